/** The place's parts coloured by progress, completion or the share that is overdue; its estates by where they stand. */
import type { ComponentChildren } from "preact";
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import { byStreet } from "../../domain/coverage/group";
import type { Ground } from "../../domain/coverage/measure";
import { behindSchedule, programmeRows, type Standing, standing } from "../../domain/progress/standing";
import { type ColourScale, classColumn, NOT_IN_PLAN } from "../../map/classes";
import { areaLayers, HIDDEN } from "../../map/layers/areas";
import { contextLayers } from "../../map/layers/context";
import { estateLayers } from "../../map/layers/estates";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, outlineBounds } from "../../map/outlines";
import { CompareButton } from "../../panels/compare/CompareButton";
import type { Defined } from "../../panels/overview/Definition";
import { HowCounted } from "../../panels/overview/HowCounted";
import type { TopicProps } from "../../panels/progress/topic";
import { t } from "../../store/lang";
import { lit } from "../../store/lit";
import { classesOf, SHOWN, type Shown, shown } from "../../store/metric";
import { here, place } from "../../store/place";
import { placeOf } from "../../store/scope";
import { openSheet, sheet } from "../../store/sheet";
import { formatNumber, formatShare } from "../../text/format";
import { onMap } from "../../text/onmap";
import { progress } from "../../text/progress";
import { Choice } from "../../ui/Choice";
import { basemapProps } from "../basemap";
import { figureScale } from "../figureAreas";
import { fitPlace, placeBounds } from "../fitPlace";
import { programmeItems, programmeLooks, programmeStates } from "../overview/looks";
import { usePageMap } from "../usePageMap";

const MapSheetView = lazy(() => import("../print/MapSheetView"));

/** Zoom from which estates are drawn. */
const ESTATES_FROM = 11;

const figureOf = (s: Standing, of: Exclude<Shown, "behind">): number | null => {
  if (of === "progress" || of === "completed") return s[of].value;
  const deadline = s[of];
  return deadline?.state === "past" && s.estates > 0 ? deadline.overdue / s.estates : null;
};

/** What the map shows of some of the programme's estates. */
function shownOf(ground: Ground, of: Shown, rows: Iterable<number>): number | null {
  const { data, now, known, programme, judging } = ground;
  const mine = programmeRows(data, programme, rows);
  if (of === "behind") return behindSchedule(data, known, programme, mine, "households", judging).value;
  return figureOf(standing(data, now, known, programme, mine, "households", judging), of);
}

export interface OwnFigure {
  /** Share 0–1; null: no data. */
  readonly value: number | null;
  /** Estates left out of it, as not all of its terms are known of them. */
  readonly unknown?: number;
}

/** A topic's own measure, in the place of those of progress. */
export interface OwnMeasure {
  /** Changes when any figure does. */
  readonly key: unknown;
  readonly name: string;
  readonly defined: Defined;
  /** Of rows of the programme. */
  readonly of: (mine: readonly number[]) => OwnFigure;
  /** Chooses among the topic's measures. */
  readonly choice: ComponentChildren;
}

