/** The month's bulletin of the small city (see `smallcity.ts`), its figures reckoned by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import type { Money } from "../../src/domain/funding/money";
import { reportCalendar } from "../../src/domain/progress/reports";
import { situationAt } from "../../src/domain/progress/situation";
import type { Dataset } from "../../src/model/dataset";
import { FUND_SOURCE } from "../../src/model/enums";
import { parseDay, parseMonth } from "../../src/model/time";
import { bulletin, placeSheet, workbookTables } from "../../src/outbox/papers/bulletin";
import { cellText } from "../../src/outbox/papers/tables";
import { paperText } from "../../src/outbox/papers/text";
import type { PaperInput } from "../../src/outbox/papers/types";
import { rowsOf, smallCity, YEAR } from "../domain/progress/smallcity";

let data: Dataset;
beforeAll(async () => {
  data = await smallCity({ reports: YEAR });
});

const column = (value: number): Float64Array => new Float64Array(data.estates.n).fill(value);
/** Every estate has planned 70, got 60 and paid 50 from its district, in 0.01 万元; c1's budget is unknown. */
function moneyOf(): Money {
  const bySource = (cents: number) => FUND_SOURCE.map((source) => column(source === "district" ? cents : 0));
  const budget = data.estates.budgetWan.map((wan) => wan * 100);
  return {
    n: data.estates.n,
    budget,
    planned: bySource(7000),
    arrived: bySource(6000),
    paid: bySource(5000),
    invested: column(0),
  };
}

function inputAt(today: string, month: string, lang: PaperInput["lang"] = "zh-CN"): PaperInput {
  const t = parseDay(today);
  const mine = rowsOf(data, "a1", "a2", "a3", "b1", "c1");
  const judging = { inclusive: true, pacePoints: 5 };
  return {
    ground: {
      data,
      now: situationAt(data, parseMonth(month), t),
      known: situationAt(data, parseMonth("2099-12"), t),
      stock: new Int8Array(data.estates.n),
      programme: 0,
      judging,
    },
    lang,
    whole: { name: "全市", district: null, mine },
    places: [
      { name: "A", district: 0, mine: rowsOf(data, "a1", "a2", "a3") },
      { name: "B", district: 1, mine: rowsOf(data, "b1") },
      { name: "C", district: 2, mine: rowsOf(data, "c1") },
    ],
    calendar: reportCalendar(data, 0, t, judging),
    money: moneyOf(),
    // 10 % of a1's 200, earned, and of a2's 100, lost; b1's base is unknown.
    reward: {
      list: [
        { e: rowsOf(data, "a1")[0], state: "earned", base: 20_000 },
        { e: rowsOf(data, "a2")[0], state: "lost", base: 10_000 },
        { e: rowsOf(data, "b1")[0], state: "onTrack", base: Number.NaN },
      ],
      share: 0.1,
    },
    unitOf: () => "机密责任单位",
  };
}
const rows = (input: PaperInput, name: string): string[] =>
  workbookTables(input)
    .find((one) => one.name === name)
    ?.rows.map((row) => row.map(cellText).join(" ")) ?? [];

