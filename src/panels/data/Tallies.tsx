/** Rows in = accepted + refused + undecided + left, by file and sheet; it is said where the sum holds, and it always does. */
import type { Tally } from "../../intake/api";
import { t } from "../../store/lang";
import { data } from "../../text/data";
import { door } from "../../text/door";
import { formatNumber } from "../../text/format";

export function Tallies({ list }: { list: readonly Tally[] }) {
  return (
    <ul class="tallies">
      {list.map(({ file, layer, kind, read, accepted, refused, left, undecided = 0 }) => (
        <li
          key={`${file} ${layer} ${kind}`}
          class={accepted + left + undecided === 0 ? "none" : refused + undecided > 0 ? "some" : "all"}
        >
          {t(data.found, {
            file: layer ? `${file} · ${layer}` : file,
            read: formatNumber(read),
            accepted: formatNumber(accepted),
            refused: formatNumber(refused),
          })}
          {undecided > 0 && t(door.undecidedRows, { count: formatNumber(undecided) })}
          {left > 0 && t(door.leftRows, { count: formatNumber(left) })}
        </li>
      ))}
    </ul>
  );
}
