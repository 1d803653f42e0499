/** All packages a portfolio chooses from: the components' columns in one pool, held packages after them. */

import type { Packaged } from "../edit/hold";
import { quickly } from "../engine";
import { ceilings, leastBeyond } from "../exact/ceiling";
import { type Cluster, clusterOf, componentsOf } from "../exact/cluster";
import { type Caps, enumerate } from "../exact/enumerate";
import { addColumn, emptyPool, membersOf, type Pool } from "../exact/pool";
import { columnsOf, packagesOf, type Stop } from "../exact/prove";
import type { Duals } from "../exact/relax";
import type { Problem } from "../problem";

export type Objective = "value" | "households";

/** A component within the stock: its estates are rows `offset …`, its columns `from … till`. */
interface Section {
  readonly cluster: Cluster;
  readonly pool: Pool;
  readonly offset: number;
  /** Column of `pool` by column of the stock less `from`. */
  readonly source: Uint32Array;
  readonly from: number;
  readonly till: number;
  readonly unfinished: readonly number[];
  /** Shares of V where something is unfinished, else null. */
  readonly share: Float64Array | null;
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
    const found = enumerate(problem, cluster, caps, late);
    if (found.stoppedBy && stoppedBy !== "clock") stoppedBy = found.stoppedBy;
    const label = component[members[0]];
    const known = columnsOf(
      cluster,
      found.pool,
      quick.filter((one) => component[one.members[0]] === label),
    );
    const isKnown = new Set(known);
    const from = pool.count;
    const source: number[] = [];
    for (let j = 0; j < found.pool.count; j++) {
      const budget = found.pool.budget[j];
      if (Number.isNaN(budget)) {
        budgetsUnknown++;
        continue;
      }
      if (isKnown.has(j)) start.push(pool.count);
      const numbers = membersOf(found.pool, j).map((i) => i + offset);
      addColumn(pool, numbers, numbers.length, found.pool.value[j], found.pool.households[j], budget);
      source.push(j);
    }
    members.forEach((r, i) => {
      district[offset + i] = columns.district[graph.row[r]];
    });
    const section: Section = {
      cluster,
      pool: found.pool,
      offset,
      source: Uint32Array.from(source),
      from,
      till: pool.count,
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
        const section = sections.find(({ from, till }) => j >= from && j < till) as Section;
        return packagesOf(problem, section.cluster, section.pool, [section.source[j - section.from]]);
      }),
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

/** Households of a held package in a district. */
export function heldIn({ graph, columns }: Problem, { members }: Packaged, district: number): number {
  let sum = 0;
  for (const r of members) {
    const e = graph.row[r];
    if (columns.district[e] === district) sum += columns.households[e] || 0;
  }
  return sum;
}
