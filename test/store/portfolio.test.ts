import { afterEach, describe, expect, it } from "vitest";
import {
  budgetWan,
  floors,
  moved,
  movedCount,
  movedTexts,
  objective,
  reset,
  setMoved,
  side,
} from "../../src/store/packaging";
import { firstBudget, stepFor } from "../../src/store/portfolio";
import { printView, readView } from "../../src/store/view";

afterEach(() => readView("#/packages"));

describe("budget, objective and floors in the address", () => {
  it("come back as they were", () => {
    readView("#/packages");
    side.value = "portfolio";
    budgetWan.value = 12_345.67;
    objective.value = "households";
    floors.value = { "410702": 3000, "410702-gx": 500 };
    const address = printView();
    readView("#/packages");
    expect([budgetWan.value, objective.value, floors.value, side.value]).toEqual([null, "value", {}, "packages"]);
    readView(address);
    expect([budgetWan.value, objective.value, floors.value, side.value]).toEqual([
      12_345.67,
      "households",
      { "410702": 3000, "410702-gx": 500 },
      "portfolio",
    ]);
  });

  it("fall back key by key when they cannot be read", () => {
    readView("#/packages?budget=-5&objective=households&floors=410702:many&side=portfolio");
    expect([budgetWan.value, objective.value, floors.value, side.value]).toEqual([null, "households", {}, "portfolio"]);
    for (const bad of ["410702", ":300", "410702:0", "410702:300,,"]) {
      readView(`#/packages?budget=100&floors=${bad}`);
      expect([budgetWan.value, floors.value]).toEqual([100, {}]);
    }
  });
});

describe("a scenario", () => {
  it("keeps budget and floors, which are no parameters of the packages", () => {
    setMoved({ budget: "5000", floors: "410702:300", gapM: "80" });
    expect(movedCount.value).toBe(1);
    expect(movedTexts.value).toEqual({ budget: "5000", floors: "410702:300", gapM: "80" });
    reset();
    expect(moved.gapM.value).toBeNull();
    expect([budgetWan.value, floors.value]).toEqual([5000, { "410702": 300 }]);
  });
});

describe("the budget slider", () => {
  it("has round steps, some hundreds of them, and begins at half", () => {
    for (const [top, step] of [
      [93_066, 100],
      [42_625, 50],
      [2220, 2],
      [90, 1],
    ])
      expect(stepFor(top)).toBe(step);
    expect(firstBudget(93_066)).toBe(47_000);
    // Before and after the proof.
    expect([89_240, 89_310].map(firstBudget)).toEqual([45_000, 45_000]);
    expect(firstBudget(1)).toBe(1);
  });
});
