import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { plainMapping } from "../../src/model/mapping";
import { type Life, NEW_LIFE } from "../../src/model/scenario";
import { outlinesOf, packagesFileName, packagesGeoJson } from "../../src/outbox/packages-file";
import type { PackagesReport } from "../../src/outbox/packages-report";
import { packagesTables } from "../../src/outbox/packages-xlsx";
import { workbook } from "../../src/outbox/workbook";
import { LOTS, reportOf } from "./town";

// As it crosses to the worker: plain data.
const packagesXlsx = (report: PackagesReport): Promise<Blob> => workbook(structuredClone(packagesTables(report)));
type Sheet = Record<string, unknown>[];
/** Sheets by name, rows by the words of the header. */
async function sheetsOf(blob: Blob): Promise<Map<string, Sheet>> {
  const sheets = await readXlsx(blob);
  return new Map(
    sheets.map(({ sheet, data: [header, ...rows] }) => [
      sheet,
      rows.map((row) => Object.fromEntries(header.map((name, k) => [String(name), row[k]]))),
    ]),
  );
}
const sum = (rows: Sheet, column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);

describe("the workbook", () => {
  it("holds five sheets whose package figures are the sums of their members' ledger rows", async () => {
    const { report } = await reportOf(LOTS, "zh-CN", { proof: "已证明最优" });
    const sheets = await sheetsOf(await packagesXlsx(report));
    expect([...sheets.keys()]).toEqual(["片区", "成员", "间距与连接", "未入片及原因", "参数与数据日期"]);
    const [packages, members, links, left, parameters] = [...sheets.values()];
    expect(packages.map((row) => [row.编号, row.户数, row["总投资（万元）"], row.小区数])).toEqual([
      [1, 510, 1010, 2],
      [2, 390, 800.75, 3],
    ]);
    for (const row of packages) {
      const mine = members.filter((member) => member.编号 === row.编号);
      expect(mine).toHaveLength(Number(row.小区数));
      expect(sum(mine, "户数")).toBe(row.户数);
      expect(sum(mine, "总投资（万元）")).toBeCloseTo(Number(row["总投资（万元）"]), 6);
      expect(new Set(mine.map((member) => member.管理主体)).size).toBe(row.管理主体数);
      // A tree: one link fewer than members.
      expect(links.filter((link) => link.编号 === row.编号)).toHaveLength(mine.length - 1);
      expect(Number(row["户均投资（万元）"])).toBeCloseTo(Number(row["总投资（万元）"]) / Number(row.户数), 6);
    }
    const ledger = new Map(LOTS.map((lot) => [lot.id, lot]));
    for (const member of members) expect(member.户数).toBe(ledger.get(String(member.小区编号))?.households);
    // a–b stand 8 m apart, b–c 12 m, m–n 10 m.
    const gaps = links.map((link) => Math.round(Number(link["间距（米）"])));
    expect(gaps).toEqual([10, 8, 12]);
    expect(left.map((row) => [row.小区编号, row.原因])).toEqual([["z", "离得太远"]]);
    const value = (item: string): unknown => parameters.find((row) => row.项目 === item)?.取值;
    expect(value("数据日期")).toBe("2021年3月4日");
    expect(value("户数")).toBe(900);
    expect(value("总投资（万元）")).toBe(1810.75);
    expect(value("最优性")).toBe("已证明最优");
    expect(value("审图号")).toBe("无审图号，仅限内部使用");
    expect(parameters.find((row) => row.项目 === "小区间距不大于")).toMatchObject({
      取值: 60,
      单位: "米",
      标记: "假设",
    });
    expect(parameters.find((row) => row.项目 === "数据日期")?.标记).toBe("示例数据");
    expect(packages[0]).toMatchObject({ 锁定: "是", 提示: "户数不足" });
    expect(packages[1].锁定).toBeNull();
  });

  it("tells the life of a package: stage, lead unit, the four as one, what each body of today answered", async () => {
    const life: Life = {
      stage: "consulted",
      bodies: { m: "agreed", gone: "agreed" },
      leadUnit: "东街街道办",
      unified: { ...NEW_LIFE.unified, design: true, management: true },
    };
    const { report } = await reportOf(LOTS, "zh-CN", { life });
    const [packages] = [...(await sheetsOf(await packagesXlsx(report))).values()];
    expect(packages[0]).toMatchObject({
      办理阶段: "征求意见",
      牵头单位: "东街街道办",
      四个统一: "统一设计、统一管理",
      "征求意见：同意": "m",
      "征求意见：不同意": null,
      "征求意见：未答复": "n",
    });
    expect(packages[1]).toMatchObject({ 办理阶段: "拟议", 牵头单位: null, 四个统一: null, "征求意见：同意": null });
    const { features } = JSON.parse(await packagesGeoJson(report, new Map()).text());
    expect(features[0].properties.life).toEqual({
      stage: "consulted",
      leadUnit: "东街街道办",
      unified: ["design", "management"],
      answers: [
        { body: "m", answer: "agreed" },
        { body: "n", answer: "open" },
      ],
    });
  });

  it("keeps text that looks like a formula or like markup as text", async () => {
    const { report } = await reportOf();
    const sheets = await sheetsOf(await packagesXlsx(report));
    const members = sheets.get("成员") ?? [];
    expect(members.map((row) => row.小区)).toEqual(expect.arrayContaining(['=HYPERLINK("x")', "<img src=x>", "+丙"]));
    expect(members.map((row) => row.管理主体)).toEqual(expect.arrayContaining(["=1+1", "@SUM(A1)", "-2"]));
  });

  it("leaves unknown cells empty and marks what was assumed", async () => {
    const bare = LOTS.map(({ budgetWan, ...lot }) => lot);
    const mapping = { ...plainMapping, assume: { households: "160" } };
    const some = bare.map((lot) => (lot.id === "n" ? { ...lot, households: undefined } : lot));
    const { report } = await reportOf(some, "zh-CN", { mapping });
    const sheets = await sheetsOf(await packagesXlsx(report));
    const [packages, members] = [...sheets.values()];
    expect(packages.every((row) => row["总投资（万元）"] === null && row["成本：值"] === null)).toBe(true);
    expect(members.find((row) => row.小区编号 === "n")).toMatchObject({ 户数: 160, 假设字段: "户数" });
    expect(members.find((row) => row.小区编号 === "m")?.假设字段).toBeNull();
    expect(packages.map((row) => row.假设字段).filter(Boolean)).toEqual(["户数"]);
  });

  it("speaks English when asked", async () => {
    const { report } = await reportOf(LOTS, "en");
    const sheets = await sheetsOf(await packagesXlsx(report));
    expect([...sheets.keys()]).toEqual([
      "Packages",
      "Members",
      "Gaps and links",
      "Left out and why",
      "Parameters and data date",
    ]);
    const words = [...sheets.values()].flatMap((rows) => Object.keys(rows[0] ?? {}));
    expect(words.filter((word) => /[\u4e00-\u9fff]/.test(word))).toEqual([]);
  });
});

