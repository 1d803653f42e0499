import { phrases } from "./phrase";

/** Words of what holds where the plan gives no number. */
export const assumed = phrases({
  builtBefore: ["建成年份早于", "Built before"],
  willingness: ["改造意愿达到多少算强烈", "Willingness that counts as strong"],
  deadline: ["期限“前”字", "Deadlines"],
  deadline_inclusive: ["含当日", "include their day"],
  deadline_exclusive: ["不含当日", "do not include their day"],
  curve: ["计划进度", "The plan's curve"],
  curveValue: ["开工期限到施工期限之间按天数直线上升", "a straight line from the start due to the work due"],
  pace: ["超前、滞后的界限", "Ahead and behind"],
  paceValue: ["±{points} 个百分点", "±{points} points"],
  central: ["中心城区", "Urban core"],
  field: ["“{field}”缺时按", "{field}, where missing"],
});
