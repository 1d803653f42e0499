/** Planned against actual at every month's end, with the month on view, the deadlines, and where the pace leads. */
import { useMemo } from "preact/hooks";
import { type CurvePoint, curve } from "../../../domain/progress/curve";
import { forecast } from "../../../domain/progress/forecast";
import { QUANTITY } from "../../../domain/progress/standing";
import { monthEnds } from "../../../store/curve";
import { t } from "../../../store/lang";
import { quantity } from "../../../store/metric";
import { lang } from "../../../store/view";
import { formatMonthName, formatMonthOnly, formatNumber } from "../../../text/format";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import { take } from "../../../text/take";
import { Choice } from "../../../ui/Choice";
import { Charted } from "../../../ui/chart/Charted";
import { Lines } from "../../../ui/chart/Lines";
import { HowCounted } from "../../overview/HowCounted";
import { Inputs } from "../../overview/Inputs";
import { numbers, offerOf, words as textColumn, useOffer } from "../../take/offer";
import { forecastInputs, forecastWords } from "../forecastWords";
import { openCells, openKey } from "../Opened";
import type { TopicProps } from "../topic";
import { curveChart } from "./curveChart";

/** Column of the share completed, where estates or their like are counted. */
const COMPLETED = 4;

export function SCurve({ ground, scope }: TopicProps) {
  const { data, programme, now } = ground;
  const of = quantity.value;
  const ends = monthEnds.value;
  const points = useMemo(() => curve(data, programme, ends, scope.mine, of), [data, programme, ends, scope, of]);
  useOffer(() =>
    points.length === 0
      ? null
      : offerOf<CurvePoint>(
          `${t(stand.curve)} ${t(of === "investment" ? stand.q_investment : overview[`w_${of}`])}`,
          [
            textColumn(t(stand.monthEnd), ({ month }) => formatMonthName(month, lang.value), 12),
            numbers(t(stand.planShare), ({ planned }) => planned, "share"),
            numbers(t(stand.actualShare), ({ actual }) => actual, "share"),
            numbers(t(take.numerator), ({ actual, done }) => (actual === null ? null : done), "decimal"),
            numbers(t(take.denominator), ({ actual, whole }) => (actual === null ? null : whole), "decimal"),
            numbers(t(progress.completed), ({ completed }) => completed, "share"),
            numbers(t(stand.carried), ({ carried }) => carried),
            numbers(t(stand.silent), ({ silent }) => silent),
            textColumn(t(take.note), ({ actual }) => (actual === null ? t(stand.unreported) : null)),
          ],
          points,
        ),
  );
  if (points.length === 0) return null;
  const made = forecast(points);
  const { lines, items, table } = curveChart(ground, points, made, now.month, of === "investment");
  const drawn = items.filter(({ kind }) => kind !== "band");
  const here = points.find(({ month }) => month === now.month);
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
        ...openKey(
          (k) => (drawn[k].kind === "done" ? "completed" : "curve"),
          drawn,
          table,
          (k) => (drawn[k].kind === "done" ? COMPLETED : drawn[k].kind === "actual" ? 1 : 0),
        ),
        ...items
          .filter(({ kind }) => kind === "band")
          .map((item) => ({
            ...item,
            said: (
              <HowCounted of="forecast" name={item.word} figure={item.word}>
                <Inputs items={forecastInputs(made)} />
              </HowCounted>
            ),
          })),
      ]}
      table={table}
      tableWord={t(stand.table)}
      cell={openCells(data, (column) => (column === COMPLETED && of !== "investment" ? "completed" : "curve"), table)}
    >
      {(room) => (
        <>
          <Lines {...room} {...lines} />
          <p class="forecast">
            <b>{t(stand.forecast)}</b> {forecastWords(made)}
            {made.state === "forecast" && <small> · {t(stand.f_pace)}</small>}{" "}
            <HowCounted of="forecast" name={t(stand.forecast)}>
              <Inputs items={forecastInputs(made)} />
            </HowCounted>
          </p>
          {here && here.fresh > 0 && here.carried > 0 && (
            <p class="quiet">
              {t(stand.carriedNote, {
                month: formatMonthOnly(here.month, lang.value),
                n: formatNumber(here.carried),
              })}
            </p>
          )}
        </>
      )}
    </Charted>
  );
}
