import fc from "fast-check";
import { unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { Dataset } from "../../src/model/dataset";
import { SHAPE_FIELD } from "../../src/model/headings";
import type { EstateFeature, EstateGeometry, Position } from "../../src/outbox/estates/records";
import { gbkOf } from "../../src/outbox/shapefile/gbk";
import { estatesShapefile } from "../../src/outbox/shapefile/shapefile";
import { datasetOf, featuresOf, guessed, opened } from "./estates";

const METRES = 111_195;
const square = (x: number, y: number, d: number): number[][] => [
  [x, y],
  [x + d, y],
  [x + d, y + d],
  [x, y + d],
  [x, y],
];
const feature = (id: string, geometry: object, properties: object = {}) => ({
  type: "Feature",
  properties: { id, ...properties },
  geometry,
});
const area = (x: number, y = 35.3) => ({ type: "Polygon", coordinates: [square(x, y, 0.001)] });

const polygonsOf = (g: EstateGeometry): readonly (readonly (readonly Position[])[])[] =>
  g.type === "Polygon" ? [g.coordinates] : g.type === "MultiPolygon" ? g.coordinates : [];
/** A ring from its most western vertex, counter-clockwise: whichever way it was written. */
function plain(ring: readonly Position[]): readonly Position[] {
  const open = ring.slice(0, -1);
  const turn = open.reduce((sum, [x, y], k) => {
    const [x2, y2] = open[(k + 1) % open.length];
    return sum + (x - open[0][0]) * (y2 - open[0][1]) - (x2 - open[0][0]) * (y - open[0][1]);
  }, 0);
  const one = turn < 0 ? [...open].reverse() : open;
  const first = one.reduce((least, [x, y], k) => (x + y * 1e-3 < one[least][0] + one[least][1] * 1e-3 ? k : least), 0);
  return [...one.slice(first), ...one.slice(0, first)];
}
/** Greatest distance between vertices of the same place, m. */
function apart(a: EstateFeature, b: EstateFeature): number {
  const flat = ({ geometry }: EstateFeature): readonly Position[] => {
    if (!geometry) return [];
    if (geometry.type === "Point") return [geometry.coordinates];
    if (geometry.type === "MultiPoint") return geometry.coordinates;
    return polygonsOf(geometry).flatMap((rings) => rings.flatMap(plain));
  };
  const [va, vb] = [flat(a), flat(b)];
  if (va.length !== vb.length || a.geometry?.type !== b.geometry?.type) return Infinity;
  return Math.max(...va.map(([x, y], k) => Math.hypot(x - vb[k][0], y - vb[k][1]) * METRES));
}
const nameOf = (data: Dataset) => data.estates.name;

/** Layers of our own zip as the door reads them by its own guesses. */
async function back(zip: Blob): Promise<EstateFeature[]> {
  const parts = await guessed("estates.shp.zip", zip);
  const datasets = await Promise.all(parts.map((part) => opened(part)));
  return (await Promise.all(datasets.map(featuresOf))).flat();
}

describe("estates as a shapefile", () => {
  it("lie within 1 mm of where they were, courtyards and parts kept, in the zone nearest to them", async () => {
    const degree = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true });
    const one = fc
      .tuple(degree(-0.9, 0.9), degree(18, 53), fc.double({ min: 0.0005, max: 0.02, noNaN: true }), fc.boolean())
      .map(([x, y, d, hole]) => ({ x, y, d, hole }));
    const shapes = fc.array(fc.array(one, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 25, max: 45 }), shapes, async (zone, list) => {
        const rings = ({ x, y, d, hole }: { x: number; y: number; d: number; hole: boolean }) => [
          square(3 * zone + x, y, d),
          ...(hole ? [square(3 * zone + x + d / 4, y + d / 4, d / 2)] : []),
        ];
        const data = await datasetOf(
          list.map((parts, k) =>
            feature(
              `E${k}`,
              parts.length === 1
                ? { type: "Polygon", coordinates: rings(parts[0]) }
                : { type: "MultiPolygon", coordinates: parts.map(rings) },
            ),
          ),
        );
        const { zip, findings } = await estatesShapefile(data.estates);
        expect(findings).toEqual([]);
        const prj = new TextDecoder().decode(unzipSync(new Uint8Array(await zip.arrayBuffer()))["estates.prj"]);
        expect(prj).toContain(`PARAMETER["Central_Meridian",${3 * zone}.0]`);
        const [before, after] = [await featuresOf(data), await back(zip)];
        expect(after.map(({ properties }) => properties.id)).toEqual(before.map(({ properties }) => properties.id));
        for (const [k, was] of before.entries()) expect(apart(was, after[k])).toBeLessThan(0.001);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps areas and points in two layers, and every field that a table can hold", async () => {
    const full = {
      name: "纺织厂家属院",
      district: "410703",
      households: 120,
      buildings: 3,
      floorAreaM2: 12_345.678901,
      budgetWan: 0.1,
      yearBuilt: 1985,
      ownership: "danwei",
      ownerLevel: "provincial",
      managementMode: "none",
      managementBody: "=市供销局",
      willingnessPct: 88.5,
      exclusion: "offEstate",
      plannedFrom: "2020-06-01",
      consultedOn: "2020-02-29",
      inFavourPct: 100 / 3,
      programme: "2020",
    };
    const data = await datasetOf([
      feature("007", area(113.9), full),
      feature("P1", { type: "Point", coordinates: [113.91, 35.3] }, { name: "单点" }),
      feature(
        "P2",
        {
          type: "MultiPoint",
          coordinates: [
            [113.92, 35.3],
            [113.921, 35.3],
          ],
        },
        { households: 0 },
      ),
    ]);
    const { zip, findings } = await estatesShapefile(data.estates);
    expect(findings).toEqual([]);
    const files = unzipSync(new Uint8Array(await zip.arrayBuffer()));
    expect(Object.keys(files).sort()).toEqual([
      "estates.cpg",
      "estates.dbf",
      "estates.prj",
      "estates.shp",
      "estates.shx",
      "estates_points.cpg",
      "estates_points.dbf",
      "estates_points.prj",
      "estates_points.shp",
      "estates_points.shx",
      "names.csv",
    ]);
    const read = await back(zip);
    const filled = ({ properties }: EstateFeature) =>
      Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null && value !== ""));
    expect(read.map(filled)).toEqual([
      { id: "007", ...full },
      { id: "P1", name: "单点" },
      { id: "P2", households: 0 },
    ]);
    const before = await featuresOf(data);
    expect(apart(before[1], read[1])).toBeLessThan(0.001);
    expect(apart(before[0], read[0])).toBeLessThan(0.001);
    expect(apart(before[2], read[2])).toBeLessThan(0.001);
  });

  it("cuts long text at a whole character, puts ? for what GBK has not, and says both with the full text beside", async () => {
    const long = `${"长".repeat(126)}abc`;
    const data = await datasetOf([
      feature("A", area(113.9), { name: long, address: "甲𠮷é路😀" }),
      feature("B", area(113.92), { name: "乙院", floorAreaM2: 1e25 }),
    ]);
    const { zip, findings } = await estatesShapefile(data.estates);
    expect(findings.map(({ code, id, field, params }) => [code, id, field, params?.lost])).toEqual([
      ["textCut", "A", "name", undefined],
      ["notInGbk", "A", "address", "𠮷 😀"],
      ["figureRounded", "B", "floorAreaM2", undefined],
    ]);
    const [a, b] = await back(zip);
    // 126 characters of two bytes and two of one: 254 bytes.
    expect(a.properties.name).toBe(`${"长".repeat(126)}ab`);
    expect(a.properties.address).toBe("甲?é路?");
    expect(b.properties.floorAreaM2 ?? null).toBeNull();
    const names = new TextDecoder().decode(unzipSync(new Uint8Array(await zip.arrayBuffer()))["names.csv"]);
    expect(names.split("\r\n")).toContain("字段,floorArea,floorAreaM2,建筑面积（㎡）");
    expect(names.split("\r\n").slice(-6)).toEqual([
      "字段,satisfyPct,satisfactionPct,满意度（%）",
      `小区,A,name,${long}`,
      "小区,A,address,甲𠮷é路😀",
      "小区,B,name,乙院",
      "小区,B,floorArea,1e+25",
      "",
    ]);
    expect(nameOf(data)).toEqual([long, "乙院"]);
  });

  it("stays in degrees where no zone of China is near", async () => {
    const data = await datasetOf([feature("A", { type: "Polygon", coordinates: [square(13.4, 52.5, 0.001)] })]);
    const { zip } = await estatesShapefile(data.estates);
    const prj = new TextDecoder().decode(unzipSync(new Uint8Array(await zip.arrayBuffer()))["estates.prj"]);
    expect(prj).toMatch(/^GEOGCS\["GCS_China/);
    const [after] = await back(zip);
    expect(apart((await featuresOf(data))[0], after)).toBeLessThan(1e-6);
  });
});

describe("names and text of the table", () => {
  it("are at most 10 bytes, each once", () => {
    const names = Object.values(SHAPE_FIELD);
    expect(names.filter((name) => new TextEncoder().encode(name).length > 10)).toEqual([]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  });

  it("are the bytes that GBK has for them", () => {
    // 新乡 is D0 C2 CF E7 in GB2312.
    expect(gbkOf("新乡 A1", 254)).toEqual({ bytes: [0xd0, 0xc2, 0xcf, 0xe7, 0x20, 0x41, 0x31], lost: [], cut: false });
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 30 }), fc.nat({ max: 40 }), (text, most) => {
        const { bytes, lost, cut } = gbkOf(text, most);
        expect(bytes.length).toBeLessThanOrEqual(most);
        const read = new TextDecoder("gb18030").decode(Uint8Array.from(bytes));
        const kept = [...text].slice(0, [...read].length).map((c) => (lost.includes(c) ? "?" : c));
        expect(read).toBe(kept.join(""));
        if (!cut) expect([...read].length).toBe([...text].length);
      }),
    );
  });
});
