/** The month shown and "today" on the year's line, with the plan's deadlines; both times are always written out. */
import { type Day, firstDay, lastDay, type Month, monthOf, parseDay } from "../../model/time";
import { dataset } from "../../store/dataset";
import { t } from "../../store/lang";
import { programme } from "../../store/programme";
import { latest, month, months, today, viewMonth, viewToday } from "../../store/time";
import { lang } from "../../store/view";
import { formatDate, formatMonthName, formatMonthOnly, formatShortDay } from "../../text/format";
import { time as words } from "../../text/time";
import { DateField } from "../../ui/DateField";
import "./time.css";

const span = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, k) => from + k);
const yearOf = (day: Day): number => Math.floor(monthOf(day) / 12);

/** Where a day lies on a line whose ticks are the ends of months, 0–1. */
function along(day: Day, first: Month, last: Month): number {
  const m = monthOf(day);
  const within = (day - firstDay(m) + 1) / (lastDay(m) - firstDay(m) + 1);
  return (m - 1 + within - first) / Math.max(1, last - first);
}

interface Mark {
  readonly id: string;
  readonly name: string;
  readonly day: Day;
  /** 0–1. */
  readonly at: number;
}
/** Width of a character, as a share of the line. */
const WIDE = 0.0135;
/** Which marks' words stand first where there is no room for all: the start and the acceptance of all works. */
const FIRST = ["S3", "S5"];

/** By mark the line (0, 1) where its words meet no other's; −1: there is no room, and only its sign is drawn. */
function levels(marks: readonly Mark[]): number[] {
  const taken: [from: number, to: number][][] = [[], []];
  const level = marks.map(() => -1);
  const order = [...marks.keys()].sort(
    (a, b) => Number(FIRST.includes(marks[b].id)) - Number(FIRST.includes(marks[a].id)) || a - b,
  );
  for (const k of order) {
    const half = ((marks[k].name.length + 5) * WIDE) / 2;
    const middle = Math.max(half, Math.min(1 - half, marks[k].at));
    const [from, to] = [middle - half, middle + half];
    level[k] = taken.findIndex((line) => line.every(([a, z]) => to < a || from > z));
    if (level[k] >= 0) taken[level[k]].push([from, to]);
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
    .sort((a, b) => a.at - b.at);
  const level = levels(marks);
  const all = span(first, last);
  const years = span(
    yearOf(Math.min(firstDay(first), today.value)) - 1,
    yearOf(Math.max(lastDay(last), today.value)) + 1,
  );
  const ahead = latest.value !== null && month.value > latest.value;
  return (
    <section class="time" aria-label={t(words.time)}>
      <output>
        <b>{formatMonthName(month.value, lang.value)}</b>
        <span>
          {t(words.asKnown, {
            month: formatMonthName(month.value, lang.value),
            day: formatDate(today.value, lang.value),
          })}
        </span>
        {ahead && <span class="differs">{t(words.beyond)}</span>}
      </output>
      <div class="line">
        <div class="marks" aria-hidden="true">
          {marks.map(({ id, name, day, at }, k) => (
            <span
              key={id}
              class={level[k] < 0 ? "sign" : `sign level${level[k]}`}
              style={{ left: `${100 * at}%` }}
              title={`${formatDate(day, lang.value)} ${name}`}
            >
              {level[k] >= 0 && (
                <span class={at < 0.08 ? "first" : at > 0.92 ? "last" : ""}>
                  {formatShortDay(day, lang.value)} {name}
                </span>
              )}
            </span>
          ))}
          <i style={{ left: `${100 * Math.min(1, Math.max(0, along(today.value, first, last)))}%` }} />
        </div>
        <input
          type="range"
          aria-label={t(words.month)}
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
              {t(words.endOf, { month: formatMonthOnly(m, lang.value) })}
            </span>
          ))}
        </div>
      </div>
      <DateField
        label={t(words.today)}
        words={{
          year: t(words.year),
          month: t(words.monthOfYear),
          day: t(words.day),
          reset: t(words.backToDataDate),
        }}
        value={today.value}
        home={parseDay(data.city.dataDate)}
        years={years}
        lang={lang.value}
        onPick={(day) => (viewToday.value = day)}
      />
    </section>
  );
}
