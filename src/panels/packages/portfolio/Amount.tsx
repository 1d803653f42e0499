/** A typed figure with thousands separators; what cannot be read falls back to what stood there. */
import { useEffect, useState } from "preact/hooks";
import { formatNumber } from "../../../text/format";
import { readAmount } from "./figures";

interface AmountProps {
  readonly label: string;
  /** null: empty. */
  readonly value: number | null;
  readonly digits: number;
  readonly id?: string;
  readonly describedBy?: string;
  /** What an empty field means. */
  readonly placeholder?: string;
  readonly invalid?: boolean;
  /** null: the field was emptied. */
  readonly onSet: (value: number | null) => void;
}

export function Amount({ label, value, digits, id, describedBy, placeholder, invalid, onSet }: AmountProps) {
  const shown = value === null ? "" : formatNumber(value, digits);
  const [text, setText] = useState(shown);
  useEffect(() => setText(shown), [shown]);
  const commit = (): void => {
    const read = readAmount(text, digits);
    if (read === undefined) setText(shown);
    else {
      setText(read === null ? "" : formatNumber(read, digits));
      if (read !== value) onSet(read);
    }
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      class="amount"
      id={id}
      aria-label={label}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      placeholder={placeholder}
      value={text}
      onInput={(event) => setText(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
      }}
      onBlur={commit}
    />
  );
}
