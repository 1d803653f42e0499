/** Workbooks: every sheet a layer; merged cells hold their value in each of their places. */
import { zipSync } from "fflate";
import readSheets from "read-excel-file/universal";
import { NOTES_SHEET } from "../../model/headings";
import type { Notes } from "../findings";
import { type Cell, type Grid, gridFeatures, titleOf } from "./grid";
import { type Layer, MOST_CELLS } from "./types";
import { type Entries, unzip } from "./zip";

const decoder = new TextDecoder();
const attribute = (tag: string, name: string): string | null =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? null;

/** A1 → column and row from 0. */
function place(address: string): readonly [column: number, row: number] {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(address) ?? ["", "A", "1"];
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return [column - 1, Number(digits) - 1];
}

/** The XML of each sheet in the order of the workbook. */
function sheetXml(entries: Entries): string[] {
  const read = (path: string): string => decoder.decode(entries.get(path) ?? new Uint8Array(0));
  const targets = new Map(
    [...read("xl/_rels/workbook.xml.rels").matchAll(/<Relationship\s[^>]*>/g)].map(([tag]) => [
      attribute(tag, "Id"),
      attribute(tag, "Target")?.replace(/^\/?(xl\/)?/, "xl/") ?? "",
    ]),
  );
  return [...read("xl/workbook.xml").matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) =>
    read(targets.get(attribute(tag, "\\w+:id")) ?? ""),
  );
}

/** Cells that a sheet would need as a full grid. */
function extent(xml: string): number {
  let [right, bottom] = [0, 0];
  for (const [, address] of xml.matchAll(/<(?:\w+:)?c\s[^>]*?\br="([A-Z]+\d+)"/g)) {
    const [column, row] = place(address);
    right = Math.max(right, column + 1);
    bottom = Math.max(bottom, row + 1);
  }
  return right * bottom;
}

/** Whether a number format multiplies: what stands in quotes, behind a stroke or as a blank is only written. */
export const showsPercent = (code: string): boolean =>
  code
    .replaceAll("&quot;", '"')
    .replaceAll(/"[^"]*"|[\\_*]./g, "")
    .split(";")[0]
    .includes("%");

/** Positions of the cell styles that show a share as per cent. */
function percentStyles(entries: Entries): ReadonlySet<string> {
  const xml = decoder.decode(entries.get("xl/styles.xml") ?? new Uint8Array(0));
  const formats = [...xml.matchAll(/<(?:\w+:)?numFmt\s[^>]*>/g)].flatMap(([tag]) =>
    showsPercent(attribute(tag, "formatCode") ?? "") ? [attribute(tag, "numFmtId")] : [],
  );
  const percent = new Set(["9", "10", ...formats]);
  const styles = /<(?:\w+:)?cellXfs[\s>][\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(xml)?.[0] ?? "";
  return new Set(
    [...styles.matchAll(/<(?:\w+:)?xf\s[^>]*>/g)].flatMap(([tag], k) =>
      percent.has(attribute(tag, "numFmtId")) ? [String(k)] : [],
    ),
  );
}

/** A sheet's cells, shares as the workbook shows them: 0.8 in a cell of per cent is 80%. */
function shown(
  data: readonly (readonly unknown[])[],
  xml: string,
  percent: ReadonlySet<string>,
): readonly (readonly unknown[])[] {
  if (percent.size === 0) return data;
  const rows = data.map((row) => [...row]);
  for (const [tag] of xml.matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
    if (!percent.has(attribute(tag, "s") ?? "")) continue;
    const [column, row] = place(attribute(tag, "r") ?? "");
    const value = rows[row]?.[column];
    if (typeof value === "number") rows[row][column] = `${Number((value * 100).toPrecision(12))}%`;
  }
  return rows;
}

const day = (date: Date): string => {
  const text = Number.isNaN(date.getTime()) ? "" : date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 19);
};
const cellOf = (value: unknown): Cell =>
  value instanceof Date
    ? day(value)
    : typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? value
      : null;

/** A grid with the value of each merged range in all of its places. */
function unmerged(data: readonly (readonly unknown[])[], xml: string): Grid {
  const grid: Cell[][] = data.map((row) => row.map(cellOf));
  let budget = MOST_CELLS;
  for (const [, from, to] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]+\d+):([A-Z]+\d+)"/g)) {
    const [[left, top], [right, bottom]] = [place(from), place(to)];
    const value = grid[top]?.[left];
    if (value === undefined || value === null) continue;
    for (let row = top; row <= Math.min(bottom, grid.length - 1); row++)
      for (let column = left; column <= right && budget-- > 0; column++) grid[row][column] = value;
  }
  return grid;
}

export async function readXlsxLayers(bytes: Uint8Array, notes: Notes): Promise<Layer[] | null> {
  const entries = unzip(bytes, notes, (path) => /^xl\/.*\.(xml|rels)$/.test(path));
  if (!entries) return null;
  const sheets = sheetXml(entries);
  // The library leaves a failure of its own to nobody where a sheet has no cells at all.
  if (sheets.some((xml) => xml !== "" && !/<(?:\w+:)?(sheetData|chartsheet|dialogsheet)[\s/>]/.test(xml))) {
    notes.add("badXlsx", "error", { params: { message: "sheetData" } });
    return null;
  }
  const cells = sheets.reduce((sum, xml) => sum + extent(xml), 0);
  if (cells > MOST_CELLS) {
    notes.add("tooManyCells", "error", { value: cells });
    return null;
  }
  try {
    // Stored, not packed: the library would unpack large sheets in a thread from a blob:, which the policy of the page forbids.
    const stored = zipSync(Object.fromEntries(entries), { level: 0 });
    const read = await readSheets(new Blob([stored as Uint8Array<ArrayBuffer>]));
    const percent = percentStyles(entries);
    const layers = read.flatMap(({ sheet, data }, k): Layer[] => {
      // What a template of ours says of its columns.
      if (sheet === NOTES_SHEET && read.length > 1) return [];
      const before = notes.list.length;
      const grid = unmerged(shown(data, sheets[k] ?? "", percent), sheets[k] ?? "");
      const features = gridFeatures(grid, notes);
      for (let f = before; f < notes.list.length; f++) notes.list[f] = { ...notes.list[f], sheet };
      return [{ name: sheet, features, crs: null, title: titleOf(grid) }];
    });
    const holding = layers.filter(({ features }) => features.length > 0);
    if (holding.length === 0) notes.add("noFeatures", "warning");
    return holding.length > 0 ? holding : layers.slice(0, 1);
  } catch (error) {
    notes.add("badXlsx", "error", { params: { message: String(error).slice(0, 160) } });
    return null;
  }
}
