/** Tables that can be taken as a workbook: every part of a page offers its own, typed, for as long as it is there. */
import { useEffect, useRef } from "preact/hooks";
import type { CellValue, Column, table as makeTable, Table } from "../../outbox/workbook";

/** How numbers are written in a workbook; a day as a spreadsheet counts it. */
export const FORMAT = {
  whole: "#,##0",
  share: "0.0%",
  points: "+0.0;-0.0;0.0",
  decimal: "#,##0.00",
  day: "yyyy-mm-dd",
} as const;
export type Format = keyof typeof FORMAT;

/** Day 0 of ours, 1 January 1970, by the count of spreadsheets. */
const EPOCH = 25_569;
/** A value as its cell holds it: unknown is empty. */
export function cellOf(value: number | string | null | undefined, format: Format = "whole"): CellValue {
  if (value === null || value === undefined || Number.isNaN(value)) return null;
  if (typeof value === "string") return value;
  // Twelve digits: what floating point adds behind them is no figure of anyone's.
  return format === "day" ? value + EPOCH : Number(value.toPrecision(12));
}

/** The code that makes workbooks comes when one is asked for. */
export interface Offer {
  readonly title: string;
  readonly make: (table: typeof makeTable) => Table;
}
export const offerOf = <Row>(title: string, columns: readonly Column<Row>[], rows: readonly Row[]): Offer => ({
  title,
  make: (table) => table(title, columns, rows),
});

/** A column of words. */
export const words = <Row>(header: string, value: (row: Row) => string | null, width = 16): Column<Row> => ({
  header,
  width,
  value,
});
/** A column of numbers. */
export const numbers = <Row>(
  header: string,
  value: (row: Row) => number | null | undefined,
  format: Format = "whole",
  width = 12,
): Column<Row> => ({ header, width, format: FORMAT[format], value: (row) => cellOf(value(row), format) });

type Make = () => Offer | null | Promise<Offer | null>;
const offered = new Map<symbol, Make>();
/** All that the page offers now, in the order in which it was set out. */
export const offers = async (): Promise<Offer[]> =>
  (await Promise.all([...offered.values()].map((make) => make()))).flatMap((one) => one ?? []);

/** Offers a table while the component is on the page; null: nothing to take now. */
export function useOffer(make: Make): void {
  const latest = useRef(make);
  latest.current = make;
  useEffect(() => {
    const key = Symbol();
    offered.set(key, () => latest.current());
    return () => void offered.delete(key);
  }, []);
}
