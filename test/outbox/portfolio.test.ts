import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { outlinesOf, packagesFileName, packagesGeoJson } from "../../src/outbox/packages-file";
import type { ReportPortfolio } from "../../src/outbox/packages-portfolio";
import { packagesTables } from "../../src/outbox/packages-xlsx";
import { workbook } from "../../src/outbox/workbook";
import { LOTS, reportOf } from "./town";

const portfolio: ReportPortfolio = {
  objective: "households",
  budgetWan: 2000,
  spentWan: 1810.75,
  value: 7000,
  households: 900,
  bound: 950,
  proven: false,
  stoppedBy: "clock",
  budgetsUnknown: 3,
  districts: [
    { id: "d1", name: "甲区", floor: 400, households: 510, budgetWan: 1010 },
    { id: "", name: null, floor: null, households: 390, budgetWan: 800.75 },
  ],
  unchosen: [
    {
      name: "丙片区",
      members: ["孤", "乙"],
      households: 300,
      budgetWan: 400,
      value: 2100,
      reason: "需 400 万元，剩余只有 189.25 万元",
    },
  ],
  frontier: [
    { budgetWan: 1000, spentWan: 800.75, value: 3000, households: 390, packages: 1, bound: 390, proven: true },
    { budgetWan: 2000, spentWan: 1810.75, value: 7000, households: 900, packages: 2, bound: 950, proven: false },
  ],
};
const proof = "目前找到的最好组合：距最好可能不超过 5.3%";

describe("a portfolio taken away", () => {
  it("is a workbook with what was asked, what is known of it, districts and frontier, and who was left out and why", async () => {
    const { report } = await reportOf(LOTS, "zh-CN", { portfolio, proof });
    const sheets = await readXlsx(await workbook(structuredClone(packagesTables(report))));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      "片区",
      "成员",
      "间距与连接",
      "未入片及原因",
      "未选入的片区",
      "各县区",
      "预算前沿",
      "参数与数据日期",
    ]);
    const [, , , left, unchosen, districts, frontier, parameters] = sheets.map(({ data }) => data);
    expect(left.slice(1).map(([heading, , id]) => [heading, id])).toEqual([["离得太远", "z"]]);
    expect(unchosen.slice(1)).toEqual([["丙片区", "需 400 万元，剩余只有 189.25 万元", 300, 400, 2100, "孤、乙"]]);
    expect(districts.slice(1)).toEqual([
      ["甲区", 400, 510, 1010],
      ["县区不详", null, 390, 800.75],
    ]);
    expect(frontier.slice(1).map((row) => [row[0], row[3], row[5], row[6]])).toEqual([
      [1000, 390, 390, "已证明"],
      [2000, 900, 950, "未证明"],
    ]);
    const line = (item: string) => parameters.find(([name]) => name === item);
    expect(line("预算")).toMatchObject(["预算", 2000, "万元", "假设", "不设", null]);
    expect(line("目标")?.[1]).toBe("户数最多");
    expect(line("甲区：下限")?.slice(1, 4)).toEqual([400, "户", "假设"]);
    expect(line("已用（万元）")?.[1]).toBe(1810.75);
    // 2,000 − 1,810.75.
    expect(line("剩余（万元）")?.[1]).toBe(189.25);
    expect(line("目标的上界")?.[1]).toBe(950);
    expect(line("最优性")?.[1]).toBe(proof);
    expect(line("数据日期")?.[1]).toBe("2021年3月4日");
  });

  it("tells a district's own money, and marks the city's budget as the city's", async () => {
    const { report } = await reportOf(LOTS, "zh-CN", { portfolio, proof, only: "甲区" });
    expect(report.notes[0]).toMatch(/^范围：只含甲区.*预算、已用、最优证明和边界曲线是全市的$/);
    const sheets = await readXlsx(await workbook(structuredClone(packagesTables(report))));
    const lines = sheets.find(({ sheet }) => sheet === "参数与数据日期")?.data ?? [];
    const line = (item: string): unknown => lines.find(([name]) => name === item)?.[1];
    expect([line("全市已用（万元）"), line("全市剩余（万元）"), line("全市目标的上界")]).toEqual([
      1810.75, 189.25, 950,
    ]);
    expect([line("已用（万元）"), line("总投资（万元）")]).toEqual([undefined, 1810.75]);
  });

  it("is GeoJSON that says the same, under a name of its own", async () => {
    const { report, data } = await reportOf(LOTS, "zh-CN", { portfolio, proof });
    const told = JSON.parse(await packagesGeoJson(report, await outlinesOf(data.estates.outlines)).text());
    expect(told.portfolio).toEqual({ extent: "city", ...portfolio });
    expect(told.left).toMatchObject([{ id: "z", code: "tooFar" }]);
    expect(told.features).toHaveLength(2);
    expect(packagesFileName(report, "geojson")).toBe("某-市_预算选片_统一改造_2021-03-04.geojson");
  });
});
