/** P3 in one line over the map. */

import { computed } from "@preact/signals";
import { type Basket, costOf } from "../../../domain/packaging/basket";
import { baskets } from "../../../store/basket";
import { dataset } from "../../../store/dataset";
import { t } from "../../../store/lang";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import { AreaName } from "../AreaName";
import { area, holds } from "../area";
import { costText } from "./costText";

/** Baskets, estates, households of the present answer; null until the works are read. */
export function basketSums(
  all: readonly Basket[] | null = baskets.value?.baskets ?? null,
): Readonly<Record<"baskets" | "packaged" | "households", number>> | null {
  if (!all) return null;
  return {
    baskets: all.length,
    packaged: all.reduce((sum, { estates }) => sum + estates.length, 0),
    households: all.reduce((sum, one) => sum + one.households, 0),
  };
}

/** The baskets with a member in the district or street that is looked at, each whole. */
const basketsHere = computed<readonly Basket[] | null>(() => {
  const [data, answer] = [dataset.value, baskets.value];
  if (!data || !answer) return null;
  const inside = holds(data, area.value);
  return answer.baskets.filter(({ estates }) => estates.some(inside));
});

export function BasketTotals() {
  const all = basketsHere.value;
  const sums = basketSums(all);
  const uncosted = all?.some((one) => one.uncosted) ?? false;
  const cost = costOf(all?.map(({ costWan }) => costWan) ?? [], uncosted);
  const figures = [
    [formatNumber(sums?.baskets), t(words.baskets)],
    [formatNumber(sums?.packaged), t(words.colEstates)],
    [formatNumber(sums?.households), t(packages.n_households)],
    [costText(cost, uncosted), t(words.colCost)],
  ] as const;
  return (
    <section class="totals" aria-label={t(packages.totals)} aria-live="polite" aria-busy={sums === null}>
      <AreaName />
      {figures.map(([figure, word]) => (
        <p key={word}>
          <b>{figure}</b>
          <small>{word}</small>
        </p>
      ))}
    </section>
  );
}
