import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lengthM, roundLength } from "../../src/map/measure";
import { metresPerPixel, projection, viewOf } from "../../src/map/view";

const place = fc.record({
  longitude: fc.double({ min: 73, max: 135, noNaN: true }),
  latitude: fc.double({ min: 18, max: 54, noNaN: true }),
  zoom: fc.double({ min: 3, max: 19, noNaN: true }),
});

describe("projection", () => {
  it("puts the middle into the middle, and comes back from every pixel", () => {
    fc.assert(
      fc.property(place, fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 600 }), (view, x, y) => {
        const plane = projection(view, 800, 600);
        const [mx, my] = plane.project(view.longitude, view.latitude);
        expect(mx).toBeCloseTo(400, 4);
        expect(my).toBeCloseTo(300, 4);
        const [bx, by] = plane.project(...plane.unproject(x, y));
        expect(bx).toBeCloseTo(x, 3);
        expect(by).toBeCloseTo(y, 3);
      }),
    );
  });

  it("shows the whole world in one tile of 512 pixels at zoom 0", () => {
    const plane = projection({ longitude: 0, latitude: 0, zoom: 0 }, 512, 512);
    expect(plane.project(-180, 0)[0]).toBeCloseTo(0, 6);
    expect(plane.project(180, 85.05112878)[1]).toBeCloseTo(0, 3);
  });
});

describe("viewOf", () => {
  it("touches the free box at two edges and stays within it", () => {
    const bounds = [113.2, 35.0, 114.9, 35.9] as const;
    const padding = { top: 100, right: 40, bottom: 20, left: 10 };
    const plane = projection(viewOf(bounds, 900, 700, padding), 900, 700);
    const [left, bottom] = plane.project(bounds[0], bounds[1]);
    const [right, top] = plane.project(bounds[2], bounds[3]);
    expect(left).toBeCloseTo(10, 3);
    expect(right).toBeCloseTo(860, 3);
    expect(top).toBeGreaterThanOrEqual(100);
    expect(bottom).toBeLessThanOrEqual(680);
    // What is left over is shared evenly above and below.
    expect(top - 100).toBeCloseTo(680 - bottom, 3);
  });

  it("shows the box in a picture smaller than the margins it is given", () => {
    const bounds = [113.2, 35.0, 114.9, 35.9] as const;
    const plane = projection(viewOf(bounds, 390, 334, { top: 300, right: 100, bottom: 100, left: 900 }), 390, 334);
    const [left, bottom] = plane.project(bounds[0], bounds[1]);
    const [right, top] = plane.project(bounds[2], bounds[3]);
    // A quarter of each direction at least is left for it: 97.5 × 83.5 pixels.
    expect(right - left).toBeCloseTo(97.5, 3);
    expect([left, top].every((edge) => edge > 0)).toBe(true);
    expect(right).toBeLessThan(390);
    expect(bottom).toBeLessThan(334);
  });
});

describe("lengths", () => {
  // One degree of the meridian from 35° to 36° is 110,949.5 m and of the parallel at 35° 91,288.0 m on WGS-84 (tables of GRS 80).
  it("are those of the ellipsoid", () => {
    expect(
      lengthM([
        [114, 35],
        [114, 36],
      ]),
    ).toBeCloseTo(110_949.5, -1);
    expect(
      lengthM([
        [114, 35],
        [114.01, 35],
      ]),
    ).toBeCloseTo(912.88, 1);
    expect(
      lengthM([
        [114, 35],
        [114.01, 35],
        [114, 35],
      ]),
    ).toBeCloseTo(1825.76, 1);
    expect(lengthM([[114, 35]])).toBe(0);
  });

  it("are rounded to 1, 2 or 5 × 10ⁿ", () => {
    expect([9.9, 10, 49, 50, 1234, 0.3].map(roundLength)).toEqual([5, 10, 20, 50, 1000, 0.2]);
  });

  it("agree with the scale of the picture", () => {
    const view = { longitude: 114, latitude: 35.3, zoom: 13 };
    const plane = projection(view, 1000, 800);
    const across = lengthM([plane.unproject(450, 400), plane.unproject(550, 400)]);
    expect(metresPerPixel(view) * 100).toBeCloseTo(across, -1);
  });
});
