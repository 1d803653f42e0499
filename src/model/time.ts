/**
 * Calendar arithmetic without time zones. A `Day` is the number of days since 1970-01-01; a `Month` is
 * year × 12 + (month − 1). Both are plain integers, so they sort, subtract and live in typed arrays (NaN = unknown).
 */
export type Day = number;
export type Month = number;

const MS_PER_DAY = 86_400_000;

/** `2020-06-01` → Day; NaN when the text is not a date that exists. */
export function parseDay(text: string): Day {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return Number.NaN;
  const ms = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(ms)) return Number.NaN;
  const day = ms / MS_PER_DAY;
  return formatDay(day) === text ? day : Number.NaN;
}

/** Day → `2020-06-01`. */
export function formatDay(day: Day): string {
  return new Date(day * MS_PER_DAY).toISOString().slice(0, 10);
}

/** `2020-06` → Month; NaN when the text is not a month. */
export function parseMonth(text: string): Month {
  const match = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  return match ? Number(match[1]) * 12 + Number(match[2]) - 1 : Number.NaN;
}

/** Month → `2020-06`. */
export function formatMonth(month: Month): string {
  return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, "0")}`;
}

/** First day of a month. */
export function firstDay(month: Month): Day {
  return Date.UTC(Math.floor(month / 12), month % 12, 1) / MS_PER_DAY;
}

/** Last day of a month: 28 to 31 days after its first, leap years included. */
export function lastDay(month: Month): Day {
  return firstDay(month + 1) - 1;
}

/** Day on which a row of month m came in; one without a day counts as received when it was due, on the third of the month after. */
export const receiptOf = (month: Month, receivedOn: Day): Day =>
  Number.isNaN(receivedOn) ? lastDay(month) + 3 : receivedOn;

/** The month a day lies in. */
export function monthOf(day: Day): Month {
  const date = new Date(day * MS_PER_DAY);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}
