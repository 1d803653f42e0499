import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { describe, expect, it } from "vitest";
import { readRecords } from "../../src/domain/programme/readRecords";
import { openFolder } from "../../src/intake/city";
import { pairsOf } from "../../src/store/photos";

const PNG = "\x89PNG\r\n\x1a\n";
const bytes = (text: string): Uint8Array<ArrayBuffer> =>
  text.startsWith(PNG) ? Uint8Array.from(text, (c) => c.charCodeAt(0)) : new TextEncoder().encode(text);
const photos = [
  { before: "photos/a.png", after: "photos/b.png", on: "2020-08-01", credit: "某某摄" },
  { before: "photos/a.png", after: "photos/page.jpg" },
  { before: "../secret.png", after: "photos/b.png" },
  { before: "https://example.org/x.png", after: "photos/b.png" },
  { before: "photos/a.png", after: "photos/unlisted.png" },
  { before: "photos/a.png" },
];
const estates = JSON.stringify({
  type: "FeatureCollection",
  features: [
    { type: "Feature", properties: { id: "a", photos }, geometry: { type: "Point", coordinates: [113.9, 35.3] } },
  ],
});
const FILES: Readonly<Record<string, readonly [kind: string, text: string]>> = {
  "estates.geojson": ["estates", estates],
  "photos/a.png": ["photo", `${PNG}a`],
  "photos/b.png": ["photo", `${PNG}b`],
  "photos/page.jpg": ["photo", "<!DOCTYPE html><html></html>"],
};

const manifest = (listed = FILES): string =>
  JSON.stringify({
    schema: 1,
    name: { zh: "城", en: "Town" },
    dataDate: "2020-09-05",
    files: Object.entries(listed).map(([path, [kind, text]]) => ({
      path,
      kind,
      provenance: "user",
      bytes: text.length,
      sha256: bytesToHex(sha256(bytes(text))),
    })),
  });
/** Opens the folder with some of its files changed or taken away (null). */
function opened(changed: Readonly<Record<string, string | null>> = {}, withPhotos = true) {
  const asked: string[] = [];
  const run = openFolder(
    async (path) => {
      asked.push(path);
      const text = path in changed ? changed[path] : path === "city.json" ? manifest() : FILES[path]?.[1];
      return text === null || text === undefined ? null : new Blob([bytes(text)]);
    },
    undefined,
    withPhotos,
  );
  return run.then(({ dataset, findings, parts }) => {
    if (!dataset) throw new Error(`Not opened: ${findings.map(({ code }) => code)}`);
    return { dataset, asked, parts, said: findings.map(({ code, severity, value }) => [code, severity, value]) };
  });
}
const shown = async (changed: Readonly<Record<string, string | null>> = {}) => {
  const { dataset } = await opened(changed);
  return pairsOf(dataset, (await readRecords(dataset.estates)).photos);
};

describe("photographs of a city folder", () => {
  it("are paired by what estates name and the manifest lists; every other one is a finding", async () => {
    const { said } = await opened();
    expect(said.sort()).toEqual([
      ["notPicture", "error", "photos/page.jpg"],
      ["photoOutside", "warning", "../secret.png"],
      ["photoOutside", "warning", "https://example.org/x.png"],
      ["photoUnlisted", "warning", "photos/unlisted.png"],
    ]);
    expect(await shown()).toEqual([
      { row: 0, before: "photos/a.png", after: "photos/b.png", on: 18475, credit: "某某摄", drawn: false },
    ]);
  });

  it("do not keep the city shut when one is missing or changed", async () => {
    expect((await opened({ "photos/a.png": null })).said).toContainEqual(["photoMissing", "warning", "photos/a.png"]);
    expect((await opened({ "photos/b.png": `${PNG}c` })).said).toContainEqual([
      "photoChanged",
      "warning",
      "photos/b.png",
    ]);
  });

  it("are left where they are until someone looks, and the dataset is the same", async () => {
    const [now, later] = [await opened(), await opened({}, false)];
    expect(later.asked).toEqual(["city.json", "estates.geojson"]);
    expect(later.dataset.fingerprint).toBe(now.dataset.fingerprint);
    expect(later.dataset.files.filter(({ kind }) => kind === "photo")).toHaveLength(3);
    expect(now.parts.filter(({ kind }) => kind === "photo")).toHaveLength(3);
  });

  it("stand beside a public address that is one, or the door says so", async () => {
    const withUrl = async (publicUrl: string) =>
      (await opened({ "city.json": JSON.stringify({ ...JSON.parse(manifest()), publicUrl }) })).said.filter(
        ([code]) => code === "badPublicUrl",
      );
    expect(await withUrl("https://example.org/")).toEqual([]);
    expect(await withUrl("example.org")).toEqual([["badPublicUrl", "warning", "example.org"]]);
  });

  it("never leave the folder by the manifest either", async () => {
    const outside = manifest({ ...FILES, "../secret.png": ["photo", PNG] });
    const asked: string[] = [];
    const { dataset, findings } = await openFolder(async (path) => {
      asked.push(path);
      return path === "city.json" ? new Blob([outside]) : null;
    });
    expect(dataset).toBeNull();
    expect(findings.map(({ code, field }) => [code, field])).toEqual([["badFile", "files.4.path"]]);
    expect(asked).toEqual(["city.json"]);
  });
});
