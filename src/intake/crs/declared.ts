/** What a file says of its coordinate system: a name (`crs` of GeoJSON, FlatGeobuf) or the text of a `.prj`. */
import type { Crs } from "../../model/crs";
import { definition, GAUSS_KRUEGER, MERCATOR } from "../../model/projected";

/** Longitude and latitude of WGS-84 or CGCS2000. */
const LON_LAT = /(CRS:?84|EPSG:+(4326|4490|4479)|:4326|:4490)$/i;

function ofName(name: string): Crs | null {
  if (LON_LAT.test(name)) return "wgs84";
  const code = /(?:EPSG:{1,2}(?:[\d.]*:)?|^)(\d{4,6})$/i.exec(name.trim())?.[1];
  if (code === "900913" || code === "3857") return MERCATOR;
  const crs: Crs | null = code ? `EPSG:${Number(code)}` : null;
  return crs && definition(crs) ? crs : null;
}

/** The number behind a parameter of a WKT, whatever its letter case. */
function parameter(wkt: string, name: string): number | null {
  const found = new RegExp(`PARAMETER\\["${name}"\\s*,\\s*(-?[\\d.]+(?:e[+-]?\\d+)?)`, "i").exec(wkt);
  return found ? Number(found[1]) : null;
}

function ofWkt(wkt: string): Crs | null {
  const cgcs = /CGCS_?2000|China_2000|China Geodetic Coordinate System 2000/i.test(wkt);
  const wgs = /WGS_?(19)?84/i.test(wkt);
  if (/^GEOG/i.test(wkt)) return cgcs || wgs ? "wgs84" : null;
  if (/Mercator_(Auxiliary|1SP)|Pseudo-?Mercator|Web_Mercator/i.test(wkt)) return MERCATOR;
  if (!cgcs || !/Transverse_Mercator|Gauss_Kruger/i.test(wkt)) return null;
  const meridian = parameter(wkt, "central_meridian") ?? parameter(wkt, "Longitude of natural origin");
  const easting = parameter(wkt, "false_easting") ?? parameter(wkt, "False easting");
  const same = GAUSS_KRUEGER.filter((one) => one.meridian === meridian && one.easting === easting);
  // Without a zone number the widths share central meridians and are the same projection.
  return same.length > 0 ? `EPSG:${same[0].epsg}` : null;
}

/** @returns null when it names none that the door understands. */
export function declared(said: string): Crs | null {
  const text = said.trim();
  return /^(GEOG|PROJ)/i.test(text) ? ofWkt(text) : ofName(text);
}