describe("the bulletin of May as known on 5 June", () => {
  // Households × percent: a1 100 × 10, b1 100 × 4, a2 and a3 50 × 0; 1,400 ÷ 300 = 4.67 %. The plan begins on 1 June.
  it("says where the city stands, who is silent, and how far from the plan", () => {
    const [where] = bulletin(inputAt("2020-06-05", "2020-05"), false).parts;
    expect(where.lines).toEqual([
      "计划改造小区 5 个，已开工 2 个，完成验收报告 0 个；1 个没有月报（不是 0）；加权进度 4.7%，与计划基本一致（差 +4.7 个百分点，计划应为 0.0%）。",
      "这是按户数加权的平均，平均正常不等于处处按期：逾期 2 个小区。",
      // 4.67 % a month for eight months.
      "预测：按2020年5月底的进度和近 3 个月的平均增量，到2020年12月底约为 37.3%（假设）。",
    ]);
  });
  it("tells the districts apart; nothing of C is known, which is not 0", () => {
    // A: 1,000 ÷ 200; B: 400 ÷ 100.
    expect(rows(inputAt("2020-06-05", "2020-05"), "各县区进度")).toEqual([
      "A 3 0 1 0 5.0% 0.0% +5.0 正常 0.0% 2 未到期",
      "B 1 0 1 0 4.0% 0.0% +4.0 正常 0.0% 0 未到期",
      "C 1 1 – – – – – – – 0 未到期",
      "全市 5 1 2 0 4.7% 0.0% +4.7 正常 0.0% 2 未到期",
    ]);
  });
  it("counts the reports that came in time, late and not at all", () => {
    const text = paperText(bulletin(inputAt("2020-06-05", "2020-05"), true));
    expect(text).toContain("2020年5月月报 2020年6月3日 到期：按期 1 个县区，迟报 1 个，缺报 1 个，未到期 0 个。");
    expect(text).toContain("全面开工（期限 2020年6月1日）：逾期 2 个，未报 1 个。");
  });
  it("names who is overdue and since when only inside", () => {
    const input = inputAt("2020-06-05", "2020-05");
    const inside = paperText(bulletin(input, false));
    expect(inside).toContain("a2\tA\t机密责任单位\t全面开工\t前期\t50\t4");
    const open = paperText(bulletin(input, true));
    for (const secret of ["机密责任单位", "a2", "a3", "六、资金", "到位", "支付", "奖补", "内部资料"]) {
      expect(inside).toContain(secret);
      expect(open).not.toContain(secret);
    }
    expect(open).toContain("公开版");
  });
  it("says what money is known, inside: a sum that leaves an estate out is at least that", () => {
    // Budgets 200, 100, 100, 300 and c1's unknown; five estates with 70, 60 and 50 万元.
    const money = bulletin(inputAt("2020-06-05", "2020-05"), false).parts.find(({ title }) => title === "六、资金");
    expect(money?.lines).toEqual([
      "预算 ≥ 700 万元，计划筹措 350 万元，到位 300 万元，支付 250 万元。",
      "市财政奖补：已获得 20 万元，待审定 0 万元，正常推进 0 万元，有风险 0 万元，已失去 10 万元。另有 1 个小区区级投入不详，无法计算。",
    ]);
    expect(money?.table?.rows.map((row) => row.map(cellText).join(" "))).toEqual([
      "A 400.00 210.00 180.00 150.00 0",
      "B 300.00 70.00 60.00 50.00 0",
      "C ≥ 0.00 70.00 60.00 50.00 1",
      "全市 ≥ 700.00 350.00 300.00 250.00 1",
    ]);
  });
  it("sets the ledger against what the plan published, in the plan's units", async () => {
    const published = await smallCity({
      reports: YEAR,
      plan: { totals: { projects: 6, floorAreaM2: 123_400, budgetWan: 900.5 } },
    });
    const input = inputAt("2020-06-05", "2020-05");
    const [where] = bulletin({ ...input, ground: { ...input.ground, data: published } }, true).parts;
    // c1's budget is unknown, and nobody's area is known: a sum of the known that may be short.
    expect(where.table?.rows.map((row) => row.map(cellText).join(" "))).toEqual([
      "小区项目（个） 6 5 -1 0",
      "楼栋（栋） – ≥ 0 – 5",
      "建筑面积（万m²） 12.34 ≥ 0.00 -12.34 5",
      "户数（户） – ≥ 300 – 1",
      "改造资金（万元） 900.50 ≥ 700.00 -200.50 1",
    ]);
  });
  it("names inside who is behind the plan, what holds it up, and what was not filed or reported", async () => {
    const behind = await smallCity({
      reports: "2020-08,a1,started,60,,,,,2020-09-01\n2020-08,a2,preparation,0,,,,手续不全,2020-09-01",
      filings: "A,scheme,住建,2020-05-12,\nB,scheme,住建,,",
    });
    const input = inputAt("2020-09-05", "2020-08");
    const at = parseDay("2020-09-05");
    const ground = {
      ...input.ground,
      data: behind,
      now: situationAt(behind, parseMonth("2020-08"), at),
      known: situationAt(behind, parseMonth("2099-12"), at),
    };
    const calendar = reportCalendar(behind, 0, at, { inclusive: true, pacePoints: 5 });
    const late = { ...input, ground, calendar, places: [{ ...input.places[0], mine: rowsOf(behind, "a1", "a2") }] };
    const part = bulletin(late, false).parts.find(({ id }) => id === "behind");
    // 100 × 60 of 150 households: 40 %; the plan has 91 of 182 days by 31 August. a1's start has no day, a2 has none: both late.
    expect(part?.lines[0]).toBe(
      "A：进度 40.0%，计划应为 50.0%，滞后 10.0 个百分点；逾期 2 个小区；堵点最多的是手续（1 个小区）。",
    );
    expect(part?.lines[1]).toContain("实施方案未备案：B（住建），期限 5月20日，已过 108 天。");
    expect(bulletin(late, true).parts.some(({ id }) => id === "behind")).toBe(false);
  });
  it("tells incomplete and corrected reports: July's a2 came twice", () => {
    const input = inputAt("2020-09-01", "2020-07");
    const said = "本月已报小区 2 个：内容不全 0 个，有更正 1 个。";
    expect(paperText(bulletin(input, false))).toContain(said);
    // What the public build holds lacks fields of the reports: it cannot tell.
    expect(paperText(bulletin(input, true))).not.toContain("本月已报小区");
  });
  it("says how the plan was reckoned", async () => {
    const monthly = await smallCity({ plan: { monthlyTargets: [{ month: "2020-05", percent: 20 }] } });
    const input = inputAt("2020-06-05", "2020-05");
    const said = (of: PaperInput): string => bulletin(of, true).parts.at(-1)?.lines.join() ?? "";
    expect(said(input)).toContain("线性推算（假设）。");
    const other = said({ ...input, ground: { ...input.ground, data: monthly } });
    expect(other).toContain("按方案公布的各月目标");
    expect(other).not.toContain("到施工完成的日期线性推算");
  });
  it("speaks English", () => {
    const text = paperText(bulletin(inputAt("2020-06-05", "2020-05", "en"), false));
    expect(text).toContain("5 estates are planned, 2 have started");
    expect(text.replaceAll(/机密责任单位|计划/g, "")).not.toMatch(/\p{Script=Han}{3,}/u);
  });
});

