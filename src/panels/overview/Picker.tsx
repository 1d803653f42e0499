/** Chooses the measure that map and tables show. */
import { DENOMINATOR, METRIC, NUMERATOR, USES } from "../../domain/coverage/measure";
import { WEIGHT } from "../../domain/progress/standing";
import { t } from "../../store/lang";
import { CLASSES, chosenMetric, classes, denominator, metric, numerator, symbols, weight } from "../../store/metric";
import { overview } from "../../text/overview";
import type { Phrase } from "../../text/phrase";
import { Choice } from "../../ui/Choice";

const words =
  <T extends string>(prefix: string) =>
  (value: T): string =>
    t((overview as unknown as Record<string, Phrase>)[`${prefix}_${value}`]);

export function Picker() {
  const uses = USES[metric.value];
  const definition =
    metric.value in { coverage: 1, progress: 1, completed: 1, budgetPerHousehold: 1 }
      ? `def_${metric.value}`
      : "def_sum";
  return (
    <fieldset class="picker card">
      <Choice
        label={t(overview.metric)}
        value={metric.value}
        of={METRIC}
        say={words("m")}
        onPick={(v) => (chosenMetric.value = v)}
        strong
      />
      {uses.fraction && (
        <>
          <Choice
            label={t(overview.numerator)}
            value={numerator.value}
            of={NUMERATOR}
            say={words("n")}
            onPick={(v) => (numerator.value = v)}
          />
          <Choice
            label={t(overview.denominator)}
            value={denominator.value}
            of={DENOMINATOR}
            say={words("d")}
            onPick={(v) => (denominator.value = v)}
          />
        </>
      )}
      {uses.weight && (
        <Choice
          label={t(overview.weightedBy)}
          value={weight.value}
          of={WEIGHT}
          say={words("w")}
          onPick={(v) => (weight.value = v)}
        />
      )}
      <Choice
        label={t(overview.classes)}
        value={classes.value}
        of={CLASSES}
        say={words("c")}
        onPick={(v) => (classes.value = v)}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={symbols.value === "on"}
          onChange={(event) => (symbols.value = event.currentTarget.checked ? "on" : "off")}
        />
        {t(overview.symbols)}
      </label>
      <details>
        <summary>{t(overview.definition)}</summary>
        <p>{t((overview as unknown as Record<string, Phrase>)[definition])}</p>
      </details>
    </fieldset>
  );
}
