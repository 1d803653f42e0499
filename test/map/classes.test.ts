import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classColumn, colourScale, NO_DATA, NOT_IN_PLAN, rampColours } from "../../src/map/classes";
import { channels, luminance } from "../../src/map/colour";

const ten = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

describe("colourScale", () => {
  it("puts equal numbers of values into quantile classes", () => {
    const scale = colourScale(ten, { method: "quantile", classes: 5 });
    expect(scale.breaks).toEqual([1, 3, 5, 7, 9, 10]);
    expect(ten.map(scale.classOf)).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    expect(scale.n).toBe(10);
  });

  it("leaves nothing but 0 near the ground, where one other value stands in the middle of the ramp", () => {
    const [zero] = colourScale([0, 0, 0]).colours;
    expect(zero).toBe(rampColours(5)[0]);
    expect(colourScale([0.4]).colours).toEqual(rampColours(1));
  });

  it("puts equal widths into equal classes", () => {
    const scale = colourScale([0, 10, 45, 100], { method: "equal", classes: 4 });
    expect(scale.breaks).toEqual([0, 25, 50, 75, 100]);
    expect([0, 24.9, 25, 74.9, 75, 100].map(scale.classOf)).toEqual([0, 0, 1, 2, 3, 3]);
  });

  it("keeps a domain's classes, even empty ones", () => {
    const scale = colourScale([0.4], { method: "equal", domain: [0, 1], classes: 5 });
    expect(scale.breaks.map((b) => Math.round(b * 10) / 10)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1]);
    expect(scale.colours).toHaveLength(5);
    expect(colourScale([], { method: "equal", domain: [0, 1], classes: 5 }).colours).toHaveLength(5);
  });

  it("cuts natural classes at the wide gaps", () => {
    const scale = colourScale([1, 2, 3, 50, 51, 52, 100, 101], { method: "natural", classes: 3 });
    expect(scale.breaks).toEqual([1, 50, 100, 101]);
    expect([3, 49, 50, 99, 100].map(scale.classOf)).toEqual([0, 0, 1, 1, 2]);
  });

  it("takes a hand's breaks in any order, and gives the outermost class to what lies beyond", () => {
    const scale = colourScale(ten, { method: "manual", breaks: [8, 2, 4, 4] });
    expect(scale.breaks).toEqual([2, 4, 8]);
    expect([1, 2, 3.9, 4, 8, 99].map(scale.classOf)).toEqual([0, 0, 0, 1, 1, 1]);
  });

  it("falls back on equal classes when the hand gave fewer than two ends", () => {
    expect(colourScale([0, 10], { method: "manual", breaks: [3] }).method).toBe("equal");
  });

  it("never parts ties", () => {
    const scale = colourScale([5, 5, 5, 5, 5, 5, 5, 8], { method: "quantile", classes: 4 });
    expect(scale.classOf(5)).toBe(0);
    expect(scale.breaks[0]).toBe(5);
    expect(scale.breaks.at(-1)).toBe(8);
  });

  it("makes one class of one value, of all equal ones, and none of none", () => {
    for (const method of ["quantile", "equal", "natural"] as const) {
      expect(colourScale([7], { method }).breaks).toEqual([7, 7]);
      expect(colourScale([7, 7, 7], { method }).colours).toHaveLength(1);
      expect(colourScale([7, 7, 7], { method }).classOf(7)).toBe(0);
      expect(colourScale([], { method })).toMatchObject({ breaks: [], colours: [], n: 0 });
    }
  });

  it("makes no more classes than there are values", () => {
    const scale = colourScale([1, 9], { method: "quantile", classes: 5 });
    expect(scale.colours.length).toBeLessThanOrEqual(2);
    expect(scale.classOf(1)).not.toBe(scale.classOf(9));
  });

  it("tells unknown from zero, and out of the plan from both", () => {
    const scale = colourScale([0, 1, 2, Number.NaN, null]);
    expect(scale.n).toBe(3);
    expect([scale.classOf(0), scale.classOf(null), scale.classOf(Number.NaN)]).toEqual([0, NO_DATA, NO_DATA]);
    expect(scale.colourOf(null)).toBe(scale.noData);
    expect(scale.colourOf(0)).toBe(scale.colours[0]);
    expect([...classColumn(scale, [0, Number.NaN, 2, 2], [1, 1, 1, 0])]).toEqual([
      0,
      NO_DATA,
      scale.classOf(2),
      NOT_IN_PLAN,
    ]);
  });

  it("holds every value in the class whose ends it lies between", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 60 }),
        fc.constantFrom("quantile", "equal", "natural"),
        fc.integer({ min: 1, max: 9 }),
        (values, method, classes) => {
          const { breaks, colours, classOf } = colourScale(values, { method, classes });
          expect(breaks).toHaveLength(colours.length + 1);
          expect(colours.length).toBeLessThanOrEqual(Math.min(classes, new Set(values).size));
          for (let k = 1; k + 1 < breaks.length; k++) expect(breaks[k]).toBeGreaterThan(breaks[k - 1]);
          for (const v of values) {
            const c = classOf(v);
            expect(v).toBeGreaterThanOrEqual(breaks[c]);
            if (c < colours.length - 1) expect(v).toBeLessThan(breaks[c + 1]);
            else expect(v).toBeLessThanOrEqual(breaks[c + 1]);
          }
        },
      ),
    );
  });
});

describe("rampColours", () => {
  it("is red for the most and not for the least, in both themes", () => {
    for (const theme of ["light", "dark"] as const) {
      const redness = rampColours(5, theme).map((colour) => {
        const [r, g, b] = channels(colour);
        return (2 * r) / (g + b);
      });
      expect(redness[0]).toBeLessThan(1.6);
      expect(redness[3]).toBeGreaterThan(2.4);
    }
  });

  it("goes one way in lightness, away from the ground, in both themes", () => {
    for (let k = 2; k <= 9; k++) {
      const light = rampColours(k, "light").map(luminance);
      const dark = rampColours(k, "dark").map(luminance);
      expect(light).toEqual([...light].sort((a, b) => b - a));
      expect(dark).toEqual([...dark].sort((a, b) => a - b));
      expect(new Set(light).size).toBe(k);
    }
  });
});
