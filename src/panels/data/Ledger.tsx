/** Completeness of the seven-field survey (K1, 方案三(一)) by district: share of estates that fill each field. */
import { useMemo } from "preact/hooks";
import type { Dataset } from "../../model/dataset";
import { LEDGER_FIELDS } from "../../model/estate";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as words } from "../../text/data";
import { formatNumber, formatShare } from "../../text/format";
import { overview } from "../../text/overview";
import { fieldName } from "../estate/words";
import { useMost } from "./useMost";

const ALL = (1 << LEDGER_FIELDS.length) - 1;
interface Row {
  readonly name: string;
  n: number;
  whole: number;
  readonly filled: number[];
}
const emptyRow = (name: string): Row => ({ name, n: 0, whole: 0, filled: LEDGER_FIELDS.map(() => 0) });

function rowsOf({ estates, districts }: Dataset, city: string): Row[] {
  const all = emptyRow(city);
  const rows = districts.name.map(emptyRow);
  const homeless = emptyRow("");
  for (let e = 0; e < estates.n; e++) {
    const row = rows[estates.district[e]] ?? homeless;
    const filled = estates.filled[e];
    row.n++;
    if (filled === ALL) row.whole++;
    for (let k = 0; k < LEDGER_FIELDS.length; k++) row.filled[k] += (filled >> k) & 1;
  }
  for (const row of [...rows, homeless]) {
    all.n += row.n;
    all.whole += row.whole;
    row.filled.forEach((count, k) => {
      all.filled[k] += count;
    });
  }
  return [all, ...rows.filter((row) => row.n > 0).sort((a, b) => b.n - a.n)];
}

/** A share as a figure over a bar; what is not whole stands out by its word too. */
function Share({ of, label }: { of: number; label: string }) {
  const text = of > 0.995 && of < 1 ? "99%+" : formatShare(of);
  return (
    <td data-label={label} class={of === 1 ? "full" : of === 0 ? "none" : ""}>
      <span class="bar" aria-hidden="true" style={{ width: `${Math.round(of * 100)}%` }} />
      <span>{text}</span>
    </td>
  );
}

export function Ledger({ data }: { data: Dataset }) {
  const city = t(overview.city);
  const rows = useMemo(() => rowsOf(data, city), [data, city]);
  const [shown, more] = useMost(rows, 60);
  if (data.estates.n === 0) return null;
  return (
    <>
      <table class="ledger">
        <caption>
          {t(words.completeness)} <small>{t(words.completenessNote)}</small>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t(overview.area)}</th>
            <th scope="col">{t(overview.count)}</th>
            {LEDGER_FIELDS.map((field) => (
              <th key={field} scope="col">
                {fieldName(lang.value, field)}
              </th>
            ))}
            <th scope="col">{t(words.whole)}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, n, filled, whole }, k) => (
            <tr key={`${k} ${name}`} class={k === 0 ? "sum" : ""}>
              <th scope="row">{name}</th>
              <td data-label={t(overview.count)}>{formatNumber(n)}</td>
              {LEDGER_FIELDS.map((field, f) => (
                <Share key={field} of={filled[f] / n} label={fieldName(lang.value, field)} />
              ))}
              <Share of={whole / n} label={t(words.whole)} />
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
