/** What stands left and right: the right half is the page's own measure and times, the left half is chosen here. */
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { NUMERATOR, USES } from "../../domain/coverage/measure";
import { WEIGHT } from "../../domain/progress/standing";
import { formatMonth, monthOf, parseMonth } from "../../model/time";
import { compare, measureA, metricA, momentA, momentB, monthA, numeratorA, todayA } from "../../store/compare";
import { t } from "../../store/lang";
import { chosenMetric, METRICS, measure, numerator, weight } from "../../store/metric";
import { months, today } from "../../store/time";
import { lang } from "../../store/view";
import { compare as words } from "../../text/compare";
import { formatDate, formatMonthName } from "../../text/format";
import { overview } from "../../text/overview";
import { time } from "../../text/time";
import { Choice } from "../../ui/Choice";
import { DateField } from "../../ui/DateField";
import "./compare.css";

const YEARS_AROUND = [-1, 0, 1];

/** Words of a moment: 2020年8月底（2020年9月5日所知）. */
export const momentWords = ({ month, today: day }: typeof momentA.value): string =>
  t(time.asKnown, { month: formatMonthName(month, lang.value), day: formatDate(day, lang.value) });

/** `children`: what the pointer is on, left and right. */
export function CompareBar({
  onTable,
  onMonths,
  children,
}: {
  onTable: () => void;
  onMonths: () => void;
  children: ComponentChildren;
}) {
  const [a, b] = [measureA.value, measure.value];
  const list = months.value.map(formatMonth);
  const here = formatMonth(momentA.value.month);
  const [open, setOpen] = useState(() => matchMedia("(min-width: 900px)").matches);
  const year = Math.floor(monthOf(today.value) / 12);
  const say = (text: string): string => formatMonthName(parseMonth(text), lang.value);
  return (
    <div class="comparebar card">
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <b>{t(words.open)}</b>
        </summary>
        <fieldset>
          <legend>{t(words.left)}</legend>
          <Choice
            label={t(words.measure)}
            value={a.metric}
            of={METRICS}
            say={(one) => t(overview[`m_${one}`])}
            onPick={(one) => {
              metricA.value = one;
            }}
            strong
          />
          {USES[a.metric].numerator && (
            <Choice
              label={t(overview.numerator)}
              value={a.numerator}
              of={NUMERATOR}
              say={(one) => t(overview[`n_${one}`])}
              onPick={(one) => {
                numeratorA.value = one;
              }}
            />
          )}
          <Choice
            label={t(words.month)}
            value={here}
            of={list.includes(here) ? list : [here, ...list]}
            say={say}
            onPick={(one) => {
              monthA.value = parseMonth(one);
            }}
            strong
          />
          <DateField
            label={t(words.today)}
            words={{ year: t(time.year), month: t(time.monthOfYear), day: t(time.day), reset: t(words.sameDay) }}
            value={momentA.value.today}
            home={today.value}
            years={YEARS_AROUND.map((by) => year + by)}
            lang={lang.value}
            onPick={(day) => {
              todayA.value = day;
            }}
          />
        </fieldset>
        <fieldset>
          <legend>{t(words.right)}</legend>
          <Choice
            label={t(words.measure)}
            value={b.metric}
            of={METRICS}
            say={(one) => t(overview[`m_${one}`])}
            onPick={(one) => {
              // What the left half only took over it keeps.
              metricA.value ??= a.metric;
              chosenMetric.value = one;
            }}
            strong
          />
          {USES[b.metric].numerator && (
            <Choice
              label={t(overview.numerator)}
              value={b.numerator}
              of={NUMERATOR}
              say={(one) => t(overview[`n_${one}`])}
              onPick={(one) => {
                numeratorA.value ??= a.numerator;
                numerator.value = one;
              }}
            />
          )}
          <span>{momentWords(momentB.value)}</span>
          {(USES[a.metric].weight || USES[b.metric].weight) && (
            <Choice
              label={t(overview.weightedBy)}
              value={b.weight}
              of={WEIGHT}
              say={(one) => t(overview[`w_${one}`])}
              onPick={(one) => {
                weight.value = one;
              }}
            />
          )}
        </fieldset>
      </details>
      <p class="comparesaid" role="status">
        {children}
      </p>
      <p class="comparebuttons">
        <button type="button" onClick={onTable}>
          {t(words.table)}
        </button>
        <button type="button" onClick={onMonths}>
          {t(words.months)}
        </button>
        <button
          type="button"
          onClick={() => {
            compare.value = "off";
          }}
        >
          {t(words.close)}
        </button>
      </p>
    </div>
  );
}
