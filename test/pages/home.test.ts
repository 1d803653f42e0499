import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { densest } from "../../src/pages/packages/home";
import type { Shown } from "../../src/workers/packaging";

const place = fc.tuple(
  fc.double({ min: 113, max: 113.05, noNaN: true }),
  fc.double({ min: 35, max: 35.05, noNaN: true }),
);
const town = fc.array(fc.record({ at: place, households: fc.integer({ min: 1, max: 400 }) }), {
  minLength: 1,
  maxLength: 60,
});

describe("the first view", () => {
  it("stands about the package with most packaged households within reach of it, the better one of equals", () => {
    fc.assert(
      fc.property(town, (list) => {
        const centre = new Float64Array(list.flatMap(({ at }) => at));
        const packages = list.map(({ households }, k) => ({ members: [k], households }) as unknown as Shown);
        // 0.0072° of latitude to each side, 1.6 times as far to the east and west.
        const sums = list.map(({ at: [x, y] }) => {
          const wide = (1.6 * 0.0072) / Math.cos((y * Math.PI) / 180);
          return list.reduce(
            (sum, { at: [u, v], households }) =>
              Math.abs(u - x) <= wide && Math.abs(v - y) <= 0.0072 ? sum + households : sum,
            0,
          );
        });
        const [x, y] = list[sums.indexOf(Math.max(...sums))].at;
        const [west, south, east, north] = densest({ centre }, packages)!;
        expect([(west + east) / 2, (south + north) / 2]).toEqual([expect.closeTo(x, 9), expect.closeTo(y, 9)]);
      }),
    );
    expect(densest({ centre: new Float64Array() }, [])).toBeNull();
  });
});
