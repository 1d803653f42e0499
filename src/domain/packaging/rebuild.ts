/** Taking neighbouring packages apart and putting them together in another order: the way out where no single step gains. */
import type { Groups } from "./groups";
import { improve } from "./steps";

/** Groups taken apart together, the first and its neighbours. */
const TOGETHER = 6;

/** A number from 0 to 1 that depends on whole numbers alone. */
function scatter(a: number, b: number, c: number): number {
  let t = Math.imul(a ^ 0x9e3779b1, 0x85ebca6b) ^ Math.imul(b + 0x7f4a7c15, 0xc2b2ae35) ^ Math.imul(c + 1, 0x27d4eb2f);
  t = Math.imul(t ^ (t >>> 15), t | 1);
  t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
  return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
}

/**
 * Takes group g and its neighbours apart and builds anew; `round` changes the order.
 * @param turn a number above 0 that no rebuild of this search has had.
 * @returns whether that was worth more.
 */
export function rebuild(groups: Groups, g: number, round: number, turn: number): boolean {
  const { members, worth, region, problem } = groups;
  const { graph, allowed, limits, columns } = problem;
  const near = groups.around(g);
  // Another choice of neighbours each round.
  near.sort((x, y) => scatter(members[x][0], g, round) - scatter(members[y][0], g, round) || x - y);
  const old = [g, ...near.slice(0, TOGETHER)].map((h) => ({ h, set: members[h], worth: worth[h] }));
  const before = old.reduce((sum, one) => sum + one.worth, 0);
  const free = old.flatMap(({ set }) => set);
  for (const r of free) region[r] = turn;

  // Links in an order of their own, sets joined while the upper limits hold and below a size of its own.
  const links: number[] = [];
  for (const r of free) {
    for (let e = allowed.start[r]; e < allowed.start[r + 1]; e++) {
      if (allowed.to[e] > r && region[allowed.to[e]] === turn) links.push(allowed.link[e]);
    }
  }
  const key = (k: number): number => (graph.gapMm[k] + 5000) * (0.25 + scatter(k, g, round));
  links.sort((x, y) => key(x) - key(y) || x - y);
  const span = Math.min(limits.maxHouseholds, 3 * Math.max(1, limits.minHouseholds)) - limits.minHouseholds;
  const size = limits.minHouseholds + span * scatter(members[g][0], round, 7);
  const sets = new Map<number, number[]>(free.map((r) => [r, [r]]));
  const households = (set: readonly number[]): number =>
    set.reduce((sum, r) => sum + columns.households[graph.row[r]], 0);
  for (const k of links) {
    const x = sets.get(graph.a[k]) as number[];
    const y = sets.get(graph.b[k]) as number[];
    if (x === y || x.length + y.length > limits.maxMembers || households(x) + households(y) > size) continue;
    const both = [...x, ...y].sort((i, j) => i - j);
    for (const r of both) sets.set(r, both);
  }
  const made = [...new Set(sets.values())];
  const from = members.length;
  for (const { h } of old) {
    members[h] = [];
    worth[h] = 0;
  }
  made.forEach((set, i) => {
    groups.put(from + i, set);
  });
  groups.within = turn;
  improve(
    groups,
    made.map((_, i) => from + i),
    6,
    false,
  );
  groups.within = 0;
  let after = 0;
  for (let h = from; h < members.length; h++) after += worth[h];
  if (after > before) return true;
  members.length = from;
  worth.length = from;
  for (const { h, set } of old) groups.put(h, set);
  return false;
}
