/** What a scenario names and the dataset does not hold: told to the planner, and kept. */
import type { Scenario } from "../../../model/scenario";

export type Missing =
  /** Estates of a held package; `all`: none of its estates is there, so that it is not shown. */
  | {
      readonly in: "package";
      readonly held: string;
      readonly name: string | null;
      readonly estates: readonly string[];
      readonly all: boolean;
    }
  | { readonly in: "takenOut" | "forced" | "forbidden" | "basket"; readonly estates: readonly string[] };

/** Everything that `scenario` names in vain, in the order of its edits; empty: nothing. */
export function missingOf({ edits }: Pick<Scenario, "edits">, has: (estate: string) => boolean): Missing[] {
  const gone = (ids: readonly string[]): string[] => [...new Set(ids.filter((id) => !has(id)))];
  const found: Missing[] = [];
  for (const { id, name, members } of edits.packages) {
    const estates = gone(members);
    if (estates.length > 0)
      found.push({ in: "package", held: id, name, estates, all: estates.length === new Set(members).size });
  }
  const others = {
    takenOut: edits.takenOut,
    forced: edits.forced.flat(),
    forbidden: edits.forbidden.flat(),
    basket: [...edits.basket.added, ...edits.basket.removed],
  };
  for (const place of ["takenOut", "forced", "forbidden", "basket"] as const) {
    const estates = gone(others[place]);
    if (estates.length > 0) found.push({ in: place, estates });
  }
  return found;
}
