/** Where the year's end finds the place by its own pace: one sentence, with its range. */
import { curve, curveMonths, situationsOf } from "../../domain/progress/curve";
import { forecast, PACE_MONTHS, reachedBy } from "../../domain/progress/forecast";
import { dueOf } from "../../domain/progress/plan";
import { monthOf } from "../../model/time";
import { formatMonthName, formatNumber, formatShare } from "../../text/format";
import { papers as words } from "../../text/papers";
import { stand } from "../../text/stand";
import { sayer } from "./tables";
import type { PaperInput } from "./types";

/** By the month of the acceptances' deadline (S5), from months up to the one shown; none where that is past, all is done or there is no such deadline. */
export function yearEndLine(input: PaperInput): string[] {
  const { data, now, programme } = input.ground;
  const due = dueOf(data, programme, "S5");
  if (Number.isNaN(due) || monthOf(due) <= now.month) return [];
  const months = curveMonths(data, programme, now.today).filter((month) => month <= now.month);
  const ends = situationsOf(data, months, now.today);
  const made = forecast(curve(data, programme, ends, input.whole.mine, "households"));
  if (made.state === "done") return [];
  const t = sayer(input);
  const end = formatMonthName(monthOf(due), input.lang);
  if (made.state === "none") return [t(words.yearEndNone, { end, why: t(stand[`f_${made.why}`]) })];
  const by = (pace: number): string => formatShare(reachedBy(made, monthOf(due), pace), 1);
  const [least, most] = [by(Math.min(made.least, made.mean)), by(made.greatest)];
  return [
    t(words.yearEnd, {
      month: formatMonthName(made.from, input.lang),
      n: formatNumber(PACE_MONTHS),
      end,
      share: by(made.mean),
      // As written: a range from a figure to itself is that figure.
      range: least === most ? "" : t(words.yearEndRange, { least, most }),
    }),
  ];
}
