/** Estates and barriers from disk through the very same intake as the browser's, and the options that map foreign fields. */

import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import type { ForeignField, Mapping } from "../intake/api";
import { areaList } from "../intake/areas";
import { noBarriers, readBarriers } from "../intake/barriers";
import { readingOf } from "../intake/crs/convert";
import { declared } from "../intake/crs/declared";
import { decode } from "../intake/encoding";
import { type ReadEstates, readEstates } from "../intake/estates";
import { ESTATE_FIELDS } from "../intake/fields";
import { type Notes, notesOn } from "../intake/findings";
import { readFile } from "../intake/formats";
import { bundled, PART } from "../intake/formats/bundle";
import type { Layer } from "../intake/formats/types";
import { guess } from "../intake/headers";
import { fieldsOf } from "../intake/inspect";
import { AXES, guessAxes, withPoints } from "../intake/points";
import { scalesFor } from "../intake/units";
import { type Crs, DEGREES } from "../model/crs";
import type { BarrierTable } from "../model/dataset";
import type { Finding } from "../model/finding";
import { cli } from "../text/cli";
import type { Lang } from "../text/phrase";
import { sentence } from "../text/sentence";
import { type Asked, both, pairsOption, UsageError } from "./options";

/** The bytes of a file, the parts of a shapefile beside it with it. @throws UsageError when it cannot be read. */
export async function readBytes(path: string): Promise<{ readonly path: string; readonly bytes: Uint8Array }> {
  try {
    if (!/\.shp$/i.test(path)) return { path, bytes: readFileSync(path) };
    const stem = path.slice(0, -4);
    const parts = readdirSync(dirname(path))
      .map((name) => join(dirname(path), name))
      // A file of another format of the same name is no part of it.
      .filter((other) => other.slice(0, -4) === stem && PART.test(other))
      .map((other) => ({ path: other, file: new Blob([readFileSync(other)]) }));
    const [zip] = await bundled(parts, (made, file) => ({ path: made, file }));
    return { path: zip.path, bytes: new Uint8Array(await zip.file.arrayBuffer()) };
  } catch (error) {
    throw new UsageError(cli.unreadable, { path, why: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/** The text of a file; null when it is in no encoding we read, and `notes` says so. @throws UsageError when it cannot be read. */
export function readText(path: string, notes: Notes): string | null {
  try {
    return decode(readFileSync(path), notes);
  } catch (error) {
    throw new UsageError(cli.unreadable, { path, why: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

const place = (f: Finding): string =>
  `${f.file}${f.feature === null ? "" : `, feature ${f.feature + 1}${f.id === null ? "" : ` (${f.id})`}`}`;

/** Where, and what in Chinese and English. */
const said = (f: Finding, more = ""): string => `${place(f)}${more}: ${sentence("zh-CN", f)} ${sentence("en", f)}`;

/** Tells on standard error what was refused, and the rest in one line a code. */
export function tell(findings: readonly Finding[]): void {
  const rest = new Map<string, { first: Finding; count: number }>();
  for (const finding of findings) {
    if (finding.severity === "error") process.stderr.write(`${said(finding)}\n`);
    else {
      const key = `${finding.code} ${finding.field}`;
      const known = rest.get(key);
      const count = Number(finding.params?.count ?? 1);
      if (known) known.count += count;
      else rest.set(key, { first: finding, count });
    }
  }
  for (const { first, count } of rest.values()) {
    const more = count > 1 ? ` ${both(cli.andMore, { count, more: count - 1 })}` : "";
    process.stderr.write(`${said(first, more)}\n`);
  }
}

/** The mapping that `--field`, `--value` and `--assume` ask for. @throws UsageError for a field of ours that is none. */
export function mappingOf(asked: Asked): Mapping {
  const known = (field: string, option: string): string => {
    const ours: readonly string[] = option === "field" ? [...ESTATE_FIELDS, ...AXES] : ESTATE_FIELDS;
    if (ours.includes(field)) return field;
    throw new UsageError(cli.noField, { name: option, field, list: ours.join(", ") });
  };
  const fields = pairsOption(asked, "field");
  const assume = pairsOption(asked, "assume", "field=value");
  for (const field of Object.keys(fields)) known(field, "field");
  for (const field of Object.keys(assume)) known(field, "assume");
  const values: Record<string, Record<string, string>> = {};
  for (const text of asked.values.get("value") ?? []) {
    const match = /^([^:]+):(.*)=([^=]*)$/s.exec(text);
    if (!match) throw new UsageError(cli.form, { name: "value", form: "field:theirs=ours", text });
    const field = known(match[1], "value");
    values[field] = { ...values[field], [match[2]]: match[3] };
  }
  return { fields, values, assume, crs: "wgs84" };
}

export interface FromDisk {
  readonly estates: ReadEstates;
  readonly barriers: BarrierTable;
  readonly programmes: readonly string[];
  readonly districts: readonly string[];
  readonly streets: readonly string[];
  readonly findings: readonly Finding[];
}

/** The coordinate system that `--crs` asks for, or null. @throws UsageError when it is none of ours. */
export function crsOption(asked: Asked): Crs | null {
  const text = asked.values.get("crs")?.[0];
  if (text === undefined) return null;
  const crs = DEGREES.find((name) => name === text.toLowerCase()) ?? declared(text);
  if (crs) return crs;
  throw new UsageError(cli.noCrs, { text });
}

function crsOf({ crs }: Layer, notes: Notes): Crs {
  const said = crs === null ? "wgs84" : declared(crs);
  if (!said) notes.add("unknownCrs", "warning", { field: "crs", value: crs });
  return said ?? "wgs84";
}

/** The first layer of a file. @throws UsageError when it has none. */
async function layerOf(path: string, notes: Notes): Promise<Layer> {
  const from = await readBytes(path);
  const { layers } = await readFile(from.bytes, from.path, notes);
  const layer = layers?.[0];
  if (layer) return layer;
  const lines = (lang: Lang): string => notes.list.map((f) => `${place(f)}: ${sentence(lang, f)}`).join("\n");
  throw new UsageError([lines("zh-CN"), lines("en")]);
}

/** What was guessed, under what options ask for: a column that they name for a field is judged anew. */
export function asAsked(
  guessed: Mapping,
  own: Mapping,
  columns: readonly ForeignField[],
): Pick<Mapping, "fields" | "values" | "scale"> {
  const kept = <T>(list: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    Object.fromEntries(Object.entries(list).filter(([field]) => !Object.hasOwn(own.fields, field)));
  return {
    fields: { ...guessed.fields, ...own.fields },
    values: { ...kept(guessed.values), ...own.values },
    scale: { ...kept(guessed.scale ?? {}), ...scalesFor(own.fields, columns) },
  };
}

/** What a table's headings are taken for, under what the options say. */
function readAsTable({ features }: Layer, own: Mapping): Mapping {
  const columns = fieldsOf(features.map(({ properties }) => properties));
  const guessed = guess("ledger", columns);
  return { ...own, ...asAsked({ ...guessed, fields: { ...guessed.fields, ...guessAxes(columns) } }, own, columns) };
}

/**
 * Reads an estates file, and barriers when named. The headings of a table are guessed, and in which columns its places stand.
 * @param crs null: as the file says, else WGS-84.
 * @throws UsageError when a file is not there or cannot be read.
 */
export async function readFromDisk(
  path: string,
  own: Mapping,
  crs: Crs | null,
  barriersPath?: string,
): Promise<FromDisk> {
  const notes = notesOn(basename(path));
  const layer = await layerOf(path, notes);
  const mapping = layer.features.every(({ geometry }) => geometry === null) ? readAsTable(layer, own) : own;
  const features = withPoints(layer.features, mapping);
  const [districts, streets] = [areaList(), areaList()];
  const programmes: string[] = [];
  const estates = readEstates(
    [
      {
        path: basename(path),
        features,
        mapping,
        reading: await readingOf(crs ?? crsOf(layer, notes)),
        provenance: "user",
        notes,
      },
    ],
    null,
    { districts, streets, communities: areaList(), programmes, photos: null, judged: false },
  );
  let barriers = noBarriers;
  const barrierNotes = notesOn(basename(barriersPath ?? ""));
  if (barriersPath !== undefined) {
    const lines = await layerOf(barriersPath, barrierNotes);
    barriers = readBarriers(lines.features, await readingOf(crsOf(lines, barrierNotes)), barrierNotes);
  }
  return {
    estates,
    barriers,
    programmes,
    districts: districts.entries.map((e) => e.id),
    streets: streets.entries.map((e) => e.id),
    findings: [...notes.list, ...barrierNotes.list],
  };
}
