import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { apart } from "../../src/map/apart";

describe("apart", () => {
  it("leaves circles alone that do not meet", () => {
    const far = [
      { x: 50, y: 50, radius: 20 },
      { x: 150, y: 60, radius: 30 },
    ];
    expect(apart(far, 300, 200)).toEqual([
      [50, 50],
      [150, 60],
    ]);
  });

  it("parts any five circles in a frame that has room for them", () => {
    const circle = fc.record({
      x: fc.double({ min: 0, max: 400, noNaN: true }),
      y: fc.double({ min: 0, max: 300, noNaN: true }),
      radius: fc.integer({ min: 8, max: 30 }),
    });
    fc.assert(
      fc.property(fc.array(circle, { minLength: 2, maxLength: 5 }), (circles) => {
        const at = apart(circles, 400, 300);
        for (let a = 0; a < at.length; a++) {
          const [x, y] = at[a];
          const { radius } = circles[a];
          expect(Math.min(x - radius, y - radius, 400 - x - radius, 300 - y - radius)).toBeGreaterThanOrEqual(0);
          for (let b = a + 1; b < at.length; b++)
            expect(Math.hypot(at[b][0] - x, at[b][1] - y)).toBeGreaterThan(radius + circles[b].radius);
        }
      }),
    );
  });
});
