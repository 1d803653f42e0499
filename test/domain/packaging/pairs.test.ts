import fc from "fast-check";
import { expect, it } from "vitest";
import { nearPairs } from "../../../src/domain/packaging/pairs";

const REACH = 300;

/** Boxes of all shapes: small ones, points, some as wide or as high as the whole town, some without geometry. */
const box = fc
  .tuple(
    fc.integer({ min: 0, max: 4000 }),
    fc.integer({ min: -3000, max: 3000 }),
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 5000 })),
    fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 90 }), fc.integer({ min: 1, max: 5000 })),
    fc.integer({ min: 0, max: 20 }),
  )
  .map(([west, south, wide, high, none]) =>
    none === 0
      ? [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY]
      : [west, south, west + wide, south + high],
  );

it("meets every pair of boxes within reach once, and no other", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(box, fc.integer({ min: 500, max: 700 })), { maxLength: 60 }), (boxes) => {
      const half = boxes.map(([, thousandths]) => thousandths / 1000);
      const expected: string[] = [];
      boxes.forEach(([a], i) => {
        boxes.slice(0, i).forEach(([b], j) => {
          const dx = Math.max(0, a[0] - b[2], b[0] - a[2]) * (half[i] + half[j]);
          const dy = Math.max(0, a[1] - b[3], b[1] - a[3]);
          if (Math.hypot(dx, dy) <= REACH) expected.push(`${j} ${i}`);
        });
      });
      const met: string[] = [];
      nearPairs(Float64Array.from(boxes.flatMap(([one]) => one)), REACH, Float64Array.from(half), (f, g) => {
        met.push(f < g ? `${f} ${g}` : `${g} ${f}`);
      });
      expect(met.sort()).toEqual(expected.sort());
    }),
    { numRuns: 300 },
  );
});
