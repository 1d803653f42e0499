/** Tables as they are taken: typed cells, the unknown empty with its word apart, days as a spreadsheet counts them. */
import { afterEach, describe, expect, it } from "vitest";
import type { Figure } from "../../src/domain/coverage/measure";
import { parseDay } from "../../src/model/time";
import { table } from "../../src/outbox/workbook";
import { rankedOffer } from "../../src/panels/overview/rankedOffer";
import { cellOf, type Offer } from "../../src/panels/take/offer";
import { stacksOffer } from "../../src/panels/take/stacksOffer";
import { chosenMetric, denominator, numerator, weight } from "../../src/store/metric";
import { lang } from "../../src/store/view";

const rows = (offer: Offer | null) => {
  const made = offer?.make(table);
  return { header: made?.header ?? [], cells: made?.rows.map((row) => row.map(({ value }) => value)) ?? [] };
};
afterEach(() => {
  chosenMetric.value = null;
  lang.value = "zh-CN";
});

describe("a cell", () => {
  it("is empty for what is unknown, and a serial number for a day", () => {
    expect([cellOf(Number.NaN), cellOf(null), cellOf(undefined), cellOf(0)]).toEqual([null, null, null, 0]);
    // 1 June 2020 is day 43,983 of a spreadsheet, whose day 1 is 1 January 1900.
    expect(cellOf(parseDay("2020-06-01"), "day")).toBe(43_983);
    expect(cellOf(Number.NaN, "day")).toBeNull();
  });
});

describe("the ranked table", () => {
  const value = (part: number, whole: number | null, unknown = 0): Figure => ({
    state: "value",
    value: whole === null ? part : part / whole,
    part,
    whole,
    unknown,
    notReported: 0,
  });
  const row = (k: number, name: string, figure: Figure) => ({ row: k, name, mine: 3, all: 5, figure });

  it("holds numerator, denominator and weight, the greatest first, the city last", () => {
    chosenMetric.value = "coverage";
    numerator.value = "started";
    denominator.value = "programme";
    weight.value = "households";
    const areas = [
      row(0, "甲区", value(150, 350, 1)),
      row(1, "乙区", { state: "notInPlan" }),
      row(2, "丙区", value(90, 100)),
    ];
    const { header, cells } = rows(rankedOffer("各县区", areas, value(240, 450, 1)));
    expect(header.slice(3, 7)).toEqual(["覆盖率 已开工 ÷ 本计划（按户数）", "单位", "分子 户", "分母 户"]);
    expect(cells.map(([name]) => name)).toEqual(["丙区", "甲区", "乙区", "全市"]);
    expect(cells[0].slice(1, 10)).toEqual([3, 5, 0.9, "%", 90, 100, "按户数", 0, 0]);
    expect(cells[1][3]).toBeCloseTo(150 / 350, 11);
    // Not in the plan: no number, and the word in its own column.
    expect(cells[2].slice(3, 7)).toEqual([null, "%", null, null]);
    expect(cells[2].at(-1)).toBe("未列入本计划");
    expect(cells[3].slice(0, 4)).toEqual(["全市", null, null, Number((240 / 450).toPrecision(12))]);
  });

  it("takes areas in 万m², as they are shown, and speaks English when asked", () => {
    chosenMetric.value = "floorAreaM2";
    lang.value = "en";
    const { header, cells } = rows(rankedOffer("Districts", [row(0, "A", value(1_003_600, null))], value(1, null)));
    expect(header[4]).toBe("Unit");
    expect(cells[0].slice(3, 7)).toEqual([100.36, "× 10,000 m²", 1_003_600, null]);
  });
});

describe("stacked bars", () => {
  it("are a row a bar and a column a part; without bars there is no table", () => {
    const stack = (name: string, a: number, b: number) => ({
      name,
      parts: [
        { name: "按期", fill: "good" as const, value: a },
        { name: "逾期", fill: "bad" as const, value: b },
      ],
    });
    const { header, cells } = rows(stacksOffer("节点", "县区", [stack("甲", 8, 2), stack("乙", 0, 3)]));
    expect(header).toEqual(["县区", "按期", "逾期"]);
    expect(cells).toEqual([
      ["甲", 8, 2],
      ["乙", 0, 3],
    ]);
    expect(stacksOffer("节点", "县区", [])).toBeNull();
  });
});
