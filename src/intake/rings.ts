/** Plane questions about one ring: flat x, y, open. */

/**
 * Whether two edges of a ring cross, or meet anywhere but at the vertex that neighbours share.
 * Sorted by their western ends, so that only edges side by side are compared.
 */
export function crossesItself(ring: Float64Array): boolean {
  const n = ring.length / 2;
  if (n < 4) return false;
  const side = (a: number, b: number, p: number): number =>
    Math.sign(
      (ring[2 * b] - ring[2 * a]) * (ring[2 * p + 1] - ring[2 * a + 1]) -
        (ring[2 * b + 1] - ring[2 * a + 1]) * (ring[2 * p] - ring[2 * a]),
    );
  const west = (i: number): number => Math.min(ring[2 * i], ring[2 * ((i + 1) % n)]);
  const edges = Array.from({ length: n }, (_, i) => i).sort((a, b) => west(a) - west(b));
  for (let p = 0; p < n; p++) {
    const i = edges[p];
    const i2 = (i + 1) % n;
    const maxX = Math.max(ring[2 * i], ring[2 * i2]);
    const minY = Math.min(ring[2 * i + 1], ring[2 * i2 + 1]);
    const maxY = Math.max(ring[2 * i + 1], ring[2 * i2 + 1]);
    for (let q = p + 1; q < n && west(edges[q]) <= maxX; q++) {
      const j = edges[q];
      const j2 = (j + 1) % n;
      if (j2 === i || i2 === j) continue;
      if (Math.max(ring[2 * j + 1], ring[2 * j2 + 1]) < minY || Math.min(ring[2 * j + 1], ring[2 * j2 + 1]) > maxY)
        continue;
      const a = side(i, i2, j);
      const b = side(i, i2, j2);
      const c = side(j, j2, i);
      const d = side(j, j2, i2);
      // On one line with overlapping boxes: they share a stretch or a point.
      if (a === 0 && b === 0) return true;
      if (a * b <= 0 && c * d <= 0) return true;
    }
  }
  return false;
}

/** Signed area in squared units of the coordinates. */
export function areaOf(ring: Float64Array): number {
  let sum = 0;
  const [x0, y0] = ring;
  for (let a = 0, b = ring.length - 2; a < ring.length; b = a, a += 2) {
    sum += (ring[b] - x0) * (ring[a + 1] - y0) - (ring[a] - x0) * (ring[b + 1] - y0);
  }
  return sum / 2;
}

/** Whether a point lies in polygons, holes cut out (even-odd). */
export function holds(polygons: readonly (readonly Float64Array[])[], x: number, y: number): boolean {
  let inside = false;
  for (const rings of polygons) {
    for (const ring of rings) {
      for (let a = 0, b = ring.length - 2; a < ring.length; b = a, a += 2) {
        if (
          ring[a + 1] > y !== ring[b + 1] > y &&
          x < ring[a] + ((y - ring[a + 1]) / (ring[b + 1] - ring[a + 1])) * (ring[b] - ring[a])
        )
          inside = !inside;
      }
    }
  }
  return inside;
}

/** Metres from a point to the nearest edge of polygons in degrees, on the plane that touches the point. */
export function metresToEdge(polygons: readonly (readonly Float64Array[])[], x: number, y: number): number {
  const perY = 111_195;
  const perX = perY * Math.cos((y * Math.PI) / 180);
  // Squared: a root for every edge would take longer than all the rest.
  let least = Number.POSITIVE_INFINITY;
  for (const ring of polygons.flat()) {
    for (let a = 0, b = ring.length - 2; a < ring.length; b = a, a += 2) {
      const ax = (ring[a] - x) * perX;
      const ay = (ring[a + 1] - y) * perY;
      const dx = (ring[b] - x) * perX - ax;
      const dy = (ring[b + 1] - y) * perY - ay;
      const length = dx * dx + dy * dy;
      const t = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length));
      least = Math.min(least, (ax + t * dx) ** 2 + (ay + t * dy) ** 2);
    }
  }
  return Math.sqrt(least);
}
