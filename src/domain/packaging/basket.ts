/** P3, the PPP basket (方案五): menu items across estates for one operator, one basket a scope unit. No contiguity, no optimum. */
import type { Edits } from "../../model/scenario";
import { lacks, type WorksTable } from "../programme/works";
import type { LeftCode, LeftFigures } from "./reasons";
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
  /** Over the items with a unit cost; null: none has one, or none of those that are needed. */
  readonly costWan: number | null;
  /** An item that is needed has no unit cost: the whole costs more. */
  readonly uncosted: boolean;
  /** Of `estates`: put in by hand; and those of them that the rules exclude. */
  readonly byHand: readonly number[];
  readonly excluded: readonly number[];
}
export interface Baskets {
  /** By area. */
  readonly baskets: readonly Basket[];
  /** Rows that take part and whose needs nobody asked: in no basket. */
  readonly unasked: readonly number[];
  /** Rows that take part and lack none of the items: in no basket. */
  readonly needless: readonly number[];
  /** Rows left out by hand. */
  readonly removed: readonly number[];
}

/** 万元 to the cent. */
const cents = (wan: number): number => Math.round(100 * wan) / 100;

/** Sum of what is known; null: nothing is, or all that has a cost is needed by nobody while what is needed has none. @param uncosted an item that is needed has no unit cost. */
export function costOf(costs: readonly (number | null)[], uncosted: boolean): number | null {
  const known = costs.filter((cost) => cost !== null);
  const sum = cents(known.reduce((total, cost) => total + cost, 0));
  return known.length === 0 || (uncosted && sum === 0) ? null : sum;
}

/** Why the rule alone has an estate in no basket: a reason of the rules, never asked, or in need of none of the items. */
export type AgainstBasket =
  | { readonly code: LeftCode; readonly figures: LeftFigures }
  | { readonly code: "unasked" | "needsNone" };

function ruledOut(
  { exclusion, status }: PackagingColumns,
  participants: Participants,
  e: number,
): AgainstBasket | null {
  if (exclusion[e] >= 0) return { code: "excluded", figures: { exclusion: exclusion[e] } };
  const stands = STATUS[status[e]];
  if (participants[stands as keyof Participants]) return null;
  const fails = stands === "notEligible" || stands === "toVerify";
  return { code: fails ? "notEligible" : "notTakingPart", figures: { status: stands } };
}

/** Why the rule alone has row `e` in no basket; null: it is in one. */
export function againstBasket(
  columns: PackagingColumns,
  works: WorksTable,
  { items, participants }: Pick<BasketParameters, "items" | "participants">,
  e: number,
): AgainstBasket | null {
  const out = ruledOut(columns, participants, e);
  if (out) return out;
  if (!works.asked[e]) return { code: "unasked" };
  return items.some((item) => lacks(works, e, item)) ? null : { code: "needsNone" };
}

/** District or street of row `e` that its basket is of; −1: unknown, or the whole city. */
export const areaOf = (
  { district, street }: Pick<PackagingColumns, "district" | "street">,
  scope: Scope,
  e: number,
): number => (scope === "city" ? -1 : scope === "district" ? district[e] : street[e]);

/** The baskets of a dataset: estates that take part and lack at least one of the items, edited by hand. */
export function basketsOf(
  columns: PackagingColumns,
  works: WorksTable,
  { items, scope, participants, unitCostsWan }: BasketParameters,
  { added, removed }: Edits["basket"],
): Baskets {
  const rows = (ids: readonly string[]): Set<number> => {
    const named = new Set(ids);
    return new Set(named.size > 0 ? columns.id.flatMap((id, e) => (named.has(id) ? e : [])) : []);
  };
  const [hand, out] = [rows(added), rows(removed)];
  const takesPart = (e: number): boolean => ruledOut(columns, participants, e) === null;
  const units = new Map<number, number[]>();
  const unasked: number[] = [];
  const needless: number[] = [];
  columns.id.forEach((_, e) => {
    if (out.has(e)) return;
    if (!hand.has(e)) {
      if (!takesPart(e)) return;
      const lacking = items.some((item) => lacks(works, e, item));
      if (!works.asked[e]) unasked.push(e);
      else if (!lacking) needless.push(e);
      if (!lacking) return;
    }
    const unit = areaOf(columns, scope, e);
    const list = units.get(unit);
    if (list) list.push(e);
    else units.set(unit, [e]);
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
          costWan: unitCost === null ? null : cents(unitCost * needing.length),
        };
      });
      const uncosted = lines.some(({ estates, costWan }) => estates > 0 && costWan === null);
      const byHand = estates.filter((e) => hand.has(e));
      return {
        area: unit,
        estates,
        households: householdsOf(estates),
        householdsUnknown: estates.filter((e) => Number.isNaN(columns.households[e])).length,
        items: lines,
        costWan: costOf(
          lines.map(({ costWan }) => costWan),
          uncosted,
        ),
        uncosted,
        byHand,
        excluded: byHand.filter((e) => !takesPart(e)),
      };
    });
  return { baskets, unasked, needless, removed: [...out].sort((x, y) => x - y) };
}
