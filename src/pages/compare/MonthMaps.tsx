/** One measure at the end of every month, as small maps of the place's areas on one scale, and as a table. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { valuesOf } from "../../domain/coverage/compare";
import { byDistrict, byStreet } from "../../domain/coverage/group";
import { type Figure, figureOf, type Ground, inPlan, type Measure, OF_RECORDS } from "../../domain/coverage/measure";
import { groundsOf, monthlyFigures } from "../../domain/coverage/monthly";
import { areaSource, boundsOf, namePlaces, outlineBounds } from "../../map/outlines";
import { SmallMaps } from "../../map/SmallMaps";
import { featuresOf } from "../../map/svg";
import type { Theme } from "../../map/types";
import FigureInputs from "../../panels/overview/FigureInputs";
import { measureWords, writeFigure } from "../../panels/overview/figures";
import { definedAs, HowCounted } from "../../panels/overview/HowCounted";
import { formatOf, scaled } from "../../panels/overview/terms";
import { scopeName } from "../../panels/progress/names";
import { numbers, offerOf, words as textColumn, useOffer } from "../../panels/take/offer";
import { t } from "../../store/lang";
import { classesOf } from "../../store/metric";
import { latest, months, viewMonth } from "../../store/time";
import { lang } from "../../store/view";
import { compare as words } from "../../text/compare";
import { formatDate, formatMonthName, formatMonthOnly } from "../../text/format";
import { overview } from "../../text/overview";
import { stand } from "../../text/stand";
import { time } from "../../text/time";
import { Choice } from "../../ui/Choice";
import { Charted } from "../../ui/chart/Charted";
import type { Room } from "../../ui/chart/useWidth";
import { figureAreas, figureScale } from "../figureAreas";
import { coreOf } from "../overview/core";
import { useFundingStore } from "../overview/useFunding";

const PLACES = ["whole", "core"] as const;
type Where = (typeof PLACES)[number];

/** The figures of a measure month by month, and how they are drawn. `district`: −1, or the row of the one whose streets are shown. */
function useMonthly(ground: Ground, of: Measure, district: number, theme: Theme) {
  const { data, programme } = ground;
  const money = useFundingStore(OF_RECORDS.has(of.metric));
  const kind = district < 0 ? "district" : "street";
  const table = data[`${kind}s`];
  const last = latest.value;
  const method = classesOf(of.metric);
  const made = useMemo(() => {
    const shown = months.value.filter((month) => last !== null && month <= last);
    const listed = inPlan(data, programme);
    const groups = district < 0 ? byDistrict(data) : byStreet(data, district);
    const grounds = groundsOf(ground, shown).map((on) => ({ ...on, funding: money?.fundingAt(on) ?? undefined }));
    const rows = district < 0 ? undefined : Int32Array.from(groups.flatMap((group) => [...group.rows]));
    const absent = (area: number | null) => district < 0 && area !== null && !listed[area];
    return { groups, grounds, list: monthlyFigures(grounds, of, groups, absent, rows) };
  }, [ground, of, district, money, last]);
  const drawn = useMemo(() => {
    const { groups, list } = made;
    const scale = figureScale(of.metric, valuesOf(list.flatMap(({ areas }) => areas)), theme);
    const layers = list.map(({ areas }) => {
      const figures: (Figure | null)[] = table.id.map(() => null);
      groups.forEach(({ area }, k) => {
        if (area !== null) figures[area] = areas[k];
      });
      const note = (row: number): string | null => figures[row] && writeFigure(of.metric, figures[row]);
      const legend = { title: measureWords(of) };
      const made = figureAreas({ kind, table, theme, scale, of: of.metric, figures, note, legend });
      return made.find(({ id }) => id === kind) ?? made[0];
    });
    return layers;
  }, [made, of, theme, method, lang.value]);
  return { ...made, layers: drawn, kind, table } as const;
}

export interface MonthMapsProps {
  readonly ground: Ground;
  readonly of: Measure;
  readonly district: number;
  readonly theme: Theme;
  /** On paper, with this room: nothing to choose or to open. */
  readonly paper?: Room;
}

