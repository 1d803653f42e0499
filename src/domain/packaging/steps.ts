/** The steps of the local search: two groups become one, an estate leaves, moves or is exchanged, a group is cut in two. */
import type { Groups } from "./groups";

/** Groups `old` become the sets `made`; worth more by `gain`. */
export interface Step {
  readonly gain: number;
  readonly old: readonly number[];
  readonly made: readonly number[][];
}

const ascending = (a: number, b: number): number => a - b;
const without = (set: readonly number[], r: number): number[] => set.filter((other) => other !== r);
const withOne = (set: readonly number[], r: number): number[] => [...set, r].sort(ascending);

/** A set that is only looked at: never as long as this. */
const scratch = new Uint32Array(1024);
let length = 0;
function begin(set: readonly number[], but = -1): void {
  length = 0;
  for (const r of set) if (r !== but) scratch[length++] = r;
}

/** The step from group g that gains most, the first of equals; null when none gains. */
function bestStep(groups: Groups, g: number, swaps: boolean): Step | null {
  const { members, worth, value, problem } = groups;
  const { maxMembers, minMembers } = problem.limits;
  const mine = members[g];
  const near = groups.around(g);
  let gain = 0;
  let make: (() => Step) | null = null;
  for (const h of near) {
    if (mine.length + members[h].length > maxMembers) continue;
    begin(mine);
    for (const r of members[h]) scratch[length++] = r;
    const more = value(scratch, length) - worth[g] - worth[h];
    if (more <= gain) continue;
    gain = more;
    make = () => ({ gain: more, old: [g, h], made: [[...mine, ...members[h]].sort(ascending)] });
  }
  for (const r of mine) {
    const rest = without(mine, r);
    const parts = groups.pieces(rest);
    const restWorth = groups.total(parts);
    if (restWorth - worth[g] > gain) {
      const more = restWorth - worth[g];
      gain = more;
      make = () => ({ gain: more, old: [g], made: [...parts, [r]] });
    }
    for (const h of near) {
      if (!groups.touches(r, h)) continue;
      const theirs = members[h];
      if (theirs.length < maxMembers) {
        begin(theirs);
        scratch[length++] = r;
        const more = restWorth + value(scratch, length) - worth[g] - worth[h];
        if (more > gain && more > restWorth - worth[g] - worth[h]) {
          gain = more;
          make = () => ({ gain: more, old: [g, h], made: [...parts, withOne(theirs, r)] });
        }
      }
      if (!swaps || theirs.length < 2) continue;
      for (const s of theirs) {
        begin(theirs, s);
        scratch[length++] = r;
        const changed = value(scratch, length);
        begin(mine, r);
        scratch[length++] = s;
        const more = changed + value(scratch, length) - worth[g] - worth[h];
        if (more <= gain) continue;
        gain = more;
        make = () => ({
          gain: more,
          old: [g, h],
          made: [...groups.pieces(withOne(without(theirs, s), r)), ...groups.pieces(withOne(rest, s))],
        });
      }
    }
  }
  if (mine.length >= 2 * minMembers && worth[g] > 0 && problem.score) {
    const tree = problem.score(mine).links;
    for (const cut of tree) {
      const parts = sides(groups, mine, tree, cut);
      const more = groups.total(parts) - worth[g];
      if (more <= gain) continue;
      gain = more;
      make = () => ({ gain: more, old: [g], made: parts });
    }
  }
  return make ? make() : null;
}

/** The two sides of a set's spanning tree without one of its links. */
function sides(groups: Groups, set: readonly number[], tree: readonly number[], cut: number): number[][] {
  const { a, b } = groups.problem.graph;
  const first = [a[cut]];
  for (const r of first) {
    for (const link of tree) {
      if (link === cut) continue;
      const other = a[link] === r ? b[link] : b[link] === r ? a[link] : -1;
      if (other >= 0 && !first.includes(other)) first.push(other);
    }
  }
  return [first.sort(ascending), set.filter((r) => !first.includes(r))];
}

/** Takes a step. @returns the groups that it changed and those next to them, in order of being met. */
function take(groups: Groups, { old, made }: Step): Set<number> {
  const { members, worth } = groups;
  for (const g of old) {
    members[g] = [];
    worth[g] = 0;
  }
  const changed: number[] = [...old];
  made.forEach((set, i) => {
    const g = i < old.length ? old[i] : members.length;
    groups.put(g, set);
    if (i >= old.length) changed.push(g);
  });
  const dirty = new Set<number>();
  for (const g of changed) {
    dirty.add(g);
    for (const h of groups.around(g)) dirty.add(h);
  }
  return dirty;
}

/** Takes steps from the groups `first` until none gains; `swaps` = whether exchanges of two are tried. */
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
