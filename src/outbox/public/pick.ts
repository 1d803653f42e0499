/** What of a value a white list lets through. */
import Papa from "papaparse";
import type { Listed } from "../../model/public";

const isScalar = (value: unknown): boolean => value === null || ["string", "number", "boolean"].includes(typeof value);
const isWords = (value: unknown): value is { zh: unknown; en: unknown } =>
  typeof value === "object" && value !== null && "zh" in value && "en" in value;

/** The part of a value read from JSON that `list` names; undefined: none of it. Keys come in the order of the list. */
export function pick(value: unknown, list: Listed<unknown>): unknown {
  if (value === undefined || value === null) return value;
  if (list === true || list === "words") {
    if (isScalar(value)) return value;
    if (Array.isArray(value)) return value.filter(isScalar);
    return list === "words" && isWords(value) && isScalar(value.zh) && isScalar(value.en)
      ? { zh: value.zh, en: value.en }
      : undefined;
  }
  if (Array.isArray(value)) return value.map((one) => pick(one, list)).filter((one) => one !== undefined);
  if (typeof value !== "object") return undefined;
  const from = value as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(list as Readonly<Record<string, Listed<unknown>>>).flatMap(([key, of]) => {
      const kept = Object.hasOwn(from, key) ? pick(from[key], of) : undefined;
      return kept === undefined ? [] : [[key, kept]];
    }),
  );
}

type Json = Readonly<Record<string, unknown>>;

/** Outlines and places as they are, properties by the list; every other member of the collection and of a feature stays behind. */
export function pickFeatures(text: string, list: Listed<unknown>): string {
  const { features } = JSON.parse(text) as { features?: readonly Json[] };
  const picked = (features ?? []).map(({ id, geometry, properties }) => ({
    type: "Feature",
    ...(typeof id === "string" || typeof id === "number" ? { id } : {}),
    properties: pick(properties ?? {}, list),
    geometry: pickGeometry(geometry),
  }));
  return `{"type":"FeatureCollection","features":[\n${picked.map((one) => JSON.stringify(one)).join(",\n")}\n]}\n`;
}

function pickGeometry(geometry: unknown): unknown {
  if (typeof geometry !== "object" || geometry === null) return null;
  const { type, coordinates, geometries } = geometry as Json;
  if (Array.isArray(geometries)) return { type, geometries: geometries.map(pickGeometry) };
  return { type, coordinates: numbersIn(coordinates) };
}
const numbersIn = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(numbersIn).filter((one) => one !== undefined)
    : Number.isFinite(value)
      ? value
      : undefined;

/** The columns of a CSV with a header that the list names. */
export function pickColumns(text: string, list: Listed<unknown>): string {
  const { data } = Papa.parse<Readonly<Record<string, string>>>(text, { header: true, skipEmptyLines: true });
  const fields = Object.keys(list).filter((name) => data.some((row) => Object.hasOwn(row, name)));
  return `${Papa.unparse({ fields, data: data.map((row) => fields.map((name) => row[name] ?? "")) }, { newline: "\n" })}\n`;
}
