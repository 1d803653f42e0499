/** Who is in a package: add, remove, create, merge, split, dissolve, take out. */
import type { DrawnBarrier, Edits, HeldPackage } from "../../../model/scenario";
import { crossesItself } from "./drawn";
import { change, done, heldOf, hold, holdAt, holding, packageAt, refuse, release } from "./held";
import type { Edited, Now } from "./types";

const lockedIn = (packages: readonly HeldPackage[]): HeldPackage | undefined => packages.find(({ locked }) => locked);
const distinct = (ids: readonly string[]): string[] => [...new Set(ids)];

export function add(edits: Edits, now: Now, to: string, estates: readonly string[]): Edited {
  const held = holdAt(edits, now, to);
  if (!held) return refuse(edits, "noPackage");
  const target = heldOf(held.edits, held.id);
  if (target.locked) return refuse(edits, "locked", target.id);
  const more = distinct(estates).filter((id) => !target.members.includes(id));
  if (more.length === 0) return refuse(edits, "unchanged");
  const losing = holding(held.edits, more, held.id);
  const lock = lockedIn(losing);
  if (lock) return refuse(edits, "locked", lock.id);
  const next = change(release(held.edits, more, held.id), held.id, { members: [...target.members, ...more] });
  return done(next, now, [held.id, ...losing.map(({ id }) => id)]);
}

export function create(edits: Edits, now: Now, estates: readonly string[]): Edited {
  const members = distinct(estates);
  if (members.length === 0) return refuse(edits, "noEstates");
  const losing = holding(edits, members);
  const lock = lockedIn(losing);
  if (lock) return refuse(edits, "locked", lock.id);
  const made = hold(release(edits, members), members);
  return done(made.edits, now, [made.id, ...losing.map(({ id }) => id)]);
}

export function choose(
  edits: Edits,
  now: Now,
  packages: readonly (readonly string[])[],
  rest: readonly string[],
): Edited {
  const keyOf = (members: readonly string[]): string => [...members].sort().join("\n");
  const locked = new Set(edits.packages.flatMap((one) => (one.locked ? one.members : [])));
  // A locked one may name estates that are no more.
  const free = packages.map(distinct).filter((members) => members.some((id) => !locked.has(id)));
  if (packages.flat().length === 0) return refuse(edits, "noEstates");
  const lock = lockedIn(holding(edits, free.flat()));
  if (lock) return refuse(edits, "locked", lock.id);
  const wanted = new Map(free.map((members) => [keyOf(members), members]));
  const kept = edits.packages.filter((one) => wanted.delete(keyOf(one.members)) || one.locked);
  let next: Edits = { ...edits, takenOut: distinct([...edits.takenOut, ...rest]).filter((id) => !locked.has(id)) };
  const touched: string[] = [];
  for (const members of wanted.values()) {
    const made = hold(release(next, members), members);
    next = made.edits;
    touched.push(made.id);
  }
  const stay = new Set([...kept.map(({ id }) => id), ...touched]);
  return done({ ...next, packages: next.packages.filter(({ id }) => stay.has(id)) }, now, touched);
}

export function remove(edits: Edits, now: Now, estates: readonly string[]): Edited {
  let next = edits;
  const touched: string[] = [];
  for (const estate of distinct(estates)) {
    const held = holdAt(next, now, estate);
    if (!held) continue;
    const { members, locked } = heldOf(held.edits, held.id);
    if (locked) return refuse(edits, "locked", held.id);
    next = change(held.edits, held.id, { members: members.filter((id) => id !== estate) });
    if (!touched.includes(held.id)) touched.push(held.id);
  }
  return touched.length === 0 ? refuse(edits, "noPackage") : done(next, now, touched);
}

/** The first package takes in the second; its name and life stay. */
export function merge(edits: Edits, now: Now, a: string, b: string): Edited {
  const one = holdAt(edits, now, a);
  if (!one) return refuse(edits, "noPackage");
  const other = packageAt(one.edits, now, b);
  if (!other) return refuse(edits, "noPackage");
  if (other.held === one.id) return refuse(edits, "samePackage");
  const pair = [heldOf(one.edits, one.id), ...holding(one.edits, other.members, one.id)];
  const lock = lockedIn(pair);
  if (lock) return refuse(edits, "locked", lock.id);
  const members = distinct([...pair[0].members, ...other.members]);
  return done(change(release(one.edits, other.members, one.id), one.id, { members }), now, [one.id]);
}

