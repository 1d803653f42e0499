/** Files that GDAL and LibreOffice wrote (test/fixtures/make.ts): read as what was put in there. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { bundled } from "../../src/intake/formats/bundle";
import { inspect } from "../../src/intake/inspect";

const at = (name: string): Blob => new Blob([readFileSync(join(import.meta.dirname, "../fixtures", name))]);
/** The parts of a file, read as the door guesses. */
async function parts(path: string, blob: Blob): Promise<Part[]> {
  const seen = await inspect(path, blob);
  return seen.map(({ layer, kind, mapping }) => ({
    path,
    layer,
    kind: kind ?? "estates",
    provenance: "user",
    source: null,
    licence: null,
    mapping,
    blob,
  }));
}
const loose = async (): Promise<Blob> => {
  const files = ["shp", "dbf", "prj", "cpg"].map((ending) => ({
    path: `estates.${ending}`,
    file: at(`estates.${ending}`),
  }));
  const [zip] = await bundled(files, (path, file) => ({ path, file }));
  expect(zip.path).toBe("estates.shp.zip");
  return zip.file;
};

describe("files of other programs", () => {
  it.each<[string, string, () => Promise<Blob> | Blob, (string | null)[]]>([
    // 㵲 is in GB18030 and not in the CP936 that GDAL writes: it left the character out, as real files do.
    ["a loose shapefile in GBK and metres of EPSG:4547", "estates.shp.zip", loose, ["A1", "A2", "A3"]],
    ["KML", "estates.kml", () => at("estates.kml"), ["A1", "A2", "A3"]],
    ["FlatGeobuf in metres of EPSG:4526", "estates.fgb", () => at("estates.fgb"), ["A1", "A2", "A3"]],
    ["GeoJSON a feature a line", "estates.geojsonl", () => at("estates.geojsonl"), ["A1", "A2", "A3"]],
  ])("%s", async (_, path, file, ids) => {
    const { dataset, findings } = await build(await parts(path, await file()));
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
    const table = dataset?.estates;
    const rows = Object.fromEntries((table?.id ?? []).map((id, row) => [id, row]));
    expect([...(table?.id ?? [])].sort()).toEqual(ids);
    expect(table?.name[rows.A1]).toBe("纺织厂家属院");
    expect(table?.name[rows.A2]).toBe("二十三号院");
    expect(ids.map((id) => table?.households[rows[String(id)]])).toEqual([120, 64, 208]);
    expect(dataset?.districts.name.toSorted()).toEqual(["卫滨区", "红旗区"].toSorted());
    // The middle of the first square, to a millimetre: 1e-8 degrees.
    expect(Math.abs((table?.centre[2 * rows.A1] ?? 0) - 113.9003)).toBeLessThan(1e-8);
    expect(Math.abs((table?.centre[2 * rows.A1 + 1] ?? 0) - 35.3003)).toBeLessThan(1e-8);
    // The third has one polygon of two rings, the courtyard.
    const g = table?.geometry;
    const polygon = g?.featureStart[rows.A3] ?? -1;
    expect((g?.polygonStart[polygon + 1] ?? 0) - (g?.polygonStart[polygon] ?? 0)).toBe(2);
  });
});

describe("a district's ledger", () => {
  it.each([["ledger.xlsx"], ["ledger-gbk.csv"]])(
    "%s: title, heading of two rows, sums, units, dates and Chinese figures",
    async (name) => {
      const [seen] = await inspect(name, at(name));
      expect(seen.kind).toBe("ledger");
      expect(seen.features).toBe(3);
      expect(seen.mapping.fields).toMatchObject({
        name: "小区名称",
        district: "所属区",
        households: "基本情况·户数",
        floorAreaM2: "基本情况·建筑面积（万㎡）",
        budgetWan: "基本情况·投资(元)",
        yearBuilt: "建成时间",
      });
      expect(seen.mapping.scale).toEqual({ floorAreaM2: 10_000, budgetWan: 0.0001 });
      const places = (await parts("estates.fgb", at("estates.fgb"))).map((part) => ({
        ...part,
        provenance: "official" as const,
      }));
      const { dataset, joined, findings } = await build([...places, ...(await parts(name, at(name)))]);
      const table = dataset?.estates;
      const row = (id: string): number => table?.id.indexOf(id) ?? -1;
      // 1.25 万㎡, 350 万元 from 3,500,000 yuan, 120 from "约１２０户", the year of 1996-05-01 and of 一九九〇年.
      expect(["A1", "A2", "A3"].map((id) => table?.floorAreaM2[row(id)])).toEqual([12_500, 6000, 20_000]);
      expect(["A1", "A2", "A3"].map((id) => table?.budgetWan[row(id)])).toEqual([350, 120, 416]);
      expect(table?.households[row("A1")]).toBe(120);
      expect(["A1", "A2", "A3"].map((id) => table?.yearBuilt[row(id)])).toEqual([1996, 1990, 1988]);
      const [how] = joined;
      // The sheet's merged cell gives the district to both of its rows; the CSV leaves the second blank, and the name is enough.
      expect([how.byId, how.byName, how.uncertain.length, how.withoutPlace.length, how.withoutRow.length]).toEqual([
        0, 3, 0, 0, 0,
      ]);
      const codes = findings.map(({ code }) => code);
      expect(codes).toContain("totalRow");
      expect(codes).toContain("aboutNumber");
      const about = findings.find(({ code }) => code === "aboutNumber");
      expect([about?.row, about?.column]).toEqual([4, "基本情况·户数"]);
      if (name.endsWith("xlsx")) expect(about?.sheet).toBe("台账");
    },
  );
});
