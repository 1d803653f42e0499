/** A labelled select over a closed list. */
export function Choice<T extends string>({
  label,
  value,
  of,
  say,
  onPick,
  strong = false,
}: {
  label: string;
  value: T;
  of: readonly T[];
  say: (value: T) => string;
  onPick: (value: T) => void;
  strong?: boolean;
}) {
  return (
    <label class={strong ? "choice strong" : "choice"}>
      <span>{label}</span>
      <select value={value} onChange={(event) => onPick(event.currentTarget.value as T)}>
        {of.map((item) => (
          <option key={item} value={item}>
            {say(item)}
          </option>
        ))}
      </select>
    </label>
  );
}
