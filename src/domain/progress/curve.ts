/** The S-curve: what was planned and what is known to be done at the end of every month of the programme. */
import type { Dataset } from "../../model/dataset";
import { type Day, lastDay, type Month, monthOf, parseDay } from "../../model/time";
import { cents } from "../funding/amounts";
import { investedAt } from "../funding/money";
import { plannedAt } from "./plan";
import { receivedOf, type Situation, situationAt } from "./situation";
import { type Quantity, weightColumn } from "./standing";

/** One month's end, as known at t. Shares are 0–1. */
export interface CurvePoint {
  readonly month: Month;
  /** Over all estates with a weight and a plan; null: no plan. */
  readonly planned: number | null;
  /** `done` ÷ `whole`; null: nobody reported this month by t. */
  readonly actual: number | null;
  /** Σ w·percent or Σ invested as last stated (万元) over estates that have both. */
  readonly done: number;
  /** Σ w or Σ budget (万元) over the same. */
  readonly whole: number;
  /** Σ w [complete] ÷ Σ w; null: after the latest month with a report by t, nothing is known of anyone, or money is counted. */
  readonly completed: number | null;
  /** Estates whose row is of this month; those carried from an earlier one; those without any. */
  readonly fresh: number;
  readonly carried: number;
  readonly silent: number;
  /** Reported, but without what the quantity needs. */
  readonly unknown: number;
}

/**
 * Months from the programme's start to its end: of its milestones, else of the reports received by t. Reports before the
 * first milestone and after the last lengthen it.
 */
export function curveMonths(data: Dataset, programme: number, t: Day): Month[] {
  const { reports, estates, programmes } = data;
  const days = (programmes[programme]?.milestones ?? [])
    .flatMap(({ from, due }) => [parseDay(from ?? ""), parseDay(due)])
    .filter((day) => !Number.isNaN(day));
  let [first, last] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const day of days) {
    first = Math.min(first, monthOf(day));
    last = Math.max(last, monthOf(day));
  }
  for (let r = 0; r < reports.n; r++) {
    if (estates.programme[reports.estate[r]] !== programme || receivedOf(data, r) > t) continue;
    if (days.length === 0) first = Math.min(first, reports.month[r]);
    last = Math.max(last, reports.month[r]);
  }
  return last < first ? [] : Array.from({ length: last - first + 1 }, (_, k) => first + k);
}

/** What was known at t of every month's end. O(months × reports). */
export const situationsOf = (data: Dataset, months: readonly Month[], t: Day): Situation[] =>
  months.map((month) => situationAt(data, month, t));

/** The curve of the programme's estates `rows` over the situations of the months; those of another programme are not asked for. */
export function curve(
  data: Dataset,
  programme: number,
  situations: readonly Situation[],
  rows: readonly number[],
  quantity: Quantity,
): CurvePoint[] {
  const { estates, reports } = data;
  const money = quantity === "investment";
  const w = money ? Float64Array.from(estates.budgetWan, cents) : weightColumn(data, quantity);
  const unit = money ? 100 : 1;
  const latest = situations.at(-1)?.latest ?? Number.NEGATIVE_INFINITY;
  return situations.map((now) => {
    const planOf = plannedAt(data, programme, lastDay(now.month));
    const invested = money ? investedAt(data, now.month, now.today) : null;
    let [planned, planWhole, done, whole, complete, allWeight] = [0, 0, 0, 0, 0, 0];
    let [fresh, carried, silent, unknown] = [0, 0, 0, 0];
    for (const e of rows) {
      if (!Number.isNaN(w[e])) {
        allWeight += w[e];
        complete += w[e] * now.complete[e];
        const plan = planOf(e);
        if (!Number.isNaN(plan)) {
          planned += w[e] * plan;
          planWhole += w[e];
        }
      }
      const r = now.row[e];
      if (r < 0) {
        silent++;
        continue;
      }
      if (reports.month[r] === now.month) fresh++;
      else carried++;
      const part = invested ? invested[e] : (w[e] * now.percent[e]) / 100;
      if (Number.isNaN(part) || Number.isNaN(w[e])) unknown++;
      else {
        done += part;
        whole += w[e];
      }
    }
    // Without any report, acceptances go by the calendar.
    const ended = now.month <= latest || (latest < 0 && lastDay(now.month) <= now.today);
    const heard = silent < rows.length || complete > 0;
    return {
      month: now.month,
      planned: planWhole > 0 ? planned / planWhole / 100 : null,
      actual: fresh > 0 && whole > 0 ? done / whole : null,
      done: done / unit,
      whole: whole / unit,
      completed: !money && ended && heard && allWeight > 0 ? complete / allWeight : null,
      fresh,
      carried,
      silent,
      unknown,
    };
  });
}
