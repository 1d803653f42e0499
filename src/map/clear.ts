import type { Bounds } from "../model/geometry";
import { viewOf } from "./view";

/** A legend wider or higher than this share of the map is looked past. */
const MOST = 0.45;

/**
 * What fits into view keeps clear of what stands at the upper edge, of open legends on the side that costs the least, and
 * of strip and tools of a narrow map.
 */
export function clear(
  frame: HTMLElement,
  bounds: Bounds,
): { top: number; right: number; bottom: number; left: number } {
  const { top, left, height, width } = frame.getBoundingClientRect();
  const above = frame.querySelector(".mapleft")?.getBoundingClientRect();
  const below = frame.querySelector(".mapfoot")?.getBoundingClientRect();
  const free = { top: 24, right: 24, bottom: 24, left: 24 };
  if (above && above.bottom - top < height / 3) free.top = above.bottom - top + 12;
  if (width < 640) free.right = 64;
  if (below) free.bottom = Math.min(height / 4, top + height - below.top + 12);
  const legends = [...frame.querySelectorAll("details.legend[open]")]
    .map((legend) => legend.getBoundingClientRect())
    .filter((box) => box.width > 0 && box.width < MOST * width && box.height < MOST * height);
  if (width < 640 || legends.length === 0) return free;
  const over = { ...free, bottom: Math.max(free.bottom, ...legends.map((box) => top + height - box.top + 12)) };
  const beside = { ...free };
  for (const box of legends) {
    if (box.left - left < width / 2) beside.left = Math.max(beside.left, box.right - left + 12);
    else beside.right = Math.max(beside.right, left + width - box.left + 12);
  }
  const zoom = (padding: typeof free): number => viewOf(bounds, width, height, padding).zoom;
  return zoom(over) >= zoom(beside) ? over : beside;
}
