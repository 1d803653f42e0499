import { describe, expect, it } from "vitest";
import { beside, fadedAt, featuresOf, labelled, MOST, shapesOf } from "../../src/map/svg";
import type { MapLayer, Mark } from "../../src/map/types";
import { projection, viewOf } from "../../src/map/view";

const bounds = [114, 35, 115, 36] as const;
const view = projection(viewOf(bounds, 500, 600), 500, 600);
const square = (id: number, x: number, y: number, size: number): GeoJSON.Feature => ({
  type: "Feature",
  id,
  properties: { name: `n${id}` },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + size, y],
        [x + size, y + size],
        [x, y + size],
        [x, y],
      ],
    ],
  },
});
const layer = (id: string, features: GeoJSON.Feature[], mark?: MapLayer["mark"], more: Partial<MapLayer> = {}) =>
  ({
    id,
    slot: "districtFill",
    source: { key: id, data: { type: "FeatureCollection", features } },
    specs: [],
    mark,
    ...more,
  }) as MapLayer;
const draw = (...layers: MapLayer[]) =>
  shapesOf(
    layers,
    new Map(layers.map(({ source }) => [source.key, source.data as GeoJSON.FeatureCollection])),
    view,
    500,
    600,
  );

describe("fadedAt", () => {
  it("thins a fill from its zoom on and leaves its line, and thins what has no fill as a whole", () => {
    const fill: Mark = { fill: "#fff", stroke: "#000" };
    const edge: Mark = { stroke: "#000" };
    const marks = (zoom: number) =>
      fadedAt(
        [
          layer("fill", [], () => fill, { fadeAt: 12.5 }),
          layer("edge", [], () => edge, { fadeAt: 12.5 }),
          layer("line", [], () => edge),
          layer("none", [], () => null, { fadeAt: 12.5 }),
        ],
        zoom,
      ).map(({ mark }) => mark?.(0, {}));
    expect(marks(12.4)).toEqual([fill, edge, edge, null]);
    expect(marks(12.5)).toEqual([{ ...fill, fillOpacity: 0.12 }, { ...edge, opacity: 0.12 }, edge, null]);
  });
});

describe("shapesOf", () => {
  it("draws by slot, what has a mark, what is visible, what lies in the box", () => {
    const mark = (): Mark => ({ fill: "#fff" });
    const { shapes } = draw(
      layer("name", [square(0, 114.4, 35.4, 0.1)], mark, { slot: "districtLabel" }),
      layer("area", [square(0, 114.4, 35.4, 0.1), square(1, 120, 35.4, 0.1)], mark),
      layer("hidden", [square(0, 114.4, 35.4, 0.1)], mark, { visible: false }),
      layer("webglOnly", [square(0, 114.4, 35.4, 0.1)]),
      layer("some", [square(0, 114.4, 35.4, 0.1), square(1, 114.5, 35.4, 0.1)], (row) => (row === 1 ? mark() : null)),
    );
    expect(shapes.map(({ layer: id, row }) => `${id} ${row}`)).toEqual(["area 0", "some 1", "name 0"]);
  });

  it("closes areas, leaves lines open, and puts names inside", () => {
    const line: GeoJSON.Feature = {
      type: "Feature",
      id: 0,
      properties: {},
      geometry: {
        type: "LineString",
        coordinates: [
          [114, 35.5],
          [115, 35.5],
        ],
      },
    };
    const { shapes } = draw(
      layer("area", [square(0, 114.4, 35.4, 0.2)], () => ({ label: "甲" })),
      layer("line", [line], () => ({ stroke: "#000" })),
    );
    expect(shapes.map(({ closed }) => closed)).toEqual([true, false]);
    const [x, y] = view.project(114.5, 35.5);
    expect(shapes[0].at?.[0]).toBeCloseTo(x, 3);
    expect(Math.abs((shapes[0].at?.[1] ?? 0) - y)).toBeLessThan(1);
    expect(shapes[1].path).toMatch(/^M[\d.]+ [\d.]+L[\d.]+ [\d.]+$/);
  });

  it("leaves out vertices that no eye parts", () => {
    const coordinates = Array.from({ length: 5001 }, (_, k) => [114 + k / 5000, 35.5]);
    const line: GeoJSON.Feature = {
      type: "Feature",
      id: 0,
      properties: {},
      geometry: { type: "LineString", coordinates },
    };
    const { shapes } = draw(layer("line", [line], () => ({ stroke: "#000" })));
    const steps = shapes[0].path?.match(/[ML]/g)?.length ?? 0;
    expect(steps).toBeLessThanOrEqual(1001);
    expect(
      shapes[0].path?.endsWith(`L${view.project(115, 35.5)[0].toFixed(1)} ${view.project(115, 35.5)[1].toFixed(1)}`),
    ).toBe(true);
  });

  it("draws a shape of a few pixels in its own colour, a larger, faint or strongly outlined one as it is", () => {
    const mark: Mark = { fill: "#fc0", stroke: "#000", width: 0.6 };
    const both = [square(0, 114.5, 35.5, 0.002), square(1, 114.5, 35.5, 0.1)];
    const [tiny, large] = draw(layer("a", both, () => mark)).shapes;
    expect(tiny.mark).toEqual({ fill: "#fc0", stroke: "#fc0", width: 2.2 });
    expect(large.mark).toEqual(mark);
    for (const other of [
      { ...mark, width: 1.2 },
      { ...mark, fillOpacity: 0.3 },
    ])
      expect(draw(layer("a", both, () => other)).shapes[0].mark).toEqual(other);
  });

  it("counts what is too much", () => {
    const many = Array.from({ length: MOST + 7 }, (_, k) => square(k, 114.1 + (k % 80) / 100, 35.2, 0.005));
    const { shapes, left } = draw(layer("area", many, () => ({})));
    expect(shapes.length).toBe(MOST);
    expect(left).toBe(7);
  });
});

