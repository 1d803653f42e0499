/** A measure at the end of one month after another, as known on one day: what small maps side by side show. */
import type { Month } from "../../model/time";
import { situationAt } from "../progress/situation";
import type { Group } from "./group";
import { type Figure, figureOf, type Ground, type Measure } from "./measure";

export interface MonthFigures {
  readonly month: Month;
  /** By position of the groups. */
  readonly areas: readonly Figure[];
  readonly whole: Figure;
}

/** What a measure is taken from at the end of each month; "today" stays. */
export const groundsOf = (on: Ground, months: readonly Month[]): Ground[] =>
  months.map((month) => ({
    ...on,
    now: month === on.now.month ? on.now : situationAt(on.data, month, on.known.today),
  }));

/**
 * @param grounds one a month.
 * @param absent whether the plan is silent about an area.
 * @param rows of the whole; undefined: every estate.
 */
export const monthlyFigures = (
  grounds: readonly Ground[],
  of: Measure,
  groups: readonly Group[],
  absent: (area: number | null) => boolean,
  rows?: Int32Array,
): MonthFigures[] =>
  grounds.map((ground) => ({
    month: ground.now.month,
    areas: groups.map(({ area, rows: mine }) => (absent(area) ? { state: "notInPlan" } : figureOf(ground, of, mine))),
    whole: figureOf(ground, of, rows),
  }));
