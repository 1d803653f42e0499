import { phrases } from "./phrase";

/** Words of the progress page and of time. */
export const progress = phrases({
  asKnown: ["{month}底（{day}所知）", "End of {month}, as known on {day}"],
  month: ["月份", "Month"],
  today: ["今天", "Today"],
  tableTitle: ["各县区进度", "Progress by district"],
  estates: ["小区", "Estates"],
  started: ["已开工", "Started"],
  complete: ["已完成（验收报告）", "Complete (acceptance report)"],
  notReported: ["未报", "Not reported"],
  progress: ["进度 %", "Progress %"],
  completed: ["完成率 %", "Completed %"],
  S3: ["未按时开工", "Overdue start (S3)"],
  S5: ["未按时验收", "Overdue acceptance (S5)"],
  notDue: ["未到期", "Not due"],
  unknown: ["{count} 个户数不详", "{count} without households"],
  definition: [
    "进度＝按户数加权的上报百分比，只计已报小区；完成率＝已有竣工验收报告的户数 ÷ 本计划户数。期限含当日（假设）。",
    "Progress = reported percent weighted by households, over reported estates only; completed = households with an acceptance report ÷ households of the programme. Deadlines include their day (假设).",
  ],
  publicity: ["宣传", "Publicity"],
  survey: ["摸底", "Survey"],
  scheme: ["方案", "Scheme"],
  preparation: ["前期", "Preparation"],
  construction: ["施工", "Construction"],
  finished: ["竣工", "Finished"],
  jointAcceptance: ["联合验收", "Joint acceptance"],
  recheck: ["复验", "Recheck"],
  reported: ["验收报告", "Reported"],
  started_stage: ["开工", "Starting"],
});
