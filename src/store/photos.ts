/** Photographs of estates: only files that the manifest lists, each checked against its hash, and only what is a picture. */
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { computed, effect } from "@preact/signals";
import type { EstatePhotos } from "../domain/programme/records";
import type { Dataset } from "../model/dataset";
import { PICTURE_HEAD, pictureType } from "../model/picture";
import { dataset, opened } from "./dataset";
import { keepFile, keptFile } from "./offline";
import { folder, publishedBase } from "./open";
import { records } from "./records";
import { page } from "./view";

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

/** By the browser where it offers that (https or localhost), so that a large photograph holds nobody up. */
async function sumOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const { subtle } = crypto;
  return bytesToHex(subtle ? new Uint8Array(await subtle.digest("SHA-256", bytes)) : sha256(bytes));
}

/** The bytes of a listed photograph: as they came with the files, as they were kept, or as they are published. */
async function bytesOf({ city }: Dataset, path: string): Promise<Blob | null> {
  const part = opened.peek()?.parts.find((one) => one.kind === "photo" && one.path === path);
  if (part) return part.blob;
  const sum = city.files.find((file) => file.kind === "photo" && file.path === path)?.sha256;
  if (!sum || folder === "") return null;
  const kept = await keptFile(folder, path, sum);
  if (kept) return kept;
  const response = await fetch(new URL(path, publishedBase()), { cache: "no-cache" });
  if (!response.ok) return null;
  const blob = await response.blob();
  if ((await sumOf(blob)) !== sum) return null;
  await keepFile(folder, path, sum, blob);
  return blob;
}

async function read(data: Dataset, path: string): Promise<string | null> {
  const blob = await bytesOf(data, path);
  const type = blob && pictureType(new Uint8Array(await blob.slice(0, PICTURE_HEAD).arrayBuffer()));
  return blob && type ? URL.createObjectURL(new Blob([blob], { type })) : null;
}

let held: { readonly of: Dataset; readonly urls: Map<string, Promise<string | null>> } | null = null;
/** An address of this page for a photograph of the city on screen; null: it is not there, or no picture. */
export function photoUrl(path: string): Promise<string | null> {
  const data = dataset.value;
  if (!data) return Promise.resolve(null);
  if (held?.of !== data) {
    // Another city, or another version of it: its pictures are let go of.
    for (const url of held?.urls.values() ?? []) void url.then((old) => old && URL.revokeObjectURL(old));
    held = { of: data, urls: new Map() };
  }
  const { urls } = held;
  const known = urls.get(path);
  if (known) return known;
  const found = read(data, path).catch(() => null);
  urls.set(path, found);
  // What cannot be had now may be there later.
  void found.then((url) => url ?? urls.delete(path));
  return found;
}

/** Fetches photographs one by one for the time without a network; a phone that came for one card is spared them. */
export function keepPhotos(): void {
  if (!("caches" in globalThis)) return;
  // Turning from page to page begins nothing anew.
  const spared = computed(() => page.value === "mine");
  effect(() => {
    const data = dataset.value;
    if (!data || spared.value) return;
    let current = true;
    void (async () => {
      for (const { kind, path } of data.files) {
        if (!current) return;
        if (kind === "photo") await bytesOf(data, path).catch(() => null);
      }
    })();
    return () => {
      current = false;
    };
  });
}
