/** Bytes to text: UTF-8, or UTF-16 where its mark or its zero bytes give it away. Anything else is refused, not guessed. */
import type { Notes } from "./findings";

function encodingOf(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // JSON and CSV begin with Latin characters: every other byte is zero.
  if (a > 0 && b === 0 && c > 0 && d === 0) return "utf-16le";
  return a === 0 && b > 0 && c === 0 && d > 0 ? "utf-16be" : "utf-8";
}

/** The text of a file without its byte order mark, or null when it is in another encoding; `notes` says so. */
export function decode(bytes: Uint8Array, notes: Notes): string | null {
  const encoding = encodingOf(bytes);
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    if (encoding !== "utf-8") notes.add("utf16", "note");
    return text;
  } catch {
    // Names in another encoding would be accepted as rubbish.
    notes.add("notUtf8", "error");
    return null;
  }
}
