/** Orders that do not depend on the order of the input: ids by UTF-16 code unit, links by (gap, a, b). */
import { MAX_GAP_MM } from "./types";

/** Beyond this many differing code units a comparison sort is used. */
const MOST_UNITS = 24;

/** Rank of each row in the order of ids by UTF-16 code unit; equal ids keep their rows' order. */
export function rankById(id: readonly string[]): { row: Uint32Array; rank: Uint32Array } {
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

/**
 * Positions of m links in order of (gap, a, b).
 * @param ends a and b of each link, two numbers a link, below n. @param gaps in mm, at most MAX_GAP_MM.
 */
export function sortLinks(ends: Uint32Array, gaps: Uint32Array, m: number, n: number): Uint32Array {
  let order = new Uint32Array(m);
  let next = new Uint32Array(m);
  for (let k = 0; k < m; k++) order[k] = k;
  const pass = (size: number, key: Uint32Array, stride: number, offset: number): void => {
    const start = new Uint32Array(size + 1);
    for (let k = 0; k < m; k++) start[key[stride * k + offset] + 1]++;
    for (let v = 0; v < size; v++) start[v + 1] += start[v];
    for (let k = 0; k < m; k++) {
      const link = order[k];
      next[start[key[stride * link + offset]]++] = link;
    }
    [order, next] = [next, order];
  };
  pass(n, ends, 2, 1);
  pass(n, ends, 2, 0);
  pass(MAX_GAP_MM + 1, gaps, 1, 0);
  return order;
}
