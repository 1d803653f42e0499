/** Between a month's end and the day its reports are due: what is overdue rests on what has come in. */
import { awaitedLines } from "../../outbox/papers/awaited";
import { calendar } from "../../store/calendar";
import { month, today } from "../../store/time";
import { lang } from "../../store/view";

/** `district`: only that one (−1: all). */
export function Awaited({ district }: { district: number }) {
  const lines = awaitedLines(calendar.value, {
    today: today.value,
    shown: month.value,
    district,
    lang: lang.value,
  });
  return lines.length === 0 ? null : <p class="note differs">{lines.join(" ")}</p>;
}
