/** Layers of the overview: districts as a choropleth, hatched where the plan is silent, then roads, estates and names. */
import type { ExpressionSpecification, LayerSpecification } from "maplibre-gl";

const state: ExpressionSpecification = ["coalesce", ["feature-state", "k"], -1];
export const NOT_IN_PLAN = -2;
export const NO_DATA = -1;

/** Layers for a scale's colours; the state of a district is its class, NOT_IN_PLAN or NO_DATA. */
export function districtLayers(colours: readonly string[], dark: boolean): LayerSpecification[] {
  const paper = dark ? "#2c2723" : "#fbf7ef";
  const fill = [
    "match",
    state,
    ...colours.flatMap((colour, k) => [k, colour]),
    paper,
  ] as unknown as ExpressionSpecification;
  return [
    { id: "district", type: "fill", source: "districts", paint: { "fill-color": fill, "fill-opacity": 0.85 } },
    {
      id: "hatch",
      type: "fill",
      source: "districts",
      paint: { "fill-pattern": "hatch", "fill-opacity": ["case", ["==", state, NOT_IN_PLAN], 0.8, 0] },
    },
    {
      id: "road",
      type: "line",
      source: "context",
      minzoom: 11,
      filter: ["==", ["get", "class"], "road"],
      paint: {
        "line-color": dark ? "#5a5048" : "#ffffff",
        "line-width": ["interpolate", ["exponential", 2], ["zoom"], 11, 0.5, 17, 24],
      },
    },
    {
      id: "water",
      type: "line",
      source: "context",
      filter: ["==", ["get", "class"], "water"],
      paint: { "line-color": dark ? "#4d7f92" : "#8fbccb", "line-width": 2 },
    },
    {
      id: "district-line",
      type: "line",
      source: "districts",
      paint: { "line-color": dark ? "#d9cfc0" : "#5c5148", "line-width": 1.2 },
    },
    {
      id: "estate",
      type: "fill",
      source: "estates",
      minzoom: 10.5,
      paint: {
        "fill-color": ["case", ["==", state, 1], "#a6402b", "#8d8478"],
        "fill-outline-color": "#2a2522",
        "fill-opacity": 0.9,
      },
    },
    {
      id: "estate-point",
      type: "circle",
      source: "estates",
      minzoom: 8,
      filter: ["==", ["geometry-type"], "Point"],
      paint: { "circle-color": ["case", ["==", state, 1], "#a6402b", "#8d8478"], "circle-radius": 3 },
    },
    {
      id: "estate-name",
      type: "symbol",
      source: "estates",
      minzoom: 15.5,
      layout: { "text-field": ["get", "name"], "text-size": 13, "text-font": ["sans-serif"] },
      paint: { "text-color": "#2a2522", "text-halo-color": "#fbf7ef", "text-halo-width": 1.4 },
    },
    {
      id: "district-name",
      type: "symbol",
      source: "districts",
      maxzoom: 13,
      layout: { "text-field": ["get", "name"], "text-size": 14, "text-font": ["sans-serif"] },
      paint: { "text-color": "#2a2522", "text-halo-color": "#fffdf8", "text-halo-width": 1.8 },
    },
  ];
}

/** Diagonal lines, 12 × 12: 未列入本计划. */
export function hatch(): { width: number; height: number; data: Uint8Array } {
  const size = 12;
  const data = new Uint8Array(4 * size * size);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) if ((x + y) % size < 2) data.set([120, 108, 96, 255], 4 * (y * size + x));
  }
  return { width: size, height: size, data };
}
