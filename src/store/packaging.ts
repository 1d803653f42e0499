/** The packaging parameters on view: a rule's defaults, and what the reader moved away from them. */
import { computed } from "@preact/signals";
import { defaultParameters } from "../domain/packaging/defaults";
import type { Parameters, Rule } from "../domain/packaging/types";
import { numberIn, oneOf, viewKey } from "./view";

export const rule = viewKey<Rule>("rule", "renovation", oneOf<Rule>(["renovation", "management"]));

/** Sliders: name, least, most, step. */
export const SLIDERS = [
  ["gapM", 0, 300, 1],
  ["smallHouseholds", 10, 1000, 10],
  ["minMembers", 2, 12, 1],
  ["maxMembers", 2, 24, 1],
  ["minBodies", 0, 8, 1],
  ["minHouseholds", 0, 3000, 50],
  ["maxHouseholds", 100, 6000, 50],
  ["maxDiameterM", 50, 1500, 10],
] as const;
export type SliderName = (typeof SLIDERS)[number][0];

/** null: the rule's default. */
export const moved = Object.fromEntries(
  SLIDERS.map(([name, least, most]) => [
    name,
    viewKey<number | null>(name, null, numberIn(least, most), (v) => (v === null ? "" : String(v))),
  ]),
) as Record<SliderName, ReturnType<typeof viewKey<number | null>>>;

export const parameters = computed<Parameters>(() => {
  const base = defaultParameters(rule.value);
  const changes = SLIDERS.flatMap(([name]) => (moved[name].value === null ? [] : [[name, moved[name].value]]));
  return { ...base, ...Object.fromEntries(changes) };
});
export function reset(): void {
  for (const [name] of SLIDERS) moved[name].value = null;
}
