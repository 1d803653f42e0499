/** What the pointer is on, in words beside it. */
import { useState } from "preact/hooks";
import type { MapEvents } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import { t } from "../../store/lang";
import { onView } from "../../store/portfolio";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { ESTATE_STATE } from "../../workers/packaging";
import type { LinksOnMap } from "./useLinks";

export function useHover({ estates }: Dataset, links: LinksOnMap) {
  const [hover, setHover] = useState<{ x: number; y: number; text: string } | null>(null);
  const nameOf = (row: number): string => estates.name[row] ?? estates.id[row];
  const onHover: MapEvents["onHover"] = (layer, row, point) => {
    let text: string | null = null;
    const drawn = links.of(layer);
    if (row !== null && drawn && row < drawn.a.length)
      text = t(words.tipLink, {
        a: nameOf(drawn.a[row]),
        b: nameOf(drawn.b[row]),
        gap: formatNumber(drawn.gapM[row], 1),
      });
    else if (row !== null && layer.startsWith("estate")) {
      const answer = onView.peek();
      text = t(words.tipEstate, {
        name: nameOf(row),
        households: formatNumber(estates.households[row]),
        state: answer ? t(words[`s_${ESTATE_STATE[answer.states[row]]}`]) : "",
      });
    }
    setHover(text ? { x: point.x, y: point.y, text } : null);
  };
  const tip = hover && (
    <span class="tip" style={{ left: `${hover.x + 12}px`, top: `${hover.y + 12}px` }}>
      {hover.text}
    </span>
  );
  return { onHover, tip };
}
