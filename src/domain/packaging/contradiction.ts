/** Parameters that contradict each other: a least above its most. Both ends then stand at the default, and this is told. */
import type { Parameters } from "./types";

export const CONTRADICTION = ["members", "households", "cost"] as const;
export interface Contradiction {
  readonly what: (typeof CONTRADICTION)[number];
  /** As asked; `low` > `high`, or not below it where they must differ. Estates, households, 万元 a household. */
  readonly low: number;
  readonly high: number;
  /** What is used instead. */
  readonly used: readonly [low: number, high: number];
}

type Ends = Pick<Parameters, "minMembers" | "maxMembers" | "minHouseholds" | "maxHouseholds"> & {
  readonly constants: Pick<Parameters["constants"], "costLowWan" | "costHighWan">;
};
const ENDS: Readonly<Record<Contradiction["what"], (p: Ends) => readonly [low: number, high: number]>> = {
  members: (p) => [p.minMembers, p.maxMembers],
  households: (p) => [p.minHouseholds, p.maxHouseholds],
  cost: (p) => [p.constants.costLowWan, p.constants.costHighWan],
};
/** The score divides by the width of the cost's range. */
const against = (what: Contradiction["what"], low: number, high: number): boolean =>
  what === "cost" ? low >= high : low > high;

/** In the order of CONTRADICTION; empty: none. */
export function contradictionsOf(p: Ends, byDefault: Ends): readonly Contradiction[] {
  return CONTRADICTION.flatMap((what) => {
    const [low, high] = ENDS[what](p);
    return against(what, low, high) ? [{ what, low, high, used: ENDS[what](byDefault) }] : [];
  });
}

/** The parameters with the defaults in the place of what contradicts itself; the same object when nothing does. */
export function withoutContradictions(p: Parameters, byDefault: Parameters): Parameters {
  const wrong = contradictionsOf(p, byDefault).map(({ what }) => what);
  if (wrong.length === 0) return p;
  const { minMembers, maxMembers, minHouseholds, maxHouseholds, constants } = byDefault;
  const { costLowWan, costHighWan } = constants;
  return {
    ...p,
    ...(wrong.includes("members") && { minMembers, maxMembers }),
    ...(wrong.includes("households") && { minHouseholds, maxHouseholds }),
    constants: { ...p.constants, ...(wrong.includes("cost") && { costLowWan, costHighWan }) },
  };
}
