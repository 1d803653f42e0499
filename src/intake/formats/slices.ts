/** The features of a large collection in slices, so that how far the reading is can be said and its text never stands in memory whole. */

const [QUOTE, ESCAPE, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN, CLOSE, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];
/** No byte of another character looks like one of these in UTF-8. */
const isSpace = (byte: number): boolean => byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** The position behind a string that begins at `at`; the end of the bytes where it does not end. */
function behindString(bytes: Uint8Array, at: number): number {
  for (let k = at + 1; k < bytes.length; k++) {
    if (bytes[k] === ESCAPE) k++;
    else if (bytes[k] === QUOTE) return k + 1;
  }
  return bytes.length;
}

const NAME = [...new TextEncoder().encode('"features"')];

/** The position behind the `[` of the features of a collection; −1: there is none at the top. */
function startOf(bytes: Uint8Array): number {
  let depth = 0;
  for (let k = 0; k < bytes.length; k++) {
    const byte = bytes[k];
    if (byte === OPEN || byte === OPEN_LIST) depth++;
    else if (byte === CLOSE || byte === CLOSE_LIST) depth--;
    else if (byte === QUOTE) {
      const end = behindString(bytes, k);
      const named = depth === 1 && end - k === NAME.length && NAME.every((one, n) => bytes[k + n] === one);
      k = end - 1;
      if (!named) continue;
      let next = end;
      while (isSpace(bytes[next])) next++;
      // A value that happens to be this word.
      if (bytes[next] !== COLON) continue;
      next++;
      while (isSpace(bytes[next])) next++;
      return bytes[next] === OPEN_LIST ? next + 1 : -1;
    }
  }
  return -1;
}

/**
 * A feature collection in UTF-8 as its members without the features, and the features.
 * @param onProgress hears how many of the bytes are read.
 * @param size bytes of features that are parsed at once.
 * @returns null when it is anything else, or not whole: then it is read as one, which says why.
 */
export function sliceCollection(
  bytes: Uint8Array,
  onProgress?: (done: number) => void,
  size = 1 << 20,
): { readonly root: unknown; readonly features: readonly unknown[] } | null {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const text = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  const start = startOf(bytes);
  if (start < 0) return null;
  const features: unknown[] = [];
  try {
    const take = (from: number, to: number): void => {
      for (const feature of JSON.parse(`[${text(from, to)}]`)) features.push(feature);
      onProgress?.(to);
    };
    let depth = 0;
    let from = start;
    for (let k = start; k < bytes.length; k++) {
      const byte = bytes[k];
      if (byte === QUOTE) k = behindString(bytes, k) - 1;
      else if (byte === OPEN || byte === OPEN_LIST) depth++;
      else if (byte === COMMA && depth === 0 && k - from >= size) {
        take(from, k);
        from = k + 1;
      } else if (byte === CLOSE || byte === CLOSE_LIST) {
        if (--depth >= 0) continue;
        // Nothing behind the last comma is a fault that only shows where the list was cut.
        if (from > start && text(from, k).trim() === "") return null;
        take(from, k);
        const root: unknown = JSON.parse(`${text(0, start)}${text(k, bytes.length)}`);
        // Said twice, the last one counts.
        const again = (root as { features?: unknown }).features;
        return Array.isArray(again) && again.length === 0 ? { root, features } : null;
      }
    }
  } catch {
    return null;
  }
  return null;
}
