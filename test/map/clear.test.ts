/** Where a place fits among what stands on the map. */
import { describe, expect, it } from "vitest";
import { besides } from "../../src/map/clear";

const free = { top: 100, right: 20, bottom: 40, left: 20 };

describe("besides", () => {
  it("is the largest in the middle where nothing is in the way", () => {
    // 960 × 660 are free: 1.2 times as wide as high, the height decides.
    const { top, right, bottom, left } = besides(free, [1000, 800], 1.2, []);
    expect([top, bottom]).toEqual([100, 40]);
    expect(left).toBeCloseTo((960 - 660 * 1.2) / 2 + 20, 6);
    expect(right).toBeCloseTo(left, 6);
  });

  it("goes aside or smaller, so that a legend in a corner covers none of it but a corner of its bounds", () => {
    const legend = [0, 600, 300, 800] as const;
    const found = besides(free, [1000, 800], 1.2, [legend]);
    const [a, b] = [(1000 - found.left - found.right) / 2, (800 - found.top - found.bottom) / 2];
    expect(a / b).toBeCloseTo(1.2, 6);
    expect(2 * b).toBeGreaterThan(0.8 * 660);
    const [x, y] = [found.left + a, found.top + b];
    expect(((x - 300) / a) ** 3 + ((600 - y) / b) ** 3).toBeGreaterThanOrEqual(1);
    for (const edge of ["top", "right", "bottom", "left"] as const)
      expect(found[edge]).toBeGreaterThanOrEqual(free[edge] - 1e-6);
  });

  it("covers what it must where there is no room for a fair size", () => {
    expect(besides(free, [1000, 800], 1.2, [[0, 150, 1000, 800]])).toEqual(free);
  });
});
