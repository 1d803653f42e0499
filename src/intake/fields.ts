/** One feature's properties → our fields: renamed, valued, assumed, coerced and checked; what fails is unknown and named. */
import type * as z from "zod/mini";
import { type Estate, estateSchema } from "../model/estate";
import { isLedgerHeading } from "../model/headings";
import { firstDay, formatDay, lastDay, parseMonth } from "../model/time";
import type { Mapping } from "./api";
import type { Notes, Place } from "./findings";
import { isShare } from "./units";
import { dayOf, monthOfCell, numberOf, UNKNOWN_WORDS, yearOf } from "./words";

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
const DAYS = new Set(["plannedFrom", "plannedTo", "consultedOn"]);

/** A figure that reads the same to everyone, as every table of text holds it. */
const PLAIN = /^[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/;

/** Own property only: `__proto__` and `constructor` are just names. */
const own = (object: Readonly<Record<string, unknown>>, key: string): unknown =>
  Object.hasOwn(object, key) ? object[key] : undefined;

function coerce(field: string, value: unknown, notes: Notes, place: Place, scale = 1): unknown {
  if (typeof value === "string" && UNKNOWN_WORDS.has(value.trim())) return null;
  if (NUMBERS.has(field) && typeof value === "string") {
    const number = numberOf(value, field === "budgetWan", scale);
    if (number !== null) {
      if (number !== 0 && isShare(field, scale, value))
        notes.count("shareAsPercent", "warning", { ...place, field, value, params: { percent: number } });
      if (!PLAIN.test(value.trim()))
        notes.count(/[约近余右]/.test(value) ? "aboutNumber" : "numberAsText", "note", { ...place, field, value });
      return number;
    }
  }
  if (field === "yearBuilt" && value !== null && typeof value !== "object") {
    const serial = typeof value === "number" && value > 9999 ? dayOf(String(value)) : null;
    const year = yearOf(serial ?? value);
    if (year !== null && String(value).trim() !== String(year))
      notes.count("dateAsYear", "note", { ...place, field, value });
    return year ?? value;
  }
  if (DAYS.has(field) && (typeof value === "string" || typeof value === "number"))
    return dayOf(String(value)) ?? endOfMonth(field, value, notes, place) ?? value;
  if (TEXTS.has(field) && typeof value === "number") return String(value);
  if (NUMBERS.has(field) && typeof value === "number" && scale !== 1) {
    const number = rounded(value * scale);
    if (number !== 0 && isShare(field, scale, String(value)))
      notes.count("shareAsPercent", "warning", { ...place, field, value, params: { percent: number } });
    return number;
  }
  return typeof value === "string" ? value.trim() : value;
}

/** A plan that names months only runs from the first day of one to the last day of another. */
function endOfMonth(field: string, value: string | number, notes: Notes, place: Place): string | null {
  const month = field === "plannedFrom" || field === "plannedTo" ? monthOfCell(value) : null;
  if (month === null) return null;
  notes.count("monthAsDay", "note", { ...place, field, value: String(value) });
  return formatDay(field === "plannedFrom" ? firstDay(parseMonth(month)) : lastDay(parseMonth(month)));
}

/** Twelve figures: a factor of ten leaves no dust behind the last. */
const rounded = (value: number): number => Number(value.toPrecision(12));

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
    const column = typeof theirs === "string" ? theirs : field;
    const raw = own(properties, column);
    let value = raw;
    const words = own(mapping.values, field) as Readonly<Record<string, string>> | undefined;
    if (words && value !== undefined && value !== null) {
      const word = own(words, String(value));
      if (word !== undefined) value = word;
      // Who says which values mean a programme says that the others mean none.
      else if (field === "programme") value = null;
    }
    const given = value;
    // Under our own heading a word of ours, or an empty cell, says nothing that the field does not.
    const ours = column !== field && isLedgerHeading(column);
    if (ours && (String(raw ?? "").trim() === "" || given !== raw)) delete out[column];
    const scale = mapping.scale && own(mapping.scale, field);
    if (value !== undefined && value !== null)
      value = coerce(field, value, notes, place, typeof scale === "number" ? scale : 1);
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
      if (ours && String(raw).trim() === String(value)) delete out[column];
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
