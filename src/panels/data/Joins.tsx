/** How ledger rows met boundaries: what is not certain is decided by hand; rows and boundaries left alone are shown and counted. */
import type { JoinChoice, Joined, JoinReview } from "../../intake/api";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { decide, reading, waiting } from "../../store/staged";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { useMost } from "./useMost";

const districtName = (text: string | null): string | null => {
  const districts = dataset.value?.districts;
  const row = text === null || !districts ? -1 : districts.id.indexOf(text);
  return row < 0 ? text : (districts?.name[row] ?? text);
};
const called = ({ name }: { readonly name: string | null }): string => name ?? t(door.nameless);
/** Where it lies and how large it is: what tells an estate from its namesakes. */
const marksText = ({ district, street, households }: JoinReview | JoinChoice): string[] => [
  ...(district === null ? [] : [districtName(district) ?? district]),
  ...(street === undefined ? [] : [street]),
  ...(households === undefined ? [] : [t(door.householdsOf, { count: formatNumber(households) })]),
];
const placeText = (place: JoinChoice): string => [called(place), ...marksText(place), place.id].join(" · ");

type Decision = readonly [file: string, layer: string | null, key: string, id: string | null];
/** Decides, and leaves the keyboard in the list: on the row that came in this one's place, else on the count above. */
async function decideFrom({ currentTarget: from }: { readonly currentTarget: Element }, ...decision: Decision) {
  const [list, count] = [from.closest("ul"), from.closest(".joined")?.querySelector<HTMLElement>("p")];
  const at = [...(list?.children ?? [])].findIndex((row) => row.contains(from));
  await decide(...decision);
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    const row = list?.isConnected ? (list.children[at] ?? list.lastElementChild) : null;
    (row?.querySelector<HTMLElement>("button, select") ?? count)?.focus();
  });
}

/** @param outlined the row brings an outline: what is none of those that are here is an estate of its own. */
function Uncertain({ row, busy, outlined }: { row: JoinReview; busy: boolean; outlined: boolean }) {
  const marks = marksText(row).join(" · ");
  const about = { row: formatNumber(row.row), name: called(row), district: marks };
  return (
    <li>
      <fieldset disabled={busy}>
        <legend>{t(marks ? door.whichOne : door.whichOneAlone, about)}</legend>
        <span class="picks">
          {row.choices.map((choice) => (
            <button
              key={choice.id}
              type="button"
              onClick={(event) => void decideFrom(event, row.file, row.layer, row.key, choice.id)}
            >
              {placeText(choice)}
            </button>
          ))}
          <button type="button" onClick={(event) => void decideFrom(event, row.file, row.layer, row.key, "")}>
            {t(outlined ? door.anotherOne : door.noneOfThese)}
          </button>
        </span>
      </fieldset>
    </li>
  );
}

/** A row without boundary: the hand may give it one that has no row; its own district's come first. */
function Without({ row, free, busy }: { row: JoinReview; free: readonly JoinChoice[]; busy: boolean }) {
  const mine = districtName(row.district);
  const own = free.filter(({ district }) => mine !== null && districtName(district) === mine);
  const list = [...own, ...free.filter((place) => !own.includes(place))].slice(0, 300);
  return (
    <li>
      <span>
        {t(door.rowNumber, { row: formatNumber(row.row) })} <b>{called(row)}</b> {mine && <small>{mine}</small>}
      </span>
      {list.length > 0 && (
        <select
          aria-label={t(door.placeFor, { row: formatNumber(row.row), name: called(row) })}
          disabled={busy}
          value=""
          onChange={(event) => void decideFrom(event, row.file, row.layer, row.key, event.currentTarget.value)}
        >
          <option value="">{t(door.pickPlace)}</option>
          {list.map((place) => (
            <option key={place.id} value={place.id}>
              {placeText(place)}
            </option>
          ))}
        </select>
      )}
    </li>
  );
}

/** Counts that are told where there are any. */
const ALSO = ["asPoints", "withoutPlace", "unnamed"] as const;

const itemOf = ({ file, layer }: Joined) => waiting.value.find((one) => one.path === file && one.layer === layer);
/** Its rows bring outlines: only namesakes are in question. */
const isOutlined = (how: Joined): boolean => itemOf(how)?.kind === "estates";

function Ledger({ how }: { how: Joined }) {
  const { file, layer, byId, byName, byHand, asPoints, uncertain, withoutPlace, withoutRow, unnamed } = how;
  const busy = reading.value !== null;
  const counts = {
    byId,
    byName,
    byHand,
    asPoints,
    uncertain: uncertain.length,
    withoutPlace: withoutPlace.length,
    unnamed: unnamed.length,
  };
  const figures = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, formatNumber(count)]));
  const item = itemOf(how);
  const outlined = isOutlined(how);
  const byHandRows = Object.entries(item?.mapping.joins ?? {});
  const [open, moreOpen] = useMost(uncertain);
  const [rows, moreRows] = useMost(withoutPlace);
  const [places, morePlaces] = useMost(unnamed);
  return (
    <div class="joined">
      <p tabIndex={-1}>
        <b>{layer === null ? file : `${file} · ${layer}`}</b>{" "}
        {t(outlined ? door.namesakeCounts : door.joinCounts, figures)}
        {ALSO.map((name) => counts[name] > 0 && t(door[`join_${name}`], { count: figures[name] }))}
      </p>
      {uncertain.length > 0 && (
        <details open>
          <summary class="differs">{t(door.toDecide, { count: figures.uncertain })}</summary>
          <ul>
            {open.map((row) => (
              <Uncertain key={`${row.key} ${row.row}`} row={row} busy={busy} outlined={outlined} />
            ))}
          </ul>
          {moreOpen}
        </details>
      )}
      {withoutPlace.length > 0 && (
        <details>
          <summary>{t(door.rowsWithout, { count: figures.withoutPlace })}</summary>
          <ul>
            {rows.map((row) => (
              <Without key={`${row.key} ${row.row}`} row={row} free={withoutRow} busy={busy} />
            ))}
          </ul>
          {moreRows}
        </details>
      )}
      {unnamed.length > 0 && (
        <details>
          <summary>{t(door.placesWithout, { count: figures.unnamed })}</summary>
          <ul>
            {places.map((place) => (
              <li key={place.id}>{placeText(place)}</li>
            ))}
          </ul>
          {morePlaces}
        </details>
      )}
      {byHandRows.length > 0 && (
        <details>
          <summary>{t(door.decided, { count: formatNumber(byHandRows.length) })}</summary>
          <ul>
            {byHandRows.map(([key, id]) => (
              <li key={key}>
                <span>
                  {key.split("|").filter(Boolean).join(" · ")} →{" "}
                  {id === "" ? t(outlined ? door.anotherOne : door.toNone) : id}
                </span>
                <button
                  type="button"
                  disabled={busy}
                  onClick={(event) => void decideFrom(event, file, layer, key, null)}
                >
                  {t(door.takeBack)}
                </button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

/** @param list of the files that wait. */
export function Joins({ list }: { list: readonly Joined[] }) {
  if (list.length === 0) return null;
  const title = t(list.every(isOutlined) ? door.namesakeTitle : door.joinTitle);
  return (
    <section aria-label={title} class="joins">
      <h3>{title}</h3>
      {list.map((how) => (
        <Ledger key={`${how.file} ${how.layer}`} how={how} />
      ))}
      {reading.value !== null && <p role="status">{t(data.working)}…</p>}
    </section>
  );
}
