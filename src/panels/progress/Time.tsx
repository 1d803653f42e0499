import { formatDay, parseDay } from "../../model/time";
import { t } from "../../store/lang";
import { month, months, today, viewMonth, viewToday } from "../../store/time";
import { lang } from "../../store/view";
import { formatDate, formatMonthName } from "../../text/format";
import { progress } from "../../text/progress";
import "./progress.css";

/** The month shown and "today", both always written out. */
export function Time() {
  const list = months.value;
  if (list.length === 0) return null;
  return (
    <div class="time">
      <label>
        {t(progress.month)}{" "}
        <input
          type="range"
          min={list[0]}
          max={list[list.length - 1]}
          value={month.value}
          aria-valuetext={formatMonthName(month.value, lang.value)}
          onInput={(event) => (viewMonth.value = Number(event.currentTarget.value))}
        />
      </label>
      <label>
        {t(progress.today)}{" "}
        <input
          type="date"
          value={formatDay(today.value)}
          onChange={(event) => {
            const day = parseDay(event.currentTarget.value);
            viewToday.value = Number.isNaN(day) ? null : day;
          }}
        />
      </label>
      <output>
        {t(progress.asKnown, {
          month: formatMonthName(month.value, lang.value),
          day: formatDate(today.value, lang.value),
        })}
      </output>
    </div>
  );
}
