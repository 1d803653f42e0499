/** What of a programme is started and complete; a silence is unknown and never 0. */
import type { Dataset } from "../../model/dataset";
import { ledgerSums, type Sums } from "../coverage/reconcile";
import type { Situation } from "./situation";
import { programmeRows } from "./standing";

export interface Started {
  /** Estates at 开工 or later. */
  readonly count: number;
  /** Estates that no report speaks of. */
  readonly notReported: number;
}

/** Rows of a programme, in one district alone where it is not −1. */
const rowsIn = (data: Dataset, programme: number, district: number): number[] =>
  programmeRows(data, programme).filter((e) => district < 0 || data.estates.district[e] === district);

/** Who of programme row `programme` has started, in `district` alone where it is not −1; null: no report of any of them is known. */
export function startedOf(data: Dataset, now: Situation, programme: number, district = -1): Started | null {
  const mine = rowsIn(data, programme, district);
  const notReported = mine.filter((e) => now.stage[e] < 0).length;
  if (notReported === mine.length) return null;
  return { count: mine.reduce((sum, e) => sum + now.started[e], 0), notReported };
}

/** The five quantities over the complete estates, of the same; null: no report and no acceptance record of any of them is known. */
export function doneSums(data: Dataset, now: Situation, programme: number, district = -1): Sums | null {
  const mine = new Set(rowsIn(data, programme, district));
  const heard = [...mine].some((e) => now.stage[e] >= 0 || now.complete[e] === 1);
  return heard ? ledgerSums(data, programme, (e) => now.complete[e] === 1 && mine.has(e)) : null;
}
