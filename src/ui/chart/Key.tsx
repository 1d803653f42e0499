/** What the lines, the band and the parts of a chart are called: sign, dashes or pattern beside the word. */
import type { ComponentChildren } from "preact";
import type { Stroke } from "./Lines";
import type { Fill } from "./Stacks";

export interface KeyItem {
  readonly word: string;
  readonly kind: Stroke | Fill | "band";
  /** The word as it is shown: one that opens. */
  readonly said?: ComponentChildren;
}

export const Key = ({ items }: { items: readonly KeyItem[] }) => (
  <ul class="chartkey">
    {items.map(({ word, kind, said }) => (
      <li key={word}>
        <svg width="1.8em" height="0.9em" viewBox="0 0 24 12" aria-hidden="true">
          {kind === "plan" || kind === "actual" || kind === "done" ? (
            <g class={`line ${kind}`}>
              <path d="M0 6h24" />
              {kind === "actual" && <circle class="sign" cx="12" cy="6" r="3.5" />}
              {kind === "done" && <rect class="sign" x="8.5" y="2.5" width="7" height="7" />}
            </g>
          ) : kind === "band" ? (
            <rect class="band" x="0" y="1" width="24" height="10" />
          ) : (
            <rect class={`part ${kind}`} x="0.5" y="0.5" width="23" height="11" />
          )}
        </svg>
        {said ?? word}
      </li>
    ))}
  </ul>
);
