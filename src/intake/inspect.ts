/** What a dropped file looks like before anything is done with it. */
import { FILE_KIND } from "../model/enums";
import type { ForeignField, OnProgress, Recognised } from "./api";
import { ESTATE_FIELDS, plainMapping } from "./fields";
import { notesOn } from "./findings";
import { type RawFeature, readFeatures } from "./formats/geojson";
import { guessFields, guessValues, VALUED } from "./headers";
import { kindOf } from "./kind";

/** More different values than this are no list. */
const MOST_VALUES = 40;

function fieldsOf(features: readonly RawFeature[]): ForeignField[] {
  const found = new Map<string, { filled: number; values: Map<string, number> }>();
  for (const { properties } of features) {
    for (const [name, value] of Object.entries(properties)) {
      if (value === null || value === undefined || value === "") continue;
      let field = found.get(name);
      if (!field) {
        field = { filled: 0, values: new Map() };
        found.set(name, field);
      }
      field.filled++;
      const text = typeof value === "object" ? JSON.stringify(value) : String(value);
      const count = field.values.get(text);
      if (count !== undefined) field.values.set(text, count + 1);
      else if (field.values.size <= MOST_VALUES) field.values.set(text.slice(0, 200), 1);
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
  const walk = (value: unknown): void => {
    if (!Array.isArray(value)) return;
    if (typeof value[0] === "number" && typeof value[1] === "number") {
      w = Math.min(w, value[0]);
      e = Math.max(e, value[0]);
      s = Math.min(s, value[1]);
      n = Math.max(n, value[1]);
    } else for (const part of value) walk(part);
  };
  for (const { geometry } of features) walk((geometry as { coordinates?: unknown } | null)?.coordinates);
  return w > e ? null : [w, s, e, n];
}

/** Recognises one file; never throws for its contents. */
export async function inspect(file: string, blob: Blob, onProgress?: OnProgress): Promise<Recognised> {
  onProgress?.({ step: "read", file, done: 0, total: 1 });
  const kind = kindOf(file, await blob.slice(0, 4000).text());
  const plain = {
    file,
    bytes: blob.size,
    kind,
    kinds: FILE_KIND,
    features: 0,
    fields: [],
    mapping: plainMapping,
    targets: [],
    bounds: null,
    findings: [],
  } as const;
  if (file.toLowerCase().endsWith(".csv")) return { ...plain, format: "csv" };
  if (kind === "city" || kind === "programme") return { ...plain, format: "json" };
  const notes = notesOn(file);
  const features = readFeatures(await blob.text(), notes);
  if (!features) return { ...plain, format: null, findings: notes.list };
  const lines =
    features.length > 0 &&
    features.every((f) => /LineString/.test(String((f.geometry as { type?: string } | null)?.type)));
  const fields = fieldsOf(features);
  const names = fields.map(({ name }) => name);
  const guessed = guessFields(names);
  const values = Object.fromEntries(
    VALUED.flatMap((field) => {
      const theirs = fields.find(({ name }) => name === guessed[field]);
      const list = theirs?.values
        ? guessValues(
            field,
            theirs.values.map(({ value }) => value),
          )
        : {};
      return Object.keys(list).length > 0 ? [[field, list]] : [];
    }),
  );
  const shown = kind === "estates" && lines ? ("barriers" as const) : areaLike(kind, names, features.length);
  return {
    ...plain,
    format: "geojson",
    kind: shown,
    features: features.length,
    fields,
    mapping: shown === "estates" ? { ...plainMapping, fields: guessed, values } : plainMapping,
    targets: shown === "estates" ? ESTATE_FIELDS : ["id", "name", "parent", "kind"],
    bounds: boundsOf(features),
    findings: notes.list,
  };
}

/** A few outlines with an adcode are districts, whatever the file is called. */
function areaLike(kind: Recognised["kind"], names: readonly string[], features: number): Recognised["kind"] {
  return kind === "estates" && features <= 400 && names.includes("adcode") ? "districts" : kind;
}
