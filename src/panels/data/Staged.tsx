/** What the door says of the files: tallies, what would change, findings; then accept, go back or leave. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Opened } from "../../intake/api";
import type { Dataset } from "../../model/dataset";
import { dataset } from "../../store/dataset";
import { type Difference, differenceOf } from "../../store/difference";
import { t } from "../../store/lang";
import { type Lost, lostHere } from "../../store/locked";
import { accept, acceptPart, alone, leave, news, reading, staged as stagedSignal, waiting } from "../../store/staged";
import { comparing, comparison, counted, take, takesEstate } from "../../store/taking";
import { lang } from "../../store/view";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { joined } from "../../text/phrase";
import { Differences } from "./Difference";
import { Findings, placesOf } from "./Findings";
import { Joins } from "./Joins";
import { Tallies } from "./Tallies";

/** Estates that are named where many are locked. */
const NAMED = 5;

/** Estates that would go although a planner locked them into a package. */
function Locked({ old, next }: { old: Dataset; next: Dataset }) {
  const [lost, setLost] = useState<readonly Lost[]>([]);
  useEffect(() => {
    let current = true;
    setLost([]);
    void lostHere(old, next).then((found) => {
      if (current) setLost(found);
    });
    return () => {
      current = false;
    };
  }, [old, next]);
  const go = lost.filter(({ id }) => takesEstate(id));
  if (go.length === 0) return null;
  const named = go
    .slice(0, NAMED)
    .map(({ name, scenarios }) => t(door.lockedBy, { name, scenarios: joined(lang.value, scenarios) }));
  const list = joined(lang.value, [...named, ...(go.length > NAMED ? [t(door.lockedMore)] : [])]);
  return <li class="differs">{t(door.goneLocked, { count: go.length, list })}</li>;
}

/** What accepting would change, in figures. `stay`: estates that are here and not in the new files. */
function Changes({ next, stay }: { next: NonNullable<Opened["dataset"]>; stay: number }) {
  const old = dataset.value;
  const whole = alone.value !== null || waiting.value.length === 0;
  const [change, setChange] = useState<Difference | null>(null);
  useEffect(() => {
    setChange(null);
    if (!old) return;
    let current = true;
    void differenceOf(old, next).then((found) => {
      if (current) setChange(found);
    });
    return () => {
      current = false;
    };
  }, [old, next]);
  if (!change) return null;
  const assumed = next.estates.assumedAt.households?.includes(1) && (
    <span class="chip synthetic">{t(data.assumeTag)}</span>
  );
  if (alone.value !== null) {
    const { estates, households } = change;
    const count = formatNumber(estates.added + estates.changed + estates.same);
    return (
      <p>
        {t(data.anotherCity, { count, households: formatNumber(households.after) })} {assumed}
      </p>
    );
  }
  const figures = (group: Readonly<Record<string, number>>): Record<string, string> =>
    Object.fromEntries(Object.entries(group).map(([name, count]) => [name, formatNumber(count)]));
  const { replaced, added } = change.districts;
  // The figures of the list below it, once that is there: they count every field.
  const found = comparison.value;
  const estates = found
    ? { added: found.added.length, changed: found.changed.length, same: found.same, gone: found.gone.length }
    : change.estates;
  const tables = waiting.value.every(({ kind, out }) => out || kind === "ledger" || kind === "estates");
  const nothing =
    !whole && tables && found !== null && found.added.length + found.changed.length + found.gone.length === 0;
  return (
    <>
      <h3>{t(data.willChange)}</h3>
      <ul class="changes">
        {(whole || !comparing.value) && <li>{t(data.changeEstates, figures(estates))}</li>}
        {nothing && <li class="differs">{t(data.noChange)}</li>}
        {old && <Locked old={old} next={next} />}
        {stay > 0 && !whole && <li>{t(data.stayBeside, { count: formatNumber(stay) })}</li>}
        {(replaced > 0 || added > 0) && !whole && <li>{t(data.changeDistricts, figures(change.districts))}</li>}
        {change.newAreas.length > 0 && !whole && (
          <li class="differs">
            {t(data.newAreas, {
              count: formatNumber(change.newAreas.length),
              names: joined(lang.value, change.newAreas.slice(0, 10)),
            })}
          </li>
        )}
        {change.households.before !== change.households.after && (
          <li>
            {t(data.changeHouseholds, figures(change.households))} {assumed}
          </li>
        )}
      </ul>
      {!whole && (comparing.value ? <p class="quiet">{t(door.comparing)}</p> : <Differences />)}
    </>
  );
}

