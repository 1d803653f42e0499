/** The packaging parameters on view: a rule's defaults, and what the reader moved away from them. */
import { computed, type Signal } from "@preact/signals";
import { defaultParameters } from "../domain/packaging/defaults";
import { type Constants, type Parameters, type Rule, type Scope, TERM } from "../domain/packaging/types";
import { BARRIER_CLASS, type BarrierClass } from "../model/enums";
import { numberIn, oneOf, viewKey } from "./view";

export const rule = viewKey<Rule>("rule", "renovation", oneOf<Rule>(["renovation", "management"]));

/** Sliders: name, least, most, step. */
export const SLIDERS = [
  ["gapM", 0, 300, 1],
  ["smallHouseholds", 10, 1000, 10],
  ["smallFloorAreaM2", 500, 100_000, 500],
  ["smallBuildings", 1, 50, 1],
  ["minMembers", 2, 12, 1],
  ["maxMembers", 2, 24, 1],
  ["minBodies", 0, 8, 1],
  ["minHouseholds", 0, 3000, 50],
  ["maxHouseholds", 100, 6000, 50],
  ["maxDiameterM", 50, 1500, 10],
] as const;
export type SliderName = (typeof SLIDERS)[number][0];
/** Limits that can be switched off. */
export const OPTIONAL = ["smallHouseholds", "smallFloorAreaM2", "smallBuildings"] as const;
/** What an optional limit starts from when it is switched on and the rule has none. */
export const START: Readonly<Record<(typeof OPTIONAL)[number], number>> = {
  smallHouseholds: 300,
  smallFloorAreaM2: 20_000,
  smallBuildings: 6,
};

/** null: the rule's default; "off": switched off. */
export type Moved = number | "off" | null;
const print = (value: unknown): string => (value === null ? "" : String(value));
export const moved = Object.fromEntries(
  SLIDERS.map(([name, least, most]) => [
    name,
    viewKey<Moved>(
      name,
      null,
      (text) =>
        text === "off" && (OPTIONAL as readonly string[]).includes(name) ? "off" : numberIn(least, most)(text),
      print,
    ),
  ]),
) as Record<SliderName, Signal<Moved>>;

export const PARTICIPANTS = ["planned", "underway", "stock"] as const;
/** A list of words, comma-separated; "none" for the empty one. */
const listOf =
  <T extends string>(all: readonly T[]) =>
  (text: string): readonly T[] | undefined => {
    if (text === "none") return [];
    const words = text.split(",");
    return words.every((word) => (all as readonly string[]).includes(word)) ? (words as T[]) : undefined;
  };
const printList = (list: readonly (string | number)[] | null): string =>
  list === null ? "" : list.length === 0 ? "none" : list.join(",");
const numbers =
  (count: number, most: number) =>
  (text: string): readonly number[] | undefined => {
    const list = text.split(",").map((part) => numberIn(0, most)(part));
    return list.length === count && list.every((x) => x !== undefined) ? (list as number[]) : undefined;
  };

/** All of these: null = the rule's default. */
export const takingPart = viewKey<readonly (typeof PARTICIPANTS)[number][] | null>(
  "part",
  null,
  listOf(PARTICIPANTS),
  printList,
);
export const barring = viewKey<readonly BarrierClass[] | null>("barriers", null, listOf(BARRIER_CLASS), printList);
export const scope = viewKey<Scope | null>("scope", null, oneOf<Scope>(["street", "district", "city"]), print);
export const anchor = viewKey<"on" | null>("anchor", null, oneOf<"on">(["on"]), print);
export const countMissing = viewKey<"on" | null>("countMissing", null, oneOf<"on">(["on"]), print);
export const weights = viewKey<readonly number[] | null>("weights", null, numbers(TERM.length, 1), printList);

/** The constants of the score in the order of their key in the address: name, least, most, step. */
export const CONSTANTS = [
  ["viableHouseholds", 100, 5000, 50],
  ["gapM", 5, 300, 5],
  ["diameterM", 100, 2000, 50],
  ["setupSavedWan", 0, 100, 1],
  ["wallSavedWan", 0, 100, 1],
  ["savingCap", 0.01, 0.5, 0.01],
  ["costLowWan", 0, 10, 0.1],
  ["costHighWan", 0.1, 20, 0.1],
] as const satisfies readonly (readonly [keyof Constants, number, number, number])[];
export const constants = viewKey<readonly number[] | null>(
  "constants",
  null,
  numbers(CONSTANTS.length, 5000),
  printList,
);

export const parameters = computed<Parameters>(() => {
  const base = defaultParameters(rule.value);
  const changes = SLIDERS.flatMap(([name]): [string, number | null][] => {
    const value = moved[name].value;
    return value === null ? [] : [[name, value === "off" ? null : value]];
  });
  const part = takingPart.value;
  const bars = barring.value;
  const fixed = constants.value;
  return {
    ...base,
    ...Object.fromEntries(changes),
    ...(part && {
      participants: {
        planned: part.includes("planned"),
        underway: part.includes("underway"),
        stock: part.includes("stock"),
      },
    }),
    ...(bars && {
      barriers: Object.fromEntries(BARRIER_CLASS.map((kind) => [kind, bars.includes(kind)])) as Parameters["barriers"],
    }),
    ...(scope.value && { scope: scope.value }),
    anchor: anchor.value === "on",
    countMissingBodies: countMissing.value === "on",
    // Weights that sum to nothing are refused: the control says so, the packages stay.
    ...(weights.value?.some((w) => w > 0) && { weights: weights.value as unknown as Parameters["weights"] }),
    ...(fixed && {
      constants: Object.fromEntries(CONSTANTS.map(([name], k) => [name, fixed[k]])) as unknown as Constants,
    }),
  };
});

export function reset(): void {
  for (const [name] of SLIDERS) moved[name].value = null;
  for (const key of [takingPart, barring, scope, anchor, countMissing, weights, constants]) key.value = null;
}
