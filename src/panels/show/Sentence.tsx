/** A sentence of the display: its figures stand large, to be read from far off. */

import { t } from "../../store/lang";
import { show } from "../../text/show";

/** Counts and shares; the 10,000 of an English unit is none. */
const FIGURES = /((?<![\d,.]|× )\d[\d,.]*%?)/;

/** @param text parts between " · " stand beside each other, each a figure and its unit. */
export function Sentence({ text }: { text: string }) {
  const parts = text.split(" · ");
  return (
    <p class={parts.length > 1 ? "line facts" : "line"}>
      {parts.map((part, k) => (
        <span key={k}>
          {part.split(FIGURES).map((piece, at) => (at % 2 === 1 ? <b key={at}>{piece}</b> : piece))}
          {k + 1 < parts.length && <span class="hear">{t(show.beside)}</span>}
        </span>
      ))}
    </p>
  );
}
