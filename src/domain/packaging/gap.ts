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

/** Room for rounding: a bound that is larger by less may still belong to the least distance. */
const slack = (d2: number): number => d2 * (1 + 1e-9) + 1e-12;

function mostVertices({ n, featureStart, polygonStart, ringStart }: GeometryTable): number {
  let most = 0;
  for (let f = 0; f < n; f++) {
    const vertices = ringStart[polygonStart[featureStart[f + 1]]] - ringStart[polygonStart[featureStart[f]]];
    if (vertices > most) most = vertices;
  }
  return most;
}

export function gapKernel(geometry: GeometryTable, plane: Plane): GapKernel {
  const { featureStart, polygonStart, ringStart } = geometry;
  const { xy, box, halfScale } = plane;

  let best = 0;
  /** Slightly more than `best`: what a lower bound must exceed before it may be struck out, so that rounding keeps ties. */
  let limit = 0;
  let bx1 = 0;
  let by1 = 0;
  let bx2 = 0;
  let by2 = 0;
  const most = mostVertices(geometry);
  // Of the first and of the second: vertices near the other, and edges near the other by their two ends; x scaled.
  const points1 = new Float64Array(2 * most);
  const points2 = new Float64Array(2 * most);
  const edges1 = new Float64Array(4 * most);
  const edges2 = new Float64Array(4 * most);
  let pointCount = 0;
  let edgeCount = 0;

  /** Vertex of `feature` nearest to (or first inside) the box minX … maxY; x scaled by s. */
  const nearestToBox = (feature: number, s: number, minX: number, minY: number, maxX: number, maxY: number): number => {
    const at = xy;
    let least = Infinity;
    let found = -1;
    const end = ringStart[polygonStart[featureStart[feature + 1]]];
    for (let v = ringStart[polygonStart[featureStart[feature]]]; v < end; v++) {
      const x = at[2 * v] * s;
      const y = at[2 * v + 1];
      const outX = x < minX ? minX - x : x > maxX ? x - maxX : 0;
      const outY = y < minY ? minY - y : y > maxY ? y - maxY : 0;
      const d2 = outX * outX + outY * outY;
      if (d2 < least) {
        least = d2;
        found = v;
        if (d2 === 0) break;
      }
    }
    return found;
  };

  /** Vertex of `feature` nearest to (px, py). */
  const nearestToPoint = (feature: number, s: number, px: number, py: number): number => {
    const at = xy;
    let least = Infinity;
    let found = -1;
    const end = ringStart[polygonStart[featureStart[feature + 1]]];
    for (let v = ringStart[polygonStart[featureStart[feature]]]; v < end; v++) {
      const dx = at[2 * v] * s - px;
      const dy = at[2 * v + 1] - py;
      const d2 = dx * dx + dy * dy;
      if (d2 < least) {
        least = d2;
        found = v;
      }
    }
    return found;
  };

  /** Collects the vertices and edges of `feature` within `limit` of a box. */
  const collect = (
    feature: number,
    s: number,
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    points: Float64Array,
    edges: Float64Array,
  ): void => {
    // Locals: a variable of the closure costs a load and a store at every turn.
    const at = xy;
    const rings = ringStart;
    const most2 = limit;
    let np = 0;
    let ne = 0;
    const lastRing = polygonStart[featureStart[feature + 1]];
    for (let r = polygonStart[featureStart[feature]]; r < lastRing; r++) {
      const start = rings[r];
      const end = rings[r + 1];
      let ax = at[2 * end - 2] * s;
      let ay = at[2 * end - 1];
      for (let v = start; v < end; v++) {
        const bx = at[2 * v] * s;
        const by = at[2 * v + 1];
        const eastX = ax > bx ? ax : bx;
        const westX = ax > bx ? bx : ax;
        const northY = ay > by ? ay : by;
        const southY = ay > by ? by : ay;
        let outX = eastX < minX ? minX - eastX : westX > maxX ? westX - maxX : 0;
        let outY = northY < minY ? minY - northY : southY > maxY ? southY - maxY : 0;
        if (outX * outX + outY * outY <= most2) {
          const e = 4 * ne++;
          // Oriented by the lesser end, so that the direction of the ring does not matter.
          if (ax < bx || (ax === bx && ay <= by)) {
            edges[e] = ax;
            edges[e + 1] = ay;
            edges[e + 2] = bx;
            edges[e + 3] = by;
          } else {
            edges[e] = bx;
            edges[e + 1] = by;
            edges[e + 2] = ax;
            edges[e + 3] = ay;
          }
          outX = bx < minX ? minX - bx : bx > maxX ? bx - maxX : 0;
          outY = by < minY ? minY - by : by > maxY ? by - maxY : 0;
          if (outX * outX + outY * outY <= most2) {
            points[2 * np] = bx;
            points[2 * np++ + 1] = by;
          }
        }
        ax = bx;
        ay = by;
      }
    }
    pointCount = np;
    edgeCount = ne;
  };

  /** Points of one against edges of the other; `flip` when the points are the second's. */
  const sweep = (points: Float64Array, np: number, edges: Float64Array, ne: number, flip: boolean): void => {
    let least = best;
    let bound = limit;
    let [sx1, sy1, sx2, sy2] = [bx1, by1, bx2, by2];
    for (let p = 0; p < np; p++) {
      const px = points[2 * p];
      const py = points[2 * p + 1];
      for (let e = 0; e < 4 * ne; e += 4) {
        const ax = edges[e];
        const ay = edges[e + 1];
        const bx = edges[e + 2];
        const by = edges[e + 3];
        const gapX = px < ax ? ax - px : px > bx ? px - bx : 0;
        if (gapX * gapX > bound) continue;
        const gapY = ay < by ? (py < ay ? ay - py : py > by ? py - by : 0) : py < by ? by - py : py > ay ? py - ay : 0;
        if (gapX * gapX + gapY * gapY > bound) continue;
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
        if (d2 > least) continue;
        const x1 = flip ? cx : px;
        const y1 = flip ? cy : py;
        const x2 = flip ? px : cx;
        const y2 = flip ? py : cy;
        if (d2 === least) {
          if (x1 !== sx1 ? x1 > sx1 : y1 !== sy1 ? y1 > sy1 : x2 !== sx2 ? x2 > sx2 : y2 >= sy2) continue;
        } else {
          least = d2;
          bound = slack(d2);
        }
        sx1 = x1;
        sy1 = y1;
        sx2 = x2;
        sy2 = y2;
      }
    }
    best = least;
    limit = bound;
    bx1 = sx1;
    by1 = sy1;
    bx2 = sx2;
    by2 = sy2;
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
      const minXi = box[4 * i] * s;
      const minYi = box[4 * i + 1];
      const maxXi = box[4 * i + 2] * s;
      const maxYi = box[4 * i + 3];
      const minXj = box[4 * j] * s;
      const minYj = box[4 * j + 1];
      const maxXj = box[4 * j + 2] * s;
      const maxYj = box[4 * j + 3];
      best = cutoff2;
      bx1 = by1 = bx2 = by2 = Infinity;
      // Two vertices that face each other bound the answer from above.
      let v = nearestToBox(i, s, minXj, minYj, maxXj, maxYj);
      const w = nearestToPoint(j, s, xy[2 * v] * s, xy[2 * v + 1]);
      v = nearestToPoint(i, s, xy[2 * w] * s, xy[2 * w + 1]);
      const facingX = (xy[2 * v] - xy[2 * w]) * s;
      const facingY = xy[2 * v + 1] - xy[2 * w + 1];
      limit = slack(Math.min(cutoff2, facingX * facingX + facingY * facingY));
      collect(i, s, minXj, minYj, maxXj, maxYj, points1, edges1);
      const np1 = pointCount;
      const ne1 = edgeCount;
      collect(j, s, minXi, minYi, maxXi, maxYi, points2, edges2);
      const np2 = pointCount;
      const ne2 = edgeCount;
      sweep(points1, np1, edges2, ne2, false);
      sweep(points2, np2, edges1, ne1, true);
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
          const inner = ringStart[polygonStart[featureStart[j]]];
          bx1 = bx2 = xy[2 * inner] * s;
          by1 = by2 = xy[2 * inner + 1];
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
