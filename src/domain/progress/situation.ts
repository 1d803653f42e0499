/** What is known of every estate for month m as of day t: only what was received or dated by t counts. */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import { type Day, lastDay, type Month } from "../../model/time";

export interface Situation {
  readonly month: Month;
  readonly today: Day;
  /** Position in STAGE by estate; −1 = not reported, never "stage 1". */
  readonly stage: Int8Array;
  /** 0 before 开工, reported while under way (NaN when the report gives none), 100 from 竣工; NaN when not reported. */
  readonly percent: Float64Array;
  /** Day of the start; NaN when not started as far as is known. */
  readonly startedOn: Float64Array;
  /** A3: the acceptance report is dated by the end of m and by t. */
  readonly complete: Uint8Array;
}

const STARTED = STAGE.indexOf("started");
const FINISHED = STAGE.indexOf("finished");

/**
 * Reduces the reports. row(e, m, t) = the greatest month ≤ m, then the greatest receivedOn, among rows received by t; a
 * row without a day of receipt counts as received on the third of the month after.
 */
export function situationAt({ estates, reports }: Dataset, month: Month, today: Day): Situation {
  const { n } = estates;
  const row = new Int32Array(n).fill(-1);
  const firstStart = new Float64Array(n).fill(Number.NaN);
  for (let r = 0; r < reports.n; r++) {
    const e = reports.estate[r];
    const received = Number.isNaN(reports.receivedOn[r]) ? lastDay(reports.month[r]) + 3 : reports.receivedOn[r];
    if (reports.month[r] > month || received > today) continue;
    // Rows come in order of estate, month, receivedOn: the last that fits wins.
    row[e] = r;
    if (reports.stage[r] >= STARTED && Number.isNaN(firstStart[e])) firstStart[e] = lastDay(reports.month[r]);
  }
  const stage = new Int8Array(n).fill(-1);
  const percent = new Float64Array(n).fill(Number.NaN);
  const startedOn = new Float64Array(n).fill(Number.NaN);
  const complete = new Uint8Array(n);
  const end = Math.min(lastDay(month), today);
  for (let e = 0; e < n; e++) {
    complete[e] = estates.acceptedOn[e] <= end ? 1 : 0;
    const r = row[e];
    if (r < 0) continue;
    stage[e] = reports.stage[r];
    if (stage[e] < 0) continue;
    percent[e] = stage[e] < STARTED ? 0 : stage[e] >= FINISHED ? 100 : reports.percent[r];
    if (stage[e] >= STARTED) startedOn[e] = Number.isNaN(reports.startedOn[r]) ? firstStart[e] : reports.startedOn[r];
  }
  return { month, today, stage, percent, startedOn, complete };
}

/** The latest month with a report received by day t; null when there is none. */
export function latestMonth({ reports }: Dataset, today: Day): Month | null {
  let latest: Month | null = null;
  for (let r = 0; r < reports.n; r++) {
    const received = Number.isNaN(reports.receivedOn[r]) ? lastDay(reports.month[r]) + 3 : reports.receivedOn[r];
    if (received <= today && (latest === null || reports.month[r] > latest)) latest = reports.month[r];
  }
  return latest;
}
