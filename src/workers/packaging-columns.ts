/**
 * An answer on its way from the worker: packages as columns, whose memory moves instead of being copied. A thousand
 * packages as objects would hold the page up for longer than everything else it does with them.
 */

import type { HeldNote } from "../domain/packaging/edit/hold";
import { TERM } from "../domain/packaging/types";
import type { Reply, Shown } from "./packaging-types";

const FIGURES = [
  "households",
  "bodies",
  "budgetWan",
  "diameterM",
  "spanM",
  "near",
  "score",
  "value",
  "colour",
] as const;

/** Packages by position; of package k the members are `members` from `memberStart[k]` up to `memberStart[k + 1]`, links likewise. */
export interface PackageColumns {
  readonly memberStart: Int32Array;
  readonly members: Int32Array;
  readonly linkStart: Int32Array;
  /** Rows at either end: 2 a link. */
  readonly linkEnds: Int32Array;
  readonly linkGapM: Float64Array;
  /** In the order of FIGURES, so many a package; NaN stands for null. */
  readonly figures: Float64Array;
  /** In the order of TERM, so many a package; NaN stands for null. */
  readonly terms: Float64Array;
  readonly hands: ReadonlyMap<number, HeldNote>;
}
export interface PackedReply extends Omit<Reply, "packages"> {
  readonly packages: PackageColumns;
}

/** The answer with its packages as columns, and the memory that can move. */
export function pack(reply: Reply): [packed: PackedReply, memory: ArrayBuffer[]] {
  const { packages, packageOf, states } = reply;
  const n = packages.length;
  const memberStart = new Int32Array(n + 1);
  const linkStart = new Int32Array(n + 1);
  for (let k = 0; k < n; k++) {
    memberStart[k + 1] = memberStart[k] + packages[k].members.length;
    linkStart[k + 1] = linkStart[k] + packages[k].links.length;
  }
  const members = new Int32Array(memberStart[n]);
  const linkEnds = new Int32Array(2 * linkStart[n]);
  const linkGapM = new Float64Array(linkStart[n]);
  const figures = new Float64Array(FIGURES.length * n);
  const terms = new Float64Array(TERM.length * n);
  const hands = new Map<number, HeldNote>();
  packages.forEach((one, k) => {
    members.set(one.members, memberStart[k]);
    one.links.forEach(({ a, b, gapM }, l) => {
      const at = linkStart[k] + l;
      linkEnds[2 * at] = a;
      linkEnds[2 * at + 1] = b;
      linkGapM[at] = gapM;
    });
    for (let f = 0; f < FIGURES.length; f++) figures[FIGURES.length * k + f] = one[FIGURES[f]] ?? Number.NaN;
    for (let t = 0; t < TERM.length; t++) terms[TERM.length * k + t] = one.terms[t] ?? Number.NaN;
    if (one.hand) hands.set(k, one.hand);
  });
  const columns = { memberStart, members, linkStart, linkEnds, linkGapM, figures, terms, hands };
  const moved = [memberStart, members, linkStart, linkEnds, linkGapM, figures, terms, packageOf, states];
  return [{ ...reply, packages: columns }, moved.map(({ buffer }) => buffer as ArrayBuffer)];
}

const orNull = (value: number): number | null => (Number.isNaN(value) ? null : value);

function unpackOne(from: PackageColumns, k: number): Shown {
  const at = FIGURES.length * k;
  const { figures, linkEnds, linkGapM } = from;
  const links: { a: number; b: number; gapM: number }[] = [];
  for (let l = from.linkStart[k]; l < from.linkStart[k + 1]; l++)
    links.push({ a: linkEnds[2 * l], b: linkEnds[2 * l + 1], gapM: linkGapM[l] });
  return {
    members: Array.from(from.members.subarray(from.memberStart[k], from.memberStart[k + 1])),
    links,
    households: figures[at],
    bodies: figures[at + 1],
    budgetWan: orNull(figures[at + 2]),
    diameterM: figures[at + 3],
    spanM: figures[at + 4],
    near: figures[at + 5],
    score: figures[at + 6],
    value: figures[at + 7],
    colour: figures[at + 8],
    terms: Array.from(from.terms.subarray(TERM.length * k, TERM.length * (k + 1)), orNull),
    hand: from.hands.get(k) ?? null,
  };
}

export function unpack(packed: PackedReply): Reply {
  const { packages } = packed;
  return {
    ...packed,
    packages: Array.from({ length: packages.memberStart.length - 1 }, (_, k) => unpackOne(packages, k)),
  };
}
