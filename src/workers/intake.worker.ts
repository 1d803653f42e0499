import { expose, transfer } from "comlink";
import { readRecords } from "../domain/programme/readRecords";
import type { OnProgress, Opened, Part, Recognised } from "../intake/api";
import { openFolder } from "../intake/city";
import { type Comparison, compare, type Side } from "../intake/compare";
import type { Bounds } from "../intake/crs/guess";
import type { Encoding } from "../intake/encoding";
import { inspect } from "../intake/inspect";
import { type Hashed, hashes, restore } from "../intake/kept";
import { merge } from "../intake/merge";
import { type Peeked, peek } from "../intake/peek";
import type { Axes } from "../intake/points";
import { type ProjectHead, printProject, type ReadProject, readProject } from "../intake/project";
import { buffersOf, givePieces, type Piece, takePieces } from "./pieces";

type Give = (piece: Piece) => Promise<void>;

/** Hands a large answer over: its lists in pieces, its columns without a copy. This thread ends with it. */
async function given<T>(made: Promise<T>, give: Give): Promise<T> {
  const rest = await givePieces(await made, give);
  return transfer(rest, [...buffersOf(rest)]);
}

/** What the page gives piece by piece ahead of the rest. */
const ahead = takePieces();

/** The door in a thread of its own: it holds nothing between calls. */
const door = {
  openCity: (base: string, onProgress: OnProgress, give: Give): Promise<Opened> =>
    given(
      openFolder(
        async (path) => {
          const response = await fetch(new URL(path, base), { cache: "no-cache" });
          return response.ok ? response.blob() : null;
        },
        onProgress,
        false,
      ),
      give,
    ),
  /** A folder chosen or dropped: files by their path within it. */
  openFiles: (
    files: readonly (readonly [path: string, blob: Blob])[],
    onProgress: OnProgress,
    give: Give,
  ): Promise<Opened> => {
    const byPath = new Map(files);
    return given(
      openFolder(async (path) => byPath.get(path) ?? null, onProgress),
      give,
    );
  },
  inspect: (
    file: string,
    blob: Blob,
    city: Bounds | null,
    onProgress: OnProgress,
    asked: Encoding | null,
    axes: Axes | null,
  ): Promise<Recognised[]> => inspect(file, blob, city, onProgress, asked, axes),
  take: (piece: Piece): void => ahead.take(piece),
  compare: (rest: readonly [old: Side, next: Side], give: Give): Promise<Comparison> =>
    given(compare(...ahead.whole(rest)), give),
  records: readRecords,
  readProject: (file: Blob, onProgress: OnProgress, give: Give): Promise<ReadProject> =>
    given(readProject(file, onProgress), give),
  printProject: (head: ProjectHead, parts: readonly Part[]): Promise<Blob> => printProject(head, parts),
  hashes: (blobs: readonly Blob[]): Promise<string[]> => hashes(blobs),
  restore: (parts: readonly (Part & Hashed)[], onProgress: OnProgress, give: Give): Promise<Opened> =>
    given(restore(parts, onProgress), give),
  merge: (kept: readonly Part[], made: readonly Part[], onProgress: OnProgress, give: Give): Promise<Opened> =>
    given(merge(kept, made, onProgress), give),
  peek: (
    file: string,
    layer: string | null,
    blob: Blob,
    position: number,
    asked: Encoding | null,
  ): Promise<Peeked | null> => peek(file, layer, blob, position, asked),
};
export type Door = typeof door;
expose(door);
