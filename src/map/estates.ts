/** Layers of the packages map, bottom to top: context, districts' lines, estates by state, barriers, names. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";

/** Package colours (ColorBrewer Dark2 without its greys): neighbours in the list differ, and outlines part them as well. */
export const PACKAGE_COLOURS = ["#1b9e77", "#d95f02", "#7570b3", "#e7298a", "#66a61e", "#e6ab02"] as const;
export const ALONE = "#d8cdbb";
export const OUT = "#efe9dd";

const state: ExpressionSpecification = ["coalesce", ["feature-state", "k"], -1];
const fill: ExpressionSpecification = [
  "case",
  ["==", state, -2],
  OUT,
  ["==", state, -1],
  ALONE,
  [
    "match",
    ["%", state, PACKAGE_COLOURS.length],
    0,
    PACKAGE_COLOURS[0],
    1,
    PACKAGE_COLOURS[1],
    2,
    PACKAGE_COLOURS[2],
    3,
    PACKAGE_COLOURS[3],
    4,
    PACKAGE_COLOURS[4],
    PACKAGE_COLOURS[5],
  ],
];

export const packageLayers = (dark: boolean): LayerSpecification[] => [
  {
    id: "water",
    type: "line",
    source: "context",
    filter: ["==", ["get", "class"], "water"],
    paint: {
      "line-color": dark ? "#2d4a56" : "#bcd6de",
      "line-width": ["interpolate", ["exponential", 2], ["zoom"], 10, 1, 17, 60],
    },
  },
  {
    id: "road",
    type: "line",
    source: "context",
    filter: ["==", ["get", "class"], "road"],
    paint: {
      "line-color": dark ? "#38322d" : "#ffffff",
      "line-width": ["interpolate", ["exponential", 2], ["zoom"], 10, 0.4, 17, 28],
    },
  },
  {
    id: "district",
    type: "line",
    source: "districts",
    paint: { "line-color": dark ? "#8a7f74" : "#9a8d7c", "line-width": 1.2, "line-dasharray": [4, 2] },
  },
  { id: "estate", type: "fill", source: "estates", paint: { "fill-color": fill, "fill-opacity": 0.9 } },
  {
    id: "estate-line",
    type: "line",
    source: "estates",
    paint: {
      "line-color": ["case", [">=", state, 0], "#3a2f28", "#a89a86"],
      "line-width": ["case", [">=", state, 0], 1.2, 0.5],
    },
  },
  {
    id: "estate-point",
    type: "circle",
    source: "estates",
    filter: ["==", ["geometry-type"], "Point"],
    paint: { "circle-color": fill, "circle-radius": 4, "circle-stroke-width": 1, "circle-stroke-color": "#3a2f28" },
  },
  {
    id: "barrier",
    type: "line",
    source: "barriers",
    paint: { "line-color": dark ? "#e0b8a8" : "#5a2a1c", "line-width": 2, "line-dasharray": [6, 3] },
  },
  {
    id: "name",
    type: "symbol",
    source: "estates",
    minzoom: 15.5,
    layout: { "text-field": ["get", "name"], "text-size": 13, "text-font": ["sans-serif"] },
    paint: {
      "text-color": dark ? "#f1e9de" : "#2a2522",
      "text-halo-color": dark ? "#1d1a18" : "#fbf7ef",
      "text-halo-width": 1.4,
    },
  },
];
