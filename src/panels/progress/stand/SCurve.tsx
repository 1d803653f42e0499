/** Planned against actual at every month's end, with the month on view, the deadlines, and where the pace leads. */
import { useMemo } from "preact/hooks";
import type { Ground } from "../../../domain/coverage/measure";
import { type CurvePoint, curve, QUANTITY } from "../../../domain/progress/curve";
import { type Forecast, forecast } from "../../../domain/progress/forecast";
import { dueOf } from "../../../domain/progress/plan";
import { type Day, firstDay, lastDay, type Month, monthOf } from "../../../model/time";
import { monthEnds, quantity } from "../../../store/curve";
import { t } from "../../../store/lang";
import type { Scope } from "../../../store/scope";
import { lang } from "../../../store/view";
import {
  formatMonthName,
  formatMonthOnly,
  formatNumber,
  formatShare,
  formatShortDay,
  UNKNOWN,
} from "../../../text/format";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import { Choice } from "../../../ui/Choice";
import { Charted } from "../../../ui/chart/Charted";
import { type Band, Lines, type Series, type Upright } from "../../../ui/chart/Lines";
import { HowCounted } from "../../overview/HowCounted";
import { forecastWords } from "../forecastWords";

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

const signed = (points: number): string =>
  t(stand.points, { sign: points < 0 ? "−" : "+", n: formatNumber(Math.abs(points), 1) });

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

export function SCurve({ ground, scope }: { ground: Ground; scope: Scope }) {
  const { data, programme, now } = ground;
  const of = quantity.value;
  const money = of === "investment";
  const ends = monthEnds.value;
  const points = useMemo(() => curve(data, programme, ends, scope.mine, of), [data, programme, ends, scope, of]);
  if (points.length === 0) return <p class="quiet">{t(progress.noMilestones)}</p>;
  const [first, last] = [points[0].month, points[points.length - 1].month];
  const made = forecast(points);
  const band = cone(made, first, last);
  const series: Series[] = [
    { name: t(stand.plan), stroke: "plan", values: points.map(({ planned }) => planned) },
    { name: t(stand.actual), stroke: "actual", values: points.map(({ actual }) => actual) },
    ...(money
      ? []
      : [{ name: t(progress.complete), stroke: "done" as const, values: points.map(({ completed }) => completed) }]),
  ];
  const dues = (["S3", "S4", "S5"] as const).flatMap((id): Upright[] => {
    const day = dueOf(data, programme, id);
    const at = along(day, first);
    return at >= 0 && at <= last - first ? [{ at, word: formatShortDay(day, lang.value), kind: "due" }] : [];
  });
  const at = now.month - first;
  const uprights: Upright[] =
    at >= 0 && at <= last - first
      ? [{ at, word: t(progress.endOf, { month: formatMonthOnly(now.month, lang.value) }), kind: "now" }, ...dues]
      : dues;
  const here = points.find(({ month }) => month === now.month);
  const say = (month: Month): string => formatMonthOnly(month, lang.value);
  return (
    <Charted
      title={t(stand.curve)}
      extra={
        <>
          <Choice
            label={t(stand.curveOf)}
            value={of}
            of={QUANTITY}
            say={(one) => t(one === "investment" ? stand.q_investment : overview[`w_${one}`])}
            onPick={(one) => (quantity.value = one)}
          />
          <HowCounted of="curve" name={t(stand.curve)} />
        </>
      }
      items={[
        ...series.map(({ name, stroke }) => ({ word: stroke === "done" ? t(stand.done) : name, kind: stroke })),
        ...(band ? [{ word: t(stand.cone), kind: "band" as const }] : []),
      ]}
      tableWord={t(stand.table)}
      table={{
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
      }}
    >
      {(room) => (
        <>
          <Lines
            {...room}
            label={t(stand.curve)}
            steps={points.map(({ month }) => say(month))}
            series={series}
            band={band}
            uprights={uprights}
            most={1}
            format={(v) => formatShare(v)}
            title={({ name, values }, k) =>
              t(stand.pointTitle, { month: say(points[k].month), name, share: formatShare(values[k], 1) })
            }
          />
          <p class="forecast">
            <b>{t(stand.forecast)}</b> {forecastWords(made)}
            {made.state === "forecast" && <small> · {t(stand.f_pace)}</small>}{" "}
            <HowCounted of="forecast" name={t(stand.forecast)} />
          </p>
          {here && here.fresh > 0 && here.carried > 0 && (
            <p class="quiet">{t(stand.carriedNote, { month: say(here.month), n: formatNumber(here.carried) })}</p>
          )}
        </>
      )}
    </Charted>
  );
}
