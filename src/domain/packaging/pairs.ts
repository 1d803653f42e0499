/** Which boxes come near each other: a sweep over x in strips of y that meets each pair once. */

/**
 * Calls `visit(f, g)` once for each unordered pair of boxes whose distance is at most `reach`.
 * @param box minX, minY, maxX, maxY by feature, m; features with minX > maxX are passed over.
 * @param halfScale by feature: x differences of a pair are taken times the sum of both, which is at least 1.
 * @param onProgress called now and then with the share of boxes done, 0–1.
 */
export function nearPairs(
  box: Float64Array,
  reach: number,
  halfScale: Float64Array,
  visit: (f: number, g: number) => void,
  onProgress?: (share: number) => void,
): void {
  const order = byWest(box);
  const n = order.length;
  if (n === 0) return;
  // Boxes in the order of the sweep: everything below counts places in it.
  const west = new Float64Array(n);
  const south = new Float64Array(n);
  const east = new Float64Array(n);
  const north = new Float64Array(n);
  const half = new Float64Array(n);
  const reach2 = reach * reach;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < n; i++) {
    const f = 4 * order[i];
    west[i] = box[f];
    south[i] = box[f + 1];
    east[i] = box[f + 2];
    north[i] = box[f + 3];
    half[i] = halfScale[order[i]];
    if (south[i] < low) low = south[i];
    if (north[i] > high) high = north[i];
  }
  const last = Math.floor((high - low) / reach);
  const stripOf = (y: number): number => Math.max(0, Math.min(last, Math.floor((y - low) / reach)));
  // Each strip lists the boxes that reach into it, from west to east.
  const start = new Uint32Array(last + 2);
  for (let i = 0; i < n; i++) for (let s = stripOf(south[i]); s <= stripOf(north[i]); s++) start[s + 1]++;
  for (let s = 0; s <= last; s++) start[s + 1] += start[s];
  const item = new Uint32Array(start[last + 1]);
  const first = new Uint32Array(n);
  const fill = start.slice();
  for (let i = 0; i < n; i++) {
    first[i] = stripOf(south[i]);
    for (let s = first[i]; s <= stripOf(north[i]); s++) item[fill[s]++] = i;
  }
  /** By strip, the first item that the sweep has not passed. */
  const ahead = start.slice();
  for (let i = 0; i < n; i++) {
    if (onProgress && (i & 4095) === 0) onProgress(i / n);
    const end = east[i] + reach;
    const lower = south[i] - reach;
    const upper = north[i] + reach;
    const from = stripOf(lower);
    const to = stripOf(upper);
    for (let s = from; s <= to; s++) {
      let next = ahead[s];
      const stop = start[s + 1];
      while (next < stop && item[next] <= i) next++;
      ahead[s] = next;
      for (; next < stop; next++) {
        const j = item[next];
        if (west[j] > end) break;
        // A pair that shares several strips is met in the first of them.
        if (south[j] > upper || north[j] < lower || (first[j] < s && s > from)) continue;
        const apartX = west[j] > east[i] ? (west[j] - east[i]) * (half[i] + half[j]) : 0;
        const apartY = south[j] > north[i] ? south[j] - north[i] : south[i] > north[j] ? south[i] - north[j] : 0;
        if (apartX * apartX + apartY * apartY > reach2) continue;
        visit(order[i], order[j]);
      }
    }
  }
}

/** Features from west to east; equal ones by number. */
function byWest(box: Float64Array): Uint32Array {
  const n = box.length / 4;
  const keys = new Float64Array(n);
  let located = 0;
  for (let f = 0; f < n; f++) if (box[4 * f] <= box[4 * f + 2]) keys[located++] = box[4 * f];
  const sorted = keys.slice(0, located).sort();
  // Native sort of the keys, then each feature takes the next place of its key.
  const order = new Uint32Array(located);
  const taken = new Uint32Array(located);
  for (let f = 0; f < n; f++) {
    const key = box[4 * f];
    if (!(key <= box[4 * f + 2])) continue;
    let a = 0;
    let b = located;
    while (a < b) {
      const middle = (a + b) >> 1;
      if (sorted[middle] < key) a = middle + 1;
      else b = middle;
    }
    order[a + taken[a]++] = f;
  }
  return order;
}
