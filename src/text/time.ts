import { phrases } from "./phrase";

/** Words of the two times: the month shown and "today". */
export const time = phrases({
  asKnown: ["{month}底（{day}所知）", "End of {month}, as known on {day}"],
  time: ["时间", "Time"],
  beyond: ["这个月的月报还没有收到", "No report of this month has come in"],
  endOf: ["{month}底", "end {month}"],
  month: ["月份", "Month"],
  today: ["今天", "Today"],
  year: ["年", "Year"],
  monthOfYear: ["月", "Month"],
  day: ["日", "Day"],
  backToDataDate: ["回到数据日期", "Back to the data's date"],
});
