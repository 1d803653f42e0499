/** The tidy CSVs of a city folder: rows checked against their schema, empty cells unknown. */
import Papa from "papaparse";
import type * as z from "zod/mini";
import type { FundTable, ReceivedTable, ReportTable } from "../model/dataset";
import { FUND_SOURCE, STAGE } from "../model/enums";
import {
  type FilingRow,
  type FundRow,
  filingRowSchema,
  fundRowSchema,
  type ReceivedRow,
  type ReportRow,
  receivedRowSchema,
  reportRowSchema,
} from "../model/report";
import { parseDay, parseMonth } from "../model/time";
import { numberOf } from "./fields";
import type { Notes } from "./findings";

const NUMERIC = new Set(["percent", "investedWan", "arrivedWan", "paidWan"]);

/** Records of a CSV by its header, and the positions of those with another number of cells than it. */
export function readCsv(text: string): { data: Record<string, string>[]; uneven: number[] } {
  const [header = [], ...rows] = Papa.parse<string[]>(text.replace(/^\ufeff/, ""), { skipEmptyLines: "greedy" }).data;
  const names = header.map((name) => name.trim());
  return {
    // Built from entries: a column called __proto__ is only a name.
    data: rows.map((cells) => Object.fromEntries(names.map((name, k) => [name, cells[k] ?? ""]))),
    uneven: rows.flatMap((cells, position) => (cells.length === names.length ? [] : [position])),
  };
}

/** A row of a CSV with its position, from 0. */
export interface Placed<T> {
  readonly row: T;
  readonly position: number;
}

/** Rows of a CSV that fit the schema; the others are refused and named. */
function readRows<T>(text: string, schema: z.ZodMiniType<T>, notes: Notes): { rows: Placed<T>[]; read: number } {
  const { data, uneven } = readCsv(text);
  for (const feature of uneven) notes.count("cellCount", "warning", { feature });
  const rows: Placed<T>[] = [];
  data.forEach((raw, position) => {
    const row: Record<string, unknown> = Object.fromEntries(
      Object.entries(raw).flatMap(([key, cell]) => {
        const value = cell.trim();
        return value === "" ? [] : [[key, NUMERIC.has(key) ? (numberOf(value) ?? value) : value]];
      }),
    );
    const checked = schema.safeParse(row);
    if (checked.success) rows.push({ row: checked.data, position });
    else {
      const field = String(checked.error.issues[0].path[0] ?? "");
      const value = row[field];
      notes.add(value === undefined ? "missingCell" : "badCell", "error", { feature: position, field, value });
    }
  });
  return { rows, read: data.length };
}

export const reportRows = (text: string, notes: Notes) => readRows<ReportRow>(text, reportRowSchema, notes);
export const receivedRows = (text: string, notes: Notes) => readRows<ReceivedRow>(text, receivedRowSchema, notes);
export const fundRows = (text: string, notes: Notes) => readRows<FundRow>(text, fundRowSchema, notes);
export const filingRows = (text: string, notes: Notes) => readRows<FilingRow>(text, filingRowSchema, notes);

const dayOr = (text: string | null | undefined): number => (text ? parseDay(text) : Number.NaN);
type Row = (id: string) => number;

export function receivedTable(rows: readonly ReceivedRow[], districtOf: Row): ReceivedTable {
  const kept = rows.filter((r) => districtOf(r.district) >= 0);
  return {
    n: kept.length,
    district: Int32Array.from(kept, (r) => districtOf(r.district)),
    month: Int32Array.from(kept, (r) => parseMonth(r.month)),
    receivedOn: Float64Array.from(kept, (r) => parseDay(r.receivedOn)),
  };
}

/**
 * Reports in order of estate, month, receivedOn; a row without a day takes its district's first day for the month.
 * @returns the table, and the row as read behind each of its rows.
 */
export function reportTable(
  rows: readonly ReportRow[],
  estateOf: Row,
  districtOf: Int32Array,
  received: ReceivedTable,
): { table: ReportTable; source: readonly ReportRow[] } {
  const days = new Map<string, number>();
  for (let k = 0; k < received.n; k++) {
    const key = `${received.district[k]} ${received.month[k]}`;
    days.set(key, Math.min(days.get(key) ?? Infinity, received.receivedOn[k]));
  }
  const kept = rows
    .flatMap((r) => {
      const estate = estateOf(r.estateId);
      if (estate < 0) return [];
      const month = parseMonth(r.month);
      const on = r.receivedOn ? parseDay(r.receivedOn) : (days.get(`${districtOf[estate]} ${month}`) ?? Number.NaN);
      return [{ r, estate, month, on }];
    })
    .sort((a, b) => a.estate - b.estate || a.month - b.month || (a.on || 0) - (b.on || 0));
  const table: ReportTable = {
    n: kept.length,
    estate: Int32Array.from(kept, (k) => k.estate),
    month: Int32Array.from(kept, (k) => k.month),
    stage: Int8Array.from(kept, ({ r }) => (r.stage ? STAGE.indexOf(r.stage) : -1)),
    percent: Float64Array.from(kept, ({ r }) => r.percent ?? Number.NaN),
    startedOn: Float64Array.from(kept, ({ r }) => dayOr(r.startedOn)),
    finishedOn: Float64Array.from(kept, ({ r }) => dayOr(r.finishedOn)),
    investedWan: Float64Array.from(kept, ({ r }) => r.investedWan ?? Number.NaN),
    receivedOn: Float64Array.from(kept, (k) => k.on),
    blockers: kept.map(({ r }) => r.blockers ?? null),
    worksDone: kept.map(({ r }) => r.worksDone ?? null),
    note: kept.map(({ r }) => r.note ?? null),
  };
  return { table, source: kept.map(({ r }) => r) };
}

export function fundTable(rows: readonly FundRow[], estateOf: Row): FundTable {
  const kept = rows.filter((r) => estateOf(r.estateId) >= 0);
  return {
    n: kept.length,
    estate: Int32Array.from(kept, (r) => estateOf(r.estateId)),
    month: Int32Array.from(kept, (r) => parseMonth(r.month)),
    source: Int8Array.from(kept, (r) => FUND_SOURCE.indexOf(r.source)),
    arrivedWan: Float64Array.from(kept, (r) => r.arrivedWan ?? Number.NaN),
    paidWan: Float64Array.from(kept, (r) => r.paidWan ?? Number.NaN),
    receivedOn: Float64Array.from(kept, (r) => dayOr(r.receivedOn)),
  };
}
