/** Small components: the best choice by dynamic programming over subsets, ties settled on the way. */
import { compareColumns, type Pool } from "./pool";

/** Steps that are quicker than a linear program. */
const MOST_STEPS = 40_000_000;
/** Value and households in one whole number below 2⁵³. */
const SHIFT = 2 ** 24;

export const isSmall = ({ rows, count }: Pool): boolean =>
  rows <= 20 && (2 ** rows * (1 + count / rows)) / 2 <= MOST_STEPS;

/** Columns of greatest total value, then of most households, then of the least ids; in ascending order. */
export function bestSubset(pool: Pool): number[] {
  const { rows, count, start, member, value, households } = pool;
  const mask = new Uint32Array(count);
  const byLeast: number[][] = Array.from({ length: rows }, () => []);
  for (let j = 0; j < count; j++) {
    for (let e = start[j]; e < start[j + 1]; e++) mask[j] |= 1 << member[e];
    byLeast[member[start[j]]].push(j);
  }
  for (const list of byLeast) list.sort((a, b) => compareColumns(pool, a, b));
  const full = 2 ** rows - 1;
  const best = new Float64Array(full + 1).fill(-1);
  const pick = new Int32Array(full + 1).fill(-1);
  best[0] = 0;
  const solve = (left: number): number => {
    if (best[left] >= 0) return best[left];
    const least = 31 - Math.clz32(left & -left);
    const rest = left & ~(1 << least);
    let most = -1;
    let chosen = -1;
    for (const j of byLeast[least]) {
      if (mask[j] & ~left) continue;
      const total = value[j] * SHIFT + households[j] + solve(left & ~mask[j]);
      if (total > most) {
        most = total;
        chosen = j;
      }
    }
    const without = solve(rest);
    if (without > most) {
      most = without;
      chosen = -1;
    }
    best[left] = most;
    pick[left] = chosen;
    return most;
  };
  solve(full);
  const picks: number[] = [];
  for (let left = full; left; ) {
    const j = pick[left];
    if (j >= 0) picks.push(j);
    left = j >= 0 ? left & ~mask[j] : left & (left - 1);
  }
  return picks.sort((a, b) => a - b);
}
