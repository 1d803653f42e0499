/** Values of the ledger as words: enumerations, days, money, nested records. */
import { parseDay } from "../../model/time";
import { CLOSED_FIELDS, ESTATE_FIELD, enumWord, estate as words } from "../../text/estate";
import { formatDate, formatNumber } from "../../text/format";
import { joined, type Lang, say } from "../../text/phrase";

export { enumWord };

/** Name of a field; a field that is none of ours keeps its own name. */
export const fieldName = (lang: Lang, field: string): string =>
  Object.hasOwn(ESTATE_FIELD, field) ? say(lang, ESTATE_FIELD[field]) : field;

/** Numbers with their unit as the field's name tells it. */
function numberText(lang: Lang, field: string, n: number): string {
  if (field === "yearBuilt") return say(lang, words.u_yearBuilt, { n: String(n) });
  if (field === "households" || field === "buildings" || field === "floorAreaM2")
    return say(lang, words[`u_${field}`], { n: formatNumber(n) });
  if (field.endsWith("Pct") || field === "percent") return say(lang, words.u_percent, { n: formatNumber(n, 1) });
  if (field === "budgetWan") return say(lang, words.u_wan, { n: formatNumber(n, 2) });
  return formatNumber(n, 2);
}

/**
 * What a ledger value says: null and empty are null, lists are joined, records become `name value` pairs.
 * @param itemName names of menu items by id, for `needs` and `item`.
 */
export function valueText(lang: Lang, field: string, value: unknown, itemName: (id: string) => string): string | null {
  if (value === null || value === undefined || value === "") return null;
  if (typeof value === "boolean") return say(lang, value ? words.yes : words.no);
  if (typeof value === "number") return Number.isFinite(value) ? numberText(lang, field, value) : null;
  if (typeof value === "string") {
    if (field === "needs" || field === "item") return itemName(value);
    if (CLOSED_FIELDS.has(field)) return enumWord(lang, field, value);
    const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? parseDay(value) : Number.NaN;
    return Number.isNaN(day) ? value : formatDate(day, lang);
  }
  if (Array.isArray(value)) {
    const parts = value.map((one) => valueText(lang, field, one, itemName)).filter((one) => one !== null);
    return parts.length > 0 ? joined(lang, parts) : null;
  }
  const parts = Object.entries(value as Record<string, unknown>).flatMap(([key, one]) => {
    const text = valueText(lang, key, one, itemName);
    return text === null ? [] : [say(lang, words.pair, { key: fieldName(lang, key), value: text })];
  });
  return parts.length > 0 ? joined(lang, parts) : null;
}
