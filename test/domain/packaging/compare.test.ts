import { describe, expect, it } from "vitest";
import { compareScenarios } from "../../../src/domain/packaging/compare";
import type { Outcome } from "../../../src/model/scenario";

const pack = (members: string[], households: number, budgetWan: number | null): Outcome["packages"][number] => ({
  held: null,
  members,
  households,
  bodies: members.length,
  budgetWan,
  savingWan: budgetWan === null ? null : budgetWan / 10,
  value: households,
});
const a: Outcome = { packages: [pack(["a", "b", "c"], 600, 900), pack(["m", "n"], 400, 500)], alone: 2 };
const b: Outcome = {
  packages: [pack(["m", "n", "c"], 550, 700), pack(["a", "b"], 400, null), pack(["x", "y"], 300, 200)],
  alone: 0,
};

/** a and m stand under one body, b under none. */
const bodyOf = (id: string): string | null => (id === "b" ? null : id === "m" ? "a" : id);

describe("two scenarios side by side", () => {
  it("differ row by row; an unknown budget is counted apart, not as nothing", () => {
    const { rows } = compareScenarios(a, b, bodyOf);
    expect(Object.fromEntries(rows.map((row) => [row.key, [row.a, row.b, row.change]]))).toEqual({
      packages: [2, 3, 1],
      estates: [5, 7, 2],
      households: [1000, 1250, 250],
      // a, c, n; then also x and y.
      bodies: [3, 5, 2],
      budgetWan: [1400, 900, -500],
      savingWan: [140, 90, -50],
      budgetsUnknown: [0, 1, 1],
      value: [1000, 1250, 250],
      alone: [2, 0, -2],
    });
  });

  it("know a package again by the estates it shares, whatever its number, and name who moved", () => {
    const { match, moves } = compareScenarios(a, b, bodyOf);
    expect(match).toEqual([1, 0]);
    expect(moves).toEqual([
      { estate: "c", a: 0, b: 0 },
      { estate: "x", a: -1, b: 2 },
      { estate: "y", a: -1, b: 2 },
    ]);
    expect(compareScenarios(b, a, bodyOf).moves).toEqual([
      { estate: "c", a: 0, b: 0 },
      { estate: "x", a: 2, b: -1 },
      { estate: "y", a: 2, b: -1 },
    ]);
    expect(compareScenarios(a, a, bodyOf).moves).toEqual([]);
  });
});
