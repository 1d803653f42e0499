/** The table beside the shapes (dBASE III) in GBK: columns as wide as their widest value, figures as exact as 20 places allow. */
import { joinedBytes } from "../../model/bytes";
import { SCALAR_FIELDS } from "../../model/estate";
import { type ScalarField, SHAPE_FIELD } from "../../model/headings";
import { cellOf } from "../estates/ledger";
import type { EstateProperties } from "../estates/records";
import type { CellValue } from "../workbook";
import { type Gbk, gbkOf } from "./gbk";

/** A cell of text holds no more bytes, a figure no more places. */
const [MOST_TEXT, MOST_PLACES, MOST_DECIMALS] = [254, 20, 15] as const;
const DAYS: ReadonlySet<string> = new Set(["plannedFrom", "plannedTo", "consultedOn"]);
const NUMBERS: ReadonlySet<string> = new Set([
  "households",
  "buildings",
  "floorAreaM2",
  "yearBuilt",
  "willingnessPct",
  "budgetWan",
  "inFavourPct",
  "satisfactionPct",
]);

/** Why a value is not in the table as it is in the ledger. */
export type Loss =
  | { readonly code: "textCut"; readonly field: ScalarField; readonly value: string }
  | { readonly code: "notInGbk"; readonly field: ScalarField; readonly value: string; readonly lost: string }
  | { readonly code: "figureRounded"; readonly field: ScalarField; readonly value: string };

interface Column {
  readonly field: ScalarField;
  readonly type: "C" | "N" | "D";
  width: number;
  decimals: number;
  /** Places before the point. */
  whole: number;
}

/** Decimals of the shortest text that is this number. */
function decimalsOf(value: number): number {
  if (Number.isInteger(value)) return 0;
  const [, fraction = "", power = "0"] = /^-?\d+(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  return Math.min(MOST_DECIMALS, Math.max(0, fraction.length - Number(power)));
}

/** A figure in its column, or as near as it fits; null: it does not fit at all. */
function figure(value: number, { width, decimals }: Column): string | null {
  if (decimals === 0 && Number.isSafeInteger(value)) {
    const text = String(value);
    return text.length <= width ? text : null;
  }
  for (let places = decimals; places >= 0; places--) {
    const text = value.toFixed(places);
    if (text.length <= width && !text.includes("e")) return text;
  }
  return null;
}

const encoder = new TextEncoder();
const textOf = (cell: CellValue): Gbk => gbkOf(cell === null ? "" : String(cell), MOST_TEXT);

export interface DbfWriter {
  /** First every row is measured, then every row is added. */
  measure(properties: EstateProperties): void;
  /** Adds a row. @returns what it could not hold. */
  add(properties: EstateProperties): Loss[];
  finish(): Uint8Array;
}

export function dbfWriter(): DbfWriter {
  const columns = SCALAR_FIELDS.map((field): Column => {
    const type = DAYS.has(field) ? "D" : NUMBERS.has(field) ? "N" : "C";
    return { field, type, width: type === "D" ? 8 : 1, decimals: 0, whole: 1 };
  });
  const rows: Uint8Array[] = [];
  /** Bytes of a row, known when every row is measured. */
  let length = 0;
  return {
    measure(properties) {
      for (const column of columns) {
        const cell = cellOf(column.field, properties[column.field]);
        if (cell === null || column.type === "D") continue;
        if (column.type === "C") column.width = Math.max(column.width, textOf(cell).bytes.length);
        else {
          column.whole = Math.max(column.whole, Number(cell).toFixed(0).length);
          column.decimals = Math.max(column.decimals, decimalsOf(Number(cell)));
          const places = column.whole + (column.decimals > 0 ? 1 + column.decimals : 0);
          column.width = Math.min(MOST_PLACES, places);
        }
      }
      for (const column of columns)
        if (column.type === "N") column.decimals = Math.min(column.decimals, Math.max(0, column.width - 2));
    },
    add(properties) {
      const losses: Loss[] = [];
      length ||= 1 + columns.reduce((sum, { width }) => sum + width, 0);
      const row = new Uint8Array(length).fill(0x20);
      let at = 1;
      for (const column of columns) {
        const { field, type, width } = column;
        const cell = cellOf(field, properties[field]);
        if (cell !== null && type === "N") {
          const text = figure(Number(cell), column);
          if (text === null || Number(text) !== cell)
            losses.push({ code: "figureRounded", field, value: String(cell) });
          if (text !== null) encoder.encodeInto(text.padStart(width), row.subarray(at));
        } else if (cell !== null && type === "D") {
          encoder.encodeInto(String(cell).replaceAll("-", ""), row.subarray(at));
        } else if (cell !== null) {
          const { bytes, lost, cut } = textOf(cell);
          const value = String(cell);
          if (cut) losses.push({ code: "textCut", field, value });
          if (lost.length > 0) losses.push({ code: "notInGbk", field, value, lost: lost.join(" ") });
          row.set(bytes, at);
        }
        at += width;
      }
      rows.push(row);
      return losses;
    },
    finish() {
      const head = 33 + 32 * columns.length;
      const view = new DataView(new ArrayBuffer(head));
      // Version 3 without a memo; 2000-01-01, so that the same data make the same file; 0x4D: code page 936.
      [3, 100, 1, 1].forEach((byte, k) => {
        view.setUint8(k, byte);
      });
      view.setUint32(4, rows.length, true);
      view.setUint16(8, head, true);
      view.setUint16(10, 1 + columns.reduce((sum, { width }) => sum + width, 0), true);
      view.setUint8(29, 0x4d);
      columns.forEach(({ field, type, width, decimals }, k) => {
        const from = 32 + 32 * k;
        [...SHAPE_FIELD[field]].forEach((c, position) => {
          view.setUint8(from + position, c.charCodeAt(0));
        });
        view.setUint8(from + 11, type.charCodeAt(0));
        view.setUint8(from + 16, width);
        view.setUint8(from + 17, decimals);
      });
      view.setUint8(head - 1, 0x0d);
      return joinedBytes([new Uint8Array(view.buffer), ...rows, Uint8Array.of(0x1a)]);
    },
  };
}
