/** Between a month's end and the day its reports are due: what is overdue rests on what has come in. */
import { awaited, type ReportCalendar } from "../../domain/progress/reports";
import type { Day, Month } from "../../model/time";
import { formatMonthOnly, formatShortDay } from "../../text/format";
import { type Lang, say } from "../../text/phrase";
import { stand } from "../../text/stand";

/** Sentences for a screen or for paper; none where nothing is awaited. `district`: only that one (−1: all); `shown`: the month on view. */
export function awaitedLines(
  calendar: ReportCalendar | null,
  { today, shown, district, lang }: { today: Day; shown: Month; district: number; lang: Lang },
): string[] {
  const cells = calendar ? awaited(calendar, today).filter((cell) => district < 0 || cell.district === district) : [];
  if (cells.length === 0) return [];
  const [{ month, due }] = cells;
  const named = formatMonthOnly(month, lang);
  return [
    say(lang, stand.awaited, { month: named, day: formatShortDay(due, lang), n: cells.length }),
    ...(shown < month ? [say(lang, stand.awaitedAll, { month: named, shown: formatMonthOnly(shown, lang) })] : []),
  ];
}
