/** What is not a number: who takes part, what bars a link, how far a package may reach. */
import type { Dataset } from "../../model/dataset";
import { BARRIER_CLASS, type BarrierClass } from "../../model/enums";
import { t } from "../../store/lang";
import {
  anchor,
  barring,
  countMissingBodies,
  defaults,
  movedAnchor,
  movedBarriers,
  movedMissing,
  movedOptional,
  movedParticipants,
  movedScope,
  OPTIONAL,
  type OptionalName,
  optionals,
  PARTICIPANTS,
  participants,
  SCOPES,
  scope,
} from "../../store/packaging";
import { held, statusCounts } from "../../store/packaging-run";
import { edits } from "../../store/scenario";
import { formatNumber } from "../../text/format";
import { packages as words } from "../../text/packages";
import { Chips } from "../../ui/Chips";

/** Chips with how many estates each stands for. */
export function WhoTakesPart() {
  const now = participants.value;
  const counts = statusCounts.value;
  return (
    <Chips
      label={t(words.participants)}
      of={PARTICIPANTS}
      on={(name) => now[name]}
      say={(name) => `${t(words[name])} ${formatNumber(counts[name])}`}
      onChange={(on) => {
        movedParticipants.value = on;
      }}
    />
  );
}

/** Chips by class; only classes that the data hold. */
export function Barriers({ data }: { data: Dataset }) {
  const now = barring.value;
  const drawn = edits.value.barriers.length;
  const count = (kind: BarrierClass): number =>
    data.barriers.class.filter((other) => other === kind).length + (kind === "drawn" ? drawn : 0);
  const present = BARRIER_CLASS.filter((kind) => count(kind) > 0);
  if (present.length === 0) return <p class="hint">{t(words.noBarriers)}</p>;
  return (
    <Chips
      label={t(words.barriers)}
      of={present}
      on={(kind) => now[kind]}
      say={(kind) => `${t(words[`b_${kind}`])} ${count(kind)}`}
      onChange={(on) => {
        movedBarriers.value = BARRIER_CLASS.filter((kind) => (present.includes(kind) ? on.includes(kind) : now[kind]));
      }}
    />
  );
}

export function ScopeChoice() {
  const now = scope.value;
  const has = held.value;
  const lacking = { street: has && !has.street, district: has && !has.district, city: false };
  const absent = SCOPES.find((one) => one === now && lacking[one]);
  return (
    <fieldset class="picks">
      <legend>
        {t(words.scope)} <span class="assumption">{t(words.defaultIs, { value: t(words[defaults.value.scope]) })}</span>
      </legend>
      {SCOPES.map((one) => (
        <label class="pick" key={one}>
          <input
            type="radio"
            name="scope"
            checked={now === one}
            onChange={() => {
              movedScope.value = one;
            }}
          />
          {t(words[one])}
        </label>
      ))}
      {absent && <small>{t(words[`absent_${absent as "street"}`])}</small>}
      {now === "city" && <small>{t(words.scopeCity)}</small>}
    </fieldset>
  );
}

/** A limit that is off until it is switched on. */
export function OptionalLimit({ name, unit }: { name: OptionalName; unit: string }) {
  const now = optionals[name].value;
  const [least, most, step, first] = OPTIONAL[name];
  const has = held.value;
  const field = name === "smallFloorAreaM2" ? "floorAreaM2" : "buildings";
  const absent = has !== null && !has[field];
  const one = movedOptional[name];
  return (
    <div class="optional">
      <label class="check">
        <input
          type="checkbox"
          disabled={absent}
          checked={now !== null}
          onChange={(event) => {
            const wanted = event.currentTarget.checked ? (defaults.value[name] ?? first) : "off";
            one.value = wanted === (defaults.value[name] ?? "off") ? null : wanted;
          }}
        />
        {t(words[name])}
      </label>
      <span class="fields">
        <input
          type="number"
          aria-label={t(words[name])}
          disabled={absent || now === null}
          min={least}
          max={most}
          step={step}
          value={now ?? ""}
          placeholder={t(words.off)}
          onChange={(event) => {
            const value = event.currentTarget.valueAsNumber;
            if (value >= least && value <= most) one.value = value;
            else event.currentTarget.value = String(now ?? "");
          }}
        />{" "}
        {unit}
      </span>
      {absent && <small>{t(words[`absent_${field}`])}</small>}
    </div>
  );
}

/** Switches of the rule, off by default. */
export function Switches() {
  const noBodies = held.value !== null && !held.value.managementBody;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={anchor.value}
          onChange={(event) => {
            movedAnchor.value = event.currentTarget.checked;
          }}
        />
        {t(words.anchor)}
      </label>
      <label class="check">
        <input
          type="checkbox"
          checked={countMissingBodies.value}
          disabled={noBodies}
          onChange={(event) => {
            movedMissing.value = event.currentTarget.checked;
          }}
        />
        {t(words.missingBodies)}
      </label>
    </>
  );
}
