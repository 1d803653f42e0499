import type { Reconciliation } from "../../domain/coverage/reconcile";
import type { AreaTable } from "../../model/dataset";
import { TARGET_FIELDS } from "../../model/enums";
import { t } from "../../store/lang";
import { overview } from "../../text/overview";
import { useOffer } from "../take/offer";
import { unit, write, writeSum } from "./figures";
import { HowCounted } from "./HowCounted";

/** Target and ledger by district, most projects first; districts that are not in the plan last, and said so. */
export function DistrictTable({ areas, sums }: { areas: AreaTable; sums: Reconciliation }) {
  const rows = sums.districts
    .map((figures, row) => ({ row, figures }))
    .sort(
      (a, b) => (b.figures?.projects.ledger.value ?? -1) - (a.figures?.projects.ledger.value ?? -1) || a.row - b.row,
    );
  useOffer(() => import("./districtOffer").then(({ districtOffer }) => districtOffer(areas, sums)));
  const cells = (figures: Reconciliation["city"]) =>
    TARGET_FIELDS.map((field) => (
      <td key={field}>
        {writeSum(field, figures[field].ledger)}
        <small class={figures[field].difference ? "differs" : ""}>
          {figures[field].target === null ? "–" : write(field, figures[field].target)}
        </small>
      </td>
    ));
  return (
    <table class="figures">
      <caption>
        {t(overview.byDistrict)} <HowCounted of="target" name={t(overview.byDistrict)} />
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(overview.district)}</th>
          {TARGET_FIELDS.map((field) => (
            <th key={field} scope="col">
              {t(overview[field])}
              <small>{unit(field)}</small>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, figures }) => (
          <tr key={row}>
            <th scope="row">{areas.name[row]}</th>
            {figures ? (
              cells(figures)
            ) : (
              <td colSpan={5} class="absent">
                {t(overview.notInPlan)}
              </td>
            )}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(overview.city)}</th>
          {cells(sums.city)}
        </tr>
      </tfoot>
    </table>
  );
}
