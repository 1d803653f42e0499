/** Everything that was done by hand, each line with its way back: the list for whoever does not use the map. */
import { useState } from "preact/hooks";
import { apply } from "../../../store/hand";
import { t } from "../../../store/lang";
import { edits } from "../../../store/scenario";
import { reshapeBarrier } from "../../../store/tool";
import { formatNumber } from "../../../text/format";
import { hand as words } from "../../../text/hand";
import { handLines } from "./lines";

export function HandList() {
  const [open, setOpen] = useState(false);
  const lines = handLines(edits.value);
  if (lines.length === 0) return null;
  const told = open ? lines.map(({ text, back }) => ({ text: text(), back })) : [];
  return (
    <details class="handlist" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        {t(words.list)} <b>{formatNumber(lines.length)}</b>
      </summary>
      <ul>
        {told.map(({ text, back }) => (
          <li key={JSON.stringify(back)}>
            <span>{text}</span>
            <span class="memberbuttons">
              {back.do === "removeBarrier" && (
                <button
                  type="button"
                  class="small"
                  aria-label={t(words.reshapeOf, { what: text })}
                  onClick={() => reshapeBarrier(back.barrier)}
                >
                  {t(words.reshapeShort)}
                </button>
              )}
              <button
                type="button"
                class="small"
                aria-label={t(words.dropOf, { what: text })}
                onClick={() => apply(back)}
              >
                {t(words.drop)}
              </button>
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
