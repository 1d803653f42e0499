import { phrases } from "./phrase";

/** What is known of the best possible answer. */
export const proof = phrases({
  region: ["最优性", "Optimality"],
  running: ["正在证明是否最优", "Proving the optimum"],
  elapsed: ["已 {seconds} 秒", "{seconds} s so far"],
  groups: [
    "相连的小区组证完 {percent}%，大组在后",
    "{percent} % of the connected groups done, the large ones come last",
  ],
  cancel: ["停止证明", "Stop proving"],
  again: ["开始证明", "Prove"],
  proven: ["已证明最优 · 全部 {n} 个片区", "Proven optimal · all {n} {n:package|packages}"],
  wholeCity: ["全市：{said}", "Whole city: {said}"],
  provenNone: ["已证明：这些参数下没有可成的片区", "Proven: no package is possible here"],
  byHand: ["在手工调整之下：{said}", "Given the changes by hand: {said}"],
  took: ["用时 {seconds} 秒", "in {seconds} s"],
  within: [
    "距最好可能不超过 {gap} · 价值 {value}，上界 {bound}",
    "Within {gap} of the best possible · value {value}, bound {bound}",
  ],
  stop_cap: ["达到计算规模上限而停止", "Stopped at the size limit"],
  stop_memory: ["达到内存上限（1.5 GB）而停止", "Stopped at the memory limit of 1.5 GB"],
  stop_clock: ["到时限 {limit} 秒而停止", "Stopped by the clock after {limit} s"],
  stop_none: ["未能缩小差距", "The gap could not be closed"],
  same: ["与快速答案相同", "The quick answer was it"],
  better: [
    "比快速答案：价值 {before} → {after}（+{more}），{count} 个片区有变",
    "Against the quick answer: value {before} → {after} (+{more}), {count} {count:package|packages} changed",
  ],
  otherSets: [
    "价值与快速答案相同，{count} 个片区按户数取舍有变",
    "Value as in the quick answer; {count} {count:package differs|packages differ}, settled by households",
  ],
  kept: ["保留快速答案（价值更高）", "The quick answer stays: it is worth more"],
  cancelled: ["未证明：已停止，显示快速答案", "Not proven: stopped; the quick answer stands"],
  wasmBlocked: [
    "未证明：浏览器或服务器不允许 WebAssembly，显示快速答案",
    "Not proven: the browser or the server forbids WebAssembly; the quick answer stands",
  ],
  notLoaded: [
    "未证明：求解器没有取到，显示快速答案",
    "Not proven: the solver could not be fetched; the quick answer stands",
  ],
  failed: ["未证明：{reason}。显示快速答案", "Not proven: {reason}. The quick answer stands"],
  large: [
    "未证明：{estates} 个小区超过 {most} 个，不自动证明；显示快速答案",
    "Not proven: {estates} {estates:estate is|estates are} more than {most}, too many to begin unasked; the quick answer stands",
  ],
  limit: ["证明时限", "Time limit"],
  limitNone: ["不限", "None"],
  limitSeconds: ["{n} 秒", "{n} s"],
});
