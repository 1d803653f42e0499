/** Figures of the packages page without a screen: names, order, what the handles let through, what the terms mean. */
import type { Parameters } from "../../domain/packaging/types";
import type { Order } from "../../store/packaging";
import type { Cut, Shown } from "../../workers/packaging";
import { type Called, calledAfter, type Names } from "./name";

/** Estates by value in `bins` equal steps from `least` to `most`; what lies beyond an end belongs to the outermost. */
export function histogram({ value, weight }: Cut, least: number, most: number, bins: number): Float64Array {
  const counts = new Float64Array(bins);
  const step = (most - least) / bins;
  value.forEach((v, k) => {
    counts[Math.max(0, Math.min(bins - 1, Math.floor((v - least) / step)))] += weight[k];
  });
  return counts;
}

/** Estates whose value lies from `low` to `high`, both included, and all of them. */
export function insideOf({ value, weight }: Cut, low: number, high: number): { inside: number; total: number } {
  let inside = 0;
  let total = 0;
  value.forEach((v, k) => {
    total += weight[k];
    if (v >= low && v <= high) inside += weight[k];
  });
  return { inside, total };
}

export interface Named extends Shown {
  /** Position in the list from 1: by value. */
  readonly rank: number;
  /** What it is called by on list, map and paper. */
  readonly number: number;
  /** Where a budget chose it: estates that the package of this number has without a budget and it has not, and the other way round. */
  readonly differs?: { readonly less: number; readonly more: number };
  readonly called: Called;
}

/** Packages in order of value with their names. */
export const named = (packages: readonly Shown[], names: Names): Named[] =>
  packages.map((one, k) => ({ ...one, called: calledAfter(one.members, names), rank: k + 1, number: k + 1 }));

/** 万元 a household; NaN: unknown. */
export const costOf = ({ budgetWan, households }: Shown): number =>
  budgetWan === null ? Number.NaN : budgetWan / households;

/** The list in an order: greatest first, but the cheapest first by cost; unknown last; ties by rank. */
export function ordered(list: readonly Named[], order: Order): Named[] {
  const key = (one: Named): number =>
    order === "members" ? -one.members.length : order === "cost" ? costOf(one) : -one[order];
  return [...list].sort((x, y) => {
    const [a, b] = [key(x), key(y)];
    if (Number.isNaN(a) !== Number.isNaN(b)) return Number.isNaN(a) ? 1 : -1;
    return (a === b || Number.isNaN(a) ? 0 : a - b) || x.rank - y.rank;
  });
}

/** Points of each term towards 100 × score: weight × term ÷ Σ weights of the terms that are on; null where one is off. */
export function pointsOf({ terms }: Pick<Shown, "terms">, weights: Parameters["weights"]): (number | null)[] {
  const sum = weights.reduce((total, weight, k) => total + (terms[k] === null ? 0 : weight), 0);
  return terms.map((term, k) => (term === null || sum === 0 ? null : (100 * weights[k] * term) / sum));
}
