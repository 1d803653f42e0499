/** A text whose parts between " · " go on the next line whole; no line begins or ends with a separator. */
export function Parts({ text }: { text: string }) {
  return (
    <span class="between">
      {text.split(" · ").map((part, k) => (
        <span key={k}>
          <i>{k > 0 && " · "}</i>
          {part}
        </span>
      ))}
    </span>
  );
}
