/** Who has passed which deadline: judged estate by estate on all that is known at t, whatever the month shown. */
import type { Dataset } from "../../model/dataset";
import { type Day, lastDay } from "../../model/time";
import { dueOf, JUDGING, type Judging, lastInTime } from "./plan";
import type { Situation } from "./situation";

/** A deadline as of day t. */
export interface Deadline {
  /** As published. */
  readonly due: Day;
  readonly state: "ahead" | "dueToday" | "past";
  /** Known to have reached it in time. */
  readonly reached: number;
  /** Past the last day in time and not known reached by it; 0 until then. */
  readonly overdue: number;
  /** Neither: no report says anything. */
  readonly notReported: number;
  /** Not reached yet, and still in time. */
  readonly open: number;
  /** Rows of the overdue estates. */
  readonly rows: readonly number[];
}

/** 宣传发动, 项目前期, 全面开工, 施工, 验收 (方案四). */
export const JUDGED = ["S1", "S2", "S3", "S4", "S5"] as const;
export type Judged = (typeof JUDGED)[number];
/** Those that make an estate "behind schedule": 开工, 施工, 验收. */
export const WORKS = ["S3", "S4", "S5"] as const satisfies readonly Judged[];

/**
 * By row of the estates the day on which a milestone was reached, as known at `known.today`; NaN: not known reached. S1 and
 * S2 are reached with the stage of their name or a later one; an acceptance report speaks for what lies before it.
 */
function reachedOn({ estates }: Pick<Dataset, "estates">, known: Situation, milestone: Judged, e: number): Day {
  const end = Math.min(lastDay(known.month), known.today);
  const accepted = estates.acceptedOn[e] <= end ? estates.acceptedOn[e] : Number.NaN;
  if (milestone === "S5") return accepted;
  const { publicisedOn, preparedOn, startedOn, finishedOn } = known;
  if (milestone === "S3" || milestone === "S4") {
    const reported = milestone === "S3" ? startedOn[e] : finishedOn[e];
    return Number.isNaN(reported) ? accepted : reported;
  }
  // A start has its own day, earlier than the end of the month that reports it.
  const days = [preparedOn[e], startedOn[e], finishedOn[e], accepted, ...(milestone === "S1" ? [publicisedOn[e]] : [])];
  const told = days.filter((day) => !Number.isNaN(day));
  return told.length > 0 ? Math.min(...told) : Number.NaN;
}

/**
 * A milestone's deadline among rows of the programme, judged on everything received or dated by t (`known`: the situation
 * with no limit of months). null: the programme has no such milestone.
 */
export function deadlineOf(
  data: Dataset,
  known: Situation,
  programme: number,
  milestone: Judged,
  rows: readonly number[],
  judging: Judging = JUDGING,
): Deadline | null {
  const due = dueOf(data, programme, milestone);
  if (Number.isNaN(due)) return null;
  const last = lastInTime(due, judging);
  const t = known.today;
  let [reached, notReported, open] = [0, 0, 0];
  const late: number[] = [];
  for (const e of rows) {
    const on = reachedOn(data, known, milestone, e);
    if (on <= last) reached++;
    else if (t <= last) open++;
    else if (known.stage[e] < 0 && !(data.estates.acceptedOn[e] <= t)) notReported++;
    else late.push(e);
  }
  const state = t < last ? "ahead" : t === last ? "dueToday" : "past";
  return { due, state, reached, overdue: late.length, notReported, open, rows: late };
}

/** The same, but a deadline that lies ahead counts who has reached it by the end of m (`now`), like every other figure of the month. */
export function deadlineAt(
  data: Dataset,
  now: Situation,
  known: Situation,
  ...rest: [programme: number, milestone: Judged, rows: readonly number[], judging?: Judging]
): Deadline | null {
  const judged = deadlineOf(data, known, ...rest);
  return judged?.state === "ahead" ? deadlineOf(data, now, ...rest) : judged;
}

/** Days that estate e was late at a milestone: until it was reached, else until t; of an overdue estate. */
export function daysLate(
  data: Dataset,
  known: Situation,
  milestone: Judged,
  e: number,
  due: Day,
  judging: Judging = JUDGING,
): number {
  const on = reachedOn(data, known, milestone, e);
  return (on <= known.today ? on : known.today) - lastInTime(due, judging);
}
