/** Diameters: the largest distance between two points of an estate or of two estates, in whole millimetres. */
import type { GeometryTable } from "../../model/geometry";
import type { Plane } from "./projection";

export interface Extent {
  /** Diameter of feature i alone. */
  own(i: number): number;
  /** Largest distance between a point of feature i and a point of feature j. */
  between(i: number, j: number): number;
  /** Largest distance between two points of the first `k` features of a list; `most` + 1 or more as soon as it exceeds `most`. */
  across(features: ArrayLike<number>, k: number, most?: number): number;
}

/** Vertices of a feature's convex hull on the plane (monotone chain), x, y. */
function hull(xy: Float64Array, from: number, to: number): Float64Array {
  const points: number[] = [];
  for (let v = from; v < to; v++) points.push(v);
  points.sort((a, b) => xy[2 * a] - xy[2 * b] || xy[2 * a + 1] - xy[2 * b + 1]);
  const turn = (o: number, a: number, b: number): number =>
    (xy[2 * a] - xy[2 * o]) * (xy[2 * b + 1] - xy[2 * o + 1]) -
    (xy[2 * a + 1] - xy[2 * o + 1]) * (xy[2 * b] - xy[2 * o]);
  const chain = (order: readonly number[]): number[] => {
    const out: number[] = [];
    for (const p of order) {
      while (out.length >= 2 && turn(out[out.length - 2], out[out.length - 1], p) <= 0) out.pop();
      out.push(p);
    }
    out.pop();
    return out;
  };
  const ring = points.length < 3 ? points : [...chain(points), ...chain(points.reverse())];
  const out = new Float64Array(2 * ring.length);
  ring.forEach((v, k) => {
    out[2 * k] = xy[2 * v];
    out[2 * k + 1] = xy[2 * v + 1];
  });
  return out;
}

/** Pairs kept before the store is emptied and begun anew. */
const MOST_PAIRS = 1 << 22;

/** Whole numbers by unordered pair of features: open addressing, nothing allocated for a look-up. */
function pairStore(n: number): {
  at(i: number, j: number): number;
  get(at: number): number;
  set(at: number, i: number, j: number, mm: number): void;
} {
  let size = 1 << 12;
  let held = 0;
  let keys = new Float64Array(size).fill(-1);
  let values = new Uint32Array(size);
  const place = (key: number, low: number, high: number): number => {
    let at = (Math.imul(low, 0x9e3779b1) ^ Math.imul(high, 0x85ebca6b)) & (size - 1);
    at ^= at >>> 7;
    while (keys[at] !== key && keys[at] !== -1) at = (at + 1) & (size - 1);
    return at;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    if (size < 2 * MOST_PAIRS) size *= 2;
    keys = new Float64Array(size).fill(-1);
    values = new Uint32Array(size);
    if (held >= MOST_PAIRS) {
      held = 0;
      return;
    }
    oldKeys.forEach((key, k) => {
      if (key < 0) return;
      const at = place(key, Math.floor(key / n), key % n);
      keys[at] = key;
      values[at] = oldValues[k];
    });
  };
  return {
    at: (i, j) => (i < j ? place(i * n + j, i, j) : place(j * n + i, j, i)),
    get: (at) => (keys[at] === -1 ? -1 : values[at]),
    set(at, i, j, mm) {
      keys[at] = i < j ? i * n + j : j * n + i;
      values[at] = mm;
      if (++held * 2 > size) grow();
    },
  };
}

/** Diameters of the features of a geometry table; hulls and pairs are kept once asked for. */
export function extents(geometry: GeometryTable, plane: Plane): Extent {
  const { featureStart, polygonStart, ringStart, n } = geometry;
  const { box, halfScale } = plane;
  const hulls: (Float64Array | undefined)[] = new Array(n);
  const pairs = pairStore(n);
  /** Diameter of each feature + 1, 0 where none has asked for it. */
  const owns = new Uint32Array(n);
  const hullOf = (i: number): Float64Array => {
    const known = hulls[i];
    if (known) return known;
    const made = hull(plane.xy, ringStart[polygonStart[featureStart[i]]], ringStart[polygonStart[featureStart[i + 1]]]);
    hulls[i] = made;
    return made;
  };
  /** The largest distance, of hulls; nothing is kept. */
  const measure = (i: number, j: number): number => {
    const p = hullOf(i);
    const q = hullOf(j);
    const s = halfScale[i] + halfScale[j];
    let most = 0;
    for (let a = 0; a < p.length; a += 2) {
      for (let b = 0; b < q.length; b += 2) {
        const dx = (p[a] - q[b]) * s;
        const dy = p[a + 1] - q[b + 1];
        const d2 = dx * dx + dy * dy;
        if (d2 > most) most = d2;
      }
    }
    return Math.floor(Math.sqrt(most) * 1000 + 0.5);
  };
  const own = (i: number): number => {
    if (owns[i] === 0) owns[i] = measure(i, i) + 1;
    return owns[i] - 1;
  };
  const between = (i: number, j: number): number => {
    if (i === j) return own(i);
    const at = pairs.at(i, j);
    const known = pairs.get(at);
    if (known >= 0) return known;
    const mm = measure(i, j);
    pairs.set(at, i, j, mm);
    return mm;
  };
  /** No two points of both features are farther apart than this, m², with room for rounding. */
  const bound2 = (i: number, j: number): number => {
    const p = 4 * i;
    const q = 4 * j;
    const west = box[p] < box[q] ? box[p] : box[q];
    const south = box[p + 1] < box[q + 1] ? box[p + 1] : box[q + 1];
    const east = box[p + 2] > box[q + 2] ? box[p + 2] : box[q + 2];
    const north = box[p + 3] > box[q + 3] ? box[p + 3] : box[q + 3];
    const dx = (east - west) * (halfScale[i] + halfScale[j]);
    const dy = north - south;
    return (dx * dx + dy * dy) * (1 + 1e-9);
  };
  return {
    between,
    own,
    across(features, k, most = Infinity) {
      let mm = 0;
      let reached2 = 0;
      // The first and the last first: a large distance early spares the others' hulls.
      for (let i = k - 1; i >= 0; i--) {
        for (let j = 0; j <= i; j++) {
          if (bound2(features[i], features[j]) <= reached2) continue;
          const one = between(features[i], features[j]);
          if (one <= mm) continue;
          if (one > most) return one;
          mm = one;
          reached2 = (mm / 1000) ** 2;
        }
      }
      return mm;
    },
  };
}
