/** What the gap kernel prepares of every feature: its corners, the directions between which it lies from there, edges and their boxes. */
import type { Plane } from "./projection";

/** Four vertices of each feature, the farthest to the north-east, south-east, north-west and south-west; of equal ones the easternmost. */
export function corners(vertexStart: Uint32Array, xy: Float64Array): Uint32Array {
  const n = vertexStart.length - 1;
  const corner = new Uint32Array(4 * n);
  for (let f = 0; f < n; f++) {
    let [northEast, southEast, northWest, southWest] = [-Infinity, -Infinity, -Infinity, -Infinity];
    let [x1, x2, x3, x4] = [-Infinity, -Infinity, -Infinity, -Infinity];
    for (let v = vertexStart[f]; v < vertexStart[f + 1]; v++) {
      const x = xy[2 * v];
      const sum = x + xy[2 * v + 1];
      const difference = x - xy[2 * v + 1];
      if (sum > northEast || (sum === northEast && x > x1)) {
        northEast = sum;
        x1 = x;
        corner[4 * f] = v;
      }
      if (difference > southEast || (difference === southEast && x > x2)) {
        southEast = difference;
        x2 = x;
        corner[4 * f + 1] = v;
      }
      if (-difference > northWest || (-difference === northWest && x > x3)) {
        northWest = -difference;
        x3 = x;
        corner[4 * f + 2] = v;
      }
      if (-sum > southWest || (-sum === southWest && x > x4)) {
        southWest = -sum;
        x4 = x;
        corner[4 * f + 3] = v;
      }
    }
  }
  return corner;
}

/** By corner, the two vertices between whose directions its whole feature lies; itself where there is no other place. */
export function sidesOf(vertexStart: Uint32Array, xy: Float64Array, corner: Uint32Array): Uint32Array {
  const side = new Uint32Array(2 * corner.length);
  for (let k = 0; k < corner.length; k++) {
    const c = corner[k];
    const x = xy[2 * c];
    const y = xy[2 * c + 1];
    let [left, right] = [c, c];
    let [leftX, leftY, rightX, rightY] = [0, 0, 0, 0];
    const end = vertexStart[(k >> 2) + 1];
    for (let v = vertexStart[k >> 2]; v < end; v++) {
      const dx = xy[2 * v] - x;
      const dy = xy[2 * v + 1] - y;
      if (left === c ? dx !== 0 || dy !== 0 : leftX * dy > leftY * dx) {
        left = v;
        leftX = dx;
        leftY = dy;
      }
      if (right === c ? dx !== 0 || dy !== 0 : rightX * dy < rightY * dx) {
        right = v;
        rightX = dx;
        rightY = dy;
      }
    }
    side[2 * k] = left;
    side[2 * k + 1] = right;
  }
  return side;
}

/** Both ends of the edge that leads to each vertex, the lesser (x, y) first, so that the direction of a ring does not matter. */
export function orientedEdges(ringStart: Uint32Array, xy: Float64Array): { lesser: Uint32Array; greater: Uint32Array } {
  const lesser = new Uint32Array(xy.length / 2);
  const greater = new Uint32Array(xy.length / 2);
  for (let r = 0; r + 1 < ringStart.length; r++) {
    let a = ringStart[r + 1] - 1;
    for (let b = ringStart[r]; b < ringStart[r + 1]; a = b++) {
      const forward = xy[2 * a] < xy[2 * b] || (xy[2 * a] === xy[2 * b] && xy[2 * a + 1] <= xy[2 * b + 1]);
      lesser[b] = forward ? a : b;
      greater[b] = forward ? b : a;
    }
  }
  return { lesser, greater };
}

/** Room for what single precision cannot hold, m: 0.1 mm on 1,000 m. */
const ROUGH_M = 1e-4;

/**
 * The boxes of the edges that lead to each vertex: centre x less that of the feature's box, half the width, and the same of y;
 * none smaller than its edge.
 */
export function edgeBoxes(
  vertexStart: Uint32Array,
  lesser: Uint32Array,
  greater: Uint32Array,
  { xy, box }: Plane,
): Float32Array {
  const out = new Float32Array(2 * xy.length);
  for (let f = 0; f + 1 < vertexStart.length; f++) {
    for (let c = 0; c < 2; c++) {
      const centre = (box[4 * f + c] + box[4 * f + 2 + c]) / 2;
      const rough = ROUGH_M + (box[4 * f + 2 + c] - box[4 * f + c]) * 1e-6;
      for (let v = vertexStart[f]; v < vertexStart[f + 1]; v++) {
        const p = xy[2 * lesser[v] + c];
        const q = xy[2 * greater[v] + c];
        out[4 * v + 2 * c] = (p + q) / 2 - centre;
        out[4 * v + 2 * c + 1] = Math.abs(p - q) / 2 + rough;
      }
    }
  }
  return out;
}
