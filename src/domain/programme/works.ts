/** What estates need, what is planned and what is done there, menu item by menu item, at a day. */
import type { ReportTable } from "../../model/dataset";
import { type Day, type Month, receiptOf } from "../../model/time";
import type { ItemLists, RecordTable } from "./records";

export interface WorksTable {
  readonly n: number;
  /** Ids of menu items that any estate names. */
  readonly items: readonly string[];
  readonly needs: ItemLists;
  /** In the works to be done, finished or not: by the record, or reported done. */
  readonly planned: ItemLists;
  readonly done: ItemLists;
  /** 1 by row: the estate's needs were asked (an empty list counts). Unknown is not "needs nothing". */
  readonly asked: Uint8Array;
}

/**
 * Items that monthly reports up to month m, received by day t, list as done, by row. Of a month sent again the list received last
 * stands; one left blank takes nothing back.
 */
export function reportedWorks(
  { n, estate, month, receivedOn, worksDone }: Pick<ReportTable, "n" | "estate" | "month" | "receivedOn" | "worksDone">,
  today: Day,
  until: Month = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, readonly string[]> {
  const receipt = (k: number): Day => receiptOf(month[k], receivedOn[k]);
  const standing = new Map<string, number>();
  for (let k = 0; k < n; k++) {
    if (!worksDone[k] || receipt(k) > today || month[k] > until) continue;
    const key = `${estate[k]} ${month[k]}`;
    const before = standing.get(key);
    if (before === undefined || receipt(before) <= receipt(k)) standing.set(key, k);
  }
  const found = new Map<number, string[]>();
  for (const k of standing.values()) {
    const items = (worksDone[k] ?? "").split(/[;；,，、\s]+/).filter((item) => item !== "");
    if (items.length > 0) found.set(estate[k], [...(found.get(estate[k]) ?? []), ...items]);
  }
  return found;
}

/**
 * The works as they stand at a day: done at the earlier of its day and the report that lists it; works dated later are planned.
 * @param reported items done by the reports, by row.
 */
export function worksAt(
  { n, items: recorded, needs, asked, works }: RecordTable,
  reported: ReadonlyMap<number, readonly string[]>,
  day: Day,
): WorksTable {
  const position = new Map(recorded.map((item, k) => [item, k]));
  for (const list of reported.values())
    for (const item of list) if (!position.has(item)) position.set(item, position.size);
  const gather = () => ({ start: new Uint32Array(n + 1), item: [] as number[] });
  const [planned, done] = [gather(), gather()];
  for (let e = 0; e < n; e++) {
    const [mine, finished] = [new Set<number>(), new Set<number>()];
    for (let k = works.start[e]; k < works.start[e + 1]; k++) {
      mine.add(works.item[k]);
      if (works.done[k] && !(works.on[k] > day)) finished.add(works.item[k]);
    }
    for (const item of reported.get(e) ?? []) {
      mine.add(position.get(item)!);
      finished.add(position.get(item)!);
    }
    planned.item.push(...mine);
    done.item.push(...finished);
    planned.start[e + 1] = planned.item.length;
    done.start[e + 1] = done.item.length;
  }
  const list = ({ start, item }: ReturnType<typeof gather>): ItemLists => ({ start, item: Uint16Array.from(item) });
  return { n, items: [...position.keys()], needs, asked, planned: list(planned), done: list(done) };
}

/** Positions of items in the list of row e. */
export const itemsOf = ({ start, item }: ItemLists, e: number): Uint16Array => item.subarray(start[e], start[e + 1]);

/** Without `itemsOf`: a view made for each look takes longer than the look. */
function among({ start, item }: ItemLists, e: number, position: number): boolean {
  for (let k = start[e]; k < start[e + 1]; k++) if (item[k] === position) return true;
  return false;
}

/** Whether estate `e` needs an item that is not done there yet. */
export function lacks({ items, needs, done }: WorksTable, e: number, item: string): boolean {
  const position = items.indexOf(item);
  return position >= 0 && among(needs, e, position) && !among(done, e, position);
}
/** Whether an item is done in estate `e`. */
export function has({ items, done }: WorksTable, e: number, item: string): boolean {
  const position = items.indexOf(item);
  return position >= 0 && among(done, e, position);
}

/** An item that some of a package lack and an estate beside them, or one of their own, has. */
export interface Shareable {
  readonly item: string;
  /** Rows. */
  readonly lacking: readonly number[];
  readonly having: readonly number[];
}

/**
 * C4: what members lack that a neighbour could share.
 * @param near rows beside the package. @param menu ids of the items that can be shared, in their order.
 */
export function shareable(
  works: WorksTable,
  members: readonly number[],
  near: readonly number[],
  menu: readonly string[],
): Shareable[] {
  const all = [...new Set([...members, ...near])];
  return menu
    .map((item) => ({
      item,
      lacking: members.filter((e) => lacks(works, e, item)),
      having: all.filter((e) => has(works, e, item)),
    }))
    .filter(({ lacking, having }) => lacking.length > 0 && having.length > 0);
}
