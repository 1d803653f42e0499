import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clipped } from "../../src/map/clip";
import type { Bounds } from "../../src/model/geometry";

const BOX: Bounds = [0, 0, 10, 10];
/** Shoelace. */
const area = (ring: readonly (readonly number[])[]): number =>
  Math.abs(ring.slice(1).reduce((sum, [x, y], i) => sum + ring[i][0] * y - x * ring[i][1], 0)) / 2;

describe("clipping", () => {
  it("cuts a line that crosses twice into the two parts inside", () => {
    const line = {
      type: "LineString" as const,
      coordinates: [
        [-5, 5],
        [5, 5],
        [5, 20],
        [8, 20],
        [8, -3],
      ],
    };
    expect(clipped(line, BOX)).toEqual({
      type: "MultiLineString",
      coordinates: [
        [
          [0, 5],
          [5, 5],
          [5, 10],
        ],
        [
          [8, 10],
          [8, 0],
        ],
      ],
    });
  });

  it("leaves nothing of what lies outside and all of what lies inside", () => {
    const far = {
      type: "LineString" as const,
      coordinates: [
        [20, -5],
        [20, 15],
      ],
    };
    expect(clipped(far, BOX)).toMatchObject({ coordinates: [] });
    const near = {
      type: "Polygon" as const,
      coordinates: [
        [
          [1, 1],
          [4, 1],
          [4, 4],
          [1, 1],
        ],
      ],
    };
    const cut = clipped(near, BOX) as GeoJSON.Polygon;
    expect(area(cut.coordinates[0])).toBe(4.5);
  });

  it("gives a rectangle's overlap with the box", () => {
    const side = fc.tuple(fc.integer({ min: -20, max: 30 }), fc.integer({ min: 1, max: 30 }));
    fc.assert(
      fc.property(side, side, ([x, w], [y, h]) => {
        const ring = [
          [x, y],
          [x + w, y],
          [x + w, y + h],
          [x, y + h],
          [x, y],
        ];
        const { coordinates } = clipped({ type: "Polygon", coordinates: [ring] }, BOX) as GeoJSON.Polygon;
        const over = (from: number, size: number): number => Math.max(0, Math.min(10, from + size) - Math.max(0, from));
        expect(coordinates.reduce((sum, one) => sum + area(one), 0)).toBeCloseTo(over(x, w) * over(y, h), 6);
        for (const [px, py] of coordinates.flat()) expect(px >= 0 && px <= 10 && py >= 0 && py <= 10).toBe(true);
      }),
    );
  });
});
