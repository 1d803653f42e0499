import { describe, expect, it } from "vitest";
import { guessFields, guessValues } from "../../src/intake/headers";
import { inspect } from "../../src/intake/inspect";

const file = (features: unknown[]) => new Blob([JSON.stringify({ type: "FeatureCollection", features })]);
const point = (properties: object, x = 126.9) => ({
  type: "Feature",
  properties,
  geometry: { type: "Point", coordinates: [x, 37.5] },
});

describe("guessing fields", () => {
  it("knows Chinese headings", () => {
    expect(guessFields(["小区名称", "所属区", "总户数", "建成时间", "物业管理", "备注"])).toEqual({
      name: "小区名称",
      district: "所属区",
      households: "总户数",
      yearBuilt: "建成时间",
      managementMode: "物业管理",
    });
  });
  it("knows the headings of foreign registers, each once", () => {
    const guessed = guessFields(["name", "gu", "dong", "management", "buildings", "units", "approved", "gfa_m2"]);
    expect(guessed).toEqual({
      name: "name",
      district: "gu",
      street: "dong",
      managementMode: "management",
      buildings: "buildings",
      households: "units",
      yearBuilt: "approved",
      floorAreaM2: "gfa_m2",
    });
    expect(guessFields(["unom", "area", "status"])).toEqual({ id: "unom", district: "area", programme: "status" });
  });
  it("prefers our own name to an alias", () => {
    expect(guessFields(["units", "households"]).households).toBe("households");
  });
  it("guesses words only where they are plain", () => {
    expect(guessValues("managementMode", ["위탁관리", "자치관리", "무엇"])).toEqual({
      위탁관리: "market",
      자치관리: "selfRun",
    });
    expect(guessValues("programme", ["in_list", "out", "否"])).toEqual({ in_list: "in_list" });
  });
});

describe("inspecting a file", () => {
  it("shows fields with samples, counts and values, and where it lies", async () => {
    const features = [
      point({ gu: "A구", units: 100 }, 126.9),
      point({ gu: "B구", units: 200 }, 127.1),
      point({ gu: "A구", units: null }, 127),
    ];
    const [seen] = await inspect("x.geojson", file(features));
    expect(seen).toMatchObject({ format: "geojson", kind: "estates", features: 3, bounds: [126.9, 37.5, 127.1, 37.5] });
    const [gu, units] = seen.fields;
    expect(gu).toEqual({
      name: "gu",
      samples: ["A구", "B구"],
      filled: 3,
      values: [
        { value: "A구", count: 2 },
        { value: "B구", count: 1 },
      ],
    });
    expect(units.filled).toBe(2);
    expect(seen.mapping.fields).toEqual({ district: "gu", households: "units" });
  });
  it("lists no values when there are more than forty", async () => {
    const [seen] = await inspect("x.geojson", file(Array.from({ length: 41 }, (_, k) => point({ name: `n${k}` }))));
    expect(seen.fields[0].values).toBeNull();
  });
  it("takes a few outlines with adcodes for districts", async () => {
    const [seen] = await inspect("cn.geojson", file([point({ adcode: 410702, name: "区" })]));
    expect(seen.kind).toBe("districts");
  });
  it("says what is wrong with a file that cannot be read", async () => {
    const [seen] = await inspect("x.geojson", new Blob(['{"type":"FeatureColl']));
    expect(seen.format).toBeNull();
    expect(seen.findings.map(({ code }) => code)).toEqual(["notJson"]);
  });
});