describe("labelled", () => {
  const at = (label: string, x: number, y: number, note?: string) =>
    ({
      layer: "a",
      row: 0,
      interactive: false,
      path: null,
      closed: false,
      at: [x, y],
      middle: [x, y],
      mark: { label, note },
    }) as const;

  it("lets no two names touch, and later ones go first", () => {
    const [a, b, c] = [at("红旗区", 100, 100), at("高新区", 110, 105), at("长垣市", 300, 100)];
    expect([...labelled([a, b, c], 14)]).toEqual([c, b]);
  });

  it("keeps room for the second line", () => {
    const [a, b] = [at("甲", 100, 100), at("乙", 100, 120)];
    expect(labelled([a, b], 14).size).toBe(2);
    expect(labelled([a, at("乙", 100, 120, "62%")], 14).size).toBe(1);
  });
});

describe("beside", () => {
  it("is the nearest of its layer in a direction, straight ahead before aside", () => {
    // A row of three, one below the first, one far aside of the row, one of another layer between.
    const { shapes } = draw(
      layer(
        "a",
        [
          [114.1, 35.5],
          [114.3, 35.5],
          [114.6, 35.52],
          [114.1, 35.2],
          [114.25, 35.65],
        ].map(([x, y], k) => square(k, x, y, 0.05)),
        () => ({ fill: "#fff" }),
        { interactive: true },
      ),
      layer("b", [square(0, 114.2, 35.5, 0.05)], () => ({ fill: "#fff" })),
    );
    const from = (row: number, x: number, y: number): number => {
      const k = shapes.findIndex((one) => one.layer === "a" && one.row === row);
      const next = beside(shapes, k, [x, y]);
      return next < 0 ? -1 : shapes[next].row;
    };
    expect([from(0, 1, 0), from(1, 1, 0), from(2, 1, 0)]).toEqual([1, 2, -1]);
    expect([from(2, -1, 0), from(1, -1, 0), from(0, -1, 0)]).toEqual([1, 0, -1]);
    expect([from(0, 0, 1), from(3, 0, -1)]).toEqual([3, 0]);
    expect([from(1, 0, -1), from(4, 0, 1)]).toEqual([4, 1]);
  });
});

describe("featuresOf", () => {
  it("parses a Blob once", async () => {
    const blob = new Blob(['{"type":"FeatureCollection","features":[]}']);
    const [a, b] = await Promise.all([featuresOf(blob), featuresOf(blob)]);
    expect(a).toBe(b);
    expect(a.features).toEqual([]);
  });
});
