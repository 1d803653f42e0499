/** Two scenarios side by side: what differs in sum, and which estates moved. */
import type { Outcome } from "../../model/scenario";

/** In the order of the table. Money in 万元. */
export const DIFFERENCE = [
  "packages",
  "estates",
  "households",
  "bodies",
  "budgetWan",
  "savingWan",
  "budgetsUnknown",
  "value",
  "alone",
] as const;
export type DifferenceKey = (typeof DIFFERENCE)[number];

export interface Difference {
  readonly key: DifferenceKey;
  readonly a: number;
  readonly b: number;
  /** b − a. */
  readonly change: number;
}

/** An estate whose package is another one, or none: positions in the outcomes' packages, −1 for none. */
export interface Move {
  readonly estate: string;
  readonly a: number;
  readonly b: number;
}

export interface Comparison {
  readonly rows: readonly Difference[];
  /** For each package of a the one of b with most of its estates, −1 for none; no two have the same. */
  readonly match: readonly number[];
  readonly moves: readonly Move[];
}

type BodyOf = (estate: string) => string | null;

function totals({ packages, alone }: Outcome, bodyOf: BodyOf): Record<DifferenceKey, number> {
  const sum = (get: (one: Outcome["packages"][number]) => number): number =>
    packages.reduce((total, one) => total + get(one), 0);
  return {
    packages: packages.length,
    estates: sum(({ members }) => members.length),
    households: sum(({ households }) => households),
    bodies: new Set(packages.flatMap(({ members }) => members.flatMap((id) => bodyOf(id) ?? []))).size,
    budgetWan: sum(({ budgetWan }) => budgetWan ?? 0),
    savingWan: sum(({ savingWan }) => savingWan ?? 0),
    budgetsUnknown: sum(({ budgetWan }) => (budgetWan === null ? 1 : 0)),
    value: sum(({ value }) => value),
    alone,
  };
}

/** Position of the package by estate. */
const placesOf = ({ packages }: Outcome): Map<string, number> =>
  new Map(packages.flatMap(({ members }, g) => members.map((id) => [id, g] as const)));

/** For each package of `a` the position of the one it shares most estates with, −1: none; the greatest share first, ties by position. `inB`: positions by estate. */
export function matchOf<Id>(a: readonly { readonly members: readonly Id[] }[], inB: ReadonlyMap<Id, number>): number[] {
  const shared: { a: number; b: number; count: number }[] = [];
  a.forEach(({ members }, g) => {
    const counts = new Map<number, number>();
    for (const id of members) {
      const h = inB.get(id);
      if (h !== undefined) counts.set(h, (counts.get(h) ?? 0) + 1);
    }
    for (const [h, count] of counts) shared.push({ a: g, b: h, count });
  });
  shared.sort((x, y) => y.count - x.count || x.a - y.a || x.b - y.b);
  const match = a.map(() => -1);
  const taken = new Set<number>();
  for (const { a: g, b: h } of shared) {
    if (match[g] >= 0 || taken.has(h)) continue;
    match[g] = h;
    taken.add(h);
  }
  return match;
}

/** Differences of two outcomes; moves in order of estate id. Bodies joined: each counted once, as over the map. `bodyOf`: of an estate, null: none. */
export function compareScenarios(a: Outcome, b: Outcome, bodyOf: BodyOf): Comparison {
  const [inA, inB] = [placesOf(a), placesOf(b)];
  const match = matchOf(a.packages, inB);
  const [left, right] = [totals(a, bodyOf), totals(b, bodyOf)];
  const rows = DIFFERENCE.map((key) => ({ key, a: left[key], b: right[key], change: right[key] - left[key] }));
  const moves: Move[] = [];
  for (const estate of [...new Set([...inA.keys(), ...inB.keys()])].sort((x, y) => (x < y ? -1 : 1))) {
    const [g, h] = [inA.get(estate) ?? -1, inB.get(estate) ?? -1];
    if (g < 0 || h < 0 || match[g] !== h) moves.push({ estate, a: g, b: h });
  }
  return { rows, match, moves };
}