describe("the day itself and the end of the year", () => {
  it("nobody is overdue on 1 June", () => {
    const text = paperText(bulletin(inputAt("2020-06-01", "2020-04"), true));
    expect(text).toContain("全面开工（期限 2020年6月1日）：今天到期。");
  });
  it("the sheet of a district holds its own estates alone", () => {
    const text = paperText(placeSheet(inputAt("2020-06-05", "2020-05"), inputAt("2020-06-05", "2020-05").places[1]));
    expect(text).toContain("计划改造小区 1 个，已开工 1 个");
    expect(text).not.toContain("a2");
  });
  it("the city's sheet counts who is overdue by district, most first, with its latest; those in time and the silent have no row", () => {
    const late = (today: string, month: string) => {
      const input = inputAt(today, month);
      const part = placeSheet(input, input.whole).parts.find(({ id }) => id === "late");
      return { rows: part?.table?.rows.map((row) => row.map(cellText)) ?? [], after: part?.after };
    };
    // a2 and a3 had not started on 1 June; b1 had, c1 says nothing.
    expect(late("2020-06-05", "2020-05")).toEqual({
      rows: [["A", "2", "未到期", "4", "a2 等 2 个", "机密责任单位"]],
      after: "逐个小区见各县区报表和 Excel 工作簿“逾期清单”。",
    });
    expect(late("2020-06-01", "2020-05")).toEqual({ rows: [], after: undefined });
    // a2 (nine days) and a3 on starting, a2, a3 and b1 on acceptance, one day: a3 still has not started.
    expect(late("2021-01-01", "2020-12").rows).toEqual([
      ["A", "2", "2", "214", "a3", "机密责任单位"],
      ["B", "0", "1", "1", "b1", "机密责任单位"],
    ]);
  });
  it("on 1 January all but the accepted a1 are overdue on acceptance, the silent c1 apart", () => {
    const text = paperText(bulletin(inputAt("2021-01-01", "2020-12"), true));
    expect(text).toContain("验收完成（期限 2020年12月31日）：逾期 3 个，未报 1 个。");
    expect(text).toContain("没有未到期的节点。");
  });
});
