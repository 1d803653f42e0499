/** Districts that follow from places, and the estates that a ledger does not name. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { inspect } from "../../src/intake/inspect";
import { square } from "./fixtures";

/** A square of `side` degrees from its south-western corner. */
const area = (id: string, name: string, x: number, y: number, side: number) => ({
  type: "Feature",
  properties: { id, name },
  geometry: square(x, y, side),
});
const json = (...features: object[]): string => JSON.stringify({ type: "FeatureCollection", features });

async function part(path: string, text: string): Promise<Part> {
  const blob = new Blob([text]);
  const [{ layer, kind, mapping }] = await inspect(path, blob, [113, 35, 115, 36]);
  return { path, layer, kind: kind ?? "estates", provenance: "user", source: null, licence: null, blob, mapping };
}
/** Two districts side by side, and a zone inside of the first. */
const districts = (): Promise<Part> =>
  part(
    "districts.geojson",
    json(area("1", "东区", 113, 35, 1), area("2", "西区", 114, 35, 1), area("1-z", "新区", 113.2, 35.2, 0.1)),
  );

describe("an estate whose district nobody names", () => {
  const TABLE = `编号,小区名称,县区,经度,纬度
A,一院,,113.5,35.5
B,二院,,113.25,35.25
C,三院,,114.5,35.5
D,四院,西区,113.5,35.5
E,五院,,115.0005,35.5
F,六院,,116.1,35.5
`;
  it("is in the smallest outline around it, or the one it touches; the table's word stands before its place", async () => {
    const { dataset, findings } = await build([await districts(), await part("points.csv", TABLE)]);
    const { estates, districts: areas } = dataset ?? expect.unreachable();
    expect([...estates.district].map((row) => areas.name[row] ?? null)).toEqual([
      ...["东区", "新区", "西区", "西区"],
      // 0.0005° of longitude are 45 m at 35.5° N, 1.1° some 99.6 km.
      ...["西区", null],
    ]);
    expect([...estates.districtByPlace]).toEqual([1, 1, 1, 0, 1, 0]);
    const said = findings.map(({ code, severity, row, params }) => [code, severity, row, params]);
    expect(said).toContainEqual(["districtByPlace", "note", 2, { count: 4, list: "西区 2、东区 1、新区 1" }]);
    expect(said).toContainEqual(["outsideCity", "warning", 7, { km: 100, near: "西区" }]);
    expect(said).toContainEqual(["outsideDistrict", "warning", 5, expect.anything()]);
    // What only follows is in no record: it is not given back as if a file had said so.
    expect(await estates.records.slice(0, estates.recordStart[1]).text()).not.toContain("district");
  });

  it("has none where no outlines are there", async () => {
    const { dataset, findings } = await build([await part("points.csv", TABLE)]);
    expect(dataset?.estates.district[0]).toBe(-1);
    expect(findings.map(({ code }) => code)).not.toContain("outsideCity");
  });
});

describe("estates that a ledger does not name", () => {
  const estates = (): Promise<Part> => {
    const of = (id: string, district: string, x: number) => {
      const made = area(id, `${id}号院`, x, 35.5, 0.001);
      return { ...made, properties: { ...made.properties, district } };
    };
    return part("estates.geojson", json(of("A", "1", 113.1), of("B", "1", 113.2), of("C", "2", 114.1)));
  };
  const codes = async (text: string): Promise<readonly unknown[]> => {
    const { joined, findings } = await build([await districts(), await estates(), await part("ledger.csv", text)]);
    const said = findings.find(({ code }) => code === "placesWithoutRow");
    return [joined[0].unnamed.map(({ id }) => id), said && [said.params?.without, said.params?.total]];
  };

  it("are told of its own districts alone", async () => {
    expect(await codes("小区名称,县区,户数\nA号院,东区,10\n")).toEqual([["B"], [1, 2]]);
    expect(await codes("小区名称,县区,户数\nA号院,东区,10\nB号院,东区,20\n")).toEqual([[], undefined]);
    // A row that met none is about its district too.
    expect(await codes("小区名称,县区,户数\n庚号院,西区,10\n")).toEqual([["C"], [1, 1]]);
  });

  it("are not told where all its rows bring places of their own", async () => {
    expect(await codes("小区名称,户数,经度,纬度\n新一号院,10,113.5,35.5\n")).toEqual([[], undefined]);
  });
});
