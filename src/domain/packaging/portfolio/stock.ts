/** All packages a portfolio chooses from: the components' columns in one pool, held packages after them. */

import type { Packaged } from "../edit/hold";
import { quickly } from "../engine";
import { ceilings, leastBeyond } from "../exact/ceiling";
import { choose, type Effort } from "../exact/choose";
import { type Cluster, clusterOf, componentsOf } from "../exact/cluster";
import { type Caps, enumerate, type Stop } from "../exact/enumerate";
import type { Highs } from "../exact/highs";
import { columnBytes } from "../exact/memory";
import { addColumn, emptyPool, membersOf, type Pool } from "../exact/pool";
import { columnsOf, firstDuals, packagesOf } from "../exact/prove";
import type { Duals, Packing } from "../exact/relax";
import type { Problem } from "../problem";

export type Objective = "value" | "households";

/** A component within the stock: its estates are rows `offset …`, its columns `from …`. */
interface Section {
  readonly cluster: Cluster;
  readonly pool: Pool;
  readonly offset: number;
  /** Its first column is column `from` of the stock. */
  readonly from: number;
  /** Columns of the quick answer. */
  readonly known: readonly number[];
  readonly unfinished: readonly number[];
  /** Shares of V where something is unfinished, else null. */
  readonly share: Float64Array | null;
}

export interface Free {
  readonly picks: readonly number[];
  readonly bound: number;
}

export interface Stock {
  readonly problem: Problem;
  readonly pool: Pool;
  /** District by row, −1 unknown or a held package's row. */
  readonly district: Int32Array;
  /** Columns of the quick answer whose budget is known. */
  readonly quick: readonly number[];
  /** Held packages that are always in. */
  readonly locked: readonly Packaged[];
  /** Packages that are out because a budget is unknown. */
  readonly budgetsUnknown: number;
  readonly stoppedBy: Stop;
  /** Households of a column in a district. */
  inDistrict(district: number): Float64Array;
  packages(picks: readonly number[]): Packaged[];
  /** The best choice when money and floors do not matter, component by component, and its bound. */
  freely(highs: Highs, objective: Objective, effort: Effort): Free;
  /** What packages that nobody looked at may add to the bound under the duals. null: all were looked at. */
  readonly beyond: null | ((objective: Objective, duals: Duals, floors: readonly number[]) => number);
}

/**
 * Enumerates every component.
 * @param onProgress hears the share of components done, 0–1.
 */
