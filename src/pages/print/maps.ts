/** What the paper maps show: one package among its neighbours, or all packages by number. */
import { barrierLayer } from "../../map/layers/barriers";
import { contextLayers } from "../../map/layers/context";
import { estateLayers } from "../../map/layers/estates";
import { areaSource, barrierSource, boundsOf, estateSource, outlineBounds } from "../../map/outlines";
import type { PaperLabel } from "../../map/PaperMap";
import { BORDER, INKS } from "../../map/style";
import { featuresOf } from "../../map/svg";
import type { MapLayer, MapSource, Mark, Slot } from "../../map/types";
import type { Dataset } from "../../model/dataset";
import type { BarrierClass } from "../../model/enums";
import type { Bounds } from "../../model/geometry";
import type { DrawnBarrier } from "../../model/scenario";
import type { PackagesReport, ReportPackage } from "../../outbox/packages-report";
import { withoutShared } from "../../panels/packages/name";
import { formatNumber } from "../../text/format";
import { outbox as phrase } from "../../text/outbox";
import { packages as words } from "../../text/packages";
import { type Lang, say } from "../../text/phrase";
import { PACKAGE_COLOURS, packageColour } from "../../ui/palette";
import type { PlanItem } from "./legend";

/** Sources that are read once for all sheets. */
export async function collectionsOf(data: Dataset): Promise<ReadonlyMap<string, GeoJSON.FeatureCollection>> {
  const sources: MapSource[] = [
    estateSource(data.estates),
    barrierSource(data.barriers),
    areaSource("district", data.districts),
    areaSource("street", data.streets),
    ...(data.context ? [{ key: "context", data: data.context }] : []),
  ];
  return new Map(await Promise.all(sources.map(async ({ key, data: from }) => [key, await featuresOf(from)] as const)));
}

export interface MapPlan {
  readonly layers: readonly MapLayer[];
  readonly labels: readonly PaperLabel[];
  readonly bounds: Bounds;
  /** CSS pixels kept free about it. */
  readonly margin?: number;
  readonly legend: readonly PlanItem[];
  /** Where no label may stand. */
  readonly clear?: Bounds;
  /** Marks that no label may cover. */
  readonly avoid?: readonly (readonly [longitude: number, latitude: number])[];
}

/** More estates than this are drawn only where they are packaged. */
const MOST_OTHERS = 3000;
/** Degrees kept free about a package: some 45 m. */
const ROOM = 0.0004;
/** Share of the city's height between the core's frame and the words under it. */
const UNDER = 0.01;
const INK = INKS.light;
/** How the links of a package are drawn. */
export const LINK = { width: 1.4, dash: [2, 3] } as const;

export const layer = (id: string, slot: Slot, source: MapSource, mark: MapLayer["mark"]): MapLayer => ({
  id,
  slot,
  source,
  specs: [],
  mark,
});

const collectionOf = (geometries: readonly GeoJSON.Geometry[]): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: geometries.map((geometry, id) => ({ type: "Feature", id, properties: {}, geometry })),
});
const drawnSource = (drawn: readonly DrawnBarrier[]): MapSource => ({
  key: "drawn",
  data: collectionOf(drawn.map(({ line }) => ({ type: "LineString", coordinates: line.map(([x, y]) => [x, y]) }))),
});

/** Land and borders; barriers where a report of packages heeds them. */
export function ground(
  data: Dataset,
  lang: Lang,
  heeded?: Pick<PackagesReport, "p" | "drawn">,
): { layers: MapLayer[]; legend: readonly PlanItem[] } {
  const { p, drawn } = heeded ?? { p: null, drawn: [] };
  const barriers =
    p &&
    barrierLayer(data, "light", p.barriers, (kind: BarrierClass) =>
      p.barriers[kind]
        ? say(lang, words[`b_${kind}`])
        : say(lang, words.barrierOff, { name: say(lang, words[`b_${kind}`]) }),
    );
  const lines = layer("districtLine", "districtLine", areaSource("district", data.districts), () => ({
    stroke: INK.strong,
    ...BORDER,
  }));
  const byHand = { width: 2.6, dash: [7, 3] } as const;
  const hand = layer("drawn", "barrier", drawnSource(drawn), () => ({ stroke: INK.accent, ...byHand }));
  const border: PlanItem = {
    label: say(lang, words.border),
    colour: INK.strong,
    shape: "line",
    ...BORDER,
    layer: "districtLine",
  };
  const ofHand: PlanItem = {
    label: say(lang, phrase.l_drawn),
    colour: INK.accent,
    shape: "line",
    ...byHand,
    layer: "drawn",
  };
  return {
    layers: [
      ...contextLayers(data, "light"),
      lines,
      ...(barriers ? [barriers] : []),
      ...(drawn.length > 0 ? [hand] : []),
    ],
    legend: [
      border,
      ...(barriers?.legend?.items ?? []).map((item): PlanItem => ({ ...item, layer: "barrier" })),
      ...(drawn.length > 0 ? [ofHand] : []),
    ],
  };
}

