/** Scenarios out of the browser and in again: the project file, what a dataset lacks, two side by side. */
import { computed } from "@preact/signals";
import { type Comparison, compareScenarios } from "../domain/packaging/compare";
import { withoutKnots } from "../domain/packaging/edit/drawn";
import { type Missing, missingOf } from "../domain/packaging/edit/missing";
import type { Scenario } from "../model/scenario";
import { printScenarios, type ReadScenarios, readScenarios } from "../model/scenario-file";
import { dataset } from "./dataset";
import { addScenarios, current, scenarios } from "./scenario";
import { keys } from "./view";

const ids = computed(() => new Set(dataset.value?.estates.id ?? []));

/** What each scenario names and the dataset on screen does not hold, by scenario id; those that lack nothing are left out. */
export const missing = computed<ReadonlyMap<string, readonly Missing[]>>(() => {
  const known = ids.value;
  const found = scenarios.value.map((one) => [one.id, missingOf(one, (id) => known.has(id))] as const);
  return new Map(dataset.value ? found.filter(([, list]) => list.length > 0) : []);
});
/** The same of the open scenario. */
export const missingHere = computed<readonly Missing[]>(() => missing.value.get(current.value.id) ?? []);

/** The scenarios of this city as a project file's text, and a name for the file; null: no dataset is open. */
export function exportScenarios(): { readonly name: string; readonly content: string } | null {
  const city = dataset.peek()?.city;
  if (!city) return null;
  return { name: `${city.name.zh}.lianpian.json`, content: printScenarios(city, scenarios.peek()) };
}

/** What of a scenario from a file could not be used; the rest of it was taken in. */
export interface Unused {
  readonly name: string;
  /** Barriers that cross themselves: left out. */
  readonly knots: number;
  /** Parameters that cannot be read, `gapM=1e9`: their defaults stand. */
  readonly parameters: readonly string[];
}

const canRead = (name: string, text: string): boolean =>
  keys.find((key) => key.name === name)?.parse(text) !== undefined;
/** What of scenarios from a file cannot be used, by scenario; those of which all can are left out. */
export function unusedOf(list: readonly Scenario[]): readonly Unused[] {
  return list.flatMap(({ name, parameters, edits }) => {
    const { knots } = withoutKnots(edits);
    const lost = Object.entries(parameters).filter(([key, text]) => !canRead(key, text));
    return knots + lost.length > 0 ? [{ name, knots, parameters: lost.map((pair) => pair.join("=")) }] : [];
  });
}

/** Adds scenarios of a file beside those that are here, without barriers that cross themselves; values that cannot be read stay, unused. */
export const takeScenarios = (list: readonly Scenario[]): void =>
  addScenarios(
    list.map((one) => {
      const { edits } = withoutKnots(one.edits);
      return edits === one.edits ? one : { ...one, edits };
    }),
  );

/** Takes in a project file's scenarios beside those that are here; what is refused, broken or left out is in the result. */
export function importScenarios(
  content: string,
): { readonly read: ReadScenarios; readonly unused: readonly Unused[] } | null {
  const city = dataset.peek()?.city;
  if (!city) return null;
  const read = readScenarios(content, city);
  if (read.trouble) return { read, unused: [] };
  takeScenarios(read.scenarios);
  return { read, unused: unusedOf(read.scenarios) };
}

/** Two scenarios side by side by id; null while either is not there or was never answered. */
export function comparisonOf(a: string, b: string): Comparison | null {
  const outcome = (id: string) => scenarios.value.find((one) => one.id === id)?.outcome ?? null;
  const [left, right] = [outcome(a), outcome(b)];
  if (!left || !right) return null;
  const { id: known = [], body = [], bodies = [] } = dataset.value?.estates ?? {};
  const rows = new Map(known.map((one, row) => [one, row]));
  return compareScenarios(left, right, (one) => bodies[body[rows.get(one) ?? -1]] ?? null);
}
