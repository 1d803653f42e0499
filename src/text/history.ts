import { phrases } from "./phrase";

/** What the door says of monthly reports that contradict the months before them, the ledger or themselves. */
export const history = phrases({
  endBeforeStart: [
    "竣工日期 {value} 早于开工日期 {start}：请核对。",
    "It finished on {value}, before it started on {start}. Check it.",
  ],
  beyondBudget: [
    "累计完成投资 {value} 万元，是计划投资 {budget} 万元的 {times} 倍：请核对。",
    "{value} ×10⁴ yuan invested is {times} times the budget of {budget} ×10⁴ yuan. Check it.",
  ],
  yuanAsWan: [
    "累计完成投资 {value} 万元，是计划投资 {budget} 万元的 {times} 倍：是否把元写成了万元？按元是 {yuan} 万元。",
    "{value} ×10⁴ yuan invested is {times} times the budget of {budget} ×10⁴ yuan. Was yuan meant? That would be {yuan} ×10⁴ yuan.",
  ],
  stageBack: [
    "阶段比 {month} 的“{before}”退回到“{value}”：按新报的计，请核对。",
    "The stage goes back to “{value}” from “{before}” in {month}: the later report counts. Check it.",
  ],
  reportedNotAccepted: [
    "阶段报为“{value}”，台账里没有验收报告的日期：不计入已完成，请补。",
    "Reported at stage “{value}”, but the ledger holds no day of the acceptance report: not counted as complete. Add it.",
  ],
});
