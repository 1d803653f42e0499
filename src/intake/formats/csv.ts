/** Text with commas, tabs or semicolons → one layer of rows. */
import Papa from "papaparse";
import { isOurLedger } from "../../model/headings";
import type { Notes } from "../findings";
import { gridFeatures, HEADER_WITHIN, titleOf } from "./grid";
import { type Layer, MOST_CELLS, MOST_ROWS } from "./types";

/** What a ledger of ours puts before text that a spreadsheet would take for a formula, and before ' itself; taken off once. */
const GUARDED = /^'(?=[=+\-@\t\r'])/;

const DELIMITERS = [",", "\t", ";", "，"] as const;

export function readCsvLayers(text: string, notes: Notes): Layer[] | null {
  if (text.trim() === "") {
    notes.add("emptyFile", "error", { params: { characters: text.length } });
    return null;
  }
  // An empty line at the end would count against the separator that makes many cells.
  const rows = text.replace(/^\ufeff/, "").replace(/[\r\n]+$/, "");
  const [head] = rows.split(/[\r\n]/, 1);
  const { data, errors } = Papa.parse<string[]>(rows, {
    delimiter: DELIMITERS.find((one) => isOurLedger(head.split(one))),
    delimitersToGuess: [...DELIMITERS],
    preview: MOST_ROWS + 1,
  });
  if (data.length > MOST_ROWS || data.length * (data[0]?.length ?? 0) > MOST_CELLS) {
    notes.add("tooManyCells", "error", { value: data.length });
    return null;
  }
  const quote = errors.find(({ code }) => code === "MissingQuotes");
  if (quote) notes.add("openQuote", "warning", { feature: null, params: { row: (quote.row ?? 0) + 1 } });
  // In anyone else's file a ' is what was written.
  const ours = data.slice(0, HEADER_WITHIN).some(isOurLedger);
  const features = gridFeatures(ours ? data.map((row) => row.map((cell) => cell.replace(GUARDED, ""))) : data, notes);
  if (features.length === 0) notes.add("noFeatures", "warning");
  return [{ name: null, features, crs: null, title: titleOf(data) }];
}
