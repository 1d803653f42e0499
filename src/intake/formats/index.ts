/** Which format a file is in, by its first bytes before its name, and its layers. Parsers are fetched when they are needed. */
import { joinedBytes } from "../../model/bytes";
import { decode, ENCODINGS, type Encoding, encodingOf, type Sample, samplesOf, wideLines } from "../encoding";
import type { Notes } from "../findings";
import { readCsvLayers } from "./csv";
import { isLines, readCollection, readGeojson } from "./geojson";
import type { Format, Layer } from "./types";
import { isZip, unzip } from "./zip";

export interface Read {
  /** Null: none that we read. */
  readonly format: Format | null;
  readonly layers: readonly Layer[] | null;
  /** How the text of a text format begins. */
  readonly head: string | null;
  /** What a text format is written in, found or asked for; null: no text. */
  readonly encoding?: Encoding | null;
  /** How some of its words read in each encoding the hand may choose; none: there is nothing to choose. */
  readonly samples?: readonly Sample[];
}

const begins = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, k) => bytes[k] === byte);
const ENDING: Readonly<Record<string, Format>> = {
  geojson: "geojson",
  json: "geojson",
  geojsonl: "geojsonl",
  ndjson: "geojsonl",
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  xlsx: "xlsx",
  kml: "kml",
  kmz: "kml",
  zip: "shapefile",
  shp: "shapefile",
  fgb: "flatgeobuf",
};
/** Characters that tell what a text is. */
const HEAD = 4000;
/** Formats of others that people send; whatever they hold, the sender's program can save it as one of ours. */
const FOREIGN = /^(gpkg|gdb|mdb|dwg|dxf|pdf|docx?|wps|et|ods|odt|rar|7z|ovobj|ovjsn)$/;
/** Whether a file of an ending that tables have too is MapInfo's: by how it begins, or because it is no text. */
const isMapInfo = (ending: string, bytes: Uint8Array): boolean =>
  /^(mif|mid|tab)$/.test(ending) &&
  (/^\s*(!table|version)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 40))) ||
    (bytes[0] < 0xfe && bytes.includes(0)));
const isSqlite = (bytes: Uint8Array): boolean => begins(bytes, ...new TextEncoder().encode("SQLite format 3"));
const endingOf = (file: string): string => /\.([^./\\]+)$/.exec(file.toLowerCase())?.[1] ?? "";

/** What the words of a shapefile are written in: the hand's word, its own, or as the rows are. */
function wordsIn(
  label: string | null,
  rows: readonly Uint8Array[],
  asked: Encoding | null,
): Pick<Read, "encoding" | "samples"> {
  const samples = samplesOf(rows);
  if (samples.length === 0) return {};
  const known = ENCODINGS.find((one) => one === label);
  return { encoding: asked ?? known ?? encodingOf(joinedBytes(rows)), samples };
}

async function ofArchive(bytes: Uint8Array, notes: Notes, asked: Encoding | null): Promise<Omit<Read, "head">> {
  const names: string[] = [];
  // Only the names: nothing is inflated yet.
  if (!unzip(bytes, notes, (path) => names.push(path) < 0)) return { format: null, layers: null };
  if (names.some((path) => path.startsWith("xl/")))
    return { format: "xlsx", layers: await (await import("./xlsx")).readXlsxLayers(bytes, notes) };
  const inside = (pattern: RegExp) => unzip(bytes, notes, (path) => pattern.test(path));
  if (names.some((path) => /\.shp$/i.test(path))) {
    const entries = inside(/\.(shp|dbf|prj|cpg)$/i);
    const { readShapefiles, wordsOf } = await import("./shapefile");
    if (!entries) return { format: "shapefile", layers: null };
    const { label, rows } = wordsOf(entries);
    return {
      format: "shapefile",
      layers: readShapefiles(entries, notes, asked),
      ...wordsIn(label, rows, asked),
    };
  }
  const doc = names.find((path) => /\.kml$/i.test(path));
  if (doc !== undefined) {
    const found = unzip(bytes, notes, (path) => path === doc)?.get(doc);
    const text = found ? decode(found, notes) : null;
    return { format: "kml", layers: text === null ? null : (await import("./kml")).readKmlLayers(text, notes) };
  }
  if (names.includes("mimetype") || names.includes("[Content_Types].xml"))
    notes.add("foreignFormat", "error", { value: names.includes("mimetype") ? "OpenDocument" : "Office" });
  else notes.add("zipWithout", "error", { value: names.slice(0, 5).join(", ") });
  return { format: null, layers: null };
}

