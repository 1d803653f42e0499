import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { savingWan } from "../../src/domain/packaging/facts";
import type { EstateTable } from "../../src/model/dataset";
import { histogram, insideOf, named, ordered, pointsOf } from "../../src/panels/packages/figures";
import type { Names } from "../../src/panels/packages/name";
import { whyText } from "../../src/panels/packages/why";
import type { Cut, Left, Shown } from "../../src/workers/packaging";

const P1 = defaultParameters("renovation");
const shown = (over: Partial<Shown>): Shown => ({
  members: [0, 1],
  households: 400,
  bodies: 2,
  budgetWan: 800,
  diameterM: 100,
  spanM: 10,
  near: 1,
  terms: [0.5, 0.5, 0.8, 0.2, 0.65],
  score: 0.5,
  value: 2000,
  links: [],
  colour: 0,
  hand: null,
  ...over,
});
const estates = {
  id: ["a", "b", "c", "d"],
  name: ["甲", "乙", "丙", null],
  district: Int32Array.of(0, 0, 0, 0),
  households: Float64Array.of(100, 300, 50, 60),
  street: Int32Array.of(0, 1, -1, -1),
} as unknown as EstateTable;

const names = { estates, streets: { name: [] }, districts: { name: [] } } as unknown as Names;

describe("what a handle lets through", () => {
  const cut: Cut = { value: Float64Array.of(10, 20, 20, 90), weight: Uint32Array.of(1, 2, 3, 4) };
  it("counts estates, both ends included", () => {
    expect(insideOf(cut, 20, 90)).toEqual({ inside: 9, total: 10 });
    expect(insideOf(cut, 0, 19)).toEqual({ inside: 1, total: 10 });
    expect([...histogram(cut, 0, 80, 4)]).toEqual([1, 5, 0, 4]);
  });
  it("loses none, whatever the ends", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 500, noNaN: true })),
        fc.integer({ min: 1, max: 60 }),
        (v, bins) => {
          const value = Float64Array.from(v).sort();
          const bars = histogram({ value, weight: new Uint32Array(v.length).fill(2) }, 0, 300, bins);
          expect(bars.reduce((a, b) => a + b, 0)).toBe(2 * v.length);
        },
      ),
    );
  });
});

describe("the list", () => {
  it("puts the cheapest first by cost, the unknown last", () => {
    const list = named([shown({ budgetWan: null }), shown({ budgetWan: 900 }), shown({ budgetWan: 700 })], names);
    expect(ordered(list, "cost").map(({ rank }) => rank)).toEqual([3, 2, 1]);
    expect(ordered(list, "score").map(({ rank }) => rank)).toEqual([1, 2, 3]);
  });
  it("gives points that add up to 100 × score, without the terms that are off", () => {
    // .30 .20 .20 over their sum .70.
    const points = pointsOf({ terms: [1, 0.5, 0.25, null, null] }, P1.weights);
    expect(points.slice(3)).toEqual([null, null]);
    expect(points.slice(0, 3).map((p) => Math.round(100 * (p ?? 0)) / 100)).toEqual([42.86, 14.29, 7.14]);
  });
  it("saves a set-up for every estate but one and a wall for every near link, at most 15 % of the budget", () => {
    const three = { members: [0, 1, 2], near: 2 };
    expect(savingWan({ ...three, budgetWan: 1000 }, P1.constants)).toBe(2 * 15 + 2 * 10);
    expect(savingWan({ ...three, budgetWan: 200 }, P1.constants)).toBe(30);
    expect(savingWan({ ...three, budgetWan: null }, P1.constants)).toBeNull();
  });
});

describe("the sentence of a left-out estate", () => {
  const context = {
    lang: "zh-CN",
    p: P1,
    nameOf: (id: string) => `“${id}”`.slice(1, -1),
    decidedBy: () => "1",
    packageOf: (number: number) => (number === 12 ? "老街片区" : null),
  } as const;
  const say = (code: Left["code"], figures: Left["figures"], lang: "zh-CN" | "en" = "zh-CN"): string =>
    whyText({ row: 0, code, figures }, { ...context, lang });
  it("says how far the nearest is and what gap would do", () => {
    expect(say("tooFar", { nearest: "b", gapM: 142.3 })).toBe(
      "最近的可参与小区“b”相距 142.3 米；间距放宽到 143 米才连得上。仅此一项还不够：还会超出其他限制。",
    );
    expect(say("tooFar", { nearest: null, gapM: null })).toBe("300 米内没有可参与的小区。");
  });
  it("says which package it could join, and from which gap on", () => {
    const near = { nearest: "b", gapM: 84.6 };
    expect(say("tooFar", { ...near, joins: 12, joinsGapM: 84.6, joinsId: "b", forms: 4 })).toBe(
      "最近的可参与小区“b”相距 84.6 米；间距放宽到 85 米才连得上。间距放宽到 85 米，可并入“b”所在的第 12 片（老街片区）。",
    );
    const forms = { joins: null, joinsGapM: 70, joinsId: "b", forms: 3 };
    expect(say("tooFewHouseholds", { households: 120, least: 300, ...forms }, "en")).toContain(
      "At 70 m it could form a package of 3 with b.",
    );
    expect(say("barred", { ...near, class: "river", joins: 2, joinsGapM: 8, joinsId: "b", forms: 4 })).toContain(
      "那样可并入“b”所在的第 2 片。",
    );
    expect(say("betterWithout", { packages: "3", held: "3", loss: 10, members: 4 })).toContain("第 3 片由手工固定");
  });
  it("names the barrier, the clause, the group, the field", () => {
    expect(say("barred", { nearest: "b", gapM: 8, class: "railway" })).toContain("隔着铁路");
    expect(say("excluded", { exclusion: 4 })).toContain("三供一业");
    expect(say("notTakingPart", { status: "stock" })).toContain("“存量（符合条件）”没有勾选");
    expect(say("notTakingPart", { status: "finished" })).toContain("已竣工");
    expect(say("cannotBeJudged", { fields: "households budgetWan" })).toContain("缺户数、总投资");
    expect(say("tooLarge", { households: 512, most: 300 })).toContain("512 户，超过“小”的界限 300 户");
    expect(say("tooLarge", { households: 120, most: 300 })).toContain("建筑面积或楼栋数");
    expect(say("betterWithout", { packages: "3 7", loss: 41, members: 4 }, "en")).toContain("no. 3, no. 7");
  });
  it("leaves no gap unfilled in either language", () => {
    const figures = {
      need: 3,
      joins: 12,
      joinsGapM: 84.6,
      joinsId: "b",
      forms: 4,
      nearest: "b",
      gapM: 12,
      class: "river",
      area: "street",
      households: 5,
      most: 4,
      least: 9,
      bodies: 1,
      diameterM: 700,
      limit: "bodies",
      packages: "1",
      loss: 2,
      members: 3,
      sets: 4000,
      fields: "households",
      exclusion: 0,
      status: "toVerify",
    };
    for (const code of [
      "excluded",
      "notEligible",
      "notTakingPart",
      "cannotBeJudged",
      "tooLarge",
      "overCapacity",
      "tooWide",
      "tooFar",
      "otherScope",
      "barred",
      "tooFewHouseholds",
      "oneBody",
      "noFeasibleSet",
      "betterWithout",
      "notSearched",
      "takenOut",
    ] as const)
      for (const lang of ["zh-CN", "en"] as const) expect(say(code, figures, lang)).not.toMatch(/[{}]|–/);
  });
});
