import { overview } from "./overview";
import { phrases } from "./phrase";

/** Words on the maps of the overview and of progress: states of estates, circles, the core's inset. They come with the maps. */
export const onMap = phrases({
  estates: ["小区", "Estates"],
  complete: overview.e_complete,
  started: ["已开工", "Started"],
  planned: ["本计划，未开工", "In the programme, not started"],
  notReported: ["本计划，未报", "In the programme, not reported"],
  stock: ["符合条件，未列入", "Eligible, not in the programme"],
  toVerify: ["待核实", "To be verified"],
  beside: ["未列入本计划", "Not in this plan"],
  counted: ["\n（{n}/{all}）", "\n({n}/{all})"],
  countedNote: [
    "括号内：数字齐全的小区 / 全部小区，比率只按齐全的算",
    "in brackets: estates whose figures are known / all; the share counts the former",
  ],
  out: ["不纳入或不符合条件", "Excluded or not eligible"],
  symbolsNote: ["圆面积按户数，环为占比指标", "circles by households, rings where the measure is a share"],
  symbolsByEstates: ["小区数圆圈与进度环", "Circles by estates"],
  symbolsByEstatesNote: [
    "圆面积按小区数（户数不详），环为占比指标",
    "circles by estates (households unknown), rings where the measure is a share",
  ],
  core: ["主城区", "Urban core"],
  coreTitle: ["中心城区 · {all} 个中的 {count} 个在这里", "Urban core: {count} of {all} are here"],
  coreZoom: ["放大中心城区", "Zoom to the urban core"],
});
