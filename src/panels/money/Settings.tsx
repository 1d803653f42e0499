/** The reward's three open questions, answered here (假设). */

import { REWARD_BY, REWARD_UNIT } from "../../domain/funding/reward";
import type { Dataset } from "../../model/dataset";
import { centralByDefault } from "../../store/funding";
import { t } from "../../store/lang";
import { rewardBy, rewardUnit, viewCentral } from "../../store/rewarding";
import { money as words } from "../../text/money";
import { Choice } from "../../ui/Choice";

export function Settings({ data, programme, clause }: { data: Dataset; programme: number; clause: string | null }) {
  const { districts } = data;
  const usual = centralByDefault(data, programme);
  const central = new Set(viewCentral.value ?? usual);
  const moved = viewCentral.value !== null || rewardUnit.value !== "project" || rewardBy.value !== "finished";
  const pick = (id: string, on: boolean): void => {
    const next = districts.id.filter((one) => (one === id ? on : central.has(one)));
    const same = next.length === usual.length && next.every((one) => usual.includes(one));
    viewCentral.value = same ? null : next;
  };
  return (
    <details class="folded rewardsettings">
      <summary>
        {t(words.settings)} <span class="chip synthetic">{t(words.assumption)}</span>{" "}
        {clause && <small>{t(words.clause, { clause })}</small>}
      </summary>
      <div class="filters">
        <Choice
          label={t(words.q_unit)}
          value={rewardUnit.value}
          of={REWARD_UNIT}
          say={(unit) => t(words[`u_${unit}`])}
          onPick={(unit) => {
            rewardUnit.value = unit;
          }}
        />
        <Choice
          label={t(words.q_by)}
          value={rewardBy.value}
          of={REWARD_BY}
          say={(by) => t(words[`b_${by}`])}
          onPick={(by) => {
            rewardBy.value = by;
          }}
        />
      </div>
      <fieldset class="central">
        <legend>{t(words.q_central)}</legend>
        {districts.id.map((id, row) => (
          <label key={id} class="check">
            <input
              type="checkbox"
              checked={central.has(id)}
              onChange={(event) => pick(id, event.currentTarget.checked)}
            />
            {districts.name[row]}
          </label>
        ))}
      </fieldset>
      {moved && (
        <button
          type="button"
          onClick={() => {
            viewCentral.value = null;
            rewardUnit.value = "project";
            rewardBy.value = "finished";
          }}
        >
          {t(words.reset)}
        </button>
      )}
    </details>
  );
}
