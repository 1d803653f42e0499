/** A point for a name: inside the outline, where it is widest at the height of its centre of area. */
type Ring = readonly (readonly number[])[];

/** Twice the signed area, and the centre of area times six areas. */
function moments(ring: Ring): { area: number; y: number } {
  let [area, y] = [0, 0];
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const cross = ring[j][0] * ring[i][1] - ring[i][0] * ring[j][1];
    area += cross;
    y += (ring[j][1] + ring[i][1]) * cross;
  }
  return { area, y };
}

/** Middle of the longest stretch inside the largest polygon; null for an outline without area. Degrees in, degrees out. */
export function insidePoint(polygons: readonly (readonly Ring[])[]): [number, number] | null {
  let best: readonly Ring[] | null = null;
  let most = 0;
  for (const rings of polygons) {
    const area = Math.abs(moments(rings[0] ?? []).area);
    if (area > most) [best, most] = [rings, area];
  }
  if (!best) return null;
  const { area, y } = moments(best[0]);
  const height = y / (3 * area);
  const cuts: number[] = [];
  for (const ring of best) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [[x1, y1], [x2, y2]] = [ring[j], ring[i]];
      if (y1 > height !== y2 > height) cuts.push(x1 + ((height - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  cuts.sort((a, b) => a - b);
  let found: [number, number] | null = null;
  let longest = 0;
  for (let k = 0; k + 1 < cuts.length; k += 2) {
    if (cuts[k + 1] - cuts[k] <= longest) continue;
    longest = cuts[k + 1] - cuts[k];
    found = [(cuts[k] + cuts[k + 1]) / 2, height];
  }
  return found;
}
