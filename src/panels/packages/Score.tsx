/** Weights and constants of the score, folded away. */
import { TERM } from "../../domain/packaging/types";
import { t } from "../../store/lang";
import {
  CONSTANTS,
  type ConstantName,
  constants,
  defaults,
  movedConstants,
  movedWeights,
  weights,
} from "../../store/packaging";
import { held, weightsRefused } from "../../store/packaging-run";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";

/** Five weights; a term whose data the ledger lacks is not scored and cannot be moved. */
export function Weights() {
  const now = weights.value.map((weight) => Math.round(100 * weight));
  const before = defaults.value.weights;
  const has = held.value;
  const on = [
    has?.households ?? true,
    has?.managementBody ?? true,
    true,
    has?.budgetWan ?? true,
    (has?.budgetWan ?? true) && (has?.households ?? true),
  ];
  return (
    <details class="fold" open={weightsRefused.value}>
      <summary>
        {t(words.weights)} <span class="assumption">{t(words.assumed)}</span>
      </summary>
      {weightsRefused.value && (
        <p role="alert" class="refused">
          {t(words.weightsNone)}
        </p>
      )}
      {TERM.map((term, k) => (
        <div class="weight" key={term}>
          <label for={`weight-${term}`}>
            <i class={`dot term${k}`} aria-hidden="true" />
            {t(words[`t_${term}`])}
          </label>
          <input
            id={`weight-${term}`}
            type="range"
            min={0}
            max={100}
            step={1}
            disabled={!on[k]}
            value={now[k]}
            onInput={(event) => {
              movedWeights.value = now.map((weight, j) => (j === k ? Number(event.currentTarget.value) : weight));
            }}
          />
          <output for={`weight-${term}`}>{now[k]}</output>
          <small>{on[k] ? t(words.defaultIs, { value: formatNumber(100 * before[k]) }) : t(words.absent_term)}</small>
        </div>
      ))}
    </details>
  );
}

/** What the score holds fixed whatever the sliders do. */
export function ConstantFields() {
  const now = constants.value;
  const before = defaults.value.constants;
  return (
    <details class="fold">
      <summary>
        {t(words.constants)} <span class="assumption">{t(words.assumed)}</span>
      </summary>
      {(Object.keys(CONSTANTS) as ConstantName[]).map((name) => {
        const [least, most, step] = CONSTANTS[name];
        return (
          <label class="constant" key={name}>
            <span>
              {t(words[`c_${name}`])}
              <small>{t(words.defaultIs, { value: formatNumber(before[name], 2) })}</small>
            </span>
            <input
              type="number"
              min={least}
              max={most}
              step={step}
              value={now[name]}
              onChange={(event) => {
                const value = event.currentTarget.valueAsNumber;
                if (value >= least && value <= most) movedConstants[name].value = value;
                else event.currentTarget.value = String(now[name]);
              }}
            />
          </label>
        );
      })}
    </details>
  );
}
