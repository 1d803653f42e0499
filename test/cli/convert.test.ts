/** `convert` as a person types it: from what other programs wrote to what we give out, and back. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { run } from "../run/process";

const ROOT = resolve(import.meta.dirname, "../..");
const FIXTURES = join(ROOT, "test/fixtures");
const folder = mkdtempSync(join(tmpdir(), "lianpian-convert-"));
const at = (name: string): string => join(folder, name);
const convert = (...args: string[]) =>
  run(process.execPath, [
    join(ROOT, "node_modules/tsx/dist/cli.mjs"),
    join(ROOT, "src/cli/main.ts"),
    "convert",
    ...args,
  ]);

describe("convert", () => {
  it("takes FlatGeobuf in metres to a shapefile of ours and on to GeoJSON, and says what GBK cannot hold", async () => {
    const first = await convert(join(FIXTURES, "estates.fgb"), at("estates.shp.zip"));
    expect(first.code).toBe(0);
    expect(first.output).toMatch(/estates\.shp\.zip\/estates\.dbf, feature \d \(A3\): “名称”里的字符 㵲 不在 GBK 里/);
    const second = await convert(at("estates.shp.zip"), at("again.geojson"));
    expect([second.code, second.output]).toEqual([0, expect.stringContaining("again.geojson written, estates: 3.")]);
    const { features } = JSON.parse(readFileSync(at("again.geojson"), "utf8"));
    const a1 = features.find((f: { id: string }) => f.id === "A1");
    expect(a1.properties).toMatchObject({ name: "纺织厂家属院", district: "红旗区", households: 120 });
    for (const [x, y] of a1.geometry.coordinates[0]) {
      // A square of 0.0006 degrees at 113.9° E, 35.3° N; 1e-8 degrees are a millimetre.
      expect(Math.min(Math.abs(x - 113.9), Math.abs(x - 113.9006))).toBeLessThan(1e-8);
      expect(Math.min(Math.abs(y - 35.3), Math.abs(y - 35.3006))).toBeLessThan(1e-8);
    }
  });

  it("takes a district's ledger without places to a workbook and on to CSV, and refuses to draw it", async () => {
    expect((await convert(join(FIXTURES, "ledger-gbk.csv"), at("ledger.xlsx"))).code).toBe(0);
    expect((await convert(at("ledger.xlsx"), at("ledger.csv"))).code).toBe(0);
    const [head, row] = readFileSync(at("ledger.csv"), "utf8").split("\r\n");
    const cells = Object.fromEntries(head.split(",").map((name, k) => [name, row.split(",")[k]]));
    expect(cells).toMatchObject({
      小区名称: "纺织厂家属院",
      县区: "红旗区",
      "户数（户）": "120",
      "建筑面积（㎡）": "12500",
      "总投资（万元）": "350",
    });
    const drawn = await convert(at("ledger.csv"), at("ledger.geojson"));
    expect([drawn.code, drawn.output]).toEqual([2, expect.stringContaining("a ledger without places")]);
  });

  it("reads foreign fields and coordinates as it is told, and gives 1 when something is refused", async () => {
    const place = (uid: string, x: number, y: number) => ({
      type: "Feature",
      properties: { uid, flats: 80 },
      geometry: { type: "Point", coordinates: [x, y] },
    });
    // 500,000 m east on the meridian of zone 38, 114° E; 3,900,000 m of the meridian of GRS80 from the equator: 35.229011052° N, by its series.
    const features = [place("a", 500_000, 3_900_000), place("b", 500_000, 3_900_000), { type: "Feature" }];
    writeFileSync(at("metres.geojson"), JSON.stringify({ type: "FeatureCollection", features }));
    const { code } = await convert(
      at("metres.geojson"),
      at("degrees.geojson"),
      "--crs=EPSG:4547",
      "--field",
      "id=uid",
      "--field",
      "households=flats",
    );
    expect(code).toBe(1);
    const read = JSON.parse(readFileSync(at("degrees.geojson"), "utf8")).features;
    expect(
      read.map((f: { id: string; properties: { households: number } }) => [f.id, f.properties.households]),
    ).toEqual([
      ["a", 80],
      ["b", 80],
    ]);
    const [x, y] = read[0].geometry.coordinates;
    expect(Math.abs(x - 114)).toBeLessThan(1e-9);
    expect(Math.abs(y - 35.229011052)).toBeLessThan(1e-8);
  });

  it("answers a wrong question with a sentence and 2", async () => {
    const wrong = await Promise.all([
      convert(at("metres.geojson")),
      convert(at("metres.geojson"), at("out.docx")),
      convert(at("nowhere.geojson"), at("out.csv")),
    ]);
    expect(wrong.map(({ code }) => code)).toEqual([2, 2, 2]);
    expect(wrong[0].output).toContain("Name two files");
    expect(wrong[1].output).toContain("geojson, json, xlsx, csv, zip");
    expect(wrong[2].output).toContain("is not there");
  });
});
