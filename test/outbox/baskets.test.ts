import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { againstBasket, type BasketParameters, basketsOf } from "../../src/domain/packaging/basket";
import { packagingColumns } from "../../src/domain/programme/packaging";
import { readRecords } from "../../src/domain/programme/readRecords";
import { worksAt } from "../../src/domain/programme/works";
import { parseDay } from "../../src/model/time";
import { basketsFileName, basketsGeoJson } from "../../src/outbox/baskets-geojson";
import { basketsReport } from "../../src/outbox/baskets-report";
import { basketsTables } from "../../src/outbox/baskets-xlsx";
import { outlinesOf } from "../../src/outbox/packages-file";
import { workbook } from "../../src/outbox/workbook";
import { byStreet, membersPlan, streetsPlan } from "../../src/pages/print/basketMaps";
import type { Lang } from "../../src/text/phrase";
import { datasetOf, type Estate } from "./town";

const today = parseDay("2021-03-04");
const place = (k: number): [number, number, number, number] => [60 * k, 0, 40, 40];
const east = { district: "东区", street: "二街" };
/** In 东区: a and c by the rule, z by hand though it is excluded, b taken out by hand; in 西区: m needs nothing, n was not asked. */
const LOTS: readonly Estate[] = [
  { id: "a", place: place(0), households: 120, body: "=1+1", more: { ...east, needs: ["parking", "charging"] } },
  { id: "b", place: place(1), households: 130, more: { ...east, needs: ["parking"] } },
  {
    id: "c",
    place: place(2),
    more: {
      ...east,
      street: "一街",
      needs: ["charging", "parking", "painting"],
      works: [{ item: "parking", state: "done", on: "2021-01-05" }],
    },
  },
  { id: "m", place: place(3), households: 250, more: { district: "西区", needs: [] } },
  { id: "n", place: place(4), households: 260, more: { district: "西区" } },
  { id: "z", place: place(5), households: 100, more: { ...east, needs: ["parking"], exclusion: "rebuild" } },
];
const ASKED: BasketParameters = {
  items: ["parking", "charging"],
  scope: "district",
  participants: { planned: true, underway: true, stock: true },
  unitCostsWan: { charging: 3.55 },
};

async function gathered(lang: Lang = "zh-CN", scenario = "", only = "", asked = ASKED, street = "") {
  const data = await datasetOf(LOTS);
  const none = new Uint8Array(data.estates.n);
  const columns = packagingColumns(data, { started: none, finished: none, complete: none });
  const works = worksAt(await readRecords(data.estates), new Map(), today);
  const report = basketsReport({
    data,
    lang,
    today,
    scenario,
    works,
    asked,
    defaults: { ...asked, items: ["parking"], unitCostsWan: {} },
    baskets: basketsOf(columns, works, asked, { added: ["z"], removed: ["b"] }),
    only,
    inside: (row) =>
      street === ""
        ? only === "" || data.districts.name[data.estates.district[row]] === only
        : data.streets.name[data.estates.street[row]] === street,
    itemName: (id) => (lang === "en" ? id : ({ parking: "停车", charging: "充电" }[id] ?? id)),
    called: (area) => ({ key: data.districts.id[area] ?? "none", name: data.districts.name[area] ?? "?" }),
    against: (row) => againstBasket(columns, works, asked, row)?.code ?? null,
  });
  return { data, report };
}

type Rows = Record<string, unknown>[];
async function sheets(lang?: Lang): Promise<[string, Rows][]> {
  const { report } = await gathered(lang);
  const read = await readXlsx(await workbook(structuredClone(basketsTables(report))));
  return read.map(({ sheet, data: [header, ...rows] }) => [
    sheet,
    rows.map((row) => Object.fromEntries(header.map((name, k) => [String(name), row[k]]))),
  ]);
}

describe("the workbook of the baskets", () => {
  it("has a row a basket, an item and a member, with figures worked out from the ledger", async () => {
    const all = await sheets();
    expect(all.map(([name]) => name)).toEqual(["项目包", "各包项目", "成员", "未入包", "参数与数据日期"]);
    const [baskets, items, members, left, parameters] = all.map(([, rows]) => rows);
    // a + z; c's households are not known. Charging: a and c, 2 × 3.55.
    expect(baskets).toMatchObject([
      { 编号: 1, 项目包: "东区", 小区数: 3, 户数: 220, 户数未知的小区: 1, "费用（万元，假设）": 7.1, 手工加入: 1 },
    ]);
    expect(baskets[0].费用是否完整).toMatch(/^否/);
    expect(items).toMatchObject([
      { 项目: "停车", 项目编号: "parking", 需要的小区: 2, 涉及户数: 220, "费用（万元，假设）": null },
      { 项目: "充电", 需要的小区: 2, 涉及户数: 120, "单价（万元/小区，假设）": 3.55, "费用（万元，假设）": 7.1 },
    ]);
    // By street: c has its parking by now.
    expect(members.map((row) => [row.小区编号, row.街道, row.停车, row.充电, row.需要的项目, row.入包方式])).toEqual(
      expect.arrayContaining([
        ["a", "二街", "需要", "需要", "停车、充电", "按规则"],
        ["c", "一街", null, "需要", "充电", "按规则"],
        ["z", "二街", "需要", null, "停车", "手工加入"],
      ]),
    );
    expect(members).toHaveLength(3);
    expect(members.find((row) => row.小区编号 === "z")?.按规则不会入包的原因).toBe("excluded");
    expect(members.find((row) => row.小区编号 === "a")).toMatchObject({ 管理主体: "=1+1", 户数: 120, 县区: "东区" });
    expect(members.find((row) => row.小区编号 === "c")?.户数).toBeNull();
    expect(left.map((row) => [row.小区编号, row.原因, row.需要的项目])).toEqual([
      ["b", "手工移出", "停车"],
      ["n", "没有问过需求", null],
    ]);
    const line = (item: string) => parameters.find((row) => row.项目 === item);
    expect(line("数据日期")).toMatchObject({ 取值: "2021年3月4日", 标记: "示例数据" });
    expect(line("归集的项目")).toMatchObject({ 取值: "停车、充电", 标记: "假设", 默认值: "停车" });
    expect(line("单价：充电")).toMatchObject({ 取值: 3.55, 单位: "万元/小区", 标记: "假设", 默认值: "未设" });
    expect(line("单价：停车")).toMatchObject({ 取值: "未设", 标记: "假设" });
    expect([line("户数")?.取值, line("小区数")?.取值, line("没有问过需求")?.取值]).toEqual([220, 3, 1]);
  });

  it("speaks English when asked", async () => {
    const all = await sheets("en");
    const words = all.flatMap(([name, rows]) => [name, ...Object.keys(rows[0] ?? {})]);
    expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual([]);
  });
});

