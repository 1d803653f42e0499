/** One feature or row of a file as text, for who wants to see what a finding is about. */
import type { Encoding } from "./encoding";
import { notesOn } from "./findings";
import { readFile } from "./formats";

const MOST = 8000;

/** Long lists of coordinates are cut after the first few. */
function shortened(key: string, value: unknown): unknown {
  if (key !== "coordinates") return value;
  const text = JSON.stringify(value) ?? "";
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** @param layer sheet or layer; null: the first. @returns indented JSON, at most 8,000 characters; null when there is no such feature. */
export async function peek(
  file: string,
  layer: string | null,
  blob: Blob,
  position: number,
  asked: Encoding | null = null,
): Promise<string | null> {
  const { layers } = await readFile(new Uint8Array(await blob.arrayBuffer()), file, notesOn(file), asked);
  const found = (layers?.find(({ name }) => name === layer) ?? layers?.[0])?.features[position];
  if (found === undefined) return null;
  const { geometry, properties, id, row } = found;
  try {
    return JSON.stringify(
      geometry === null ? { row, ...properties } : { id, properties, geometry },
      shortened,
      2,
    ).slice(0, MOST);
  } catch {
    return null;
  }
}
