/** One feature or row of a file as text, for who wants to see what a finding is about. */
import { decode } from "./encoding";
import { notesOn } from "./findings";
import { readFeatures } from "./formats/geojson";
import { readCsv } from "./tables";

const MOST = 8000;

/** Long lists of coordinates are cut after the first few. */
function shortened(key: string, value: unknown): unknown {
  if (key !== "coordinates") return value;
  const text = JSON.stringify(value) ?? "";
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}

/** @returns indented JSON, at most 8,000 characters; null when the file has no such feature. */
export async function peek(file: string, blob: Blob, position: number): Promise<string | null> {
  const notes = notesOn(file);
  const text = decode(new Uint8Array(await blob.arrayBuffer()), notes);
  if (text === null) return null;
  const rows: readonly unknown[] | null = file.toLowerCase().endsWith(".csv")
    ? readCsv(text).data
    : readFeatures(text, notes);
  const row = rows?.[position];
  if (row === undefined) return null;
  try {
    return JSON.stringify(row, shortened, 2).slice(0, MOST);
  } catch {
    return null;
  }
}
