/** Two scenarios side by side: maps, sums, and the estates that moved. One that was never answered is computed first. */
import { batch } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { Comparison } from "../../domain/packaging/compare";
import type { Dataset } from "../../model/dataset";
import type { Scenario } from "../../model/scenario";
import { area, nameOfArea } from "../../panels/packages/area";
import { estateName } from "../../panels/packages/hand/context";
import { calledAfter, packageName } from "../../panels/packages/name";
import { ByHand, Differing } from "../../panels/packages/scenarios/Apart";
import { t } from "../../store/lang";
import { movedTexts, plan, setMoved } from "../../store/packaging";
import { current, openScenario, scenarios, startFresh } from "../../store/scenario";
import { comparisonOf } from "../../store/scenario-file";
import { lang } from "../../store/view";
import { deciding as words } from "../../text/deciding";
import { formatNumber, formatSigned } from "../../text/format";
import { packages } from "../../text/packages";
import type { Phrase } from "../../text/phrase";
import { scenarios as scenarioWords } from "../../text/scenarios";
import { Dialog } from "../../ui/Dialog";
import { type Differs, DiffMap, pathsOf, type View, zoomed } from "./DiffMap";

const MONEY = new Set(["budgetWan", "savingWan"]);

/** Whether its figures may still change. The basket has no optimum to prove. */
const isUnproven = (one: Scenario | undefined): boolean =>
  Boolean(one?.outcome && !one.outcome.proven && one.rule !== "basket");

