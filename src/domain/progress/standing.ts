/** How a programme stands among some estates: stages, progress, completion, and who has passed which deadline. */
import type { Dataset } from "../../model/dataset";
import { STAGE } from "../../model/enums";
import { lastDay } from "../../model/time";
import { rowsOfProgramme } from "../programme/rows";
import { type Deadline, deadlineAt, deadlineOf, type Judged, WORKS } from "./deadlines";
import { JUDGING, type Judging, type Pace, paceOf, plannedAt } from "./plan";
import type { Situation } from "./situation";

/** What one estate counts: 1, its households, its floor area or its buildings. */
export const WEIGHT = ["households", "estates", "floorAreaM2", "buildings"] as const;
export type Weight = (typeof WEIGHT)[number];
/** What the S-curve counts: a weight by its percentage, or money by what was invested. */
export const QUANTITY = [...WEIGHT, "investment"] as const;
export type Quantity = (typeof QUANTITY)[number];

/** Weight by row of the estates; NaN = unknown. */
export const weightColumn = ({ estates }: Dataset, weight: Weight): Float64Array =>
  weight === "estates" ? new Float64Array(estates.n).fill(1) : estates[weight];

/** A weighted share, with the estates it had to leave out. */
export interface Share {
  /** 0–1; null: nothing to divide by. */
  readonly value: number | null;
  /** What was divided by what. */
  readonly part: number;
  readonly whole: number;
  /** Estates without a weight, or under way without a percentage. */
  readonly unknown: number;
}

/** Progress against the plan's curve at the end of the month, over the estates that progress is taken from. */
export interface AgainstPlan {
  /** 0–1, both over the estates that reported and have a weight and a plan; `whole` = Σ w. */
  readonly planned: number;
  readonly done: number;
  readonly whole: number;
  /** Progress − plan in points; above 5 ahead, below −5 behind (假设). */
  readonly points: number;
  readonly pace: Pace;
}

export interface Standing {
  readonly estates: number;
  /** Estates by position in STAGE. */
  readonly stages: readonly number[];
  readonly notReported: number;
  readonly started: number;
  readonly complete: number;
  /** Σ w·percent ÷ Σ w over the reported estates. */
  readonly progress: Share;
  /** Σ w [complete] ÷ Σ w over the programme. */
  readonly completed: Share;
  /** null: nothing to compare, or no plan. */
  readonly plan: AgainstPlan | null;
  /** null: the programme has no such milestone. */
  readonly S1: Deadline | null;
  readonly S2: Deadline | null;
  readonly S3: Deadline | null;
  readonly S4: Deadline | null;
  readonly S5: Deadline | null;
}

/** Whether anything is known of its estates: a report of any, or an acceptance report. Where nothing is, a count is unknown, not 0. */
export const isHeard = ({ estates, notReported, complete }: Standing): boolean => notReported < estates || complete > 0;

/** Rows of programme row `programme` among `rows` (all without a list). */
export function programmeRows({ estates }: Dataset, programme: number, rows?: Iterable<number>): number[] {
  if (!rows) return [...rowsOfProgramme(estates, programme)];
  const found: number[] = [];
  for (const e of rows) if (estates.programme[e] === programme) found.push(e);
  return found;
}

/**
 * Share of w in estates that are overdue on a deadline; over the programme's rows with a known weight. null: no deadline, or
 * nothing to divide by. An estate without any report is not in the numerator: `notReported` says how many are past one.
 */
export function behindSchedule(
  data: Dataset,
  known: Situation,
  programme: number,
  rows: readonly number[],
  weight: Weight,
  judging: Judging = JUDGING,
): Share & { readonly notReported: number } {
  const deadlines = WORKS.flatMap((id) => deadlineOf(data, known, programme, id, rows, judging) ?? []);
  const late = new Set(deadlines.flatMap((deadline) => deadline.rows));
  const w = weightColumn(data, weight);
  let [top, bottom, unknown] = [0, 0, 0];
  for (const e of rows) {
    if (Number.isNaN(w[e])) unknown++;
    else {
      bottom += w[e];
      if (late.has(e)) top += w[e];
    }
  }
  const value = bottom > 0 && deadlines.length > 0 ? top / bottom : null;
  return {
    value,
    part: top,
    whole: bottom,
    unknown,
    notReported: Math.max(0, ...deadlines.map((deadline) => deadline.notReported)),
  };
}

/**
 * Standing of programme row `programme` among `rows` (all without a list) at the month of `now`; deadlines as of t, those ahead at the end of m.
 * w = `weight`, households by default; ratios of sums over rows that have both.
 */
export function standing(
  data: Dataset,
  now: Situation,
  known: Situation,
  programme: number,
  rows?: Iterable<number>,
  weight: Weight = "households",
  judging: Judging = JUDGING,
): Standing {
  const mine = programmeRows(data, programme, rows);
  const w = weightColumn(data, weight);
  const stages = STAGE.map(() => 0);
  let [silent, started, complete] = [0, 0, 0];
  let [reportedWeight, done, allWeight, completeWeight] = [0, 0, 0, 0];
  let [unknownProgress, unknownCompleted] = [0, 0];
  const plannedOf = plannedAt(data, programme, lastDay(now.month));
  // Progress and plan over the estates that have both.
  const both = { weight: 0, done: 0, planned: 0 };
  for (const e of mine) {
    complete += now.complete[e];
    started += now.started[e];
    if (Number.isNaN(w[e])) unknownCompleted++;
    else {
      allWeight += w[e];
      completeWeight += w[e] * now.complete[e];
    }
    if (now.stage[e] < 0) {
      silent++;
      continue;
    }
    stages[now.stage[e]]++;
    if (Number.isNaN(w[e]) || Number.isNaN(now.percent[e])) unknownProgress++;
    else {
      reportedWeight += w[e];
      done += (w[e] * now.percent[e]) / 100;
      const planned = plannedOf(e);
      if (Number.isNaN(planned)) continue;
      both.weight += w[e];
      both.done += w[e] * now.percent[e];
      both.planned += w[e] * planned;
    }
  }
  const share = (part: number, whole: number, unknown: number): Share => ({
    value: whole > 0 ? part / whole : null,
    part,
    whole,
    unknown,
  });
  const points = (both.done - both.planned) / both.weight;
  const due = (id: Judged): Deadline | null => deadlineAt(data, now, known, programme, id, mine, judging);
  return {
    estates: mine.length,
    stages,
    notReported: silent,
    started,
    complete,
    progress: share(done, reportedWeight, unknownProgress),
    completed: share(completeWeight, allWeight, unknownCompleted),
    plan:
      both.weight > 0
        ? {
            planned: both.planned / both.weight / 100,
            done: both.done / both.weight / 100,
            whole: both.weight,
            points,
            pace: paceOf(points, judging),
          }
        : null,
    S1: due("S1"),
    S2: due("S2"),
    S3: due("S3"),
    S4: due("S4"),
    S5: due("S5"),
  };
}
