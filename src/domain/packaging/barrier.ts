/**
 * Which barrier classes a link crosses: its open segment (ends excluded) meets a closed line (vertices, or running along
 * it, included). Everything on the plane of `projection.ts`, x unscaled.
 */
import Flatbush from "flatbush";
import type { BarrierTable } from "../../model/dataset";
import { BARRIER_CLASS } from "../../model/enums";
import { meridianArc, type Plane } from "./projection";

/** Bits of BARRIER_CLASS that the open segment (x1, y1)–(x2, y2) meets. */
export type BarrierTest = (x1: number, y1: number, x2: number, y2: number) => number;

const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax);

/** Whether the open segment a–b meets the closed segment c–d. */
export function meets(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  cx: number,
  cy: number,
  dx: number,
  dy: number,
): boolean {
  const c = side(ax, ay, bx, by, cx, cy);
  const d = side(ax, ay, bx, by, dx, dy);
  if (c === 0 && d === 0) {
    // Along one line: the open interval of a–b against the closed one of c–d.
    const useX = Math.abs(bx - ax) >= Math.abs(by - ay);
    const [low, high] = useX ? [Math.min(ax, bx), Math.max(ax, bx)] : [Math.min(ay, by), Math.max(ay, by)];
    const [from, to] = useX ? [Math.min(cx, dx), Math.max(cx, dx)] : [Math.min(cy, dy), Math.max(cy, dy)];
    return from < high && to > low;
  }
  if (c > 0 === d > 0 && c !== 0 && d !== 0) return false;
  const a = side(cx, cy, dx, dy, ax, ay);
  const b = side(cx, cy, dx, dy, bx, by);
  return a !== 0 && b !== 0 && a > 0 !== b > 0;
}

/** A test over all barrier lines, or null when there are none. */
export function barrierTest(barriers: BarrierTable, plane: Plane): BarrierTest | null {
  const { coords, lineStart, feature, n } = barriers.lines;
  let segments = 0;
  for (let l = 0; l < n; l++) segments += Math.max(0, lineStart[l + 1] - lineStart[l] - 1);
  if (segments === 0) return null;
  const xy = new Float64Array(4 * segments);
  const bit = new Uint8Array(segments);
  const index = new Flatbush(segments);
  let at = 0;
  for (let l = 0; l < n; l++) {
    const flag = 1 << BARRIER_CLASS.indexOf(barriers.class[feature[l]]);
    for (let v = lineStart[l]; v + 1 < lineStart[l + 1]; v++) {
      const x1 = (coords[2 * v] - plane.longitude0) * plane.k0;
      const y1 = meridianArc(coords[2 * v + 1]);
      const x2 = (coords[2 * v + 2] - plane.longitude0) * plane.k0;
      const y2 = meridianArc(coords[2 * v + 3]);
      xy.set([x1, y1, x2, y2], 4 * at);
      bit[at] = flag;
      index.add(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
      at++;
    }
  }
  index.finish();
  return (x1, y1, x2, y2) => {
    let found = 0;
    index.search(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2), (s) => {
      if (!(found & bit[s]) && meets(x1, y1, x2, y2, xy[4 * s], xy[4 * s + 1], xy[4 * s + 2], xy[4 * s + 3])) {
        found |= bit[s];
      }
      return false;
    });
    return found;
  };
}
