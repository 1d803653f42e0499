/** When all will be done, from one's own pace: a month with its range, or why there is none. Never a date alone. */
import type { Month } from "../../model/time";

/** 假设: how many months back the pace is taken from. */
export const PACE_MONTHS = 3;
/** Further than this nothing is said but that it is further. */
export const HORIZON = 120;

export type Forecast =
  | {
      readonly state: "forecast";
      /** The last month that is known, and what was done by its end, 0–1. */
      readonly from: Month;
      readonly done: number;
      /** Mean monthly increment of the last months, and their least and greatest positive one, 0–1. */
      readonly mean: number;
      readonly least: number;
      readonly greatest: number;
      /** Of the months that the mean is taken over: how many without an increase, which `least` and `greatest` leave out. */
      readonly still: number;
      /** By the end of which month; at most HORIZON after `from`. */
      readonly month: Month;
      readonly earliest: Month;
      readonly latest: Month;
    }
  | { readonly state: "done"; readonly month: Month }
  | { readonly state: "none"; readonly why: "fewReports" | "noIncrease" };

/** What is done by the end of `month` at a monthly increment of `pace`, 0–1. */
export const reachedBy = (
  { from, done }: { readonly from: Month; readonly done: number },
  month: Month,
  pace: number,
) => Math.min(1, done + pace * (month - from));

/**
 * From what was done at months' ends (0–1; null: unknown), in order of months. The pace is the mean monthly increment
 * between the reported months among the last PACE_MONTHS and the one before them; a step back counts in the mean.
 */
export function forecast(points: readonly { readonly month: Month; readonly actual: number | null }[]): Forecast {
  const told = points.flatMap(({ month, actual }) => (actual === null ? [] : [{ month, actual }]));
  const now = told.at(-1);
  if (!now) return { state: "none", why: "fewReports" };
  if (now.actual >= 1 - 1e-9)
    return { state: "done", month: told.find(({ actual }) => actual >= 1 - 1e-9)?.month ?? now.month };
  const recent = told.filter(({ month }) => month >= now.month - PACE_MONTHS);
  if (recent.length < 2) return { state: "none", why: "fewReports" };
  const steps = recent.slice(1).map(({ month, actual }, k) => (actual - recent[k].actual) / (month - recent[k].month));
  const still = recent.slice(1).reduce((sum, { month }, k) => sum + (steps[k] > 1e-9 ? 0 : month - recent[k].month), 0);
  const mean = (now.actual - recent[0].actual) / (now.month - recent[0].month);
  const up = steps.filter((step) => step > 1e-9);
  if (mean <= 1e-9 || up.length === 0) return { state: "none", why: "noIncrease" };
  const [least, greatest] = [Math.min(...up), Math.max(...up)];
  const by = (pace: number): Month => now.month + Math.min(HORIZON, Math.ceil((1 - now.actual) / pace - 1e-9));
  // A month without any increment makes the mean slower than the least step up: the range holds it.
  const month = by(mean);
  const [earliest, latest] = [Math.min(month, by(greatest)), Math.max(month, by(least))];
  return {
    state: "forecast",
    from: now.month,
    done: now.actual,
    mean,
    least,
    greatest,
    still,
    month,
    earliest,
    latest,
  };
}
