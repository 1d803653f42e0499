/** Section 4's limits on a set of estates. The upper ones are anti-monotone: what breaks one breaks it in every larger set. */
import { isLarge } from "./candidates";
import type { SetFigures } from "./score";
import type { PackagingColumns, Parameters } from "./types";

/** Limits in the order in which they are lifted to find the one that stands in the way. */
export const LIMIT = [
  "maxHouseholds",
  "members",
  "diameter",
  "bodies",
  "minHouseholds",
  "anchor",
  "connected",
] as const;
export type Limit = (typeof LIMIT)[number];

export interface Limits {
  readonly minMembers: number;
  readonly maxMembers: number;
  /** 0 where the dataset knows no bodies. */
  readonly minBodies: number;
  readonly minHouseholds: number;
  readonly maxHouseholds: number;
  readonly maxDiameterMm: number;
}

export const limitsOf = (p: Parameters, hasBodies: boolean): Limits => ({
  // A package joins at least two.
  minMembers: Math.max(2, p.minMembers),
  maxMembers: p.maxMembers,
  minBodies: hasBodies ? p.minBodies : 0,
  minHouseholds: p.minHouseholds,
  maxHouseholds: p.maxHouseholds,
  maxDiameterMm: Math.round(p.maxDiameterM * 1000),
});

/** 1 by rank for an estate that is larger than small: at most one of them in a package, and only with the anchor on. */
export function anchors(columns: PackagingColumns, p: Parameters, row: Uint32Array): Uint8Array {
  const large = new Uint8Array(row.length);
  for (let r = 0; r < row.length; r++) if (isLarge(columns, p, row[r])) large[r] = 1;
  return large;
}

/** The first limit that a set breaks, or null: it is a package. */
export function broken(set: SetFigures, members: readonly number[], large: Uint8Array, limits: Limits): Limit | null {
  if (set.households > limits.maxHouseholds) return "maxHouseholds";
  if (members.length > limits.maxMembers || members.length < limits.minMembers) return "members";
  if (set.diameterMm > limits.maxDiameterMm) return "diameter";
  if (set.bodies < limits.minBodies) return "bodies";
  if (set.households < limits.minHouseholds) return "minHouseholds";
  let anchored = 0;
  for (const r of members) anchored += large[r];
  if (anchored > 1) return "anchor";
  return set.links.length === members.length - 1 ? null : "connected";
}