async function ofBytes(
  bytes: Uint8Array,
  file: string,
  notes: Notes,
  asked: Encoding | null,
  onProgress?: (done: number) => void,
): Promise<Read> {
  if (isZip(bytes)) return { ...(await ofArchive(bytes, notes, asked)), head: null };
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    notes.add("legacyXls", "error");
    return { format: null, layers: null, head: null };
  }
  if (begins(bytes, 0x66, 0x67, 0x62))
    return {
      format: "flatgeobuf",
      layers: await (await import("./flatgeobuf")).readFgbLayers(bytes, notes),
      head: null,
    };
  const ending = endingOf(file);
  if (isSqlite(bytes) || FOREIGN.test(ending) || isMapInfo(ending, bytes)) {
    notes.add("foreignFormat", "error", { value: ending });
    return { format: null, layers: null, head: null };
  }
  if (begins(bytes, 0, 0, 0x27, 0x0a) || ending === "dbf") {
    const { readSet, wordsOf } = await import("./shapefile");
    const set = new Map([[`.${ending === "dbf" ? "dbf" : "shp"}`, bytes]]);
    const layer = readSet(set, null, notes, asked);
    return { format: "shapefile", layers: layer && [layer], head: null, ...wordsIn(null, wordsOf(set).rows, asked) };
  }
  const collection = asked === null || asked === "utf-8" ? readCollection(bytes, notes, onProgress) : null;
  if (collection) {
    const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
    return { format: "geojson", layers: [collection], head, encoding: "utf-8" };
  }
  const text = decode(bytes, notes, asked);
  if (text === null) return { format: null, layers: null, head: null, samples: samplesOf(wideLines(bytes)) };
  const head = text.slice(0, HEAD);
  const encoding = asked ?? encodingOf(bytes);
  // What is UTF-8 throughout is nothing else, but a table may have been spoilt before.
  const doubtful = encoding !== "utf-8" || asked !== null;
  const samples = doubtful && !encoding?.startsWith("utf-16") ? samplesOf(wideLines(bytes)) : [];
  const start = head.trimStart();
  if (start.startsWith("<")) {
    if (!/<(\w+:)?kml[\s>]/i.test(head)) {
      // Many a system's "Excel" is a web page with a table.
      if (/<(html|table)[\s>]/i.test(head)) notes.add("foreignFormat", "error", { value: "HTML" });
      else notes.add("notKml", "error", { value: start.slice(0, 60) });
      return { format: null, layers: null, head };
    }
    return { format: "kml", layers: (await import("./kml")).readKmlLayers(text, notes), head, encoding, samples };
  }
  if (["{", "[", "\u001e"].some((head) => start.startsWith(head)) || /json/.test(ending)) {
    const layer = readGeojson(text, notes);
    return { format: isLines(text) ? "geojsonl" : "geojson", layers: layer && [layer], head, encoding, samples };
  }
  return { format: "csv", layers: readCsvLayers(text, notes), head, encoding, samples };
}

/**
 * Reads a file whatever its name says. Never throws for what it holds.
 * @param asked encoding of a text by the hand's choice; null: as it is found.
 * @param onProgress hears how many bytes of a large text are read.
 */
export async function readFile(
  bytes: Uint8Array,
  file: string,
  notes: Notes,
  asked: Encoding | null = null,
  onProgress?: (done: number) => void,
): Promise<Read> {
  if (bytes.length === 0) {
    notes.add("emptyFile", "error", { params: { characters: 0 } });
    return { format: null, layers: null, head: "" };
  }
  const read = await ofBytes(bytes, file, notes, asked, onProgress);
  const named = ENDING[endingOf(file)];
  if (read.format && named && named !== read.format && !(named === "geojson" && read.format === "geojsonl"))
    notes.add("otherEnding", "note", { value: read.format });
  return read;
}
