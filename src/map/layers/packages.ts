/** Packages on the map: one colour a package, the links of its tree, its number. */

import { PACKAGE_COLOURS, packageColour } from "../../ui/palette";
import { INKS } from "../style";
import type { LegendItem, MapLayer, Theme } from "../types";

type Place = readonly [number, number];
export interface PackageMark {
  readonly at: Place;
  readonly label: string;
  /** Position of its colour. */
  readonly colour: number;
}
export interface LinkMark {
  readonly from: Place;
  readonly to: Place;
  /** m. */
  readonly gapM: number;
  /** In a package's tree, allowed beside one, or barred. */
  readonly kind: "tree" | "near" | "barred";
}

const points = (marks: readonly PackageMark[], theme: Theme): GeoJSON.FeatureCollection => ({
  type: "FeatureCollection",
  features: marks.map(({ at, label, colour }, id) => ({
    type: "Feature",
    id,
    properties: { label, colour: packageColour(colour, theme)[1] },
    geometry: { type: "Point", coordinates: [...at] },
  })),
});

/** Numbers of the packages; interactive, row = position in the list. */
export const badgeLayer = (marks: readonly PackageMark[], theme: Theme): MapLayer => ({
  id: "badge",
  slot: "packageLabel",
  source: { key: "badge", data: points(marks, theme) },
  interactive: true,
  specs: [
    {
      id: "disc",
      type: "circle",
      paint: {
        "circle-color": ["get", "colour"],
        "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 2.5, 12.5, 9, 14, 12],
        "circle-stroke-width": ["case", ["boolean", ["feature-state", "h"], false], 4, 1],
        "circle-stroke-color": INKS[theme].halo,
      },
    },
    {
      id: "number",
      type: "symbol",
      minzoom: 12.5,
      layout: {
        "text-field": ["get", "label"],
        "text-size": 13,
        "text-font": ["sans-serif"],
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": theme === "dark" ? "#1d1a18" : "#ffffff" },
    },
  ],
  mark: (row) => {
    const { label, colour } = marks[row];
    const line = packageColour(colour, theme)[1];
    return { radius: 9, fill: line, label, title: label, ink: INKS[theme].ink, halo: INKS[theme].halo };
  },
});

/** Links: dotted in a package's tree, thin beside, red dashes where something bars them; row = position in the list. */
export function linkLayer(id: string, links: readonly LinkMark[], theme: Theme, legend?: LegendItem[]): MapLayer {
  const { ink, accent } = INKS[theme];
  const data: GeoJSON.FeatureCollection = {
    type: "FeatureCollection",
    features: links.map(({ from, to, gapM, kind }, row) => ({
      type: "Feature",
      id: row,
      properties: { kind, gap: gapM },
      geometry: { type: "LineString", coordinates: [[...from], [...to]] },
    })),
  };
  return {
    id,
    slot: "link",
    source: { key: id, data },
    interactive: true,
    legend: legend ? { title: "", items: legend } : undefined,
    specs: [
      {
        id: "line",
        type: "line",
        minzoom: 12.5,
        filter: ["!=", ["get", "kind"], "barred"],
        layout: { "line-cap": "round" },
        paint: { "line-color": ink, "line-width": 1.8, "line-dasharray": [0.2, 1.8] },
      },
      {
        id: "barred",
        type: "line",
        minzoom: 12.5,
        filter: ["==", ["get", "kind"], "barred"],
        paint: { "line-color": accent, "line-width": 1.5, "line-dasharray": [3, 2] },
      },
    ],
    mark: (row) => ({ stroke: links[row]?.kind === "barred" ? accent : ink, width: 1.2, dash: [1, 3] }),
  };
}

/**
 * A colour for each package such that packages near each other differ where eight colours allow it: greedy in the order
 * given. `boxes` = [west, south, east, north] in degrees.
 */
export function colourApart(boxes: readonly (readonly [number, number, number, number])[], near = 0.0012): number[] {
  const colours: number[] = [];
  boxes.forEach(([w, s, e, n], k) => {
    const used = new Set<number>();
    for (let j = 0; j < k; j++) {
      const o = boxes[j];
      if (w - near < o[2] && e + near > o[0] && s - near < o[3] && n + near > o[1]) used.add(colours[j]);
    }
    let best = k % PACKAGE_COLOURS;
    for (let step = 0; step < PACKAGE_COLOURS && used.has(best); step++) best = (best + 1) % PACKAGE_COLOURS;
    colours.push(best);
  });
  return colours;
}
