import type { Forecast } from "../../domain/progress/forecast";
import { HORIZON } from "../../domain/progress/forecast";
import { type Month, monthOf } from "../../model/time";
import { t } from "../../store/lang";
import { today } from "../../store/time";
import { lang } from "../../store/view";
import { formatMonthName, formatMonthOnly, formatNumber, formatShare } from "../../text/format";
import { stand } from "../../text/stand";

const yearOf = (month: Month): number => Math.floor(month / 12);

/** Whether the month that the pace leads to is over by "today": nothing to expect, but something that nobody has reported. */
export const isPast = (made: Forecast): boolean => made.state === "forecast" && made.month < monthOf(today.value);

/** 2020年11月（9月–次年2月）: a month never stands without its range; or why there is none, or that the month is over. */
export function forecastWords(made: Forecast): string {
  if (made.state === "none") return t(stand[`f_${made.why}`]);
  if (made.state === "done") return t(stand.f_done, { month: formatMonthName(made.month, lang.value) });
  if (isPast(made)) return t(stand.f_past, { month: formatMonthName(made.month, lang.value) });
  const { from, earliest, latest } = made;
  const near = yearOf(earliest) === yearOf(made.month);
  const beside = (at: Month, short: boolean): string =>
    at >= from + HORIZON
      ? t(stand.f_beyond)
      : short
        ? formatMonthOnly(at, lang.value)
        : near && yearOf(at) === yearOf(made.month) + 1
          ? t(stand.f_next, { month: formatMonthOnly(at, lang.value) })
          : formatMonthName(at, lang.value);
  const month = made.month >= from + HORIZON ? t(stand.f_beyond) : formatMonthName(made.month, lang.value);
  if (earliest === latest) return t(stand.f_same, { month });
  return t(stand.f_range, {
    month,
    earliest: beside(earliest, near),
    latest: beside(latest, near && yearOf(latest) === yearOf(made.month)),
  });
}

/** Least and greatest monthly increment of the months with one. */
export const spreadWords = ({ least, greatest }: { readonly least: number; readonly greatest: number }): string =>
  `${formatShare(least, 1)} – ${formatShare(greatest, 1)}`;

/** From what a forecast was reckoned, for the card of its definition. */
export function forecastInputs(made: Forecast): [term: string, value: string][] {
  if (made.state !== "forecast") return [[t(stand.result), forecastWords(made)]];
  return [
    [t(stand.f_at, { month: formatMonthOnly(made.from, lang.value) }), formatShare(made.done, 1)],
    [t(stand.f_left), formatShare(1 - made.done, 1)],
    [t(stand.f_mean), formatShare(made.mean, 1)],
    [
      t(stand.f_spread),
      spreadWords(made) +
        (made.still > 0 ? `${t(stand.between)}${t(stand.f_still, { n: formatNumber(made.still) })}` : ""),
    ],
    [t(stand.f_months), formatNumber(Math.ceil((1 - made.done) / made.mean - 1e-9))],
    [t(stand.result), forecastWords(made)],
  ];
}
