/** A question for every column whose unit seems to be another; nothing is read before it is answered. */

import { type Slip, slipsOf } from "../../intake/slips";
import { scalesOf } from "../../intake/units";
import { t } from "../../store/lang";
import { change, type Waiting } from "../../store/staged";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";
import { unitWord } from "./unit";

/** Slips of a file that the hand has not yet answered. */
export const openSlips = ({ kind, out, sure = [], recognised, mapping }: Waiting): Slip[] =>
  out || (kind !== "estates" && kind !== "ledger" && kind !== "reports")
    ? []
    : slipsOf(recognised.rows, mapping).filter(({ field }) => !sure.includes(field));

/** Figures from far below one to millions: two significant digits below one. */
const figure = (value: number): string => (value >= 1 ? formatNumber(value, 1) : String(Number(value.toPrecision(2))));

export function Slips({ item, position }: { item: Waiting; position: number }) {
  return (
    <>
      {openSlips(item).map(({ field, median, per, better }) => (
        <div key={field} role="alert" class="say warning slip">
          <p>{t(door[`slip_${field}_${per}`], { median: figure(median) })}</p>
          <span class="picks">
            {scalesOf(field).includes(better) && (
              <button
                type="button"
                class="primary"
                onClick={() =>
                  change(position, {
                    mapping: { ...item.mapping, scale: { ...item.mapping.scale, [field]: better } },
                  })
                }
              >
                {t(door.readAs, { unit: unitWord(field, better) })}
              </button>
            )}
            <button type="button" onClick={() => change(position, { sure: [...(item.sure ?? []), field] })}>
              {t(door.isRight)}
            </button>
          </span>
        </div>
      ))}
    </>
  );
}
