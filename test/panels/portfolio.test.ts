import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset";
import type { Named } from "../../src/panels/packages/figures";
import { districtRows, marksTo, readAmount } from "../../src/panels/packages/portfolio/figures";
import { optimality, reachText, type Told } from "../../src/panels/packages/portfolio/statement";
import { leftUnder, unchosenOf } from "../../src/panels/packages/portfolio/unchosen";
import { say } from "../../src/text/phrase";
import type { Chosen } from "../../src/workers/solver-client";

const asked: Told["asked"] = { objective: "households", budgetWan: 5000, floors: [], seconds: 5 };
const told: Told = { lang: "zh-CN", asked, district: (row) => ["红旗区", "卫滨区"][row] };
const chosen = (rest: Partial<Chosen>): Chosen => ({
  answer: { packages: [{}] } as unknown as Chosen["answer"],
  value: 9000,
  households: 990,
  spentWan: 4990,
  bound: 990,
  proven: true,
  stoppedBy: null,
  ...rest,
});

describe("an amount that is typed", () => {
  it("is read with separators, units and full-width digits, and refused when it is no number", () => {
    expect(readAmount("12,345.678", 2)).toBe(12345.68);
    expect(readAmount(" １２，３４５ 万元", 2)).toBe(12345);
    expect(readAmount("300户", 0)).toBe(300);
    expect(readAmount("  ", 2)).toBeNull();
    for (const text of ["-5", "1e3", "abc", ".", "1.2.3", "99999999999"]) expect(readAmount(text, 2)).toBeUndefined();
  });
});

describe("districts", () => {
  const data = {
    estates: {
      district: Int32Array.of(2, 0, 0, -1),
      households: Float64Array.of(100, 200, Number.NaN, 50),
      budgetWan: Float64Array.of(150.1, 300.2, 0.05, 70),
    },
    districts: { id: ["a", "b", "c"], name: ["甲", "乙", "丙"] },
  } as unknown as Parameters<typeof districtRows>[0];

  it("that hold estates have a row, with the floor and what the chosen members bring there", () => {
    const rows = districtRows(data, [{ district: 2, households: 120 }], [{ members: [0, 1] }, { members: [2, 3] }]);
    expect(rows.map(({ name, floor, households, budgetWan }) => [name, floor, households, budgetWan])).toEqual([
      ["甲", null, 200, 300.25],
      ["丙", 120, 100, 150.1],
      [null, null, 50, 70],
    ]);
  });

  it("bring nothing known before anything is chosen, and 0 when nothing is", () => {
    expect(districtRows(data, [], null).map(({ households }) => households)).toEqual([null, null]);
    expect(districtRows(data, [], []).map(({ households }) => households)).toEqual([0, 0]);
  });
});

describe("the sentence about a portfolio", () => {
  it("claims the optimum only when it is proven, of the objective", () => {
    expect(optimality(chosen({}), told)).toBe("已证明最优 · 户数 990");
    expect(optimality(chosen({}), { ...told, asked: { ...asked, objective: "value" } })).toBe(
      "已证明最优 · 价值 9,000",
    );
    // (1000 − 990) ÷ 1000 = 1 %.
    const open = optimality(chosen({ proven: false, bound: 999.5, stoppedBy: "clock" }), told);
    expect(open).toContain("距最好可能不超过 1%");
    expect(open).toContain("上界 1,000");
    expect(open).toContain("到时限 5 秒");
  });

  it("says that nothing fits into the budget", () => {
    const none = chosen({ answer: { packages: [] } as unknown as Chosen["answer"], households: 0, bound: 0 });
    expect(optimality(none, told)).toContain("这个预算内没有可成的片区");
  });

  it("explains what is out of reach with its figures and the way out", () => {
    const locked = reachText({ what: "locked", neededWan: 6100.5 }, told);
    for (const figure of ["6,100.5 万元", "5,000 万元", "差 1,100.5 万元", "至少需要 6,100.5"])
      expect(locked).toContain(figure);
    const floors = [
      { district: 0, households: 800 },
      { district: 1, households: 3000 },
    ];
    const out = { what: "floor", district: 1, most: 1200, shortfall: 1800, proven: true } as const;
    const floor = reachText(out, { ...told, asked: { ...asked, floors } });
    for (const part of ["卫滨区的下限是 3,000 户", "至多能到 1,200 户", "差 1,800 户", "前面各县区的下限已先满足"])
      expect(floor).toContain(part);
    // What was not proven is not said to be the most possible.
    expect(reachText({ ...out, proven: false }, told)).not.toContain("至多能到");
  });
});

describe("marks of an axis", () => {
  it("are round, begin at 0 and reach the end", () => {
    expect(marksTo(139_404)).toEqual([0, 50_000, 100_000, 150_000]);
    expect(marksTo(100)).toEqual([0, 20, 40, 60, 80, 100]);
  });
});

describe("what a budget leaves out", () => {
  const one = (members: readonly number[], budgetWan: number | null) =>
    ({
      members,
      budgetWan,
      households: 100,
      value: 500,
      hand: null,
      called: { estate: "甲", apart: "" },
    }) as unknown as Named;
  const data = {
    estates: { id: ["a", "b", "c", "d", "e", "f"], name: ["甲", null, null, null, null, null] },
  } as unknown as Dataset;

  it("names the packages that were not chosen, each with its reason", () => {
    const whole = [one([0, 1], 300), one([2, 3], 200), one([4, 5], null), one([1, 2], 50), one([3, 5], 20)];
    const chosen = { packages: [one([0, 1], 300)], packageOf: Int32Array.of(0, 0, -1, -1, -1, -1) } as never;
    const told = unchosenOf(whole, chosen, 60, data, (phrase, params) => say("zh-CN", phrase, params));
    expect(told.map(({ reason }) => reason)).toEqual([
      "需 200.00 万元，剩余只有 60.00 万元",
      "有成员投资额不详",
      "1 个成员已在选入的片区中",
      "同样的钱，选入的片区按目标更多",
    ]);
  });

  it("keeps reasons that money cannot change, and gives money as the reason of all others", () => {
    const left = leftUnder(Int32Array.of(0, 0, -1, -1, -1), [
      { row: 2, code: "tooFar", figures: { nearest: "a", gapM: 80, joins: 7, joinsGapM: 80, joinsId: "a", forms: 3 } },
      { row: 3, code: "betterWithout", figures: { packages: "7", loss: 3 } },
    ]);
    expect(left.map(({ row, code }) => [row, code])).toEqual([
      [2, "tooFar"],
      [3, "notChosen"],
      [4, "notChosen"],
    ]);
    // The number is of a list that is not on view.
    expect(left[0].figures).toMatchObject({ joins: null, joinsGapM: 80, forms: 3 });
  });
});
