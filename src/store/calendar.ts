/** Who reported which month, as known today. */
import { computed } from "@preact/signals";
import { type ReportCalendar, reportCalendar } from "../domain/progress/reports";
import { ground } from "./ground";

export const calendar = computed<ReportCalendar | null>(() => {
  const on = ground.value;
  return on && on.programme >= 0 ? reportCalendar(on.data, on.programme, on.known.today, on.judging) : null;
});
