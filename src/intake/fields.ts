/** One feature's properties → our fields: renamed, valued, assumed, coerced and checked; what fails is unknown and named. */
import type * as z from "zod/mini";
import { type Estate, estateSchema } from "../model/estate";
import type { Mapping } from "./api";
import type { Notes, Place } from "./findings";

const NUMBERS = new Set([
  "households",
  "buildings",
  "floorAreaM2",
  "budgetWan",
  "willingnessPct",
  "inFavourPct",
  "satisfactionPct",
]);
const TEXTS = new Set([
  "id",
  "name",
  "alias",
  "district",
  "street",
  "community",
  "address",
  "managementBody",
  "programme",
]);
const UNKNOWN_WORDS = new Set(["", "-", "–", "—", "/", "null", "NULL", "N/A", "n/a", "不详", "未知", "待核实"]);

/** Own property only: `__proto__` and `constructor` are just names. */
const own = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

/** The year of a date written as 2004-05-12, 2004/5, 2004年5月, 20040512 or a bare year; null when it is none. */
export function yearOf(value: unknown): number | null {
  const text = String(value).trim();
  const match = /^(\d{4})(?:$|\d{4}$|[-/.年\sT])/.exec(text);
  return match ? Number(match[1]) : null;
}

/** A decimal number as officials type it: separators of thousands and a unit are let go; null for anything else. */
export function numberOf(text: string): number | null {
  const bare = text
    .normalize("NFKC")
    .replaceAll(/[,，\s]/g, "")
    .replace(/(户|栋|万元|m²|m2|㎡|平方米|%)$/iu, "");
  return /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(bare) ? Number(bare) : null;
}

function coerce(field: string, value: unknown, notes: Notes, place: Place): unknown {
  if (typeof value === "string" && UNKNOWN_WORDS.has(value.trim())) return null;
  if (NUMBERS.has(field) && typeof value === "string") {
    const number = numberOf(value);
    if (number !== null) {
      notes.count("numberAsText", "note", { ...place, field, value });
      return number;
    }
  }
  if (field === "yearBuilt" && value !== null && typeof value !== "object") {
    const year = yearOf(value);
    if (year !== null && String(value).trim() !== String(year))
      notes.count("dateAsYear", "note", { ...place, field, value });
    return year ?? value;
  }
  if (TEXTS.has(field) && typeof value === "number") return String(value);
  return typeof value === "string" ? value.trim() : value;
}

const shape = estateSchema.shape as unknown as Record<string, z.ZodMiniType>;
export const ESTATE_FIELDS = Object.keys(shape) as (keyof Estate)[];

/** Reads one estate's properties; the result keeps every property of the file, ours checked. */
export function readEstate(
  properties: Readonly<Record<string, unknown>>,
  mapping: Mapping,
  notes: Notes,
  place: Place,
  onAssumed?: (field: string) => void,
): Estate & { asGiven?: Record<string, unknown> } {
  const out: Record<string, unknown> = { ...properties };
  const asGiven: Record<string, unknown> = {};
  for (const field of ESTATE_FIELDS) {
    const theirs = own(mapping.fields, field);
    let value = own(properties, typeof theirs === "string" ? theirs : field);
    const words = own(mapping.values, field) as Readonly<Record<string, string>> | undefined;
    if (words && value !== undefined && value !== null) {
      const word = own(words, String(value));
      if (word !== undefined) value = word;
      // Who says which values mean a programme says that the others mean none.
      else if (field === "programme") value = null;
    }
    const given = value;
    if (value !== undefined && value !== null) value = coerce(field, value, notes, place);
    let filled = false;
    if (value === undefined || value === null) {
      const constant = own(mapping.assume, field);
      if (constant !== undefined && !(field === "managementBody" && constant === "each")) {
        filled = true;
        value = coerce(field, NUMBERS.has(field) || field === "yearBuilt" ? Number(constant) : constant, notes, place);
      }
    }
    if (value === undefined || value === null) {
      if (Object.hasOwn(out, field)) out[field] = null;
      continue;
    }
    const checked = shape[field].safeParse(value);
    if (checked.success) {
      out[field] = value;
      if (filled) onAssumed?.(field);
    } else {
      notes.add("badValue", "warning", { ...place, field, value: given });
      out[field] = null;
      asGiven[field] = given;
    }
  }
  if (Object.keys(asGiven).length > 0) out.asGiven = asGiven;
  return out as Estate;
}
