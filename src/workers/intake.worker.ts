import { expose } from "comlink";
import { readRecords } from "../domain/programme/readRecords";
import type { OnProgress, Opened, Part, Recognised } from "../intake/api";
import { openFolder } from "../intake/city";
import { compare } from "../intake/compare";
import type { Bounds } from "../intake/crs/guess";
import type { Encoding } from "../intake/encoding";
import { inspect } from "../intake/inspect";
import { type Hashed, hashes, restore } from "../intake/kept";
import { merge } from "../intake/merge";
import { peek } from "../intake/peek";
import { type ProjectHead, printProject, type ReadProject, readProject } from "../intake/project";

/** The door in a thread of its own: it holds nothing between calls. */
const door = {
  openCity: (base: string, onProgress: OnProgress): Promise<Opened> =>
    openFolder(async (path) => {
      const response = await fetch(new URL(path, base), { cache: "no-cache" });
      return response.ok ? response.blob() : null;
    }, onProgress),
  /** A folder chosen or dropped: files by their path within it. */
  openFiles: (files: readonly (readonly [path: string, blob: Blob])[], onProgress: OnProgress): Promise<Opened> => {
    const byPath = new Map(files);
    return openFolder(async (path) => byPath.get(path) ?? null, onProgress);
  },
  inspect: (
    file: string,
    blob: Blob,
    city: Bounds | null,
    onProgress: OnProgress,
    asked: Encoding | null,
  ): Promise<Recognised[]> => inspect(file, blob, city, onProgress, asked),
  compare,
  records: readRecords,
  readProject: (file: Blob, onProgress: OnProgress): Promise<ReadProject> => readProject(file, onProgress),
  printProject: (head: ProjectHead, parts: readonly Part[]): Promise<Blob> => printProject(head, parts),
  hashes: (blobs: readonly Blob[]): Promise<string[]> => hashes(blobs),
  restore: (parts: readonly (Part & Hashed)[], onProgress: OnProgress): Promise<Opened> => restore(parts, onProgress),
  merge: (kept: readonly Part[], made: readonly Part[], onProgress: OnProgress): Promise<Opened> =>
    merge(kept, made, onProgress),
  peek: (
    file: string,
    layer: string | null,
    blob: Blob,
    position: number,
    asked: Encoding | null,
  ): Promise<string | null> => peek(file, layer, blob, position, asked),
};
export type Door = typeof door;
expose(door);
