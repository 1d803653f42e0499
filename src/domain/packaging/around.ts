/** What stands around the estates left out: all that a reason, and the least step out of it, are found from. */
import type { Neighbours } from "./allowed";
import type { Packaged } from "./edit/hold";
import type { Limits } from "./feasible";
import type { Score } from "./score";
import type { Graph } from "./types";

/** Figures of the sentence: metres, households, ids, names of fields and limits. */
export type LeftFigures = Readonly<Record<string, string | number | null>>;

export interface Around {
  readonly graph: Graph;
  readonly id: readonly string[];
  readonly part: Uint8Array;
  readonly allowed: Neighbours;
  /** Links up to 300 m among those who take part, whatever the filter. */
  readonly wide: Neighbours;
  readonly large: Uint8Array;
  readonly limits: Limits;
  readonly score: Score;
  readonly mask: number;
  readonly gapMm: number;
  /** Label, households and bodies of the component of each rank. */
  readonly component: Uint32Array;
  readonly componentHouseholds: Float64Array;
  readonly componentBodies: Uint32Array;
  /** Members of a component that are in no package. */
  alone(label: number): readonly number[];
  readonly packages: readonly Packaged[];
  readonly packageOf: Int32Array;
  /** Of a portfolio: whoever could be in a package is left out for money. */
  readonly moneyDecides: boolean;
}
