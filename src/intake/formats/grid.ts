/** A grid of cells as a spreadsheet holds it → features: title rows, one or two rows of header, totals and blank rows told apart. */
import { DISTRICT_NAME, isOurLedger, LEDGER_HEADING } from "../../model/headings";
import type { Notes } from "../findings";
import type { RawFeature } from "./types";

export type Cell = string | number | boolean | null;
export type Grid = readonly (readonly Cell[])[];

/** A header stands within so many rows from the top. */
export const HEADER_WITHIN = 20;
/** Words a row of sums begins with. */
const TOTAL = /^(合\s*计|总\s*计|小\s*计|共\s*计|累\s*计|汇\s*总|grand total|sub-?total|total|sum)([:：（(]|$)/i;

/** Sums that stand behind a district's name, or where an id would. */
const TOTAL_ALONE = /^(合\s*计|总\s*计|小\s*计)$/;
/** Columns among which the name of a row stands. */
const LEADING = 4;
/** What a line under a table begins with. */
const REMARK =
  /^(备\s*注|注|说\s*明|填\s*[报表]|制\s*表|审\s*[核批]|负\s*责\s*人|联\s*系\s*[人电]|notes?|remarks?)[^:：]{0,6}[:：]/i;

const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? "" : String(cell).trim());
const filled = (row: readonly Cell[]): number => row.filter((cell) => textOf(cell) !== "").length;
const isNumeric = (cell: Cell | undefined): boolean =>
  typeof cell === "number" || /^[\d.,%\-/年月日]+$/.test(textOf(cell).normalize("NFKC"));
const words = (row: readonly Cell[]): number =>
  new Set(row.map(textOf).filter((text) => text !== "" && !isNumeric(text))).size;

/** The words of a line that is about the table: one text over all of it, or a remark on its own; undefined: it is a row. */
function lineOf(cells: readonly Cell[]): string | undefined {
  const texts = new Set(cells.map(textOf).filter((text) => text !== ""));
  const [text] = texts;
  // 填表人：…, 审核人：… and the day side by side.
  if (texts.size > 1 && REMARK.test(text) && [...texts].every((one) => REMARK.test(one) || isNumeric(one)))
    return [...texts].join(" ");
  const spans = filled(cells) > 2 || REMARK.test(text);
  return texts.size === 1 && spans && !isNumeric(text) ? text : undefined;
}

/** Row of the header: the first that names nearly as many columns as any near the top; −1 when nothing stands there. */
function headerRow(grid: Grid): number {
  const top = grid.slice(0, HEADER_WITHIN);
  const most = Math.max(0, ...top.map(words));
  if (most === 0) return top.findIndex((row) => filled(row) > 0);
  return top.findIndex((row) => words(row) >= Math.max(1, most * 0.6) && words(row) >= filled(row) * 0.6);
}

/** What stands above the header; "": nothing does. */
export const titleOf = (grid: Grid): string =>
  grid
    .slice(0, Math.max(0, headerRow(grid)))
    .flatMap((row) => [...new Set(row.map(textOf))])
    .filter((text) => text !== "")
    .join(" ");

/** A second row of header names parts of what the first spans: all words, and something under a gap or a repeated name. */
function secondRow(
  first: readonly Cell[],
  second: readonly Cell[] | undefined,
  third: readonly Cell[] | undefined,
): boolean {
  if (!second || filled(second) === 0 || second.some((cell) => textOf(cell) !== "" && isNumeric(cell))) return false;
  const spans = (k: number): boolean => textOf(first[k]) === "" || (k > 0 && textOf(first[k]) === textOf(first[k - 1]));
  const under = second.some((cell, k) => textOf(cell) !== "" && spans(k) && textOf(cell) !== textOf(first[k]));
  // A row of data has figures somewhere where the table has them.
  return under && (third === undefined || third.some(isNumeric) || !second.some((cell) => textOf(cell).length > 20));
}

/** Names of columns, each once; a name under a spanning one is put behind it: 资金·中央. */
function namesOf(first: readonly Cell[], second: readonly Cell[] | null, width: number): string[] {
  const taken = new Map<string, number>();
  let span = "";
  return Array.from({ length: width }, (_, k) => {
    const [above, below] = [textOf(first[k]), second ? textOf(second[k]) : ""].map((text) =>
      text.replaceAll(/\s+/g, " "),
    );
    if (above !== "") span = above;
    const name =
      below === "" || below === above ? above : above === "" && span === "" ? below : `${above || span}·${below}`;
    if (name === "") return "";
    const times = (taken.get(name) ?? 0) + 1;
    taken.set(name, times);
    return times === 1 ? name : `${name} (${times})`;
  });
}

/**
 * Features without geometry, one a row; rows of sums, repeated headers and remarks are passed over and counted in `notes`.
 * @param firstRow number of the grid's first row in its own program, from 1.
 */
export function gridFeatures(grid: Grid, notes: Notes, firstRow = 1): RawFeature[] {
  const at = headerRow(grid);
  if (at < 0) return [];
  const two = secondRow(grid[at], grid[at + 1], grid[at + 2]);
  const width = grid.reduce((most, row) => Math.max(most, row.length), 0);
  const given = namesOf(grid[at], two ? grid[at + 1] : null, width);
  const ours = isOurLedger(given);
  const names = ours ? given.map((name) => (name === DISTRICT_NAME ? "" : name)) : given;
  const idColumn = ours ? names.indexOf(LEDGER_HEADING.id) : -1;
  const named = given.filter((name) => name !== "").length;
  const header = grid[at].map(textOf).join("\t");
  const features: RawFeature[] = [];
  for (let k = at + (two ? 2 : 1); k < grid.length; k++) {
    const cells = grid[k];
    if (filled(cells) === 0) continue;
    const place = { params: { row: firstRow + k } };
    if (cells.map(textOf).join("\t") === header) {
      notes.count("repeatedHeader", "note", place);
      continue;
    }
    const first = cells.map(textOf).find((text) => text !== "" && !isNumeric(text));
    // An estate may be called 合计; with an id it is one.
    const id = idColumn < 0 ? "" : textOf(cells[idColumn]);
    const alone = cells
      .slice(0, LEADING)
      .map(textOf)
      .find((text) => TOTAL_ALONE.test(text));
    const total = alone ?? (first !== undefined && TOTAL.test(first) ? first : undefined);
    if (total !== undefined && (id === "" || TOTAL_ALONE.test(id) || id === total)) {
      notes.count("totalRow", "note", { ...place, value: total });
      continue;
    }
    const line = lineOf(cells);
    if (line !== undefined && (id === "" || (filled(cells) > 2 && REMARK.test(line)))) {
      notes.count("textLine", "note", { ...place, value: line });
      continue;
    }
    if (cells.length > names.length || filled(cells.slice(named)) > filled(cells.slice(0, named)))
      notes.count("cellCount", "warning", { ...place, feature: features.length });
    features.push({
      // Built from entries: a column called __proto__ is only a name.
      properties: Object.fromEntries(names.flatMap((name, c) => (name === "" ? [] : [[name, cells[c] ?? ""]]))),
      geometry: null,
      row: firstRow + k,
    });
  }
  return features;
}
