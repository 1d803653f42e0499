/** P3: what is gathered for whom, the baskets that follow, and the one on view. */
import { computed } from "@preact/signals";
import { type Basket, type BasketParameters, type Baskets, basketsOf } from "../domain/packaging/basket";
import type { Scope } from "../domain/packaging/types";
import type { Dataset } from "../model/dataset";
import { dataset } from "./dataset";
import { basketItems, chosenBasket, movedScope, participants, unitCosts } from "./packaging";
import { columns } from "./packaging-run";
import { edits } from "./scenario";
import { works } from "./works-known";

/** The same district unless it was moved. */
export const BASKET_SCOPE: Scope = "district";
/** What the baskets are asked. */
export const basketAsked = computed<BasketParameters>(() => ({
  items: basketItems.value,
  scope: movedScope.value ?? BASKET_SCOPE,
  participants: participants.value,
  unitCostsWan: unitCosts.value,
}));

/** P3 under the present chips, scope and edits; null until the works are read. */
export const baskets = computed<Baskets | null>(() => {
  const table = works.value;
  const from = columns.value;
  if (!table || !from || table.n !== from.id.length) return null;
  return basketsOf(from, table, basketAsked.value, edits.value.basket);
});

/** What a basket is called in the address: the id of its district or street; `city` for all of it, `none` where neither is known. */
export function basketKey({ districts, streets }: Dataset, { area }: Pick<Basket, "area">): string {
  const { scope } = basketAsked.value;
  return scope === "city" ? "city" : ((scope === "street" ? streets : districts).id[area] ?? "none");
}
/** Number of the basket on view, from 1; 0: none. */
export const chosenNumber = computed<number>(() => {
  const [data, key] = [dataset.value, chosenBasket.value];
  return data && key !== "" && baskets.value
    ? baskets.value.baskets.findIndex((one) => basketKey(data, one) === key) + 1
    : 0;
});
