/** What a dropped file looks like before anything is done with it. */
import { CRS, FILE_KIND } from "../model/enums";
import type { ForeignField, OnProgress, Recognised } from "./api";
import { toWgs84 } from "./crs";
import { decode } from "./encoding";
import { ESTATE_FIELDS } from "./fields";
import { notesOn, plainText } from "./findings";
import { type RawFeature, readFeatures } from "./formats/geojson";
import { AREA_FIELDS, guess, plainMapping } from "./headers";
import { kindOf } from "./kind";
import { readCsv } from "./tables";

/** More different values than this are no list. */
const MOST_VALUES = 40;
/** Coordinates nested more deeply than in any geometry. */
const DEEPEST = 6;

function fieldsOf(rows: Iterable<Readonly<Record<string, unknown>>>): ForeignField[] {
  const found = new Map<string, { filled: number; values: Map<string, number> }>();
  for (const row of rows) {
    for (const [name, value] of Object.entries(row)) {
      if (value === null || value === undefined || value === "") continue;
      let field = found.get(name);
      if (!field) {
        field = { filled: 0, values: new Map() };
        found.set(name, field);
      }
      field.filled++;
      const text = plainText(value).slice(0, 200);
      const count = field.values.get(text);
      if (count !== undefined) field.values.set(text, count + 1);
      else if (field.values.size <= MOST_VALUES) field.values.set(text, 1);
    }
  }
  return [...found].map(([name, { filled, values }]) => ({
    name,
    filled,
    samples: [...values.keys()].slice(0, 3),
    values:
      values.size <= MOST_VALUES
        ? [...values].map(([value, count]) => ({ value, count })).sort((a, b) => b.count - a.count)
        : null,
  }));
}

/** Box of all positions, whatever the geometry. */
function boundsOf(features: readonly RawFeature[]): Recognised["bounds"] {
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  const walk = (value: unknown, depth: number): void => {
    if (!Array.isArray(value) || depth > DEEPEST) return;
    if (typeof value[0] === "number" && typeof value[1] === "number") {
      w = Math.min(w, value[0]);
      e = Math.max(e, value[0]);
      s = Math.min(s, value[1]);
      n = Math.max(n, value[1]);
    } else for (const part of value) walk(part, depth + 1);
  };
  for (const { geometry } of features) walk((geometry as { coordinates?: unknown } | null)?.coordinates, 0);
  return w > e ? null : [w, s, e, n];
}

/** How far each reading of the coordinates moves the middle of the box, m. */
function shiftsOf(bounds: Recognised["bounds"]): Recognised["shifts"] {
  if (!bounds || Math.abs(bounds[1]) > 85 || Math.abs(bounds[3]) > 85) return null;
  const [x, y] = [(bounds[0] + bounds[2]) / 2, (bounds[1] + bounds[3]) / 2];
  const metres = CRS.map((crs) => {
    const [tx, ty] = toWgs84(crs)?.([x, y]) ?? [x, y];
    return Math.hypot((tx - x) * 111_195 * Math.cos((y * Math.PI) / 180), (ty - y) * 111_195);
  });
  return Object.fromEntries(CRS.map((crs, k) => [crs, metres[k]])) as Recognised["shifts"];
}

/** A few outlines with an adcode are districts, whatever the file is called. */
const areaLike = (fields: readonly ForeignField[], features: number): boolean =>
  features <= 400 && fields.some(({ name }) => name === "adcode");

/** Recognises one file; never throws for its contents. */
export async function inspect(file: string, blob: Blob, onProgress?: OnProgress): Promise<Recognised> {
  onProgress?.({ step: "read", file, done: 0, total: 1 });
  const notes = notesOn(file);
  const text = decode(new Uint8Array(await blob.arrayBuffer()), notes);
  const kind = kindOf(file, text?.slice(0, 4000) ?? "");
  const plain = {
    file,
    bytes: blob.size,
    kind,
    kinds: FILE_KIND,
    format: null,
    features: 0,
    fields: [],
    mapping: plainMapping,
    targets: [],
    bounds: null,
    shifts: null,
    findings: notes.list,
  } as const;
  if (text === null) return plain;
  onProgress?.({ step: "parse", file, done: 0, total: 1 });
  if (file.toLowerCase().endsWith(".csv")) {
    const { data } = readCsv(text);
    return { ...plain, format: "csv", features: data.length, fields: fieldsOf(data) };
  }
  if (kind === "city" || kind === "programme") return { ...plain, format: "json", features: 1 };
  const features = readFeatures(text, notes);
  if (!features) return plain;
  const lines =
    features.length > 0 &&
    features.every((f) => /LineString/.test(String((f.geometry as { type?: string } | null)?.type)));
  const fields = fieldsOf(features.map(({ properties }) => properties));
  const shown =
    kind !== "estates" ? kind : lines ? "barriers" : areaLike(fields, features.length) ? "districts" : "estates";
  const bounds = boundsOf(features);
  return {
    ...plain,
    format: "geojson",
    kind: shown,
    features: features.length,
    fields,
    mapping: guess(shown, fields),
    targets: shown === "estates" ? ESTATE_FIELDS : AREA_FIELDS,
    bounds,
    shifts: shiftsOf(bounds),
  };
}
