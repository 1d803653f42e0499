/** Chooses the measure that map and tables show. */
import { useState } from "preact/hooks";
import { NUMERATOR, USES } from "../../domain/coverage/measure";
import { WEIGHT } from "../../domain/progress/standing";
import { t } from "../../store/lang";
import {
  CLASSES,
  chosenClasses,
  chosenMetric,
  classesOf,
  DENOMINATORS,
  denominator,
  METRICS,
  metric,
  numerator,
  symbols,
  weight,
} from "../../store/metric";
import { overview } from "../../text/overview";
import { Choice } from "../../ui/Choice";
import { Icon } from "../../ui/Icon";
import { CompareButton } from "../compare/CompareButton";
import { definedAs, HowCounted } from "./HowCounted";

/** `comparable`: there are areas to set side by side. */
export function Picker({ comparable }: { comparable: boolean }) {
  const of = metric.value;
  const uses = USES[of];
  // On narrow screens the choices wait behind a button.
  const [more, setMore] = useState(false);
  return (
    <fieldset class="picker card">
      <Choice
        label={t(overview.metric)}
        value={of}
        of={METRICS}
        say={(v) => t(overview[`m_${v}`])}
        onPick={(v) => (chosenMetric.value = v)}
        strong
      />
      <HowCounted of={definedAs(of)} name={t(overview[`m_${of}`])} />
      {comparable && <CompareButton />}
      <button
        type="button"
        class="iconbutton"
        aria-expanded={more}
        aria-label={t(overview.settings)}
        title={t(overview.settings)}
        onClick={() => setMore(!more)}
      >
        <Icon name="settings" />
      </button>
      <div class={more ? "choices open" : "choices"}>
        {uses.numerator && (
          <Choice
            label={t(overview.numerator)}
            value={numerator.value}
            of={NUMERATOR}
            say={(v) => t(overview[`n_${v}`])}
            onPick={(v) => (numerator.value = v)}
          />
        )}
        {uses.denominator && (
          <Choice
            label={t(overview.denominator)}
            value={denominator.value}
            of={DENOMINATORS}
            say={(v) => t(overview[`d_${v}`])}
            onPick={(v) => (denominator.value = v)}
          />
        )}
        {uses.weight && (
          <Choice
            label={t(overview.weightedBy)}
            value={weight.value}
            of={WEIGHT}
            say={(v) => t(overview[`w_${v}`])}
            onPick={(v) => (weight.value = v)}
          />
        )}
        <Choice
          label={t(overview.classes)}
          value={classesOf(of)}
          of={CLASSES}
          say={(v) => t(overview[`c_${v}`])}
          onPick={(v) => (chosenClasses.value = v)}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={symbols.value === "on"}
            onChange={(event) => (symbols.value = event.currentTarget.checked ? "on" : "off")}
          />
          {t(overview.symbols)}
        </label>
      </div>
    </fieldset>
  );
}
