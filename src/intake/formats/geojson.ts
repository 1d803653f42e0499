/** GeoJSON text, whole or a feature a line, to features, with a plain answer for what is not whole. */
import type { Notes } from "../findings";
import { sliceCollection } from "./slices";
import type { Layer, RawFeature } from "./types";

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const rawOf = (feature: unknown): RawFeature =>
  isObject(feature)
    ? {
        id: feature.id,
        properties: isObject(feature.properties) ? feature.properties : {},
        geometry: feature.geometry,
      }
    : { properties: {}, geometry: null };

/** Whether a text is a feature a line (RFC 8142, newline-delimited): its first line is a whole feature and others follow. */
export function isLines(text: string): boolean {
  const start = text.charCodeAt(0) === 0x1e ? 1 : 0;
  const end = text.indexOf("\n", start);
  if (end < 0 || text.slice(end).trim() === "") return start === 1;
  try {
    const first: unknown = JSON.parse(text.slice(start, end));
    return isObject(first) && first.type === "Feature";
  } catch {
    return false;
  }
}

function readLines(text: string, notes: Notes): Layer {
  const features: RawFeature[] = [];
  text.split("\n").forEach((line, k) => {
    const bare = line.replaceAll("\u001e", "").trim();
    if (bare === "") return;
    try {
      features.push({ ...rawOf(JSON.parse(bare)), row: k + 1 });
    } catch {
      // Refused for its geometry, with its row; the others stand.
      notes.count("brokenLine", "warning", { params: { row: k + 1 } });
      features.push({ properties: {}, geometry: null, row: k + 1 });
    }
  });
  return { name: null, features, crs: null };
}

const crsOf = ({ crs }: Record<string, unknown>): string | null => {
  const name = isObject(crs) && isObject(crs.properties) ? crs.properties.name : undefined;
  return typeof name === "string" ? name : null;
};

/** The layer of a feature collection in UTF-8, slice by slice; null: it is something else, see `readGeojson`. */
export function readCollection(bytes: Uint8Array, notes: Notes, onProgress?: (done: number) => void): Layer | null {
  const sliced = sliceCollection(bytes, onProgress);
  if (!sliced || !isObject(sliced.root) || sliced.root.type !== "FeatureCollection") return null;
  if (sliced.features.length === 0) notes.add("noFeatures", "warning");
  return { name: null, features: sliced.features.map(rawOf), crs: crsOf(sliced.root) };
}

/** The layer of a text, or null when it cannot be read; `notes` says why. */
export function readGeojson(text: string, notes: Notes): Layer | null {
  if (isLines(text)) return readLines(text, notes);
  let root: unknown;
  try {
    root = JSON.parse(text.charCodeAt(0) === 0xfeff ? text.slice(1) : text);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    notes.add(text.trim() === "" ? "emptyFile" : "notJson", "error", {
      params: { characters: text.length, message: message.slice(0, 160) },
    });
    return null;
  }
  if (!isObject(root)) {
    notes.add("notGeojson", "error", { value: root });
    return null;
  }
  const list =
    root.type === "FeatureCollection" && Array.isArray(root.features)
      ? root.features
      : root.type === "Feature"
        ? [root]
        : null;
  if (!list) {
    notes.add("notGeojson", "error", { field: "type", value: root.type });
    return null;
  }
  if (list.length === 0) notes.add("noFeatures", "warning");
  return { name: null, features: list.map(rawOf), crs: crsOf(root) };
}
