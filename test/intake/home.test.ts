/** Districts that follow from places, and the estates that a ledger does not name. */
import { describe, expect, it } from "vitest";
import { alikeNames } from "../../src/intake/alike";
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
F,六院,,115.4,35.5
`;
  it("is in the smallest outline around it, or the one it touches; the table's word stands before its place", async () => {
    const { dataset, findings } = await build([await districts(), await part("points.csv", TABLE)]);
    const { estates, districts: areas } = dataset ?? expect.unreachable();
    expect([...estates.district].map((row) => areas.name[row] ?? null)).toEqual([
      ...["东区", "新区", "西区", "西区"],
      // 0.0005° of longitude are 45 m at 35.5° N, 0.4° some 36.2 km.
      ...["西区", null],
    ]);
    expect([...estates.districtByPlace]).toEqual([1, 1, 1, 0, 1, 0]);
    const said = findings.map(({ code, severity, row, params }) => [code, severity, row, params]);
    expect(said).toContainEqual(["districtByPlace", "note", 2, { count: 4, list: "西区 2、东区 1、新区 1" }]);
    expect(said).toContainEqual(["outsideCity", "warning", 7, { km: 36, near: "西区" }]);
    expect(said).toContainEqual(["outsideDistrict", "warning", 5, expect.anything()]);
    // What only follows is in no record: it is not given back as if a file had said so.
    expect(await estates.records.slice(0, estates.recordStart[1]).text()).not.toContain("district");
  });

  it("is not on the map where a slip in a figure leads to another continent: the row stays, and its cell is named", async () => {
    const { dataset, findings, tallies } = await build([
      await districts(),
      await part("points.csv", `${TABLE}G,七院,东区,13.904,35.5\n`),
    ]);
    expect(dataset?.estates.id).not.toContain("G");
    // Along the globe from 113° E to 13.904° E at 35.5° N: 2·asin(cos 35.5° · sin 49.548°) = 76.56°.
    expect(findings.filter(({ severity }) => severity === "error")).toMatchObject([
      { code: "strayPoint", row: 8, column: "经度", value: "13.904", params: { near: "东区", km: 8513 } },
    ]);
    expect(findings).toContainEqual(expect.objectContaining({ code: "rowWithoutPlace", row: 8, value: "七院" }));
    expect(tallies.find(({ kind }) => kind === "ledger")).toMatchObject({ read: 7, accepted: 7, refused: 0 });
    const far = await part("far.geojson", json(area("X", "远", 13.9, 35.5, 0.1), area("Y", "近", 113.5, 35.5, 0.1)));
    const drawn = await build([await districts(), { ...far, kind: "estates" }]);
    expect(drawn.dataset?.estates.id).toEqual(["Y"]);
    expect(drawn.findings.map(({ code, id }) => [code, id])).toContainEqual(["strayOutline", "X"]);
  });

  it("is asked after where its district looks like a slip, and told of where it is new", async () => {
    const text =
      "编号,小区名称,县区,经度,纬度\nA,一院,东评区,113.5,35.5\nB,二院,东评区,113.5,35.6\nC,三院,别处,113.5,35.7\n";
    const named = await part("districts.geojson", json(area("1", "东区", 113, 35, 1), area("2", "东平区", 114, 35, 1)));
    const points = await part("points.csv", text);
    const said = async (values: Part["mapping"] & object) =>
      (await build([named, { ...points, mapping: values }])).findings.flatMap(({ code, value, params }) =>
        /District/.test(code) && code !== "outsideDistrict" ? [[code, value, params]] : [],
      );
    const mapping = points.mapping ?? expect.unreachable();
    const fresh = ["unknownDistrict", "别处", { count: 1 }];
    expect(await said(mapping)).toEqual([["alikeDistrict", "东评区", { count: 2, near: "东平区" }], fresh]);
    expect(await said({ ...mapping, values: { district: { 东评区: "东区" } } })).toEqual([fresh]);
    const meant = { ...mapping, values: { district: { 东评区: "东评区" } } };
    expect(await said(meant)).toEqual([["unknownDistrict", "东评区", { count: 2 }], fresh]);
    expect(alikeNames("红旗", ["红旗区", "卫滨区"])).toEqual(["红旗区"]);
    expect(alikeNames("洪旗区", ["红旗区", "卫滨区"])).toEqual(["红旗区"]);
    expect(alikeNames("长垣县", ["长垣市", "新乡县"])).toEqual(["长垣市"]);
    expect(alikeNames("第2区", ["第1区"])).toEqual([]);
    expect(alikeNames("浚县", ["滑县"])).toEqual([]);
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
