import { beforeAll, describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import type { Dataset } from "../../src/model/dataset";
import { search } from "../../src/store/search";

let data: Dataset;
beforeAll(async () => {
  const one = (id: string, name: string, body: string, k: number) => ({
    type: "Feature",
    properties: { id, name, district: "东区", street: "解放路街道", managementBody: body },
    geometry: { type: "Point", coordinates: [100 + k / 1000, 30] },
  });
  const features = [
    one("a", "解放路１号院", "市粮食局", 1),
    one("b", "市粮食局家属院", "市粮食局", 2),
    ...Array.from({ length: 30 }, (_, k) => one(`m${k}`, `和平小区${k}号院`, "无线电厂", 3 + k)),
  ];
  const blob = new Blob([JSON.stringify({ type: "FeatureCollection", features })]);
  const opened = await build([
    { path: "e.geojson", kind: "estates", provenance: "user", source: null, licence: null, mapping: null, blob },
  ]);
  data = opened.dataset as Dataset;
});
const found = (text: string) => search(data, text).hits.map(({ kind, name }) => `${kind} ${name}`);

describe("search", () => {
  it("finds streets before estates, and full-width digits by plain ones", () => {
    expect(found("解放路")).toEqual(["street 解放路街道", "estate 解放路１号院"]);
    expect(found("解放路1号")).toEqual(["estate 解放路１号院"]);
  });
  it("finds a management body and the estates that bear its name", () => {
    expect(found("粮食局")).toEqual(["body 市粮食局", "estate 市粮食局家属院"]);
  });
  it("finds an estate by its id, and nothing for nothing", () => {
    expect(found("m29")).toEqual(["estate 和平小区29号院"]);
    expect(found("  ")).toEqual([]);
    expect(found("没有的")).toEqual([]);
  });
  it("says how many more there are", () => {
    expect(search(data, "和平")).toMatchObject({ more: 10 });
  });
});
