/** The plan's curve, and how far behind or ahead of it a programme stands. */
import type { Dataset } from "../../model/dataset";
import { type Day, firstDay, lastDay, monthOf, parseDay, parseMonth } from "../../model/time";

/** How the plan's words are read (假设). */
export interface Judging {
  /** 前 read as 以前: a deadline's own day is still in time. */
  readonly inclusive: boolean;
  /** Points of progress either side of the plan that still count as normal. */
  readonly pacePoints: number;
}
export const JUDGING: Judging = { inclusive: true, pacePoints: 5 };
/** The last day that is still in time. */
export const lastInTime = (due: Day, { inclusive }: Judging): Day => (inclusive ? due : due - 1);

export const PACE = ["ahead", "normal", "behind"] as const;
export type Pace = (typeof PACE)[number];

/** Day of a programme's milestone; NaN: it has none. */
export const dueOf = ({ programmes }: Pick<Dataset, "programmes">, programme: number, milestone: string): Day =>
  parseDay(programmes[programme]?.milestones.find(({ id }) => id === milestone)?.due ?? "");

/** The programme's own cumulative targets as points [last day of the month, %], in order; null: it publishes none. */
function targetsOf({ programmes }: Pick<Dataset, "programmes">, programme: number): [Day, number][] | null {
  const list = programmes[programme]?.monthlyTargets ?? [];
  const points = list.map(({ month, percent }): [Day, number] => [lastDay(parseMonth(month)), percent]);
  return points.length > 0 ? points.sort(([a], [b]) => a - b) : null;
}

/** Percentage on a day of a curve through points, straight between them; 0 before the month of the first one. */
function through(points: readonly (readonly [Day, number])[], day: Day): number {
  const [first, last] = [points[0], points[points.length - 1]];
  const path = [[firstDay(monthOf(first[0])) - 1, 0] as const, ...points];
  if (day >= last[0]) return last[1];
  const k = path.findIndex(([at]) => at > day);
  if (k <= 0) return 0;
  const [[a, from], [z, to]] = [path[k - 1], path[k]];
  return from + ((to - from) * (day - a)) / (z - a);
}

/**
 * Planned percentage on a day, by row of the estates. An estate's own plannedFrom and plannedTo go first, then the programme's
 * monthly targets; else (假设) 0 until S3's deadline, linear in days to 100 on S4's. NaN where nothing says anything.
 */
export function plannedAt(
  data: Pick<Dataset, "estates" | "programmes">,
  programme: number,
  day: Day,
): (e: number) => number {
  const { plannedFrom, plannedTo } = data.estates;
  const [s3, s4] = [dueOf(data, programme, "S3"), dueOf(data, programme, "S4")];
  const targets = targetsOf(data, programme);
  const common = targets ? through(targets, day) : Number.NaN;
  return (e) => {
    const own = !Number.isNaN(plannedFrom[e]) || !Number.isNaN(plannedTo[e]);
    if (targets && !own) return common;
    const from = Number.isNaN(plannedFrom[e]) ? s3 : plannedFrom[e];
    const to = Number.isNaN(plannedTo[e]) ? s4 : plannedTo[e];
    if (Number.isNaN(from) || Number.isNaN(to)) return Number.NaN;
    if (day >= to) return 100;
    return day <= from ? 0 : (100 * (day - from)) / (to - from);
  };
}

/** 超前, 正常, 滞后: by the difference to the plan in points; the limit itself is still normal. */
export const paceOf = (points: number, { pacePoints }: Judging = JUDGING): Pace =>
  points > pacePoints ? "ahead" : points < -pacePoints ? "behind" : "normal";
