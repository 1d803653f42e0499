import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainMapping } from "../../src/model/mapping";
import { estatesGeoJson } from "../../src/outbox/estates/geojson";
import type { EstateSource } from "../../src/outbox/estates/records";
import { collection, datasetOf, featuresOf, opened, part } from "./estates";

const degree = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
/** A square with a courtyard, or without, of any size that is an area. */
const ring = fc.tuple(degree(100, 120), degree(20, 50), degree(0.0005, 0.01)).map(([x, y, side]) => {
  const square = (d: number): number[][] => [
    [x + d, y + d],
    [x + side - d, y + d],
    [x + side - d, y + side - d],
    [x + d, y + side - d],
    [x + d, y + d],
  ];
  return { outer: square(0), inner: square(side / 4).reverse() };
});
const polygon = fc.tuple(ring, fc.boolean()).map(([{ outer, inner }, hole]) => (hole ? [outer, inner] : [outer]));
const point = fc.tuple(degree(100, 120), degree(20, 50)).map(([x, y]) => [x, y]);
const geometry = fc.oneof(
  polygon.map((coordinates) => ({ type: "Polygon", coordinates })),
  fc.array(polygon, { minLength: 2, maxLength: 3 }).map((coordinates) => ({ type: "MultiPolygon", coordinates })),
  point.map((coordinates) => ({ type: "Point", coordinates })),
  fc.array(point, { minLength: 2, maxLength: 3 }).map((coordinates) => ({ type: "MultiPoint", coordinates })),
);
const text = fc.string({ unit: "binary", maxLength: 12 });
const properties = fc.record(
  {
    name: text,
    households: fc.oneof(fc.nat(), fc.constant("约120户"), fc.constant(null)),
    budgetWan: fc.double({ min: 0, noNaN: true, noDefaultInfinity: true }),
    ownership: fc.constantFrom("danwei", "reform", "nonsense"),
    needs: fc.array(text.filter((word) => word !== "")),
    facts: fc.record({ structureSafe: fc.constantFrom("yes", "no", "unknown") }),
    planned: fc.record({ central: fc.nat(), theirOwn: fc.json() }),
    自有字段: fc.jsonValue(),
    ["__proto__"]: fc.constant("only a name"),
  },
  { requiredKeys: [] },
);
const features = fc
  .uniqueArray(fc.tuple(text, properties, geometry), { selector: ([id]) => id.trim(), minLength: 1, maxLength: 6 })
  .map((list) => list.map(([id, own, g]) => ({ type: "Feature", id, properties: own, geometry: g })));

describe("estates as GeoJSON", () => {
  it("come back through the door with the same records, ids and geometry to the last bit, and again", async () => {
    await fc.assert(
      fc.asyncProperty(features, async (list) => {
        const first = await datasetOf(list);
        const before = await featuresOf(first);
        expect(before).toHaveLength(list.length);
        const given = await estatesGeoJson(first.estates);
        const second = await opened(part("back.geojson", given));
        expect(await featuresOf(second)).toEqual(before);
        expect(second.estates.id).toEqual(first.estates.id);
        expect(second.estates.geometry).toEqual(first.estates.geometry);
        expect(await second.estates.records.text()).toBe(await first.estates.records.text());
        expect(await (await estatesGeoJson(second.estates)).text()).toBe(await given.text());
      }),
      { numRuns: 150 },
    );
  });

  it("is a whole FeatureCollection for no estate and for more than a block of them", async () => {
    const many = Array.from({ length: 5000 }, (_, k) => ({
      type: "Feature",
      properties: { id: `E${k}` },
      geometry: { type: "Point", coordinates: [113 + k / 1e5, 35] },
    }));
    const { estates } = await datasetOf(many);
    const read = JSON.parse(await (await estatesGeoJson(estates)).text());
    expect(read.features.map(({ id }: { id: string }) => id)).toEqual(many.map(({ properties: { id } }) => id));
    expect(read.features[4999].geometry).toEqual(many[4999].geometry);
    const none = { ...estates, n: 0 };
    expect(JSON.parse(await (await estatesGeoJson(none)).text()).features).toEqual([]);
  });

  it("leaves empty what was only assumed, unless the constants were asked for", async () => {
    const features = [
      { type: "Feature", properties: { id: "a", households: 12 }, geometry: { type: "Point", coordinates: [113, 35] } },
      { type: "Feature", properties: { id: "b" }, geometry: { type: "Point", coordinates: [113.1, 35] } },
    ];
    const mapping = { ...plainMapping, assume: { households: "80", managementBody: "each" } };
    const { estates } = await opened(part("e.geojson", collection(features), { mapping }));
    const read = async (source: EstateSource) =>
      JSON.parse(await (await estatesGeoJson(source)).text()).features.map(
        ({ properties }: { properties: Record<string, unknown> }) => [properties.households, properties.managementBody],
      );
    expect(await read(estates)).toEqual([
      [12, null],
      [null, null],
    ]);
    expect(await read({ ...estates, assumedAt: undefined })).toEqual([
      [12, "a"],
      [80, "b"],
    ]);
  });
});
