/** Transverse Mercator by Krüger's series in the third flattening (as in EPSG guidance note 7-2), to the fourth order. */
const A = 6_378_137;
/** CGCS2000, of EPSG:4547. */
const F = 1 / 298.257_222_101;
const N = F / (2 - F);
const E = Math.sqrt(F * (2 - F));
const RADIUS = (A / (1 + N)) * (1 + N ** 2 / 4 + N ** 4 / 64);
const H = [
  N / 2 - (2 / 3) * N ** 2 + (5 / 16) * N ** 3 + (41 / 180) * N ** 4,
  (13 / 48) * N ** 2 - (3 / 5) * N ** 3 + (557 / 1440) * N ** 4,
  (61 / 240) * N ** 3 - (103 / 140) * N ** 4,
  (49_561 / 161_280) * N ** 4,
];
const RAD = Math.PI / 180;

/** Metres east of the central meridian and north of the equator; scale 1 on the meridian. */
export function transverseMercator(longitude: number, latitude: number, meridian: number): [number, number] {
  const sine = Math.sin(latitude * RAD);
  const q = Math.asinh(Math.tan(latitude * RAD)) - E * Math.atanh(E * sine);
  const beta = Math.atan(Math.sinh(q));
  const lambda = (longitude - meridian) * RAD;
  const eta = Math.atanh(Math.cos(beta) * Math.sin(lambda));
  const xi = Math.asin(Math.sin(beta) * Math.cosh(eta));
  let [x, y] = [eta, xi];
  H.forEach((h, k) => {
    const twice = 2 * (k + 1);
    x += h * Math.cos(twice * xi) * Math.sinh(twice * eta);
    y += h * Math.sin(twice * xi) * Math.cosh(twice * eta);
  });
  return [RADIUS * x, RADIUS * y];
}

type Point = readonly [number, number];

const toSegment = ([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number => {
  const [ex, ey] = [bx - ax, by - ay];
  const t = Math.max(0, Math.min(1, ((px - ax) * ex + (py - ay) * ey) / (ex * ex + ey * ey || 1)));
  return Math.hypot(px - ax - t * ex, py - ay - t * ey);
};

/** Least distance between the boundaries of two rings that do not cross. */
export function ringDistance(p: readonly Point[], q: readonly Point[]): number {
  let least = Infinity;
  for (const [points, edges] of [
    [p, q],
    [q, p],
  ]) {
    for (const point of points) {
      edges.forEach((a, i) => {
        least = Math.min(least, toSegment(point, a, edges[(i + 1) % edges.length]));
      });
    }
  }
  return least;
}
