/** Floors by district, and what the choice brings there. */
import type { Dataset } from "../../../model/dataset";
import { t } from "../../../store/lang";
import { floors } from "../../../store/packaging";
import { solved, stale, wish } from "../../../store/portfolio";
import { formatNumber } from "../../../text/format";
import { portfolio as words } from "../../../text/portfolio";
import { Amount } from "./Amount";
import { type DistrictRow, districtRows } from "./figures";

function setFloor(id: string, households: number | null): void {
  const { [id]: _, ...rest } = floors.value;
  floors.value = households ? { ...rest, [id]: households } : rest;
}

function Standing({ row, most }: { row: DistrictRow; most: number | null }) {
  if (row.floor === null) return null;
  const reached = most ?? row.households;
  if (reached === null) return null;
  return reached >= row.floor ? (
    <small class="met">✓ {t(words.met)}</small>
  ) : (
    <small class="refused">{t(words.short, { short: formatNumber(row.floor - reached) })}</small>
  );
}

export function Districts({ data }: { data: Dataset }) {
  const of = solved.value;
  const packages = of?.reply.chosen?.answer.packages ?? null;
  const rows = districtRows(data, wish.value?.floors ?? [], packages);
  const out = stale.value ? null : of?.reply.outOfReach;
  const sum = (get: (row: DistrictRow) => number | null): number | null =>
    packages && rows.reduce((total, row) => total + (get(row) ?? 0), 0);
  return (
    <table class="figures districts" aria-busy={stale.value}>
      <caption>
        {t(words.districts)}
        <small>{t(words.districtsHint)}</small>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t(words.col_district)}</th>
          <th scope="col">{t(words.col_floor)}</th>
          <th scope="col">{t(words.col_reached)}</th>
          <th scope="col">{t(words.col_spent)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const name = row.name ?? t(words.noDistrict);
          const most = out?.what === "floor" && out.district === row.district ? out.most : null;
          return (
            <tr key={row.district}>
              <th scope="row">{name}</th>
              <td>
                {row.id && (
                  <Amount
                    label={t(words.floorOf, { district: name })}
                    value={row.floor}
                    digits={0}
                    placeholder={t(words.none)}
                    invalid={most !== null}
                    onSet={(households) => setFloor(row.id, households)}
                  />
                )}
              </td>
              <td>
                {formatNumber(most ?? row.households)}
                <Standing row={row} most={most} />
              </td>
              <td>{formatNumber(row.budgetWan, 2)}</td>
            </tr>
          );
        })}
        <tr class="total">
          <th scope="row">{t(words.total)}</th>
          <td />
          <td>{formatNumber(sum(({ households }) => households))}</td>
          <td>
            {formatNumber(
              sum(({ budgetWan }) => budgetWan && Math.round(100 * budgetWan) / 100),
              2,
            )}
          </td>
        </tr>
      </tbody>
    </table>
  );
}
