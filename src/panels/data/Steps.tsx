/** Where the reader stands between dropping and accepting. */
import { t } from "../../store/lang";
import { data } from "../../text/data";

const STEPS = ["map", "check"] as const;

export function Steps({ at }: { at: (typeof STEPS)[number] }) {
  return (
    <ol class="steps" aria-label={t(data.steps)}>
      {STEPS.map((step, k) => (
        <li
          key={step}
          aria-current={step === at ? "step" : undefined}
          class={k < STEPS.indexOf(at) ? "past" : undefined}
        >
          {t(data[`step_${step}`])}
        </li>
      ))}
    </ol>
  );
}
