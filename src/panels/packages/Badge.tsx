import { t } from "../../store/lang";
import { shownTheme } from "../../store/theme";
import { packages as words } from "../../text/packages";
import { packageColour } from "../../ui/palette";
import type { Named } from "./figures";

/** A package's number in its colour, as on the map. */
export function Badge({ one }: { one: Named }) {
  return (
    <span class="badge" style={{ background: packageColour(one.colour, shownTheme.value)[1] }}>
      <span class="hear">{t(words.rank, { rank: one.number })}</span>
      <span aria-hidden="true">{one.number}</span>
    </span>
  );
}
