/** The two times: m, the month shown, and t, "today". */
import { computed } from "@preact/signals";
import { latestMonth, situationAt } from "../domain/progress/situation";
import { type Day, formatDay, formatMonth, type Month, monthOf, parseDay, parseMonth } from "../model/time";
import { dataset } from "./dataset";
import { viewKey } from "./view";

const orUndefined = (value: number): number | undefined => (Number.isNaN(value) ? undefined : value);

/** Registers a key that is a day; null: none chosen. */
export const dayKey = (name: string) =>
  viewKey<Day | null>(
    name,
    null,
    (text) => orUndefined(parseDay(text)),
    (v) => (v === null ? "" : formatDay(v)),
  );
/** Registers a key that is a month; null: none chosen. */
export const monthKey = (name: string) =>
  viewKey<Month | null>(
    name,
    null,
    (text) => orUndefined(parseMonth(text)),
    (v) => (v === null ? "" : formatMonth(v)),
  );
/** null: the dataset's own date. */
export const viewToday = dayKey("today");
/** null: the latest month with a report. */
export const viewMonth = monthKey("month");

export const today = computed<Day>(
  () => viewToday.value ?? (dataset.value ? parseDay(dataset.value.city.dataDate) : 0),
);
/** The latest month with a report received by t. */
export const latest = computed<Month | null>(() => (dataset.value ? latestMonth(dataset.value, today.value) : null));
export const month = computed<Month>(
  () => viewMonth.value ?? (dataset.value ? (latest.value ?? monthOf(today.value)) : 0),
);
/** Months that have reports, in order. */
export const months = computed<Month[]>(() =>
  dataset.value ? [...new Set(dataset.value.reports.month)].sort((a, b) => a - b) : [],
);
/** All that is known at t, whatever the month. */
export const known = computed(() =>
  dataset.value ? situationAt(dataset.value, monthOf(today.value) + 12, today.value) : null,
);
export const situation = computed(() => (dataset.value ? situationAt(dataset.value, month.value, today.value) : null));
