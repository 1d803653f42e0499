/** Works: what estates need and have, the baskets of P3, and what a package could share with its neighbours. */
import { computed } from "@preact/signals";
import { type Baskets, basketsOf } from "../domain/packaging/basket";
import type { Scope } from "../domain/packaging/types";
import { type Shareable, shareable } from "../domain/programme/works";
import { dataset } from "./dataset";
import { basketItems, defaults, movedParticipants, movedScope, PARTICIPANTS, unitCosts } from "./packaging";
import { columns } from "./packaging-run";
import { edits } from "./scenario";
import { works } from "./works-known";

/** The scope of the basket: the same district unless it was moved. */
const basketScope = computed<Scope>(() => movedScope.value ?? "district");
/** P3 under the present chips, scope and edits; null until the works are read. */
export const baskets = computed<Baskets | null>(() => {
  const table = works.value;
  const from = columns.value;
  if (!table || !from || table.n !== from.id.length) return null;
  const chosen = movedParticipants.value ?? PARTICIPANTS.filter((one) => defaults.value.participants[one]);
  const participants = {
    planned: chosen.includes("planned"),
    underway: chosen.includes("underway"),
    stock: chosen.includes("stock"),
  };
  const asked = { items: basketItems.value, scope: basketScope.value, participants, unitCostsWan: unitCosts.value };
  return basketsOf(from, table, asked, edits.value.basket);
});

/** C4: what members lack that an estate of theirs or beside them has. Rows; empty until the works are read. */
export function shareableIn(members: readonly number[], near: readonly number[]): readonly Shareable[] {
  const data = dataset.value;
  const table = works.value;
  if (!data || !table) return [];
  const menu = data.programmes.flatMap((one) => one.menu.flatMap(({ id, aspect }) => (aspect === "service" ? id : [])));
  return shareable(table, members, near, [...new Set(menu)]);
}
