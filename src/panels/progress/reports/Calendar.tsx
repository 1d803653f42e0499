/** Districts by month: a word, a sign and a colour in every cell, and below it what was incomplete or corrected. Props in, table out. */
import type { ReportCalendar, ReportCell } from "../../../domain/progress/reports";
import { formatMonthName, formatMonthOnly, formatNumber, formatShortDay } from "../../../text/format";
import { type Lang, type Phrase, say } from "../../../text/phrase";
import { reports } from "../../../text/reports";

const SHADE: Readonly<Record<ReportCell["state"], string>> = {
  received: "reached",
  late: "late",
  missing: "overdue",
  dueToday: "notReported",
  notDue: "open",
};

/** The cell in words. */
export const stateWords = (lang: Lang, { state, receivedOn, days }: ReportCell): string =>
  say(lang, reports[state], {
    day: receivedOn === null ? "" : formatShortDay(receivedOn, lang),
    n: formatNumber(days),
  });

export interface CalendarProps {
  readonly calendar: ReportCalendar;
  readonly lang: Lang;
  readonly title: string;
  readonly nameOf: (district: number) => string;
  /** Head of the first column. */
  readonly head: Phrase;
  /** Without it (on paper) cells are no buttons. */
  readonly onPick?: (cell: ReportCell) => void;
  readonly chosen?: ReportCell | null;
  readonly extra?: preact.ComponentChildren;
}

export function Calendar({ calendar, lang, title, nameOf, head, onPick, chosen, extra }: CalendarProps) {
  const due = (month: number) => calendar.rows[0]?.cells.find((cell) => cell.month === month)?.due ?? Number.NaN;
  const body = (cell: ReportCell) => (
    <>
      <b>{stateWords(lang, cell)}</b>
      {cell.receivedOn !== null && cell.absent.length > 0 && (
        <small>{say(lang, reports.told, { told: formatNumber(cell.told), all: formatNumber(cell.estates) })}</small>
      )}
      {cell.gaps.length > 0 && <small>{say(lang, reports.gaps, { n: formatNumber(cell.gaps.length) })}</small>}
      {cell.corrected.length > 0 && (
        <small>{say(lang, reports.corrected, { n: formatNumber(cell.corrected.length) })}</small>
      )}
    </>
  );
  return (
    <div class="scroll">
      <table class="calendar">
        <caption>
          {title} {extra}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say(lang, head)}</th>
            {calendar.months.map((month) => (
              <th key={month} scope="col">
                {say(lang, reports.month, { month: formatMonthOnly(month, lang) })}
                <small>{say(lang, reports.due, { day: formatShortDay(due(month), lang) })}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {calendar.rows.map(({ district, cells }) => (
            <tr key={district}>
              <th scope="row">{nameOf(district)}</th>
              {cells.map((cell) => (
                <td key={cell.month} class={`cell ${SHADE[cell.state]}`}>
                  {onPick ? (
                    <button
                      type="button"
                      aria-pressed={chosen?.month === cell.month && chosen.district === district}
                      title={say(lang, reports.open, {
                        name: nameOf(district),
                        month: formatMonthName(cell.month, lang),
                        state: stateWords(lang, cell),
                      })}
                      onClick={() => onPick(cell)}
                    >
                      {body(cell)}
                    </button>
                  ) : (
                    body(cell)
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
