/**
 * Deterministic local search: from the agglomerated sets, move, add, drop, swap, merge and split while the sum of values
 * grows. It visits sets in order of rank and takes the best step of each, so that two runs agree.
 */
import type { Neighbours } from "./allowed";
import { broken, type Limits } from "./feasible";
import type { Score, SetFigures } from "./score";
import type { Graph } from "./types";

export interface Found {
  /** Ranks in ascending order. */
  readonly members: readonly number[];
  readonly figures: SetFigures;
}

export interface SearchInput {
  readonly graph: Graph;
  readonly allowed: Neighbours;
  readonly large: Uint8Array;
  readonly limits: Limits;
  readonly score: Score;
}

const ascending = (a: number, b: number): number => a - b;

/**
 * Improves `sets` (disjoint, every taking part estate in one, single ones included).
 * @param sweeps greatest number of passes over the sets.
 * @returns the feasible packages in order of their least rank.
 */
export function search(input: SearchInput, sets: readonly (readonly number[])[], sweeps = 12): Found[] {
  const { graph, allowed, large, limits, score } = input;
  const where = new Int32Array(graph.n).fill(-1);
  const groups: number[][] = [];
  const worth: number[] = [];
  const known = new Map<string, number>();

  /** Value of a set, 0 when it is no package. */
  const value = (members: number[]): number => {
    if (members.length < limits.minMembers || members.length > limits.maxMembers) return 0;
    const key = members.join();
    let v = known.get(key);
    if (v === undefined) {
      const figures = score(members);
      v = broken(figures, members, large, limits) === null ? figures.value : 0;
      known.set(key, v);
    }
    return v;
  };
  const put = (g: number, members: number[]): void => {
    groups[g] = members;
    worth[g] = value(members);
    for (const r of members) where[r] = g;
  };
  sets.forEach((set, g) => {
    put(g, [...set]);
  });

  const without = (g: number, r: number): number[] => groups[g].filter((other) => other !== r);
  const withOne = (g: number, r: number): number[] => [...groups[g], r].sort(ascending);
  const together = (g: number, h: number): number[] => [...groups[g], ...groups[h]].sort(ascending);

  /** Groups next to group g, in order. */
  const around = (g: number): number[] => {
    const found = new Set<number>();
    for (const r of groups[g]) {
      for (let e = allowed.start[r]; e < allowed.start[r + 1]; e++) {
        const h = where[allowed.to[e]];
        if (h !== g) found.add(h);
      }
    }
    return [...found].sort(ascending);
  };
  const touches = (r: number, g: number): boolean => {
    for (let e = allowed.start[r]; e < allowed.start[r + 1]; e++) if (where[allowed.to[e]] === g) return true;
    return false;
  };

  /** The pieces that remain of a set when one member goes or one tree link is cut. */
  const pieces = (members: readonly number[]): number[][] => {
    const left = new Set(members);
    const parts: number[][] = [];
    for (const seed of members) {
      if (!left.delete(seed)) continue;
      const part = [seed];
      for (let i = 0; i < part.length; i++) {
        for (let e = allowed.start[part[i]]; e < allowed.start[part[i] + 1]; e++) {
          if (left.delete(allowed.to[e])) part.push(allowed.to[e]);
        }
      }
      parts.push(part.sort(ascending));
    }
    return parts;
  };
  const total = (parts: readonly number[][]): number => parts.reduce((sum, part) => sum + value(part), 0);

  interface Step {
    gain: number;
    apply: () => void;
  }
  /** Replaces groups by new ones; an emptied place is left empty. */
  const replace = (old: readonly number[], made: readonly number[][]): void => {
    for (const g of old) {
      groups[g] = [];
      worth[g] = 0;
    }
    made.forEach((members, i) => {
      const g = i < old.length ? old[i] : groups.length;
      put(g, members);
    });
    for (const g of old) for (const h of [g, ...(groups[g].length > 0 ? around(g) : [])]) dirty.add(h);
    for (let i = old.length; i < made.length; i++) dirty.add(where[made[i][0]]);
  };
  let dirty = new Set<number>(groups.keys());

  /** The step from group g that gains most, or null. */
  const best = (g: number): Step | null => {
    let step: Step | null = null;
    const offer = (gain: number, old: number[], made: () => number[][]): void => {
      if (gain > (step?.gain ?? 0)) step = { gain, apply: () => replace(old, made()) };
    };
    const mine = groups[g];
    const near = around(g);
    for (const h of near) {
      const both = together(g, h);
      offer(value(both) - worth[g] - worth[h], [g, h], () => [both]);
    }
    for (const r of mine) {
      const rest = pieces(without(g, r));
      const restWorth = total(rest);
      if (worth[g] > 0) offer(restWorth - worth[g], [g], () => [...rest, [r]]);
      for (const h of near) {
        if (!touches(r, h)) continue;
        const grown = withOne(h, r);
        const grownWorth = value(grown);
        if (grownWorth > 0) offer(restWorth + grownWorth - worth[g] - worth[h], [g, h], () => [...rest, grown]);
        // Swap: one of theirs comes here.
        if (grown.length > 2) {
          for (const s of groups[h]) {
            const theirs = grown.filter((other) => other !== s);
            const ours = [...mine.filter((other) => other !== r), s].sort(ascending);
            const v = value(theirs) + value(ours);
            if (v > 0) offer(v - worth[g] - worth[h], [g, h], () => [theirs, ours].flatMap(pieces));
          }
        }
      }
    }
    if (mine.length >= 2 * limits.minMembers && worth[g] > 0) {
      for (const cut of score(mine).links) {
        const parts = splitAt(mine, cut);
        offer(total(parts) - worth[g], [g], () => parts);
      }
    }
    return step;
  };

  /** The two sides of a set's spanning tree without one of its links. */
  const splitAt = (members: number[], cut: number): number[][] => {
    const tree = score(members).links.filter((link) => link !== cut);
    const side = new Map<number, number[]>();
    for (const r of members) side.set(r, []);
    for (const link of tree) {
      side.get(graph.a[link])!.push(graph.b[link]);
      side.get(graph.b[link])!.push(graph.a[link]);
    }
    const seen = new Set<number>([members[0]]);
    const first = [members[0]];
    for (let i = 0; i < first.length; i++) {
      for (const r of side.get(first[i])!) {
        if (seen.has(r)) continue;
        seen.add(r);
        first.push(r);
      }
    }
    return [first.sort(ascending), members.filter((r) => !seen.has(r))];
  };
  for (let sweep = 0; sweep < sweeps && dirty.size > 0; sweep++) {
    const now = [...dirty].filter((g) => groups[g]?.length > 0).sort(ascending);
    dirty = new Set();
    for (const g of now) {
      for (let guard = 0; guard < 8 && groups[g].length > 0; guard++) {
        const step = best(g);
        if (!step) break;
        step.apply();
      }
    }
  }
  const found: Found[] = [];
  groups.forEach((members, g) => {
    if (worth[g] > 0) found.push({ members, figures: score(members) });
  });
  return found.sort((x, y) => x.members[0] - y.members[0]);
}
