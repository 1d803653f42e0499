/** Distances along the globe. */
const EARTH_M = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance of two places given as longitude and latitude, m (haversine formula, a sphere). */
export function metresApart([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]): number {
  const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
  const share = half(ay, by) + Math.cos(radians(ay)) * Math.cos(radians(by)) * half(ax, bx);
  return 2 * EARTH_M * Math.asin(Math.min(1, Math.sqrt(share)));
}
