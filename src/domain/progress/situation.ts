/** What is known of every estate for month m as of day t: only what was received or dated by t counts. */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import { type Day, lastDay, type Month, receiptOf } from "../../model/time";

/** Columns by row of the estates. */
export interface Situation {
  readonly month: Month;
  readonly today: Day;
  /** The greatest month ≤ m that a report received by t speaks of; −∞: none. */
  readonly latest: Month;
  /** Row of the report that counts; −1 = none: not reported. */
  readonly row: Int32Array;
  /** Position in STAGE, the last one stated; −1 = not reported, never "stage 1". */
  readonly stage: Int8Array;
  /** 0 before 开工, reported while under way (NaN when the report gives none), 100 from 竣工; NaN when not reported. */
  readonly percent: Float64Array;
  /** Days on which 宣传 and 前期 or a later stage were reached: the end of the first month so reported; NaN when none is known. */
  readonly publicisedOn: Float64Array;
  readonly preparedOn: Float64Array;
  /** Day of the start; NaN when none is known. */
  readonly startedOn: Float64Array;
  /** Day of 竣工; NaN when none is known. */
  readonly finishedOn: Float64Array;
  /** 1: stage ≥ 开工, stage ≥ 竣工. */
  readonly started: Uint8Array;
  readonly finished: Uint8Array;
  /** A3: the acceptance report is dated by the end of m and by t. */
  readonly complete: Uint8Array;
}

const PUBLICISED = STAGE.indexOf("publicity");
const PREPARED = STAGE.indexOf("preparation");
const STARTED = STAGE.indexOf("started");
const FINISHED = STAGE.indexOf("finished");

/** Day on which report row r came in, or when it was due. */
export const receivedOf = ({ reports }: Pick<Dataset, "reports">, r: number): Day =>
  receiptOf(reports.month[r], reports.receivedOn[r]);

/**
 * By month and estate the row that counts among those received by t: the one received last, after the one before it when it
 * names no stage itself. Rows come in order of estate and month.
 */
function* rowsThatCount(dataset: Dataset, month: Month, today: Day): Generator<number> {
  const { reports } = dataset;
  let best = -1;
  for (let r = 0; r < reports.n; r++) {
    if (reports.estate[r] < 0 || reports.month[r] > month || receivedOf(dataset, r) > today) continue;
    const same = best >= 0 && reports.estate[r] === reports.estate[best] && reports.month[r] === reports.month[best];
    if (same && receivedOf(dataset, r) < receivedOf(dataset, best)) continue;
    if (best >= 0 && (!same || reports.stage[r] < 0)) yield best;
    best = r;
  }
  if (best >= 0) yield best;
}

/**
 * Reduces the reports. row(e, m, t) = the greatest month ≤ m, then the greatest receivedOn, among rows received by t. A
 * start or finish without a day of its own is dated by the last day of the first month so reported; a row that goes back
 * takes it back, a row without a stage leaves it. O(reports).
 */
export function situationAt(dataset: Dataset, month: Month, today: Day): Situation {
  const { estates, reports } = dataset;
  const { n } = estates;
  const row = new Int32Array(n).fill(-1);
  const stage = new Int8Array(n).fill(-1);
  const days = (): Float64Array => new Float64Array(n).fill(Number.NaN);
  const [percent, publicisedOn, preparedOn, startedOn, finishedOn] = [days(), days(), days(), days(), days()];
  const [started, finished, complete] = [0, 1, 2].map(() => new Uint8Array(n));
  /** The day a state was reached: kept while it lasts, the latest stated day wins. */
  const date = (on: Float64Array, e: number, reached: boolean, stated: Day, m: Month): void => {
    if (!reached) on[e] = Number.NaN;
    else if (!Number.isNaN(stated)) on[e] = stated;
    else if (Number.isNaN(on[e])) on[e] = lastDay(m);
  };
  let latest = Number.NEGATIVE_INFINITY;
  for (const r of rowsThatCount(dataset, month, today)) {
    latest = Math.max(latest, reports.month[r]);
    const e = reports.estate[r];
    // A cell left blank is unknown and takes nothing back: the last stated stage and percentage stand.
    const known = reports.stage[r] >= 0 ? reports.stage[r] : stage[e];
    const silent = reports.stage[r] < 0 && Number.isNaN(reports.percent[r]);
    row[e] = r;
    stage[e] = known;
    started[e] = known >= STARTED ? 1 : 0;
    finished[e] = known >= FINISHED ? 1 : 0;
    date(publicisedOn, e, known >= PUBLICISED, Number.NaN, reports.month[r]);
    date(preparedOn, e, known >= PREPARED, Number.NaN, reports.month[r]);
    date(startedOn, e, known >= STARTED, reports.startedOn[r], reports.month[r]);
    date(finishedOn, e, known >= FINISHED, reports.finishedOn[r], reports.month[r]);
    if (known >= 0 && !silent) percent[e] = !started[e] ? 0 : finished[e] ? 100 : reports.percent[r];
  }
  const end = Math.min(lastDay(month), today);
  for (let e = 0; e < n; e++) complete[e] = estates.acceptedOn[e] <= end ? 1 : 0;
  const reached = { publicisedOn, preparedOn, startedOn, finishedOn };
  return { month, today, latest, row, stage, percent, ...reached, started, finished, complete };
}

/** The latest month with a report received by day t; null when there is none. */
export function latestMonth(dataset: Dataset, today: Day): Month | null {
  const { reports } = dataset;
  let latest: Month | null = null;
  for (let r = 0; r < reports.n; r++) {
    if (receivedOf(dataset, r) <= today && (latest === null || reports.month[r] > latest)) latest = reports.month[r];
  }
  return latest;
}
