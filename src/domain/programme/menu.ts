/** The menu of works (方案二(二)) counted over estates: needed, planned, done, item by item; and works out of order (R2). */
import { WORK_ORDER } from "../../model/enums";
import type { Programme } from "../../model/programme";
import type { ItemLists } from "./records";
import { itemsOf, type WorksTable } from "./works";

export interface ItemCount {
  readonly item: string;
  /** Estates that need it; those that were not asked are in none of the three. */
  readonly needed: number;
  /** Estates where it is among the works, done or not. */
  readonly planned: number;
  readonly done: number;
  /** Needed and done; needed and neither planned nor done. */
  readonly met: number;
  readonly unmet: number;
}

/** Counts the items of a menu over rows, in the menu's order. */
export function menuCounts(works: WorksTable, menu: readonly string[], rows: readonly number[]): ItemCount[] {
  const at = new Map(
    menu.map((item, k) => [works.items.indexOf(item), k]).filter(([position]) => position >= 0) as [number, number][],
  );
  const counts = menu.map(() => ({ needed: 0, planned: 0, done: 0, met: 0, unmet: 0 }));
  for (const e of rows) {
    const [needs, planned, done] = ([works.needs, works.planned, works.done] as ItemLists[]).map(
      (list) => new Set(itemsOf(list, e)),
    );
    for (const [position, k] of at) {
      const needed = needs.has(position);
      counts[k].needed += needed ? 1 : 0;
      counts[k].planned += planned.has(position) ? 1 : 0;
      counts[k].done += done.has(position) ? 1 : 0;
      counts[k].met += needed && done.has(position) ? 1 : 0;
      counts[k].unmet += needed && !planned.has(position) ? 1 : 0;
    }
  }
  return menu.map((item, k) => ({ item, ...counts[k] }));
}

/** Rows that a count of an item counts; `unmet`: needed and not planned. */
export function itemRows(
  { items, needs, planned, done }: WorksTable,
  item: string,
  rows: readonly number[],
  what: "needed" | "planned" | "done" | "unmet",
): number[] {
  const position = items.indexOf(item);
  const has = (list: ItemLists, e: number): boolean => [...itemsOf(list, e)].includes(position);
  if (what === "unmet") return rows.filter((e) => has(needs, e) && !has(planned, e));
  return rows.filter((e) => has({ needed: needs, planned, done }[what], e));
}

/** R2 for one estate: an item of a later order is done while planned items of an earlier one are not. */
export interface OutOfOrder {
  readonly e: number;
  /** The done item of the latest order that is out of turn. */
  readonly done: string;
  /** Planned items of earlier orders that are not done, earliest first. */
  readonly open: readonly string[];
}

/** 先拆违后建设、先地下后地上、先硬件后软件 (方案一(二)2). Items that the menu gives no order are left out. */
export function outOfOrder(works: WorksTable, menu: Programme["menu"], rows: readonly number[]): OutOfOrder[] {
  const rank = new Map(
    menu.flatMap(({ id, order }) => (order ? [[works.items.indexOf(id), WORK_ORDER.indexOf(order)]] : [])),
  );
  // Of one rank the menu's own order decides, never that of the input.
  const place = new Map(menu.map(({ id }, k) => [works.items.indexOf(id), k]));
  const before = (a: number, b: number): number => (place.get(a) ?? a) - (place.get(b) ?? b);
  return rows.flatMap((e) => {
    const done = new Set([...itemsOf(works.done, e)].sort(before));
    let [last, lastRank] = [-1, -1];
    for (const item of done) {
      const r = rank.get(item) ?? -1;
      if (r > lastRank) [last, lastRank] = [item, r];
    }
    const open = [...itemsOf(works.planned, e)]
      .filter((item) => !done.has(item) && (rank.get(item) ?? Number.POSITIVE_INFINITY) < lastRank)
      .sort((a, b) => rank.get(a)! - rank.get(b)! || before(a, b));
    return open.length > 0 ? [{ e, done: works.items[last], open: open.map((item) => works.items[item]) }] : [];
  });
}
