/**
 * The gap kernel: shortest distance between the boundaries of two estates, 0 where they cross, touch or contain each
 * other; an estate in another's hole is measured to the hole's ring. Plain loops over typed arrays. Only whole numbers
 * pass between functions and fractions stay in arrays, so that the engine boxes none of them in the hot loops.
 */
import type { GeometryTable } from "../../model/geometry";
import { containment } from "./inside";
import { corners, edgeBoxes, orientedEdges, sidesOf } from "./prepared";
import type { Plane } from "./projection";

/** Cut-off of links in m: what rounds to more than 300,000 mm is none. */
export const CUTOFF_M = 300.0005;

export interface GapKernel {
  /** Gap of features i and j in whole mm, half rounded up, or −1 when it exceeds the cut-off. */
  measure(i: number, j: number): number;
  /**
   * The segment of the last pair measured on the pair's plane (x scaled), x1, y1, x2, y2 from the first to the second:
   * the least (d², x₁, y₁, x₂, y₂) over vertex→edge candidates both ways, unchanged by ring order or direction.
   */
  readonly segment: Float64Array;
}

/** Room for rounding, also of x on a plane as wide as a country: a bound that is larger by less may still belong to the least distance. */
const slack = (d2: number): number => d2 * (1 + 1e-6) + 1e-9;

/** Numbers of points times numbers of edges, two and four each: some eight of either. */
const MANY = 512;

/** By how much, m², a right angle must be passed before rounding cannot make an edge nearer than its end. */
const CLEAR_M2 = 1e-3;

