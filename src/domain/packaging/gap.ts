/**
 * The gap kernel: shortest distance between the boundaries of two estates, 0 where they cross, touch or contain each
 * other; an estate in another's hole is measured to the hole's ring. Plain loops over typed arrays; nothing is allocated.
 */
import type { GeometryTable } from "../../model/geometry";
import type { Plane } from "./projection";

/** The last answer of a kernel: squared distance in m² and its segment on the pair's plane (x scaled), from the first to the second. */
export interface Segment {
  d2: number;
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}

export interface GapKernel {
  /**
   * Squared gap of features i and j in m², or Infinity when it exceeds `cutoff2`. `out` receives the segment: the least
   * (d², x₁, y₁, x₂, y₂) over vertex→edge candidates both ways, unchanged by ring order or direction.
   */
  measure(i: number, j: number, cutoff2: number, out: Segment): number;
}

export function gapKernel(geometry: GeometryTable, plane: Plane): GapKernel {
  const { featureStart, polygonStart, ringStart } = geometry;
  const { xy, box, halfScale } = plane;

  let best = 0;
  let bx1 = 0;
  let by1 = 0;
  let bx2 = 0;
  let by2 = 0;

  const offer = (d2: number, x1: number, y1: number, x2: number, y2: number): void => {
    if (d2 > best) return;
    if (d2 === best) {
      if (x1 !== bx1 ? x1 > bx1 : y1 !== by1 ? y1 > by1 : x2 !== bx2 ? x2 > bx2 : y2 >= by2) return;
    }
    best = d2;
    bx1 = x1;
    by1 = y1;
    bx2 = x2;
    by2 = y2;
  };

  /** Vertices of `from` against edges of `to`; `flip` when `from` is the second of the pair. */
  const sweep = (from: number, to: number, s: number, flip: boolean): void => {
    const minX = box[4 * to] * s;
    const minY = box[4 * to + 1];
    const maxX = box[4 * to + 2] * s;
    const maxY = box[4 * to + 3];
    const firstVertex = ringStart[polygonStart[featureStart[from]]];
    const lastVertex = ringStart[polygonStart[featureStart[from + 1]]];
    const firstRing = polygonStart[featureStart[to]];
    const lastRing = polygonStart[featureStart[to + 1]];
    for (let v = firstVertex; v < lastVertex; v++) {
      const px = xy[2 * v] * s;
      const py = xy[2 * v + 1];
      const outX = px < minX ? minX - px : px > maxX ? px - maxX : 0;
      const outY = py < minY ? minY - py : py > maxY ? py - maxY : 0;
      if (outX * outX + outY * outY > best) continue;
      for (let r = firstRing; r < lastRing; r++) {
        const start = ringStart[r];
        const end = ringStart[r + 1];
        let p = end - 1;
        for (let q = start; q < end; p = q++) {
          let ax = xy[2 * p] * s;
          let ay = xy[2 * p + 1];
          let bx = xy[2 * q] * s;
          let by = xy[2 * q + 1];
          const gapX =
            ax < bx ? (px < ax ? ax - px : px > bx ? px - bx : 0) : px < bx ? bx - px : px > ax ? px - ax : 0;
          if (gapX * gapX > best) continue;
          const gapY =
            ay < by ? (py < ay ? ay - py : py > by ? py - by : 0) : py < by ? by - py : py > ay ? py - ay : 0;
          if (gapX * gapX + gapY * gapY > best) continue;
          if (ax > bx || (ax === bx && ay > by)) {
            const tx = ax;
            const ty = ay;
            ax = bx;
            ay = by;
            bx = tx;
            by = ty;
          }
          const ex = bx - ax;
          const ey = by - ay;
          const length2 = ex * ex + ey * ey;
          let along = length2 > 0 ? ((px - ax) * ex + (py - ay) * ey) / length2 : 0;
          along = along < 0 ? 0 : along > 1 ? 1 : along;
          const cx = along === 1 ? bx : ax + along * ex;
          const cy = along === 1 ? by : ay + along * ey;
          const dx = px - cx;
          const dy = py - cy;
          const d2 = dx * dx + dy * dy;
          if (flip) offer(d2, cx, cy, px, py);
          else offer(d2, px, py, cx, cy);
        }
      }
    }
  };

  /** Whether a vertex lies in a feature: even–odd in each polygon, or over its polygons. x is unscaled. */
  const contains = (feature: number, px: number, py: number): boolean => {
    for (let p = featureStart[feature]; p < featureStart[feature + 1]; p++) {
      let inside = false;
      for (let r = polygonStart[p]; r < polygonStart[p + 1]; r++) {
        const start = ringStart[r];
        const end = ringStart[r + 1];
        let a = end - 1;
        for (let b = start; b < end; a = b++) {
          const ay = xy[2 * a + 1];
          const by = xy[2 * b + 1];
          if (ay > py !== by > py) {
            const ax = xy[2 * a];
            if (px < ((xy[2 * b] - ax) * (py - ay)) / (by - ay) + ax) inside = !inside;
          }
        }
      }
      if (inside) return true;
    }
    return false;
  };

  const side = (ax: number, ay: number, bx: number, by: number, px: number, py: number): number =>
    (bx - ax) * (py - ay) - (by - ay) * (px - ax);

  /** Whether any two edges cross in their interiors; touching is found by the vertices. */
  const cross = (i: number, j: number): boolean => {
    const minX = Math.max(box[4 * i], box[4 * j]);
    const minY = Math.max(box[4 * i + 1], box[4 * j + 1]);
    const maxX = Math.min(box[4 * i + 2], box[4 * j + 2]);
    const maxY = Math.min(box[4 * i + 3], box[4 * j + 3]);
    for (let r = polygonStart[featureStart[i]]; r < polygonStart[featureStart[i + 1]]; r++) {
      let a = ringStart[r + 1] - 1;
      for (let b = ringStart[r]; b < ringStart[r + 1]; a = b++) {
        const ax = xy[2 * a];
        const ay = xy[2 * a + 1];
        const bx = xy[2 * b];
        const by = xy[2 * b + 1];
        if ((ax < minX && bx < minX) || (ax > maxX && bx > maxX)) continue;
        if ((ay < minY && by < minY) || (ay > maxY && by > maxY)) continue;
        for (let t = polygonStart[featureStart[j]]; t < polygonStart[featureStart[j + 1]]; t++) {
          let c = ringStart[t + 1] - 1;
          for (let d = ringStart[t]; d < ringStart[t + 1]; c = d++) {
            const cx = xy[2 * c];
            const cy = xy[2 * c + 1];
            const dx = xy[2 * d];
            const dy = xy[2 * d + 1];
            if (side(ax, ay, bx, by, cx, cy) * side(ax, ay, bx, by, dx, dy) >= 0) continue;
            if (side(cx, cy, dx, dy, ax, ay) * side(cx, cy, dx, dy, bx, by) < 0) return true;
          }
        }
      }
    }
    return false;
  };

  /** One vertex of each polygon of `inner` inside `outer`. */
  const holdsPart = (outer: number, inner: number): boolean => {
    for (let p = featureStart[inner]; p < featureStart[inner + 1]; p++) {
      const v = ringStart[polygonStart[p]];
      if (contains(outer, xy[2 * v], xy[2 * v + 1])) return true;
    }
    return false;
  };

  return {
    measure(i, j, cutoff2, out) {
      const s = halfScale[i] + halfScale[j];
      best = cutoff2;
      bx1 = Infinity;
      sweep(i, j, s, false);
      sweep(j, i, s, true);
      let d2 = bx1 === Infinity ? Infinity : best;
      const overlap =
        box[4 * i] <= box[4 * j + 2] &&
        box[4 * j] <= box[4 * i + 2] &&
        box[4 * i + 1] <= box[4 * j + 3] &&
        box[4 * j + 1] <= box[4 * i + 3];
      if (d2 > 0 && overlap && (cross(i, j) || holdsPart(i, j) || holdsPart(j, i))) {
        d2 = 0;
        if (bx1 === Infinity) {
          // One lies deep inside the other: the segment is a vertex of the contained one.
          const v = ringStart[polygonStart[featureStart[j]]];
          bx1 = bx2 = xy[2 * v] * s;
          by1 = by2 = xy[2 * v + 1];
        }
      }
      out.d2 = d2;
      out.x1 = bx1;
      out.y1 = by1;
      out.x2 = bx2;
      out.y2 = by2;
      return d2;
    },
  };
}
