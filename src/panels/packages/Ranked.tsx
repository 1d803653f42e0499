/** The ranked list: number in the package's colour, figures, what the score is made of; the one chosen opens its card. */
import type { ComponentChildren } from "preact";
import { memo } from "preact/compat";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { type Parameters, TERM } from "../../domain/packaging/types";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { chosenPackage, listFilter, listOrder, type Order, pointedPackage } from "../../store/packaging";
import { lang } from "../../store/view";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { joined } from "../../text/phrase";
import { portfolio } from "../../text/portfolio";
import { Parts } from "../../ui/Parts";
import { area, bears, districtsOf, holds } from "./area";
import { Badge } from "./Badge";
import { costOf, type Named, ordered, pointsOf } from "./figures";
import { HeldMark } from "./hand/HeldMark";
import { packageName } from "./name";
import { PackageCard } from "./PackageCard";

/** Packages drawn at first, and more of them whenever the reader comes near the end. */
const PAGE = 24;

/** The packages that lie in the place on view and that, or a member of which, bear the words of the filter; `chosen` wherever it lies. */
function sifted(list: readonly Named[], data: Dataset, chosen: number): readonly Named[] {
  const text = listFilter.value;
  const [inside, bear] = [holds(data, area.value), bears(data, text)];
  const wanted = text.trim().toLowerCase();
  return list.filter(
    (one) =>
      (one.rank === chosen || one.members.some(inside)) &&
      (packageName(one).toLowerCase().includes(wanted) || one.members.some(bear)),
  );
}

interface HeadProps {
  readonly one: Named;
  /** Of its first member: what calls it whatever the rank. */
  readonly id: string;
  readonly weights: Parameters["weights"];
  /** Whether its card is open. */
  readonly on: boolean;
  /** Says what it costs. */
  readonly costs?: boolean;
  /** What the list is sorted by. */
  readonly order: Order;
  /** Its district, where the packages listed lie in more than one. */
  readonly where: string;
  /** Whether its households or bodies are only assumed. */
  readonly assumed: boolean;
}

/** The terms side by side as one picture, a hair apart: an element for each would be laid out at every move. */
function barOf(points: readonly (number | null)[]): string {
  let end = 0;
  const stops = points.flatMap((one, k) => {
    if (!one) return [];
    const from = end;
    end += one;
    return [`var(--term${k}) ${from}% calc(${end}% - 1px)`, `var(--line) calc(${end}% - 1px) ${end}%`];
  });
  return `linear-gradient(to right, ${[...stops, "var(--line) 0"].join(", ")})`;
}

function ScoreBar({ one, weights }: Pick<HeadProps, "one" | "weights">) {
  const points = pointsOf(one, weights);
  const parts = TERM.map((term, k) => `${t(words[`t_${term}`])} ${formatNumber(points[k], 1)}`).join(" · ");
  return (
    <span
      class="scorebar"
      role="img"
      aria-label={t(words.shares, { parts })}
      title={parts}
      style={{ backgroundImage: barOf(points) }}
    />
  );
}

/** Fields of the estates that the head of a package sums or counts. */
const ASSUMABLE = ["households", "managementBody"] as const;
const SAID = ["number", "colour", "bodies", "households", "score", "value"] as const;
/** Whether two answers say the same of a package as far as its head shows. */
const saysSame = (a: HeadProps, b: HeadProps): boolean =>
  a.id === b.id &&
  a.on === b.on &&
  a.costs === b.costs &&
  a.order === b.order &&
  a.where === b.where &&
  a.assumed === b.assumed &&
  a.one.budgetWan === b.one.budgetWan &&
  a.one.differs?.less === b.one.differs?.less &&
  a.one.differs?.more === b.one.differs?.more &&
  SAID.every((name) => a.one[name] === b.one[name]) &&
  a.one.called.estate === b.one.called.estate &&
  a.one.called.apart === b.one.called.apart &&
  a.one.hand?.name === b.one.hand?.name &&
  a.one.hand?.locked === b.one.hand?.locked &&
  a.one.hand?.warnings.length === b.one.hand?.warnings.length &&
  a.one.members.length === b.one.members.length &&
  a.one.terms.every((term, k) => term === b.one.terms[k]) &&
  a.weights.every((weight, k) => weight === b.weights[k]);

const howText = ({ less, more }: NonNullable<Named["differs"]>): string =>
  joined(lang.value, [
    ...(less > 0 ? [t(portfolio.less, { count: formatNumber(less) })] : []),
    ...(more > 0 ? [t(portfolio.more, { count: formatNumber(more) })] : []),
  ]);

const wanText = (wan: number | null): string => t(words.wan, { n: formatNumber(wan, 2) }).replace(" ", "\u00a0");

/** The figure that the list is sorted by, where the head does not give it anyway. */
function sortedText(one: Named, order: Order): string[] {
  if (order === "value") return [`${t(words.by_value)}\u00a0${formatNumber(one.value)}`];
  return order === "cost" ? [`${t(words.f_perHousehold)}\u00a0${wanText(costOf(one))}`] : [];
}

