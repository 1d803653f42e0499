/** Estates that new files lack and that a planner locked into a package. */
import type { Dataset } from "../model/dataset";
import type { Scenario } from "../model/scenario";
import { withScenarios } from "./project-file";
import { scenarios } from "./scenario";

export interface Lost {
  readonly id: string;
  readonly name: string;
  /** Scenarios whose locked packages hold it. */
  readonly scenarios: readonly string[];
}

/** Estates of `old` that `next` lacks, of locked packages of these scenarios. */
export function lostOf(old: Dataset, next: Dataset, list: readonly Scenario[]): Lost[] {
  const holds = new Map<string, Set<string>>();
  for (const { name, edits } of list)
    for (const { locked, members } of edits.packages)
      if (locked) for (const id of members) holds.set(id, (holds.get(id) ?? new Set()).add(name));
  if (holds.size === 0) return [];
  const stay = new Set(next.estates.id);
  return old.estates.id.flatMap((id, row) => {
    const by = stay.has(id) ? undefined : holds.get(id);
    return by ? [{ id, name: old.estates.name[row] || id, scenarios: [...by] }] : [];
  });
}

/** The same of all scenarios of the city on screen. */
export const lostHere = (old: Dataset, next: Dataset): Promise<Lost[]> =>
  withScenarios(() => lostOf(old, next, scenarios.peek()));
