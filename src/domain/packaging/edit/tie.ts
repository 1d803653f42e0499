/** What ties the estates of a set together under the parameters and the edits, measured on demand. */
import { BARRIER_CLASS } from "../../../model/enums";
import type { DrawnBarrier } from "../../../model/scenario";
import { barrierTest } from "../barrier";
import type { Survey } from "../survey";
import { OTHER_DISTRICT } from "../types";
import { drawnTable } from "./drawn";

export const DRAWN = 1 << BARRIER_CLASS.indexOf("drawn");

/** A link between two rows of the dataset, or what would have to be one. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly gapMm: number;
  /** Flags that bar it now: barriers, scope; 0 with `allowed` false: beyond the gap, or forbidden by hand. */
  readonly barred: number;
  readonly forbidden: boolean;
  readonly allowed: boolean;
}

export interface TieRule {
  readonly gapMm: number;
  /** Flags that forbid a link. */
  readonly mask: number;
  readonly forced: (i: number, j: number) => boolean;
  readonly forbidden: (i: number, j: number) => boolean;
  readonly barriers: readonly DrawnBarrier[];
}

/** Whether and how two estates are linked, rows of the dataset. */
export type Ties = (i: number, j: number) => Tie;

/** The rule of section 3 for any pair of a survey. */
export function tiesOf(survey: Survey, { gapMm, mask, forced, forbidden, barriers }: TieRule): Ties {
  const drawn = barrierTest(drawnTable(barriers), survey.plane);
  return (i, j) => {
    const reach = survey.reach(i, j);
    const flags = drawn && reach.gapMm > 0 && drawn(...reach.segment) > 0 ? reach.flags | DRAWN : reach.flags;
    const byHand = forced(i, j);
    // A forced link goes through barriers and streets and at any gap, but never across a district that the scope keeps.
    const barred = flags & mask & (byHand ? OTHER_DISTRICT : 0xff);
    const off = forbidden(i, j);
    const allowed = barred === 0 && !off && (byHand || reach.gapMm <= gapMm);
    return { a: i, b: j, gapMm: reach.gapMm, barred, forbidden: off, allowed };
  };
}

/**
 * The least spanning tree of a set of rows: allowed links first, then, where the set hangs apart, the least gaps that would
 * tie it together (`allowed` false). One link fewer than there are members.
 */
export function treeOf(members: readonly number[], ties: Ties): Tie[] {
  const all: Tie[] = [];
  for (let i = 0; i < members.length; i++)
    for (let j = i + 1; j < members.length; j++) all.push(ties(members[i], members[j]));
  // Stable: ties of one length stay in the order of the members.
  all.sort((x, y) => Number(y.allowed) - Number(x.allowed) || x.gapMm - y.gapMm);
  const root = new Map(members.map((one) => [one, one]));
  const find = (one: number): number => {
    let r = one;
    while (root.get(r) !== r) r = root.get(r)!;
    return r;
  };
  const tree: Tie[] = [];
  for (const tie of all) {
    const [x, y] = [find(tie.a), find(tie.b)];
    if (x === y) continue;
    root.set(x, y);
    tree.push(tie);
  }
  return tree;
}

/** The two sides of a tree without one of its links, in the order of `members`. */
export function sidesOf(members: readonly number[], tree: readonly Tie[], without: Tie): [number[], number[]] {
  const side = new Set([members[0]]);
  for (let grown = true; grown; ) {
    grown = false;
    for (const tie of tree) {
      if (tie === without || side.has(tie.a) === side.has(tie.b)) continue;
      side.add(tie.a).add(tie.b);
      grown = true;
    }
  }
  return [members.filter((one) => side.has(one)), members.filter((one) => !side.has(one))];
}
