/** What a set of estates is worth: one function for search, solver and command line. All sums are whole numbers. */
import type { Neighbours } from "./allowed";
import type { Held } from "./candidates";
import type { Extent } from "./extent";
import { spanningTrees } from "./tree";
import type { Graph, PackagingColumns, Parameters } from "./types";

export interface SetFigures {
  /** H, 户. */
  readonly households: number;
  /** B, whole 0.01 万元; NaN when a member's is unknown. */
  readonly budget: number;
  /** M, different management bodies. */
  readonly bodies: number;
  /** Δ, mm. */
  readonly diameterMm: number;
  /** L, mm: the spanning tree's links together. */
  readonly spanMm: number;
  /** W: how many of them are under 12 m. */
  readonly near: number;
  /** The spanning tree: positions in the graph, in order; fewer than k − 1 when the set is not connected. */
  readonly links: readonly number[];
  /** t1 … t5, null where the dataset cannot know it. */
  readonly terms: readonly [number | null, number | null, number | null, number | null, number | null];
  /** S, 0–1. */
  readonly score: number;
  /** V. */
  readonly value: number;
}

/** A package that was found. */
export interface Found {
  /** Ranks in ascending order. */
  readonly members: readonly number[];
  readonly figures: SetFigures;
}

export type Score = (members: readonly number[]) => SetFigures;

/** The sums of a set that its worth follows from; units as in SetFigures. */
export interface Sums {
  members: number;
  households: number;
  budget: number;
  bodies: number;
  diameterMm: number;
  spanMm: number;
  near: number;
}

export interface Worth {
  /** Which of the five terms the dataset can know. */
  readonly on: readonly boolean[];
  /** Writes t1 … t5 to `raw` and gives S, 0–1. */
  score(sums: Sums, raw: Float64Array): number;
}

/** V of a set of so many households and score S. */
export const wholeValue = (households: number, score: number): number => Math.floor(10 * households * score + 0.5);

/**
 * Section 5 from a set's sums.
 * @throws when the weights of the terms that are on sum to 0.
 */
export function worthUnder(held: Held, p: Parameters): Worth {
  const on = [held.households, held.managementBody, true, held.budgetWan, held.budgetWan && held.households];
  let weightSum = 0;
  for (let t = 0; t < 5; t++) if (on[t]) weightSum += p.weights[t];
  if (!(weightSum > 0)) throw new Error("The weights of the terms that are on sum to 0.");
  const c = p.constants;
  return {
    on,
    score({ members: k, households, budget, bodies, diameterMm, spanMm, near }, raw) {
      const diameter = diameterMm / 1000;
      const reach = k > 1 ? spanMm / 1000 / ((k - 1) * c.gapM) : 0;
      const budgetWan = budget / 100;
      const saved = c.setupSavedWan * (k - 1) + c.wallSavedWan * near;
      raw[0] = Math.min(1, households / c.viableHouseholds);
      raw[1] = 1 - 1 / Math.max(1, bodies);
      raw[2] = 0.5 * Math.max(0, 1 - reach) + 0.5 * Math.max(0, 1 - diameter / c.diameterM);
      // An unknown budget (NaN) stays unknown.
      raw[3] = budget <= 0 ? 0 : Math.min(1, saved / (c.savingCap * budgetWan));
      raw[4] = Math.min(1, Math.max(0, (c.costHighWan - budgetWan / households) / (c.costHighWan - c.costLowWan)));
      let sum = 0;
      for (let t = 0; t < 5; t++) if (on[t] && p.weights[t] > 0) sum += p.weights[t] * raw[t];
      return sum / weightSum;
    },
  };
}

/**
 * Makes the score of sets of ranks under the present parameters.
 * @param bridge what it would take to tie together a set that hangs apart, mm; without it such a set counts its links alone.
 * @throws when the weights of the terms that are on sum to 0.
 */
export function scorer(
  graph: Graph,
  columns: PackagingColumns,
  held: Held,
  p: Parameters,
  extent: Extent,
  allowed: Neighbours,
  bridge?: (members: readonly number[]) => number,
): Score {
  const worth = worthUnder(held, p);
  const { row } = graph;
  const tree = spanningTrees(graph, allowed);
  const raw = new Float64Array(5);
  // The number of the set in hand by body.
  let set = 0;
  const seen = new Int32Array(columns.body.reduce((most, body) => Math.max(most, body), -1) + 1);
  let rows = new Uint32Array(16);
  const term = (t: number): number | null => (worth.on[t] && !Number.isNaN(raw[t]) ? raw[t] : null);

  return (members) => {
    const k = members.length;
    if (k > rows.length) rows = new Uint32Array(2 * k);
    let households = 0;
    let budget = 0;
    let bodies = 0;
    set++;
    for (let i = 0; i < k; i++) {
      const r = row[members[i]];
      rows[i] = r;
      households += columns.households[r];
      budget += Math.round(columns.budgetWan[r] * 100);
      const body = columns.body[r];
      if (body < 0) bodies += p.countMissingBodies ? 1 : 0;
      else if (seen[body] !== set) {
        seen[body] = set;
        bodies++;
      }
    }
    const diameterMm = extent.across(rows, k);
    const count = tree.grow(members, k);
    const { near } = tree;
    const spanMm = tree.spanMm + (bridge && count < k - 1 ? bridge(members) : 0);
    const links: number[] = [];
    for (let c = 0; c < count; c++) links.push(tree.links[c]);
    const score = worth.score({ members: k, households, budget, bodies, diameterMm, spanMm, near }, raw);
    return {
      households,
      budget,
      bodies,
      diameterMm,
      spanMm,
      near,
      links,
      terms: [term(0), term(1), term(2), term(3), term(4)],
      score,
      value: wholeValue(households, score),
    };
  };
}
