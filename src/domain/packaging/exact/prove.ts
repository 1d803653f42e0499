/** The best set of packages, component by component, with a bound that no set of packages exceeds. */
import { quickly } from "../engine";
import { broken } from "../feasible";
import type { Problem } from "../problem";
import type { Found } from "../score";
import { ceilings, leastBeyond } from "./ceiling";
import { choose, type Effort, worthOf } from "./choose";
import { type Cluster, clusterOf, componentsOf } from "./cluster";
import { type Caps, type Enumerated, enumerate, type Stop } from "./enumerate";
import type { Highs } from "./highs";
import { SOLVER_BYTES } from "./memory";
import { addColumn, membersOf, type Pool } from "./pool";
import type { Duals, Packing } from "./relax";
import { settle } from "./settle";
import { bestSubset, isSmall } from "./subsets";
import { tighten } from "./tighten";

export interface ProofOptions {
  /** Counts, so that two runs agree. */
  readonly caps: Caps;
  /** Branch-and-bound nodes of one integer solve. */
  readonly nodes: number;
  /** Seconds in all, or null: no clock. */
  readonly seconds: number | null;
  /** Milliseconds from some moment on. */
  readonly now: () => number;
  /** Packages known already; the proof is never worth less. Without them the quick answer is taken. */
  readonly known?: readonly Found[];
  readonly onProgress?: (progress: Progress) => void;
}

export const DEFAULT_CAPS: Caps = { sets: 8_000_000, columns: 4_000_000, bytes: SOLVER_BYTES };
export const DEFAULT_NODES = 20_000;
/** Columns of one integer solve at most, and of one search on losses in all its steps. */
export const DEFAULT_EFFORT = { nodes: DEFAULT_NODES, columns: 24_000, steps: 6_000_000, bytes: SOLVER_BYTES } as const;

const UNPROVEN_COLUMNS = 1600;

/** Of a portfolio, which holds all components at once. */
export const PORTFOLIO_CAPS: Caps = { ...DEFAULT_CAPS, sets: 2_000_000, columns: 2_000_000 };
/** Of one point of a portfolio: money ties all components together, and twenty points are asked for. */
export const PORTFOLIO_EFFORT = { nodes: 200, columns: 1600, steps: 400_000, bytes: SOLVER_BYTES } as const;

export interface Progress {
  readonly done: number;
  readonly components: number;
  /** So far; components not reached count with what is known. */
  readonly value: number;
  readonly bound: number;
}

export interface ComponentProof {
  /** Least rank. */
  readonly label: number;
  readonly estates: number;
  /** Connected sets looked at, and the packages among them. */
  readonly sets: number;
  readonly columns: number;
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: Stop;
}

export interface Proof {
  /** By least rank. */
  readonly packages: readonly Found[];
  readonly value: number;
  /** No set of packages is worth more. */
  readonly bound: number;
  readonly proven: boolean;
  /** What ended a component early: of several the clock, then the memory. */
  readonly stoppedBy: Stop;
  readonly components: readonly ComponentProof[];
  readonly milliseconds: number;
}

/** The first prices: each package's value by its members' households. */
export function firstDuals(cluster: Cluster, pool: Pool, start: readonly number[], sides = 0): Duals {
  const y = new Float64Array(cluster.n);
  for (const j of start) {
    for (const i of membersOf(pool, j)) y[i] = (pool.value[j] * cluster.households[i]) / pool.households[j];
  }
  return { y, side: new Float64Array(sides) };
}

/** Columns of the packages known; what the pool lacks is added. */
export function columnsOf(cluster: Cluster, pool: Pool, known: readonly Found[]): number[] {
  const number = new Map<number, number>();
  cluster.rank.forEach((r, i) => {
    number.set(r, i);
  });
  const wanted = new Map<string, Found>();
  for (const found of known) wanted.set(found.members.map((r) => number.get(r)).join(), found);
  const columns: number[] = [];
  const least = new Set([...wanted.keys()].map((key) => Number.parseInt(key, 10)));
  for (let j = 0; j < pool.count && wanted.size > 0; j++) {
    if (!least.has(pool.member[pool.start[j]])) continue;
    const key = membersOf(pool, j).join();
    if (wanted.delete(key)) columns.push(j);
  }
  for (const { members, figures } of wanted.values()) {
    columns.push(pool.count);
    const numbers = members.map((r) => number.get(r) as number);
    addColumn(pool, numbers, numbers.length, figures.value, figures.households, figures.budget);
  }
  return columns.sort((a, b) => a - b);
}

