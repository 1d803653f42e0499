/** Buttons that do what the reason for a left-out estate asks for. */
import type { Parameters } from "../../../domain/packaging/types";
import type { Dataset } from "../../../model/dataset";
import { BARRIER_CLASS } from "../../../model/enums";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import {
  movedBarriers,
  movedParticipants,
  movedScope,
  moveSlider,
  PARTICIPANTS,
  parameters,
  SLIDERS,
} from "../../../store/packaging";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { packages } from "../../../text/packages";
import type { Left } from "../../../workers/packaging";
import { estateName } from "./context";
import { type Fix, fixesOf } from "./fix";

function label(fix: Fix): string {
  switch (fix.kind) {
    case "slider":
      return t(words[`fix_${fix.name}`], { value: formatNumber(fix.value) });
    case "scope":
      return t(words.fix_scope, { value: t(packages[fix.scope]) });
    case "barrier":
      return t(words.fix_barrier, { value: t(packages[`b_${fix.class}`]) });
    case "participant":
      return t(words.fix_participant, { value: t(packages[fix.group]) });
    case "force":
      return t(words.fix_force, { value: estateName(fix.to) });
    default:
      return t(words.fix_putBack);
  }
}

function go(fix: Fix): void {
  const now = parameters.value;
  if (fix.kind === "slider") moveSlider(fix.name, fix.value);
  else if (fix.kind === "scope") movedScope.value = fix.scope;
  else if (fix.kind === "barrier")
    movedBarriers.value = BARRIER_CLASS.filter((one) => now.barriers[one] && one !== fix.class);
  else if (fix.kind === "participant")
    movedParticipants.value = PARTICIPANTS.filter((one) => now.participants[one] || one === fix.group);
  else apply(fix.op);
}

export function Fixes({ data, left, p }: { data: Dataset; left: Left; p: Parameters }) {
  const fixes = fixesOf(left, data.estates.id[left.row], p, SLIDERS);
  if (fixes.length === 0) return null;
  return (
    <span class="fixes">
      {fixes.map((fix) => (
        <button key={JSON.stringify(fix)} type="button" class="small" onClick={() => go(fix)}>
          {label(fix)}
        </button>
      ))}
    </span>
  );
}
