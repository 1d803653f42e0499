/** A lock and a word on packages that stand by hand. */
import { t } from "../../../store/lang";
import { hand as words } from "../../../text/hand";
import type { Named } from "../figures";

export function HeldMark({ one: { hand } }: { one: Named }) {
  if (!hand) return null;
  return (
    <span class={hand.locked ? "heldmark locked" : "heldmark"}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path
          d={hand.locked ? "M4 9h12v8H4zM7 9V6a3 3 0 0 1 6 0v3" : "M5 17l1-4 8-8 3 3-8 8zM12 7l3 3"}
          fill="none"
          stroke="currentColor"
          stroke-width="2"
          stroke-linejoin="round"
        />
      </svg>
      {t(hand.locked ? words.locked : words.byHand)}
      {hand.warnings.length > 0 && <b> ⚠ {hand.warnings.length}</b>}
    </span>
  );
}
