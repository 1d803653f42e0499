/**
 * Projected systems by EPSG number: CGCS2000 in Gauss–Krüger zones of 3° and 6°, with the zone before the easting or without
 * (EPSG registry: 4491–4501, 4502–4512, 4513–4533, 4534–4554), and the web's Mercator.
 */
import type { Crs, Metres } from "./crs";

export interface GaussKrueger {
  readonly epsg: number;
  /** Central meridian, degrees. */
  readonly meridian: number;
  /** False easting, m: 500,000, with the zone's number before it where the system has it. */
  readonly easting: number;
  /** Width of a zone, degrees. */
  readonly width: 3 | 6;
}

const run = (first: number, count: number, make: (k: number) => Omit<GaussKrueger, "epsg">): GaussKrueger[] =>
  Array.from({ length: count }, (_, k) => ({ epsg: first + k, ...make(k) }));

export const GAUSS_KRUEGER: readonly GaussKrueger[] = [
  ...run(4513, 21, (k) => ({ meridian: 75 + 3 * k, easting: (25 + k) * 1e6 + 500_000, width: 3 })),
  ...run(4534, 21, (k) => ({ meridian: 75 + 3 * k, easting: 500_000, width: 3 })),
  ...run(4491, 11, (k) => ({ meridian: 75 + 6 * k, easting: (13 + k) * 1e6 + 500_000, width: 6 })),
  ...run(4502, 11, (k) => ({ meridian: 75 + 6 * k, easting: 500_000, width: 6 })),
];
export const MERCATOR: Metres = "EPSG:3857";

/** Definition of a projected system in PROJ's words, or null when it is none of ours. */
export function definition(crs: Crs): string | null {
  if (crs === MERCATOR) return "+proj=merc +a=6378137 +b=6378137 +lat_ts=0 +lon_0=0 +x_0=0 +y_0=0 +units=m +no_defs";
  const found = GAUSS_KRUEGER.find(({ epsg }) => crs === `EPSG:${epsg}`);
  return found
    ? `+proj=tmerc +lat_0=0 +lon_0=${found.meridian} +k=1 +x_0=${found.easting} +y_0=0 +ellps=GRS80 +units=m +no_defs`
    : null;
}
