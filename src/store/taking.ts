/** What the hand takes of what is new: estates and fields; the rest stays as it was. */
import { computed, effect, signal } from "@preact/signals";
import type { Take } from "../intake/api";
import { type Comparison, type EstateChange, sideOf } from "../intake/compare";
import { compareSides } from "../workers/intake";
import { dataset } from "./dataset";
import { staged } from "./staged";
import { alone, waiting } from "./waiting";

/** What the staged dataset changes; null: not known yet, or it stands alone. */
export const comparison = signal<Comparison | null>(null);
export const comparing = signal(false);
/** Ids of estates, fields, and single fields (`id\nfield`) that stay as they were. */
export const left = signal<ReadonlySet<string>>(new Set());
export const fieldsLeft = signal<ReadonlySet<string>>(new Set());
export const cellsLeft = signal<ReadonlySet<string>>(new Set());

/** Compares what is staged with what is open, in a thread of its own; a newer one ends the one before. */
effect(() => {
  const [next, old] = [staged.value?.dataset ?? null, dataset.value];
  comparison.value = null;
  comparing.value = false;
  if (!next || !old || next === old || alone.value || waiting.value.length === 0) return;
  comparing.value = true;
  const job = compareSides(sideOf(old), sideOf(next));
  let current = true;
  const done = (found: Comparison | null): void => {
    if (!current) return;
    comparison.value = found;
    comparing.value = false;
  };
  // Where the thread failed the figures above it stand.
  job.result.then(done, () => done(null));
  return () => {
    current = false;
    job.cancel();
  };
});
/** Another import begins with everything taken. */
effect(() => {
  if (staged.value !== null) return;
  for (const set of [left, fieldsLeft, cellsLeft]) set.value = new Set();
});

export const cellKey = (id: string, field: string): string => `${id}\n${field}`;
export const takesEstate = (id: string): boolean => !left.value.has(id);
export const takesCell = (id: string, field: string): boolean =>
  takesEstate(id) && !fieldsLeft.value.has(field) && !cellsLeft.value.has(cellKey(id, field));

/** Takes (or leaves) all of some keys. */
export function setAll(set: typeof left, keys: readonly string[], take: boolean): void {
  const next = new Set(set.value);
  for (const key of keys) {
    if (take) next.delete(key);
    else next.add(key);
  }
  set.value = next;
}

const keptOf = ({ id, fields }: EstateChange): string[] =>
  fields.flatMap(({ field }) => (takesCell(id, field) ? [] : [field]));

/** Nothing of it is left as it was. */
const everything = (): boolean => [left, fieldsLeft, cellsLeft].every(({ value }) => value.size === 0);

/** What the hand takes; null: everything. */
export const take = computed<Pick<Take, "except" | "keep"> | null>(() => {
  const found = comparison.value;
  if (!found || everything()) return null;
  const except = [...found.added, ...found.gone, ...found.changed].flatMap(({ id }) => (takesEstate(id) ? [] : [id]));
  const keep: Record<string, readonly string[]> = {};
  for (const change of found.changed) {
    if (!takesEstate(change.id)) continue;
    const fields = keptOf(change);
    // An estate of which nothing is taken stays as it was.
    if (fields.length === change.fields.length) except.push(change.id);
    else if (fields.length > 0) keep[change.id] = fields;
  }
  return except.length > 0 || Object.keys(keep).length > 0 ? { except, keep } : null;
});

/** How many changes are taken, of how many: estates new and gone, and fields. */
export const counted = computed(() => {
  const found = comparison.value;
  if (!found) return null;
  const of = found.changed.reduce((sum, { fields }) => sum + fields.length, found.added.length + found.gone.length);
  if (everything()) return { taken: of, of };
  const whole = [...found.added, ...found.gone];
  const cells = found.changed.flatMap(({ id, fields }) => fields.map(({ field }) => takesCell(id, field)));
  return {
    taken: whole.filter(({ id }) => takesEstate(id)).length + cells.filter(Boolean).length,
    of,
  };
});
