import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linksWithin } from "../../../src/domain/packaging/allowed";
import { components } from "../../../src/domain/packaging/components";
import { buildGraph } from "../../../src/domain/packaging/graph";
import { noBarriers } from "../../../src/intake/barriers";
import { geometryOf } from "./city";
import { ringDistance, transverseMercator } from "./mercator";

type Ring = [number, number][];

const graphOf = (rings: readonly Ring[]) => {
  const nowhere = new Int32Array(rings.length);
  const id = rings.map((_, i) => `e${String(i).padStart(3, "0")}`);
  return buildGraph({ id, geometry: geometryOf(rings), district: nowhere, street: nowhere, barriers: noBarriers });
};
/** A rectangle in degrees from its south-west corner and its sides in metres, to some 0.3 %: only its own corners count. */
const rectangle = (longitude: number, latitude: number, w: number, h: number): Ring => {
  const [east, north] = [w / (111_320 * Math.cos((latitude * Math.PI) / 180)), h / 111_000];
  return [
    [longitude, latitude],
    [longitude + east, latitude],
    [longitude + east, latitude + north],
    [longitude, latitude + north],
  ];
};

describe("a gap in degrees", () => {
  const side = fc.double({ min: 8, max: 100, noNaN: true });
  const offset = fc.double({ min: -390, max: 390, noNaN: true });

  it("is that of a local ellipsoidal projection to 3.4 mm, from Hainan to the Amur", () => {
    let compared = 0;
    fc.assert(
      fc.property(
        fc.double({ min: 18, max: 53.5, noNaN: true }),
        fc.tuple(side, side, side, side),
        fc.tuple(offset, offset),
        // What else the file holds decides φ₀ and must not matter.
        fc.double({ min: -3, max: 3, noNaN: true }),
        (latitude, [w1, h1, w2, h2], [dx, dy], elsewhere) => {
          const a = rectangle(114.3, latitude, w1, h1);
          const toEast = dx / (111_320 * Math.cos((latitude * Math.PI) / 180));
          const b = rectangle(114.3 + toEast, latitude + dy / 111_000, w2, h2);
          fc.pre(dx > w1 || -dx > w2 || dy > h1 || -dy > h2);
          const local = (ring: Ring) => ring.map(([x, y]) => transverseMercator(x, y, 114.3 + toEast / 2));
          const true_ = ringDistance(local(a), local(b));
          fc.pre(true_ < 299.9);
          const { m, gapMm } = graphOf([a, b, rectangle(115.3, latitude + elsewhere, 50, 50)]);
          expect(m).toBe(1);
          expect(Math.abs(gapMm[0] / 1000 - true_)).toBeLessThanOrEqual(0.0034 + 0.0005);
          compared++;
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(200);
  });

  it("loses no link to another φ₀: a pair at 299.99 m far south of the greatest latitude", () => {
    const latitude = 35;
    const a = rectangle(114, latitude, 40, 40);
    for (const metres of [299.99, 300.01]) {
      const east = a[1][0];
      // The place whose gap on the local projection is exactly so.
      let [low, high] = [east, east + 0.01];
      for (let k = 0; k < 60; k++) {
        const middle = (low + high) / 2;
        const local = (ring: Ring) => ring.map(([x, y]) => transverseMercator(x, y, 114.002));
        if (ringDistance(local(a), local(rectangle(middle, latitude, 40, 40))) < metres) low = middle;
        else high = middle;
      }
      const graph = graphOf([a, rectangle(low, latitude, 40, 40), rectangle(114, 53, 40, 40)]);
      expect(graph.m).toBe(metres < 300 ? 1 : 0);
    }
  });

  it("gives the components of EPSG:4547 but for pairs within 0.1 m of the gap", () => {
    const lot = fc.tuple(fc.integer({ min: 0, max: 11 }), fc.integer({ min: 0, max: 11 }), side, side);
    fc.assert(
      fc.property(fc.array(lot, { minLength: 2, maxLength: 30 }), fc.constantFrom(20, 60, 150), (list, metres) => {
        const places = new Map(list.map(([x, y, w, h]) => [`${x} ${y}`, { x, y, w, h }]));
        const rings = [...places.values()].map(({ x, y, w, h }) =>
          rectangle(113.85 + x * 0.0012, 35.28 + y * 0.001, w, h),
        );
        const plane = rings.map((ring) => ring.map(([x, y]) => transverseMercator(x, y, 114)));
        const apart = plane.map((p) => plane.map((q) => ringDistance(p, q)));
        fc.pre(apart.every((row, i) => row.every((d, j) => i === j || Math.abs(d - metres) > 0.1)));
        const graph = graphOf(rings);
        const label = components(graph.n, null, graph, linksWithin(graph, metres * 1000));
        const group = rings.map((_, i) => i);
        for (let changed = true; changed; ) {
          changed = false;
          apart.forEach((row, i) => {
            row.forEach((d, j) => {
              if (d > metres || group[i] === group[j]) return;
              group[i] = group[j] = Math.min(group[i], group[j]);
              changed = true;
            });
          });
        }
        expect([...label]).toEqual(group);
      }),
      { numRuns: 60 },
    );
  });
});
