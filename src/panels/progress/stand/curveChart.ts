/** The S-curve in words and numbers, for a screen or for paper: what its lines, band and table say. */

import type { CurvePoint } from "../../../domain/progress/curve";
import type { Forecast } from "../../../domain/progress/forecast";
import { dueOf } from "../../../domain/progress/plan";
import type { Dataset } from "../../../model/dataset";
import { type Day, firstDay, lastDay, type Month, monthOf } from "../../../model/time";
import { t } from "../../../store/lang";
import { lang } from "../../../store/view";
import {
  formatMonthName,
  formatMonthOnly,
  formatNumber,
  formatShare,
  formatShortDay,
  formatSigned,
  UNKNOWN,
} from "../../../text/format";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import type { ChartTable } from "../../../ui/chart/Charted";
import type { KeyItem } from "../../../ui/chart/Key";
import type { Band, LinesProps, Series, Upright } from "../../../ui/chart/Lines";
import type { Room } from "../../../ui/chart/useWidth";

/** Steps of the axis are months' ends: where a day lies among them. */
const along = (day: Day, first: Month): number => {
  const month = monthOf(day);
  return month - 1 + (day - firstDay(month) + 1) / (lastDay(month) - firstDay(month) + 1) - first;
};

/** From what is known, as far as the axis goes, by the least and the greatest pace. */
function cone(made: Forecast, first: Month, last: Month): Band | undefined {
  if (made.state !== "forecast") return undefined;
  const full = made.from + (1 - made.done) / made.greatest;
  const xs = [...Array.from({ length: last - made.from + 1 }, (_, k) => made.from + k), full].filter((x) => x <= last);
  return {
    name: t(stand.cone),
    points: xs
      .sort((a, b) => a - b)
      .map((x) => [
        x - first,
        Math.min(1, made.done + made.least * (x - made.from)),
        Math.min(1, made.done + made.greatest * (x - made.from)),
      ]),
  };
}

const signed = (points: number): string => t(stand.points, { n: formatSigned(points, 1) });

function cells({ month, planned, actual, done, whole, completed, fresh, carried, silent }: CurvePoint, money: boolean) {
  const digits = money ? 2 : 0;
  return [
    formatMonthName(month, lang.value),
    formatShare(planned, 1),
    actual === null && fresh === 0 ? t(stand.unreported) : formatShare(actual, 1),
    actual === null || planned === null ? UNKNOWN : signed(100 * (actual - planned)),
    actual === null ? UNKNOWN : `${formatNumber(done, digits)} ÷ ${formatNumber(whole, digits)}`,
    ...(money ? [] : [formatShare(completed, 1)]),
    formatNumber(carried),
    formatNumber(silent),
  ];
}

export interface CurveChart {
  readonly lines: Omit<LinesProps, keyof Room>;
  readonly items: readonly KeyItem[];
  readonly table: ChartTable;
}

/** `shown`: the month that is marked; `money`: the points count investment. There is at least one point. */
export function curveChart(
  { data, programme }: { data: Dataset; programme: number },
  points: readonly CurvePoint[],
  made: Forecast,
  shown: Month,
  money: boolean,
): CurveChart {
  const [first, last] = [points[0].month, points[points.length - 1].month];
  const band = cone(made, first, last);
  const series: Series[] = [
    { name: t(stand.plan), stroke: "plan", values: points.map(({ planned }) => planned) },
    { name: t(stand.actual), stroke: "actual", values: points.map(({ actual }) => actual) },
    ...(money
      ? []
      : [{ name: t(progress.complete), stroke: "done" as const, values: points.map(({ completed }) => completed) }]),
  ];
  const inside = (at: number): boolean => at >= 0 && at <= last - first;
  const dues = (["S3", "S4", "S5"] as const).flatMap((id): Upright[] => {
    const day = dueOf(data, programme, id);
    const at = along(day, first);
    return inside(at) ? [{ at, word: formatShortDay(day, lang.value), kind: "due" }] : [];
  });
  const say = (month: Month): string => formatMonthOnly(month, lang.value);
  const now: Upright = { at: shown - first, word: t(progress.endOf, { month: say(shown) }), kind: "now" };
  return {
    lines: {
      label: t(stand.curve),
      steps: points.map(({ month }) => say(month)),
      series,
      band,
      uprights: inside(now.at) ? [now, ...dues] : dues,
      most: 1,
      format: (v) => formatShare(v),
      title: ({ name, values }, k) =>
        t(stand.pointTitle, { month: say(points[k].month), name, share: formatShare(values[k], 1) }),
    },
    items: [
      ...series
        .filter(({ values }) => values.some((v) => v !== null))
        .map(({ name, stroke }) => ({ word: stroke === "done" ? t(stand.done) : name, kind: stroke })),
      ...(band ? [{ word: t(stand.cone), kind: "band" as const }] : []),
    ],
    table: {
      heads: [
        t(stand.monthEnd),
        t(stand.planShare),
        t(stand.actualShare),
        t(stand.difference),
        t(stand.sums),
        ...(money ? [] : [t(progress.completed)]),
        t(stand.carried),
        t(stand.silent),
      ],
      rows: points.map((point) => cells(point, money)),
    },
  };
}
