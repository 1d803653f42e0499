/** How a programme stands in a scope: stages, progress, completion, overdue on S3 and S5. */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import { parseDay } from "../../model/time";
import type { Situation } from "./situation";

/** A weighted share, with the estates it had to leave out. */
export interface Share {
  /** 0–1; null: nothing to divide by. */
  readonly value: number | null;
  /** Estates without a weight. */
  readonly unknown: number;
}
export interface Overdue {
  readonly overdue: number;
  /** Not reported: neither in time nor late. */
  readonly notReported: number;
}
export interface Standing {
  readonly estates: number;
  /** Estates by position in STAGE. */
  readonly stages: readonly number[];
  readonly notReported: number;
  readonly started: number;
  readonly complete: number;
  /** Σ w·percent ÷ Σ w over the reported estates, w = households. */
  readonly progress: Share;
  /** Σ w [complete] ÷ Σ w over the programme. */
  readonly completed: Share;
  /** null: the deadline is not over at t, or the programme has none. */
  readonly S3: Overdue | null;
  readonly S5: Overdue | null;
}

/**
 * Standing of programme row `programme` in a district row, or everywhere (null). Deadlines are inclusive; overdue ⇔ t > due
 * and not known reached by due.
 */
export function standing(
  { estates, programmes }: Dataset,
  now: Situation,
  programme: number,
  district: number | null,
): Standing {
  const due = (id: string): number | null => {
    const milestone = programmes[programme].milestones.find((m) => m.id === id);
    const day = milestone ? parseDay(milestone.due) : Number.NaN;
    return now.today > day ? day : null;
  };
  const [start, end] = [due("S3"), due("S5")];
  const stages = STAGE.map(() => 0);
  let [count, silent, started, complete, lateStart, lateEnd] = [0, 0, 0, 0, 0, 0];
  let [reportedWeight, done, allWeight, completeWeight] = [0, 0, 0, 0];
  let [unknownProgress, unknownCompleted] = [0, 0];
  for (let e = 0; e < estates.n; e++) {
    if (estates.programme[e] !== programme || (district !== null && estates.district[e] !== district)) continue;
    count++;
    const w = estates.households[e];
    const isComplete = now.complete[e] === 1;
    if (isComplete) complete++;
    if (Number.isNaN(w)) unknownCompleted++;
    else {
      allWeight += w;
      if (isComplete) completeWeight += w;
    }
    if (now.stage[e] < 0) silent++;
    else {
      stages[now.stage[e]]++;
      if (!Number.isNaN(now.startedOn[e])) started++;
      if (Number.isNaN(w) || Number.isNaN(now.percent[e])) unknownProgress++;
      else {
        reportedWeight += w;
        done += (w * now.percent[e]) / 100;
      }
      if (start !== null && !(now.startedOn[e] <= start)) lateStart++;
    }
    if (end !== null && !(estates.acceptedOn[e] <= Math.min(end, now.today)) && now.stage[e] >= 0) lateEnd++;
  }
  const share = (part: number, whole: number, unknown: number): Share => ({
    value: whole > 0 ? part / whole : null,
    unknown,
  });
  return {
    estates: count,
    stages,
    notReported: silent,
    started,
    complete,
    progress: share(done, reportedWeight, unknownProgress),
    completed: share(completeWeight, allWeight, unknownCompleted),
    S3: start === null ? null : { overdue: lateStart, notReported: silent },
    S5: end === null ? null : { overdue: lateEnd, notReported: silent },
  };
}
