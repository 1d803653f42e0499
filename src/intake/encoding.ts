/** Bytes to text: its byte order mark, else UTF-8 where every byte fits, else GB18030, in which Chinese offices write; what fits neither is refused. */
import type { Encoding } from "../model/mapping";
import type { Notes } from "./findings";

export type { Encoding } from "../model/mapping";

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

/** Texts shown of a file, and characters of each. */
const [SHOWN, WIDTH] = [4, 60];

/** How some of a file's words read in one encoding. */
export interface Sample {
  readonly encoding: (typeof ENCODINGS)[number];
  readonly lines: readonly string[];
}

const isWide = (bytes: Uint8Array): boolean => bytes.some((byte) => byte > 0x7f);

/** The first lines that hold more than Latin letters; no byte of a character in our encodings looks like the end of a line. */
export function wideLines(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (let from = 0; from < bytes.length && found.length < SHOWN; ) {
    const end = bytes.indexOf(0x0a, from);
    const line = bytes.subarray(from, end < 0 ? bytes.length : end);
    const wide = line.findIndex((byte) => byte > 0x7f);
    // A long line is shown from where it begins to matter.
    if (wide >= 0) found.push(line.subarray(wide < WIDTH ? 0 : wide, (wide < WIDTH ? 0 : wide) + 4 * WIDTH));
    from = end < 0 ? bytes.length : end + 1;
  }
  return found;
}

/** How some bytes read under each encoding of the hand's choice; none where all would read the same. */
export function samplesOf(texts: readonly Uint8Array[]): Sample[] {
  const wide = texts.filter(isWide).slice(0, SHOWN);
  if (wide.length === 0) return [];
  return ENCODINGS.map((encoding) => ({
    encoding,
    lines: wide.map((bytes) => new TextDecoder(encoding).decode(bytes).replaceAll(/\s+/g, " ").trim().slice(0, WIDTH)),
  }));
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
