/** Estates of a programme: looked for once a dataset, as most figures of a city start from them. */
import type { EstateTable } from "../../model/dataset";
import { once } from "../../model/once";

const found = once((_: EstateTable) => new Map<number, Int32Array>());

/** Rows of the estates of programme row `programme`, in order. O(estates) the first time. */
export function rowsOfProgramme(estates: EstateTable, programme: number): Int32Array {
  const mine = found(estates);
  let rows = mine.get(programme);
  if (!rows) {
    const list: number[] = [];
    for (let e = 0; e < estates.n; e++) if (estates.programme[e] === programme) list.push(e);
    rows = Int32Array.from(list);
    mine.set(programme, rows);
  }
  return rows;
}
