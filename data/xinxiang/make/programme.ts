/** The two programmes, from the text of 新政办〔2020〕17号: every figure and clause as published. */
const both = (zh: string, en: string) => ({ zh, en });
const wan = (v: number): number => Math.round(v * 10_000);

const TARGETS: [string, number, number, number, number, number][] = [
  ["410703", 113, 317, 100.36, 9651, 21672.2],
  ["410702", 100, 420, 147.27, 15690, 36087],
  ["410711", 88, 341, 122.02, 12858, 18332.2],
  ["410702-gx", 7, 28, 11.45, 1221, 1221],
  ["410783", 10, 16, 3.78, 376, 698.7],
  ["410725", 9, 17, 4.22, 385, 2150],
  ["410726", 3, 9, 2.26, 224, 515],
  ["410727", 1, 15, 3.5, 504, 1500],
];

/** id, 中文, English, class (b basic, i improving, u upgrading), order (d demolition, n underground, a aboveground, s software). */
const MENU: Record<string, [string, string, string, string, string][]> = {
  infrastructure: [
    ["waterSupply", "供水", "Water supply", "b", "n"],
    ["drainage", "排水", "Drainage", "b", "n"],
    ["powerSupply", "供电", "Power supply", "b", "n"],
    ["gasSupply", "供气", "Gas supply", "b", "n"],
    ["heating", "供热", "Heating", "b", "n"],
    ["fireSafety", "消防设施", "Fire safety", "b", "a"],
    ["estateRoads", "小区道路", "Estate roads", "b", "a"],
    ["parking", "停车场地", "Parking", "i", "a"],
    ["charging", "充电桩", "Charging points", "i", "a"],
    ["municipalRoads", "相关市政道路", "Adjoining municipal roads", "b", "a"],
    ["publicTransport", "公共交通", "Public transport", "u", "s"],
    ["telecom", "通信", "Telecom", "b", "n"],
    ["publicParking", "公共停车场", "Public parking", "u", "a"],
    ["sewage", "污水处理", "Sewage", "b", "n"],
    ["refuse", "垃圾处理", "Refuse handling", "b", "a"],
  ],
  building: [
    ["roofWaterproofing", "屋顶防水", "Roof waterproofing", "b", "a"],
    ["walls", "墙体整修", "Wall repair", "b", "a"],
    ["stairwells", "楼梯间整修", "Stairwell repair", "b", "a"],
    ["painting", "粉饰", "Painting", "b", "a"],
    ["energySaving", "建筑节能改造", "Energy saving", "i", "a"],
    ["elevators", "加装电梯", "Lifts", "i", "a"],
    ["handrails", "楼梯扶手", "Handrails", "b", "a"],
    ["entranceSteps", "单元入口台阶", "Entrance steps", "b", "a"],
    ["ramps", "坡道", "Ramps", "i", "a"],
    ["commonDoorsWindows", "公共区域门窗", "Common doors and windows", "b", "a"],
    ["downpipes", "落水管", "Downpipes", "b", "a"],
  ],
  environment: [
    ["illegalStructures", "拆除违章建筑", "Removal of illegal structures", "i", "d"],
    ["clutter", "清理楼内杂物", "Clearing of clutter", "i", "d"],
    ["facades", "房屋外墙", "Facades", "b", "a"],
    ["corridorWalls", "公共楼道墙面", "Corridor walls", "b", "a"],
    ["enclosure", "小区围墙", "Enclosing walls", "b", "a"],
    ["lighting", "照明设施", "Lighting", "b", "a"],
    ["greenery", "绿地和植物", "Greenery", "i", "a"],
    ["activitySpace", "居民活动场地", "Activity space", "i", "a"],
    ["lineTidying", "通信线路规整", "Tidying of lines", "b", "a"],
    ["cablesUnderground", "缆线入地", "Cables underground", "b", "n"],
    ["pathways", "小区内道路", "Pathways", "b", "a"],
    ["doorplates", "楼门牌标识", "Doorplates and signs", "i", "s"],
    ["noticeBoards", "信息发布牌", "Notice boards", "i", "s"],
    ["wasteSorting", "垃圾分类", "Waste sorting", "b", "s"],
  ],
  service: [
    ["accessibility", "无障碍设施", "Accessibility", "i", "a"],
    ["market", "便民市场", "Convenience market", "u", "s"],
    ["parcels", "快递服务场所", "Parcel service", "u", "s"],
    ["letterboxes", "智能信报箱", "Smart letterboxes", "i", "s"],
    ["security", "智慧安防系统", "Smart security", "b", "s"],
    ["bicycleSheds", "自行车棚", "Bicycle sheds", "i", "a"],
    ["medical", "社区医疗", "Medical care", "u", "s"],
    ["elderlyCare", "养老", "Elderly care", "u", "s"],
    ["childcare", "托幼", "Childcare", "u", "s"],
    ["cultureSport", "文体娱乐", "Culture and sport", "i", "s"],
    ["housekeeping", "家政服务", "Housekeeping", "u", "s"],
    ["communityRooms", "社区管理服务用房", "Community rooms", "u", "a"],
    ["propertyRooms", "物业管理用房", "Property management rooms", "i", "a"],
    ["partyCentre", "党群服务中心", "Party and mass service centre", "u", "s"],
  ],
};
const CLASS: Record<string, string> = { b: "basic", i: "improving", u: "upgrading" };
const ORDER: Record<string, string> = { d: "demolition", n: "underground", a: "aboveground", s: "software" };
export const ITEMS = Object.values(MENU).flatMap((items) =>
  items.map(([id, , , , order]) => ({ id, order: ORDER[order] })),
);

