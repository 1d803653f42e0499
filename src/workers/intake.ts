/** A worker for each opening or import: to cancel is to end it. */
import { proxy, type Remote, wrap } from "comlink";
import type { RecordSource } from "../domain/programme/readRecords";
import type { RecordTable } from "../domain/programme/records";
import type { OnProgress, Opened, Part, Recognised } from "../intake/api";
import type { Comparison, Side } from "../intake/compare";
import type { Bounds } from "../intake/crs/guess";
import type { Encoding } from "../intake/encoding";
import type { Hashed } from "../intake/kept";
import type { Peeked } from "../intake/peek";
import type { Axes } from "../intake/points";
import type { ProjectHead, ReadProject } from "../intake/project";
import type { Door } from "./intake.worker";
import { givePieces, type Piece, takePieces } from "./pieces";

export interface Job<T> {
  readonly result: Promise<T>;
  cancel(): void;
}

function job<T>(run: (door: Remote<Door>) => Promise<T>): Job<T> {
  const worker = new Worker(new URL("./intake.worker.ts", import.meta.url), { type: "module" });
  let cancel = (): void => worker.terminate();
  const result = new Promise<T>((done, fail) => {
    worker.addEventListener("error", (event) => fail(new Error(event.message || "The worker did not start.")));
    cancel = () => {
      worker.terminate();
      fail(new DOMException("cancelled", "AbortError"));
    };
    run(wrap<Door>(worker)).then(done, fail);
  }).finally(() => worker.terminate());
  return { result, cancel: () => cancel() };
}

/** A piece of work whose answer is large: its lists come piece by piece. */
const large = <T>(run: (door: Remote<Door>, give: (piece: Piece) => Promise<void>) => Promise<T>): Job<T> =>
  job(async (door) => {
    const lists = takePieces();
    const give = async (piece: Piece): Promise<void> => lists.take(piece);
    return lists.whole(await run(door, proxy(give)));
  });

/** Opens the city folder at an address that ends in `/`. */
export const openCity = (base: string, onProgress: OnProgress): Job<Opened> =>
  large((door, give) => door.openCity(base, proxy(onProgress), give));

/** Opens a city folder from files by path, `city.json` among them. */
export const openFiles = (
  files: readonly (readonly [path: string, blob: Blob])[],
  onProgress: OnProgress,
): Job<Opened> => large((door, give) => door.openFiles(files, proxy(onProgress), give));

/** What a file looks like, a sheet or layer at a time. `city`: the box of the city that is open. */
export const inspectFile = (
  file: string,
  blob: Blob,
  city: Bounds | null,
  onProgress: OnProgress,
  asked: Encoding | null = null,
  axes: Axes | null = null,
): Job<readonly Recognised[]> => job((door) => door.inspect(file, blob, city, proxy(onProgress), asked, axes));

/** What the records of estates hold beside the columns. */
export const readRecords = ({ n, records, recordStart }: RecordSource): Job<RecordTable> =>
  job((door) => door.records({ n, records, recordStart }));

/** What two datasets say of the same estates, field by field. */
export const compareSides = (old: Side, next: Side): Job<Comparison> =>
  large(async (door, give) =>
    door.compare(await givePieces([old, next] as const, (piece) => door.take(piece), true), give),
  );

/** New files into the parts that are kept; see `intake/merge.ts`. */
export const mergeParts = (kept: readonly Part[], made: readonly Part[], onProgress: OnProgress): Job<Opened> =>
  large((door, give) => door.merge(kept, made, proxy(onProgress), give));

/** One feature or row of a file as text. */
export const peekAt = (
  file: string,
  layer: string | null,
  blob: Blob,
  position: number,
  asked: Encoding | null = null,
): Job<Peeked | null> => job((door) => door.peek(file, layer, blob, position, asked));

/** sha256 of each, hexadecimal. */
export const hashesOf = (blobs: readonly Blob[]): Job<readonly string[]> => job((door) => door.hashes(blobs));

/** The dataset of parts that were kept, each checked against its hash. */
export const restoreParts = (parts: readonly (Part & Hashed)[], onProgress: OnProgress): Job<Opened> =>
  large((door, give) => door.restore(parts, proxy(onProgress), give));

export const readProject = (file: Blob, onProgress: OnProgress): Job<ReadProject> =>
  large<ReadProject>(async (door, give) => await door.readProject(file, proxy(onProgress), give));

/** The project file of these parts; see `intake/project.ts`. */
export const printProject = (head: ProjectHead, parts: readonly Part[]): Job<Blob> =>
  job((door) => door.printProject(head, parts));
