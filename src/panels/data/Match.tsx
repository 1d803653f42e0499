/** Whether the ledger's sums equal the published targets (T1): five columns by district and the city's totals; every cell that differs is named. */
import { reconcile } from "../../domain/coverage/reconcile";
import type { Dataset } from "../../model/dataset";
import { TARGET_FIELDS } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as words } from "../../text/data";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import { write, writeSum } from "../overview/figures";

function Plan({ data, row }: { data: Dataset; row: number }) {
  const { districts, city } = reconcile(data, row);
  const published = districts.flatMap((figures, d) => (figures ? [{ name: data.districts.name[d], figures }] : []));
  const cells = [...published, { name: t(words.allCity), figures: city }].flatMap(({ name, figures }) =>
    TARGET_FIELDS.flatMap((field) => (figures[field].difference ? [{ name, field, ...figures[field] }] : [])),
  );
  const { title } = data.programmes[row];
  return (
    <div class="match">
      <b>{title[lang.value === "en" ? "en" : "zh"]}</b>
      {cells.length === 0 ? (
        <p class="agrees">✓ {t(words.agrees, { districts: published.length })}</p>
      ) : (
        <details>
          <summary class="differs">≠ {t(words.disagrees, { count: formatNumber(cells.length) })}</summary>
          <ul>
            {cells.map(({ name, field, ledger, target, difference }) => (
              <li key={`${name}${field}`}>
                {t(words.cell, {
                  area: name,
                  column: t(overview[field]),
                  ledger: writeSum(field, ledger),
                  target: write(field, target),
                  difference: `${(difference ?? 0) > 0 ? "+" : ""}${write(field, difference)}`,
                })}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

export function Match({ data }: { data: Dataset }) {
  const rows = data.programmes.flatMap(({ targets }, row) => (targets.length > 0 ? [row] : []));
  return (
    <section class="card matches" aria-label={t(words.reconciled)}>
      <h3>{t(words.reconciled)}</h3>
      {rows.length === 0 ? (
        <p class="quiet">{t(words.noTargets)}</p>
      ) : (
        rows.map((row) => <Plan key={row} data={data} row={row} />)
      )}
    </section>
  );
}
