/** The packaging parameters on view: a rule's defaults, the city's own, and what the reader moved away from them. */
import { batch, computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { BASKET_ITEMS } from "../domain/packaging/basket";
import { type Contradiction, contradictionsOf, withoutContradictions } from "../domain/packaging/contradiction";
import { defaultParameters } from "../domain/packaging/defaults";
import type { Objective } from "../domain/packaging/portfolio/stock";
import type { Constants, Parameters, Participants, Rule, Scope } from "../domain/packaging/types";
import { BARRIER_CLASS, type BarrierClass, PLAN_RULE, type PlanRule } from "../model/enums";
import { dataset } from "./dataset";
import { numberIn, oneOf, printKeys, readKeys, slides, viewKey } from "./view";

/** The rule on view: P1, P2, or the basket of P3. */
export const plan = viewKey<PlanRule>("rule", "renovation", oneOf<PlanRule>(PLAN_RULE));
/** Id of the open scenario; empty: a fresh one that nothing was done to yet. */
export const openScenarioId = viewKey<string>("scenario", "", (text) => text.slice(0, 64));
/** The rule that the engine packages by; the basket knows no neighbours and leaves it at P1. */
export const rule = computed<Rule>(() => (plan.value === "basket" ? "renovation" : plan.value));

/** Numbers on sliders: name, least, most, step. */
export const SLIDERS = {
  gapM: [0, 300, 1],
  smallHouseholds: [10, 1000, 10],
  minMembers: [2, 24, 1],
  maxMembers: [2, 24, 1],
  minBodies: [0, 8, 1],
  minHouseholds: [0, 5000, 50],
  maxHouseholds: [100, 5000, 50],
  maxDiameterM: [50, 1500, 10],
} as const;
export type SliderName = keyof typeof SLIDERS;

/** Limits that are off by default: name, least, most, step, and where they begin when they are switched on. */
export const OPTIONAL = {
  smallFloorAreaM2: [100, 1_000_000, 100, 20_000],
  smallBuildings: [1, 100, 1, 6],
} as const;
export type OptionalName = keyof typeof OPTIONAL;

/** Constants of the score: name, least, most, step. */
export const CONSTANTS = {
  viableHouseholds: [100, 5000, 50],
  gapM: [5, 300, 5],
  diameterM: [50, 2000, 50],
  setupSavedWan: [0, 500, 1],
  wallSavedWan: [0, 500, 1],
  savingCap: [0.01, 1, 0.01],
  costLowWan: [0, 20, 0.1],
  costHighWan: [0.1, 30, 0.1],
} as const;
export type ConstantName = keyof typeof CONSTANTS;

type Moved<T> = Signal<T | null>;
const print = (value: unknown): string => (value === null ? "" : String(value));
const movedNumber = (name: string, least: number, most: number): Moved<number> =>
  viewKey<number | null>(name, null, numberIn(least, most), print);
const movedFlag = (name: string): Moved<boolean> =>
  viewKey<boolean | null>(
    name,
    null,
    (text) => (text === "1" ? true : text === "0" ? false : undefined),
    (value) => (value === null ? "" : value ? "1" : "0"),
  );
/** A set of words; the empty set is "none". */
const movedSet = <T extends string>(name: string, all: readonly T[]): Moved<readonly T[]> =>
  viewKey<readonly T[] | null>(
    name,
    null,
    (text) => {
      const words = text === "none" ? [] : text.split(",");
      return words.every((word) => (all as readonly string[]).includes(word))
        ? all.filter((word) => words.includes(word))
        : undefined;
    },
    (value) => (value === null ? "" : value.join(",") || "none"),
  );
const entries = <K extends string, V>(list: Readonly<Record<K, V>>): [K, V][] => Object.entries(list) as [K, V][];

/** What was moved; null: the default stands. */
export const moved = Object.fromEntries(
  entries(SLIDERS).map(([name, [least, most]]) => [name, movedNumber(name, least, most)]),
) as Record<SliderName, Moved<number>>;
export const movedOptional = Object.fromEntries(
  entries(OPTIONAL).map(([name, [least, most]]) => [
    name,
    viewKey<number | "off" | null>(name, null, (text) => (text === "off" ? text : numberIn(least, most)(text)), print),
  ]),
) as Record<OptionalName, Moved<number | "off">>;
export const movedConstants = Object.fromEntries(
  entries(CONSTANTS).map(([name, [least, most]]) => [name, movedNumber(`c.${name}`, least, most)]),
) as Record<ConstantName, Moved<number>>;

export const PARTICIPANTS = ["planned", "underway", "stock"] as const satisfies readonly (keyof Participants)[];
export const movedParticipants = movedSet<keyof Participants>("participants", PARTICIPANTS);
export const movedBarriers = movedSet<BarrierClass>("barriers", BARRIER_CLASS);
export const movedAnchor = movedFlag("anchor");
export const movedMissing = movedFlag("countMissingBodies");
export const SCOPES = ["street", "district", "city"] as const;
export const movedScope = viewKey<Scope | null>("scope", null, oneOf<Scope>(SCOPES), print);
/** In the order of TERM, 0–100. */
export const movedWeights = viewKey<readonly number[] | null>(
  "weights",
  null,
  (text) => {
    const numbers = text.split(",").map((part) => numberIn(0, 100)(part));
    return numbers.length === 5 && numbers.every((n) => n !== undefined) ? (numbers as number[]) : undefined;
  },
  (value) => (value === null ? "" : value.join(",")),
);
slides([
  ...[moved, movedOptional, movedConstants].flatMap((group) => Object.values(group)),
  ...[movedParticipants, movedBarriers, movedAnchor, movedMissing, movedScope, movedWeights],
]);

/** A city's setting when it is a number the slider can show. */
const within = (value: unknown, [least, most]: readonly [number, number, ...unknown[]]): number | undefined =>
  typeof value === "number" && value >= least && value <= most ? value : undefined;

/** The rule's defaults under the city's own settings (`settings.packaging` by name), each taken only when it can be read. */
export function defaultsFor(asked: Rule, settings: Readonly<Record<string, unknown>> = {}): Parameters {
  const base = defaultParameters(asked);
  const numbers = [...entries(SLIDERS), ...entries(OPTIONAL)].flatMap(([name, limits]) => {
    const value = within(settings[name], limits);
    return value === undefined ? [] : [[name, value]];
  });
  const scope = SCOPES.find((one) => one === settings.scope) ?? base.scope;
  return withoutContradictions({ ...base, ...Object.fromEntries(numbers), scope }, base);
}
/** The defaults on view. */
export const defaults = computed<Parameters>(() =>
  defaultsFor(rule.value, dataset.value?.city.settings?.packaging ?? {}),
);

/** Which sliders and constants were asked for against each other, with what stands instead; nothing asked is lost. */
export const contradictions = computed<readonly Contradiction[]>(() => {
  const asked = (name: "minMembers" | "maxMembers" | "minHouseholds" | "maxHouseholds"): number =>
    moved[name].value ?? defaults.value[name];
  const cost = (name: "costLowWan" | "costHighWan"): number =>
    movedConstants[name].value ?? defaults.value.constants[name];
  return contradictionsOf(
    {
      minMembers: asked("minMembers"),
      maxMembers: asked("maxMembers"),
      minHouseholds: asked("minHouseholds"),
      maxHouseholds: asked("maxHouseholds"),
      constants: { costLowWan: cost("costLowWan"), costHighWan: cost("costHighWan") },
    },
    defaults.value,
  );
});
/** The two ends of a range. */
const ENDS: Readonly<
  Partial<Record<SliderName, { readonly what: Contradiction["what"]; readonly other: SliderName }>>
> = {
  minMembers: { what: "members", other: "maxMembers" },
  maxMembers: { what: "members", other: "minMembers" },
  minHouseholds: { what: "households", other: "maxHouseholds" },
  maxHouseholds: { what: "households", other: "minHouseholds" },
};
const contradicts = (what: Contradiction["what"] | undefined): boolean =>
  contradictions.value.some((one) => one.what === what);

/** Numbers on sliders as they stand, each by itself: what reads one does not wake when another moves. */
export const sliders = Object.fromEntries(
  entries(SLIDERS).map(([name]) => [
    name,
    computed(() => {
      const asked = moved[name].value;
      return asked === null || contradicts(ENDS[name]?.what) ? defaults.value[name] : asked;
    }),
  ]),
) as Record<SliderName, ReadonlySignal<number | null>>;
/** Moves a slider; the other end of a range that contradicted itself stays where it is seen to stand. */
export function moveSlider(name: SliderName, value: number): void {
  const end = ENDS[name];
  batch(() => {
    if (end && contradicts(end.what)) moved[end.other].value = sliders[end.other].peek();
    moved[name].value = value;
  });
}
export const optionals = Object.fromEntries(
  entries(OPTIONAL).map(([name]) => [
    name,
    computed(() => {
      const { value } = movedOptional[name];
      return value === "off" ? null : (value ?? defaults.value[name]);
    }),
  ]),
) as Record<OptionalName, ReadonlySignal<number | null>>;
/** Sets, constants and weights: the same object as long as nobody moves them. */
export const constants = computed<Constants>(() => {
  const cost = contradicts("cost");
  const numbers = entries(movedConstants).flatMap(([name, { value }]) =>
    value === null || (cost && name.startsWith("cost")) ? [] : [[name, value]],
  );
  return { ...defaults.value.constants, ...(Object.fromEntries(numbers) as Partial<Constants>) };
});
export const participants = computed<Participants>(() => {
  const chosen = movedParticipants.value;
  return chosen
    ? { planned: chosen.includes("planned"), underway: chosen.includes("underway"), stock: chosen.includes("stock") }
    : defaults.value.participants;
});
export const barring = computed<Parameters["barriers"]>(() => {
  const chosen = movedBarriers.value;
  return chosen
    ? (Object.fromEntries(BARRIER_CLASS.map((kind) => [kind, chosen.includes(kind)])) as Parameters["barriers"])
    : defaults.value.barriers;
});
export const anchor = computed(() => movedAnchor.value ?? defaults.value.anchor);
export const countMissingBodies = computed(() => movedMissing.value ?? defaults.value.countMissingBodies);
export const scope = computed<Scope>(() => movedScope.value ?? defaults.value.scope);
export const weights = computed<Parameters["weights"]>(() => {
  const [a, b, c, d, e] = movedWeights.value ?? defaults.value.weights.map((w) => 100 * w);
  return [a / 100, b / 100, c / 100, d / 100, e / 100];
});

const values = (signals: Readonly<Record<string, ReadonlySignal<unknown>>>): object =>
  Object.fromEntries(entries(signals).map(([name, { value }]) => [name, value]));
/** What the engine is asked. */
export const parameters = computed<Parameters>(() => ({
  ...defaults.value,
  ...values(sliders),
  ...values(optionals),
  constants: constants.value,
  participants: participants.value,
  barriers: barring.value,
  anchor: anchor.value,
  countMissingBodies: countMissingBodies.value,
  scope: scope.value,
  weights: weights.value,
}));

/** Menu ids of the basket. */
export const basketItems = viewKey<readonly string[]>(
  "basket",
  BASKET_ITEMS,
  (text) => (text === "none" ? [] : text.split(",").slice(0, 60)),
  (items) => items.join(",") || "none",
);
/** Key of the basket on view, by its district or street, so that edits do not lose it; empty: none. */
export const chosenBasket = viewKey<string>("gathered", "", (text) => text.slice(0, 64));
/** 万元 an estate by menu id, `charging:3.5,parking:20`; 假设. */
export const unitCosts = viewKey<Readonly<Record<string, number>>>(
  "unitCosts",
  {},
  (text) => {
    const pairs = text.split(",").map((part) => part.split(":"));
    const costs = pairs.map(([item, cost]) => [item, Number(cost)] as const);
    return costs.every(([, cost]) => cost >= 0 && Number.isFinite(cost)) ? Object.fromEntries(costs) : undefined;
  },
  (costs) =>
    Object.entries(costs)
      .map(([item, cost]) => `${item}:${cost}`)
      .join(","),
);

/** What a portfolio may cost, 万元; null: not said yet. */
export const budgetWan = viewKey<number | null>("budget", null, numberIn(0, 1e9), print);
export const OBJECTIVES = ["value", "households"] as const satisfies readonly Objective[];
export const objective = viewKey<Objective>("objective", "value", oneOf<Objective>(OBJECTIVES));
/** Households at least by district id, `110101:3000,110102:500`. */
export const floors = viewKey<Readonly<Record<string, number>>>(
  "floors",
  {},
  (text) => {
    const pairs = text.split(",").map((part) => part.split(":"));
    const read = pairs.map(([district, households]) => [district, numberIn(1, 1e8)(households ?? "")] as const);
    return read.every(([district, households]) => district !== "" && households !== undefined)
      ? Object.fromEntries(read as [string, number][])
      : undefined;
  },
  (byDistrict) =>
    Object.entries(byDistrict)
      .map(([district, households]) => `${district}:${households}`)
      .join(","),
);
/** What chooses a portfolio; no answer of the engine's depends on it. */
const choosing: readonly Signal<unknown>[] = [budgetWan, objective, floors];

const everything: readonly Signal<unknown>[] = [
  ...Object.values(moved),
  ...Object.values(movedOptional),
  ...Object.values(movedConstants),
  movedParticipants,
  movedBarriers,
  movedAnchor,
  movedMissing,
  movedScope,
  movedWeights,
  basketItems,
  unitCosts,
  ...choosing,
];
/** What was moved, by name, as the address spells it: what a scenario keeps. */
export const movedTexts = computed(() => printKeys(everything));
export const setMoved = (texts: Readonly<Record<string, string>>): void => batch(() => readKeys(everything, texts));
/** How many parameters stand away from their defaults. */
export const movedCount = computed(
  () => Object.keys(movedTexts.value).length - Object.keys(printKeys(choosing)).length,
);
/** Parameters at their defaults; budget and floors stay. */
export const reset = (): void => setMoved(printKeys(choosing));

/** Whether households stand on the map as columns. */
export const columnsOn = viewKey<boolean>(
  "columns",
  false,
  (text) => (text === "1" ? true : undefined),
  (on) => (on ? "1" : ""),
);
/** The package on view: the id of an estate in it, so that it is found again after a slider moved. */
export const chosenPackage = viewKey<string>("package", "", (text) => text);
/** The package pointed at in the list: the id of its first estate; empty: none. */
export const pointedPackage = signal("");
export const ORDERS = ["value", "score", "households", "members", "cost"] as const;
export type Order = (typeof ORDERS)[number];
export const listOrder = viewKey<Order>("packageOrder", "value", oneOf<Order>(ORDERS));
export const listFilter = viewKey<string>("packageFind", "", (text) => text.slice(0, 60));
/** Which list stands beside the map. */
export const SIDES = ["packages", "left", "portfolio"] as const;
export type Side = (typeof SIDES)[number];
export const side = viewKey<Side>("side", "packages", oneOf<Side>(SIDES));