export const middle = (data: Dataset, row: number): [number, number] => [
  data.estates.centre[2 * row],
  data.estates.centre[2 * row + 1],
];
export const boundsAround = (data: Dataset, rows: readonly number[], room: number): Bounds => {
  const [w, s, e, n] = outlineBounds(data.estates.geometry, rows) ?? boundsOf(data.estates.centre, rows);
  return [w - room, s - room, e + room, n + room];
};

export const meanOf = (data: Dataset, members: readonly { readonly row: number }[]): [number, number] =>
  members
    .map(({ row }) => middle(data, row))
    .reduce(([a, b], [c, d]) => [a + c / members.length, b + d / members.length], [0, 0]);

/** One package: members by number and name, links with their gaps, a range about both, neighbours in grey. */
export function packagePlan(data: Dataset, report: PackagesReport, one: ReportPackage): MapPlan {
  const { estates } = data;
  const source = estateSource(estates);
  const [tint, line] = packageColour(one.colour, "light");
  const rows = new Set(one.members.map(({ row }) => row));
  const links: MapSource = {
    key: `links${one.rank}`,
    data: collectionOf(
      one.links.map(({ a, b }) => ({ type: "LineString", coordinates: [middle(data, a.row), middle(data, b.row)] })),
    ),
  };
  const base = ground(data, report.lang, report);
  const member = (mark: Mark) => (row: number) => (rows.has(row) ? mark : null);
  // The range is display only: members and links drawn wide in ink, then a little less wide in the tint.
  const [wide, narrow] = [13, 9];
  const layers = [
    ...base.layers,
    layer("neighbour", "estateFill", source, (row) =>
      rows.has(row) ? null : { fill: INK.parcel, stroke: INK.parcelLine, width: 0.8, radius: 4 },
    ),
    layer("rangeLine", "packageFill", source, member({ stroke: line, width: wide, radius: 7 })),
    layer("rangeLinkLine", "packageFill", links, () => ({ stroke: line, width: wide - 2 })),
    layer("range", "packageFill", source, member({ stroke: "#fffdf8", width: narrow, radius: 5 })),
    layer("rangeLink", "packageFill", links, () => ({ stroke: "#fffdf8", width: narrow - 2 })),
    layer("member", "estateLine", source, member({ fill: tint, stroke: line, width: 1.4, radius: 5 })),
    layer("link", "link", links, () => ({ stroke: INK.ink, ...LINK })),
  ];
  const number = new Map(one.members.map(({ row }, k) => [row, k + 1]));
  const short = withoutShared(one.members.map(({ name }) => name));
  const bounds = boundsAround(data, [...rows], ROOM);
  const [w, s, e, n] = bounds;
  const neighbours = Array.from({ length: estates.n }, (_, row) => row).filter((row) => {
    const [x, y] = middle(data, row);
    return !rows.has(row) && x > w - 3 * ROOM && x < e + 3 * ROOM && y > s - 3 * ROOM && y < n + 3 * ROOM;
  });
  const labels: PaperLabel[] = [
    ...one.members.map(({ row }): PaperLabel => {
      const text = String(number.get(row));
      return { at: middle(data, row), text, kind: "badge", colour: line, fixed: true };
    }),
    ...one.members.map(({ row }, k): PaperLabel => ({ at: middle(data, row), text: short[k], kind: "name" })),
    // Estates that touch lie too near for a figure of no metres; the list of links has it.
    ...one.links
      .filter(({ gapM }) => gapM >= 0.05)
      .map(({ a, b, gapM }): PaperLabel => {
        const [[x1, y1], [x2, y2]] = [middle(data, a.row), middle(data, b.row)];
        const text = say(report.lang, words.metres, { n: formatNumber(gapM, 1) });
        return { at: [(x1 + x2) / 2, (y1 + y2) / 2], text, kind: "figure" };
      }),
    ...neighbours.map(
      (row): PaperLabel => ({ at: middle(data, row), text: estates.name[row] ?? estates.id[row], kind: "quiet" }),
    ),
  ];
  return { layers, labels, bounds, legend: base.legend };
}

