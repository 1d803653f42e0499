/** What only helps to read the map: other land, green, water, roads and railways. */
import type { Dataset } from "../../model/dataset";
import { barrierSource } from "../outlines";
import { INKS } from "../style";
import type { LayerSpec, MapLayer, Theme } from "../types";

/** m a pixel at zoom 0 (512-pixel tiles) in the middle latitudes of China, 35°. */
const METRES = 64_000;
/** Kerb to kerb, m; a road that does not say is a street. */
const WIDTH = ["coalesce", ["get", "width"], 16];
/** Pixels of a road by zoom: as wide as it is, never thinner than can be seen; `more` pixels on top for its edges. */
const roadWidth = (more: number): unknown => {
  const at = (zoom: number, least: number) => [
    "+",
    more,
    ["max", least, ["/", ["*", 0.86, WIDTH], METRES / 2 ** zoom]],
  ];
  return ["interpolate", ["exponential", 2], ["zoom"], 10, at(10, 0.7), 14, at(14, 1.1), 20, at(20, 1.1)];
};
/** Roads by rank: from which width, from which zoom. */
const RANKS = [
  { id: "lane", from: 0, to: 12, minzoom: 13.4 },
  { id: "street", from: 12, to: 26, minzoom: 12 },
  { id: "main", from: 26, to: 1000, minzoom: 10.5 },
] as const;

function roadSpecs(theme: Theme): LayerSpec[] {
  const { road, roadEdge } = INKS[theme];
  const spec = (part: "edge" | "line", { id, from, to, minzoom }: (typeof RANKS)[number]) =>
    ({
      id: `${id}-${part}`,
      type: "line",
      minzoom,
      filter: ["all", ["==", ["get", "class"], "road"], [">=", WIDTH, from], ["<", WIDTH, to]],
      layout: { "line-cap": part === "edge" ? "butt" : "round", "line-join": "round" },
      paint: { "line-color": part === "edge" ? roadEdge : road, "line-width": roadWidth(part === "edge" ? 1.6 : 0) },
    }) as never as LayerSpec;
  // All edges lie under all roads, so that crossings stay open.
  return [...RANKS.map((rank) => spec("edge", rank)), ...RANKS.map((rank) => spec("line", rank))];
}

/** Other land, green, water and roads of the dataset, none when it has no context; railways among its barriers. */
export function contextLayers({ context, barriers }: Pick<Dataset, "context" | "barriers">, theme: Theme): MapLayer[] {
  const railways = railwayLayer({ barriers }, theme);
  if (!context) return railways ? [railways] : [];
  const { land, road, water, green } = INKS[theme];
  const source = { key: "context", data: context, coarse: true };
  const ofClass = (kind: string) => ["==", ["get", "class"], kind] as ["==", ["get", string], string];
  return [
    {
      id: "land",
      slot: "green",
      source,
      specs: [{ id: "fill", type: "fill", minzoom: 11, filter: ofClass("land"), paint: { "fill-color": land } }],
      mark: (_, { class: kind }) => (kind === "land" ? { fill: land } : null),
    },
    {
      id: "green",
      slot: "green",
      source,
      specs: [{ id: "fill", type: "fill", filter: ofClass("green"), paint: { "fill-color": green } }],
      mark: (_, { class: kind }) => (kind === "green" ? { fill: green } : null),
    },
    {
      id: "water",
      slot: "water",
      source,
      specs: [
        {
          id: "fill",
          type: "fill",
          filter: ["all", ofClass("water"), ["==", ["geometry-type"], "Polygon"]],
          paint: { "fill-color": water },
        },
        {
          id: "line",
          type: "line",
          filter: ["all", ofClass("water"), ["==", ["geometry-type"], "LineString"]],
          layout: { "line-cap": "round", "line-join": "round" },
          paint: {
            "line-color": water,
            "line-width": ["interpolate", ["exponential", 2], ["zoom"], 9, 1, 13, 4, 17, 48],
          },
        },
      ],
      mark: (_, { class: kind }) => (kind === "water" ? { fill: water, stroke: water, width: 1 } : null),
    },
    {
      id: "road",
      slot: "road",
      source,
      specs: roadSpecs(theme),
      mark: (_, { class: kind, width }) =>
        kind === "road" ? { stroke: road, width: typeof width === "number" && width >= 26 ? 3 : 1.2 } : null,
    },
    ...(railways ? [railways] : []),
  ];
}

/** Railways as maps draw them: a dark line with light dashes. */
function railwayLayer({ barriers }: Pick<Dataset, "barriers">, theme: Theme): MapLayer | null {
  if (!barriers.class.includes("railway")) return null;
  const { rail, halo } = INKS[theme];
  const isRailway = ["==", ["get", "class"], "railway"] as ["==", ["get", string], string];
  return {
    id: "railway",
    slot: "road",
    source: barrierSource(barriers),
    specs: [
      { id: "line", type: "line", minzoom: 10, filter: isRailway, paint: { "line-color": rail, "line-width": 2.6 } },
      {
        id: "dash",
        type: "line",
        minzoom: 11.5,
        filter: isRailway,
        paint: { "line-color": halo, "line-width": 1.4, "line-dasharray": [5, 5] },
      },
    ],
    mark: (_, { class: kind }) => (kind === "railway" ? { stroke: rail, width: 2.4, dash: [7, 3] } : null),
  };
}
