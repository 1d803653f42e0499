/** A day, written as the reader's language writes it: a button that opens year, month and day to choose from. */
import { useEffect, useRef, useState } from "preact/hooks";
import { type Day, formatDay, lastDay, parseDay, parseMonth } from "../model/time";
import { formatDate } from "../text/format";
import type { Lang } from "../text/phrase";
import { Icon } from "./Icon";
import "./datefield.css";

interface DateFieldProps {
  readonly label: string;
  readonly words: { readonly year: string; readonly month: string; readonly day: string; readonly reset: string };
  readonly value: Day;
  /** What `onPick(null)` returns to. */
  readonly home: Day;
  readonly years: readonly number[];
  readonly lang: Lang;
  readonly onPick: (day: Day | null) => void;
}

const MONTHS = Array.from({ length: 12 }, (_, k) => k + 1);
const two = (n: number): string => String(n).padStart(2, "0");

/** The day of that month that comes nearest: 31 → 30 June. */
const nearest = (year: number, month: number, day: number): Day => {
  const first = `${year}-${two(month)}`;
  return Math.min(parseDay(`${first}-01`) + day - 1, lastDay(parseMonth(first)));
};

export function DateField({ label, words, value, home, years, lang, onPick }: DateFieldProps) {
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLFieldSetElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => {
    if (!open) return;
    first.current?.focus();
    const away = (event: PointerEvent): void => {
      if (!whole.current?.contains(event.target as Node)) setOpen(false);
    };
    addEventListener("pointerdown", away);
    return () => removeEventListener("pointerdown", away);
  }, [open]);
  const [year, month, day] = formatDay(value).split("-").map(Number);
  const days = Array.from({ length: lastDay(parseMonth(`${year}-${two(month)}`)) - nearest(year, month, 1) + 1 });
  const pick = (name: string, now: number, of: readonly number[], change: (v: number) => Day) => (
    <label>
      <span aria-hidden="true">{name}</span>
      <select
        aria-label={name}
        ref={now === year && of === years ? first : undefined}
        value={now}
        onChange={(event) => onPick(change(Number(event.currentTarget.value)))}
      >
        {of.map((n) => (
          <option key={n} value={n}>
            {n}
          </option>
        ))}
      </select>
    </label>
  );
  const parts = [
    pick(words.year, year, years, (v) => nearest(v, month, day)),
    pick(words.month, month, MONTHS, (v) => nearest(year, v, day)),
    pick(
      words.day,
      day,
      days.map((_, k) => k + 1),
      (v) => nearest(year, month, v),
    ),
  ];
  return (
    <fieldset
      class="datefield"
      ref={whole}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || !open) return;
        event.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <span class="words" aria-hidden="true">
        {label}
      </span>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-label={`${label} ${formatDate(value, lang)}`}
        onClick={() => setOpen(!open)}
      >
        <Icon name="calendar" /> <span class="words">{formatDate(value, lang)}</span>
      </button>
      {open && (
        <div class="card" role="dialog" aria-label={label}>
          <div class="parts">{lang === "en" ? parts.toReversed() : parts}</div>
          {value !== home && (
            <button
              type="button"
              onClick={() => {
                onPick(null);
                setOpen(false);
                button.current?.focus();
              }}
            >
              {words.reset}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}
