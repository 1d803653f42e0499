/** Diameters: the largest distance between two points of an estate or of two estates, in whole millimetres. */
import type { GeometryTable } from "../../model/geometry";
import type { Plane } from "./projection";

export interface Extent {
  /** Diameter of feature i alone. */
  own(i: number): number;
  /** Largest distance between a point of feature i and a point of feature j. */
  between(i: number, j: number): number;
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

/** Diameters of the features of a geometry table; hulls and pairs are kept once asked for. */
export function extents(geometry: GeometryTable, plane: Plane): Extent {
  const { featureStart, polygonStart, ringStart, n } = geometry;
  const hulls: (Float64Array | undefined)[] = new Array(n);
  const pairs = new Map<number, number>();
  const hullOf = (i: number): Float64Array => {
    const known = hulls[i];
    if (known) return known;
    const made = hull(plane.xy, ringStart[polygonStart[featureStart[i]]], ringStart[polygonStart[featureStart[i + 1]]]);
    hulls[i] = made;
    return made;
  };
  const between = (i: number, j: number): number => {
    const key = i < j ? i * n + j : j * n + i;
    const known = pairs.get(key);
    if (known !== undefined) return known;
    const p = hullOf(i);
    const q = hullOf(j);
    const s = plane.halfScale[i] + plane.halfScale[j];
    let most = 0;
    for (let a = 0; a < p.length; a += 2) {
      for (let b = 0; b < q.length; b += 2) {
        const dx = (p[a] - q[b]) * s;
        const dy = p[a + 1] - q[b + 1];
        const d2 = dx * dx + dy * dy;
        if (d2 > most) most = d2;
      }
    }
    const mm = Math.floor(Math.sqrt(most) * 1000 + 0.5);
    pairs.set(key, mm);
    return mm;
  };
  return { between, own: (i) => between(i, i) };
}
