import { expect, it } from "vitest";
import type { Ledger } from "../../src/domain/programme/eligibility";
import { FACT } from "../../src/model/enums";
import { decidedBy } from "../../src/panels/packages/decided";

/** Estates in no programme by year built, willingness and the fact inTown; the other facts hold. */
function ledger(rows: readonly (readonly [year: number, willing: number, inTown: number])[]): Ledger {
  const estates = {
    n: rows.length,
    programme: rows.map(() => -1),
    exclusion: rows.map(() => -1),
    yearBuilt: rows.map(([year]) => year),
    willingnessPct: rows.map(([, willing]) => willing),
    facts: FACT.map((fact) => rows.map(([, , inTown]) => (fact === "inTown" ? inTown : 1))),
  };
  return { estates: estates as unknown as Ledger["estates"] };
}

it("gives the figure that decides and what it must be, or what is unknown", () => {
  const data = ledger([
    [2001, 80, 1],
    [1990, 60.5, 1],
    [1990, 80, 0],
    [Number.NaN, Number.NaN, 1],
  ]);
  expect([0, 1, 2, 3].map(decidedBy(data, "zh-CN"))).toEqual([
    "2001 年建成，须早于 2000 年（方案二（一））。",
    "改造意愿 60.5%，须达到 66.7%（假设；方案二（一））。",
    "“在城市或城关镇”为否，须为是（方案二（一））。",
    "建成年份、改造意愿不详；台账补齐并符合后才能参与。",
  ]);
  expect(decidedBy(data, "en")(0)).toBe("Built in 2001; it must be before 2000: plan 二(一).");
});
