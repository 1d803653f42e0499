/** Archives: inflated under a cap before any parser sees a byte, names that lead elsewhere never used as paths. */
import { Unzip, UnzipInflate } from "fflate";
import { joinedBytes } from "../../model/bytes";
import type { Notes } from "../findings";

/** All entries together, inflated. */
export const MOST_BYTES = 400_000_000;
/** An honest table shrinks to a fortieth at most; a bomb to a thousandth. */
const MOST_RATIO = 200;
/** Below so much a ratio says nothing. */
const SMALL = 20_000_000;
const MOST_ENTRIES = 2000;
/** Bytes given to the inflater at once: how much may come out before the cap is looked at. */
const STEP = 1 << 16;

export type Entries = ReadonlyMap<string, Uint8Array>;

/** Whether bytes begin like an archive. */
export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/**
 * The files of an archive by their path.
 * @param wanted false: an entry is passed over without being inflated.
 * @returns null when it is broken, locked or too large; `notes` says so.
 */
export function unzip(bytes: Uint8Array, notes: Notes, wanted: (path: string) => boolean = () => true): Entries | null {
  const found = new Map<string, Uint8Array>();
  let total = 0;
  let entries = 0;
  let fault: { code: string; value?: unknown } | null = null;
  const unzipper = new Unzip((file) => {
    const path = file.name;
    if (fault || path.endsWith("/") || /(^|\/)(__MACOSX\/|\.)/.test(path) || !wanted(path)) return;
    if (++entries > MOST_ENTRIES) {
      fault = { code: "zipTooLarge", value: MOST_ENTRIES };
      return;
    }
    if (/(^|[\\/])\.\.([\\/]|$)|^([\\/]|[a-z]:)/i.test(path)) {
      // Nothing is written to a disk here; a path that would leave its folder is still no honest one.
      fault = { code: "zipPath", value: path };
      return;
    }
    const parts: Uint8Array[] = [];
    file.ondata = (error, chunk, final) => {
      if (fault) return;
      if (error) {
        fault = { code: "badZip", value: path };
        return;
      }
      total += chunk.length;
      if (total > MOST_BYTES || (total > SMALL && total > bytes.length * MOST_RATIO)) {
        fault = { code: "zipTooLarge", value: path };
        parts.length = 0;
        file.terminate();
        return;
      }
      parts.push(chunk);
      if (final) found.set(path, joinedBytes(parts));
    };
    file.start();
  });
  unzipper.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && !fault; at += STEP)
      unzipper.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch {
    fault ??= { code: "badZip" };
  }
  if (!fault && entries > found.size) fault = { code: "badZip" };
  if (!fault) return found;
  const { code, value } = fault as { code: string; value?: unknown };
  notes.add(code, "error", { value });
  return null;
}
