/** What a set of estates is worth: one function for search, solver and command line. All sums are whole numbers. */
import type { Neighbours } from "./allowed";
import type { Held } from "./candidates";
import type { Extent } from "./extent";
import type { Graph, PackagingColumns, Parameters } from "./types";

/** Walls between estates nearer than this are counted as saved, mm. */
export const NEAR_MM = 12_000;

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
  const { gapMm, heightMm, row } = graph;
  // Links come in order of their heights: that of their gaps, but where some were forced.
  const byGap =
    heightMm === gapMm
      ? (a: number, b: number): number => a - b
      : (a: number, b: number): number => gapMm[a] - gapMm[b] || a - b;
  const raw = new Float64Array(5);
  const at = new Int32Array(graph.n).fill(-1);

  return (members) => {
    const k = members.length;
    let households = 0;
    let budget = 0;
    let missing = 0;
    const rows = members.map((r) => row[r]);
    const seen = new Set<number>();
    for (let i = 0; i < k; i++) {
      const r = rows[i];
      households += columns.households[r];
      budget += Math.round(columns.budgetWan[r] * 100);
      if (columns.body[r] >= 0) seen.add(columns.body[r]);
      else missing++;
      at[members[i]] = i;
    }
    const diameterMm = extent.across(rows, k);
    const bodies = seen.size + (p.countMissingBodies ? missing : 0);

    // Spanning tree by Kruskal over the links inside the set.
    const inside: number[] = [];
    for (let i = 0; i < k; i++) {
      const r = members[i];
      for (let e = allowed.start[r]; e < allowed.start[r + 1]; e++) {
        if (allowed.to[e] > r && at[allowed.to[e]] >= 0) inside.push(allowed.link[e]);
      }
    }
    inside.sort(byGap);
    const root = Array.from({ length: k }, (_, i) => i);
    const find = (i: number): number => {
      while (root[i] !== i) {
        root[i] = root[root[i]];
        i = root[i];
      }
      return i;
    };
    const links: number[] = [];
    let spanMm = 0;
    let near = 0;
    for (const link of inside) {
      const x = find(at[graph.a[link]]);
      const y = find(at[graph.b[link]]);
      if (x === y) continue;
      root[x] = y;
      links.push(link);
      spanMm += gapMm[link];
      if (gapMm[link] < NEAR_MM) near++;
      if (links.length === k - 1) break;
    }
    for (const r of members) at[r] = -1;
    if (bridge && links.length < k - 1) spanMm += bridge(members);

    const score = worth.score({ members: k, households, budget, bodies, diameterMm, spanMm, near }, raw);
    const terms = Array.from(raw, (t, i) =>
      worth.on[i] && !Number.isNaN(t) ? t : null,
    ) as unknown as SetFigures["terms"];
    return {
      households,
      budget,
      bodies,
      diameterMm,
      spanMm,
      near,
      links,
      terms,
      score,
      value: wholeValue(households, score),
    };
  };
}
