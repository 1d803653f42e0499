/** The overview's map: areas by the measure on view, symbols, estates, and the core in an inset. */
import { lazy, Suspense } from "preact/compat";
import { useEffect, useMemo, useState } from "preact/hooks";
import { sharesOf, valuesOf } from "../../domain/coverage/compare";
import type { Figure, Ground } from "../../domain/coverage/measure";
import { contextLayers } from "../../map/layers/context";
import { estateLayers } from "../../map/layers/estates";
import { symbolLayer } from "../../map/layers/symbols";
import { MapFrame } from "../../map/MapFrame";
import { boundsOf, namePlaces, outlineBounds } from "../../map/outlines";
import type { MapEvents } from "../../map/types";
import { measureName, metricUnit, writeFigure } from "../../panels/overview/figures";
import { Picker } from "../../panels/overview/Picker";
import { t } from "../../store/lang";
import type { Lit } from "../../store/lit";
import { classesOf, metric, symbols } from "../../store/metric";
import { here, place } from "../../store/place";
import { openSheet, sheet } from "../../store/sheet";
import { formatNumber } from "../../text/format";
import { onMap } from "../../text/onmap";
import { overview } from "../../text/overview";
import { basemapProps } from "../basemap";
import { figureAreas, figureScale } from "../figureAreas";
import { fitPlace, placeBounds } from "../fitPlace";
import { usePageMap } from "../usePageMap";
import { type CoreInput, coreLayers, coreOf, coreTitle } from "./core";
import { Inset } from "./Inset";
import { districtLooks, districtStates, programmeItems, programmeLooks, programmeStates } from "./looks";

const MapSheetView = lazy(() => import("../print/MapSheetView"));

/** Zoom from which estates are drawn. */
const ESTATES_FROM = 11;

export interface OverviewMapProps {
  readonly ground: Ground;
  /** By row of the districts. */
  readonly districts: readonly Figure[];
  /** By row of the streets; null: not those of the district on view. */
  readonly streets: readonly (Figure | null)[];
  /** What the pointer is on, here or in the table. */
  readonly lit: Lit;
  readonly onLit: (lit: Lit) => void;
}

