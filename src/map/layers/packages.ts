/** Packages on the map: one colour a package, the links of its tree, its number. */

import { packageColour } from "../../ui/palette";
import { FONT, INKS } from "../style";
import type { LegendItem, MapLayer, MapSource, Theme } from "../types";

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
export function badgeLayer(marks: readonly PackageMark[], theme: Theme): MapLayer {
  const numberInk = theme === "dark" ? "#1d1a18" : "#ffffff";
  return {
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
          "circle-radius": ["interpolate", ["linear"], ["zoom"], 9, 2.5, 12.5, 9, 14, 12.5],
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
          "text-font": [...FONT.bold],
          "text-allow-overlap": true,
          // Names of estates keep clear of the whole disc.
          "text-padding": 7,
        },
        paint: { "text-color": numberInk },
      },
    ],
    mark: (row) => {
      const { label, colour } = marks[row];
      const line = packageColour(colour, theme)[1];
      return {
        radius: 12,
        fill: line,
        label,
        title: label,
        ink: numberInk,
        halo: line,
        stroke: INKS[theme].halo,
        width: 1,
      };
    },
  };
}

/** Links from centre to centre: dotted in a package's tree, thin beside it and only from near, dashed where barred; row = position in the list. */
export function linkLayer(id: string, links: readonly LinkMark[], theme: Theme, legend?: LegendItem[]): MapLayer {
  const { ink, accent, strong } = INKS[theme];
  const data: GeoJSON.FeatureCollection = {
    type: "FeatureCollection",
    features: links.map(({ from, to, kind }, row) => ({
      type: "Feature",
      id: row,
      properties: { kind },
      geometry: { type: "LineString", coordinates: [[...from], [...to]] },
    })),
  };
  const of = (kind: LinkMark["kind"]) => ["==", ["get", "kind"], kind] as ["==", ["get", string], string];
  const colour = (kind: LinkMark["kind"] | undefined): string =>
    kind === "barred" ? accent : kind === "near" ? strong : ink;
  return {
    id,
    slot: "link",
    source: { key: id, data },
    interactive: true,
    legend: legend ? { title: "", items: legend } : undefined,
    specs: [
      {
        id: "near",
        type: "line",
        minzoom: 14.5,
        filter: of("near"),
        layout: { "line-cap": "round" },
        paint: { "line-color": colour("near"), "line-width": 1.1, "line-dasharray": [0.2, 2.6] },
      },
      {
        id: "tree",
        type: "line",
        minzoom: 12.5,
        filter: of("tree"),
        layout: { "line-cap": "round" },
        paint: { "line-color": colour("tree"), "line-width": 2, "line-dasharray": [0.2, 1.8] },
      },
      {
        id: "barred",
        type: "line",
        minzoom: 12.5,
        filter: of("barred"),
        paint: { "line-color": colour("barred"), "line-width": 1.5, "line-dasharray": [3, 2] },
      },
    ],
    mark: (row) => ({ stroke: colour(links[row]?.kind), width: 1.2, dash: [1, 3] }),
  };
}

/** A strong outline about the members of the package on view: 1 in `chosen` by row of the estates. */
export const chosenLayer = (source: MapSource, chosen: Uint8Array, colour: string): MapLayer => {
  const on = ["==", ["coalesce", ["feature-state", "chosen"], 0], 1] as const;
  return {
    id: "chosen",
    slot: "packageLine",
    source,
    state: { chosen },
    specs: [
      {
        id: "line",
        type: "line",
        filter: ["!=", ["geometry-type"], "Point"],
        layout: { "line-join": "round" },
        paint: { "line-color": colour, "line-width": ["case", on, 6, 0] },
      } as never,
      {
        id: "ring",
        type: "circle",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-radius": 11,
          "circle-opacity": 0,
          "circle-stroke-color": colour,
          "circle-stroke-width": ["case", on, 4, 0],
        },
      } as never,
    ],
    mark: (row) => (chosen[row] ? { stroke: colour, width: 4 } : null),
  };
};
