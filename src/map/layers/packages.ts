/** Packages on the map: its number, and an outline about the one on view. */

import { packageColour } from "../../ui/palette";
import { FONT, INKS } from "../style";
import type { MapLayer, MapSource, Theme } from "../types";

type Place = readonly [number, number];
export interface PackageMark {
  readonly at: Place;
  readonly label: string;
  /** Position of its colour. */
  readonly colour: number;
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
    // From the feature, not from the list: places that are still drawn may outnumber the packages of a newer answer.
    mark: (_row, { label, colour: line }) => {
      if (typeof label !== "string" || typeof line !== "string") return null;
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

/** A strong outline about the members of the package on view, a source of their own. */
export const chosenLayer = (source: MapSource, colour: string): MapLayer => outlined("chosen", source, colour);
/** The same about those of the package pointed at in the list. */
export const pointedLayer = (source: MapSource, colour: string): MapLayer => outlined("pointed", source, colour);

const outlined = (id: string, source: MapSource, colour: string): MapLayer => ({
  id,
  slot: "packageLine",
  source,
  specs: [
    {
      id: "line",
      type: "line",
      filter: ["!=", ["geometry-type"], "Point"],
      layout: { "line-join": "round" },
      paint: { "line-color": colour, "line-width": 6 },
    },
    {
      id: "ring",
      type: "circle",
      filter: ["==", ["geometry-type"], "Point"],
      paint: {
        "circle-radius": 11,
        "circle-opacity": 0,
        "circle-stroke-color": colour,
        "circle-stroke-width": 4,
      },
    },
  ],
  mark: () => ({ stroke: colour, width: 4 }),
});
