import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { readingOf } from "../../src/intake/readings";
import type { Dataset } from "../../src/model/dataset";
import { EVERYWHERE, find, rank, spotsIn } from "../../src/store/find";
import type { Readings } from "../../src/store/pinyin";
import { part } from "../domain/part";

const at = (name: string, text: string): number | null => rank(readingOf(name), text);

describe("a name and what is typed", () => {
  it("meet by initials, by syllables, by characters, and by all of them mixed", () => {
    for (const text of ["jfl", "jiefang", "jiefl", "解放", "解fl", "jfl12", "jfl12hy", "解放路12号"])
      expect([text, at("解放路12号院", text)]).toEqual([text, 0]);
    for (const text of ["fl", "12", "12hy", "号院"]) expect([text, at("解放路12号院", text)]).toEqual([text, 1]);
    for (const text of ["jl", "jf12", "21", "x12", "jflhy", "院号"])
      expect([text, at("解放路12号院", text)]).toEqual([text, null]);
  });

  it("meet by either reading of a character, the fitting one first", () => {
    expect([at("长垣小区", "cy"), at("长垣小区", "zy")]).toEqual([0, 2]);
    expect([at("重庆路", "cq"), at("重庆路", "zq")]).toEqual([0, 2]);
    expect([at("中国银行院", "yh"), at("中国银行院", "yx")]).toEqual([1, 3]);
  });
});

const collection = (features: object[]): string => JSON.stringify({ type: "FeatureCollection", features });

async function city(estates: readonly object[]): Promise<{ data: Dataset; readings: Readings }> {
  const features = estates.map((properties, k) => ({
    type: "Feature",
    properties,
    geometry: { type: "Point", coordinates: [113.9 + k / 1e5, 35.3] },
  }));
  const { dataset: data } = await build([part("estates.geojson", "estates", collection(features))]);
  if (!data) throw new Error("The city was not accepted.");
  const names = [...data.estates.name, ...data.streets.name, ...data.districts.name].filter((name) => name !== null);
  return { data, readings: new Map(names.map((name) => [name, readingOf(name)])) };
}

describe("finding an estate", () => {
  const names = async () =>
    city([
      { id: "a", name: "供销局家属院", district: "卫滨区", street: "铁西街道" },
      { id: "b", name: "供销局家属院", district: "红旗区", street: "渠东街道", programme: "p" },
      { id: "c", name: "光水小区", address: "人民路 18 号", district: "红旗区", street: "渠东街道", programme: "p" },
      { id: "d", district: "红旗区", address: "河南省新乡市红旗区渠东街道办事处人民东路社区居民委员会平原路 40 号院" },
    ]);

  it("finds those outside the plan too, after those within, and areas by their beginning", async () => {
    const { data, readings } = await names();
    expect(find(data, readings, "gxj", EVERYWHERE)).toEqual({ spots: [], estates: [1, 0], more: 0 });
    expect(find(data, readings, "qd", EVERYWHERE).spots).toEqual([
      { district: 1, street: 1, name: "渠东街道", count: 2 },
    ]);
    expect(find(data, readings, "HONG", EVERYWHERE).spots.map(({ name }) => name)).toEqual(["红旗区"]);
    expect(find(data, readings, "人民路18", EVERYWHERE).estates).toEqual([2]);
    // However long the address is before it.
    expect(find(data, readings, "平原路40", EVERYWHERE).estates).toEqual([3]);
    expect(find(data, readings, "zzz", EVERYWHERE)).toEqual({ spots: [], estates: [], more: 0 });
    // An estate without a name goes by its id.
    expect(find(data, readings, "d", EVERYWHERE).estates).toContain(3);
  });

  it("narrows to a district, then a street, and lists what stands there", async () => {
    const { data, readings } = await names();
    expect(spotsIn(data, EVERYWHERE).map(({ name, count }) => [name, count])).toEqual([
      ["卫滨区", 1],
      ["红旗区", 3],
    ]);
    const red = { district: 1, street: -1 };
    expect(spotsIn(data, red).map(({ name, count }) => [name, count])).toEqual([["渠东街道", 2]]);
    expect(find(data, readings, "", red).estates).toEqual([1, 2, 3]);
    expect(find(data, readings, "gxj", red).estates).toEqual([1]);
    expect(find(data, readings, "", { district: 1, street: 1 })).toEqual({ spots: [], estates: [1, 2], more: 0 });
  });

  it("finds what is written while the readings are still to come", async () => {
    const { data } = await names();
    expect(find(data, null, "供销局", EVERYWHERE).estates).toEqual([1, 0]);
    expect(find(data, null, "gxj", EVERYWHERE).estates).toEqual([]);
  });

  it("gives the first of many and says how many more there are", async () => {
    const { data, readings } = await city(
      Array.from({ length: 1000 }, (_, k) => ({ id: `e${k}`, name: `解放路${k + 1}号院`, district: "卫滨区" })),
    );
    const { estates, more } = find(data, readings, "jfl", EVERYWHERE);
    expect([estates.length, more]).toEqual([40, 960]);
    expect(find(data, readings, "jfl777", EVERYWHERE).estates.map((e) => data.estates.name[e])).toEqual([
      "解放路777号院",
    ]);
  });
});
