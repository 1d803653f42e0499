/**
 * Deterministic local search: from the agglomerated sets, merge, drop, move, swap and split while the sum of values grows;
 * then take neighbouring packages apart, put them together in another order and keep what is worth more. Sets are visited in
 * order and the best step of each is taken, so that two runs agree.
 */
import { type Found, type Groups, groupsOf } from "./groups";
import type { Problem } from "./problem";
import { rebuild } from "./rebuild";
import { bestStep, take } from "./steps";

export type { Found } from "./groups";

/** Passes over the sets, and rounds of taking apart, at most. */
const SWEEPS = 12;
const ROUNDS = 6;
/** Packages taken apart at most in one search: what a screen can wait for. */
const REBUILDS = 1500;

/** Takes steps from the groups in `dirty` until none gains; `swaps` = whether exchanges of two are tried. */
export function improve(groups: Groups, first: Iterable<number>, sweeps: number, swaps: boolean): void {
  let dirty = new Set(first);
  for (let sweep = 0; sweep < sweeps && dirty.size > 0; sweep++) {
    const now = [...dirty].filter((g) => groups.members[g].length > 0).sort((a, b) => a - b);
    dirty = new Set();
    for (const g of now) {
      for (let guard = 0; guard < 8 && groups.members[g].length > 0; guard++) {
        const step = bestStep(groups, g, swaps);
        if (!step) break;
        for (const h of take(groups, step)) dirty.add(h);
      }
    }
  }
}

/**
 * Improves `sets` (disjoint, every taking part estate in one, single ones included).
 * @returns the feasible packages in order of their least rank.
 */
export function search(problem: Problem, sets: readonly (readonly number[])[]): Found[] {
  const groups = groupsOf(problem, sets);
  improve(groups, groups.members.keys(), SWEEPS, true);
  let left = REBUILDS;
  for (let round = 0; round < ROUNDS && left > 0; round++) {
    let gained = false;
    for (let g = 0; g < groups.members.length && left > 0; g++) {
      if (groups.members[g].length === 0 || (groups.worth[g] === 0 && groups.members[g].length > 1)) continue;
      if (groups.worth[g] === 0 && round > 0) continue;
      left--;
      if (rebuild(groups, g, round, REBUILDS - left)) gained = true;
    }
    if (!gained && round > 2) break;
  }
  improve(groups, groups.members.keys(), SWEEPS, true);
  return groups.found();
}
