/** A point for a name: the visual centre of an outline, as far from its edges as can be (after Mapbox's polylabel). */
type Ring = readonly (readonly number[])[];

const areaOf = (ring: Ring): number => {
  let sum = 0;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++)
    sum += ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
  return Math.abs(sum / 2);
};

/** Whether a place lies in the rings (even-odd). */
export function isInside(rings: readonly Ring[], x: number, y: number): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [ax, ay, bx, by] = [ring[i][0], ring[i][1], ring[j][0], ring[j][1]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
    }
  }
  return odd;
}

/** Square of the distance from the edges; 0 as soon as it is not more than `least`. Degrees of latitude, `k` of them to a degree of longitude. */
function clearance(rings: readonly Ring[], x: number, y: number, k: number, least: number): number {
  let square = Number.POSITIVE_INFINITY;
  for (const ring of rings) {
    let [bx, by] = [ring[ring.length - 1][0] * k, ring[ring.length - 1][1]];
    for (let i = 0; i < ring.length; i++) {
      const [ax, ay] = [bx, by];
      bx = ring[i][0] * k;
      by = ring[i][1];
      const dx = bx - ax;
      const dy = by - ay;
      const long = dx * dx + dy * dy;
      const t = long > 0 ? Math.max(0, Math.min(1, ((x * k - ax) * dx + (y - ay) * dy) / long)) : 0;
      square = Math.min(square, (x * k - ax - t * dx) ** 2 + (y - ay - t * dy) ** 2);
      if (square <= least) return 0;
    }
  }
  return square;
}

/** Cells a side of the first look, and looks that follow, each about the best cell of the one before. */
const [CELLS, LOOKS] = [12, 4];

/** The visual centre of the largest polygon; null for an outline without area. Degrees in, degrees out. */
export function insidePoint(polygons: readonly (readonly Ring[])[]): [number, number] | null {
  let rings: readonly Ring[] | null = null;
  let most = 0;
  for (const polygon of polygons) {
    const area = areaOf(polygon[0] ?? []);
    if (area > most) [rings, most] = [polygon, area];
  }
  if (!rings) return null;
  let [w, s, e, n] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9];
  for (const [x, y] of rings[0]) [w, s, e, n] = [Math.min(w, x), Math.min(s, y), Math.max(e, x), Math.max(n, y)];
  const k = Math.cos((((s + n) / 2) * Math.PI) / 180);
  let best: [number, number] = [(w + e) / 2, (s + n) / 2];
  // Negative until a place inside is found: the looks then close in on the nearest edge.
  let far = Number.NEGATIVE_INFINITY;
  const look = (...at: [number, number]): void => {
    const square = clearance(rings, ...at, k, Math.max(0, far));
    if (far > 0 && square <= far) return;
    const mine = isInside(rings, ...at) ? square : -square;
    if (mine > far) [best, far] = [at, mine];
  };
  look(...best);
  for (let nth = 0; nth < LOOKS; nth++) {
    const [dx, dy] = [(e - w) / CELLS, (n - s) / CELLS];
    for (let i = 0; i < CELLS; i++) for (let j = 0; j < CELLS; j++) look(w + (i + 0.5) * dx, s + (j + 0.5) * dy);
    [w, s, e, n] = [best[0] - dx, best[1] - dy, best[0] + dx, best[1] + dy];
  }
  return best;
}
