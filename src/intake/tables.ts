/** Tables of a city folder: rows checked against their schema, empty cells unknown. */
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
import { firstDay, formatDay, lastDay, parseDay, parseMonth, receiptOf } from "../model/time";
import type { Mapping } from "./api";
import { type Notes, plainText } from "./findings";
import type { RawFeature } from "./formats/types";
import { isShare } from "./units";
import { dayOf, monthOfCell, numberOf, UNKNOWN_WORDS } from "./words";

const NUMERIC = new Set(["percent", "investedWan", "arrivedWan", "paidWan", "amountWan"]);
/** Words of a column that one finding names. */
const NAMED = 20;
const isMoney = (field: string): boolean => field.endsWith("Wan");

/** A row of a table with its position, from 0. */
export interface Placed<T> {
  readonly row: T;
  readonly position: number;
}

type Shape = Readonly<Record<string, z.ZodMiniType>>;
const DAYS = new Set(["startedOn", "finishedOn", "receivedOn", "filedOn"]);

/** A month alone is its first day for a start, its last for an end. */
function dayInMonth(field: string, word: unknown): string | null {
  const month = field === "startedOn" || field === "finishedOn" ? monthOfCell(word) : null;
  if (month === null) return null;
  return formatDay(field === "startedOn" ? firstDay(parseMonth(month)) : lastDay(parseMonth(month)));
}

/** A cell's number, of which its text does not tell how it was written; else the word for it. */
const typed = (value: unknown, word: string): unknown =>
  typeof value === "number" && String(value) === word ? value : word;

/** One cell as our field holds it: figures as numbers, days and months as we write them, words by the mapping. */
function cellOf(field: string, value: unknown, mapping: Mapping): unknown {
  if (value === null || value === undefined) return undefined;
  const text = plainText(value).trim();
  const words = mapping.values[field] as Readonly<Record<string, string>> | undefined;
  const word = words && Object.hasOwn(words, text) ? words[text] : text;
  if (UNKNOWN_WORDS.has(word)) return undefined;
  if (field === "stage" && !(STAGE as readonly string[]).includes(word)) return undefined;
  if (NUMERIC.has(field)) {
    return numberOf(word, isMoney(field), mapping.scale?.[field]) ?? word;
  }
  return DAYS.has(field)
    ? (dayOf(word) ?? dayInMonth(field, typed(value, word)) ?? word)
    : field === "month"
      ? (monthOfCell(typed(value, word)) ?? word)
      : word;
}

/** Rows that fit the schema; the others are refused and named. */
function readRows<T>(
  features: readonly RawFeature[],
  schema: z.ZodMiniType<T> & { readonly shape?: Shape },
  mapping: Mapping,
  notes: Notes,
): { rows: Placed<T>[]; read: number } {
  const ours = Object.keys(schema.shape ?? {});
  const spare = new Set(ours.filter((field) => schema.shape?.[field].safeParse(undefined).success));
  const rows: Placed<T>[] = [];
  /** By field the words that are none of ours, with where each stands first. */
  const strange = new Map<string, Map<string, { readonly feature: number; count: number }>>();
  features.forEach(({ properties }, position) => {
    const entries = Object.entries(properties).flatMap(([key, value]) => {
      const text = plainText(value ?? "").trim();
      return text === "" || ours.includes(key) ? [] : [[key, text] as const];
    });
    const own = ours.flatMap((field) => {
      const theirs = mapping.fields[field] ?? field;
      const given = Object.hasOwn(properties, theirs) ? cellOf(field, properties[theirs], mapping) : undefined;
      const word = Object.hasOwn(properties, theirs) ? plainText(properties[theirs] ?? "").trim() : "";
      if (typeof given === "number" && given !== 0 && isShare(field, mapping.scale?.[field] ?? 1, word))
        notes.count("shareAsPercent", "warning", { feature: position, field, value: word, params: { percent: given } });
      if (dayOf(word) === null && given === dayInMonth(field, typed(properties[theirs], word)) && given !== null)
        notes.count("monthAsDay", "note", { feature: position, field, value: word });
      // What the hand calls unknown is decided.
      const decided = mapping.values[field] && Object.hasOwn(mapping.values[field], word);
      if (given === undefined && !UNKNOWN_WORDS.has(word) && !decided) {
        const words = strange.get(field) ?? new Map();
        strange.set(field, words);
        const one = words.get(word) ?? { feature: position, count: 0 };
        one.count++;
        words.set(word, one);
      }
      const value = given ?? mapping.assume[field];
      return value === undefined ? [] : [[field, value] as const];
    });
    const row: Record<string, unknown> = Object.fromEntries([...entries, ...own]);
    let checked = schema.safeParse(row);
    const bad = (checked.success ? [] : checked.error.issues).map(({ path }) => String(path[0] ?? ""));
    // A cell that the row can do without takes nothing else of it away, where it says anything else.
    if (
      bad.length > 0 &&
      bad.every((field) => spare.has(field)) &&
      [...spare].some((f) => f in row && !bad.includes(f))
    ) {
      for (const field of new Set(bad)) {
        notes.add("badValue", "warning", { feature: position, field, value: row[field] });
        delete row[field];
      }
      checked = schema.safeParse(row);
    }
    if (checked.success) rows.push({ row: checked.data, position });
    else {
      const field = String(checked.error.issues[0].path[0] ?? "");
      const value = row[field];
      notes.add(value === undefined ? "missingCell" : "badCell", "error", { feature: position, field, value });
    }
  });
  for (const [field, words] of strange) {
    const most = [...words].sort(([, a], [, b]) => b.count - a.count);
    const [[value, { feature }]] = most;
    const count = most.reduce((sum, [, one]) => sum + one.count, 0);
    const named = most.slice(0, NAMED).map(([word, one]) => `${word} ${one.count}`);
    const list = (most.length > NAMED ? [...named, "…"] : named).join("、");
    notes.add("wordUnknown", "warning", { feature, field, value, params: { count, words: most.length, list } });
  }
  return { rows, read: features.length };
}

type Read = readonly [features: readonly RawFeature[], mapping: Mapping, notes: Notes];
export const reportRows = (...[features, mapping, notes]: Read) =>
  readRows<ReportRow>(features, reportRowSchema, mapping, notes);
export const receivedRows = (...[features, mapping, notes]: Read) =>
  readRows<ReceivedRow>(features, receivedRowSchema, mapping, notes);
export const fundRows = (...[features, mapping, notes]: Read) =>
  readRows<FundRow>(features, fundRowSchema, mapping, notes);
export const filingRows = (...[features, mapping, notes]: Read) =>
  readRows<FilingRow>(features, filingRowSchema, mapping, notes);

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
 * Reports in order of estate, month, receipt; a row without a day takes its district's first day for the month, else the due day.
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
      return [{ r, estate, month, on, receipt: receiptOf(month, on) }];
    })
    .sort((a, b) => a.estate - b.estate || a.month - b.month || a.receipt - b.receipt);
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
