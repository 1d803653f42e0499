/** Places that a table gives in columns: longitude and latitude, easting and northing, or both in one. */
import type { ForeignField, Mapping } from "./api";
import type { RawFeature } from "./formats/types";
import { numberOf } from "./words";

/** The columns of a mapping that hold a place; the same one twice holds both figures. */
export const AXES = ["lon", "lat"] as const;
export type Axes = { readonly [axis in (typeof AXES)[number]]?: string };

/** The columns that fields of a mapping name. */
export const axesOf = (fields: Mapping["fields"]): Axes =>
  Object.fromEntries(AXES.flatMap((axis) => (Object.hasOwn(fields, axis) ? [[axis, fields[axis]]] : [])));

const SYSTEM = "(?:wgs-?84|gcj-?02|bd-?09|bd|cgcs2000|2000|百度|高德)?";
const heading = (words: string): RegExp =>
  new RegExp(`^${SYSTEM}(?:中心点?|point)?(?:${words})${SYSTEM}(?:m|米|°|度)?$`);
const LON = heading("东经|经度|经度坐标|坐标经度|lon|lng|long|longitude|x|x坐标|坐标x|东坐标|横坐标|easting");
const LAT = heading("北纬|纬度|纬度坐标|坐标纬度|lat|latitude|y|y坐标|坐标y|北坐标|纵坐标|northing");
const BOTH = heading("坐标|经纬度|经纬度坐标|坐标点|位置坐标|lnglat|lonlat|latlng|latlon|coordinates?|location|gps");
/** Two figures with decimals in one cell. */
const PAIR = /^\s*[([]?\s*(-?\d+\.\d+)\s*[,，;；\s]\s*(-?\d+\.\d+)\s*[)\]]?\s*$/;
/** 113°54′12.3″, 113度54分 */
const SEXAGESIMAL = /^(\d+)[°度]\s*(\d+(?:\.\d+)?)\s*['′分]\s*(?:(\d+(?:\.\d+)?)\s*(?:["″秒]|''|′′)?)?$/;

const bare = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^.*·(?=.)/, "")
    .replaceAll(/[\s_.()[\]:]/g, "");

/** Which columns hold a place; none unless both figures are there. @param samples of each, to tell a pair from words. */
export function guessAxes(fields: readonly Pick<ForeignField, "name" | "samples">[]): Axes {
  const named = (pattern: RegExp) => fields.find(({ name }) => pattern.test(bare(name)))?.name;
  const [lon, lat] = [named(LON), named(LAT)];
  if (lon !== undefined && lat !== undefined) return { lon, lat };
  const both = fields.find(({ name, samples }) => BOTH.test(bare(name)) && samples.some((text) => PAIR.test(text)));
  return both ? { lon: both.name, lat: both.name } : {};
}

/** null: nothing stands there; NaN: no figure. */
function axisOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const text = typeof value === "string" ? value.normalize("NFKC").replaceAll(/[东西南北经纬EWNS\s]/gi, "") : "";
  if (text === "" || /^[-–—/]+$/.test(text)) return null;
  const sign = /[西南WS]/i.test(String(value).normalize("NFKC")) ? -1 : 1;
  const [, degrees, minutes, seconds = "0"] = SEXAGESIMAL.exec(text) ?? [];
  if (degrees !== undefined) return sign * (Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600);
  return sign * (numberOf(text.replace(/[°度]$/, "")) ?? Number.NaN);
}

function pointOf(properties: RawFeature["properties"], lon: string, lat: string): RawFeature["geometry"] {
  const [a, b] = [lon, lat].map((name) => (Object.hasOwn(properties, name) ? properties[name] : null));
  const [, first, second] = (lon === lat && PAIR.exec(String(a).normalize("NFKC"))) || [];
  const [x, y] = lon === lat ? [axisOf(first ?? a), axisOf(second ?? a)] : [axisOf(a), axisOf(b)];
  // 0, 0 is what stands where nobody measured.
  return x === null || y === null || (x === 0 && y === 0) ? null : { type: "Point", coordinates: [x, y] };
}

/** The rows with a point where their mapping's columns hold one; what has a geometry keeps it. */
export function withPoints(features: readonly RawFeature[], { fields: { lon, lat } }: Mapping): readonly RawFeature[] {
  if (lon === undefined || lat === undefined) return features;
  return features.map((one) => (one.geometry === null ? { ...one, geometry: pointOf(one.properties, lon, lat) } : one));
}