/** Splits the package of `at` in two: the part with `at` keeps id, name and life. */
function split(edits: Edits, now: Now, at: string, sides: (members: readonly string[]) => readonly string[][]): Edited {
  const held = holdAt(edits, now, at);
  if (!held) return refuse(edits, "noPackage");
  const { members, locked } = heldOf(held.edits, held.id);
  if (locked) return refuse(edits, "locked", held.id);
  if (members.length < 2) return refuse(edits, "oneEstate");
  const parts = sides(members).filter((part) => part.length > 0);
  if (parts.length < 2) return refuse(edits, "lineMisses");
  const mine = parts.find((part) => part.includes(at)) ?? parts[0];
  let next = change(held.edits, held.id, { members: mine });
  const touched = [held.id];
  for (const part of parts) {
    if (part === mine) continue;
    const made = hold(next, part);
    next = made.edits;
    touched.push(made.id);
  }
  return done(next, now, touched);
}

export const splitWeakest = (edits: Edits, now: Now, at: string): Edited =>
  split(edits, now, at, (members) => [...now.weakest(members, edits)]);

/** > 0 left of the line, < 0 right of it: by the nearest of its segments, the first and the last drawn out without end. */
function sideOf(line: DrawnBarrier["line"], [px, py]: readonly [number, number]): number {
  // Near enough to metres for a choice of side.
  const k = Math.cos((py * Math.PI) / 180);
  let nearest = Infinity;
  let side = 0;
  for (let v = 0; v + 1 < line.length; v++) {
    const [ax, ay] = [line[v][0] * k, line[v][1]];
    const [ex, ey] = [line[v + 1][0] * k - ax, line[v + 1][1] - ay];
    const [dx, dy] = [px * k - ax, py - ay];
    const length2 = ex * ex + ey * ey;
    if (length2 === 0) continue;
    let along = (dx * ex + dy * ey) / length2;
    if (v > 0) along = Math.max(0, along);
    if (v + 2 < line.length) along = Math.min(1, along);
    const distance2 = (dx - along * ex) ** 2 + (dy - along * ey) ** 2;
    if (distance2 >= nearest) continue;
    nearest = distance2;
    side = ex * dy - ey * dx;
  }
  return side;
}

export function splitLine(edits: Edits, now: Now, at: string, line: DrawnBarrier["line"]): Edited {
  if (line.length < 2 || line.every(([x, y]) => x === line[0][0] && y === line[0][1]))
    return refuse(edits, "lineTooShort");
  if (crossesItself(line)) return refuse(edits, "crossesItself");
  const left = (id: string): boolean => {
    const centre = now.centre(id);
    return centre !== null && sideOf(line, centre) > 0;
  };
  return split(edits, now, at, (members) => [members.filter(left), members.filter((id) => !left(id))]);
}

export function dissolve(edits: Edits, now: Now, at: string): Edited {
  const seen = packageAt(edits, now, at);
  if (!seen) return refuse(edits, "noPackage");
  return seen.held === null ? refuse(edits, "notHeld") : forget(edits, seen.held);
}

export function forget(edits: Edits, id: string): Edited {
  const held = edits.packages.find((one) => one.id === id);
  if (!held) return refuse(edits, "noPackage");
  if (held.locked) return refuse(edits, "locked", id);
  const packages = edits.packages.filter((one) => one.id !== id);
  return { edits: { ...edits, packages }, warnings: [], touched: [], refused: null };
}

/** Estates that shall be in no package. A package of the engine that loses one is not held: the engine bundles the rest anew. */
export function takeOut(edits: Edits, now: Now, estates: readonly string[]): Edited {
  const more = distinct(estates).filter((id) => !edits.takenOut.includes(id));
  if (more.length === 0) return refuse(edits, "unchanged");
  const losing = holding(edits, more);
  const lock = lockedIn(losing);
  if (lock) return refuse(edits, "locked", lock.id);
  const next = release(edits, more);
  return done(
    { ...next, takenOut: [...next.takenOut, ...more] },
    now,
    losing.map(({ id }) => id),
  );
}

export function putBack(edits: Edits, now: Now, estates: readonly string[]): Edited {
  const takenOut = edits.takenOut.filter((id) => !estates.includes(id));
  if (takenOut.length === edits.takenOut.length) return refuse(edits, "unchanged");
  return done({ ...edits, takenOut }, now, []);
}
