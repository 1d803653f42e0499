/** One feature or row of a file as text, for who wants to see what a finding is about. */
import type { Encoding } from "./encoding";
import { notesOn, plainText } from "./findings";
import { readFile } from "./formats";

/** Cells shown, and characters of each. */
const [MOST_CELLS, MOST_TEXT] = [400, 2000];
const MOST_PLACE = 400;

/** A record as its file has it. */
export interface Peeked {
  /** Headings in the file's order, each with what stands under it; empty: nothing. */
  readonly cells: readonly (readonly [heading: string, text: string])[];
  /** The beginning of its geometry; null: a row of a table. */
  readonly geometry: string | null;
}

const cut = (text: string, most: number): string => (text.length > most ? `${text.slice(0, most)}…` : text);

/** @param layer sheet or layer; null: the first. @returns null when there is no such feature. */
export async function peek(
  file: string,
  layer: string | null,
  blob: Blob,
  position: number,
  asked: Encoding | null = null,
): Promise<Peeked | null> {
  const { layers } = await readFile(new Uint8Array(await blob.arrayBuffer()), file, notesOn(file), asked);
  const found = (layers?.find(({ name }) => name === layer) ?? layers?.[0])?.features[position];
  if (found === undefined) return null;
  const written = (value: unknown): string => (value === undefined || value === null ? "" : plainText(value));
  return {
    cells: Object.entries(found.properties)
      .slice(0, MOST_CELLS)
      .map(([heading, value]) => [cut(heading, MOST_TEXT), cut(written(value), MOST_TEXT)]),
    geometry: found.geometry === null ? null : cut(plainText(found.geometry), MOST_PLACE),
  };
}