const Head = memo(
  ({ one, id, weights, on, costs, order, where, assumed }: HeadProps) => (
    <button
      type="button"
      class="packagehead"
      aria-expanded={on}
      onClick={() => {
        chosenPackage.value = on ? "" : id;
      }}
    >
      <Badge one={one} />
      <span class="what">
        <b>{packageName(one)}</b>
        {where && <span class="where"> {where}</span>}
        <HeldMark one={one} />
        <small>
          <Parts
            text={[
              t(words.figures, {
                members: one.members.length,
                bodies: one.bodies,
                households: formatNumber(one.households),
              }),
              ...(assumed ? [t(words.assumed)] : []),
              ...(costs ? [wanText(one.budgetWan)] : []),
              ...sortedText(one, order),
            ].join(" · ")}
          />
        </small>
        {one.differs && <small>{t(portfolio.differs, { how: howText(one.differs) })}</small>}
        <ScoreBar one={one} weights={weights} />
      </span>
      <span class="scored">
        {formatNumber(100 * one.score)} <span class="unit">{t(words.points)}</span>
      </span>
    </button>
  ),
  saysSame,
);

const letGo = (): void => {
  pointedPackage.value = "";
};

interface PlaceProps extends HeadProps {
  readonly moving: boolean;
  /** Whether it leaves the view where it is when it appears already chosen: what stands above the list comes first. */
  readonly still: boolean;
  readonly children: ComponentChildren;
}

/** A place in the list: whatever package stands there. Out of view it keeps what it says while the hand is `moving`. */
function Place({ one: now, id: nowId, on, moving, still, children, ...rest }: PlaceProps) {
  const item = useRef<HTMLLIElement>(null);
  const skipped = useRef(false);
  const said = useRef({ one: now, id: nowId });
  const [, wake] = useState(false);
  useEffect(() => {
    const look = (event: Event): void => {
      skipped.current = (event as ContentVisibilityAutoStateChangeEvent).skipped;
      if (!skipped.current) wake((before) => !before);
    };
    item.current?.addEventListener("contentvisibilityautostatechange", look);
    return () => item.current?.removeEventListener("contentvisibilityautostatechange", look);
  }, []);
  if (on || !moving || !skipped.current) said.current = { one: now, id: nowId };
  const leave = useRef(still);
  useEffect(() => {
    if (on && !leave.current) item.current?.scrollIntoView({ block: "nearest" });
    leave.current = false;
  }, [on, on && !still && now.rank]);
  return (
    <li
      ref={item}
      class={on ? "on" : ""}
      onPointerEnter={() => {
        pointedPackage.value = nowId;
      }}
      onPointerLeave={letGo}
      onFocusIn={() => {
        pointedPackage.value = nowId;
      }}
      onFocusOut={letGo}
    >
      <Head one={said.current.one} id={said.current.id} on={on} {...rest} />
      {children}
    </li>
  );
}

/**
 * Key of each place of a list: a place takes another package's figures and keeps its elements, but the open card takes
 * its own along when its package goes to another place, and so the focus within it.
 */
function useKeys(at: number, id: string): (k: number) => number {
  const held = useRef({ at: 0, key: 0, id: "" });
  const keyOf = (k: number): number => {
    if (k === held.current.at) return held.current.key;
    const other = k < held.current.at ? k : k - 1;
    return other < held.current.key ? other : other + 1;
  };
  if (at >= 0) {
    const key = held.current.id === id ? held.current.key : keyOf(at);
    held.current = { at, key, id };
  }
  return keyOf;
}

interface RankedProps {
  readonly data: Dataset;
  readonly list: readonly Named[];
  /** Of the answer on view. */
  readonly p: Parameters;
  /** Whether the answer is still to be refined. */
  readonly moving?: boolean;
  /** Rank of the package on view, or 0. */
  readonly chosen: number;
  /** A list to read, all of it: nothing in it is edited, and each package says what it costs. */
  readonly still?: boolean;
}

export function Ranked({ data, list, p, moving = false, chosen, still = false }: RankedProps) {
  const [limit, setLimit] = useState(PAGE);
  const order = listOrder.value;
  const found = ordered(still ? list : sifted(list, data, chosen), order);
  const many = useMemo(
    () => new Set(found.flatMap(({ members }) => districtsOf(data, members))).size > 1,
    [list, data, listFilter.value, area.value],
  );
  const at = found.findIndex(({ rank }) => rank === chosen);
  const shown = found.slice(0, Math.max(limit, at + 1));
  const keyOf = useKeys(at, chosenPackage.value);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!end.current) return;
    const near = new IntersectionObserver(
      (seen) => seen.some(({ isIntersecting }) => isIntersecting) && setLimit((now) => now + PAGE),
      { rootMargin: "300px" },
    );
    near.observe(end.current);
    return () => near.disconnect();
  }, [shown.length, found.length]);
  if (list.length === 0) return <p class="hint">{t(words.none)}</p>;
  return (
    <>
      {found.length === 0 && <p class="hint">{t(words.noMatch)}</p>}
      <ol class="ranked">
        {shown.map((one, k) => {
          const on = k === at;
          const id = data.estates.id[one.members[0]];
          return (
            <Place
              key={keyOf(k)}
              one={one}
              id={id}
              weights={p.weights}
              on={on}
              costs={still}
              order={order}
              where={many ? joined(lang.value, districtsOf(data, one.members)) : ""}
              assumed={one.members.some((e) => ASSUMABLE.some((field) => data.estates.assumedAt[field]?.[e] === 1))}
              moving={moving}
              still={still}
            >
              {on && <PackageCard one={one} list={list} data={data} p={p} still={still} />}
            </Place>
          );
        })}
      </ol>
      {shown.length < found.length && (
        <button type="button" ref={end} onClick={() => setLimit(limit + PAGE)}>
          {t(words.more, { count: Math.min(PAGE, found.length - shown.length) })}
        </button>
      )}
    </>
  );
}
