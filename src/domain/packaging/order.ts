/** Orders that do not depend on the order of the input: ids by UTF-16 code unit, links by (gap, a, b). */
import { MAX_GAP_MM } from "./types";

/** Beyond this many differing code units a comparison sort is used. */
const MOST_UNITS = 24;

/** Rows in the order of their ids, and the rank of each row in it. */
export interface Order {
  readonly row: Uint32Array;
  readonly rank: Uint32Array;
}

/** Rank of each row in the order of ids by UTF-16 code unit; equal ids keep their rows' order. */
export function rankById(id: readonly string[]): Order {
  const row = sortedRows(id);
  const rank = new Uint32Array(row.length);
  for (let r = 0; r < row.length; r++) rank[row[r]] = r;
  return { row, rank };
}

function sortedRows(id: readonly string[]): Uint32Array {
  const n = id.length;
  let row = new Uint32Array(n);
  let longest = 0;
  let shared = n > 0 ? id[0].length : 0;
  for (let i = 0; i < n; i++) {
    row[i] = i;
    if (id[i].length > longest) longest = id[i].length;
    let k = 0;
    while (k < shared && id[i].charCodeAt(k) === id[0].charCodeAt(k)) k++;
    shared = k;
  }
  if (longest - shared > MOST_UNITS) {
    return row.sort((a, b) => (id[a] < id[b] ? -1 : id[a] > id[b] ? 1 : a - b));
  }
  // Stable counting sorts from the last code unit to the first; an id that has ended comes before every unit.
  let next = new Uint32Array(n);
  const unit = new Uint32Array(n);
  for (let k = longest - 1; k >= shared; k--) {
    let most = 0;
    for (let i = 0; i < n; i++) {
      const code = k < id[i].length ? id[i].charCodeAt(k) + 1 : 0;
      unit[i] = code;
      if (code > most) most = code;
    }
    const start = new Uint32Array(most + 2);
    for (let i = 0; i < n; i++) start[unit[i] + 1]++;
    for (let code = 0; code <= most; code++) start[code + 1] += start[code];
    for (let i = 0; i < n; i++) next[start[unit[row[i]]]++] = row[i];
    [row, next] = [next, row];
  }
  return row;
}

/** Links by column: ranks a < b of the two estates, gap in mm, flags as in `types.ts`. */
export interface LinkColumns {
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly gapMm: Uint32Array;
  readonly flags: Uint8Array;
}

/** Links of one gap up to which insertion is quicker than a native sort. */
const FEW = 24;

/** Estates up to which gap and link together stay below 2⁵³: then one native sort does, without a table of 300,000 gaps. */
const MOST_FOR_ONE_SORT = 5_000;

/**
 * Links in order of (gap, a, b): one counting pass over the gaps, then the links of each gap among themselves.
 * @param links no pair twice, no gap above MAX_GAP_MM. @param n estates.
 */
export function sortLinks({ a, b, gapMm: gap, flags }: LinkColumns, n: number): LinkColumns {
  const m = a.length;
  const sorted = {
    a: new Uint32Array(m),
    b: new Uint32Array(m),
    gapMm: new Uint32Array(m),
    flags: new Uint8Array(m),
  };
  const key = new Float64Array(m);
  if (n <= MOST_FOR_ONE_SORT) {
    for (let k = 0; k < m; k++) key[k] = ((gap[k] * n + a[k]) * n + b[k]) * 256 + flags[k];
    key.sort();
    for (let k = 0; k < m; k++) {
      const link = Math.floor(key[k] / 256);
      const first = Math.floor(link / n);
      sorted.b[k] = link - first * n;
      sorted.gapMm[k] = Math.floor(first / n);
      sorted.a[k] = first - sorted.gapMm[k] * n;
      sorted.flags[k] = key[k] - link * 256;
    }
    return sorted;
  }
  const start = new Uint32Array(MAX_GAP_MM + 2);
  for (let k = 0; k < m; k++) start[gap[k] + 1]++;
  for (let v = 0; v <= MAX_GAP_MM; v++) start[v + 1] += start[v];
  // Of one gap, a link is one whole number: below 2⁵³ for 5.9 million estates.
  const next = start.slice();
  for (let k = 0; k < m; k++) key[next[gap[k]]++] = (a[k] * n + b[k]) * 256 + flags[k];
  for (let v = 0; v <= MAX_GAP_MM; v++) {
    const from = start[v];
    const to = start[v + 1];
    if (to - from > FEW) key.subarray(from, to).sort();
    else {
      for (let i = from + 1; i < to; i++) {
        const one = key[i];
        let j = i;
        for (; j > from && key[j - 1] > one; j--) key[j] = key[j - 1];
        key[j] = one;
      }
    }
    for (let i = from; i < to; i++) {
      const pair = Math.floor(key[i] / 256);
      const first = Math.floor(pair / n);
      sorted.a[i] = first;
      sorted.b[i] = pair - first * n;
      sorted.gapMm[i] = v;
      sorted.flags[i] = key[i] - pair * 256;
    }
  }
  return sorted;
}