export function OverviewMap({ ground, districts, streets, lit, onLit }: OverviewMapProps) {
  const { data, programme } = ground;
  const { handle, ready, given } = usePageMap();
  const { theme, lang: tongue } = given;
  const [close, setClose] = useState(false);
  const { level, district, street, estate } = here.value;
  const of = metric.value;
  const method = classesOf(of);
  // A sheet may show more than the screen: its legend tells all.
  const isSheet = sheet.value !== "";
  const whole = useMemo(() => outlineBounds(data.districts.geometry), [data]);
  const bounds = useMemo(() => whole ?? boundsOf(data.estates.centre), [data, whole]);

  const context = useMemo(() => contextLayers(data, theme), [data, theme]);
  const note = (figure: Figure | null): string | null =>
    figure === null || figure.state === "noData" ? null : writeFigure(of, figure);
  const areas = useMemo(() => {
    if (!whole) return [];
    const isDeep = streets.some((f) => f !== null);
    return figureAreas({
      kind: "district",
      table: data.districts,
      theme,
      scale: figureScale(of, valuesOf(districts), theme),
      of,
      figures: districts,
      note: (row) => note(districts[row]),
      legend: isDeep ? undefined : { title: measureName() },
      fadeAt: 12.5,
    });
  }, [data, districts, streets, theme, method, of, tongue, whole]);
  const streetAreas = useMemo(() => {
    if (!streets.some((f) => f !== null)) return [];
    return figureAreas({
      kind: "street",
      table: data.streets,
      theme,
      scale: figureScale(of, valuesOf(streets), theme),
      of,
      figures: streets,
      note: (row) => note(streets[row]),
      legend: { title: measureName() },
      fadeAt: 14.5,
    });
  }, [data, streets, theme, method, of, tongue]);
  const estates = useMemo(
    () =>
      estateLayers({
        estates: data.estates,
        theme,
        looks: whole ? programmeLooks(theme) : districtLooks,
        states: whole ? programmeStates(ground) : districtStates(ground),
        afar: true,
        minzoom: whole ? ESTATES_FROM : 0,
        legend: whole && (close || isSheet) ? { title: t(onMap.estates), items: programmeItems(theme) } : undefined,
        title: (row) => data.estates.name[row] ?? data.estates.id[row],
      }),
    [ground, theme, whole, tongue, close || isSheet],
  );
  const places = useMemo(() => {
    const { district, centre, n } = data.estates;
    const sums = data.districts.id.map(() => ({ x: 0, y: 0, count: 0 }));
    for (let e = 0; e < n; e++) {
      const sum = sums[district[e]];
      if (!sum) continue;
      sum.x += centre[2 * e];
      sum.y += centre[2 * e + 1];
      sum.count++;
    }
    return namePlaces(data.districts).map((at, d): [number, number] | null => {
      const { x, y, count } = sums[d];
      return at ?? (count > 0 ? [x / count, y / count] : null);
    });
  }, [data]);
  const circles = useMemo(() => {
    const sizes = new Float64Array(data.districts.n);
    const counts = new Int32Array(data.districts.n);
    data.estates.programme.forEach((p, e) => {
      const d = data.estates.district[e];
      if (d < 0 || (p !== programme && programme >= 0)) return;
      sizes[d] += data.estates.households[e] || 0;
      counts[d]++;
    });
    // A city that came without households: by estates.
    const known = sizes.some((size) => size > 0);
    return symbolLayer({
      places,
      sizes: known ? sizes : Float64Array.from(counts),
      shares: sharesOf(of, districts),
      labels: data.districts.name.map((name, d) => (whole ? "" : `${name} ${formatNumber(counts[d])}`)),
      titles: data.districts.name.map((name, d) => `${name} ${writeFigure(of, districts[d])}`),
      theme,
      most: counts.length > 30 ? 18 : undefined,
      legend: known
        ? { title: t(overview.symbols), note: t(onMap.symbolsNote) }
        : { title: t(onMap.symbolsByEstates), note: t(onMap.symbolsByEstatesNote) },
    });
  }, [data, places, districts, theme, tongue, programme, of]);
  const core = useMemo(() => coreOf(ground, places, districts), [data, programme, places, districts]);
  const coreInput = useMemo<CoreInput>(
    () => ({
      ground,
      areas,
      places,
      figures: districts,
      shares: sharesOf(of, districts),
      note: (row) => `${writeFigure(of, districts[row])}${metricUnit(of)}`,
      theme,
    }),
    [ground, areas, places, districts, of, tongue, theme],
  );
  const onCore = whole && level === "city" ? core : null;
  const inset = useMemo(
    () =>
      onCore && {
        title: coreTitle(onCore),
        bounds: onCore.bounds,
        layers: (width: number, height: number, em: number) => coreLayers(onCore, coreInput, width, height, em),
      },
    [onCore, coreInput],
  );
  const showSymbols = symbols.value === "on" || !whole;
  const layers = useMemo(
    () => [...context, ...areas, ...streetAreas, ...estates, ...(showSymbols ? [circles] : [])],
    [context, areas, streetAreas, estates, circles, showSymbols],
  );

  useEffect(() => {
    if (!ready) return;
    fitPlace(handle.current, data, here.value, bounds);
  }, [ready, level, district, street, estate, data]);
  useEffect(() => {
    for (const kind of ["district", "street", "estate"] as const)
      handle.current?.highlight(kind, lit?.kind === kind ? lit.row : null);
    if (lit === null && level === "estate") handle.current?.highlight("estate", estate);
  }, [lit, layers, ready]);

  const events: MapEvents = {
    onMove: ({ zoom }) => setClose(zoom >= ESTATES_FROM),
    onHover: (layer, row) => {
      const kind = layer === "symbol" ? "district" : layer.startsWith("estate") ? "estate" : (layer as "district");
      onLit(row === null ? null : { kind, row });
    },
    onClick: (layer, row) => {
      if (layer.startsWith("estate")) place.value = `e:${data.estates.id[row]}`;
      else if (layer === "street" && streets[row] !== null) place.value = `s:${data.streets.id[row]}`;
      else if (layer !== "street") place.value = `d:${data.districts.id[row]}`;
    },
  };
  return (
    <MapFrame
      layers={layers}
      bounds={bounds}
      {...given}
      label={t(overview.map)}
      events={events}
      onSheet={openSheet}
      basemap={basemapProps.value}
    >
      <div class="mapleft">
        <Picker comparable={whole !== null} />
      </div>
      {onCore && (
        <Inset core={onCore} input={coreInput} lit={lit} onLit={onLit} onZoom={(to) => handle.current?.fit(to)} />
      )}
      {isSheet && (
        <Suspense fallback={null}>
          <MapSheetView
            data={data}
            what={measureName()}
            monthly
            layers={layers}
            bounds={placeBounds(data, here.value, bounds)}
            inset={inset}
          />
        </Suspense>
      )}
    </MapFrame>
  );
}
