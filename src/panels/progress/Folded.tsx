import type { ComponentChildren } from "preact";
import { t } from "../../store/lang";
import { money as words } from "../../text/money";
import type { Defined } from "../overview/Definition";
import { HowCounted } from "../overview/HowCounted";
import "./tables.css";

/** A list that opens; `count` of 0 has nothing to open. */
export function Folded({
  name,
  of,
  count,
  children,
}: {
  name: string;
  of: Defined;
  count: number;
  children: ComponentChildren;
}) {
  return (
    <div class="foldedrow">
      <details class="folded">
        <summary>
          <span class={count > 0 ? "differs" : "agrees"}>
            {count > 0 ? "⚠" : "✓"} {name}
          </span>
        </summary>
        {count > 0 ? children : <p>{t(words.none)}</p>}
      </details>
      <HowCounted of={of} name={name} />
    </div>
  );
}
