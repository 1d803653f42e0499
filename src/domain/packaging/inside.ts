/** Whether two estates overlap: their boundaries cross, or one holds a part of the other. */
import type { GeometryTable } from "../../model/geometry";
import type { Plane } from "./projection";

/** A test of features i and j whose boundaries do not touch at a vertex. Even–odd in each polygon, then or. */
export function containment(geometry: GeometryTable, plane: Plane): (i: number, j: number) => boolean {
  const { featureStart, polygonStart, ringStart } = geometry;
  const { xy, box } = plane;

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

  return (i, j) => cross(i, j) || holdsPart(i, j) || holdsPart(j, i);
}
