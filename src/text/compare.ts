import { phrases } from "./phrase";

/** Words of two moments or two measures side by side. */
export const compare = phrases({
  open: ["左右对比", "Compare"],
  close: ["结束对比", "End comparison"],
  left: ["左", "Left"],
  right: ["右", "Right"],
  measure: ["指标", "Measure"],
  month: ["月份", "Month"],
  today: ["所知日期", "Known on"],
  sameDay: ["与右边相同", "As on the right"],
  handle: ["分界线：左边占多少", "Divider: share of the left"],
  handleAt: ["左 {share}%", "left {share}%"],
  common: ["两边用同一分级", "One scale for both"],
  apart: ["指标不同，两边各有分级", "Different measures: each side has its own scale"],
  same: [
    "两边相同：请改左边的月份、所知日期或指标。",
    "Both sides are the same: change the left month, day or measure.",
  ],
  table: ["差异表", "Differences"],
  tableOf: ["{scope}：左右差异", "{scope}: differences"],
  change: ["差（右−左）", "Difference (right − left)"],
  points: ["{n} 点", "{n} points"],
  pointsUnit: ["（百分点）", "(points)"],
  noChange: ["不可比", "Not comparable"],
  pointed: ["{name}：{a} → {b}", "{name}: {a} → {b}"],
  pointedBy: ["{name}：{a} → {b}（{change}）", "{name}: {a} → {b} ({change})"],
  hint: ["拖动分界线，或选中后按左右键", "Drag the divider, or focus it and press the arrow keys"],
});
