import { phrases } from "./phrase";

/** Words of every map: legend, tools, states. */
export const map = phrases({
  legend: ["图例", "Legend"],
  quantile: ["分位数 {k} 级", "{k} quantile classes"],
  equal: ["等距 {k} 级", "{k} equal classes"],
  natural: ["自然断点 {k} 级", "{k} natural classes"],
  manual: ["自定 {k} 级", "{k} classes set by hand"],
  n: ["n＝{n}", "n = {n}"],
  notInPlan: ["未列入本计划（不是 0）", "Not in this plan (not 0)"],
  noData: ["无数据", "No data"],
  zoomIn: ["放大", "Zoom in"],
  zoomOut: ["缩小", "Zoom out"],
  home: ["回到全图", "Whole map"],
  measure: ["测距", "Measure"],
  tools: ["地图工具", "Map tools"],
  lineHint: [
    "逐点点击；双击结束，退格删去上一点",
    "Click point after point; a double click ends, Backspace takes the last back",
  ],
  reshapeHint: [
    "拖动圆点移动线条；点线段中间的小点加一点；右键点圆点删去一点",
    "Drag a dot to move the line; click a small dot between two to add one; right-click a dot to delete it",
  ],
  reshapeNot: [
    "此处地图不能拖动线条：在手工改动清单中取消这条线，再重画。",
    "Lines cannot be dragged on this kind of map: drop the line in the list of changes and draw it anew.",
  ],
  lineDone: ["完成画线", "Finish the line"],
  measureHint: [
    "在地图上逐点点击；退格删去上一点，Esc 结束",
    "Click point after point; Backspace takes the last back, Esc ends",
  ],
  measured: ["全长 {length}", "Length {length}"],
  metres: ["{n} 米", "{n} m"],
  kilometres: ["{n} 公里", "{n} km"],
  noWebGl: [
    "此浏览器没有 WebGL 2：地图以简图显示，表格齐全。",
    "This browser has no WebGL 2: the map is drawn simply; the tables are complete.",
  ],
  contextLost: ["显卡上下文丢失，正在恢复地图。", "The graphics context was lost; the map is coming back."],
  notDrawn: ["地图有一部分没有画出：{message}", "A part of the map could not be drawn: {message}"],
  tooMany: ["范围内图形太多，少画了 {n} 个，请放大。", "Too many shapes here: {n} are not drawn; zoom in."],
  keys: [
    "方向键平移，加减号缩放，回车选中中心处的图形。",
    "Arrow keys move, plus and minus zoom, Enter chooses what lies in the middle.",
  ],
});
