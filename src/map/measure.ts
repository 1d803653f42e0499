/** Lengths on the map: great circles on a sphere of the earth's mean radius (off by at most 0.6 %). */

import { INKS } from "./style";
import type { MapLayer, Theme } from "./types";

export type Place = readonly [longitude: number, latitude: number];
const RADIUS = 6_371_008.8;
const rad = (degrees: number): number => (degrees * Math.PI) / 180;

/** Metres along the places, by haversine. */
export function lengthM(places: readonly Place[]): number {
  let sum = 0;
  for (let k = 1; k < places.length; k++) {
    const [[x1, y1], [x2, y2]] = [places[k - 1], places[k]];
    const h = Math.sin(rad(y2 - y1) / 2) ** 2 + Math.cos(rad(y1)) * Math.cos(rad(y2)) * Math.sin(rad(x2 - x1) / 2) ** 2;
    sum += 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
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
