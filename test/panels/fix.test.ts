import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import type { LeftCode, LeftFigures } from "../../src/domain/packaging/reasons";
import { fixesOf } from "../../src/panels/packages/hand/fix";
import { SLIDERS } from "../../src/store/packaging";

const P1 = defaultParameters("renovation");
const fixes = (code: LeftCode, figures: LeftFigures, p = P1) => fixesOf({ row: 0, code, figures }, "x", p, SLIDERS);
const slider = (name: string, value: number) => ({ kind: "slider", name, value });

describe("what would let an estate in", () => {
  it("raises the gap to the whole metre that reaches, or forces the link", () => {
    const force = { kind: "force", to: "n", op: { do: "force", a: "x", b: "n" } };
    expect(fixes("tooFar", { nearest: "n", gapM: 72.3, joinsGapM: 72.3, joins: 3, joinsId: "n" })).toEqual([
      slider("gapM", 73),
      force,
    ]);
    expect(fixes("tooFar", { nearest: "n", gapM: 72.3 })).toEqual([force]);
    expect(fixes("tooFar", { nearest: null, gapM: null })).toEqual([]);
  });
  it("moves the limit that breaks, to a value its slider has", () => {
    expect(fixes("tooLarge", { households: 412, most: 300 })).toEqual([slider("smallHouseholds", 420)]);
    expect(fixes("tooLarge", { households: 120, most: 300 })).toEqual([]);
    expect(fixes("tooLarge", { households: 1400, most: 300 })).toEqual([]);
    expect(fixes("overCapacity", { households: 2010 })).toEqual([slider("maxHouseholds", 2050)]);
    expect(fixes("tooWide", { diameterM: 641.2 })).toEqual([slider("maxDiameterM", 650)]);
    expect(fixes("tooFewHouseholds", { households: 260, least: 300 })).toEqual([slider("minHouseholds", 250)]);
    expect(fixes("oneBody", { bodies: 1, least: 2 })).toEqual([slider("minBodies", 1)]);
  });
  it("knows which end of the members is broken", () => {
    expect(fixes("noFeasibleSet", { limit: "members", need: 14 })).toEqual([slider("maxMembers", 14)]);
    expect(fixes("noFeasibleSet", { limit: "members", need: 2 }, { ...P1, minMembers: 4 })).toEqual([
      slider("minMembers", 2),
    ]);
    expect(fixes("noFeasibleSet", { limit: null })).toEqual([]);
  });
  it("widens the scope, drops a barrier, lets a group in, puts back", () => {
    expect(fixes("otherScope", { nearest: "n", gapM: 5, area: "district" })).toEqual([
      { kind: "scope", scope: "city" },
    ]);
    expect(fixes("barred", { nearest: "n", gapM: 5, class: "river" })[0]).toEqual({ kind: "barrier", class: "river" });
    expect(fixes("notTakingPart", { status: "stock" })).toEqual([{ kind: "participant", group: "stock" }]);
    expect(fixes("takenOut", {})).toEqual([{ kind: "putBack", op: { do: "putBack", estates: ["x"] } }]);
  });
  it("offers nothing where only the ledger could help", () => {
    for (const code of ["excluded", "notEligible", "cannotBeJudged"] as const) expect(fixes(code, {})).toEqual([]);
    expect(fixes("notTakingPart", { status: "finished" })).toEqual([]);
  });
});
