/** What a dropped file looks like before anything is done with it. */

import { FILE_KIND } from "../model/enums";
import { plainMapping } from "../model/mapping";
import type { ForeignField, OnProgress, Recognised } from "./api";
import { declared } from "./crs/declared";
import { type Bounds, candidates } from "./crs/guess";
import type { Encoding } from "./encoding";
import { notesOn, plainText } from "./findings";
import { readFile } from "./formats";
import type { Layer, RawFeature } from "./formats/types";
import { guess, tableFields } from "./headers";
import { jsonKind, kindOf, tableKind } from "./kind";
import { type Axes, guessAxes, withPoints } from "./points";
import { monthOf } from "./words";

/** More different values than this are no list. */
const MOST_VALUES = 40;
/** Coordinates nested more deeply than in any geometry. */
const DEEPEST = 6;
/** Rows and positions that stand for all of them. */
const SAMPLED = 200;
const PLACES = 60;

/** The columns of some rows. */
export function fieldsOf(rows: Iterable<Readonly<Record<string, unknown>>>): ForeignField[] {
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
      if (!Number.isFinite(value[0]) || !Number.isFinite(value[1])) return;
      w = Math.min(w, value[0]);
      e = Math.max(e, value[0]);
      s = Math.min(s, value[1]);
      n = Math.max(n, value[1]);
    } else for (const part of value) walk(part, depth + 1);
  };
  for (const { geometry } of features) walk((geometry as { coordinates?: unknown } | null)?.coordinates, 0);
  return w > e ? null : [w, s, e, n];
}

/** At most `most` of a list, evenly spread. */
function spread<T>(list: readonly T[], most: number): T[] {
  const step = Math.max(1, Math.ceil(list.length / most));
  return list.filter((_, k) => k % step === 0);
}

const rowText = ({ properties }: RawFeature): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(properties).flatMap(([name, value]) =>
      value === null || value === undefined || value === "" ? [] : [[name, plainText(value).slice(0, 60)]],
    ),
  );

/** The first position of a geometry. */
function firstPlace({ geometry }: RawFeature): readonly [number, number] | null {
  let value = (geometry as { coordinates?: unknown } | null)?.coordinates;
  for (let depth = 0; Array.isArray(value) && depth <= DEEPEST; depth++) {
    if (typeof value[0] === "number" && typeof value[1] === "number")
      return Number.isFinite(value[0] + value[1]) ? [value[0], value[1]] : null;
    value = value[0];
  }
  return null;
}

/** A few outlines with an adcode are districts, whatever the file is called. */
const areaLike = (fields: readonly ForeignField[], features: number): boolean =>
  features <= 400 && fields.some(({ name }) => name === "adcode");

const hasField = (fields: readonly ForeignField[], wanted: string): boolean =>
  fields.some(({ name }) => name === wanted);

/** The month that a table's title, its sheet's or its file's name holds, where it has no column for it. A day in a title is when it was filled in. */
function monthIn(title: string, sheet: string | null, path: string): { month: string; from: string } | null {
  const file = path.split("/").at(-1) ?? path;
  for (const from of [title, sheet ?? "", file]) {
    const day = from === title ? "(?!\\s*[-._/月]\\s*\\d)" : "";
    const pattern = new RegExp(`20\\d\\d\\s*[-._/年]\\s*(1[0-2]|0?[1-9])(?!\\d)${day}`);
    const [found] = pattern.exec(from.normalize("NFKC")) ?? [];
    const month = found ? monthOf(found.replace("_", "-")) : null;
    if (month !== null) return { month, from };
  }
  return null;
}

/** Whether anything of it lies somewhere. */
const placed = (features: readonly RawFeature[]): boolean => features.some(({ geometry }) => geometry !== null);