export function stockOf(
  problem: Problem,
  caps: Caps,
  late: () => boolean,
  onProgress?: (share: number) => void,
): Stock {
  const { graph, columns, hold, component } = problem;
  const list = problem.score ? componentsOf(problem) : [];
  const optional = hold.packages.filter(({ hand }) => !hand?.locked);
  const locked = hold.packages.filter(({ hand }) => hand?.locked);
  const rows = list.reduce((sum, members) => sum + members.length, 0) + optional.length;
  const pool = emptyPool(rows, 4096);
  const district = new Int32Array(rows).fill(-1);
  const quick = quickly(problem);
  const start: number[] = [];
  let budgetsUnknown = hold.packages.filter(({ figures }) => Number.isNaN(figures.budget)).length;
  let stoppedBy: Stop = null;
  let offset = 0;
  const sections = list.map((members, c): Section => {
    const cluster = clusterOf(problem, members);
    // Every column stands in its section and in the whole.
    const bytes = (caps.bytes - 2 * columnBytes(pool.count, pool.start[pool.count])) / 2;
    const found = enumerate(problem, cluster, { ...caps, bytes }, late);
    if (found.stoppedBy && stoppedBy !== "clock") stoppedBy = found.stoppedBy;
    const label = component[members[0]];
    const own = priced(found.pool);
    budgetsUnknown += found.pool.count - own.count;
    const known = columnsOf(
      cluster,
      own,
      quick.filter(({ members: [r], figures }) => component[r] === label && !Number.isNaN(figures.budget)),
    );
    const from = pool.count;
    for (let j = 0; j < own.count; j++) {
      const numbers = membersOf(own, j).map((i) => i + offset);
      addColumn(pool, numbers, numbers.length, own.value[j], own.households[j], own.budget[j]);
    }
    for (const j of known) start.push(from + j);
    members.forEach((r, i) => {
      district[offset + i] = columns.district[graph.row[r]];
    });
    const section: Section = {
      cluster,
      pool: own,
      offset,
      from,
      known,
      unfinished: found.unfinished,
      share: found.unfinished.length > 0 ? ceilings(problem, cluster) : null,
    };
    offset += members.length;
    onProgress?.((c + 1) / list.length);
    return section;
  });
  const firstHeld = pool.count;
  const heldBy: Packaged[] = [];
  optional.forEach((one, k) => {
    const { value, households, budget } = one.figures;
    if (Number.isNaN(budget)) return;
    heldBy.push(one);
    addColumn(pool, [offset + k], 1, value, households, budget);
  });
  const households = new Float64Array(rows);
  for (const { cluster, offset: at } of sections) households.set(cluster.households, at);

  const inDistrict = (wanted: number): Float64Array =>
    Float64Array.from({ length: pool.count }, (_, j) => {
      if (j >= firstHeld) return heldIn(problem, heldBy[j - firstHeld], wanted);
      let sum = 0;
      for (const i of membersOf(pool, j)) if (district[i] === wanted) sum += households[i];
      return sum;
    });

  const free = new Map<Objective, Free>();
  const open = sections.filter(({ share }) => share !== null);
  return {
    problem,
    pool,
    district,
    quick: start,
    locked,
    budgetsUnknown,
    stoppedBy,
    inDistrict,
    packages: (picks) =>
      picks.flatMap((j): Packaged[] => {
        if (j >= firstHeld) return [heldBy[j - firstHeld]];
        const section = sections.findLast(({ from }) => j >= from) as Section;
        return packagesOf(problem, section.cluster, section.pool, [j - section.from]);
      }),
    freely(highs, objective, effort) {
      const before = free.get(objective);
      if (before) return before;
      const picks: number[] = [];
      let bound = 0;
      for (const { cluster, pool: own, from, known, unfinished, share } of sections) {
        const worth = objective === "value" ? own.value : own.households;
        const packing: Packing = { pool: own, objective: worth.subarray(0, own.count), sides: [] };
        const most = objective === "value" ? share : cluster.households;
        const beyond =
          share && most ? (duals: Duals) => leastBeyond(problem, cluster, unfinished, most, duals) : undefined;
        const choice = choose(highs, packing, known, firstDuals(cluster, own, known), effort, beyond);
        for (const j of choice.picks) picks.push(from + j);
        bound += choice.bound;
      }
      for (let j = firstHeld; j < pool.count; j++) {
        picks.push(j);
        bound += objective === "value" ? pool.value[j] : pool.households[j];
      }
      const made = { picks, bound };
      free.set(objective, made);
      return made;
    },
    beyond:
      open.length === 0
        ? null
        : (objective, { y, side }, floors) =>
            open.reduce((sum, { cluster, offset: at, unfinished, share }) => {
              const worth = objective === "value" ? (share as Float64Array) : cluster.households;
              const priced = worth.map((one, i) => {
                const floor = floors.indexOf(district[at + i]);
                const bonus = floor < 0 ? 0 : side[floor + 1] * cluster.households[i];
                return one - side[0] * cluster.budget[i] + bonus;
              });
              const own = { y: y.slice(at, at + cluster.n), side };
              return sum + leastBeyond(problem, cluster, unfinished, priced, own);
            }, 0),
  };
}

/** The columns of a pool whose budget is known. */
function priced(pool: Pool): Pool {
  let unknown = 0;
  for (let j = 0; j < pool.count; j++) if (Number.isNaN(pool.budget[j])) unknown++;
  if (unknown === 0) return pool;
  const made = emptyPool(pool.rows);
  for (let j = 0; j < pool.count; j++) {
    if (Number.isNaN(pool.budget[j])) continue;
    const members = membersOf(pool, j);
    addColumn(made, members, members.length, pool.value[j], pool.households[j], pool.budget[j]);
  }
  return made;
}

/** Households of a held package in a district. */
export function heldIn({ graph, columns }: Problem, { members }: Packaged, district: number): number {
  let sum = 0;
  for (const r of members) {
    const e = graph.row[r];
    if (columns.district[e] === district) sum += columns.households[e] || 0;
  }
  return sum;
}