export const programme2020 = {
  id: "2020",
  title: both(
    "2020年新乡市老旧小区改造工作实施方案",
    "Xinxiang 2020 plan for the renovation of old residential estates",
  ),
  document: "新政办〔2020〕17号",
  issued: "2020-05-06",
  targets: TARGETS.map(([district, projects, buildings, area, households, budgetWan]) => ({
    district,
    projects,
    buildings,
    floorAreaM2: wan(area),
    households,
    budgetWan,
  })),
  totals: { projects: 331, buildings: 1163, floorAreaM2: wan(394.86), households: 40909, budgetWan: 82176.1 },
  milestones: [
    { id: "S1", name: both("宣传发动", "Publicity"), from: null, due: "2020-04-30", clause: "方案四(一)" },
    { id: "K2", name: both("方案备案", "Schemes filed"), from: null, due: "2020-05-20", clause: "方案三(二)" },
    { id: "S2", name: both("项目前期", "Preparation"), from: "2020-04-01", due: "2020-05-31", clause: "方案四(二)" },
    { id: "S3", name: both("全面开工", "All started"), from: null, due: "2020-06-01", clause: "方案四(三)" },
    { id: "S4", name: both("项目施工", "Construction"), from: "2020-06-01", due: "2020-11-30", clause: "方案四(三)" },
    { id: "S5", name: both("竣工验收", "Acceptance"), from: "2020-12-01", due: "2020-12-31", clause: "方案四(四)" },
  ],
  eligibility: { builtBefore: 2000, strongWillingnessPct: 66.7, clause: "方案二(一)" },
  exclusions: [
    { id: "shantytown", name: both("已纳入棚户区改造计划", "In a shantytown programme"), clause: "方案二(一)" },
    { id: "rebuild", name: both("拟拆除新建", "To be demolished and rebuilt"), clause: "方案二(一)" },
    {
      id: "selfBuilt",
      name: both("以居民自建住房为主、城中村", "Mostly self-built, urban village"),
      clause: "方案二(一)",
    },
    {
      id: "offEstate",
      name: both("与小区不直接相关的基础设施", "Infrastructure not of an estate"),
      clause: "方案二(一)",
    },
    { id: "sanGongYiYe", name: both("已实施“三供一业”", "San gong yi ye already done"), clause: "方案二(一)" },
  ],
  menu: Object.entries(MENU).flatMap(([aspect, items]) =>
    items.map(([id, zh, en, kind, order]) => ({
      id,
      aspect,
      class: CLASS[kind],
      order: ORDER[order],
      name: both(zh, en),
      clause: "方案二(二)",
    })),
  ),
  reward: {
    share: 0.3,
    base: "districtFiscal",
    deadline: "2020-12-31",
    districts: ["410703", "410702", "410711", "410704", "410702-gx"],
    clause: "方案五(一)",
  },
  reporting: { dayOfMonth: 3, firstMonth: "2020-05", clause: "方案六(二)" },
};

export const programme2019 = {
  id: "2019",
  title: both("2019年国家计划老旧小区改造", "National plan of 2019"),
  document: null,
  issued: null,
  targets: [],
  totals: { projects: 72 },
  milestones: [{ id: "S5", name: both("完成", "Completed"), from: null, due: "2020-06-30", clause: "方案一(三)" }],
  eligibility: { builtBefore: 2000, clause: "方案二(一)" },
  exclusions: [],
  menu: [],
};
