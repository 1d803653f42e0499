/** What of a programme is started and complete; a silence is unknown and never 0. */
import type { Dataset } from "../../model/dataset";
import { ledgerSums, type Sums } from "../coverage/reconcile";
import type { Situation } from "./situation";
import { programmeRows } from "./standing";

/** Estates of programme row `programme` at 开工 or later; null: no report of any of them is known. */
export function startedCount(data: Dataset, now: Situation, programme: number): number | null {
  const mine = programmeRows(data, programme);
  if (!mine.some((e) => now.stage[e] >= 0)) return null;
  return mine.reduce((sum, e) => sum + now.started[e], 0);
}

/** The five quantities over the complete estates; null: no report and no acceptance record of any of them is known. */
export function doneSums(data: Dataset, now: Situation, programme: number): Sums | null {
  const heard = programmeRows(data, programme).some((e) => now.stage[e] >= 0 || now.complete[e] === 1);
  return heard ? ledgerSums(data, programme, (e) => now.complete[e] === 1) : null;
}
