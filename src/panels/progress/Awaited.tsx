/** Between a month's end and the day its reports are due: what is overdue rests on what has come in. */
import { awaited } from "../../domain/progress/reports";
import { calendar } from "../../store/calendar";
import { t } from "../../store/lang";
import { month as shown, today } from "../../store/time";
import { lang } from "../../store/view";
import { formatMonthOnly, formatShortDay } from "../../text/format";
import { stand } from "../../text/stand";

/** `district`: only that one (−1: all). */
export function Awaited({ district }: { district: number }) {
  const cells = calendar.value
    ? awaited(calendar.value, today.value).filter((cell) => district < 0 || cell.district === district)
    : [];
  if (cells.length === 0) return null;
  const [{ month, due }] = cells;
  return (
    <p class="note differs">
      {t(stand.awaited, {
        month: formatMonthOnly(month, lang.value),
        day: formatShortDay(due, lang.value),
        n: cells.length,
      })}{" "}
      {shown.value < month &&
        t(stand.awaitedAll, {
          month: formatMonthOnly(month, lang.value),
          shown: formatMonthOnly(shown.value, lang.value),
        })}
    </p>
  );
}