export function MonthMaps({ ground, of, district, theme, paper }: MonthMapsProps) {
  const { data } = ground;
  const { groups, grounds, list, layers, kind, table } = useMonthly(ground, of, district, theme);
  const [areas, setAreas] = useState<GeoJSON.FeatureCollection | null>(null);
  const [where, setWhere] = useState<Where>("whole");
  useEffect(() => {
    let gone = false;
    void featuresOf(areaSource(kind, table).data).then((read) => !gone && setAreas(read));
    return () => {
      gone = true;
    };
  }, [kind, table]);
  const mine = useMemo(() => groups.flatMap(({ area }) => area ?? []), [groups]);
  const core = useMemo(
    () => (district < 0 && list.length > 0 ? coreOf(ground, namePlaces(table), list[list.length - 1].areas) : null),
    [ground, list, district],
  );
  const inCore = useMemo(() => {
    const rows = groups.flatMap((group) => (core?.districts.includes(group.area ?? -1) ? [...group.rows] : []));
    return core && grounds.map((on) => figureOf(on, of, rows));
  }, [core, grounds, of]);
  const whole = useMemo(() => outlineBounds(table.geometry, mine) ?? boundsOf(data.estates.centre), [table, mine]);
  const name = scopeName(data, { level: district < 0 ? "city" : "district", district, street: -1, estate: -1 });
  const title = t(words.monthly, { name: measureWords(of) });
  const areaName = (area: number | null): string => (area === null ? t(overview.noArea) : table.name[area]);
  const lines = [
    ...groups.map(({ area }, k) => ({ name: areaName(area), at: (m: number) => list[m].areas[k] })),
    { name, at: (m: number) => list[m].whole },
  ];
  useOffer(() =>
    paper || list.length === 0
      ? null
      : offerOf<(typeof lines)[number]>(
          title,
          [
            textColumn(t(overview.area), (line) => line.name),
            ...list.map(({ month }, m) =>
              numbers<(typeof lines)[number]>(
                formatMonthName(month, lang.value),
                (line) => {
                  const figure = line.at(m);
                  return figure.state === "value" ? scaled(of.metric, figure.value) : null;
                },
                formatOf(of.metric),
              ),
            ),
          ],
          lines,
        ),
  );
  const legend = layers[0]?.legend;
  if (!legend || table.geometry.n === 0) return <p>{t(words.noMonths)}</p>;
  // Beyond a year a month's name alone would stand twice.
  const monthName =
    list.length > 0 && list[list.length - 1].month - list[0].month >= 12 ? formatMonthName : formatMonthOnly;
  const say = (m: number): string => t(time.endOf, { month: monthName(list[m].month, lang.value) });
  const maps = (room: Room, at: Where, bare = false) =>
    areas && (
      <SmallMaps
        {...room}
        areas={areas}
        bounds={at === "core" && core ? core.bounds : whole}
        legend={legend}
        lang={lang.value}
        theme={theme}
        paper={paper !== undefined}
        bare={bare}
        least={paper ? 8.5 : 12}
        maps={list.map(({ month, whole: sum }, m) => ({
          name: say(m),
          said:
            at === "core" && inCore
              ? `${t(words.core)} ${writeFigure(of.metric, inCore[m])}`
              : `${name} ${writeFigure(of.metric, sum)}`,
          label: `${title} ${say(m)}`,
          layer: layers[m],
          on: month === ground.now.month,
        }))}
        onPick={paper ? undefined : (m) => (viewMonth.value = list[m].month)}
      />
    );
  if (paper)
    return (
      <figure>
        <b>{title}</b>
        {maps(paper, "whole", core !== null)}
        {core && <b>{t(words.monthlyCore)}</b>}
        {core && maps(paper, "core")}
      </figure>
    );
  const figures = {
    heads: [t(overview.area), ...list.map((_, m) => say(m))],
    rows: lines.map((line) => [line.name, ...list.map((_, m) => writeFigure(of.metric, line.at(m)))]),
  };
  return (
    <Charted
      title={title}
      extra={
        <>
          {core && (
            <Choice label={t(words.place)} value={where} of={PLACES} say={(one) => t(words[one])} onPick={setWhere} />
          )}
          <small>{t(words.knownOn, { day: formatDate(ground.known.today, lang.value) })}</small>
        </>
      }
      items={[]}
      tableWord={t(stand.table)}
      table={figures}
      cell={(row, m) => (
        <HowCounted
          of={definedAs(of.metric)}
          name={`${figures.rows[row][0]} · ${say(m)}`}
          figure={figures.rows[row][m + 1]}
        >
          <FigureInputs of={of} figure={lines[row].at(m)} />
        </HowCounted>
      )}
    >
      {(room) => maps(room, where)}
    </Charted>
  );
}
