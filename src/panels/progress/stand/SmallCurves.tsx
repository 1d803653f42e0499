/** Planned against actual of every part of the place, side by side on one scale. */
import { useMemo } from "preact/hooks";
import { type CurvePoint, curve } from "../../../domain/progress/curve";
import { monthEnds } from "../../../store/curve";
import { t } from "../../../store/lang";
import { place } from "../../../store/place";
import { placeOf } from "../../../store/scope";
import { lang } from "../../../store/view";
import { formatMonthName, formatMonthOnly, formatShare } from "../../../text/format";
import { overview } from "../../../text/overview";
import { progress } from "../../../text/progress";
import { stand } from "../../../text/stand";
import { Charted } from "../../../ui/chart/Charted";
import { Multiples } from "../../../ui/chart/Multiples";
import { HowCounted } from "../../overview/HowCounted";
import { numbers, offerOf, useOffer, words } from "../../take/offer";
import { partName } from "../names";
import { Opened, openCells } from "../Opened";
import type { TopicProps } from "../topic";
import { curveInputs } from "./inputs";

/** More parts than this are no picture any more. */
const MOST = 24;

export function SmallCurves({ ground, scope }: TopicProps) {
  const { data, programme, now } = ground;
  const ends = monthEnds.value;
  const list = useMemo(
    () =>
      scope.parts
        .filter(({ mine, row }) => mine.length > 0 && row >= 0)
        .map((part) => ({ part, points: curve(data, programme, ends, part.mine, "households") })),
    [data, programme, ends, scope],
  );
  type Row = { readonly name: string; readonly point: CurvePoint };
  const rows = list.flatMap(({ part, points }): Row[] =>
    points.map((point) => ({ name: partName(data, part), point })),
  );
  useOffer(() =>
    list.length < 2
      ? null
      : offerOf<Row>(
          t(stand.small),
          [
            words(t(overview.area), ({ name }) => name),
            words(t(stand.monthEnd), ({ point }) => formatMonthName(point.month, lang.value)),
            numbers(t(stand.planShare), ({ point }) => point.planned, "share"),
            numbers(t(stand.actualShare), ({ point }) => point.actual, "share"),
            numbers(t(stand.silent), ({ point }) => point.silent),
          ],
          rows,
        ),
  );
  const months = list[0]?.points.map(({ month }) => month) ?? [];
  if (list.length < 2 || list.length > MOST || months.length < 2) return null;
  const say = (k: number): string => formatMonthOnly(months[k], lang.value);
  const at = months.indexOf(now.month);
  const table = {
    heads: [t(overview.area), ...months.map((_, k) => say(k))],
    rows: list.map(({ part, points }) => [
      partName(data, part),
      ...points.map(({ actual, planned }) => `${formatShare(actual)} / ${formatShare(planned)}`),
    ]),
  };
  return (
    <Charted
      title={t(stand.small)}
      extra={<HowCounted of="curve" name={t(stand.small)} />}
      items={(["plan", "actual"] as const).map((kind) => ({
        word: t(stand[kind]),
        kind,
        said: <HowCounted of="curve" name={t(stand[kind])} figure={t(stand[kind])} />,
      }))}
      tableWord={t(stand.table)}
      cell={openCells(data, "curve", table, (row) => list[row].part.mine)}
      table={table}
    >
      {(room) => (
        <Multiples
          {...room}
          ends={[say(0), say(months.length - 1)]}
          at={at}
          list={list.map(({ part, points }) => ({
            name: partName(data, part),
            plan: points.map(({ planned }) => planned),
            actual: points.map(({ actual }) => actual),
            said: at >= 0 && (
              <Opened
                data={data}
                of="curve"
                name={`${partName(data, part)} · ${say(at)}`}
                items={() => curveInputs(points[at])}
                rows={() => part.mine}
              >
                {t(stand.smallSaid, {
                  actual: formatShare(points[at].actual, 1),
                  plan: formatShare(points[at].planned, 1),
                  silent: points[at].silent > 0 ? ` · ${t(progress.silent, { n: points[at].silent })}` : "",
                })}
              </Opened>
            ),
          }))}
          onPick={(k) => {
            place.value = placeOf(list[k].part);
          }}
        />
      )}
    </Charted>
  );
}