describe("the GeoJSON of the baskets", () => {
  it("has a feature a member with its basket, its needs and why it came in", async () => {
    const { report, data } = await gathered();
    const blob = basketsGeoJson(report, await outlinesOf(data.estates.outlines));
    const { features, baskets, left, totals, dataDate } = JSON.parse(await blob.text());
    expect([dataDate, totals.estates, totals.households, totals.costWan, totals.uncosted]).toEqual([
      "2021-03-04",
      3,
      220,
      7.1,
      true,
    ]);
    const of = (id: string) => features.find((one: { id: string }) => one.id === id);
    expect(of("a")).toMatchObject({
      geometry: { type: "MultiPolygon" },
      properties: { basket: 1, basketName: "东区", needs: ["parking", "charging"], households: 120 },
    });
    expect(of("c").properties).toMatchObject({ needs: ["charging"], households: null });
    expect(of("z").properties).toMatchObject({ byHand: true, against: "excluded" });
    expect(baskets[0].members.toSorted()).toEqual(["a", "c", "z"]);
    expect(left).toEqual([
      { id: "b", reason: "removed", needs: ["parking"] },
      { id: "n", reason: "unasked", needs: [] },
    ]);
  });

  it("is named by city, rule, scenario and date", async () => {
    expect(basketsFileName((await gathered()).report, "xlsx")).toBe("某-市_PPP-项目包_2021-03-04.xlsx");
    expect(basketsFileName((await gathered("zh-CN", "送审 稿")).report, "geojson")).toBe(
      "某-市_PPP-项目包_送审-稿_2021-03-04.geojson",
    );
  });
});

describe("a report narrowed to a district", () => {
  it("holds the baskets and those left out there, under its name", async () => {
    const { report: east } = await gathered("zh-CN", "", "东区");
    expect([east.city, east.estates, east.households, east.left.map(({ id }) => id)]).toEqual([
      "某 市东区",
      3,
      220,
      ["b"],
    ]);
    expect(east.notes.join()).toContain("只含东区");
    const { report: west } = await gathered("zh-CN", "", "西区");
    expect([west.baskets, west.costWan, west.left.map(({ id }) => id)]).toEqual([[], null, ["n"]]);
  });

  it("holds a basket that lies there in part whole, with those elsewhere that it leaves out", async () => {
    // c alone stands in 一街; b, taken out by hand, in 二街 of the same district.
    const { report } = await gathered("zh-CN", "", "一街", ASKED, "一街");
    expect(report.baskets.flatMap(({ members }) => members.map(({ id }) => id)).toSorted()).toEqual(["a", "c", "z"]);
    expect(report.left.map(({ id }) => id)).toEqual(["b"]);
    expect(report.notes.join()).toContain("连同各包的未入包小区");
  });
});

describe("the cost of baskets", () => {
  it("is unknown, not zero, where a unit cost is set only for what nobody needs", async () => {
    const asked: BasketParameters = { ...ASKED, items: ["parking", "elevator"], unitCostsWan: { elevator: 50 } };
    const { report, data } = await gathered("zh-CN", "", "", asked);
    expect([report.costWan, report.uncosted, report.baskets.map(({ costWan }) => costWan)]).toEqual([
      null,
      true,
      [null],
    ]);
    const [{ data: table }] = await readXlsx(await workbook(basketsTables(report)));
    const column = table[0].indexOf("费用（万元，假设）");
    expect(table.slice(1).map((row) => row[column])).toEqual([null]);
    const geo = JSON.parse(await basketsGeoJson(report, await outlinesOf(data.estates.outlines)).text());
    expect(geo.totals.costWan).toBeNull();
  });
});

describe("the maps of a basket", () => {
  it("number the members as the table does, draw those by hand apart, and count by street where there are many", async () => {
    const { report, data } = await gathered();
    const [one] = report.baskets;
    const plan = membersPlan(data, report, one);
    const badges = plan.labels.filter(({ kind }) => kind === "badge").map(({ text }) => text);
    expect(badges).toEqual(one.members.map(({ number }) => String(number)));
    const mark = plan.layers.find(({ id }) => id === "member")?.mark;
    const dashed = one.members.filter(({ row }) => mark?.(row, {})?.dash).map(({ id }) => id);
    expect(dashed).toEqual(["z"]);
    expect(
      streetsPlan(data, report, one)
        .labels.map(({ text }) => text)
        .toSorted(),
    ).toEqual(["一街 1 个", "二街 2 个"]);
    expect(byStreet(one, "zh-CN").flatMap(([, list]) => list)).toEqual(one.members);
  });
});
