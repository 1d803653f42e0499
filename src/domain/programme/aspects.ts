/** The menu's aspects C1–C4 for people who pass by: how many works are planned and done, and which are the most frequent. */
import { ASPECT, type Aspect } from "../../model/enums";
import type { Programme } from "../../model/programme";
import { type ItemCount, menuCounts } from "./menu";
import type { WorksTable } from "./works";

export interface AspectCount {
  readonly aspect: Aspect;
  /** Works: an item in an estate counts as one. */
  readonly planned: number;
  readonly done: number;
  /** Its items, the most planned first; those that nobody plans are left out. */
  readonly items: readonly ItemCount[];
}

/** Works by aspect over rows; aspects without an item on the menu are left out. */
export function aspectCounts(works: WorksTable, menu: Programme["menu"], rows: readonly number[]): AspectCount[] {
  return ASPECT.flatMap((aspect) => {
    const mine = menu.filter((item) => item.aspect === aspect).map(({ id }) => id);
    if (mine.length === 0) return [];
    const counts = menuCounts(works, mine, rows);
    const sum = (of: "planned" | "done"): number => counts.reduce((all, count) => all + count[of], 0);
    const items = counts.filter(({ planned }) => planned > 0).sort((a, b) => b.planned - a.planned);
    return [{ aspect, planned: sum("planned"), done: sum("done"), items }];
  });
}
