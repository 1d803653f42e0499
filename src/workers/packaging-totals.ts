/** Sums over an answer, of the whole city or of a place in it. */
import { isLarge } from "../domain/packaging/candidates";
import { savingWan } from "../domain/packaging/facts";
import type { PackagingColumns, Parameters } from "../domain/packaging/types";
import { ESTATE_STATE, type Reply, type Shown, type Totals } from "./packaging-types";

export type { Totals };

const [ALONE, LARGER] = [ESTATE_STATE.indexOf("alone"), ESTATE_STATE.indexOf("larger")];

/**
 * Totals of the packages that have a member in a place, each counted whole, and of the estates there that are in none.
 * @param inside whether an estate lies in the place, by row; null: the whole city.
 */
export function totalsOf(
  columns: PackagingColumns,
  p: Parameters,
  { packages, packageOf, states }: Pick<Reply, "packages" | "packageOf" | "states">,
  inside: ((row: number) => boolean) | null = null,
): Totals {
  const meets = inside && packages.map(({ members }) => members.some(inside));
  const found = meets ? packages.filter((_, k) => meets[k]) : packages;
  const bodies = new Set<number>();
  let [packaged, small, smallPackaged, alone, left] = [0, 0, 0, 0, 0];
  for (let e = 0; e < columns.id.length; e++) {
    const k = packageOf[e];
    const inOne = k >= 0;
    if (inside && meets && !(inOne ? meets[k] : inside(e))) continue;
    if (inOne) {
      packaged++;
      if (columns.body[e] >= 0) bodies.add(columns.body[e]);
    } else {
      left++;
      if (states[e] === ALONE) alone++;
    }
    if ((inOne || states[e] === ALONE || states[e] === LARGER) && !isLarge(columns, p, e)) {
      small++;
      if (inOne) smallPackaged++;
    }
  }
  const sum = (get: (one: Shown) => number): number => found.reduce((total, one) => total + get(one), 0);
  return {
    packages: found.length,
    packaged,
    households: sum(({ households }) => households),
    budgetWan: sum(({ budgetWan }) => budgetWan ?? 0),
    savingWan: sum((one) => savingWan(one, p.constants) ?? 0),
    budgetsUnknown: sum(({ budgetWan }) => (budgetWan === null ? 1 : 0)),
    value: sum(({ value }) => value),
    bodies: bodies.size,
    small,
    smallPackaged,
    alone,
    left,
  };
}
