/** Cells of the CSVs that we give out. */
import type { CellValue } from "../workbook";

/** Text that a spreadsheet would take for a formula, and text that begins with the guard itself. */
const RISKY = /^[=+\-@\t\r']/;

/** A cell by RFC 4180; unknown is empty; risky text behind one ', which the door takes off a ledger of ours (formats/csv.ts). */
export function csvCell(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = RISKY.test(value) ? `'${value}` : value;
  return /[",;，\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
