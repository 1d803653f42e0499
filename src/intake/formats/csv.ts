/** Text with commas, tabs or semicolons → one layer of rows. */
import Papa from "papaparse";
import type { Notes } from "../findings";
import { gridFeatures } from "./grid";
import { type Layer, MOST_CELLS, MOST_ROWS } from "./types";

/** What our own files put before text that a spreadsheet would take for a formula; it is taken off once. */
const GUARDED = /^'(?=[=+\-@\t\r])/;

export function readCsvLayers(text: string, notes: Notes): Layer[] | null {
  if (text.trim() === "") {
    notes.add("emptyFile", "error", { params: { characters: text.length } });
    return null;
  }
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), {
    delimitersToGuess: [",", "\t", ";", "，"],
    preview: MOST_ROWS + 1,
  });
  if (data.length > MOST_ROWS || data.length * (data[0]?.length ?? 0) > MOST_CELLS) {
    notes.add("tooManyCells", "error", { value: data.length });
    return null;
  }
  const quote = errors.find(({ code }) => code === "MissingQuotes");
  if (quote) notes.add("openQuote", "warning", { feature: null, params: { row: (quote.row ?? 0) + 1 } });
  const features = gridFeatures(
    data.map((row) => row.map((cell) => cell.replace(GUARDED, ""))),
    notes,
  );
  if (features.length === 0) notes.add("noFeatures", "warning");
  return [{ name: null, features, crs: null }];
}
