/** Which boxes come near each other: strip by strip of y and from west to east in each, so that what is near is met together. */

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
  const fromWest = byWest(box);
  const n = fromWest.length;
  if (n === 0) return;
  let low = Infinity;
  let high = -Infinity;
  for (const f of fromWest) {
    if (box[4 * f + 1] < low) low = box[4 * f + 1];
    if (box[4 * f + 3] > high) high = box[4 * f + 3];
  }
  const strips = Math.floor((high - low) / reach) + 1;
  const stripOf = (y: number): number => Math.min(strips - 1, Math.floor((y - low) / reach));
  // Each box in the strip where it begins in the south; everything below counts places in this order.
  const start = new Uint32Array(strips + 1);
  for (const f of fromWest) start[stripOf(box[4 * f + 1]) + 1]++;
  for (let s = 0; s < strips; s++) start[s + 1] += start[s];
  const order = new Uint32Array(n);
  const fill = start.slice();
  for (const f of fromWest) order[fill[stripOf(box[4 * f + 1])]++] = f;
  const west = new Float64Array(n);
  const south = new Float64Array(n);
  const east = new Float64Array(n);
  const north = new Float64Array(n);
  const half = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    const f = 4 * order[i];
    west[i] = box[f];
    south[i] = box[f + 1];
    east[i] = box[f + 2];
    north[i] = box[f + 3];
    half[i] = halfScale[order[i]];
  }
  const widest = new Float64Array(strips);
  for (let s = 0; s < strips; s++) {
    for (let i = start[s]; i < start[s + 1]; i++) if (east[i] - west[i] > widest[s]) widest[s] = east[i] - west[i];
  }
  const reach2 = reach * reach;
  /** By strip, the first box that is not too far in the west for the one in hand; and for which strip's boxes. */
  const ahead = new Uint32Array(strips);
  const aheadFor = new Int32Array(strips).fill(-1);
  for (let s = 0; s < strips; s++) {
    for (let i = start[s]; i < start[s + 1]; i++) {
      if (onProgress && (i & 4095) === 0) onProgress(i / n);
      const end = east[i] + reach;
      const upper = north[i] + reach;
      const to = stripOf(upper);
      // A pair is met at the one in the more southern strip; in one strip, at the more western.
      for (let t = s; t <= to; t++) {
        let j = i + 1;
        if (t > s) {
          if (aheadFor[t] !== s) {
            aheadFor[t] = s;
            ahead[t] = start[t];
          }
          const begin = west[i] - reach - widest[t];
          for (j = ahead[t]; j < start[t + 1] && west[j] < begin; j++);
          ahead[t] = j;
        }
        const stop = start[t + 1];
        for (; j < stop && west[j] <= end; j++) {
          const apartY = south[j] > north[i] ? south[j] - north[i] : south[i] > north[j] ? south[i] - north[j] : 0;
          if (apartY > reach) continue;
          const apartX = west[j] > east[i] ? west[j] - east[i] : west[i] > east[j] ? west[i] - east[j] : 0;
          const wide = apartX * (half[i] + half[j]);
          if (wide * wide + apartY * apartY > reach2) continue;
          visit(order[i], order[j]);
        }
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
