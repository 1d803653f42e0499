/** A sentence of the display: its figures stand large, to be read from far off. */

/** Counts and shares; the 10,000 of an English unit is none. */
const FIGURES = /((?<![\d,.]|× )\d[\d,.]*%?)/;

/** @param text parts between " · " are kept whole, as a figure and its unit are. */
export function Sentence({ text }: { text: string }) {
  return (
    <p class="line">
      {text.split(" · ").map((part, k, { length }) => (
        <span key={k}>
          {part.split(FIGURES).map((piece, at) => (at % 2 === 1 ? <b key={at}>{piece}</b> : piece))}
          {k + 1 < length && " · "}
        </span>
      ))}
    </p>
  );
}