/** Packages by number, each in its colour, in a box of their own or in the one given. */
export function overviewPlan(
  data: Dataset,
  report: PackagesReport,
  list: readonly ReportPackage[],
  bounds?: Bounds,
): MapPlan {
  const { estates } = data;
  const states = new Int16Array(estates.n).fill(estates.n > MOST_OTHERS ? -1 : PACKAGE_COLOURS);
  for (const { members, colour } of report.packages) for (const { row } of members) states[row] = colour;
  const looks = [
    ...Array.from({ length: PACKAGE_COLOURS }, (_, k) => {
      const [colour, line] = packageColour(k, "light");
      return { colour, line, strong: true };
    }),
    { colour: INK.parcel },
  ];
  const base = ground(data, report.lang, report);
  const shapes = estateLayers({ estates, theme: "light", looks, states, title: () => "" });
  const rows = list.flatMap(({ members }) => members.map(({ row }) => row));
  const labels = list.map(({ members, rank, colour }): PaperLabel => {
    const at = meanOf(data, members);
    return { at, text: String(rank), kind: "badge", colour: packageColour(colour, "light")[1] };
  });
  return {
    layers: [...base.layers, ...shapes],
    labels,
    bounds: bounds ?? boundsAround(data, rows, 2 * ROOM),
    legend: base.legend,
  };
}

/** The frame of the core, which has a map of its own. */
export function frameOfCore([w, s, e, n]: Bounds): MapLayer {
  const ring = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  return layer("core", "link", { key: "core", data: collectionOf([{ type: "Polygon", coordinates: [ring] }]) }, () => ({
    stroke: INK.accent,
    width: 1.6,
  }));
}

/** The whole city: how many packages each district has, and where; those of the core in one, in a frame: it has a map of its own. */
export function cityPlan(
  data: Dataset,
  report: PackagesReport,
  districts: readonly (readonly [name: string, list: readonly ReportPackage[]])[],
  core?: Bounds,
): MapPlan {
  const plan = overviewPlan(data, report, report.packages);
  const t = (count: number, name?: string): string =>
    say(report.lang, name ? phrase.districtCount : phrase.coreCount, { name: name ?? "", count });
  const [w, s, e, n] = core ?? [0, 0, 0, 0];
  const inCore = (at: readonly [number, number]): boolean => at[0] >= w && at[0] <= e && at[1] >= s && at[1] <= n;
  const places = districts.map(([name, list]) => ({
    name,
    count: list.length,
    at: meanOf(
      data,
      list.flatMap(({ members }) => members),
    ),
  }));
  const city = outlineBounds(data.districts.geometry) ?? plan.bounds;
  // Under its frame, clear of what the frame holds.
  const under = [(w + e) / 2, s - UNDER * (city[3] - city[1])] as const;
  const central = places.filter(({ at }) => inCore(at)).reduce((sum, { count }) => sum + count, 0);
  const labels: PaperLabel[] = [
    ...(central > 0 ? [{ at: under, text: t(central), kind: "name" as const }] : []),
    ...places
      .filter(({ at }) => !inCore(at))
      .map(({ name, count, at }): PaperLabel => ({ at, text: t(count, name), kind: "name" })),
  ];
  return {
    ...plan,
    layers: core ? [...plan.layers, frameOfCore(core)] : plan.layers,
    labels,
    bounds: city,
    ...(core ? { clear: core } : {}),
  };
}