describe("the parameters", () => {
  it("say a unit once, and how many barriers were drawn by hand", async () => {
    const line = [
      [113.9, 35.3],
      [113.91, 35.3],
    ] as const;
    for (const [lang, unit, name] of [
      ["en", "× 10,000 yuan", "Barrier drawn by hand"],
      ["zh-CN", "万元", "手绘分隔线"],
    ] as const) {
      const { report } = await reportOf(LOTS, lang, {
        drawn: [{ id: "b1", line: line.map(([x, y]) => [x, y] as const) }],
      });
      const money = report.parameters.filter((one) => one.unit === unit);
      expect(money).toHaveLength(4);
      for (const one of money) expect(one.name).not.toContain(unit.replace("× ", ""));
      expect(report.parameters.find((one) => one.name === name)).toMatchObject({ value: 1, fallback: 0, moved: true });
    }
    expect((await reportOf()).report.parameters.some(({ name }) => name === "手绘分隔线")).toBe(false);
  });
});

describe("the GeoJSON", () => {
  it("has an outline and the command line's properties for every package, and everyone else's reason", async () => {
    const { report, data } = await reportOf();
    const text = await packagesGeoJson(report, await outlinesOf(data.estates.outlines)).text();
    const { type, features, left, totals, provenance } = JSON.parse(text);
    expect([type, provenance, totals.packages, totals.households]).toEqual(["FeatureCollection", "示例数据", 2, 900]);
    // 500 + 510 and 240.5 + 260.25 + 300.
    expect([totals.budgetWan, totals.budgetsUnknown]).toEqual([1810.75, 0]);
    expect(totals.value).toBe(features[0].properties.value + features[1].properties.value);
    expect(left).toMatchObject([{ id: "z", code: "tooFar" }]);
    expect(features[0]).toMatchObject({
      id: 1,
      geometry: { type: "MultiPolygon" },
      properties: { package: 1, name: "=2*3", locked: true, members: ["m", "n"], households: 510, budgetWan: 1010 },
    });
    expect(features[0].geometry.coordinates).toHaveLength(2);
    expect(features[1].geometry.coordinates).toHaveLength(3);
    expect(Object.keys(features[1].properties.terms)).toEqual([
      "households",
      "bodies",
      "compactness",
      "sharedWorks",
      "cost",
    ]);
  });
});

describe("a district alone", () => {
  it("is named in title, files and notes, with money of its own where one budget is unknown", async () => {
    const lots = LOTS.map((lot) => (lot.id === "n" ? { ...lot, budgetWan: undefined } : lot));
    // Where money scores nothing an estate without a budget may be in a package.
    const p = { weights: [0.6, 0.2, 0.2, 0, 0] } as const;
    const { report } = await reportOf(lots, "zh-CN", { p, only: "甲区", proof: "已证明最优" });
    const note = "范围：只含甲区，在其中有成员的片区整片计入；最优证明是对全市而言";
    expect([report.notes[0], report.document]).toEqual([note, expect.stringContaining("甲区")]);
    const told = JSON.parse(await packagesGeoJson(report, new Map()).text());
    expect([told.only, told.notes[0]]).toEqual(["甲区", note]);
    expect([told.totals.budgetWan, told.totals.budgetsUnknown]).toEqual([800.75, 1]);
    const lines = (await sheetsOf(await packagesXlsx(report))).get("参数与数据日期") ?? [];
    const value = (item: string): unknown => lines.find((row) => row.项目 === item)?.取值;
    expect(value("总投资（万元）")).toBe(800.75);
    expect(packagesFileName(report, "xlsx")).toContain("甲区");
  });
});

describe("file names", () => {
  it("say city, rule and date, and hold nothing that a file system refuses", async () => {
    const { report } = await reportOf();
    expect(packagesFileName(report, "xlsx")).toBe("某-市_连片方案_统一改造_2021-03-04.xlsx");
    expect(packagesFileName({ ...report, scenario: "送审 稿" }, "xlsx")).toBe(
      "某-市_连片方案_统一改造_送审-稿_2021-03-04.xlsx",
    );
    expect(packagesFileName({ ...report, city: "a/b:c" }, "geojson")).toBe(
      "a-b-c_连片方案_统一改造_2021-03-04.geojson",
    );
  });
});
