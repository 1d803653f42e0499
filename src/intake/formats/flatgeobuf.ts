/** FlatGeobuf: its features with the code of its coordinate system. */
import { deserialize } from "flatgeobuf/lib/mjs/geojson.js";
import type { Notes } from "../findings";
import { type Layer, MOST_ROWS, type RawFeature } from "./types";

/** Bytes of the magic number and of the header's length. */
const HEAD = 12;
/** A feature without anything in it takes more than this. */
const LEAST_FEATURE = 16;

/** What the header tells must fit into the file: the library takes its word, and never ends for an index of nothing. */
function honest(
  { featuresCount, indexNodeSize }: { featuresCount: number; indexNodeSize: number },
  bytes: number,
): boolean {
  return (
    Number.isInteger(featuresCount) &&
    featuresCount >= 0 &&
    featuresCount * LEAST_FEATURE <= bytes &&
    (indexNodeSize === 0 || (indexNodeSize >= 2 && featuresCount > 0))
  );
}

export async function readFgbLayers(bytes: Uint8Array, notes: Notes): Promise<Layer[] | null> {
  const features: RawFeature[] = [];
  let crs: string | null = null;
  let told = 0;
  const header = bytes.length < HEAD ? Number.NaN : new DataView(bytes.buffer, bytes.byteOffset).getUint32(8, true);
  if (!(header >= 8 && header + HEAD <= bytes.length)) {
    notes.add("badFgb", "error", { params: { message: `${bytes.length}` } });
    return null;
  }
  try {
    const all = deserialize(bytes, {
      headerMetaFn: (meta) => {
        if (!honest(meta, bytes.length)) throw new RangeError("header");
        told = meta.featuresCount;
        crs = meta.crs ? `${meta.crs.org ?? "EPSG"}:${meta.crs.code}` : null;
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