/** Takes everything, or what the hand chose. */
function Accept() {
  const some = take.value;
  const count = counted.value;
  const none = some !== null && count?.taken === 0;
  return (
    <>
      <button
        type="button"
        class="primary"
        disabled={reading.value !== null || none}
        onClick={() => (some ? void acceptPart({ others: "go", ...some }) : accept())}
      >
        {some && count
          ? t(door.acceptSome, { taken: formatNumber(count.taken), of: formatNumber(count.of) })
          : t(data.accept)}
      </button>
      {none && <span class="differs">{t(door.nothingChosen)}</span>}
    </>
  );
}

export function Staged({ staged }: { staged: Opened }) {
  // What was asked for at the foot of a long form begins above it.
  const top = useRef<HTMLElement>(null);
  useEffect(() => {
    top.current?.scrollIntoView({ block: "start" });
    // The button that asked for it is gone: the keyboard goes on from here.
    if (document.activeElement === document.body) top.current?.focus({ preventScroll: true });
  }, []);
  const next = staged.dataset;
  const files = waiting.value.map(({ path }) => path);
  const folder = files.length === 0;
  const tallies = staged.tallies.filter((tally) => folder || files.includes(tally.file));
  const about = folder
    ? { mine: news.value, others: [] }
    : {
        mine: news.value.filter(({ file }) => files.includes(file)),
        others: news.value.filter(({ file }) => !files.includes(file)),
      };
  const others = staged.tallies.filter(({ file, kind }) => kind === "estates" && !files.includes(file));
  const stay = waiting.value.some(({ kind, out }) => kind === "estates" && !out)
    ? others.reduce((sum, { accepted }) => sum + accepted, 0)
    : 0;
  // Of a whole city such a file takes the place of all estates that are here.
  const torn = tallies.filter(
    ({ file, kind, accepted }) =>
      folder &&
      kind === "estates" &&
      accepted === 0 &&
      staged.findings.some((one) => one.file === file && one.severity === "error" && one.feature === null),
  );
  const possible = next !== null && torn.length === 0 && tallies.some((tally) => tally.accepted > 0);
  return (
    <section ref={top} tabIndex={-1} aria-label={t(data.step_check)} class="card staged">
      {folder && next && <h3>{t(data.wholeCity, { name: next.city.name[lang.value === "en" ? "en" : "zh"] })}</h3>}
      <Tallies list={tallies} />
      {possible ? (
        <Changes next={next} stay={stay} />
      ) : (
        <p role="alert" class="say error">
          {torn.length > 0
            ? t(data.torn, {
                files: joined(
                  lang.value,
                  torn.map(({ file }) => file),
                ),
              })
            : t(data.nothing)}
        </p>
      )}
      <Joins list={staged.joined.filter(({ file }) => files.includes(file))} />
      <Findings list={about.mine} />
      {about.others.length > 0 && (
        <details class="others">
          <summary>{t(door.elsewhere, { count: formatNumber(placesOf(about.others)) })}</summary>
          <Findings list={about.others} />
        </details>
      )}
      <footer class="verdict">
        {possible && <Accept />}
        {!folder && (
          <button type="button" onClick={() => (stagedSignal.value = null)}>
            {t(data.back)}
          </button>
        )}
        <button type="button" onClick={leave}>
          {t(data.leave)}
        </button>
        <small>{t(data.keptHere)}</small>
      </footer>
    </section>
  );
}
