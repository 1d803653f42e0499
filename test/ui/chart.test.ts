/** Words on charts never lie on one another, and give way in the order of their rank. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart, fitted, standing, widthOf } from "../../src/ui/chart/measure";

describe("words on a chart", () => {
  it("are as wide as their letters: a Han character one em, a digit less", () => {
    expect(widthOf("6月")).toBeCloseTo(1.6, 12);
    expect(widthOf("")).toBe(0);
  });
  it("are shortened with an ellipsis, and left out where not one letter fits", () => {
    expect(fitted("卫滨区", 3)).toBe("卫滨区");
    expect(fitted("向阳小区街道办事处", 5)).toBe("向阳小区…");
    expect(fitted("卫滨区", 1)).toBe("");
    fc.assert(
      fc.property(
        fc.string(),
        fc.double({ min: 0, max: 20, noNaN: true }),
        (words, most) => widthOf(fitted(words, most)) <= most + 1e-9,
      ),
    );
  });
  it("stand only where they touch none that stands; the first in rank always stands", () => {
    const spots = [
      { at: 0, wide: 10 },
      { at: 8, wide: 10, rank: 1 },
      { at: 30, wide: 10 },
    ];
    expect(standing(spots, 1)).toEqual([false, true, true]);
    const spot = fc.record({
      at: fc.integer({ min: 0, max: 300 }),
      wide: fc.integer({ min: 1, max: 60 }),
      rank: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(spot, { minLength: 1, maxLength: 12 }), (list) => {
        const shown = list.filter((_, k) => standing(list, 2)[k]);
        expect(shown.length).toBeGreaterThan(0);
        shown.forEach((a, k) => {
          for (const b of shown.slice(0, k))
            expect(Math.abs(a.at - b.at)).toBeGreaterThanOrEqual((a.wide + b.wide) / 2 + 2);
        });
      }),
    );
  });
  it("beside lines are moved apart, in order and within the frame, where the frame has room for them", () => {
    expect(apart([50, 52, 10], 10, 0, 100)).toEqual([50, 60, 10]);
    expect(apart([99, 100], 10, 0, 100)).toEqual([90, 100]);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 220 }), { maxLength: 10 }), (wishes) => {
        const places = apart(wishes, 20, 0, 200);
        const sorted = [...places].sort((a, b) => a - b);
        sorted.forEach((y, k) => {
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(200);
          if (k > 0) expect(y - sorted[k - 1]).toBeGreaterThanOrEqual(20);
        });
      }),
    );
  });
});
