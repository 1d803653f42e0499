/** FlatGeobuf: its features with the code of its coordinate system. */
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Notes } from "../findings";
import { type Layer, MOST_ROWS, type RawFeature } from "./types";

export async function readFgbLayers(bytes: Uint8Array, notes: Notes): Promise<Layer[] | null> {
  const features: RawFeature[] = [];
  let crs: string | null = null;
  let told = 0;
  try {
    const all = deserialize(bytes, {
      headerMetaFn: (header) => {
        told = header.featuresCount;
        crs = header.crs ? `${header.crs.org ?? "EPSG"}:${header.crs.code}` : null;
      },
    });
    for await (const { properties, geometry } of all) {
      features.push({ properties: properties ?? {}, geometry, row: features.length + 1 });
      if (features.length > MOST_ROWS) break;
    }
  } catch (error) {
    if (features.length === 0) {
      notes.add("badFgb", "error", { params: { message: String(error).slice(0, 160) } });
      return null;
    }
  }
  if (features.length < told) notes.add("cutShort", "warning", { value: `${features.length}/${told}` });
  if (features.length === 0) notes.add("noFeatures", "warning");
  return [{ name: null, features, crs }];
}
