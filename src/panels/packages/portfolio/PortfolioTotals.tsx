/** The chosen packages in one line, over the map. */
import { t } from "../../../store/lang";
import { ask, choosing, solved, stale, undecided } from "../../../store/portfolio";
import { formatNumber } from "../../../text/format";
import { packages } from "../../../text/packages";
import { portfolio as words } from "../../../text/portfolio";
import { AreaName } from "../AreaName";
import { area } from "../area";
import { sumsHere } from "../sums";

export function PortfolioTotals() {
  const { state } = choosing.value;
  if (undecided.value && ask.value && (state === "idle" || state === "running"))
    return (
      <section class="totals" aria-label={t(words.totals)} aria-live="polite" aria-busy="true">
        <AreaName />
        <p>{t(words.undecided)}</p>
      </section>
    );
  const of = solved.value;
  const chosen = of?.reply.chosen;
  if (!of || !chosen)
    return (
      <section class="totals" aria-label={t(words.totals)}>
        <AreaName />
        <p>{t(words.nothingChosen)}</p>
      </section>
    );
  const whole = area.value.level === "city";
  const totals = sumsHere(chosen.answer, of.asked.p);
  const left = Math.round(100 * (of.asked.budgetWan - chosen.spentWan)) / 100;
  const figures = [
    [formatNumber(totals.packages), t(packages.n_packages)],
    [formatNumber(totals.packaged), t(packages.n_estates)],
    [formatNumber(totals.households), t(packages.n_households)],
    [formatNumber(whole ? chosen.spentWan : totals.budgetWan, 2), t(words.n_spent)],
    // Money that is left belongs to no district.
    ...(whole ? ([[formatNumber(left, 2), t(words.n_left)]] as const) : []),
    [formatNumber(totals.value), t(packages.by_value)],
  ] as const;
  return (
    <section class="totals" aria-label={t(words.totals)} aria-live="polite" aria-busy={stale.value}>
      <AreaName />
      {figures.map(([figure, word]) => (
        <p key={word}>
          <b>{figure}</b>
          <small>{word}</small>
        </p>
      ))}
      {stale.value && (
        <p class="older">
          <small>{t(words.olderSums)}</small>
        </p>
      )}
    </section>
  );
}
