/** What the packaging worker tells the page: columns and small lists, rows of the dataset throughout. */
import type { Cuts } from "../domain/packaging/cuts";
import type { HeldNote } from "../domain/packaging/edit/hold";
import type { Left, Note } from "../domain/packaging/engine";
import type { BarrierClass } from "../model/enums";

/** How many colours packages are told apart by. */
export const PACKAGE_COLOURS = 8;

/** How an estate stands on the map. */
export const ESTATE_STATE = [
  "packaged",
  "alone",
  "larger",
  "excluded",
  "notTakingPart",
  "notEligible",
  "cannotBeJudged",
  "takenOut",
] as const;
export type EstateState = (typeof ESTATE_STATE)[number];

/** A package as the page shows it; its place in the list is its number less one. */
export interface Shown {
  readonly members: readonly number[];
  readonly households: number;
  readonly bodies: number;
  /** 万元; null: unknown. */
  readonly budgetWan: number | null;
  readonly diameterM: number;
  /** The links of the tree together, m, and how many are under 12 m. */
  readonly spanM: number;
  readonly near: number;
  /** In the order of TERM; null: the dataset cannot know it. */
  readonly terms: readonly (number | null)[];
  /** 0–1. */
  readonly score: number;
  readonly value: number;
  readonly links: readonly { readonly a: number; readonly b: number; readonly gapM: number }[];
  /** Position of its colour, 0 … PACKAGE_COLOURS − 1. */
  readonly colour: number;
  /** Where the planner holds it: its id there, name, lock and what it breaks. null: the engine made it. */
  readonly hand: HeldNote | null;
}

export interface Totals {
  readonly packaged: number;
  readonly packages: number;
  readonly households: number;
  /** 万元 over the packages whose budget is known, and how many are not. */
  readonly budgetWan: number;
  readonly savingWan: number;
  readonly budgetsUnknown: number;
  /** Σ V. */
  readonly value: number;
  /** Different management bodies among the packaged. */
  readonly bodies: number;
  /** Small estates that take part, and those of them in a package. */
  readonly small: number;
  readonly smallPackaged: number;
  /** May be in a package and are in none. */
  readonly alone: number;
  /** All estates in no package. */
  readonly left: number;
}

export interface Reply {
  readonly notes: readonly Note[];
  /** By value, the greatest first. */
  readonly packages: readonly Shown[];
  /** Place in `packages` by row, −1 for none. */
  readonly packageOf: Int32Array;
  /** Position in ESTATE_STATE by row. */
  readonly states: Uint8Array;
  readonly totals: Totals;
  readonly milliseconds: number;
}

/** Allowed links up to the gap, nearest first. */
export interface NearLinks {
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly gapM: Float32Array;
  readonly notShown: number;
}

/** What comes once the hand rests. */
export interface Details {
  readonly left: readonly Left[];
  readonly near: NearLinks;
  /** null where no estate holds households. */
  readonly cuts: Cuts | null;
}

/** An estate within 300 m of another. */
export interface Neighbour {
  readonly row: number;
  readonly gapM: number;
  /** Classes of barriers between the two. */
  readonly barriers: readonly BarrierClass[];
  readonly otherStreet: boolean;
  readonly otherDistrict: boolean;
  /** A barrier or the scope forbids the link now, whatever the gap. */
  readonly forbidden: boolean;
  readonly takesPart: boolean;
  /** What the planner said of the link. */
  readonly hand: "forced" | "forbidden" | null;
}
