/** The month shown and "today" on the year's line, with the plan's deadlines; both times are always written out. */
import { firstDay, formatDay, lastDay, type Month, monthOf, parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { programme } from "../../store/programme";
import { latest, month, months, today, viewMonth, viewToday } from "../../store/time";
import { lang } from "../../store/view";
import { formatDate, formatMonthName, formatShortDay } from "../../text/format";
import { progress } from "../../text/progress";
import "./progress.css";

/** Where a day lies on a line whose ticks are the ends of months, 0–1. */
function along(day: number, first: Month, last: Month): number {
  const m = monthOf(day);
  const within = (day - firstDay(m) + 1) / (lastDay(m) - firstDay(m) + 1);
  return (m - 1 + within - first) / Math.max(1, last - first);
}

/** The first of four lines where a mark's words do not meet those before it; −1: none has room, its words are left out. */
function levelOf(marks: readonly { at: number; name: string }[], k: number): number {
  const WIDE = 0.0135;
  const ends = [-1, -1, -1, -1];
  let level = 0;
  for (let i = 0; i <= k; i++) {
    const wide = (marks[i].name.length + 4.5) * WIDE;
    // The first and the last stand inside of the line, the others over their day.
    const from = marks[i].at - (i === 0 ? 0 : i === marks.length - 1 ? wide : wide / 2);
    level = ends.findIndex((end) => from > end);
    if (level >= 0) ends[level] = from + wide;
  }
  return level;
}

export function Time() {
  const data = dataset.value;
  const list = months.value;
  if (!data || list.length === 0) return null;
  const [first, last] = [list[0], list[list.length - 1]];
  const plan = data.programmes[programme(data)];
  const marks = (plan?.milestones ?? [])
    .map(({ id, name, due }) => ({ id, name: lang.value === "en" ? name.en : name.zh, day: parseDay(due) }))
    .map((mark) => ({ ...mark, at: along(mark.day, first, last) }))
    .filter(({ at }) => at >= 0 && at <= 1)
    .sort((a, b) => a.at - b.at)
    .map((mark, k, all) => ({ ...mark, level: levelOf(all, k) }));
  const all = Array.from({ length: last - first + 1 }, (_, k) => first + k);
  const ahead = latest.value !== null && month.value > latest.value;
  return (
    <section class="time" aria-label={t(progress.time)}>
      <output>
        <b>{formatMonthName(month.value, lang.value)}</b>
        <span>
          {t(progress.asKnown, {
            month: formatMonthName(month.value, lang.value),
            day: formatDate(today.value, lang.value),
          })}
        </span>
        {ahead && <span class="differs">{t(progress.beyond)}</span>}
      </output>
      <div class="line">
        <div class="marks" aria-hidden="true">
          {marks
            .filter(({ level }) => level >= 0)
            .map(({ id, name, day, at, level }) => (
              <span key={id} class={`level${level}`} style={{ left: `${100 * at}%` }} title={`${id} ${name}`}>
                {formatShortDay(day, lang.value)} {name}
              </span>
            ))}
          <i style={{ left: `${100 * Math.min(1, Math.max(0, along(today.value, first, last)))}%` }} />
        </div>
        <input
          type="range"
          aria-label={t(progress.month)}
          min={first}
          max={last}
          value={month.value}
          aria-valuetext={formatMonthName(month.value, lang.value)}
          onInput={(event) => (viewMonth.value = Number(event.currentTarget.value))}
        />
        <div class="ticks" aria-hidden="true">
          {all.map((m) => (
            <span
              key={m}
              class={m === month.value ? "now" : ""}
              style={{ left: `${(100 * (m - first)) / Math.max(1, last - first)}%` }}
            >
              {t(progress.endOf, { month: (m % 12) + 1 })}
            </span>
          ))}
        </div>
      </div>
      <label class="today">
        {t(progress.today)}
        <input
          type="date"
          value={formatDay(today.value)}
          onChange={(event) => {
            const day = parseDay(event.currentTarget.value);
            viewToday.value = Number.isNaN(day) ? null : day;
          }}
        />
      </label>
    </section>
  );
}
