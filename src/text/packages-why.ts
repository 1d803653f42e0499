import { phrases } from "./phrase";

/** Why an estate is in no package: a heading by code, and a sentence with its own figures that says what would have to change. */
export const why = phrases({
  excluded: ["不纳入改造范围", "Excluded by the plan"],
  notEligible: ["不符合条件", "Not eligible"],
  toVerify: ["条件待核实", "To be verified"],
  notTakingPart: ["不参与", "Takes no part"],
  cannotBeJudged: ["缺数据，无法判断", "Data missing: cannot be judged"],
  tooLarge: ["超过“小”的界限", "Larger than small"],
  overCapacity: ["单独已超过户数上限", "Alone above the capacity"],
  tooWide: ["单独已超过最远两点上限", "Alone wider than the diameter"],
  tooFar: ["离得太远", "Too far"],
  otherScope: ["相邻的在范围之外", "Neighbours outside of the scope"],
  barred: ["被分隔线隔开", "Parted by a barrier"],
  tooFewHouseholds: ["连起来户数仍不够", "Too few households even together"],
  oneBody: ["管理主体不够", "Too few management bodies"],
  noFeasibleSet: ["没有可行的组合", "No feasible set"],
  betterWithout: ["不加入时总价值更高", "The whole is worth more without it"],
  notSearched: ["组合太多，未查完", "Not searched to the end"],
  takenOut: ["手工移出", "Taken out by hand"],
  notChosen: ["预算内没有选入", "Not chosen under the budget"],
  say_notChosen: [
    "可以入片，但预算用在了别的片区；提高预算，或给所在县区设下限、提高下限，才可能选入。",
    "It could be in a package, but the money went to others; more money, or a floor, or a higher one, for its district might let it in.",
  ],
  say_excluded: [
    "{reason}，按方案二（一）不纳入；台账更正后才能参与。",
    "{reason}: excluded by the plan 二(一); only a corrected ledger would let it in.",
  ],
  say_yearBuilt: [
    "{year} 年建成，须早于 {before} 年（方案二（一））。",
    "Built in {year}; it must be before {before}: plan 二(一).",
  ],
  say_willingness: [
    "改造意愿 {share}%，须达到 {least}%（假设；方案二（一））。",
    "Willingness {share}%; {least}% are asked for (assumption; plan 二(一)).",
  ],
  say_fact: ["“{fact}”为否，须为是（方案二（一））。", "Not “{fact}”, as the plan 二(一) asks for."],
  say_notEligible: ["不符合改造条件（方案二（一））。", "Does not meet the conditions of the plan 二(一)."],
  say_toVerify: [
    "{fields}不详；台账补齐并符合后才能参与。",
    "Unknown: {fields}; it may join once the ledger is complete and it qualifies.",
  ],
  say_finished: ["已竣工或已验收，不再参与。", "Complete: it takes no part any more."],
  say_switchedOff: ["“{group}”没有勾选；勾选后参与。", "“{group}” is switched off; switch it on to let it take part."],
  say_market: ["已有市场化物业，物业打包不纳入。", "It already has a market management firm."],
  say_cannotBeJudged: ["缺{fields}；补齐后才能判断。", "Missing: {fields}. It can be judged once they are filled."],
  say_tooLarge: [
    "{households} 户，超过“小”的界限 {most} 户；界限放宽到 {households} 户，或允许带一个大小区，才能入片。",
    "{households} {households:household|households}, above the {most} of small; it may join once small means {households}, or with one larger estate allowed.",
  ],
  say_tooLargeOther: [
    "建筑面积或楼栋数超过“小”的界限；放宽该界限才能入片。",
    "Its floor area or buildings are above small; widen that limit.",
  ],
  say_overCapacity: [
    "自身 {households} 户，超过片区户数上限 {most} 户；上限放宽到 {households} 户以上才有可能。",
    "Its own {households} {households:household exceeds|households exceed} the {most} of a package; raise that limit.",
  ],
  say_tooWide: [
    "自身最远两点 {diameter} 米，超过上限 {most} 米。",
    "It is {diameter} m wide itself, above the {most} m of a package.",
  ],
  say_alone: ["300 米内没有可参与的小区。", "No estate that takes part lies within 300 m."],
  say_tooFar: [
    "最近的可参与小区“{nearest}”相距 {gap} 米；间距放宽到 {need} 米才连得上。",
    "The nearest that takes part, {nearest}, is {gap} m away; a gap of {need} m would link them.",
  ],
  say_otherScope_street: [
    "最近的“{nearest}”相距 {gap} 米，但属另一街道；范围放宽到同县区才连得上。",
    "The nearest, {nearest}, {gap} m away, lies in another street; the scope “same district” would link them.",
  ],
  say_otherScope_district: [
    "最近的“{nearest}”相距 {gap} 米，但属另一县区；范围放宽到全市才连得上，并须两县区协调。",
    "The nearest, {nearest}, {gap} m away, lies in another district; only the whole city as scope would link them.",
  ],
  say_barred: [
    "与最近的“{nearest}”相距 {gap} 米，中间隔着{barrier}；取消该分隔才连得上。",
    "{barrier} lies between it and the nearest, {nearest}, {gap} m away; switch that barrier off to link them.",
  ],
  say_tooFewHouseholds: [
    "连得上的小区合计只有 {households} 户，不足 {least} 户；降低户数下限或放宽间距才能成片。",
    "What it can be linked with has {households} {households:household|households}, fewer than {least}; lower that limit or widen the gap.",
  ],
  say_oneBody: [
    "连得上的小区只有 {bodies} 个管理主体，要求不少于 {least} 个。",
    "What it can be linked with has {bodies} management {bodies:body|bodies} where {least} are asked for.",
  ],
  say_noFeasibleSet_maxHouseholds: [
    "各种组合都超过户数上限；上限放宽到 {need} 户才能成片。",
    "Every set exceeds the households; an upper limit of {need} would make a package.",
  ],
  say_noFeasibleSet_members: [
    "各种组合的小区数都不合要求；允许 {need} 个小区才能成片。",
    "Every set has too few or too many estates; {need} would have to be allowed.",
  ],
  say_noFeasibleSet_diameter: [
    "各种组合的最远两点都超限；放宽到 {need} 米才能成片。",
    "Every set is too wide; a diameter of {need} m would make a package.",
  ],
  say_noFeasibleSet_bodies: [
    "各种组合的管理主体都不够；要求降到 {need} 个才能成片。",
    "Every set has too few bodies; asking for {need} would make a package.",
  ],
  say_noFeasibleSet: ["单独放宽任何一项限制都不能成片。", "Lifting any single limit would not make a package."],
  numbered: ["第 {number} 片", "no. {number}"],
  numberedName: ["第 {number} 片（{name}）", "no. {number} ({name})"],
  say_betterWithout: [
    "可与相邻小区另成 {members} 个小区的片区，但要拆开{packages}，总价值减少 {loss}。",
    "It could form a package of {members}, at the price of {packages}: the whole would lose {loss} in value.",
  ],
  say_heldAround: [
    "相邻的{held}由手工固定；松开后可与之成 {members} 个小区的片区，或直接手工加入。",
    "Beside it {held} is held by hand; let go of it for a package of {members}, or add this estate to it.",
  ],
  step_gapJoins: [
    "间距放宽到 {gap} 米，可并入“{with}”所在的{package}。",
    "At {gap} m it could join {package}, that of {with}.",
  ],
  step_gapForms: [
    "间距放宽到 {gap} 米，可与“{with}”等共 {count} 个小区成片。",
    "At {gap} m it could form a package of {count} with {with}.",
  ],
  step_joins: ["那样可并入“{with}”所在的{package}。", "Then it could join {package}, that of {with}."],
  step_forms: ["那样可与“{with}”等共 {count} 个小区成片。", "Then it could form a package of {count} with {with}."],
  step_none: ["仅此一项还不够：还会超出其他限制。", "That alone would not do: other limits would break."],
  say_notTaken: [
    "可成 {members} 个小区的片区，快速搜索没有采用。",
    "It could form a package of {members}; the quick search did not take it up.",
  ],
  say_notSearched: ["组合太多，查了 {sets} 种仍没有结论。", "Too many sets: none found among the first {sets}."],
  say_takenOut: ["已手工移出；放回后参与。", "Taken out by hand; put it back to let it take part."],
});