/** Packages of picked columns, their figures from the one function of section 5. @throws when a pick is no package. */
export function packagesOf(problem: Problem, cluster: Cluster, pool: Pool, picks: readonly number[]): Found[] {
  const { score, large, limits } = problem;
  return picks.map((j) => {
    const members = Array.from(membersOf(pool, j), (i) => cluster.rank[i]);
    const figures = score?.(members);
    if (!figures || broken(figures, members, large, limits) !== null || figures.value !== pool.value[j])
      throw new Error(`The set ${members.join(" ")} is not the package it was taken for.`);
    return { members, figures };
  });
}

/** Proves one component. */
function proveComponent(
  problem: Problem,
  highs: Highs,
  members: readonly number[],
  known: readonly Found[],
  caps: Caps,
  effort: Effort,
): { packages: Found[]; status: ComponentProof } {
  const late = (): boolean => (effort.secondsLeft() ?? 1) <= 0;
  const cluster = clusterOf(problem, members);
  const { pool, unfinished, sets, stoppedBy }: Enumerated = enumerate(problem, cluster, caps, late);
  const looked = { label: members[0], estates: members.length, sets, columns: pool.count };
  if (!stoppedBy && isSmall(pool)) {
    const picks = bestSubset(pool);
    const value = worthOf(pool.value, picks);
    return {
      packages: packagesOf(problem, cluster, pool, picks),
      status: { ...looked, value, bound: value, proven: true, stoppedBy: null },
    };
  }
  const quick = columnsOf(cluster, pool, known);
  const share = unfinished.length > 0 ? ceilings(problem, cluster) : null;
  const first = firstDuals(cluster, pool, quick);
  const plain: Packing = { pool, objective: pool.value.subarray(0, pool.count), sides: [] };
  // Prices that inequalities take over are missing where packages were not looked at.
  const { packing, start, duals } = share
    ? { packing: plain, start: quick, duals: first }
    : tighten(highs, plain, quick, first, late, effort.bytes);
  const choice = choose(
    highs,
    packing,
    start,
    duals,
    // Where packages were not looked at, no integer solve proves anything: a few columns may still give a better choice.
    share ? { ...effort, columns: UNPROVEN_COLUMNS } : effort,
    share ? (prices) => leastBeyond(problem, cluster, unfinished, share, prices) : undefined,
  );
  const picks = choice.proven && !share && !choice.settled ? settle(highs, packing, choice, effort) : choice.picks;
  const { value, bound, proven } = choice;
  return {
    packages: packagesOf(problem, cluster, packing.pool, picks),
    status: { ...looked, value, bound, proven, stoppedBy: proven ? null : (stoppedBy ?? choice.stoppedBy) },
  };
}

const FIRST_TOLD = ["clock", "memory", "cap"] as const;

/** The best set of packages under the problem, or what the caps and the clock let be known of it. */
export function prove(problem: Problem, highs: Highs, options: ProofOptions): Proof {
  const { caps, nodes, seconds, now, onProgress } = options;
  const from = now();
  const effort: Effort = {
    ...DEFAULT_EFFORT,
    nodes,
    bytes: caps.bytes,
    secondsLeft: () => (seconds === null ? null : seconds - (now() - from) / 1000),
  };
  const known = options.known ?? quickly(problem);
  const byComponent = new Map<number, Found[]>();
  for (const found of known) {
    const label = problem.component[found.members[0]];
    byComponent.set(label, [...(byComponent.get(label) ?? []), found]);
  }
  // The small ones first: most of the city is proven while the large ones are on.
  const list = problem.score ? componentsOf(problem).sort((a, b) => a.length - b.length || a[0] - b[0]) : [];
  const packages: Found[] = [];
  const components: ComponentProof[] = [];
  let value = known.reduce((sum, { figures }) => sum + figures.value, 0);
  let bound = value;
  for (const members of list) {
    const start = byComponent.get(problem.component[members[0]]) ?? [];
    const one = proveComponent(problem, highs, members, start, caps, effort);
    const before = start.reduce((sum, { figures }) => sum + figures.value, 0);
    packages.push(...one.packages);
    components.push(one.status);
    value += one.status.value - before;
    bound += one.status.bound - before;
    onProgress?.({ done: components.length, components: list.length, value, bound });
  }
  const stops = new Set(components.map(({ stoppedBy }) => stoppedBy));
  return {
    packages: packages.sort((a, b) => a.members[0] - b.members[0]),
    value,
    bound,
    proven: bound === value,
    stoppedBy: FIRST_TOLD.find((stop) => stops.has(stop)) ?? null,
    components: components.sort((a, b) => a.label - b.label),
    milliseconds: now() - from,
  };
}
