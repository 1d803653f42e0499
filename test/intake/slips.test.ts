import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { slipsOf } from "../../src/intake/slips";
import { plainMapping } from "../../src/model/mapping";

const rows = (list: readonly (readonly [households: string, area: string, budget: string])[]) =>
  list.map(([户数, 面积, 投资]) => ({ 户数, 面积, 投资 }));
const mapping = { ...plainMapping, fields: { households: "户数", floorAreaM2: "面积", budgetWan: "投资" } };

describe("slips of a unit", () => {
  it("万m² as m² and 元 as 万元 are noticed by what a household comes to", () => {
    // 1.25 万m² of 120 households read as m²: 0.0104 m² a household; 3,500,000 元 read as 万元: 29,167 万元.
    const found = slipsOf(
      rows([
        ["约120户", "1.25", "3500000"],
        ["208", "2", "4,160,000"],
        ["64", "0.6", "1200000"],
      ]),
      mapping,
    );
    expect(found).toMatchObject([
      { field: "floorAreaM2", per: "household", scale: 1, better: 10_000 },
      { field: "budgetWan", per: "household", scale: 1, better: 0.0001 },
    ]);
    expect(found[0].median).toBeCloseTo(2 / 208, 6);
    expect(found[1].median).toBeCloseTo(4_160_000 / 208, 6);
  });
  it("what is asked for is counted: nothing is wrong once the unit is right", () => {
    const list = rows([
      ["120", "1.25", "3500000"],
      ["208", "2", "4160000"],
      ["64", "0.6", "1200000"],
    ]);
    expect(slipsOf(list, { ...mapping, scale: { floorAreaM2: 1e4, budgetWan: 1e-4 } })).toEqual([]);
    // Multiplied twice it is wrong the other way: 12,500 m² × 10,000.
    expect(
      slipsOf(
        list.map((row) => ({ ...row, 面积: "12500" })),
        { ...mapping, scale: { floorAreaM2: 1e4, budgetWan: 1e-4 } },
      ),
    ).toMatchObject([{ field: "floorAreaM2", better: 1 }]);
  });
  it("judges by estate where households are unknown, and nothing by fewer than three rows", () => {
    const list = [{ 面积: "1.2" }, { 面积: "0.8" }, { 面积: "2.4" }];
    expect(slipsOf(list, mapping)).toMatchObject([{ field: "floorAreaM2", per: "estate", median: 1.2, better: 1e4 }]);
    expect(slipsOf(list.slice(1), mapping)).toEqual([]);
    expect(slipsOf([{ 面积: "" }, { 面积: "不详" }, {}], mapping)).toEqual([]);
  });
  it("asks the same of what monthly tables say was invested", () => {
    const list = ["1340300", "0", "900000", "2150000"].map((invested) => ({ 完成投资: invested }));
    const report = { ...plainMapping, fields: { investedWan: "完成投资" } };
    expect(slipsOf(list, report)).toMatchObject([{ field: "investedWan", per: "estate", scale: 1, better: 0.0001 }]);
    expect(slipsOf(list, { ...report, scale: { investedWan: 1e-4 } })).toEqual([]);
  });
  it("never speaks of ordinary ledgers", () => {
    const ordinary = fc.array(
      fc.record({ households: fc.integer({ min: 8, max: 900 }), each: fc.double({ min: 25, max: 160, noNaN: true }) }),
      { minLength: 3, maxLength: 30 },
    );
    fc.assert(
      fc.property(ordinary, (list) => {
        const made = list.map(
          ({ households, each }): Record<string, string> => ({
            households: String(households),
            floorAreaM2: (households * each).toFixed(1),
            budgetWan: (households * each * 0.03).toFixed(2),
          }),
        );
        expect(slipsOf(made, plainMapping)).toEqual([]);
      }),
    );
  });
});