async function recognise(
  base: Pick<Recognised, "file" | "bytes" | "findings" | "format" | "encoding" | "samples">,
  named: Recognised["kind"],
  { name, features, crs, title = "" }: Layer,
  several: boolean,
  city: Bounds | null,
  asked: Encoding | null,
  axes: Axes | null,
): Promise<Recognised> {
  const lines =
    features.length > 0 &&
    features.every((f) => /LineString/.test(String((f.geometry as { type?: string } | null)?.type)));
  const fields = fieldsOf(features.map(({ properties }) => properties));
  const kind: Recognised["kind"] =
    // Whatever a table without places is called, it draws no areas.
    !placed(features)
      ? tableKind(fields.map((field) => field.name))
      : named !== "estates"
        ? named
        : lines
          ? "barriers"
          : areaLike(fields, features.length)
            ? "districts"
            : "estates";
  // What draws outlines says by them where its estates lie.
  const table = (kind === "ledger" || kind === "estates") && features.every(({ geometry }) => geometry === null);
  const plain = guess(kind, fields);
  const dated = plain.fields.month === undefined && tableFields(kind).includes("month") && !hasField(fields, "month");
  const told = dated ? monthIn(title, several ? name : null, base.file) : null;
  const guessed = told === null ? plain : { ...plain, assume: { ...plain.assume, month: told.month } };
  const mapping = { ...guessed, fields: { ...guessed.fields, ...(table ? (axes ?? guessAxes(fields)) : {}) } };
  const drawn = table ? withPoints(features, mapping) : features;
  const bounds = boundsOf(drawn);
  const said = crs === null ? null : declared(crs);
  const sampled = spread(drawn, PLACES).filter((feature) => firstPlace(feature) !== null);
  const placesOf = (list: readonly RawFeature[]) => list.map(firstPlace).filter((place) => place !== null);
  const [places, all] = [placesOf(sampled), placesOf(drawn)];
  const found = bounds ? await candidates(bounds, city, said, places, all) : [];
  const first = found[0];
  return {
    ...base,
    layer: several ? name : null,
    kind,
    kinds: FILE_KIND,
    features: features.length,
    fields,
    rows: spread(features, SAMPLED).map(rowText),
    mapping: {
      ...mapping,
      ...(asked ? { encoding: asked } : {}),
      ...(first ? { crs: first.crs, ...(first.swapped ? { swapped: true } : {}) } : {}),
    },
    ...(title === "" ? {} : { title }),
    ...(told === null ? {} : { monthFrom: told.from }),
    bounds,
    declared: said,
    candidates: found,
    called: sampled.map(({ properties }) => plainText(properties[guessed.fields.name ?? "name"] ?? "")),
  };
}

/**
 * Recognises one file, a layer or sheet at a time; never throws for its contents.
 * @param city the box of the city that is open, to judge coordinates by.
 * @param asked encoding of a text by the hand's choice.
 * @param axes columns of a table that hold places by the hand's choice.
 */
export async function inspect(
  file: string,
  blob: Blob,
  city: Bounds | null = null,
  onProgress?: OnProgress,
  asked: Encoding | null = null,
  axes: Axes | null = null,
): Promise<Recognised[]> {
  onProgress?.({ step: "read", file, done: 0, total: 1 });
  const notes = notesOn(file);
  const bytes = new Uint8Array(await blob.arrayBuffer());
  onProgress?.({ step: "parse", file, done: 0, total: bytes.length });
  const json = jsonKind(file, bytes);
  const base = { file, bytes: blob.size, findings: notes.list };
  const empty = {
    layer: null,
    kinds: FILE_KIND,
    features: 0,
    fields: [],
    rows: [],
    encoding: null,
    samples: [],
    mapping: plainMapping,
    bounds: null,
    declared: null,
    candidates: [],
  };
  if (json) return [{ ...base, ...empty, kind: json, format: "json", features: 1 }];
  const {
    format,
    layers,
    head,
    encoding = null,
    samples = [],
  } = await readFile(bytes, file, notes, asked, (done) =>
    onProgress?.({ step: "parse", file, done, total: bytes.length }),
  );
  onProgress?.({ step: "look", file, done: 0, total: 1 });
  const named = kindOf(file, head ?? "");
  if (!layers) return [{ ...base, ...empty, kind: named, format: null, samples }];
  const about = ({ name }: Layer): Recognised["findings"] =>
    notes.list.filter(({ sheet }) => sheet === undefined || sheet === name);
  return Promise.all(
    layers.map((layer) =>
      recognise(
        { ...base, findings: about(layer), format, encoding, samples },
        ...([named, layer, layers.length > 1, city, asked, axes] as const),
      ),
    ),
  );
}
