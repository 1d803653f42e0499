/** Tables that say in columns where their estates lie. */
import { describe, expect, it } from "vitest";
import type { Mapping, Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { inspect } from "../../src/intake/inspect";
import { merge } from "../../src/intake/merge";

const square = (id: string, x: number, y: number) => ({
  type: "Feature",
  properties: { id, name: `${id}小区` },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, y],
        [x + 0.001, y],
        [x + 0.001, y + 0.001],
        [x, y],
      ],
    ],
  },
});

async function part(path: string, text: string, change: Partial<Mapping> = {}): Promise<Part> {
  const blob = new Blob([text]);
  const [{ layer, kind, mapping }] = await inspect(path, blob, [113.5, 35, 114.5, 35.6]);
  return {
    ...{ path, layer, kind: kind ?? "estates", provenance: "user", source: null, licence: null, blob },
    mapping: { ...mapping, ...change },
  };
}
const polygons = () =>
  part("a.geojson", JSON.stringify({ type: "FeatureCollection", features: [square("A1", 113.9, 35.3)] }));
const LEDGER =
  "编号,小区名称,户数,经度,纬度\nA1,A1小区,100,113.95,35.35\nB1,乙小区,80,113°54′36″,35.31\nB2,丙小区,60,,\n";

describe("a table with columns of coordinates", () => {
  it("gives points to estates that have no place, and leaves outlines as they are", async () => {
    const opened = await build([await polygons(), await part("b.csv", LEDGER)]);
    const { estates } = opened.dataset ?? { estates: null };
    expect(estates?.id).toEqual(["A1", "B1"]);
    expect([...(estates?.isPoint ?? [])]).toEqual([0, 1]);
    expect([...(estates?.households ?? [])]).toEqual([100, 80]);
    // 54′36″ are 0.91 of a degree.
    expect(estates?.centre[2]).toBeCloseTo(113.91, 9);
    expect(estates?.centre[3]).toBe(35.31);
    expect(opened.findings.map(({ code, row }) => [code, row]).sort()).toEqual([
      ["placeStays", 2],
      ["rowWithoutPlace", 4],
    ]);
    expect(opened.joined[0]).toMatchObject({ byId: 1, asPoints: 1 });
    expect(opened.joined[0].withoutPlace.map(({ row }) => row)).toEqual([4]);
    expect(opened.tallies.find(({ kind }) => kind === "ledger")).toMatchObject({ read: 3, accepted: 3, refused: 0 });
  });

  it("stands alone, refuses what is no figure, and takes the rows the hand leaves out not in", async () => {
    const text = `${LEDGER}B3,丁小区,1,东经,35.3\nB1,戊小区,2,113.9,35.3\n`;
    const alone = await build([await part("b.csv", text)]);
    expect(alone.dataset?.estates.id).toEqual(["A1", "B1"]);
    expect(alone.tallies[0]).toMatchObject({ read: 5, accepted: 4, refused: 1, left: 0 });
    expect(alone.findings.map(({ code, row }) => [code, row])).toContainEqual(["duplicateId", 6]);
    const take = { others: "stay", except: ["B1"], keep: {} } as const;
    const less = await build([await polygons(), await part("b.csv", LEDGER, { take })]);
    expect(less.dataset?.estates.id).toEqual(["A1"]);
    expect(less.tallies.find(({ kind }) => kind === "ledger")).toMatchObject({ accepted: 2, left: 1 });
  });

  it("moves the points of an earlier table, and nothing else", async () => {
    const kept = [await polygons(), await part("b.csv", LEDGER)];
    const next = await part("c.csv", "编号,小区名称,经度,纬度\nA1,A1小区,113.8,35.2\nB1,乙小区,113.92,35.32\n");
    const { dataset } = await merge(kept, [next]);
    expect([...(dataset?.estates.id ?? [])]).toEqual(["A1", "B1"]);
    expect([...(dataset?.estates.centre.slice(2) ?? [])]).toEqual([113.92, 35.32]);
    expect([...(dataset?.estates.households ?? [])]).toEqual([100, 80]);
  });

  it.each([
    ["X,Y", "499800,3907400", "EPSG:4547", false],
    ["X坐标（m）,Y坐标（m）", "3907400,38499800", "EPSG:4526", true],
    ["lng_gcj02,lat_gcj02", "113.906,35.299", "wgs84", false],
    ["坐标", '"113.906,35.299"', "wgs84", false],
    ["纬度,经度", "35.299,113.906", "wgs84", false],
  ])("is read by %s: %s", async (head, places, crs, swapped) => {
    const [seen] = await inspect("a.csv", new Blob([`小区名称,${head}\n甲,${places}\n`]), [113.5, 35, 114.5, 35.6]);
    expect([seen.candidates[0].crs, seen.candidates[0].swapped]).toEqual([crs, swapped]);
    expect(seen.candidates[0].metresAway).toBeLessThan(20_000);
    expect(seen.kind).toBe("ledger");
  });

  it("lies south and west where the letters say so", async () => {
    const places = "编号,小区名称,户数,经度,纬度\nB1,乙小区,80,58°22′48″W,34.6°S\n";
    const { dataset } = await build([await part("b.csv", places)]);
    expect([...(dataset?.estates.centre ?? [])].map((one) => Math.round(one * 1e6) / 1e6)).toEqual([-58.38, -34.6]);
  });

  it("does not keep a file that draws outlines from drawing them anew", async () => {
    const features = [
      { ...square("A1", 113.92, 35.32), properties: { id: "A1", name: "A1小区", lon: 113.95, lat: 35.35 } },
      { type: "Feature", properties: { id: "A2", name: "A2小区", lon: 113.96, lat: 35.36 }, geometry: null },
    ];
    const take = { others: "stay", except: [], keep: {} } as const;
    const newer = await part("b.geojson", JSON.stringify({ type: "FeatureCollection", features }), { take });
    const { dataset } = await build([await polygons(), newer]);
    expect(Array.from(dataset?.estates.geometry.coords.slice(0, 2) ?? [])).toEqual([113.92, 35.32]);
    expect(dataset?.estates.id).toEqual(["A1"]);
  });

  it("is no place where the words are an address", async () => {
    const [seen] = await inspect("a.csv", new Blob(["小区名称,location\n甲,平原路1号\n"]));
    expect([seen.bounds, seen.mapping.fields]).toEqual([null, { name: "小区名称", address: "location" }]);
  });
});
