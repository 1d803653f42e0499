import type { Bounds } from "../model/geometry";
import { projection, viewOf } from "./view";

/** Pixels from a box's edges. */
interface Free {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}
type Box = readonly [left: number, top: number, right: number, bottom: number];

/** A place is no rectangle: what stands in a corner of its bounds rarely covers it. The curve |x|³ + |y|³ = 1 within them keeps clear. */
const POWER = 3;
/** Shares of the largest size that are tried, and steps of each direction. */
const [LEAST, STEP, STEPS] = [0.6, 0.04, 8];

/**
 * The largest box of an aspect (width ÷ height) within `free` of width × height pixels whose place is not covered by
 * `over`, nearest to the middle; `free` itself where none of a fair size is found.
 */
export function besides(free: Free, [width, height]: readonly [number, number], aspect: number, over: readonly Box[]) {
  const [w, h] = [width - free.left - free.right, height - free.top - free.bottom];
  const most = Math.min(w, h * aspect);
  const isClear = (x: number, y: number, a: number, b: number): boolean =>
    over.every(([l, t, r, m]) => {
      const [dx, dy] = [Math.max(l, Math.min(r, x)) - x, Math.max(t, Math.min(m, y)) - y];
      return (Math.abs(dx) / a) ** POWER + (Math.abs(dy) / b) ** POWER >= 1;
    });
  // From the middle outward.
  const shifts = Array.from({ length: STEPS + 1 }, (_, k) => (k % 2 === 0 ? k : -k - 1) / (2 * STEPS));
  for (let share = 1; share >= LEAST; share -= STEP) {
    const [a, b] = [(share * most) / 2, (share * most) / aspect / 2];
    const places = shifts
      .flatMap((sx) => shifts.map((sy) => [sx * (w - 2 * a), sy * (h - 2 * b)] as const))
      .sort((p, q) => Math.hypot(...p) - Math.hypot(...q));
    for (const [sx, sy] of places) {
      const [x, y] = [free.left + w / 2 + sx, free.top + h / 2 + sy];
      if (isClear(x, y, a, b)) return { top: y - b, right: width - x - a, bottom: height - y - b, left: x - a };
    }
  }
  return free;
}

/** What fits into view keeps clear of what stands at the upper edge, of legends and the inset, and of strip and tools of a narrow map. */
export function clear(frame: HTMLElement, bounds: Bounds): Free {
  const { top, left, height, width } = frame.getBoundingClientRect();
  const above = frame.querySelector(".mapleft")?.getBoundingClientRect();
  const below = frame.querySelector(".mapfoot")?.getBoundingClientRect();
  // Grows with the screen, as letters do.
  const edge = 1.5 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  const free = { top: edge, right: edge, bottom: edge, left: edge };
  if (above && above.bottom - top < height / 3) free.top = above.bottom - top + 12;
  if (width < 640) free.right = 64;
  if (below) free.bottom = Math.min(height / 4, top + height - below.top + 12);
  const over = [...frame.querySelectorAll("details.legend[open], .inset, .maptools")].map((item): Box => {
    const box = item.getBoundingClientRect();
    return [box.left - left - 8, box.top - top - 8, box.right - left + 8, box.bottom - top + 8];
  });
  const plane = projection(viewOf(bounds, 1000, 1000), 1000, 1000);
  const [[x0, y0], [x1, y1]] = [plane.project(bounds[0], bounds[3]), plane.project(bounds[2], bounds[1])];
  return besides(free, [width, height], Math.max(0.1, Math.min(10, (x1 - x0) / (y1 - y0))) || 1, over);
}
