/** Photographs of estates: only files that the city lists are ever read, and only what is a picture is shown. */
import { computed } from "@preact/signals";
import type { EstatePhotos } from "../domain/programme/records";
import type { Dataset } from "../model/dataset";
import { PICTURE_HEAD, pictureType } from "../model/picture";
import { dataset, opened } from "./dataset";
import { records } from "./records";

/** Before and after of one place. */
export interface Pair extends EstatePhotos {
  readonly before: string;
  readonly after: string;
  /** A drawing, not a photograph of the place. */
  readonly drawn: boolean;
}

/** Pairs that are whole: both pictures are named and among the city's files. */
export function pairsOf({ files }: Pick<Dataset, "files">, photos: readonly EstatePhotos[]): Pair[] {
  const listed = new Map(files.flatMap(({ kind, path, provenance }) => (kind === "photo" ? [[path, provenance]] : [])));
  return photos.flatMap((photo) => {
    const { before, after } = photo;
    if (before === null || after === null || !listed.has(before) || !listed.has(after)) return [];
    return [{ ...photo, before, after, drawn: [before, after].some((path) => listed.get(path) === "synthetic") }];
  });
}

/** Of all estates, in order of rows; empty until the records are read (`wantRecords`). */
export const pairs = computed<readonly Pair[]>(() =>
  dataset.value && records.value ? pairsOf(dataset.value, records.value.photos) : [],
);

let held: { readonly of: Dataset; readonly urls: Map<string, Promise<string | null>> } | null = null;

async function read(path: string): Promise<string | null> {
  const blob = opened.value?.parts.find((part) => part.kind === "photo" && part.path === path)?.blob;
  const type = blob && pictureType(new Uint8Array(await blob.slice(0, PICTURE_HEAD).arrayBuffer()));
  return blob && type ? URL.createObjectURL(new Blob([blob], { type })) : null;
}

/** An address of this page for a photograph of the city on screen; null: it is not there, or no picture. */
export function photoUrl(path: string): Promise<string | null> {
  const data = dataset.value;
  if (!data) return Promise.resolve(null);
  if (held?.of !== data) {
    // Another city, or another version of it: its pictures are let go of.
    for (const url of held?.urls.values() ?? []) void url.then((old) => old && URL.revokeObjectURL(old));
    held = { of: data, urls: new Map() };
  }
  const found = held.urls.get(path) ?? read(path).catch(() => null);
  held.urls.set(path, found);
  return found;
}
