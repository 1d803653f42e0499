import { describe, expect, it } from "vitest";
import { plainMapping, readMapping } from "../../src/model/mapping";

describe("a mapping that was written down", () => {
  it("is read as it is, and an older one with what it does not say yet", () => {
    const whole = {
      fields: { households: "units" },
      values: { managementMode: { 위탁관리: "market" } },
      assume: { households: "80" },
      crs: "EPSG:4526",
      swapped: true,
      scale: { floorAreaM2: 10_000 },
      joins: { "1": "A1", "2": "" },
      encoding: "big5",
      take: { others: "stay", except: ["a"], keep: { b: ["place"] } },
    };
    expect(readMapping(whole)).toEqual(whole);
    expect(readMapping({ fields: { id: "code" } })).toEqual({ ...plainMapping, fields: { id: "code" } });
    expect(readMapping({})).toEqual(plainMapping);
  });

  it("keeps a column that JavaScript would keep for itself", () => {
    const read = readMapping(JSON.parse('{"values":{"programme":{"__proto__":"2020"}}}'));
    expect(JSON.stringify(read?.values)).toBe('{"programme":{"__proto__":"2020"}}');
  });

  it("is none where it holds something else", () => {
    for (const wrong of [null, "x", { crs: "somewhere" }, { fields: { id: 3 } }, { take: { others: "gone" } }])
      expect(readMapping(wrong)).toBeNull();
  });
});
