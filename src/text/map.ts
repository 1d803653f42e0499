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
    "逐点点击，双击或回车结束；只用键盘时，回车定点。退格删去上一点",
    "Click point after point, a double click or Enter ends; by keys alone Enter sets points. Backspace takes the last back",
  ],
  reshapeHint: [
    "拖动圆点，或按方向键移动选中的点（加 Shift 每次一像素）；拖两点之间的小点加一点。",
    "Drag a dot, or move the chosen one by the arrow keys (with Shift by one pixel); drag a small dot between two to add one.",
  ],
  reshapeNot: [
    "此处地图不能拖动：用这里的按钮选点，按方向键移动（加 Shift 每次一像素）。",
    "Dots cannot be dragged on this kind of map: choose one by these buttons and move it by the arrow keys (with Shift by one pixel).",
  ],
  vertices: ["改线上的点", "Change the points of a line"],
  vertex: ["{line} · 第 {n} 点，共 {count} 点", "{line} · point {n} of {count}"],
  vertexBefore: ["上一点", "Point before"],
  vertexAfter: ["下一点", "Next point"],
  vertexAdd: ["加一点", "Add a point"],
  vertexDrop: ["删去此点", "Delete it"],
  vertexLast: ["一条线至少两点", "A line has at least two points"],
  noLines: ["还没有画线：先画新线。", "No line is drawn yet: draw one first."],
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
  drawing: ["正在绘制地图…", "The map is being drawn…"],
  simple: ["无 WebGL 2：简图", "No WebGL 2: drawn simply"],
  contextLost: ["显卡上下文丢失，正在恢复地图。", "The graphics context was lost; the map is coming back."],
  notDrawn: ["地图有一部分没有画出：{message}", "A part of the map could not be drawn: {message}"],
  tooMany: ["范围内图形太多，少画了 {n} 个，请放大。", "Too many shapes here: {n} are not drawn; zoom in."],
  keys: [
    "方向键平移，加减号缩放，回车选中中心处的图形。",
    "Arrow keys move, plus and minus zoom, Enter chooses what lies in the middle.",
  ],
  keysShapes: [
    "同一层的图形合为一个停留点：在图形上按方向键到相邻的图形，回车选中。",
    "The shapes of a layer are one stop of the Tab key: arrow keys go from one to the next, Enter chooses it.",
  ],
});
