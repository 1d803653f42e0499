/** The plan's curve, and how far behind or ahead of it a programme stands. */
import type { Dataset } from "../../model/dataset";
import { type Day, parseDay } from "../../model/time";

/** 假设: points of progress either side of the plan that still count as normal. */
export const PACE_POINTS = 5;
export const PACE = ["ahead", "normal", "behind"] as const;
export type Pace = (typeof PACE)[number];

/** Day of a programme's milestone; NaN: it has none. */
export const dueOf = ({ programmes }: Pick<Dataset, "programmes">, programme: number, milestone: string): Day =>
  parseDay(programmes[programme]?.milestones.find(({ id }) => id === milestone)?.due ?? "");

/**
 * Planned percentage of every estate on a day (假设): 0 until S3's deadline, linear in days to 100 on S4's; an estate's own
 * plannedFrom and plannedTo go first. NaN where neither says anything.
 */
export function plannedColumn(
  data: Pick<Dataset, "estates" | "programmes">,
  programme: number,
  day: Day,
): Float64Array {
  const { plannedFrom, plannedTo, n } = data.estates;
  const [s3, s4] = [dueOf(data, programme, "S3"), dueOf(data, programme, "S4")];
  return Float64Array.from({ length: n }, (_, e) => {
    const from = Number.isNaN(plannedFrom[e]) ? s3 : plannedFrom[e];
    const to = Number.isNaN(plannedTo[e]) ? s4 : plannedTo[e];
    if (Number.isNaN(from) || Number.isNaN(to)) return Number.NaN;
    if (day >= to) return 100;
    return day <= from ? 0 : (100 * (day - from)) / (to - from);
  });
}

/** 超前, 正常, 滞后: by the difference to the plan in points. Five points either way are still normal. */
export const paceOf = (points: number): Pace =>
  points > PACE_POINTS ? "ahead" : points < -PACE_POINTS ? "behind" : "normal";
