import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { inspect } from "../../src/intake/inspect";
import { forget, recall, remember } from "../../src/store/remembered";

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
    expect(recall({ ...july, fields: july.fields.slice(1) })).toBeNull();
    forget(july);
    expect(recall(july)).toBeNull();
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
});
