/** Held packages among the edits: finding, making, taking estates out of them. */
import type { Edits, HeldPackage } from "../../../model/scenario";
import type { Edited, Now, Refusal, Seen } from "./types";

export const refuse = (edits: Edits, code: Refusal["code"], held?: string): Edited => ({
  edits,
  warnings: [],
  touched: [],
  refused: held === undefined ? { code } : { code, held },
});

/** Packages as they are under the edits: held ones as the edits say, and what is left of the engine's. */
export function packagesNow({ packages }: Edits, seen: readonly Seen[]): Seen[] {
  const held = new Set(packages.flatMap(({ members }) => members));
  const made = seen
    .filter((one) => one.held === null)
    .map(({ members }) => ({ held: null, members: members.filter((id) => !held.has(id)) }))
    .filter(({ members }) => members.length > 1);
  return [...packages.map(({ id, members }) => ({ held: id, members })), ...made];
}

export const packageAt = (edits: Edits, now: Now, estate: string): Seen | undefined =>
  packagesNow(edits, now.packages).find(({ members }) => members.includes(estate));

/** A new package's id: one more than the greatest so far. */
function nextId({ packages }: Edits): string {
  const numbers = packages.map(({ id }) => Number(/^h(\d+)$/.exec(id)?.[1] ?? 0));
  return `h${Math.max(0, ...numbers) + 1}`;
}

/** Adds a held package of these members. */
export function hold(edits: Edits, members: readonly string[]): { edits: Edits; id: string } {
  const id = nextId(edits);
  const made: HeldPackage = { id, name: null, members: [...members], locked: false, life: null };
  return { edits: { ...edits, packages: [...edits.packages, made] }, id };
}

/** Holds the package of an estate, be it held already or the engine's; null: the estate is in none. */
export function holdAt(edits: Edits, now: Now, estate: string): { edits: Edits; id: string } | null {
  const seen = packageAt(edits, now, estate);
  if (!seen) return null;
  return seen.held !== null ? { edits, id: seen.held } : hold(edits, seen.members);
}

export const heldOf = ({ packages }: Edits, id: string): HeldPackage => packages.find((one) => one.id === id)!;

/** Puts other values into one held package; without members it is gone. */
export function change(edits: Edits, id: string, to: Partial<Omit<HeldPackage, "id">>): Edits {
  const packages = edits.packages.flatMap((one) => {
    if (one.id !== id) return one;
    const next = { ...one, ...to };
    return next.members.length === 0 ? [] : next;
  });
  return { ...edits, packages };
}

/** Held packages, other than `except`, that hold any of these estates. */
export const holding = ({ packages }: Edits, estates: readonly string[], except?: string): HeldPackage[] => {
  const wanted = new Set(estates);
  return packages.filter(({ id, members }) => id !== except && members.some((one) => wanted.has(one)));
};

/** Takes estates out of every held package but one, and from among those taken out. */
export function release(edits: Edits, estates: readonly string[], except?: string): Edits {
  const gone = new Set(estates);
  const packages = edits.packages.flatMap((one) => {
    if (one.id === except) return one;
    const members = one.members.filter((id) => !gone.has(id));
    if (members.length === one.members.length) return one;
    return members.length === 0 ? [] : { ...one, members };
  });
  return { ...edits, packages, takenOut: edits.takenOut.filter((id) => !gone.has(id)) };
}

/** The result with the warnings of the packages that were touched. */
export function done(edits: Edits, now: Now, touched: readonly string[]): Edited {
  const there = touched.filter((id) => edits.packages.some((one) => one.id === id));
  const warnings = there.flatMap((id) => now.judge(heldOf(edits, id).members, edits));
  return { edits, warnings, touched: there, refused: null };
}
