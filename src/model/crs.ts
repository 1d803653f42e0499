/** Coordinate systems of files: degrees of three kinds, and metres by their EPSG number. */
import * as z from "zod/mini";

/** Longitude and latitude in the order of likelihood; CGCS2000 counts as WGS-84 (they differ by centimetres). */
export const DEGREES = ["wgs84", "gcj02", "bd09"] as const;
export type Metres = `EPSG:${number}`;
export type Crs = (typeof DEGREES)[number] | Metres;

export const crsSchema = z.union([
  z.enum(DEGREES),
  z.string().check(z.regex(/^EPSG:\d{4,5}$/)) as unknown as z.ZodMiniType<Metres>,
]);
export const isMetres = (crs: Crs): crs is Metres => crs.startsWith("EPSG:");
