/** Bytes to text: its byte order mark, else UTF-8 where every byte fits, else GB18030, in which Chinese offices write; what fits neither is refused. */
import type { Notes } from "./findings";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "big5";
/** What the hand may choose where the text reads wrong. */
export const ENCODINGS = ["utf-8", "gb18030", "big5"] as const satisfies readonly Encoding[];

function marked(bytes: Uint8Array): Encoding | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe) return "utf-16le";
  if (a === 0xfe && b === 0xff) return "utf-16be";
  // JSON and CSV begin with Latin characters: every other byte is zero.
  if (a > 0 && b === 0 && c > 0 && d === 0) return "utf-16le";
  return a === 0 && b > 0 && c === 0 && d > 0 ? "utf-16be" : null;
}

const strictly = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

/** What a text was found to be written in; null: in none that is known. */
export function encodingOf(bytes: Uint8Array): Encoding | null {
  const found = marked(bytes);
  if (found) return found;
  return strictly("utf-8", bytes) !== null ? "utf-8" : strictly("gb18030", bytes) !== null ? "gb18030" : null;
}

/**
 * The text of a file without its byte order mark, or null when it is in another encoding; `notes` says so.
 * @param asked the hand's choice: bytes that do not fit it stand as �.
 */
export function decode(bytes: Uint8Array, notes: Notes, asked: Encoding | null = null): string | null {
  if (asked) return new TextDecoder(asked).decode(bytes);
  const encoding = marked(bytes);
  if (encoding) {
    const text = strictly(encoding, bytes);
    notes.add(text === null ? "badEncoding" : "utf16", text === null ? "error" : "note");
    return text;
  }
  const text = strictly("utf-8", bytes);
  if (text !== null) return text;
  const chinese = strictly("gb18030", bytes);
  // What is no text at all may still fit by chance: letters of private use and control characters give it away.
  const odd = chinese?.match(/[^\P{Cc}\t\r\n\f]|\p{Co}/gu)?.length ?? 0;
  if (chinese === null || odd > chinese.length / 100) {
    notes.add("badEncoding", "error");
    return null;
  }
  notes.add("gb18030", "note");
  return chinese;
}
