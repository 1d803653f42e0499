/** Toggle buttons over a closed list: any number of them may be on. */
export function Chips<T extends string>({
  label,
  of,
  on,
  say,
  onChange,
}: {
  label: string;
  of: readonly T[];
  on: (value: T) => boolean;
  say: (value: T) => string;
  onChange: (on: readonly T[]) => void;
}) {
  return (
    <fieldset class="chips">
      <legend>{label}</legend>
      {of.map((item) => (
        <button
          key={item}
          type="button"
          aria-pressed={on(item)}
          onClick={() => onChange(of.filter((other) => (other === item ? !on(other) : on(other))))}
        >
          {say(item)}
        </button>
      ))}
    </fieldset>
  );
}

/** One of a few, all of them in sight. */
export function Segmented<T extends string>({
  label,
  of,
  value,
  say,
  onPick,
}: {
  label: string;
  of: readonly T[];
  value: T;
  say: (value: T) => string;
  onPick: (value: T) => void;
}) {
  return (
    <fieldset class="segmented">
      <legend class="hear">{label}</legend>
      {of.map((item) => (
        <label key={item} class={item === value ? "on" : ""}>
          <input type="radio" name={label} checked={item === value} onChange={() => onPick(item)} />
          {say(item)}
        </label>
      ))}
    </fieldset>
  );
}
