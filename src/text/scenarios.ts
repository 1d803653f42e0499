import { phrases } from "./phrase";

/** Scenarios and edits by hand: what breaks, why nothing changes, what went wrong with keeping. */
export const scenarios = phrases({
  untitled: ["方案 {n}", "Scenario {n}"],
  copyOf: ["{name}（副本）", "{name} (copy)"],
  // Warnings, by code
  w_excludedMember: ["含不纳入改造的小区：{estates}", "It holds excluded estates: {estates}"],
  w_notEligibleMember: [
    "含不符合条件或待核实的小区：{estates}",
    "It holds estates not eligible or to be verified: {estates}",
  ],
  w_notTakingPartMember: ["含不参与的小区：{estates}", "It holds estates that take no part: {estates}"],
  w_cannotBeJudgedMember: ["含缺数据、无法判断的小区：{estates}", "It holds estates that cannot be judged: {estates}"],
  w_largeMember: ["含超过“小”界限的小区：{estates}", "It holds estates larger than small: {estates}"],
  w_acrossDistrict: [
    "跨 {districts} 个县区：须先协调",
    "It lies in {districts} {districts:district|districts}: agreement comes first",
  ],
  w_acrossStreet: [
    "跨 {streets} 个街道，规则要求同街道",
    "It lies in {streets} {streets:street|streets} where one is asked for",
  ],
  w_disconnected: [
    "不相连，分成 {pieces} 块：“{a}”与“{b}”相距 {gap} 米，间距上限 {most} 米",
    "It hangs apart in {pieces}: {a} and {b} are {gap} m apart, the gap is {most} m",
  ],
  w_disconnectedBarrier: [
    "不相连，分成 {pieces} 块：“{a}”与“{b}”之间隔着{barrier}",
    "It hangs apart in {pieces}: {barrier} lies between {a} and {b}",
  ],
  w_disconnectedForbidden: [
    "不相连，分成 {pieces} 块：“{a}”与“{b}”的连接已手工禁止",
    "It hangs apart in {pieces}: the link of {a} and {b} is forbidden by hand",
  ],
  w_tooFewMembers: [
    "只有 {members} 个小区，至少 {least} 个",
    "{members} {members:estate|estates}, at least {least} are asked for",
  ],
  w_tooManyMembers: [
    "有 {members} 个小区，至多 {most} 个",
    "{members} {members:estate|estates}, at most {most} are allowed",
  ],
  w_tooFewHouseholds: [
    "只有 {households} 户，至少 {least} 户",
    "{households} {households:household|households}, at least {least} are asked for",
  ],
  w_overCapacity: [
    "有 {households} 户，至多 {most} 户",
    "{households} {households:household|households}, at most {most} are allowed",
  ],
  w_tooWide: ["最远两点 {diameter} 米，至多 {most} 米", "{diameter} m wide, at most {most} m are allowed"],
  w_oneBody: [
    "只有 {bodies} 个管理主体，至少 {least} 个",
    "{bodies} management {bodies:body|bodies}, at least {least} are asked for",
  ],
  w_forcedExcluded: [
    "{estates}不能参与：强制连接不改变资格，此连接暂不起作用",
    "{estates} cannot take part: a forced link makes nobody eligible and has no effect for now",
  ],
  w_forcedAcrossDistrict: [
    "跨县区：在“全市”范围下才起作用",
    "It crosses a district line: it counts only with the whole city as scope",
  ],
  w_forcedFar: ["实际间距 {gap} 米，超过 300 米", "The real gap is {gap} m, more than 300 m"],
  w_forcedAcrossBarrier: ["穿过{barriers}", "It goes through {barriers}"],
  // Refusals, by code
  r_locked: ["“{name}”已锁定：先解锁", "{name} is locked: unlock it first"],
  r_lockedPackage: ["该片区已锁定：先解锁", "The package is locked: unlock it first"],
  r_noPackage: ["该小区不在任何片区中", "The estate is in no package"],
  r_notHeld: [
    "该片区由系统生成，没有手工改动可撤；可移出小区或禁止连接",
    "The engine made this package: there is nothing by hand to let go of; take estates out or forbid a link",
  ],
  r_samePackage: ["两处是同一片区", "Both are the same package"],
  r_noEstates: ["没有选中小区", "No estate is chosen"],
  r_oneEstate: ["片区只有一个小区，不能拆分", "A package of one estate cannot be split"],
  r_lineMisses: ["线条没有把片区分开", "The line does not part the package"],
  r_lineTooShort: ["线条太短", "The line is too short"],
  r_crossesItself: [
    "线条自相交叉，没有保存；原有的线不变。退格删去交叉的点再结束",
    "The line crosses itself and was not kept; lines that were there stay. Take the last points back by Backspace, then end it",
  ],
  r_sameEstate: ["两端是同一个小区", "Both ends are the same estate"],
  r_noLink: ["该连接没有手工设定", "Nothing was said of this link by hand"],
  r_noBarrier: ["没有这条手绘分隔线", "There is no such drawn barrier"],
  r_unchanged: ["没有变化", "Nothing changes"],
  // Keeping
  t_storageDenied: [
    "浏览器不允许在此保存：方案只在本页打开期间保留，请导出项目文件。",
    "The browser keeps nothing here: scenarios last as long as this page; export a project file.",
  ],
  t_storageFull: [
    "浏览器存储空间已满：最近的改动没有存下，请导出项目文件。",
    "The browser's storage is full: the last changes are not kept; export a project file.",
  ],
  t_storageFailed: [
    "没有存下：{detail}。改动仍在本页，请导出项目文件。",
    "Not kept: {detail}. The changes are still on this page; export a project file.",
  ],
  t_unreadable: [
    "有 {detail} 个保存的方案读不出来，原样保留。",
    "{detail} kept {detail:scenario|scenarios} cannot be read; they stay as they are.",
  ],
  // Project files
  f_notJson: ["文件不完整，不是 JSON：可能没有传完。", "The file is not whole JSON: it may be cut short."],
  f_noProject: ["这不是项目文件。", "This is no project file."],
  f_newer: [
    "文件版本 {schema} 比本程序（{known}）新：请更新程序后再打开。",
    "The file's version {schema} is newer than this program's {known}: update it first.",
  ],
  f_otherCity: ["这是{city}的项目文件，不能在本市打开。", "This project file is of {city}, another city."],
  f_brokenPart: [
    "项目文件里有一处读不出来（{place}），没有打开。",
    "One place of the project file cannot be read ({place}); it was not opened.",
  ],
  f_broken: [
    "方案“{name}”读不出来（{place}），其余已读入。",
    "Scenario {name} cannot be read ({place}); the others were.",
  ],
  f_knots: [
    "方案“{name}”中有 {count} 条手绘分隔线自相交叉，没有读入；其余照常。",
    "{count} drawn barriers of scenario {name} cross themselves and were left out; the rest of it was read.",
  ],
  f_parameters: [
    "方案“{name}”的参数 {parameters} 读不出来，按默认值计算；其余已读入。",
    "Parameters {parameters} of scenario {name} cannot be read: their defaults stand; the rest of it was read.",
  ],
  // What the dataset no longer holds
  m_package: [
    "片区“{name}”中的 {estates} 已不在数据中，片区其余部分照旧。",
    "{estates} of package {name} are no longer in the data; the rest of it stands.",
  ],
  m_packageAll: [
    "片区“{name}”的小区都已不在数据中：{estates}。片区保留在方案里，但不显示。",
    "All estates of package {name} are gone from the data: {estates}. It stays in the scenario, unseen.",
  ],
  m_takenOut: ["移出的小区已不在数据中：{estates}", "Estates taken out are no longer in the data: {estates}"],
  m_forced: ["强制连接的小区已不在数据中：{estates}", "Estates of forced links are no longer in the data: {estates}"],
  m_forbidden: [
    "禁止连接的小区已不在数据中：{estates}",
    "Estates of forbidden links are no longer in the data: {estates}",
  ],
  m_basket: ["项目包中的小区已不在数据中：{estates}", "Estates of the basket are no longer in the data: {estates}"],
  // Differences
  d_packages: ["片区", "Packages"],
  d_estates: ["入片小区", "Estates packaged"],
  d_households: ["户数", "Households"],
  d_bodies: ["合并的管理主体", "Bodies joined"],
  d_budgetWan: ["总投资（万元）", "Budget (10,000 yuan)"],
  d_savingWan: ["预计节省（万元，假设）", "Saving (10,000 yuan, assumed)"],
  d_budgetsUnknown: ["投资未知的片区", "Packages of unknown budget"],
  d_value: ["价值", "Value"],
  d_alone: ["可参与未入片", "Could, but in none"],
  // Life
  proposed: ["拟议", "Proposed"],
  consulted: ["征求意见", "Consulted"],
  agreed: ["达成一致", "Agreed"],
  filed: ["已报备", "Filed"],
  a_agreed: ["同意", "agrees"],
  a_not: ["不同意", "does not"],
  a_open: ["未答复", "open"],
  leadUnit: ["牵头单位", "Lead unit"],
  u_planning: ["统一规划", "Planned as one"],
  u_design: ["统一设计", "Designed as one"],
  u_renovation: ["统一改造", "Renovated as one"],
  u_management: ["统一管理", "Managed as one"],
});
