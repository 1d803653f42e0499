import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Mapping, Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { crossesItself } from "../../src/intake/rings";
import { yearOf } from "../../src/intake/words";
import { plainMapping } from "../../src/model/mapping";

const square = (x: number, y = 35, side = 0.001) => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});
const feature = (properties: object, geometry: unknown = square(113), id?: unknown) => ({
  type: "Feature",
  id,
  properties,
  geometry,
});
const part = (text: string, mapping: Partial<Mapping> = {}): Part => ({
  path: "e.geojson",
  kind: "estates",
  provenance: "user",
  source: null,
  licence: null,
  mapping: { ...plainMapping, ...mapping },
  blob: new Blob([text]),
});
const open = (features: unknown[], mapping: Partial<Mapping> = {}) =>
  build([part(JSON.stringify({ type: "FeatureCollection", features }), mapping)]);
const codes = async (features: unknown[]): Promise<string[]> => (await open(features)).findings.map((f) => f.code);

describe("estates at the door", () => {
  it("are read under foreign names, values and assumptions", async () => {
    const { dataset } = await open(
      [
        feature({ no: 7, units: "1,250", built: "1987-05-01", gu: "North", state: "in_list", mode: "위탁관리" }),
        feature({ no: 8, built: "1991", gu: "North", state: "out", mode: "?" }, square(114)),
      ],
      {
        fields: {
          id: "no",
          households: "units",
          yearBuilt: "built",
          district: "gu",
          programme: "state",
          managementMode: "mode",
        },
        values: { programme: { in_list: "P" }, managementMode: { 위탁관리: "market" } },
        assume: { households: "80", managementBody: "each" },
      },
    );
    const e = dataset?.estates;
    expect(e?.id).toEqual(["7", "8"]);
    expect([...(e?.households ?? [])]).toEqual([1250, 80]);
    expect([...(e?.yearBuilt ?? [])]).toEqual([1987, 1991]);
    expect(dataset?.districts.name).toEqual(["North"]);
    expect([...(e?.programme ?? [])]).toEqual([0, -1]);
    expect([...(e?.managementMode ?? [])]).toEqual([0, -1]);
    expect([...(e?.body ?? [])]).toEqual([0, 1]);
    expect(e?.assumed).toEqual({ households: "80", managementBody: "each" });
  });

  it("are refused or accepted with the right word for each fault", async () => {
    const ring = square(113).coordinates[0];
    expect(await codes([feature({ id: "a" }), feature({ id: "a" }, square(114))])).toEqual(["duplicateId"]);
    expect(await codes([feature({ id: "a" }), feature({ id: "b" })])).toEqual(["sameOutline"]);
    const point = (id: string) => ({ ...feature({ id }), geometry: { type: "Point", coordinates: [113.9, 35.3] } });
    expect(await codes([point("a"), point("b")])).toEqual(["samePlace"]);
    expect(await codes([feature({ id: "a" }, { type: "Polygon", coordinates: [ring.slice(0, 4)] })])).toEqual([
      "unclosedRing",
    ]);
    expect(
      await codes([feature({ id: "a" }, { type: "Polygon", coordinates: [[ring[0], ring[1], ring[0]]] })]),
    ).toEqual(["zeroArea"]);
    const bow = [ring[0], ring[2], ring[1], ring[3], ring[0]];
    expect(await codes([feature({ id: "a" }, { type: "Polygon", coordinates: [bow] })])).toEqual(["selfCrossing"]);
    expect(await codes([feature({ id: "a" }, { type: "Point", coordinates: [35, 113] })])).toEqual(["swappedAxes"]);
    expect(await codes([feature({ id: "a" }, { type: "Point", coordinates: [500000, 3900000] })])).toEqual([
      "notDegrees",
    ]);
    expect(
      await codes([feature({ id: "a" }), feature({ id: "p" }, { type: "Point", coordinates: [113, 35] })]),
    ).toEqual(["pointEstate"]);
    expect(await codes([feature({ id: "a" }, { type: "LineString", coordinates: ring })])).toEqual(["wrongGeometry"]);
    expect(await codes([feature({ id: "a" }, null)])).toEqual(["noGeometry"]);
    expect(await codes([feature({ id: "a", households: -3 })])).toEqual(["badValue"]);
    expect(await codes([feature({})])).toEqual(["rowNumberAsId"]);
  });

  it("never become markup or prototypes", async () => {
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"x","name":"<img src=x onerror=alert(1)>","__proto__":{"households":9},"constructor":1},"geometry":${JSON.stringify(square(113))}}]}`;
    const { dataset } = await build([part(text)]);
    expect(dataset?.estates.name).toEqual(["<img src=x onerror=alert(1)>"]);
    expect(dataset?.estates.households[0]).toBeNaN();
    expect(({} as Record<string, unknown>).households).toBeUndefined();
  });

  it("cut short say so and give no dataset", async () => {
    const { dataset, findings } = await build([part('{"type":"FeatureCollection","features":[{"type"')]);
    expect(dataset).toBeNull();
    expect(findings).toMatchObject([{ code: "notJson", severity: "error", file: "e.geojson" }]);
  });

  it("are each accepted or refused, whatever they hold", async () => {
    const value = fc.oneof(fc.string(), fc.integer(), fc.constant(null), fc.boolean(), fc.array(fc.double()));
    const geometry = fc.oneof(
      fc.integer({ min: 70, max: 130 }).map((x) => square(x)),
      fc.record({ type: fc.constantFrom("Polygon", "MultiPolygon", "Point", "Blob"), coordinates: fc.jsonValue() }),
      fc.jsonValue(),
    );
    const any = fc.record({
      type: fc.constant("Feature"),
      id: fc.option(fc.integer({ min: 1, max: 5 })),
      properties: fc.dictionary(
        fc.constantFrom("id", "name", "households", "yearBuilt", "__proto__", "facts", "district"),
        value,
      ),
      geometry,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(any, { maxLength: 12 }), async (features) => {
        const { tallies, dataset, findings } = await open(features);
        const [tally] = tallies;
        expect(tally.accepted + tally.refused).toBe(tally.read);
        if (features.length > 0) expect(tally.read).toBe(features.length);
        expect(dataset?.estates.n ?? 0).toBe(features.length === 0 ? 0 : tally.accepted);
        // Every refused feature is named.
        const errors = new Set(findings.filter((f) => f.severity === "error").map((f) => f.feature));
        if (features.length > 0) expect(errors.size).toBe(tally.refused);
      }),
      { numRuns: 200 },
    );
  });
});

describe("small readers", () => {
  it("take the year of a date", () => {
    expect(["1987-05-01", "19870501", "1987/5", "1987年5月", 1987, "soon"].map(yearOf)).toEqual([
      1987,
      1987,
      1987,
      1987,
      1987,
      null,
    ]);
  });
  it("tell a crossing ring from a plain one", () => {
    expect(crossesItself(Float64Array.of(0, 0, 1, 0, 1, 1, 0, 1))).toBe(false);
    expect(crossesItself(Float64Array.of(0, 0, 1, 1, 1, 0, 0, 1))).toBe(true);
  });
});
