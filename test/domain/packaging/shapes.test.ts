/** Gaps of what is no plain ring: parts, holes, points, touching estates and barriers between them. */
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../../src/domain/packaging/graph";
import type { BarrierTable } from "../../../src/model/dataset";
import { barrier, degrees, noBarriers, ringOf } from "./city";

type Polygon = (readonly [number, number])[][];

/** Estates a, b, c … of polygons of rings. */
function graphOf(features: readonly Polygon[][], barriers: BarrierTable = noBarriers) {
  const polygons = features.flat();
  const rings = polygons.flat();
  const starts = (counts: readonly number[]): Uint32Array => {
    let sum = 0;
    return Uint32Array.from([0, ...counts.map((count) => (sum += count))]);
  };
  const geometry = {
    n: features.length,
    coords: Float64Array.from(rings.flat(2)),
    ringStart: starts(rings.map((ring) => ring.length)),
    polygonStart: starts(polygons.map((polygon) => polygon.length)),
    featureStart: starts(features.map((feature) => feature.length)),
  };
  const nowhere = new Int32Array(features.length);
  const id = features.map((_, i) => String.fromCharCode(97 + i));
  return buildGraph({ id, geometry, district: nowhere, street: nowhere, barriers });
}
const square = (x: number, y: number, side: number): Polygon => [ringOf([x, y, side, side])];
const near = (mm: number, metres: number): void => expect(Math.abs(mm - metres * 1000)).toBeLessThanOrEqual(2);

describe("a gap", () => {
  it("counts from the nearest part, and from inside any part it is 0", () => {
    near(graphOf([[square(0, 0, 40), square(200, 0, 40)], [square(250, 0, 40)]]).gapMm[0], 10);
    // Parts that overlap are a union: what lies in both lies in the estate, not in a hole of it.
    const overlapping = [square(0, 0, 100), square(50, 0, 100)];
    expect(graphOf([overlapping, [square(70, 40, 10)]]).gapMm[0]).toBe(0);
    // Only one part of the other lies inside.
    expect(graphOf([[square(0, 0, 100)], [square(500, 0, 10), square(40, 40, 10)]]).gapMm[0]).toBe(0);
  });

  it("is measured to the hole's ring, unless the hole is crossed", () => {
    const ring: Polygon = [ringOf([0, 0, 100, 100]), ringOf([20, 20, 60, 60])];
    near(graphOf([[ring], [square(30, 45, 10)]]).gapMm[0], 10);
    expect(graphOf([[ring], [[ringOf([10, 45, 30, 10])]]]).gapMm[0]).toBe(0);
    expect(graphOf([[ring], [square(5, 5, 5)]]).gapMm[0]).toBe(0);
  });

  it("of a point is that of its place, and the graph says so", () => {
    const point: Polygon = [[degrees(70, 20)]];
    const graph = graphOf([[square(0, 0, 40)], [point]]);
    near(graph.gapMm[0], 30);
    expect(graph.hasPoints).toBe(true);
    near(graphOf([[[[degrees(0, 0)]]], [[[degrees(30, 40)]]]]).gapMm[0], 50);
    expect(graphOf([[square(0, 0, 40)], [[[degrees(20, 20)]]]]).gapMm[0]).toBe(0);
    expect(graphOf([[square(0, 0, 40)], [square(50, 0, 40)]]).hasPoints).toBe(false);
  });

  it("of crossing edges without a vertex inside is 0", () => {
    const upright: Polygon = [ringOf([45, -50, 10, 150])];
    const lying: Polygon = [ringOf([-50, 45, 150, 10])];
    expect(graphOf([[upright], [lying]]).gapMm[0]).toBe(0);
  });
});

describe("a barrier", () => {
  const along = (x: number): BarrierTable =>
    barrier("railway", [
      [x, -100],
      [x, 200],
    ]);

  it("never bars a gap under 0.5 mm, and bars a wider one", () => {
    const bars = (gap: number): number =>
      graphOf([[square(0, 0, 40)], [square(40 + gap, 0, 40)]], along(40 + gap / 2)).flags[0] & 63;
    expect(bars(0)).toBe(0);
    expect(bars(0.0004)).toBe(0);
    expect(bars(0.5)).toBe(1);
    expect(graphOf([[square(0, 0, 40)], [square(20, 20, 40)]], along(30)).flags[0] & 63).toBe(0);
  });

  it("bars when its own end lies on the link, not when it stops short of it", () => {
    const ending = (y: number): BarrierTable =>
      barrier("railway", [
        [55, 200],
        [55, y],
      ]);
    // The link of two squares that face each other runs along their lower edge, y = 0.
    const bars = (y: number): number => graphOf([[square(0, 0, 40)], [square(70, 0, 40)]], ending(y)).flags[0] & 63;
    expect(bars(-1)).toBe(1);
    expect(bars(1)).toBe(0);
  });
});
