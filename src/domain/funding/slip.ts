/** What one month's slip would cost: estates that are expected in time, and would not be a month later. */
import { type Day, firstDay, lastDay, monthOf } from "../../model/time";
import type { Reward } from "./reward";

/** The same day of the next month, or its last: 31 January → 28 or 29 February. */
export function monthLater(day: Day): Day {
  const month = monthOf(day);
  return Math.min(firstDay(month + 1) + day - firstDay(month), lastDay(month + 1));
}

export interface Slip {
  /** 万元. */
  readonly wan: number;
  /** Rows of the estates that a month's slip would make late. */
  readonly rows: readonly number[];
  /** Estates not done that have no forecast: nobody can say. */
  readonly noForecast: number;
  /** Estates that would slip, whose base is unknown. */
  readonly unknown: number;
}

/** Σ share × base of the estates not done yet whose forecast ≤ deadline < forecast + 1 month. */
export function slipCost(list: readonly Reward[], forecast: (e: number) => Day, deadline: Day, share: number): Slip {
  const rows: number[] = [];
  let [base, noForecast, unknown] = [0, 0, 0];
  for (const one of list) {
    if (one.state !== "atRisk" && one.state !== "onTrack") continue;
    const day = forecast(one.e);
    if (Number.isNaN(day)) noForecast++;
    else if (day <= deadline && deadline < monthLater(day)) {
      rows.push(one.e);
      if (Number.isNaN(one.base)) unknown++;
      else base += one.base;
    }
  }
  return { wan: (share * base) / 100, rows, noForecast, unknown };
}