function Sums({ rows, a, b }: Pick<Comparison, "rows"> & { a: Scenario; b: Scenario }) {
  const head = (side: Phrase, one: Scenario) => (
    <th scope="col">
      {t(side)}
      {isUnproven(one) && <small> · {t(words.notProven)}</small>}
    </th>
  );
  return (
    <table class="figures">
      <caption>{t(words.sums)}</caption>
      <thead>
        <tr>
          <th scope="col">{t(words.figure)}</th>
          {head(words.left, a)}
          {head(words.right, b)}
          <th scope="col">{t(words.change)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, a, b, change }) => {
          const digits = MONEY.has(key) ? 1 : 0;
          return (
            <tr key={key}>
              <th scope="row">{t(scenarioWords[`d_${key}`])}</th>
              <td>{formatNumber(a, digits, true)}</td>
              <td>{formatNumber(b, digits, true)}</td>
              <td>
                <b>{formatSigned(change, digits, true)}</b>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const PAGE = 50;
/** Number and name of a scenario's packages as they are called when it is open; -1: none. */
function packageNames({ outcome, edits }: Scenario, data: Dataset): (position: number) => string {
  const rows = new Map(data.estates.id.map((id, row) => [id, row]));
  const names = (outcome?.packages ?? []).map(({ held, members }) =>
    packageName({
      called: calledAfter(
        members.flatMap((id) => rows.get(id) ?? []),
        data,
      ),
      hand: { name: edits.packages.find(({ id }) => id === held)?.name ?? null },
    }),
  );
  return (position) =>
    position < 0 ? t(words.no) : t(words.nth, { n: formatNumber(position + 1), name: names[position] });
}

interface MovesProps extends Pick<Comparison, "moves"> {
  readonly kind: "moves" | "inOut";
  readonly nameOf: (id: string) => string;
  readonly left: (position: number) => string;
  readonly right: (position: number) => string;
}
/** From one package to another, or into and out of packages: `kind` says which of the two are told. */
function Moves({ moves, kind, nameOf, left, right }: MovesProps) {
  const [limit, setLimit] = useState(PAGE);
  if (moves.length === 0) return null;
  return (
    <>
      <table class="figures">
        <caption>{t(words[kind], { count: formatNumber(moves.length) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.estate)}</th>
            <th scope="col">{t(words.left)}</th>
            <th scope="col">{t(words.right)}</th>
          </tr>
        </thead>
        <tbody>
          {moves.slice(0, limit).map(({ estate, a, b }) => (
            <tr key={estate}>
              <th scope="row">{nameOf(estate)}</th>
              <td>{left(a)}</td>
              <td>→ {right(b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {moves.length > limit && (
        <button type="button" onClick={() => setLimit(limit + PAGE)}>
          {t(words.more, { count: formatNumber(moves.length - limit) })}
        </button>
      )}
    </>
  );
}

const KEY: readonly Differs[] = ["stays", "moved", "only", "elsewhere"];

interface MapsProps {
  readonly data: Dataset;
  readonly a: Scenario;
  readonly b: Scenario;
  readonly comparison: Comparison;
}
function Maps({ data, a, b, comparison }: MapsProps) {
  const { estates } = data;
  const made = useMemo(() => {
    const moved = new Map(comparison.moves.map((one) => [one.estate, one]));
    const packaged = new Set(
      [a, b].flatMap(({ outcome }) => outcome?.packages.flatMap(({ members }) => members) ?? []),
    );
    const rows = estates.id.flatMap((id, row) => (packaged.has(id) ? [row] : []));
    const classes = (side: "a" | "b"): Differs[] =>
      rows.map((row) => {
        const move = moved.get(estates.id[row]);
        if (!move) return "stays";
        const [mine, other] = side === "a" ? [move.a, move.b] : [move.b, move.a];
        return mine < 0 ? "elsewhere" : other < 0 ? "only" : "moved";
      });
    const names = rows.map((row) => estates.name[row] ?? estates.id[row]);
    return { ...pathsOf(data, rows), names, a: classes("a"), b: classes("b") };
  }, [data, a, b, comparison]);
  const [view, setView] = useState<View | null>(null);
  const shown = view ?? made.core;
  const map = (one: Scenario, classes: readonly Differs[]) => (
    <DiffMap
      label={t(words.mapOf, { name: one.name })}
      paths={made.paths}
      borders={made.borders}
      names={made.names}
      classes={classes}
      view={shown}
      onView={setView}
    />
  );
  return (
    <>
      <div class="comparetools">
        <button type="button" onClick={() => setView(zoomed(shown, 0.6))}>
          {t(words.zoomIn)}
        </button>
        <button type="button" onClick={() => setView(zoomed(shown, 1 / 0.6))}>
          {t(words.zoomOut)}
        </button>
        <button type="button" onClick={() => setView(made.view)}>
          {t(words.whole)}
        </button>
        <small>{t(words.mapHelp)}</small>
      </div>
      <div class="twomaps">
        {map(a, made.a)}
        {map(b, made.b)}
      </div>
      <p class="comparetools diffkey">
        {KEY.map((kind) => (
          <span key={kind}>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <rect width="10" height="10" class={`diff-${kind}`} />
            </svg>{" "}
            {t(words[kind])}
          </span>
        ))}
        {made.borders !== "" && (
          <span>
            <svg viewBox="0 0 10 10" aria-hidden="true">
              <path d="M0 5H10" class="diff-district" />
            </svg>{" "}
            {t(packages.border)}
          </span>
        )}
      </p>
    </>
  );
}

function Pick({ label, value, onPick }: { label: string; value: string; onPick: (id: string) => void }) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        {scenarios.value.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What the planner looks at, to come back to: a scenario, or parameters that no scenario keeps. */
const viewNow = () => ({ id: current.peek().id, rule: plan.peek(), texts: movedTexts.peek() });
function goTo({ id, rule, texts }: ReturnType<typeof viewNow>): void {
  if (current.peek().id === id) return;
  if (id !== "") openScenario(id);
  else
    batch(() => {
      startFresh();
      plan.value = rule;
      setMoved(texts);
    });
}

function Compared({ data }: { data: Dataset }) {
  const list = scenarios.value;
  const home = useRef(viewNow());
  const [left, setLeft] = useState(list.find(({ id }) => id !== home.current.id)?.id ?? "");
  const [right, setRight] = useState(home.current.id || (list.find(({ id }) => id !== left)?.id ?? ""));
  const [a, b] = [left, right].map((id) => list.find((one) => one.id === id));
  const lacking = [a, b].find((one) => one && !one.outcome);
  // Its answer is written down while it is open; then the planner's own comes back.
  useEffect(() => {
    if (!lacking) goTo(home.current);
    else if (current.peek().id !== lacking.id) openScenario(lacking.id);
  }, [lacking?.id]);
  useEffect(() => () => goTo(home.current), []);
  const comparison = useMemo(() => comparisonOf(left, right), [left, right, a?.outcome, b?.outcome]);
  const tongue = lang.value;
  const [before, after] = useMemo(
    () => [a, b].map((one) => (one ? packageNames(one, data) : () => "")),
    [a, b, data, tongue],
  );
  return (
    <>
      <div class="comparepick">
        <Pick label={t(words.left)} value={left} onPick={setLeft} />
        <Pick label={t(words.right)} value={right} onPick={setRight} />
      </div>
      <div role="status">
        {lacking && <p>{t(words.computing, { name: lacking.name })}</p>}
        {[...new Set([a, b])].map(
          (one) =>
            one &&
            isUnproven(one) && (
              <p key={one.id} class="hint">
                {t(one.id === current.value.id ? words.stillToProve : words.neverProven, { name: one.name })}
              </p>
            ),
        )}
      </div>
      {comparison && a && b && (
        <>
          {area.value.level !== "city" && (
            <p class="hint">{t(words.wholeCity, { place: nameOfArea(data, area.value) })}</p>
          )}
          <Maps data={data} a={a} b={b} comparison={comparison} />
          <Sums rows={comparison.rows} a={a} b={b} />
          <Differing data={data} a={a} b={b} />
          <ByHand a={a} b={b} />
          {comparison.moves.length === 0 && <p>{t(words.same)}</p>}
          {(["moves", "inOut"] as const).map((kind) => (
            <Moves
              key={kind}
              kind={kind}
              moves={comparison.moves.filter(({ a, b }) => (kind === "moves") === (a >= 0 && b >= 0))}
              nameOf={estateName}
              left={before}
              right={after}
            />
          ))}
        </>
      )}
    </>
  );
}

export default function CompareDialog({ data, onClose }: { data: Dataset; onClose: () => void }) {
  return (
    <Dialog title={t(words.compareTitle)} close={t(words.close)} onClose={onClose}>
      {scenarios.value.length < 2 ? <p>{t(words.needTwo)}</p> : <Compared data={data} />}
    </Dialog>
  );
}
