/** One district's report of one month: which estates and fields are missing, and both versions of what was corrected. */
import { useState } from "preact/hooks";
import type { ReportCell } from "../../../domain/progress/reports";
import { receivedOf } from "../../../domain/progress/situation";
import type { Dataset, ReportTable } from "../../../model/dataset";
import { STAGE } from "../../../model/enums";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import { formatDate, formatMonthName, formatNumber, formatShortDay } from "../../../text/format";
import { reports as words } from "../../../text/reports";
import { enumWord } from "../../estate/words";
import { PartRow } from "../PartRow";
import { stateWords } from "./Calendar";

const PAGE = 20;
const FIELDS = ["stage", "percent", "startedOn", "finishedOn", "investedWan", "blockers", "worksDone", "note"] as const;
type Field = (typeof FIELDS)[number];

/** A cell of row r as it was reported. */
function told(reports: ReportTable, field: Field, r: number): string {
  const value = reports[field][r];
  if (value === null || Number.isNaN(value) || (field === "stage" && value === -1)) return t(words.blank);
  if (field === "stage") return enumWord(lang.value, "stage", STAGE[Number(value)]);
  if (field === "startedOn" || field === "finishedOn") return formatDate(Number(value), lang.value);
  return typeof value === "number" ? formatNumber(value, 2) : value;
}

function Versions({ data, versions }: { data: Dataset; versions: readonly number[] }) {
  const { reports } = data;
  const changed = FIELDS.filter((field) => new Set(versions.map((r) => told(reports, field, r))).size > 1);
  if (changed.length === 0) return <span class="quiet">{t(words.same)}</span>;
  return (
    <table class="figures versionsof">
      <thead>
        <tr>
          <th scope="col">{t(words.field)}</th>
          {versions.map((r, k) => (
            <th key={r} scope="col">
              {t(words.version, { n: k + 1, day: formatShortDay(receivedOf(data, r), lang.value) })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {changed.map((field) => (
          <tr key={field}>
            <th scope="row">{t(words[`f_${field}`])}</th>
            {versions.map((r, k) => (
              <td key={r}>{k === versions.length - 1 ? <b>{told(reports, field, r)}</b> : told(reports, field, r)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A titled list of estates with a column, a page of them at a time. */
function Estates({
  data,
  title,
  rows,
}: {
  data: Dataset;
  title: string;
  rows: readonly { readonly e: number; readonly says?: preact.ComponentChildren }[];
}) {
  const [most, setMost] = useState(PAGE);
  if (rows.length === 0) return null;
  return (
    <>
      <table class="reported">
        <caption>{title}</caption>
        <tbody>
          {rows.slice(0, most).map(({ e, says }) => (
            <PartRow key={e} part={{ kind: "estate", row: e }} name={data.estates.name[e] ?? data.estates.id[e]}>
              <td>{says}</td>
            </PartRow>
          ))}
        </tbody>
      </table>
      {rows.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {t(words.more, { count: formatNumber(rows.length - most) })}
        </button>
      )}
    </>
  );
}

export function Detail({ data, cell }: { data: Dataset; cell: ReportCell }) {
  const { district, month, due, receivedOn, absent, gaps, corrected } = cell;
  const title = t(words.detail, { name: data.districts.name[district], month: formatMonthName(month, lang.value) });
  const whole = absent.length === 0 && gaps.length === 0 && corrected.length === 0;
  return (
    <section class="card reportdetail" aria-label={title}>
      <h2>{title}</h2>
      <p>
        <b>{stateWords(lang.value, cell)}</b> · {t(words.due, { day: formatDate(due, lang.value) })}
        {receivedOn !== null && (
          <>
            {" · "}
            {t(words.receivedOn, { day: formatDate(receivedOn, lang.value) })}
            {" · "}
            {t(words.told, { told: formatNumber(cell.told), all: formatNumber(cell.estates) })}
          </>
        )}
      </p>
      {receivedOn === null ? (
        <p class="quiet">{t(words.nothing)}</p>
      ) : (
        whole && <p class="rednone">✓ {t(words.complete)}</p>
      )}
      <Estates
        data={data}
        title={t(words.absentTitle, { n: formatNumber(absent.length) })}
        rows={absent.map((e) => ({ e }))}
      />
      <Estates
        data={data}
        title={t(words.gapsTitle, { n: formatNumber(gaps.length) })}
        rows={gaps.map(({ e, lacks }) => ({ e, says: lacks.map((field) => t(words[`f_${field}`])).join(" · ") }))}
      />
      <Estates
        data={data}
        title={t(words.correctedTitle, { n: formatNumber(corrected.length) })}
        rows={corrected.map(({ e, versions }) => ({ e, says: <Versions data={data} versions={versions} /> }))}
      />
    </section>
  );
}
