import { describe, expect, it } from "vitest";
import { inOrder, ORDER } from "../../src/map/order";
import { emptyStyle, INKS } from "../../src/map/style";
import { contrast } from "../contrast";

describe("emptyStyle", () => {
  it("names no address at all", () => {
    for (const theme of ["light", "dark"] as const)
      expect(JSON.stringify(emptyStyle(theme))).not.toMatch(/:\/\/|glyphs|sprite/);
  });

  it("keeps words legible on the ground and on their halo", () => {
    for (const { ink, quiet, ground, halo, accent, teal } of Object.values(INKS)) {
      for (const colour of [ink, quiet, accent, teal]) {
        expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(colour, halo)).toBeGreaterThanOrEqual(4.5);
      }
    }
  });
});

describe("inOrder", () => {
  it("lays words over lines over fills, and keeps the order within a slot", () => {
    const layers = [
      { id: "a", slot: "districtLabel" },
      { id: "b", slot: "estateFill" },
      { id: "c", slot: "districtLine" },
      { id: "d", slot: "estateFill" },
      { id: "e", slot: "districtFill" },
    ] as const;
    expect(inOrder(layers).map(({ id }) => id)).toEqual(["e", "b", "d", "c", "a"]);
  });

  it("knows every slot once", () => {
    expect(new Set(ORDER).size).toBe(ORDER.length);
  });
});
