/** Estates past a deadline: sorted and narrowed as the reader likes; choosing one leads to its card. */
import { useState } from "preact/hooks";
import type { Ground } from "../../../domain/coverage/measure";
import { daysLate, JUDGED, type Judged, WORKS } from "../../../domain/progress/deadlines";
import { JUDGING, lastInTime } from "../../../domain/progress/plan";
import type { Standing } from "../../../domain/progress/standing";
import { STAGE } from "../../../model/enums";
import { t } from "../../../store/lang";
import { lit } from "../../../store/lit";
import { place } from "../../../store/place";
import { lang, page } from "../../../store/view";
import { estate as words } from "../../../text/estate";
import { formatDate, formatNumber, UNKNOWN } from "../../../text/format";
import { late } from "../../../text/late";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { take } from "../../../text/take";
import { Choice } from "../../../ui/Choice";
import { SortHead, type Sorting, sortBy } from "../../../ui/SortHead";
import { enumWord, fieldName } from "../../estate/words";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";

const PAGE = 30;
const SHOW = ["all", ...JUDGED] as const;
const COLUMNS = ["name", "days", "district", "unit", "what", "stage", "households"] as const;
type Column = (typeof COLUMNS)[number];

interface Entry {
  readonly e: number;
  readonly id: Judged;
  /** Days past the deadline until it was reached, else until today. */
  readonly days: number;
}

function entriesOf({ data, known, judging }: Ground, whole: Standing): Entry[] {
  return JUDGED.flatMap((id) => {
    const deadline = whole[id];
    return (deadline?.rows ?? []).map((e) => ({
      e,
      id,
      days: daysLate(data, known, id, e, deadline?.due ?? Number.NaN, judging),
    }));
  });
}
/** From when to when an estate was late. */
function lateInputs({ known, judging = JUDGING }: Ground, whole: Standing, { id, days }: Entry): [string, string][] {
  const due = whole[id]?.due ?? Number.NaN;
  const until = lastInTime(due, judging) + days;
  return [
    [t(late.due), formatDate(due, lang.value)],
    [t(until === known.today ? progress.today : late.until), formatDate(until, lang.value)],
  ];
}
/** Works are what an estate is behind on; what comes before them is listed when it is asked for. */
const isWork = (id: Judged): boolean => (WORKS as readonly Judged[]).includes(id);

const light = (e: number | null): void => {
  lit.value = e === null ? null : { kind: "estate", row: e };
};

export function RedList({
  ground,
  whole,
  unitOf,
}: {
  ground: Ground;
  whole: Standing;
  /** Responsible unit of an estate; null: the records are not read yet. */
  unitOf: ((e: number) => string | null) | null;
}) {
  const [most, setMost] = useState(PAGE);
  const [show, setShow] = useState<(typeof SHOW)[number]>("all");
  const [sorting, setSorting] = useState<Sorting<Column>>({ by: "days", down: true });
  const { data, known } = ground;
  const { estates, districts } = data;
  const all = entriesOf(ground, whole);
  const name = (e: number): string => estates.name[e] ?? estates.id[e];
  const key: Readonly<Record<Column, (entry: Entry) => number | string | null>> = {
    name: ({ e }) => name(e),
    district: ({ e }) => districts.name[estates.district[e]] ?? null,
    unit: ({ e }) => unitOf?.(e) ?? null,
    what: ({ id }) => id,
    stage: ({ e }) => known.stage[e],
    households: ({ e }) => estates.households[e],
    days: ({ days }) => days,
  };
  const kept = all.filter(({ id }) => (show === "all" ? isWork(id) : show === id));
  // Of those equally late the larger first.
  const list = sortBy(sortBy(kept, key.households, true), key[sorting.by], sorting.down);
  useOffer(() =>
    offerOf<Entry>(
      t(progress.red),
      [
        textColumn(fieldName(lang.value, "name"), ({ e }) => name(e), 26),
        numbers(t(take.daysLate), ({ days }) => days),
        textColumn(t(overview.district), ({ e }) => districts.name[estates.district[e]] ?? null),
        textColumn(t(late.unit), ({ e }) => unitOf?.(e) ?? null, 26),
        textColumn(t(progress.why), ({ id }) => t(late[id])),
        textColumn(fieldName(lang.value, "stage"), ({ e }) =>
          known.stage[e] < 0 ? t(words.notReported) : enumWord(lang.value, "stage", STAGE[known.stage[e]]),
        ),
        numbers(fieldName(lang.value, "households"), ({ e }) => estates.households[e]),
      ],
      list,
    ),
  );
  if (JUDGED.every((id) => whole[id] === null)) return <p class="quiet">{t(progress.redUnjudged)}</p>;
  if (!all.some(({ id }) => isWork(id)) && show === "all") return <p class="rednone">✓ {t(progress.redNone)}</p>;
  const heads: Readonly<Record<Column, string>> = {
    name: fieldName(lang.value, "name"),
    district: t(overview.district),
    unit: t(late.unit),
    what: t(progress.why),
    stage: fieldName(lang.value, "stage"),
    households: fieldName(lang.value, "households"),
    days: t(progress.late),
  };
  return (
    <section class="red" aria-label={t(progress.red)}>
      <div class="filters">
        <h2>
          {t(progress.redList, { count: formatNumber(new Set(kept.map(({ e }) => e)).size) })}{" "}
          <HowCounted of="deadline" name={t(progress.red)} />
        </h2>
        <Choice
          label={t(progress.why)}
          value={show}
          of={SHOW}
          say={(id) => t(id === "all" ? late.works : late[id])}
          onPick={setShow}
        />
      </div>
      {list.length === 0 ? (
        <p class="rednone">✓ {t(progress.redNoneHere)}</p>
      ) : (
        <div class="scroll">
          <table class="figures redlist">
            <caption class="hear">{t(progress.red)}</caption>
            <thead>
              <tr>
                {COLUMNS.map((column) => (
                  <SortHead key={column} of={column} sorting={sorting} onSort={setSorting}>
                    {heads[column]}
                  </SortHead>
                ))}
              </tr>
            </thead>
            <tbody>
              {list.slice(0, most).map(({ e, id, days }) => (
                <tr key={`${id}${e}`} onMouseEnter={() => light(e)} onMouseLeave={() => light(null)}>
                  <th scope="row">
                    <button
                      type="button"
                      class="plain"
                      onFocus={() => light(e)}
                      onBlur={() => light(null)}
                      onClick={() => {
                        place.value = `e:${estates.id[e]}`;
                        page.value = "overview";
                      }}
                    >
                      {name(e)}
                    </button>
                  </th>
                  <td>
                    <HowCounted
                      of="deadline"
                      name={`${name(e)} · ${heads.days}`}
                      figure={<b class="differs">{t(progress.daysLate, { n: formatNumber(days) })}</b>}
                    >
                      <Inputs items={lateInputs(ground, whole, { e, id, days })} />
                    </HowCounted>
                  </td>
                  <td>{districts.name[estates.district[e]]}</td>
                  <td>{unitOf?.(e) ?? UNKNOWN}</td>
                  <td>{t(late[id])}</td>
                  <td>
                    {known.stage[e] < 0 ? t(words.notReported) : enumWord(lang.value, "stage", STAGE[known.stage[e]])}
                  </td>
                  <td>{formatNumber(estates.households[e])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {list.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {t(overview.more, { count: formatNumber(list.length - most) })}
        </button>
      )}
    </section>
  );
}
