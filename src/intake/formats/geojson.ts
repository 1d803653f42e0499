/** GeoJSON text to features, with a plain answer for what is not whole. */
import type { Notes } from "../findings";

export interface RawFeature {
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  readonly geometry: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Coordinate systems a `crs` member may name: all are longitude and latitude. */
const LON_LAT = /(CRS84|EPSG:+(4326|4490|4479)|OGC:+1\.3:+CRS84|:4326|:4490)$/i;

/** Features of a file, or null when it cannot be read; `notes` says why. */
export function readFeatures(text: string, notes: Notes): RawFeature[] | null {
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
  const crs = isObject(root.crs) && isObject(root.crs.properties) ? root.crs.properties.name : undefined;
  if (typeof crs === "string" && !LON_LAT.test(crs)) {
    notes.add("unknownCrs", "error", { field: "crs", value: crs });
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
  return list.map((feature: unknown) => {
    if (!isObject(feature)) return { properties: {}, geometry: null };
    return {
      id: feature.id,
      properties: isObject(feature.properties) ? feature.properties : {},
      geometry: feature.geometry,
    };
  });
}
