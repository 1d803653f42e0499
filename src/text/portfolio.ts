import { phrases } from "./phrase";

/** Words of the choice under a budget. */
export const portfolio = phrases({
  tab: ["按预算选", "Under a budget"],
  region: ["按预算选片", "Choosing under a budget"],
  // What is asked
  budget: ["预算", "Budget"],
  budgetSlider: ["预算：滑块", "Budget: slider"],
  wan: ["万元", "×¥10,000"],
  spentOf: [
    "已用 {spent} 万元，剩余 {left} 万元 · 滑块到 {top} 万元",
    "{spent} spent, {left} left · the slider ends at {top} (×¥10,000)",
  ],
  starting: ["起始值为全部片区投资的一半，假设", "starts at half of what all packages cost, assumed"],
  goal: ["目标", "Goal"],
  goal_value: ["价值最大（假设）", "Most value (assumed)"],
  goal_households: ["户数最多", "Most households"],
  needsBudgets: ["台账没有投资额：不能按预算选片。", "The ledger holds no budgets: nothing can be chosen under one."],
  needsHouseholds: [
    "台账没有户数：不能组成片区，也不能按预算选。",
    "The ledger holds no households: no packages, and nothing to choose.",
  ],
  needsWeights: ["评分权重合计为 0：不能评分，也不能按预算选。", "The weights sum to 0: nothing can be chosen."],
  // How it goes
  running: ["正在求预算内的最优组合… {percent}%", "Finding the best choice within the budget … {percent} %"],
  older: ["参数、编辑或预算已变，下面是上一次的结果", "Something has moved: below is the last answer"],
  waitingOlder: ["手停下后重新求解", "It is solved anew when the hand rests"],
  cancel: ["停止求解", "Stop"],
  again: ["求解", "Solve"],
  cancelled: ["已停止求解", "Stopped"],
  failed: ["没有解出来：{reason}", "Not solved: {reason}"],
  wasmBlocked: [
    "浏览器或服务器不允许 WebAssembly，不能按预算求最优。片区和未入片两栏不受影响。",
    "The browser or the server forbids WebAssembly: no best choice can be found. The other tabs are not affected.",
  ],
  notLoaded: ["求解器没有取到，请再试一次。", "The solver could not be fetched; try again."],
  large: [
    "{estates} 个小区超过 {most} 个，不自动求解",
    "{estates} estates are more than {most}, too many to begin unasked",
  ],
  proven: ["已证明最优 · {goal} {reached}", "Proven optimal · {goal} {reached}"],
  provenNone: [
    "已证明：这个预算内没有可成的片区，请提高预算或放宽参数",
    "Proven: no package fits into this budget; raise it or relax the parameters",
  ],
  within: [
    "目前找到的最好组合：距最好可能不超过 {gap} · {goal} {reached}，上界 {bound}",
    "The most found: within {gap} of the best possible · {goal} {reached}, bound {bound}",
  ],
  noneFound: ["这个预算内还没有找到片区 · 上界 {bound}", "No package found within this budget yet · bound {bound}"],
  valueOf: ["价值", "value"],
  householdsOf: ["户数", "households"],
  unknownBudgets: [
    "{count} 个可能的片区因成员投资额不详，未参加选择",
    "{count} possible packages hold an estate of unknown budget and were left out of the choice",
  ],
  // Out of reach
  outOfReach: ["达不到", "Out of reach"],
  lockedNeeds: [
    "已锁定的片区共需 {needed} 万元，预算 {budget} 万元，差 {short} 万元：至少需要 {needed} 万元，或解锁其中的片区。",
    "The locked packages alone need {needed}; the budget of {budget} is {short} short (×¥10,000). At least {needed} is needed, or unlock some.",
  ],
  floorNeeds: [
    "{district}的下限是 {floor} 户，在 {budget} 万元内至多能到 {most} 户，差 {short} 户。请把下限降到 {most} 户、提高预算，或放宽参数使那里能多成片。",
    "{district} is to reach {floor} households; within {budget} (×¥10,000) it can reach at most {most}, {short} short. Lower the floor to {most}, raise the budget, or relax the parameters so that more packages fit there.",
  ],
  floorFound: [
    "{district}的下限是 {floor} 户，在 {budget} 万元内找到的最多是 {most} 户，差 {short} 户（未证明不能更多）。请降低下限、提高预算或放宽参数。",
    "{district} is to reach {floor} households; within {budget} (×¥10,000) the most found is {most}, {short} short (more was not ruled out). Lower the floor, raise the budget or relax the parameters.",
  ],
  floorBeside: ["前面各县区的下限已先满足。", "The floors above it in the table were met first."],
  setBudget: ["把预算提到 {needed} 万元", "Raise the budget to {needed}"],
  setFloor: ["把下限改为 {most} 户", "Lower the floor to {most}"],
  dropFloor: ["取消这个下限", "Drop this floor"],
  strangeFloors: [
    "数据中没有的县区，下限未计入：{list}",
    "Floors of districts that the data does not hold do not count: {list}",
  ],
  // Totals
  totals: ["预算内的合计", "Totals within the budget"],
  n_spent: ["已用 万元", "spent ×¥10,000"],
  n_left: ["剩余 万元", "left ×¥10,000"],
  // By district
  districts: ["各县区下限与结果", "Floors and what each district gets"],
  districtsHint: [
    "下限：该县区至少惠及的户数，空着即不设",
    "Floor: households at least in the district; empty for none",
  ],
  col_district: ["县区", "District"],
  col_floor: ["下限 户", "Floor, hh."],
  col_reached: ["选入 户", "Reached, hh."],
  col_spent: ["投资 万元", "Cost, ×¥10,000"],
  floorOf: ["{district}：下限（户）", "{district}: floor (households)"],
  met: ["达到", "met"],
  short: ["差 {short}", "{short} short"],
  noDistrict: ["县区不详", "District unknown"],
  total: ["合计", "Total"],
  // List
  chosen: ["选入的片区 {count}", "Chosen packages {count}"],
  legendChosen: ["选入的片区（颜色与编号分片）", "Chosen package (colour and number)"],
  legendOther: ["可参与，预算内未选入", "Could be, not chosen within the budget"],
  takeOver: ["把这些片区定为方案", "Make this the scenario"],
  takeOverHint: [
    "选入的片区成为手工片区，其余可参与的小区移出；可撤销",
    "The chosen packages are held by hand, other estates that could be packaged are taken out; can be undone",
  ],
  // Frontier
  frontier: ["钱与效果：预算前沿", "What each budget brings"],
  frontierHint: [
    "20 个预算各求一次最优，两点之间至少有左边那点的效果；选一个点就把预算设为它。",
    "The best choice at each of 20 budgets; between two points there is at least what the left one brings. Choose a point to set the budget to it. ",
  ],
  frontierRunning: ["正在求各预算的最优… {percent}%", "Solving each budget … {percent} %"],
  frontierNone: ["先解出这个预算，再画前沿。", "The frontier is drawn once this budget is solved."],
  frontierEmpty: [
    "下限或锁定的片区用尽所有投资也达不到，画不出前沿。",
    "Floors or locked packages are out of reach whatever the money: there is no frontier.",
  ],
  frontierCancelled: ["已停止，只有 {count} 个点", "Stopped with {count} points"],
  frontierProven: ["{count} 个点都已证明最优。", "All {count} points are proven optimal."],
  frontierMixed: [
    "{count} 个点中 {proven} 个已证明最优（实心）；其余（空心）是找到的最多，竖线到它的上界，差距至多 {gap}。",
    "{proven} of {count} points are proven optimal (filled); the others (hollow) are the most found, with a line up to their bound, at most {gap} away.",
  ],
  enough: ["{budget} 万元以上不再增加。", "More than {budget} (×¥10,000) brings nothing more."],
  axisBudget: ["预算（万元）", "Budget (×¥10,000)"],
  now: ["现预算", "now"],
  pointLabel: [
    "预算 {budget} 万元：{goal} {reached}，{packages} 个片区",
    "Budget {budget} (×¥10,000): {goal} {reached}, {packages} packages",
  ],
  frontierTable: ["前沿的数值", "The frontier as a table"],
  col_budget: ["预算（万元）", "Budget (×¥10,000)"],
  col_used: ["实用（万元）", "Spent (×¥10,000)"],
  col_value: ["价值", "Value"],
  col_households: ["户数", "Households"],
  col_packages: ["片区", "Packages"],
  col_bound: ["上界", "Bound"],
  col_proof: ["最优性", "Optimality"],
  isProven: ["已证明", "proven"],
  isWithin: ["≤ {gap}", "≤ {gap}"],
  // What is taken away
  fileStem: ["{city}_预算选片_{rule}_{date}", "{city}_budget_{rule}_{date}"],
  sheetDistricts: ["各县区", "Districts"],
  sheetFrontier: ["预算前沿", "Frontier"],
  spent: ["已用（万元）", "Spent (×¥10,000)"],
  left: ["剩余（万元）", "Left (×¥10,000)"],
  floorIn: ["{district}：下限", "{district}: floor"],
  none: ["不设", "none"],
});
