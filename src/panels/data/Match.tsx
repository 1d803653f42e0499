/** Whether the ledger's sums equal the published targets (T1): five columns by district and the city's totals; every cell that differs is shown with what was published. */
import { type Comparison, type Figures, reconcile } from "../../domain/coverage/reconcile";
import type { Dataset } from "../../model/dataset";
import { TARGET_FIELDS, type TargetField } from "../../model/enums";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { data as words } from "../../text/data";
import { formatNumber } from "../../text/format";
import { overview } from "../../text/overview";
import { unit, write, writeSum } from "../overview/figures";

/** Whether a cell is as published; a sum over estates of which some are unknown is none that could be. */
const agrees = ({ target, ledger, difference }: Comparison): boolean =>
  target === null || (difference === 0 && ledger.unknown === 0);

function Cell({ field, of }: { field: TargetField; of: Comparison }) {
  const { target, ledger, difference } = of;
  const label = [t(overview[field]), unit(field)].filter(Boolean).join(" ");
  if (agrees(of))
    return (
      <td data-label={label} class={target === null ? "none" : "full"}>
        {target === null ? "" : "✓ "}
        {writeSum(field, ledger)}
      </td>
    );
  const published = write(field, target);
  const by = `${(difference ?? 0) > 0 ? "+" : ""}${write(field, difference)}`;
  return (
    <td data-label={label}>
      <b class="differs">
        {ledger.unknown > 0 ? "! " : "≠ "}
        {writeSum(field, ledger)}
      </b>
      <small>
        {ledger.unknown > 0
          ? t(words.cellUnknown, { target: published })
          : t(words.cell, { target: published, difference: by })}
      </small>
    </td>
  );
}

function Plan({ data, row }: { data: Dataset; row: number }) {
  const { districts, city } = reconcile(data, row);
  const published = districts.flatMap((figures, d) => (figures ? [{ name: data.districts.name[d], figures }] : []));
  const differing = ({ figures }: { readonly figures: Figures }): number =>
    TARGET_FIELDS.filter((field) => !agrees(figures[field])).length;
  const all = [{ name: t(overview.city), figures: city }, ...published];
  const count = all.reduce((sum, one) => sum + differing(one), 0);
  const rows = all.filter((one, k) => k === 0 || differing(one) > 0);
  const { title } = data.programmes[row];
  return (
    <div class="match">
      <b>{title[lang.value === "en" ? "en" : "zh"]}</b>
      {count === 0 ? (
        <p class="agrees">✓ {t(words.agrees, { districts: published.length })}</p>
      ) : (
        <>
          <p class="differs">
            ≠{" "}
            {t(words.disagrees, {
              count: formatNumber(count),
              rest: formatNumber(all.length - rows.length),
            })}
          </p>
          <table class="ledger">
            <thead>
              <tr>
                <th scope="col">{t(overview.area)}</th>
                {TARGET_FIELDS.map((field) => (
                  <th key={field} scope="col">
                    {t(overview[field])} {unit(field) && <small>{unit(field)}</small>}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ name, figures }, k) => (
                <tr key={`${k} ${name}`} class={k === 0 ? "sum" : ""}>
                  <th scope="row">{name}</th>
                  {TARGET_FIELDS.map((field) => (
                    <Cell key={field} field={field} of={figures[field]} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </>
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
