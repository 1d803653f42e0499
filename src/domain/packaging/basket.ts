/** P3, the PPP basket (方案五): menu items across estates for one operator, one basket a scope unit. No contiguity, no optimum. */
import type { Edits } from "../../model/scenario";
import { lacks, type WorksTable } from "../programme/works";
import { type PackagingColumns, type Participants, type Scope, STATUS } from "./types";

/** 停车场、充电桩、便民市场、快递、养老、托幼, by menu id: 假设, the plan names no list. */
export const BASKET_ITEMS = ["parking", "charging", "market", "parcels", "elderlyCare", "childcare"] as const;

export interface BasketParameters {
  /** Menu ids. */
  readonly items: readonly string[];
  readonly scope: Scope;
  readonly participants: Participants;
  /** 万元 an estate, by menu id; an item without one has no cost. 假设. */
  readonly unitCostsWan: Readonly<Record<string, number>>;
}

export interface BasketItem {
  readonly item: string;
  /** Estates that need it, and their households as far as known. */
  readonly estates: number;
  readonly households: number;
  /** null: no unit cost is set. */
  readonly costWan: number | null;
}
export interface Basket {
  /** Row of the district or street; −1: unknown, or the whole city. */
  readonly area: number;
  /** Rows in order. */
  readonly estates: readonly number[];
  readonly households: number;
  readonly householdsUnknown: number;
  readonly items: readonly BasketItem[];
  /** Over the items with a unit cost; null: none has one. */
  readonly costWan: number | null;
  /** Of `estates`: put in by hand; and those of them that the rules exclude. */
  readonly byHand: readonly number[];
  readonly excluded: readonly number[];
}
export interface Baskets {
  /** By area. */
  readonly baskets: readonly Basket[];
  /** Estates that take part and whose needs nobody asked: in no basket. */
  readonly unasked: number;
  /** Rows left out by hand. */
  readonly removed: readonly number[];
}

/** The baskets of a dataset: estates that take part and lack at least one of the items, edited by hand. */
export function basketsOf(
  columns: PackagingColumns,
  works: WorksTable,
  { items, scope, participants, unitCostsWan }: BasketParameters,
  { added, removed }: Edits["basket"],
): Baskets {
  const rowOf = new Map(columns.id.map((id, e) => [id, e]));
  const rows = (ids: readonly string[]): Set<number> => new Set(ids.flatMap((id) => rowOf.get(id) ?? []));
  const [hand, out] = [rows(added), rows(removed)];
  const takesPart = (e: number): boolean => {
    const status = STATUS[columns.status[e]];
    return columns.exclusion[e] < 0 && participants[status as keyof Participants] === true;
  };
  const area = scope === "city" ? null : scope === "district" ? columns.district : columns.street;
  const units = new Map<number, number[]>();
  let unasked = 0;
  columns.id.forEach((_, e) => {
    if (out.has(e)) return;
    const part = takesPart(e);
    if (part && !works.asked[e] && !hand.has(e)) unasked++;
    if (!hand.has(e) && !(part && items.some((item) => lacks(works, e, item)))) return;
    const unit = area ? area[e] : -1;
    units.set(unit, [...(units.get(unit) ?? []), e]);
  });
  const householdsOf = (list: readonly number[]): number =>
    list.reduce((sum, e) => sum + (columns.households[e] || 0), 0);
  const baskets = [...units]
    .sort(([x], [y]) => x - y)
    .map(([unit, estates]): Basket => {
      const lines = items.map((item): BasketItem => {
        const needing = estates.filter((e) => lacks(works, e, item));
        const unitCost = Object.hasOwn(unitCostsWan, item) ? unitCostsWan[item] : null;
        return {
          item,
          estates: needing.length,
          households: householdsOf(needing),
          costWan: unitCost === null ? null : unitCost * needing.length,
        };
      });
      const costs = lines.flatMap(({ costWan }) => costWan ?? []);
      const byHand = estates.filter((e) => hand.has(e));
      return {
        area: unit,
        estates,
        households: householdsOf(estates),
        householdsUnknown: estates.filter((e) => Number.isNaN(columns.households[e])).length,
        items: lines,
        costWan: costs.length === 0 ? null : costs.reduce((sum, cost) => sum + cost, 0),
        byHand,
        excluded: byHand.filter((e) => !takesPart(e)),
      };
    });
  return { baskets, unasked, removed: [...out].sort((x, y) => x - y) };
}
