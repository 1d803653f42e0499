import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inspect } from "../../src/intake/inspect";
import { forget, recall, recallEncoding, remember } from "../../src/store/remembered";

const gbk = new Blob([readFileSync(join(import.meta.dirname, "../fixtures/ledger-gbk.csv"))]);
const seen = async (name: string) => (await inspect(name, gbk))[0];

describe("how a file was read", () => {
  beforeEach(() => {
    const kept = new Map<string, string>();
    vi.stubGlobal("localStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
    });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("is offered again for the same headings of the next month, until it is forgotten", async () => {
    const june = await seen("红旗区台账2020-06.csv");
    expect(recall(june)).toBeNull();
    const mapping = { ...june.mapping, scale: { floorAreaM2: 1 }, joins: { "||纺织厂小区|红旗区": "A1" } };
    remember(june, "ledger", mapping);
    const july = await seen("红旗区台账2020-07.csv");
    expect(recall(july)).toEqual({ kind: "ledger", mapping });
    // Another district's file has the same headings and its own district and estates.
    remember(june, "ledger", { ...mapping, assume: { district: "410702" } });
    expect(recall(july)?.mapping.assume).toEqual({ district: "410702" });
    const { joins: _, ...others } = mapping;
    expect(recall(await seen("卫滨区台账2020-06.csv"))).toEqual({ kind: "ledger", mapping: { ...others, assume: {} } });
    expect(recall({ ...july, fields: july.fields.slice(1) })).toBeNull();
    forget(july);
    expect(recall(july)).toBeNull();
    expect(recallEncoding("红旗区台账2020-08.csv")).toBeNull();
    remember(june, "ledger", { ...mapping, encoding: "big5" });
    expect(recallEncoding("红旗区台账2020-08.csv")).toBe("big5");
    expect(recallEncoding("卫滨区台账2020-08.csv")).toBeNull();
  });

  it("is not remembered where storage is denied or holds something else, and nothing breaks", async () => {
    const file = await seen("a.csv");
    localStorage.setItem("lianpian:readings", '[{"headings":3},"x"]');
    expect(recall(file)).toBeNull();
    vi.stubGlobal("localStorage", undefined);
    remember(file, "ledger", file.mapping);
    expect(recall(file)).toBeNull();
  });
});

describe("an encoding by the hand's choice", () => {
  it("is taken instead of the one that was found", async () => {
    const found = await seen("a.csv");
    expect(found.encoding).toBe("gb18030");
    const [wrong] = await inspect("a.csv", gbk, null, undefined, "big5");
    expect([wrong.encoding, wrong.mapping.encoding]).toEqual(["big5", "big5"]);
    expect(wrong.fields.map(({ name }) => name)).not.toContain("小区名称");
    const [right] = await inspect("a.csv", gbk, null, undefined, "gb18030");
    expect(right.fields).toEqual(found.fields);
  });

  it("is chosen by how some lines read, where there is a choice", async () => {
    const { samples } = await seen("a.csv");
    const lines = Object.fromEntries(samples.map(({ encoding, lines }) => [encoding, lines.join("\n")]));
    expect(lines.gb18030).toContain("小区名称");
    expect(lines.gb18030).toContain("纺织厂");
    expect(lines["utf-8"]).toContain("�");
    expect(lines.big5).not.toContain("小区名称");
    const [plain] = await inspect("a.csv", new Blob(["小区名称,户数\n一号院,3"]));
    expect([plain.encoding, plain.samples]).toEqual(["utf-8", []]);
    const [latin] = await inspect("a.geojson", new Blob(['{"type":"FeatureCollection","features":[]}']));
    expect(latin.samples).toEqual([]);
  });

  it("stands over what a shapefile's table says of itself", async () => {
    const dbf = new Blob([readFileSync(join(import.meta.dirname, "../fixtures/estates.dbf"))]);
    const [found] = await inspect("estates.dbf", dbf);
    const words = ({ rows }: typeof found) => rows.flatMap((row) => Object.values(row));
    expect(found.encoding).toBe("gb18030");
    expect(words(found)).toContain("纺织厂家属院");
    expect(found.samples.find(({ encoding }) => encoding === "gb18030")?.lines.join()).toContain("纺织厂家属院");
    const [wrong] = await inspect("estates.dbf", dbf, null, undefined, "big5");
    expect(wrong.mapping.encoding).toBe("big5");
    expect(words(wrong)).not.toContain("纺织厂家属院");
  });
});
