/** `check --json` and `convert` for every format, from files of other programs, out in each form of ours and back in. */
import { copyFileSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { zipSync } from "fflate";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { command as check } from "../../src/cli/check";
import { command as convert } from "../../src/cli/convert";

const FIXTURES = join(import.meta.dirname, "../fixtures");
const folder = mkdtempSync(join(tmpdir(), "lianpian-formats-"));
const fixture = (name: string): string => join(FIXTURES, name);
const made = (name: string, write: (path: string) => void): string => {
  const path = join(folder, name);
  write(path);
  return path;
};
const bytesOf = (name: string): Uint8Array => Uint8Array.from(readFileSync(fixture(name)));
const archive = (name: string, entries: Record<string, Uint8Array>): string =>
  made(name, (path) => writeFileSync(path, zipSync(entries)));

const shape = (ending: string): [string, Uint8Array] => [`estates.${ending}`, bytesOf(`estates.${ending}`)];
const zipped = archive("estates.zip", Object.fromEntries(["shp", "dbf", "prj", "cpg"].map(shape)));
const kmz = archive("estates.kmz", { "doc.kml": bytesOf("estates.kml") });
/** Lines of GeoJSON as one collection. */
const whole = made("estates.geojson", (path) => {
  const lines = readFileSync(fixture("estates.geojsonl"), "utf8").trim().split("\n");
  writeFileSync(path, `{"type":"FeatureCollection","features":[${lines.join()}]}`);
});
const tabs = made("ledger.tsv", (path) =>
  writeFileSync(
    path,
    "小区名称\t所属区\t户数\n纺织厂家属院\t红旗区\t120\n二十三号院\t卫滨区\t64\n㵲江小区\t红旗区\t208\n",
  ),
);
const named = ["id=编号", "name=小区名称", "district=所属区", "households=户数"].flatMap((one) => ["--field", one]);

const PLACES: readonly (readonly [path: string, ...options: string[]])[] = [
  [fixture("estates.shp")],
  [zipped],
  [fixture("estates.kml")],
  [kmz],
  [fixture("estates.fgb")],
  [fixture("estates.geojsonl"), ...named],
  [whole, ...named],
];
const LEDGERS = [[fixture("ledger.xlsx")], [fixture("ledger-gbk.csv")], [tabs]] as const;

let said = "";
beforeEach(() => {
  said = "";
  const hear = (text: string | Uint8Array): boolean => {
    said += text;
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(hear);
  vi.spyOn(process.stderr, "write").mockImplementation(hear);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What `check --json` says of a file. */
async function checked(
  ...args: string[]
): Promise<{ code: number; accepted: number; refused: number; codes: string[] }> {
  said = "";
  const code = await check.run([...args, "--json"]);
  const { accepted, refused, findings } = JSON.parse(said);
  const codes = findings
    .filter((f: { severity: string }) => f.severity !== "note")
    .map((f: { code: string }) => f.code);
  return { code, accepted, refused, codes };
}
const FINE = { code: 0, accepted: 3, refused: 0, codes: [] };

let count = 0;
async function converted(ending: string, ...args: string[]): Promise<string> {
  const [from, ...options] = args;
  const to = join(folder, `${++count}.${ending}`);
  expect(await convert.run([from, to, ...options]), said).toBe(0);
  return to;
}
/** Names and households as a ledger of ours has them, by name. */
async function ledgerOf(path: string): Promise<[string, number][]> {
  const csv = path.endsWith(".csv") ? path : await converted("csv", path);
  const [head, ...rows] = readFileSync(csv, "utf8").replace("\ufeff", "").trimEnd().split("\r\n");
  const at = (name: string): number => head.split(",").indexOf(name);
  return rows
    .map((row): [string, number] => [row.split(",")[at("小区名称")], Number(row.split(",")[at("户数（户）")])])
    .sort(([, a], [, b]) => a - b);
}
const THREE: [string, number][] = [
  ["二十三号院", 64],
  ["纺织厂家属院", 120],
  ["㵲江小区", 208],
];
/** GBK has no 㵲: GDAL left it out, we put a ? in its place. */
const without = (instead: string): [string, number][] =>
  THREE.map(([name, households]) => [name.replace("㵲", instead), households]);

describe.each(PLACES.map((one) => [basename(one[0]), one] as const))("%s", (_, source) => {
  it("is accepted whole", async () => {
    expect(await checked(...source)).toEqual(FINE);
  });

  it("becomes GeoJSON, workbook, CSV and shapefile, each accepted whole with the same figures", async () => {
    for (const ending of ["geojson", "xlsx", "csv", "zip"]) {
      const to = await converted(ending, ...source);
      expect(await checked(to), ending).toEqual(FINE);
      const fromShapefile = /\.(shp|zip)$/.test(source[0]);
      const names = fromShapefile ? without("") : ending === "zip" ? without("?") : THREE;
      expect(await ledgerOf(to), ending).toEqual(names);
    }
  });
});

describe.each(LEDGERS.map(([path]) => [basename(path), path] as const))("%s", (_, path) => {
  it("is accepted whole, and as workbook and CSV again", async () => {
    expect(await checked(path)).toEqual(FINE);
    for (const ending of ["xlsx", "csv"]) {
      const to = await converted(ending, path);
      expect(await checked(to), ending).toEqual(FINE);
      expect(await ledgerOf(to), ending).toEqual(THREE);
    }
  });
});

it("a shapefile on its own is read as the shapefile that it is, whatever lies beside it under the same name", async () => {
  for (const ending of ["shp", "dbf", "prj"])
    copyFileSync(fixture(`estates.${ending}`), join(folder, `bare.${ending}`));
  writeFileSync(join(folder, "bare.csv"), "小区名称,户数\n别的院,1\n");
  copyFileSync(fixture("estates.kml"), join(folder, "bare.kml"));
  // No .cpg: the bytes are no UTF-8 and so GBK.
  expect(await ledgerOf(await converted("geojson", join(folder, "bare.shp")))).toEqual(without(""));
});
