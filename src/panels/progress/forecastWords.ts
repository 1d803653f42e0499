import type { Forecast } from "../../domain/progress/forecast";
import { HORIZON } from "../../domain/progress/forecast";
import type { Month } from "../../model/time";
import { t } from "../../store/lang";
import { lang } from "../../store/view";
import { formatMonthName, formatMonthOnly } from "../../text/format";
import { stand } from "../../text/stand";

const yearOf = (month: Month): number => Math.floor(month / 12);

/** 2020年11月（9月–次年2月）: a month never stands without its range; or why there is none. */
export function forecastWords(made: Forecast): string {
  if (made.state === "none") return t(stand[`f_${made.why}`]);
  if (made.state === "done") return t(stand.f_done, { month: formatMonthName(made.month, lang.value) });
  const beside = (month: Month): string => {
    if (month >= made.from + HORIZON) return t(stand.f_beyond);
    const far = yearOf(month) - yearOf(made.month);
    const only = formatMonthOnly(month, lang.value);
    return far === 0 ? only : far === 1 ? t(stand.f_next, { month: only }) : formatMonthName(month, lang.value);
  };
  const month = made.month >= made.from + HORIZON ? t(stand.f_beyond) : formatMonthName(made.month, lang.value);
  return t(stand.f_range, { month, earliest: beside(made.earliest), latest: beside(made.latest) });
}
