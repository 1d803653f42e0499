/** Edits on one dataset: ids become ranks; what the dataset does not hold is passed over here and named by `missing.ts`. */
import type { Edits } from "../../../model/scenario";
import type { Graph } from "../types";

/** Ranks in ascending order. */
export interface ResolvedPackage {
  readonly id: string;
  readonly name: string | null;
  readonly locked: boolean;
  readonly members: readonly number[];
}

export interface Resolved {
  readonly packages: readonly ResolvedPackage[];
  /** Position in `packages` by rank, or −1. */
  readonly packageOf: Int32Array;
  /** 1 by rank. */
  readonly takenOut: Uint8Array;
  /** Ranks, the lesser first. */
  readonly forced: readonly (readonly [number, number])[];
  readonly forbidden: readonly (readonly [number, number])[];
}

/** Edits in ranks. An estate in two packages stays in the first; a package without an estate here is passed over. */
export function resolve(edits: Edits, rankOf: ReadonlyMap<string, number>, { n }: Pick<Graph, "n">): Resolved {
  const packageOf = new Int32Array(n).fill(-1);
  const packages: ResolvedPackage[] = [];
  for (const { id, name, locked, members } of edits.packages) {
    const ranks = [...new Set(members.flatMap((one) => rankOf.get(one) ?? []))].filter((r) => packageOf[r] < 0);
    if (ranks.length === 0) continue;
    for (const r of ranks) packageOf[r] = packages.length;
    packages.push({ id, name, locked, members: ranks.sort((a, b) => a - b) });
  }
  const takenOut = new Uint8Array(n);
  for (const id of edits.takenOut) {
    const r = rankOf.get(id);
    if (r !== undefined && packageOf[r] < 0) takenOut[r] = 1;
  }
  const pairs = (list: Edits["forced"]): [number, number][] =>
    list.flatMap(([one, other]): [number, number][] => {
      const [a, b] = [rankOf.get(one), rankOf.get(other)];
      if (a === undefined || b === undefined || a === b) return [];
      return [a < b ? [a, b] : [b, a]];
    });
  return { packages, packageOf, takenOut, forced: pairs(edits.forced), forbidden: pairs(edits.forbidden) };
}
