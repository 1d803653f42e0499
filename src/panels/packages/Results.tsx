/** Right of the map: the ranked packages, those left out and why, or the choice under a budget. */
import { lazy, Suspense } from "preact/compat";
import { useMemo } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { listFilter, listOrder, ORDERS, type Order, SIDES, side } from "../../store/packaging";
import { details, reply, settled } from "../../store/packaging-run";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { portfolio } from "../../text/portfolio";
import type { Named } from "./figures";
import { HandList } from "./hand/HandList";
import { LeftOut } from "./LeftOut";
import { Narrowed } from "./Narrowed";
import { Ranked } from "./Ranked";
import { sumsHere } from "./sums";
import { TakePackages } from "./TakePackages";
import { useLate } from "./useLate";

const Portfolio = lazy(() => import("./portfolio/Portfolio"));

interface ResultsProps {
  readonly data: Dataset;
  /** Packages of the answer on view: the chosen ones where a budget chooses. */
  readonly list: readonly Named[];
  /** Rank of the package on view, or 0. */
  readonly chosen: number;
}

export function Results({ data, list, chosen }: ResultsProps) {
  const answer = reply.value;
  const moving = !settled.value;
  const late = useLate(
    useMemo(() => answer && { list, p: answer.p, chosen, moving }, [list, answer, chosen, moving]),
    !moving || answer === null,
  );
  const ranked = useMemo(() => late && <Ranked data={data} {...late} />, [data, late]);
  const left = details.value;
  // Reasons name packages by the numbers that these had when the reasons were found.
  const beside = useMemo(() => list, [left]);
  // The same vnodes are passed over: an answer does not move them.
  const taking = useMemo(() => <TakePackages chosen={chosen} />, [chosen]);
  const done = useMemo(() => <HandList />, []);
  if (!answer) return <p role="status">{t(words.working)}</p>;
  const { notes } = answer.reply;
  const totals = sumsHere(answer.reply, answer.p);
  return (
    <>
      {taking}
      {notes.map((note) => (
        <p key={note} class="note">
          {t(words[`note_${note}`])}
        </p>
      ))}
      {side.value !== "portfolio" && done}
      <div class="segments" role="tablist" aria-label={t(words.results)}>
        {SIDES.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={side.value === name}
            aria-controls="packages-list"
            class={side.value === name ? "on" : ""}
            onClick={() => {
              side.value = name;
            }}
          >
            {name === "packages"
              ? t(words.tabPackages, { count: formatNumber(totals.packages) })
              : name === "portfolio"
                ? t(portfolio.tab)
                : t(words.tabLeft, { count: formatNumber(totals.left) })}
          </button>
        ))}
      </div>
      {side.value !== "portfolio" && <Narrowed data={data} list={list} />}
      {side.value !== "portfolio" && (
        <div class="sift">
          <input
            type="search"
            aria-label={t(words.filter)}
            placeholder={t(words.filter)}
            value={listFilter.value}
            onInput={(event) => {
              listFilter.value = event.currentTarget.value;
            }}
          />
          {side.value === "packages" && (
            <select
              aria-label={t(words.sortBy)}
              value={listOrder.value}
              onChange={(event) => {
                listOrder.value = event.currentTarget.value as Order;
              }}
            >
              {ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t(words[`by_${one}`])}
                </option>
              ))}
            </select>
          )}
        </div>
      )}
      <div role="tabpanel" id="packages-list" aria-labelledby={`tab-${side.value}`}>
        {side.value === "packages" ? (
          ranked
        ) : side.value === "portfolio" ? (
          <Suspense fallback={<p role="status">{t(words.working)}</p>}>
            <Portfolio data={data} list={list} chosen={chosen} />
          </Suspense>
        ) : (
          <LeftOut data={data} left={left?.details.left ?? null} p={left?.p ?? answer.p} list={beside} />
        )}
      </div>
    </>
  );
}
