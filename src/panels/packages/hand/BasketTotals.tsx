/** P3 in one line over the map. */
import { t } from "../../../store/lang";
import { baskets } from "../../../store/works";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";

/** Baskets, estates, households of the present answer; null until the works are read. */
export function basketSums(): Readonly<Record<"baskets" | "packaged" | "households", number>> | null {
  const all = baskets.value?.baskets;
  if (!all) return null;
  return {
    baskets: all.length,
    packaged: all.reduce((sum, { estates }) => sum + estates.length, 0),
    households: all.reduce((sum, one) => sum + one.households, 0),
  };
}

export function BasketTotals() {
  const sums = basketSums();
  const costs = baskets.value?.baskets.flatMap(({ costWan }) => costWan ?? []) ?? [];
  const figures = [
    [formatNumber(sums?.baskets), t(words.baskets)],
    [formatNumber(sums?.packaged), t(words.colEstates)],
    [formatNumber(sums?.households), t(packages.n_households)],
    [formatNumber(costs.length > 0 ? costs.reduce((sum, cost) => sum + cost, 0) : null, 1), t(words.colCost)],
  ] as const;
  return (
    <section class="totals" aria-label={t(packages.totals)} aria-live="polite" aria-busy={sums === null}>
      {figures.map(([figure, word]) => (
        <p key={word}>
          <b>{figure}</b>
          <small>{word}</small>
        </p>
      ))}
    </section>
  );
}
