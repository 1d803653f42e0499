/** Small files made for the tests of the door. */

import type { Mapping, Part } from "../../src/intake/api";
import { plainMapping } from "../../src/model/mapping";

export const square = (x: number, y = 35, side = 0.001) => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});
export const feature = (properties: object, geometry: unknown = square(113), id?: unknown) => ({
  type: "Feature",
  id,
  properties,
  geometry,
});
export const collection = (features: unknown[]): string => JSON.stringify({ type: "FeatureCollection", features });
export const part = (
  kind: Part["kind"],
  path: string,
  text: string | Uint8Array<ArrayBuffer>,
  mapping: Partial<Mapping> = {},
): Part => ({
  path,
  kind,
  provenance: "user",
  source: null,
  licence: null,
  mapping: { ...plainMapping, ...mapping },
  blob: new Blob([text]),
});
