/** Slips of a unit (万m² as m², 元 as 万元), noticed by the order of magnitude of what a household comes to. */
import type { Mapping } from "./api";
import { bringsUnit, numberOf } from "./words";

export const SLIPPING = ["floorAreaM2", "budgetWan", "investedWan"] as const;
export type Slipping = (typeof SLIPPING)[number];

export interface Slip {
  readonly field: Slipping;
  /** What the middle row comes to by household, or by estate where households are unknown, in our unit: m² or 万元. */
  readonly median: number;
  readonly per: "household" | "estate";
  /** What the numbers are multiplied by now, and what would bring them into the ordinary. */
  readonly scale: number;
  readonly better: number;
}

/** What is ordinary by household and by estate: m², and 万元. */
const ORDINARY = {
  household: { floorAreaM2: [1, 1000], budgetWan: [0.001, 100], investedWan: [0.0001, 100] },
  estate: { floorAreaM2: [50, 5_000_000], budgetWan: [0.1, 200_000], investedWan: [0.01, 20_000] },
} as const;
/** Fewer rows than this show no order of magnitude. */
const LEAST = 3;

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
}

/** @param rows rows of the file as text, by its own headings. */
export function slipsOf(rows: readonly Readonly<Record<string, string>>[], mapping: Mapping): Slip[] {
  const textOf = (row: Readonly<Record<string, string>>, field: string): string => {
    const name = mapping.fields[field] ?? field;
    return Object.hasOwn(row, name) ? row[name] : "";
  };
  const read = (row: Readonly<Record<string, string>>, field: string): number => {
    const text = textOf(row, field);
    const number = text === "" ? null : numberOf(text, field.endsWith("Wan"), mapping.scale?.[field]);
    return number === null || number <= 0 ? Number.NaN : number;
  };
  return SLIPPING.flatMap((field): Slip[] => {
    // What brings its own unit would stay as it is.
    const all = rows.map((row) => (bringsUnit(textOf(row, field)) ? Number.NaN : read(row, field)));
    const each = all.map((value, k) => value / read(rows[k], "households")).filter(Number.isFinite);
    const per = each.length >= LEAST ? "household" : "estate";
    const values = per === "household" ? each : all.filter(Number.isFinite);
    if (values.length < LEAST) return [];
    const median = medianOf(values);
    const [least, most] = ORDINARY[per][field];
    if (median >= least && median <= most) return [];
    const by = median < least ? 1e4 : 1e-4;
    // What no factor of 10,000 brings into the ordinary is no slip of a unit.
    if (median * by < least || median * by > most) return [];
    const scale = mapping.scale?.[field] ?? 1;
    return [{ field, median, per, scale, better: Number((scale * by).toPrecision(6)) }];
  });
}
