/** Links by hand and drawn barriers. */
import type { DrawnBarrier, Edits, Pair } from "../../../model/scenario";
import { crossesItself, withoutRepeats } from "./drawn";
import { refuse } from "./held";
import type { Edited, Now } from "./types";

const same = ([a, b]: Pair, [c, d]: Pair): boolean => a === c && b === d;
const pairOf = (a: string, b: string): Pair => (a < b ? [a, b] : [b, a]);

/** Forces or forbids the link of two estates; what was said of it before no longer counts. */
export function setLink(edits: Edits, now: Now, kind: "force" | "forbid" | "clearLink", a: string, b: string): Edited {
  if (a === b) return refuse(edits, "sameEstate");
  const pair = pairOf(a, b);
  const without = (list: readonly Pair[]): Pair[] => list.filter((one) => !same(one, pair));
  const had = {
    force: edits.forced.some((one) => same(one, pair)),
    forbid: edits.forbidden.some((one) => same(one, pair)),
  };
  if (kind === "clearLink" && !had.force && !had.forbid) return refuse(edits, "noLink");
  if (kind !== "clearLink" && had[kind]) return refuse(edits, "unchanged");
  const forced = without(edits.forced);
  const forbidden = without(edits.forbidden);
  if (kind === "force") forced.push(pair);
  if (kind === "forbid") forbidden.push(pair);
  const next = { ...edits, forced, forbidden };
  return { edits: next, warnings: kind === "force" ? now.judgeLink(...pair, next) : [], touched: [], refused: null };
}

function drawn(edits: Edits, id: string, line: DrawnBarrier["line"]): Edited {
  const points = withoutRepeats(line);
  if (points.length < 2) return refuse(edits, "lineTooShort");
  if (crossesItself(points)) return refuse(edits, "crossesItself");
  const made = { id, line: points };
  const known = edits.barriers.some((one) => one.id === id);
  const barriers = known ? edits.barriers.map((one) => (one.id === id ? made : one)) : [...edits.barriers, made];
  return { edits: { ...edits, barriers }, warnings: [], touched: [], refused: null };
}

export function drawBarrier(edits: Edits, line: DrawnBarrier["line"]): Edited {
  const numbers = edits.barriers.map(({ id }) => Number(/^b(\d+)$/.exec(id)?.[1] ?? 0));
  return drawn(edits, `b${Math.max(0, ...numbers) + 1}`, line);
}

export const moveBarrier = (edits: Edits, id: string, line: DrawnBarrier["line"]): Edited =>
  edits.barriers.some((one) => one.id === id) ? drawn(edits, id, line) : refuse(edits, "noBarrier");

export function removeBarrier(edits: Edits, id: string): Edited {
  const barriers = edits.barriers.filter((one) => one.id !== id);
  if (barriers.length === edits.barriers.length) return refuse(edits, "noBarrier");
  return { edits: { ...edits, barriers }, warnings: [], touched: [], refused: null };
}
