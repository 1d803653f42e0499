/** Money as whole 0.01 万元, and sums that say what they leave out. */
import type { Sum } from "../coverage/reconcile";

/** 万元 → whole 0.01 万元; NaN stays unknown. */
export const cents = (wan: number): number => Math.round(wan * 100);

/** Σ of a column of 0.01 万元 over rows, in 万元; `unknown` rows are left out. */
export function sumOf(column: Float64Array, rows: Iterable<number>): Sum {
  let [value, unknown] = [0, 0];
  for (const e of rows) {
    if (Number.isNaN(column[e])) unknown++;
    else value += column[e];
  }
  return { value: value / 100, unknown };
}

/** Row by row a − b; unknown where either is. */
export const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, e) => value - b[e]);

/** Row by row the sum of several columns: of what is known, and 1 where a column is not. */
export function total(columns: readonly Float64Array[], n: number): { known: Float64Array; lacking: Uint8Array } {
  const known = new Float64Array(n);
  const lacking = new Uint8Array(n);
  for (const column of columns)
    for (let e = 0; e < n; e++) {
      if (Number.isNaN(column[e])) lacking[e] = 1;
      else known[e] += column[e];
    }
  return { known, lacking };
}
