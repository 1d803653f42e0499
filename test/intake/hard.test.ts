/** What real files do wrong: each fault gets its own word, with file, row and field, and what was there stays. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { openFolder } from "../../src/intake/city";
import { inspect } from "../../src/intake/inspect";
import { merge } from "../../src/intake/merge";
import { plainMapping } from "../../src/model/mapping";
import { findings as words } from "../../src/text/findings";
import { collection, feature, part, square } from "./fixtures";

const estates = (...features: unknown[]) => part("estates", "e.geojson", collection(features));
const said = (findings: readonly { code: string; severity: string; feature: number | null; field: string | null }[]) =>
  findings.map(({ code, severity, feature, field }) => [code, severity, feature, field]);

describe("encodings", () => {
  const text = collection([feature({ id: "小区一", name: "红旗" })]);
  const wide = (bom: number[], big: boolean): Uint8Array<ArrayBuffer> => {
    const bytes = [...text].flatMap((c) => {
      const code = c.charCodeAt(0);
      return big ? [code >> 8, code & 255] : [code & 255, code >> 8];
    });
    return Uint8Array.from([...bom, ...bytes]);
  };
  it("UTF-8 with a byte order mark is plain UTF-8", async () => {
    const { dataset, findings } = await build([part("estates", "e.geojson", `\ufeff${text}`)]);
    expect([dataset?.estates.id, findings]).toEqual([["小区一"], []]);
  });
  it.each([
    ["little-endian with its mark", wide([0xff, 0xfe], false)],
    ["big-endian with its mark", wide([0xfe, 0xff], true)],
    ["little-endian without", wide([], false)],
  ])("UTF-16 %s is read, and said so", async (_, bytes) => {
    const { dataset, findings } = await build([part("estates", "e.geojson", bytes)]);
    expect(dataset?.estates.name).toEqual(["红旗"]);
    expect(findings.map(({ code }) => code)).toEqual(["utf16"]);
    expect((await inspect("e.geojson", new Blob([bytes])))[0].features).toBe(1);
  });
  it("a marked CSV keeps its first column", async () => {
    const csv = "\ufeffmonth,district,receivedOn\n2020-06,红旗,2020-06-28\n";
    const { tallies } = await build([part("received", "received.csv", csv)]);
    expect(tallies[0]).toMatchObject({ read: 1, accepted: 1 });
  });
});

describe("geometry", () => {
  const nested = (inner: unknown) => ({
    type: "GeometryCollection",
    geometries: [{ type: "GeometryCollection", geometries: [inner] }],
  });
  it("nested collections of polygons are one outline; of lines, none", async () => {
    const line = { type: "LineString", coordinates: [] };
    const { dataset, findings } = await build([
      estates(feature({ id: "a" }, nested(square(113))), feature({ id: "b" }, nested(line))),
    ]);
    expect(dataset?.estates.id).toEqual(["a"]);
    expect(said(findings)).toEqual([
      ["collection", "note", 0, "geometry"],
      ["wrongGeometry", "error", 1, "geometry"],
    ]);
  });
  it("latitude first is seen in the far west of the country too", async () => {
    // Ürümqi: 43.8° N, 87.6° E.
    const { findings } = await build([estates(feature({ id: "a" }, { type: "Point", coordinates: [43.8, 87.6] }))]);
    expect(said(findings)).toEqual([["swappedAxes", "error", 0, "geometry"]]);
  });
  it("a ring on one slanting line has no area", async () => {
    const flat = [
      [113, 35],
      [113.1, 35.1],
      [113.2, 35.2],
      [113, 35],
    ];
    const { findings } = await build([estates(feature({ id: "a" }, { type: "Polygon", coordinates: [flat] }))]);
    expect(said(findings)).toEqual([["zeroArea", "error", 0, "geometry"]]);
  });
  it("a large ring that crosses itself is found", async () => {
    const n = 4000;
    const ring = Array.from({ length: n }, (_, k) => [
      113 + Math.cos((2 * Math.PI * k) / n) / 100,
      35 + Math.sin((2 * Math.PI * k) / n) / 100,
    ]);
    const clean = [...ring, ring[0]];
    const tangled = clean.with(1000, clean[1002]).with(1002, clean[1000]);
    const { findings } = await build([
      estates(
        feature({ id: "a" }, { type: "Polygon", coordinates: [clean] }),
        feature({ id: "b" }, { type: "Polygon", coordinates: [tangled] }),
      ),
    ]);
    expect(said(findings)).toEqual([["selfCrossing", "warning", 1, "geometry"]]);
  });
});

describe("ids", () => {
  it("a row number never takes the id that another row gives", async () => {
    const { dataset, tallies } = await build([estates(feature({}), feature({ id: "1" }, square(114)))]);
    expect(dataset?.estates.id).toEqual(["#1", "1"]);
    expect(tallies[0]).toMatchObject({ accepted: 2, refused: 0 });
  });
  it("an empty id falls back to the feature's own", async () => {
    const { dataset } = await build([estates(feature({ id: " " }, square(113), "own"))]);
    expect(dataset?.estates.id).toEqual(["own"]);
  });
});

describe("values", () => {
  it("text that is no number is unknown and named; numbers as text count", async () => {
    const { dataset, findings } = await build([
      estates(
        feature({ id: "a", households: "NaN", floorAreaM2: "１，２００㎡" }),
        feature({ id: "b", households: "0x10", budgetWan: -5 }, square(114)),
      ),
    ]);
    expect([...(dataset?.estates.households ?? [])]).toEqual([Number.NaN, Number.NaN]);
    expect(dataset?.estates.floorAreaM2[0]).toBe(1200);
    expect(dataset?.estates.budgetWan[1]).toBeNaN();
    expect(said(findings)).toEqual([
      ["badValue", "warning", 0, "households"],
      ["numberAsText", "note", 0, "floorAreaM2"],
      ["badValue", "warning", 1, "budgetWan"],
      ["badValue", "warning", 1, "households"],
    ]);
  });
  it("only what an assumption filled is missing from the ledger", async () => {
    const { dataset } = await build([
      part(
        "estates",
        "e.geojson",
        collection([feature({ id: "a", households: 9 }), feature({ id: "b" }, square(114))]),
        {
          assume: { households: "80" },
        },
      ),
    ]);
    expect([...(dataset?.estates.filled ?? [])]).toEqual([1, 0]);
  });
  it("properties nested too deeply are refused by name, the rest stands", async () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const text = collection([feature({ id: "a", extra: "DEEP" }), feature({ id: "b" }, square(114))]);
    const { dataset, findings } = await build([part("estates", "e.geojson", text.replace('"DEEP"', deep))]);
    expect(dataset?.estates.id).toEqual(["b"]);
    expect(findings).toMatchObject([{ code: "tooDeep", id: "a", feature: 0 }]);
  });
});

describe("areas", () => {
  const district = (id: string, geometry: unknown) => feature({ id, name: `名${id}` }, geometry);
  it("a point does not take an outline away; the same id twice is refused", async () => {
    const { dataset, findings, tallies } = await build([
      part("districts", "districts.geojson", collection([district("1", square(113)), district("2", square(114))])),
      part(
        "districts",
        "new.geojson",
        collection([district("1", { type: "Point", coordinates: [113, 35] }), district("1", square(115))]),
      ),
    ]);
    expect([...(dataset?.districts.geometry.featureStart ?? [])]).toEqual([0, 1, 2]);
    expect(said(findings)).toEqual([
      ["pointArea", "warning", 0, "geometry"],
      ["duplicateId", "error", 1, "id"],
    ]);
    expect(tallies[1]).toMatchObject({ read: 2, accepted: 1, refused: 1 });
  });
  it("an estate far outside its district is kept there and named with the distance", async () => {
    const { dataset, findings } = await build([
      part("districts", "districts.geojson", collection([district("1", square(113, 35, 0.01))])),
      estates(
        feature({ id: "in", district: "1" }, square(113.005, 35.005)),
        // 0.01° of latitude north of the district's northern edge: 1,112 m, and half its own height of 0.001°.
        feature({ id: "out", district: "名1" }, square(113.005, 35.02)),
      ),
    ]);
    expect([...(dataset?.estates.district ?? [])]).toEqual([0, 0]);
    expect(said(findings)).toEqual([["outsideDistrict", "warning", 1, "district"]]);
    expect(Math.abs(Number(findings[0].params?.metres) - 1168)).toBeLessThan(3);
  });
  it("an unknown district is kept under its own name, and named", async () => {
    const { dataset, findings } = await build([
      part("districts", "districts.geojson", collection([district("1", square(113))])),
      estates(feature({ id: "a", district: "别处" })),
    ]);
    expect(dataset?.districts.name).toEqual(["名1", "别处"]);
    expect(findings).toMatchObject([{ code: "unknownDistrict", value: "别处", feature: 0, field: "district" }]);
  });
});

describe("tables", () => {
  const ledger = estates(feature({ id: "a" }));
  it("rows repeated by a second copy of the file count once", async () => {
    const csv = "month,estateId,percent\n2020-06,a,40\n";
    const { dataset, findings } = await build([
      ledger,
      part("reports", "reports/2020-06.csv", csv),
      part("reports", "2020-06.csv", csv),
    ]);
    expect(dataset?.reports.n).toBe(1);
    expect(findings).toMatchObject([{ code: "repeatedRow", severity: "note", file: "2020-06.csv" }]);
  });
  it("numbers with separators are read; bad and missing cells are named by row and column", async () => {
    const csv = 'month,estateId,percent,investedWan\n2020-06,a,,"1,250.5"\n2020-13,a,,\n2020-06,,,\n2020-06,a,140,\n';
    const { dataset, findings } = await build([ledger, part("reports", "r.csv", csv)]);
    expect([...(dataset?.reports.investedWan ?? [])]).toEqual([1250.5]);
    expect(said(findings)).toEqual([
      ["badCell", "error", 1, "month"],
      ["missingCell", "error", 2, "estateId"],
      ["badCell", "error", 3, "percent"],
    ]);
  });
  it("a word that the hand calls unknown is not asked about again", async () => {
    const csv = "month,estateId,stage,percent\n2020-06,a,停摆,40\n";
    const said = async (stage: Record<string, string>) =>
      (await build([ledger, { ...part("reports", "r.csv", csv), mapping: { ...plainMapping, values: { stage } } }]))
        .findings;
    expect(await said({})).toMatchObject([{ code: "wordUnknown", params: { list: "停摆 1" } }]);
    expect(await said({ 停摆: "" })).toEqual([]);
  });
  it("a cell that cannot be used is unknown, and what else its row says stands", async () => {
    const csv = "month,estateId,stage,percent,investedWan\n2020-06,a,construction,已过半,—\n2020-07,a,,完成80%,/\n";
    const { dataset, findings } = await build([ledger, part("reports", "r.csv", csv)]);
    const { n, stage = [], percent = [], investedWan = [] } = dataset?.reports ?? {};
    expect([n, ...stage, ...percent, ...investedWan]).toEqual([2, 5, -1, Number.NaN, 80, Number.NaN, Number.NaN]);
    expect(findings).toMatchObject([{ code: "badValue", feature: 0, field: "percent", value: "已过半" }]);
  });
});

describe("whole files", () => {
  it("an empty collection is read, warned of, and has no rows", async () => {
    const { tallies, findings } = await build([estates()]);
    expect(tallies[0]).toMatchObject({ read: 0, accepted: 0, refused: 0 });
    expect(said(findings)).toEqual([["noFeatures", "warning", null, null]]);
  });
  it("a broken context or manifest is refused with its field", async () => {
    const { dataset, findings } = await build([
      part("city", "city.json", '{"schema":1,"name":{"zh":"市"},"dataDate":"2020-01-01","files":[]}'),
      part("context", "context.geojson", "[1]"),
      estates(feature({ id: "a" })),
    ]);
    expect(dataset?.context).toBeNull();
    expect(findings.map(({ code, file, field }) => [code, file, field])).toEqual([
      ["missingField", "city.json", "name.en"],
      ["notGeojson", "context.geojson", null],
    ]);
  });
  it("a ledger that cannot be read leaves the old one, whatever else came with it", async () => {
    const kept = [
      part("districts", "districts.geojson", collection([feature({ id: "1", name: "一区" })])),
      estates(feature({ id: "a" }), feature({ id: "b" }, square(114))),
    ];
    const made = [
      part("estates", "new.geojson", '{"type":"FeatureCollection","features":[{"ty'),
      part("districts", "more.geojson", collection([feature({ id: "2", name: "二区" }, square(114))])),
    ];
    const next = await merge(kept, made);
    expect(next.dataset?.estates.id).toEqual(["a", "b"]);
    expect(next.dataset?.districts.id).toEqual(["1", "2"]);
    expect(next.findings.map(({ code, file }) => [code, file])).toEqual([
      ["districtByPlace", "e.geojson"],
      ["notJson", "new.geojson"],
    ]);
    expect(next.tallies.at(-1)).toMatchObject({ file: "new.geojson", refused: 1 });
    const empty = await merge(kept, [part("estates", "none.geojson", collection([]))]);
    expect(empty.dataset?.estates.n).toBe(2);
    const good = await merge(kept, [part("estates", "good.geojson", collection([feature({ id: "c" })]))]);
    expect(good.dataset?.estates.id).toEqual(["c"]);
  });
});

describe("a city folder", () => {
  const root = new URL("../../data/xinxiang/", import.meta.url);
  const from = (change: (path: string) => Blob | null | undefined) =>
    openFolder(async (path) => {
      const own = change(path);
      return own === undefined ? new Blob([readFileSync(new URL(path, root))]) : own;
    });
  it("with a file missing or half uploaded is refused by the file's name", async () => {
    const missing = await from((path) => (path === "streets.geojson" ? null : undefined));
    expect([missing.dataset, missing.findings.map(({ code, file }) => [code, file])]).toEqual([
      null,
      [["noFile", "streets.geojson"]],
    ]);
    const half = await from((path) => (path === "estates.geojson" ? new Blob(["{"]) : undefined));
    expect([half.dataset, half.findings.map(({ code, file }) => [code, file])]).toEqual([
      null,
      [["wrongHash", "estates.geojson"]],
    ]);
  });
});

it("every word of the door has its sentence in both languages", () => {
  const source = ["areas", "barriers", "build", "city", "encoding", "estates", "fields", "outline", "rows", "tables"]
    .map((name) => readFileSync(new URL(`../../src/intake/${name}.ts`, import.meta.url), "utf8"))
    .join();
  const codes = [...source.matchAll(/(?:notes|said)\.(?:add|count)\(\s*"(\w+)"|refuse\("(\w+)"|against\("(\w+)"/g)];
  expect(codes.length).toBeGreaterThan(20);
  for (const [, a, b, c] of codes) expect(Object.keys(words)).toContain(a ?? b ?? c);
});
