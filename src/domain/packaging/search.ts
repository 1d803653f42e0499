/**
 * Deterministic local search: from the agglomerated sets, merge, drop, move, swap and split while the sum of values grows;
 * then take neighbouring packages apart, put them together in another order and keep what is worth more. Sets are visited in
 * order and the best step of each is taken, so that two runs agree.
 */
import { groupsOf } from "./groups";
import type { Problem } from "./problem";
import { rebuild } from "./rebuild";
import type { Found } from "./score";
import { improve } from "./steps";

/** Passes over the sets, and rounds of taking apart, at most. */
const SWEEPS = 12;
const ROUNDS = 6;
/** Packages taken apart at most in one search: what a screen can wait for. */
const REBUILDS = 1500;

/**
 * Improves `sets` (disjoint, every taking part estate in one, single ones included, in the order of the search).
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
