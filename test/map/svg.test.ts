import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { insidePoint } from "../../src/map/inside";
import { lengthM, roundLength } from "../../src/map/measure";
import { labelled, projection, type Shape, shapesOf } from "../../src/map/svg";

describe("the SVG projection", () => {
  it("keeps the box inside the picture, north up, and comes back", () => {
    const box = [113, 35, 114, 36] as const;
    const view = projection(box, 400, 300, 10);
    const [x, y] = view.project(113, 36);
    expect(x).toBeGreaterThanOrEqual(10);
    expect(y).toBeCloseTo(10, 6);
    fc.assert(
      fc.property(
        fc.double({ min: 113, max: 114, noNaN: true }),
        fc.double({ min: 35, max: 36, noNaN: true }),
        (a, b) => {
          const [px, py] = view.project(a, b);
          const [lon, lat] = view.unproject(px, py);
          expect(lon).toBeCloseTo(a, 8);
          expect(lat).toBeCloseTo(b, 8);
        },
      ),
    );
  });
});

describe("a place for a name", () => {
  it("lies inside a horseshoe, where its centre of area does not", () => {
    // A U: arms 1 wide, the gap between them from x = 1 to 3.
    const ring = [
      [0, 0],
      [4, 0],
      [4, 4],
      [3, 4],
      [3, 1],
      [1, 1],
      [1, 4],
      [0, 4],
      [0, 0],
    ];
    const at = insidePoint([[ring]]);
    expect(at).not.toBeNull();
    const [x, y] = at as [number, number];
    expect(y > 1 ? x < 1 || x > 3 : x > 0 && x < 4).toBe(true);
  });
  it("is in the largest part, and nowhere without area", () => {
    const square = (x: number, w: number) => [
      [x, 0],
      [x + w, 0],
      [x + w, w],
      [x, w],
      [x, 0],
    ];
    expect(insidePoint([[square(0, 1)], [square(10, 3)]])?.[0]).toBeCloseTo(11.5, 9);
    expect(
      insidePoint([
        [
          [
            [0, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      ]),
    ).toBeNull();
  });
});

describe("names on the SVG map", () => {
  const shape = (label: string, x: number): Shape => ({
    layer: "l",
    row: 0,
    mark: { label },
    interactive: false,
    path: null,
    closed: false,
    at: [x, 50],
  });
  it("give way to the more important one, which is drawn last", () => {
    const list = [shape("甲区", 100), shape("乙区", 110), shape("丙区", 300)];
    expect([...labelled(list, 14)].map(({ mark }) => mark.label).sort()).toEqual(["丙区", "乙区"].sort());
  });
});

describe("shapes", () => {
  it("outside of the picture are left out", () => {
    const feature = (id: number, x: number): GeoJSON.Feature => ({
      type: "Feature",
      id,
      properties: {},
      geometry: { type: "Point", coordinates: [x, 35.5] },
    });
    const data: GeoJSON.FeatureCollection = {
      type: "FeatureCollection",
      features: [feature(0, 113.5), feature(1, 120)],
    };
    const layer = {
      id: "p",
      slot: "estatePoint" as const,
      source: { key: "s", data },
      specs: [],
      mark: () => ({ radius: 3 }),
    };
    const view = projection([113, 35, 114, 36], 400, 300);
    expect(shapesOf([layer], new Map([["s", data]]), view, 400, 300).shapes.map(({ row }) => row)).toEqual([0]);
  });
});

describe("lengths", () => {
  it("are those of the great circle: a degree of the meridian is 111.2 km", () => {
    expect(
      lengthM([
        [0, 0],
        [0, 1],
      ]),
    ).toBeCloseTo(111_195, -1);
    expect(lengthM([[113, 35]])).toBe(0);
  });
  it("of the scale bar are 1, 2 or 5 times a power of ten", () => {
    expect([1, 3, 7, 49, 120, 999].map(roundLength)).toEqual([1, 2, 5, 20, 100, 500]);
  });
});
