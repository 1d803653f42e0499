/** Tables as a workbook: every cell typed, so that text that looks like a formula stays text. */
import type { Cell, Options, Sheet } from "write-excel-file/universal";
import { type Rule, withRules } from "./validation";

export type CellValue = string | number | null;

export interface Column<Row> {
  readonly header: string;
  readonly value: (row: Row) => CellValue;
  /** Characters. */
  readonly width: number;
  /** Of a number: `#,##0`, `0.0` …; where rows differ, by row. */
  readonly format?: string | ((row: Row) => string);
  /** The value was assumed: shown on a tint. */
  readonly assumed?: (row: Row) => boolean;
}

interface PlainCell {
  readonly value: CellValue;
  readonly format?: string;
  /** Shown on a tint. */
  readonly tint: boolean;
}

/** Plain data: it crosses to a worker. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly PlainCell[])[];
  /** The last row sums up the others. */
  readonly total?: boolean;
  /** What may stand in each column of a sheet to fill in. */
  readonly rules?: readonly (Rule | null)[];
}

/** Characters; a cell of a workbook holds no more. */
export const MOST_TEXT = 32_767;
const [HEAD, TINT] = ["#EFE9DD", "#FBECCB"] as const;

const escaped = (c: string): string => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones that XML forbids or advises against
const NO_XML = /[\0-\x08\x0b-\x1f\x7f-\x84\x86-\x9f\ufdd0-\ufdef\ufffd-\uffff]/g;

/** Text as a workbook writes it (ECMA-376 22.9.2.19): what XML cannot hold as _xHHHH_, and what only looks like that guarded. */
function written(text: string): string {
  // The library keeps its strings by name in a plain object, where `constructor` is taken.
  if (text in Object.prototype) return `${escaped(text[0])}${text.slice(1)}`;
  return text.replaceAll(/_(?=x[0-9a-f]{4}_)/gi, "_x005F_").replaceAll(NO_XML, escaped);
}

function cellOf({ value, format, tint }: PlainCell): Cell {
  const style = { alignVertical: "top" as const, ...(tint ? { backgroundColor: TINT } : {}) };
  if (value === null || (typeof value === "number" && !Number.isFinite(value))) return tint ? { ...style } : null;
  if (typeof value === "number") return { value, type: Number, ...(format ? { format } : {}), ...style };
  const text = value.length > MOST_TEXT ? `${value.slice(0, MOST_TEXT - 1)}…` : value;
  return { value: written(text), type: String, wrap: text.length > 24, ...style };
}

/** A sheet of one row an item; unknown is an empty cell. */
export const table = <Row>(name: string, columns: readonly Column<Row>[], rows: readonly Row[]): Table => ({
  name,
  header: columns.map(({ header }) => header),
  widths: columns.map(({ width }) => width),
  rows: rows.map((row) =>
    columns.map(({ value, format, assumed }) => ({
      value: value(row),
      format: typeof format === "function" ? format(row) : format,
      tint: assumed?.(row) ?? false,
    })),
  ),
});

/** Makes the file of sheets that are ready. */
export type Generate = (sheets: Sheet<Blob>[], options: Options<Blob>) => Promise<Blob>;

/** In this thread: the library's other ways start one from a blob:, which the policy of the page forbids. */
const inThread: Generate = async (sheets, options) => {
  const { generateXlsxFileSync } = await import("#write-excel-file");
  return generateXlsxFileSync(sheets, options, undefined, () => Promise.reject(new Error("no pictures")));
};

/** The workbook's bytes; the header stays in sight. @param onWritten a sheet is written and waits to be packed. */
export async function workbook(
  tables: readonly Table[],
  generate: Generate = inThread,
  onWritten: () => void = () => undefined,
): Promise<Blob> {
  const sheets = tables.map(
    ({ name, header, widths, rows }): Sheet<Blob> => ({
      sheet: name,
      stickyRowsCount: 1,
      orientation: "landscape",
      columns: widths.map((width) => ({ width })),
      data: [
        header.map((value) => ({
          value,
          type: String,
          fontWeight: "bold",
          backgroundColor: HEAD,
          wrap: true,
          alignVertical: "center",
        })),
        ...rows.map((row) => row.map(cellOf)),
      ],
    }),
  );
  const rules = {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml: string, _: unknown, { sheetIndex }: { readonly sheetIndex: number }): string => {
            onWritten();
            return withRules(xml, tables[sheetIndex].rules ?? []);
          },
        },
      },
    },
  };
  return generate(sheets, { features: [rules] });
}
