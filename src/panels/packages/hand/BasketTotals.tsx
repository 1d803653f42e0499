/** P3 in one line over the map. */

import { computed } from "@preact/signals";
import { type Baskets, basketsOf } from "../../../domain/packaging/basket";
import { basketAsked, baskets } from "../../../store/basket";
import { dataset } from "../../../store/dataset";
import { t } from "../../../store/lang";
import { columns } from "../../../store/packaging-run";
import { edits } from "../../../store/scenario";
import { works } from "../../../store/works-known";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import { AreaName } from "../AreaName";
import { area, holds } from "../area";
import { costText } from "./costText";

/** Baskets, estates, households of the present answer; null until the works are read. */
export function basketSums(
  answer: Baskets | null = baskets.value,
): Readonly<Record<"baskets" | "packaged" | "households", number>> | null {
  const all = answer?.baskets;
  if (!all) return null;
  return {
    baskets: all.length,
    packaged: all.reduce((sum, { estates }) => sum + estates.length, 0),
    households: all.reduce((sum, one) => sum + one.households, 0),
  };
}

/** The baskets as far as they lie in the district or street that is looked at. */
const answerHere = computed<Baskets | null>(() => {
  const [at, data, from, table] = [area.value, dataset.value, columns.value, works.value];
  if (at.level === "city" || !baskets.value || !data || !from || !table) return baskets.value;
  return basketsOf(from, table, basketAsked.value, edits.value.basket, holds(data, at));
});

export function BasketTotals() {
  const answer = answerHere.value;
  const sums = basketSums(answer);
  const all = answer?.baskets ?? [];
  const costs = all.flatMap(({ costWan }) => costWan ?? []);
  const cost = costs.length > 0 ? costs.reduce((sum, one) => sum + one, 0) : null;
  const figures = [
    [formatNumber(sums?.baskets), t(words.baskets)],
    [formatNumber(sums?.packaged), t(words.colEstates)],
    [formatNumber(sums?.households), t(packages.n_households)],
    [
      costText(
        cost,
        all.some(({ uncosted }) => uncosted),
      ),
      t(words.colCost),
    ],
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
