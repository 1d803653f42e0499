/**
 * The table beside a shapefile (dBASE III): own, because the kept readers keep deleted rows, take the header's word for how many
 * follow, and know no GB18030.
 */
import type { Notes } from "../findings";

export type DbfRow = Readonly<Record<string, string | number | boolean | null>>;

const ENCODING: Readonly<Record<string, string>> = { "65001": "utf-8", utf8: "utf-8", "54936": "gb18030" };

/** A label of a `.cpg` as the decoder calls it; null: none, or one it does not know. */
export function encodingOf(label: string): string | null {
  const bare = label.trim().toLowerCase();
  if (bare === "") return null;
  // 936, CP936, ANSI 936, GBK and GB2312 are parts of GB18030.
  if (/936|gbk|gb_?2312|gb_?18030/.test(bare)) return "gb18030";
  const known = ENCODING[bare.replaceAll(/[^a-z\d]/g, "")] ?? bare;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return null;
  }
}

/** The rows of a table as their bytes stand, to be shown in one encoding or another. */
export function rowBytes(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 33) return [];
  const [start, width] = [view.getUint16(8, true), view.getUint16(10, true)];
  if (start < 33 || start > bytes.length || width < 1) return [];
  const rows: Uint8Array[] = [];
  for (let at = start; at + width <= bytes.length && rows.length < 200; at += width)
    rows.push(bytes.subarray(at + 1, at + width));
  return rows;
}

/** Text in the encoding that is told, else UTF-8 where it holds, else GB18030. */
function decoderOf(bytes: Uint8Array, label: string | null): TextDecoder {
  if (label !== null) return new TextDecoder(label);
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return new TextDecoder("utf-8");
  } catch {
    return new TextDecoder("gb18030");
  }
}

/**
 * Rows in the order of the file; null where a row is marked as deleted.
 * @returns null when it is no dBASE file; `notes` says so, and where it is cut short.
 */
export function readDbf(bytes: Uint8Array, label: string | null, notes: Notes): (DbfRow | null)[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const refuse = (): null => {
    notes.add("badDbf", "error");
    return null;
  };
  if (bytes.length < 33) return refuse();
  const [told, start, width] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
  if (start < 33 || start > bytes.length || width < 1) return refuse();
  const decoder = decoderOf(bytes.subarray(32), label);
  const read = (from: number, length: number): string =>
    decoder
      .decode(bytes.subarray(from, from + length))
      .split("\0", 1)[0]
      .trim();
  const fields: { name: string; type: string; from: number; length: number }[] = [];
  let from = 1;
  for (let at = 32; at + 32 <= start && bytes[at] !== 0x0d; at += 32) {
    const length = bytes[at + 16];
    fields.push({ name: read(at, 11), type: String.fromCharCode(bytes[at + 11]), from, length });
    from += length;
  }
  const whole = Math.floor((bytes.length - start) / width);
  if (whole < told) notes.add("cutShort", "warning", { value: `${whole}/${told}` });
  return Array.from({ length: Math.min(told, whole) }, (_, row) => {
    const at = start + row * width;
    if (bytes[at] === 0x2a) return null;
    return Object.fromEntries(
      fields.map(({ name, type, from: offset, length }) => {
        const text = read(at + offset, length);
        if (type === "N" || type === "F") {
          const number = text === "" ? Number.NaN : Number(text);
          return [name, Number.isFinite(number) ? number : text === "" || /^\*+$/.test(text) ? null : text];
        }
        if (type === "D") return [name, /^\d{8}$/.test(text) ? text.replace(/(....)(..)(..)/, "$1-$2-$3") : null];
        if (type === "L") return [name, /^[YyTt]$/.test(text) ? true : /^[NnFf]$/.test(text) ? false : null];
        return [name, text];
      }),
    );
  });
}
