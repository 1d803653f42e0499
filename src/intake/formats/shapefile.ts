/** Shapefiles: an archive with `.shp`, `.dbf`, `.prj`, `.cpg`, each set a layer; a `.shp` or a `.dbf` alone is read too. */
import { parseShp } from "shpjs";
import type { Notes } from "../findings";
import { encodingOf, readDbf, rowBytes } from "./dbf";
import type { Layer } from "./types";
import type { Entries } from "./zip";

const text = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : "");

/** Geometries in the order of the file, or null; `notes` says where it is broken. */
function shapes(bytes: Uint8Array, notes: Notes): unknown[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 100 || view.getInt32(0) !== 9994) {
    notes.add("badShp", "error");
    return null;
  }
  if (view.getInt32(24) * 2 > bytes.length)
    notes.add("cutShort", "warning", { value: `${bytes.length}/${view.getInt32(24) * 2}` });
  try {
    return parseShp(view);
  } catch (error) {
    notes.add("badShp", "error", { params: { message: String(error).slice(0, 160) } });
    return null;
  }
}

/** One set of files that share a stem. @param asked encoding of its words by the hand's choice; null: as the set says, else as it is found. */
export function readSet(set: Entries, name: string | null, notes: Notes, asked: string | null = null): Layer | null {
  const part = (ending: string): Uint8Array | undefined =>
    [...set].find(([path]) => path.toLowerCase().endsWith(ending))?.[1];
  const [shp, dbf] = [part(".shp"), part(".dbf")];
  const places = shp ? shapes(shp, notes) : null;
  if (shp && !places) return null;
  const rows = dbf ? readDbf(dbf, asked ?? encodingOf(text(part(".cpg"))), notes) : null;
  if (!places && !rows) return null;
  if (places && !dbf) notes.add("noDbf", "warning");
  if (places && rows && places.length !== rows.length)
    notes.add("unevenSet", "warning", { value: `${places.length}/${rows.length}` });
  const count = Math.max(places?.length ?? 0, rows?.length ?? 0);
  const features = Array.from({ length: count }, (_, k) => ({
    properties: rows?.[k] ?? {},
    geometry: places?.[k] ?? null,
    row: k + 1,
    gone: rows?.[k] === null,
  }));
  const gone = features.filter((feature) => feature.gone).length;
  if (gone > 0) notes.add("deletedRows", "note", { value: gone });
  return {
    name,
    features: features.flatMap(({ gone: deleted, ...feature }) => (deleted ? [] : [feature])),
    crs: text(part(".prj")) || null,
  };
}

/** What the words of an archive's shapefiles are written in by their own word, and some of their rows. */
export function wordsOf(entries: Entries): { readonly label: string | null; readonly rows: readonly Uint8Array[] } {
  const parts = (ending: string): Uint8Array[] =>
    [...entries].flatMap(([path, bytes]) => (path.toLowerCase().endsWith(ending) ? [bytes] : []));
  return { label: encodingOf(text(parts(".cpg")[0])), rows: parts(".dbf").flatMap(rowBytes) };
}

/** The layers of an archive's shapefiles. */
export function readShapefiles(entries: Entries, notes: Notes, asked: string | null = null): Layer[] | null {
  const sets = new Map<string, Map<string, Uint8Array>>();
  for (const [path, bytes] of entries) {
    const stem = path.replace(/\.[^./]+$/, "").replace(/\.shp$/i, "");
    sets.set(stem, (sets.get(stem) ?? new Map()).set(path, bytes));
  }
  const layers = [...sets].flatMap(([stem, set]) => {
    if (![...set.keys()].some((path) => /\.shp$/i.test(path))) return [];
    const layer = readSet(set, stem.split("/").at(-1) ?? stem, notes, asked);
    return layer ? [layer] : [];
  });
  if (layers.length > 0 && layers.every(({ features }) => features.length === 0)) notes.add("noFeatures", "warning");
  return layers.length > 0 ? layers : null;
}
