/** Where the demo's towns lie, how many estates each holds, and how things are named there. */
import type { Random } from "../../../src/cli/synth/random";

export const ORIGIN: [number, number] = [113.8685, 35.3035];

export interface District {
  readonly id: string;
  /** Inside the urban core's road grid. */
  readonly core: boolean;
  readonly centre: [number, number];
  /** In the programme of 2020, of 2019, in none. */
  readonly planned: number;
  readonly earlier: number;
  readonly others: number;
  readonly streets: readonly string[];
}
const district = (
  id: string,
  core: boolean,
  centre: [number, number],
  numbers: [number, number, number],
  streets: readonly string[],
): District => ({
  id,
  core,
  centre,
  planned: numbers[0],
  earlier: numbers[1],
  others: numbers[2],
  streets,
});

export const DISTRICTS: readonly District[] = [
  district(
    "410703",
    true,
    ORIGIN,
    [113, 26, 150],
    ["胜利路街道", "解放路街道", "中同街街道", "健康路街道", "自由路街道", "南桥街道", "铁西街道"],
  ),
  district(
    "410702",
    true,
    ORIGIN,
    [100, 25, 170],
    ["西街街道", "东街街道", "渠东街道", "文化街街道", "向阳小区街道", "洪门镇"],
  ),
  district(
    "410711",
    true,
    ORIGIN,
    [88, 21, 130],
    ["东干道街道", "荣校路街道", "北干道街道", "花园街道", "卫北街道", "新辉路街道"],
  ),
  district("410702-gx", true, ORIGIN, [7, 0, 14], ["振中街道"]),
  district("410704", false, [113.915, 35.378], [0, 0, 24], ["宝西街道", "宝东街道"]),
  district("410783", false, [114.668, 35.201], [10, 0, 24], ["蒲西街道", "蒲东街道", "南蒲街道"]),
  district("410725", false, [113.94, 35.066], [9, 0, 18], ["城关镇"]),
  district("410726", false, [114.205, 35.142], [3, 0, 14], ["文岩街道", "潭龙街道"]),
  district("410727", false, [114.419, 35.041], [1, 0, 14], ["城关镇"]),
  district("410721", false, [113.805, 35.191], [0, 0, 10], ["新乡经济开发区"]),
  district("410724", false, [113.657, 35.26], [0, 0, 12], ["城关镇"]),
  district("410781", false, [114.065, 35.399], [0, 0, 14], ["汲水镇"]),
  district("410782", false, [113.805, 35.462], [0, 0, 14], ["城关街道", "胡桥街道"]),
];

const TRADES = [
  "棉纺",
  "化纤",
  "无线电",
  "轴承",
  "水泵",
  "制药",
  "印染",
  "电池",
  "机床",
  "造纸",
  "面粉",
  "啤酒",
  "塑料",
  "仪表",
  "纺机",
  "化肥",
];
const OFFICES = [
  "粮食",
  "商业",
  "交通",
  "供销",
  "物资",
  "邮电",
  "水利",
  "税务",
  "教育",
  "卫生",
  "农业",
  "建设",
  "工商",
  "公路",
  "电业",
  "铁路",
];
const ROADS = [
  "胜利",
  "解放",
  "人民",
  "平原",
  "和平",
  "劳动",
  "健康",
  "自由",
  "文化",
  "向阳",
  "宏力",
  "金穗",
  "华兰",
  "牧野",
  "北干道",
  "东干道",
];

/** A management body: factories, offices, companies; neighbours seldom share one. */
export function owner(rng: Random, i: number): string {
  const draw = rng.next();
  if (draw < 0.4) return `市${rng.pick(["", "第一", "第二", "第三"])}${rng.pick(TRADES)}厂`;
  if (draw < 0.75) return `市${rng.pick(OFFICES)}局`;
  return `${rng.pick(ROADS)}路${1 + (i % 40)}号业主自管小组`;
}

export function nameOf(rng: Random, body: string, street: string, i: number): string {
  if (body.endsWith("厂")) return `${body}${rng.pick(["家属院", "东院", "西院", "老家属院"])}`;
  if (body.endsWith("局")) return `${body}${rng.pick(["家属楼", "家属院"])}`;
  const base = street.replace(/街道|镇$/, "");
  return rng.chance(0.6)
    ? `${rng.pick(ROADS)}路${rng.whole(1, 320)}号院`
    : `${base}${rng.pick(["新村", "小区", "花园"])}${1 + (i % 9)}号院`;
}
