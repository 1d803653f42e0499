/** Lengths on the map, on the ellipsoid on which the engine measures gaps too. */
import { meridianArc, metresPerDegree } from "../domain/packaging/projection";
import { INKS } from "./style";
import type { MapLayer, Theme } from "./types";

export type Place = readonly [longitude: number, latitude: number];

/** Metres along the places: exact to a millimetre within a town, to two metres across 150 km. */
export function lengthM(places: readonly Place[]): number {
  let sum = 0;
  for (let k = 1; k < places.length; k++) {
    const [[x1, y1], [x2, y2]] = [places[k - 1], places[k]];
    sum += Math.hypot((x2 - x1) * metresPerDegree((y1 + y2) / 2), meridianArc(y2) - meridianArc(y1));
  }
  return sum;
}

/** The line drawn and its points. */
export function measureLayer(places: readonly Place[], theme: Theme): MapLayer {
  const { accent, halo } = INKS[theme];
  const points = places.map((coordinates, id) => ({
    type: "Feature" as const,
    id,
    properties: {},
    geometry: { type: "Point" as const, coordinates: [...coordinates] },
  }));
  const line = {
    type: "Feature" as const,
    id: places.length,
    properties: {},
    geometry: { type: "LineString" as const, coordinates: places.map((place) => [...place]) },
  };
  return {
    id: "measure",
    slot: "drawing",
    source: {
      key: "measure",
      data: { type: "FeatureCollection", features: places.length > 1 ? [...points, line] : points },
    },
    specs: [
      {
        id: "line",
        type: "line",
        filter: ["==", ["geometry-type"], "LineString"],
        paint: { "line-color": accent, "line-width": 3, "line-dasharray": [2, 1] },
      },
      {
        id: "point",
        type: "circle",
        filter: ["==", ["geometry-type"], "Point"],
        paint: {
          "circle-color": accent,
          "circle-radius": 5,
          "circle-stroke-width": 2,
          "circle-stroke-color": halo,
        },
      },
    ],
    mark: () => ({ stroke: accent, width: 3, radius: 5, fill: accent }),
  };
}

/** 1, 2 or 5 × 10ⁿ metres that fit into `most` metres. */
export function roundLength(most: number): number {
  const power = 10 ** Math.floor(Math.log10(most));
  return [5, 2, 1].map((k) => k * power).find((length) => length <= most) ?? power;
}
