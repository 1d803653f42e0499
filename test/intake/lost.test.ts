/** Nothing is lost in silence: what is not taken is counted as refused and named with its file. */

import { describe, expect, it } from "vitest";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { plainMapping } from "../../src/model/mapping";
import { collection, feature } from "./fixtures";

const point = (id: string, x: number, more: object = {}) => ({
  type: "Feature",
  properties: { id, ...more },
  geometry: { type: "Point", coordinates: [x, 30] },
});
const ledger = (path: string, features: object[], assume: Record<string, string> = {}): Part => ({
  path,
  kind: "estates",
  provenance: "user",
  source: null,
  licence: null,
  mapping: { ...plainMapping, assume },
  blob: new Blob([JSON.stringify({ type: "FeatureCollection", features })]),
});

describe("the door", () => {
  it("refuses a second ledger by name, and keeps the first", async () => {
    const opened = await build([
      ledger("a.geojson", [point("a", 1)]),
      ledger("b.geojson", [point("b", 2), point("c", 3)]),
    ]);
    expect(opened.dataset?.estates.id).toEqual(["a"]);
    expect(opened.tallies.map(({ file, accepted, refused }) => [file, accepted, refused])).toEqual([
      ["a.geojson", 1, 0],
      ["b.geojson", 0, 2],
    ]);
    expect(opened.findings.map(({ code, file }) => [code, file])).toEqual([["twoLedgers", "b.geojson"]]);
  });

  it("refuses report rows of estates that the ledger does not have", async () => {
    const csv = "month,estateId,stage,percent\n2020-06,a,construction,40\n2020-06,zz,construction,40\n";
    const reports: Part = { ...ledger("2020-06.csv", []), kind: "reports", mapping: null, blob: new Blob([csv]) };
    const opened = await build([ledger("a.geojson", [point("a", 1)]), reports]);
    expect(opened.dataset?.reports.n).toBe(1);
    expect(opened.tallies[1]).toMatchObject({ read: 2, accepted: 1, refused: 1 });
    expect(opened.findings).toMatchObject([{ code: "unknownEstate", file: "2020-06.csv", value: "zz" }]);
  });

  it("survives what is nested too deeply", async () => {
    const deep = `${"[".repeat(20_000)}${"]".repeat(20_000)}`;
    const text = `{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"id":"a","facts":${deep}},"geometry":{"type":"Polygon","coordinates":${deep}}},${JSON.stringify(point("b", 2))}]}`;
    const opened = await build([{ ...ledger("a.geojson", []), blob: new Blob([text]) }]);
    expect(opened.dataset?.estates.id).toEqual(["b"]);
    expect(opened.tallies[0]).toMatchObject({ read: 2, accepted: 1, refused: 1 });
  });

  it("marks as assumed only what an assumption filled", async () => {
    const features = [point("a", 1, { households: 50 }), point("b", 2, { households: null })];
    const { dataset } = await build([ledger("a.geojson", features, { households: "80", yearBuilt: "1980" })]);
    expect([...(dataset?.estates.households ?? [])]).toEqual([50, 80]);
    expect([...(dataset?.estates.assumedAt.households ?? [])]).toEqual([0, 1]);
    const full = await build([ledger("a.geojson", [features[0]], { households: "80" })]);
    expect(full.dataset?.estates.assumed).toEqual({});
  });

  it("reads GBK and says so, and refuses what is no text instead of taking rubbish for names", async () => {
    // 小区 in GBK.
    const bytes = new TextEncoder().encode(collection([feature({ id: "a", name: "##" })]));
    const at = bytes.indexOf(0x23);
    const gbk = [...bytes.slice(0, at), 0xd0, 0xa1, 0xc7, 0xf8, ...bytes.slice(at + 2)];
    const blob = new Blob([Uint8Array.from(gbk)]);
    const opened = await build([{ ...ledger("gbk.geojson", []), blob }]);
    expect(opened.findings.map(({ code }) => code)).toEqual(["gb18030"]);
    expect(opened.dataset?.estates.name).toEqual(["小区"]);
    const cut = new Blob([Uint8Array.from([...gbk.slice(0, at), 0xff, ...gbk.slice(at)])]);
    const refused = await build([{ ...ledger("cut.geojson", []), blob: cut }]);
    expect(refused.findings.map(({ code }) => code)).toEqual(["badEncoding"]);
    expect(refused.tallies[0]).toMatchObject({ accepted: 0, refused: 1 });
  });
});
