/** The state of a local search: disjoint groups of ranks with their worth, and what lies next to what. */
import { broken } from "./feasible";
import type { Problem } from "./problem";
import type { Found } from "./score";
import { type Valuer, valuer } from "./valuer";

export interface Groups {
  readonly problem: Problem;
  readonly value: Valuer;
  /** Ranks by group; an emptied place stays empty. */
  readonly members: number[][];
  /** V by group, 0 for one that is no package. */
  readonly worth: number[];
  /** Group by rank, or −1. */
  readonly where: Int32Array;
  /** Number of a region by rank, and the region a step may touch; 0 = all. */
  readonly region: Int32Array;
  within: number;
  put(g: number, members: number[]): void;
  /** Groups next to group g, in order. */
  around(g: number): number[];
  touches(r: number, g: number): boolean;
  /** The connected pieces of a set, each in ascending order. */
  pieces(members: readonly number[]): number[][];
  total(parts: readonly number[][]): number;
  /** The packages, by least rank. */
  found(): Found[];
}

const ascending = (a: number, b: number): number => a - b;

/** Those of some disjoint sets that are packages and worth anything, with their figures, by least rank. */
export function packagesOf({ score, large, limits }: Problem, sets: readonly (readonly number[])[]): Found[] {
  const list: Found[] = [];
  if (!score) return list;
  for (const members of sets) {
    if (members.length < limits.minMembers) continue;
    const figures = score(members);
    if (figures.value !== 0 && broken(figures, members, large, limits) === null) list.push({ members, figures });
  }
  return list.sort((x, y) => x.members[0] - y.members[0]);
}

export function groupsOf(problem: Problem, sets: readonly (readonly number[])[]): Groups {
  const { graph, allowed } = problem;
  const { start, to } = allowed;
  const value = valuer(problem);
  const where = new Int32Array(graph.n).fill(-1);
  const region = new Int32Array(graph.n);
  const members: number[][] = [];
  const worth: number[] = [];
  // Numbers of look-ups by group and by rank: what was seen in the present one.
  let look = 0;
  const groupSeen: number[] = [];
  const inSet = new Int32Array(graph.n);

  const groups: Groups = {
    problem,
    value,
    members,
    worth,
    where,
    region,
    within: 0,
    put(g, some) {
      members[g] = some;
      worth[g] = value(some, some.length);
      for (const r of some) where[r] = g;
    },
    around(g) {
      look++;
      const found: number[] = [];
      for (const r of members[g]) {
        for (let e = start[r]; e < start[r + 1]; e++) {
          const h = where[to[e]];
          if (h === g || h < 0 || groupSeen[h] === look || (groups.within > 0 && region[to[e]] !== groups.within))
            continue;
          groupSeen[h] = look;
          found.push(h);
        }
      }
      return found.sort(ascending);
    },
    touches(r, g) {
      for (let e = start[r]; e < start[r + 1]; e++) if (where[to[e]] === g) return true;
      return false;
    },
    pieces(some) {
      look++;
      for (const r of some) inSet[r] = look;
      const parts: number[][] = [];
      for (const seed of some) {
        if (inSet[seed] !== look) continue;
        inSet[seed] = 0;
        const part = [seed];
        for (let i = 0; i < part.length; i++) {
          for (let e = start[part[i]]; e < start[part[i] + 1]; e++) {
            if (inSet[to[e]] !== look) continue;
            inSet[to[e]] = 0;
            part.push(to[e]);
          }
        }
        parts.push(part.sort(ascending));
      }
      return parts;
    },
    total(parts) {
      let sum = 0;
      for (const part of parts) sum += value(part, part.length);
      return sum;
    },
    found: () =>
      packagesOf(
        problem,
        members.filter((_, g) => worth[g] !== 0),
      ),
  };
  sets.forEach((set, g) => {
    groups.put(g, [...set]);
  });
  return groups;
}
