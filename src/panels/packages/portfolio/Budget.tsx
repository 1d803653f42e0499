/** How much money, and what it shall bring the most of. */
import { topWan } from "../../../store/frontier";
import { t } from "../../../store/lang";
import { budgetWan, OBJECTIVES, objective } from "../../../store/packaging";
import { reply } from "../../../store/packaging-run";
import { firstBudget, solved, stale, stepFor } from "../../../store/portfolio";
import { formatNumber } from "../../../text/format";
import { portfolio as words } from "../../../text/portfolio";
import { Segmented } from "../../../ui/Chips";
import { Amount } from "./Amount";

export function Budget() {
  const top = topWan.value;
  const budget = budgetWan.value ?? 0;
  const starts = budgetWan.value === firstBudget(reply.value?.reply.totals.budgetWan ?? 0);
  const chosen = stale.value ? null : (solved.value?.reply.chosen ?? null);
  return (
    <div class="budget">
      <div class="cuthead">
        <label for="budget">{t(words.budget)}</label>
        <span class="fields">
          <Amount
            id="budget"
            label={t(words.budget)}
            describedBy="budget-said"
            value={budgetWan.value}
            digits={2}
            onSet={(value) => {
              if (value !== null) budgetWan.value = value;
            }}
          />
          <span>{t(words.wan)}</span>
        </span>
      </div>
      <input
        type="range"
        aria-label={t(words.budgetSlider)}
        aria-valuetext={`${formatNumber(budget, 2)} ${t(words.wan)}`}
        min={0}
        max={top}
        step={stepFor(top)}
        value={budget}
        onInput={(event) => {
          budgetWan.value = Number(event.currentTarget.value);
        }}
      />
      <small id="budget-said">
        {t(words.spentOf, {
          spent: formatNumber(chosen?.spentWan, 2),
          left: formatNumber(chosen && Math.round(100 * (budget - chosen.spentWan)) / 100, 2),
          top: formatNumber(top),
        })}
        {starts && <span class="assumption"> · {t(words.starting)}</span>}
      </small>
      <Segmented
        label={t(words.goal)}
        of={OBJECTIVES}
        value={objective.value}
        say={(one) => t(words[`goal_${one}`])}
        onPick={(one) => {
          objective.value = one;
        }}
      />
    </div>
  );
}
