/** A planner's hand as values: what can be done, on what, and what comes of it. */
import type { DrawnBarrier, Edits, Life } from "../../../model/scenario";
import type { Warning } from "./judge";

/** Everything that can be done by hand. `at`, `to`, `a`, `b` of packages are estates in them: a number in a list would not last. */
export type Op =
  /** Puts estates into the package of `to`; many at once is painting. An estate that was taken out comes back. */
  | { readonly do: "add"; readonly to: string; readonly estates: readonly string[] }
  /** Puts estates out of their packages; the engine may bundle them anew. */
  | { readonly do: "remove"; readonly estates: readonly string[] }
  /** Makes a package of estates. */
  | { readonly do: "create"; readonly estates: readonly string[] }
  /** Holds these packages and lets the others go, locked ones excepted; `rest` is taken out, so that nothing else is packaged. */
  | {
      readonly do: "choose";
      readonly packages: readonly (readonly string[])[];
      readonly rest: readonly string[];
    }
  | { readonly do: "merge"; readonly a: string; readonly b: string }
  | { readonly do: "splitWeakest"; readonly at: string }
  /** `line`: longitude, latitude; members lie left or right of it, its ends drawn out. */
  | { readonly do: "splitLine"; readonly at: string; readonly line: DrawnBarrier["line"] }
  | { readonly do: "lock"; readonly at: string }
  | { readonly do: "unlock"; readonly at: string }
  /** Lets go of a held package: the engine bundles its estates anew. */
  | { readonly do: "dissolve"; readonly at: string }
  /** Lets go of a held package by its id: of one whose estates are no more. */
  | { readonly do: "forget"; readonly held: string }
  | { readonly do: "rename"; readonly at: string; readonly name: string }
  | { readonly do: "life"; readonly at: string; readonly life: Life }
  | { readonly do: "force" | "forbid" | "clearLink"; readonly a: string; readonly b: string }
  | { readonly do: "drawBarrier"; readonly line: DrawnBarrier["line"] }
  /** Moves a drawn barrier. */
  | { readonly do: "moveBarrier"; readonly barrier: string; readonly line: DrawnBarrier["line"] }
  | { readonly do: "removeBarrier"; readonly barrier: string }
  | { readonly do: "takeOut" | "putBack"; readonly estates: readonly string[] }
  /** P3: puts estates into the basket, out of it, or leaves them to the rule again. */
  | { readonly do: "basketAdd" | "basketRemove" | "basketClear"; readonly estates: readonly string[] };

/** Why an operation changes nothing. */
export const REFUSAL = [
  "locked",
  "noPackage",
  "notHeld",
  "samePackage",
  "noEstates",
  "oneEstate",
  "lineMisses",
  "lineTooShort",
  "crossesItself",
  "sameEstate",
  "noLink",
  "noBarrier",
  "unchanged",
] as const;
export type Refusal = {
  readonly code: (typeof REFUSAL)[number];
  /** The locked package, where one stands in the way. */
  readonly held?: string;
};

export interface Edited {
  readonly edits: Edits;
  /** What breaks in the packages that were touched, and of links and lines. */
  readonly warnings: readonly Warning[];
  /** Held packages that were touched, by id. */
  readonly touched: readonly string[];
  readonly refused: Refusal | null;
}

/** A package on view. */
export interface Seen {
  /** Id of the held package, or null: the engine made it. */
  readonly held: string | null;
  readonly members: readonly string[];
}

/** The present state that operations are given. */
export interface Now {
  /** Packages on screen; held ones may lag behind the edits, which count. */
  readonly packages: readonly Seen[];
  /** What a set breaks under given edits. */
  judge(members: readonly string[], edits: Edits): Warning[];
  /** What a forced link breaks. */
  judgeLink(a: string, b: string, edits: Edits): Warning[];
  /** The two sides of a set at its weakest link: where it hangs apart, else its widest gap. */
  weakest(members: readonly string[], edits: Edits): readonly [string[], string[]];
  /** Longitude, latitude of a point in an estate; null: no such estate. */
  centre(estate: string): readonly [number, number] | null;
}
