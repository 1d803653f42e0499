/** Two moments or two measures side by side: the right half is what the page shows, the left half is chosen here. */
import { batch, computed } from "@preact/signals";
import { type Ground, type Measure, type Metric, NUMERATOR, type Numerator } from "../domain/coverage/measure";
import { situationAt } from "../domain/progress/situation";
import { type Day, type Month, monthOf } from "../model/time";
import { ground } from "./ground";
import { METRICS, measure } from "./metric";
import { dayKey, month, monthKey, months, today } from "./time";
import { numberIn, oneOf, slides, viewKey } from "./view";

export const compare = viewKey<"off" | "on">("compare", "off", oneOf(["off", "on"]));
/** Of the left half; null: as on the right. */
export const metricA = viewKey<Metric | null>("metricA", null, oneOf(METRICS), (v) => v ?? "");
export const numeratorA = viewKey<Numerator | null>("numeratorA", null, oneOf<Numerator>(NUMERATOR), (v) => v ?? "");
export const monthA = monthKey("monthA");
export const todayA = dayKey("todayA");
/** Where the halves meet, % of the width. */
export const split = viewKey<number>("split", 50, numberIn(0, 100));
slides([split]);

export const measureA = computed<Measure>(() => ({
  ...measure.value,
  metric: metricA.value ?? measure.value.metric,
  numerator: numeratorA.value ?? measure.value.numerator,
}));

export interface Moment {
  readonly month: Month;
  readonly today: Day;
}
export const momentA = computed<Moment>(() => ({
  month: monthA.value ?? month.value,
  today: todayA.value ?? today.value,
}));
export const momentB = computed<Moment>(() => ({ month: month.value, today: today.value }));

/** What the left half's figures are taken from. */
export const groundA = computed<Ground | null>(() => {
  const on = ground.value;
  if (!on) return null;
  const { month: m, today: t } = momentA.value;
  const known = t === on.known.today ? on.known : situationAt(on.data, monthOf(t) + 12, t);
  return { ...on, now: situationAt(on.data, m, t), known };
});

/** Opens the comparison: with the month before, when nothing else was chosen. */
export function openCompare(): void {
  batch(() => {
    compare.value = "on";
    const untouched = [metricA, numeratorA, monthA, todayA].every((key) => key.value === null);
    if (untouched && months.value.includes(month.value - 1)) monthA.value = month.value - 1;
  });
}