/** @param cutoffM Infinity: any gap is measured. */
export function gapKernel(geometry: GeometryTable, plane: Plane, cutoffM: number = CUTOFF_M): GapKernel {
  const cutoff2 = cutoffM * cutoffM;
  const mostMm = Math.floor(cutoffM * 1000);
  const { featureStart, polygonStart, ringStart } = geometry;
  const { xy, box, halfScale } = plane;
  const overlap = containment(geometry, plane);
  const segment = new Float64Array(4);
  /**
   * Squared distances: the least so far, and slightly more than it: what a lower bound must exceed before it may be
   * struck out, so that rounding keeps ties.
   */
  const least2 = new Float64Array(2);
  const { n } = geometry;
  const vertexStart = new Uint32Array(n + 1);
  let most = 0;
  for (let f = 0; f <= n; f++) {
    vertexStart[f] = ringStart[polygonStart[featureStart[f]]];
    if (f > 0) most = Math.max(most, vertexStart[f] - vertexStart[f - 1]);
  }
  const corner = corners(vertexStart, xy);
  const side = sidesOf(vertexStart, xy, corner);
  const { lesser, greater } = orientedEdges(ringStart, xy);
  const edgeBox = edgeBoxes(vertexStart, lesser, greater, plane);
  // Of the first and of the second: vertices near the other, and edges near the other by their two ends; x scaled.
  const points1 = new Float64Array(2 * most);
  const points2 = new Float64Array(2 * most);
  const edges1 = new Float64Array(4 * most);
  const edges2 = new Float64Array(4 * most);
  let pointsLength = 0;

  /** Vertex of f nearest to (or first inside) the box of g. */
  const nearestToBox = (f: number, g: number): number => {
    const at = xy;
    const s = halfScale[f] + halfScale[g];
    const minX = box[4 * g];
    const minY = box[4 * g + 1];
    const maxX = box[4 * g + 2];
    const maxY = box[4 * g + 3];
    let least = Infinity;
    let found = -1;
    const end = vertexStart[f + 1];
    for (let v = vertexStart[f]; v < end; v++) {
      const x = at[2 * v];
      const y = at[2 * v + 1];
      const outX = (x < minX ? minX - x : x > maxX ? x - maxX : 0) * s;
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

  /** Vertex of f nearest to vertex w of g. */
  const nearestTo = (f: number, g: number, w: number): number => {
    const at = xy;
    const s = halfScale[f] + halfScale[g];
    const px = at[2 * w];
    const py = at[2 * w + 1];
    let least = Infinity;
    let found = -1;
    const end = vertexStart[f + 1];
    for (let v = vertexStart[f]; v < end; v++) {
      const dx = (at[2 * v] - px) * s;
      const dy = at[2 * v + 1] - py;
      const d2 = dx * dx + dy * dy;
      if (d2 < least) {
        least = d2;
        found = v;
      }
    }
    return found;
  };

  /** Collects the vertices and edges of f within the limit of the box of g; returns the length of what was written to `edges`. */
  const collect = (f: number, g: number, points: Float64Array, edges: Float64Array): number => {
    const at = xy;
    const s = halfScale[f] + halfScale[g];
    const minX = box[4 * g];
    const minY = box[4 * g + 1];
    const maxX = box[4 * g + 2];
    const maxY = box[4 * g + 3];
    const limit = least2[1];
    // Twice what each box is out by is compared, so that no branch is needed but one.
    const limit4 = 4 * limit;
    const s2 = s * s;
    const toX = (box[4 * f] + box[4 * f + 2]) / 2 - (minX + maxX) / 2;
    const toY = (box[4 * f + 1] + box[4 * f + 3]) / 2 - (minY + maxY) / 2;
    const halfX = (maxX - minX) / 2;
    const halfY = (maxY - minY) / 2;
    let np = 0;
    let ne = 0;
    const end = vertexStart[f + 1];
    for (let v = vertexStart[f]; v < end; v++) {
      const tx = Math.abs(edgeBox[4 * v] + toX) - edgeBox[4 * v + 1] - halfX;
      const ty = Math.abs(edgeBox[4 * v + 2] + toY) - edgeBox[4 * v + 3] - halfY;
      const out2X = tx + Math.abs(tx);
      const out2Y = ty + Math.abs(ty);
      if (out2X * out2X * s2 + out2Y * out2Y > limit4) continue;
      const p = 2 * lesser[v];
      const q = 2 * greater[v];
      edges[ne] = at[p] * s;
      edges[ne + 1] = at[p + 1];
      edges[ne + 2] = at[q] * s;
      edges[ne + 3] = at[q + 1];
      ne += 4;
      const x = at[2 * v];
      const y = at[2 * v + 1];
      const awayX = (x < minX ? minX - x : x > maxX ? x - maxX : 0) * s;
      const awayY = y < minY ? minY - y : y > maxY ? y - maxY : 0;
      if (awayX * awayX + awayY * awayY > limit) continue;
      points[np] = x * s;
      points[np + 1] = y;
      np += 2;
    }
    pointsLength = np;
    return ne;
  };

  /** Points of one against edges of the other; `flip` when the points are the second's. */
  const sweep = (points: Float64Array, np: number, edges: Float64Array, ne: number, flip: boolean): void => {
    let least = least2[0];
    let bound = least2[1];
    let sx1 = segment[0];
    let sy1 = segment[1];
    let sx2 = segment[2];
    let sy2 = segment[3];
    // Among few, to strike out what lies too far costs more than it saves.
    const many = np * ne > MANY;
    for (let p = 0; p < np; p += 2) {
      const px = points[p];
      const py = points[p + 1];
      for (let e = 0; e < ne; e += 4) {
        const ax = edges[e];
        const ay = edges[e + 1];
        const bx = edges[e + 2];
        const by = edges[e + 3];
        if (many) {
          const gapX = px < ax ? ax - px : px > bx ? px - bx : 0;
          if (gapX * gapX > bound) continue;
          const gapY =
            ay < by ? (py < ay ? ay - py : py > by ? py - by : 0) : py < by ? by - py : py > ay ? py - ay : 0;
          if (gapX * gapX + gapY * gapY > bound) continue;
        }
        const ex = bx - ax;
        const ey = by - ay;
        const along2 = (px - ax) * ex + (py - ay) * ey;
        const length2 = ex * ex + ey * ey;
        let cx = ax;
        let cy = ay;
        if (along2 > 0) {
          const along = along2 / length2;
          if (along >= 1) {
            cx = bx;
            cy = by;
          } else {
            cx = ax + along * ex;
            cy = ay + along * ey;
          }
        }
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
    least2[0] = least;
    least2[1] = bound;
    segment[0] = sx1;
    segment[1] = sy1;
    segment[2] = sx2;
    segment[3] = sy2;
  };

  /**
   * Whether two corners that face each other are the nearest places of their features, and the only ones: seen along the line
   * between them, each feature lies behind its corner. Then the segment is set, and their squared distance is the least.
   */
  const alone = (k: number, l: number, s: number): boolean => {
    const at = xy;
    const v = 2 * corner[k];
    const w = 2 * corner[l];
    const ux = (at[w] - at[v]) * s * s;
    const uy = at[w + 1] - at[v + 1];
    const a = 2 * side[2 * k];
    if ((at[a] - at[v]) * ux + (at[a + 1] - at[v + 1]) * uy > -CLEAR_M2) return false;
    const b = 2 * side[2 * k + 1];
    if ((at[b] - at[v]) * ux + (at[b + 1] - at[v + 1]) * uy > -CLEAR_M2) return false;
    const c = 2 * side[2 * l];
    if ((at[c] - at[w]) * ux + (at[c + 1] - at[w + 1]) * uy < CLEAR_M2) return false;
    const d = 2 * side[2 * l + 1];
    if ((at[d] - at[w]) * ux + (at[d + 1] - at[w + 1]) * uy < CLEAR_M2) return false;
    segment[0] = at[v] * s;
    segment[1] = at[v + 1];
    segment[2] = at[w] * s;
    segment[3] = at[w + 1];
    const dx = segment[0] - segment[2];
    const dy = segment[1] - segment[3];
    least2[0] = dx * dx + dy * dy;
    return true;
  };
  /** The last gap in whole mm, or −1 beyond the cut-off. */
  const inMm = (): number => {
    const gap = Math.floor(Math.sqrt(least2[0]) * 1000 + 0.5);
    return gap > mostMm ? -1 : gap;
  };

  const between2 = (v: number, w: number, s: number): number => {
    const dx = (xy[2 * v] - xy[2 * w]) * s;
    const dy = xy[2 * v + 1] - xy[2 * w + 1];
    return dx * dx + dy * dy;
  };

  return {
    segment,
    measure(i, j) {
      const east = box[4 * j] > box[4 * i + 2];
      const west = box[4 * i] > box[4 * j + 2];
      const north = box[4 * j + 1] > box[4 * i + 3];
      const south = box[4 * i + 1] > box[4 * j + 3];
      const apart = east || west || north || south;
      // Two vertices that face each other bound the answer from above: corners where the boxes lie diagonally.
      const s = halfScale[i] + halfScale[j];
      let facing2 = Infinity;
      if ((east || west) && (north || south)) {
        const facing = (west ? 2 : 0) + (south ? 1 : 0);
        if (alone(4 * i + facing, 4 * j + 3 - facing, s)) return inMm();
        facing2 = between2(corner[4 * i + facing], corner[4 * j + 3 - facing], s);
      } else if (apart) {
        // Corners of the sides that face each other.
        const [p, q, t, u] = east ? [0, 1, 2, 3] : west ? [2, 3, 0, 1] : north ? [0, 2, 1, 3] : [1, 3, 0, 2];
        facing2 = Math.min(
          between2(corner[4 * i + p], corner[4 * j + t], s),
          between2(corner[4 * i + q], corner[4 * j + u], s),
          between2(corner[4 * i + p], corner[4 * j + u], s),
          between2(corner[4 * i + q], corner[4 * j + t], s),
        );
      } else {
        const w = nearestTo(j, i, nearestToBox(i, j));
        facing2 = between2(nearestTo(i, j, w), w, s);
      }
      least2[0] = cutoff2;
      least2[1] = slack(facing2 < cutoff2 ? facing2 : cutoff2);
      segment[0] = segment[1] = segment[2] = segment[3] = Infinity;
      const ne1 = collect(i, j, points1, edges1);
      const np1 = pointsLength;
      const ne2 = collect(j, i, points2, edges2);
      const np2 = pointsLength;
      sweep(points1, np1, edges2, ne2, false);
      sweep(points2, np2, edges1, ne1, true);
      if (!apart && least2[0] > 0 && overlap(i, j)) {
        if (segment[0] === Infinity) {
          // One lies deep inside the other: the segment is a vertex of the contained one.
          const inner = vertexStart[j];
          segment[0] = segment[2] = xy[2 * inner] * s;
          segment[1] = segment[3] = xy[2 * inner + 1];
        }
        return 0;
      }
      if (segment[0] === Infinity) return -1;
      return inMm();
    },
  };
}