export function ProgressMap({ ground, scope, own }: TopicProps & { own?: OwnMeasure }) {
  const { data, programme } = ground;
  const { listed, district } = scope;
  const of = shown.value;
  const isSheet = sheet.value !== "";
  const { handle, ready, given } = usePageMap();
  const { theme, lang: tongue } = given;
  const [close, setClose] = useState(false);
  const name = own?.name ?? t(progress[of]);
  // All that it shows are shares.
  const method = classesOf("progress");
  /** With the words on the map: a share that leaves estates out says how many it counts. */
  const shareOf = (rows: Iterable<number>): { value: number | null; said: string; isPart: boolean } => {
    const mine = programmeRows(data, programme, rows);
    const { value, unknown = 0 }: OwnFigure = own ? own.of(mine) : { value: shownOf(ground, of, mine) };
    const isPart = value !== null && unknown > 0;
    const counted = isPart
      ? t(onMap.counted, { n: formatNumber(mine.length - unknown), all: formatNumber(mine.length) })
      : "";
    return { value, said: formatShare(value, 1) + counted, isPart };
  };
  const scaleOf = (values: readonly (number | null)[]): ColourScale => figureScale("progress", values, theme);
  const legendOf = (scale: ColourScale, notInPlan: boolean, noData: boolean, isPart: boolean) => ({
    title: name,
    ...(isPart ? { note: t(onMap.countedNote) } : {}),
    scale,
    format: (v: number) => formatShare(v),
    notInPlan,
    noData,
  });
  const whole = useMemo(() => outlineBounds(data.districts.geometry), [data]);
  const districts = useMemo(() => {
    // Without outlines the estates tell where they stand, from the first.
    if (!whole) return [];
    const rows = data.districts.id.map((): number[] => []);
    data.estates.district.forEach((d, e) => {
      if (d >= 0) rows[d].push(e);
    });
    const figures = rows.map(shareOf);
    const values = figures.map(({ value }) => value);
    const scale = scaleOf(values.filter((_, row) => listed[row]));
    return areaLayers({
      kind: "district",
      table: data.districts,
      theme,
      scale,
      classes: Int8Array.from(classColumn(scale, values), (c, row) => (listed[row] ? c : NOT_IN_PLAN)),
      note: (row) => (listed[row] ? figures[row].said : null),
      legend:
        district >= 0
          ? undefined
          : legendOf(
              scale,
              listed.includes(0),
              values.some((v, row) => listed[row] === 1 && v === null),
              figures.some(({ isPart }, row) => listed[row] === 1 && isPart),
            ),
      fadeAt: 12.5,
    });
  }, [ground, whole, listed, theme, method, tongue, of, own?.key, name, district >= 0]);
  const streets = useMemo(() => {
    if (district < 0) return [];
    const figures = new Map(
      byStreet(data, district).flatMap(({ area, rows }) =>
        area === null || programmeRows(data, programme, rows).length === 0 ? [] : [[area, shareOf(rows)]],
      ),
    );
    const column = data.streets.id.map((_, row) => figures.get(row)?.value ?? null);
    const scale = scaleOf(column);
    return areaLayers({
      kind: "street",
      table: data.streets,
      theme,
      scale,
      classes: Int8Array.from(classColumn(scale, column), (c, row) => (figures.has(row) ? c : HIDDEN)),
      note: (row) => figures.get(row)?.said ?? null,
      legend: legendOf(
        scale,
        false,
        [...figures.values()].some(({ value }) => value === null),
        [...figures.values()].some(({ isPart }) => isPart),
      ),
      fadeAt: 14.5,
    });
  }, [ground, theme, method, tongue, of, own?.key, name, district]);
  const estates = useMemo(
    () =>
      estateLayers({
        estates: data.estates,
        theme,
        looks: programmeLooks(theme),
        states: programmeStates(ground),
        afar: true,
        minzoom: whole ? ESTATES_FROM : 0,
        legend: close || isSheet || !whole ? { title: t(onMap.estates), items: programmeItems(theme) } : undefined,
        title: (row) => data.estates.name[row] ?? data.estates.id[row],
      }),
    [ground, theme, tongue, close || isSheet, whole],
  );
  const layers = useMemo(
    () => [...contextLayers(data, theme), ...districts, ...streets, ...estates],
    [data, theme, districts, streets, estates],
  );
  const bounds = useMemo(() => whole ?? boundsOf(data.estates.centre), [data, whole]);
  const { level, street, estate } = here.value;
  useEffect(() => {
    if (ready) fitPlace(handle.current, data, here.value, bounds);
  }, [ready, level, district, street, estate, data]);
  const on = lit.value ?? (level === "city" ? null : { kind: level, row: here.value[level] });
  useEffect(() => {
    for (const kind of ["district", "street", "estate"] as const)
      handle.current?.highlight(kind, on?.kind === kind ? on.row : null);
  }, [on?.kind, on?.row, ready, layers]);
  const kindOf = (layer: string): "district" | "street" | "estate" =>
    layer.startsWith("estate") ? "estate" : layer === "street" ? "street" : "district";
  return (
    <MapFrame
      layers={layers}
      bounds={bounds}
      {...given}
      label={t(progress.map)}
      onSheet={openSheet}
      basemap={basemapProps.value}
      events={{
        onMove: ({ zoom }) => setClose(zoom >= ESTATES_FROM),
        onHover: (layer, row) => {
          lit.value = row === null ? null : { kind: kindOf(layer), row };
        },
        onClick: (layer, row) => {
          const kind = kindOf(layer);
          if (kind !== "district" || listed[row]) place.value = placeOf({ kind, row });
        },
      }}
    >
      <div class="mapleft card">
        {own?.choice ?? (
          <Choice
            label={t(progress.mapShows)}
            value={of}
            of={SHOWN}
            say={(one) => t(progress[one])}
            onPick={(one) => (shown.value = one)}
            strong
          />
        )}
        <HowCounted of={own?.defined ?? (of === "S3" || of === "S5" ? "deadline" : of)} name={name} />
        {whole && <CompareButton />}
      </div>
      {isSheet && (
        <Suspense fallback={null}>
          <MapSheetView
            data={data}
            what={name}
            monthly
            layers={layers}
            bounds={placeBounds(data, here.value, bounds)}
          />
        </Suspense>
      )}
    </MapFrame>
  );
}
