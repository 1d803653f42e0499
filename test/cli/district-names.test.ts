import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { districtAt, districtNames } from "../../src/cli/district-names";

const folder = mkdtempSync(join(tmpdir(), "lianpian-names-"));
const put = (name: string, value: unknown): void => writeFileSync(join(folder, name), JSON.stringify(value));
put("city.json", {
  files: [null, { path: "d.geojson", kind: "districts" }, { path: "gone.geojson", kind: "districts" }],
});
put("d.geojson", {
  type: "FeatureCollection",
  features: [
    { properties: { id: "410702", name: "红旗区" } },
    { properties: { id: "410703", name: "卫滨区" } },
    { properties: null },
    null,
  ],
});

describe("a district of a city folder", () => {
  const names = districtNames(join(folder, "estates.geojson"));
  const ids = ["410703", "410702", "east"];

  it("is known by its id and by its name", () => {
    expect([...names]).toEqual([
      ["410702", "红旗区"],
      ["410703", "卫滨区"],
    ]);
    expect(["410702", "红旗区", " 卫滨 区", "east"].map((one) => districtAt(one, ids, names))).toEqual([1, 1, 0, 2]);
  });

  it("is no other: not part of a name, not a name that no file gives", () => {
    expect(["红旗", "凤泉区", ""].map((one) => districtAt(one, ids, names))).toEqual([-1, -1, -1]);
    expect(districtNames(join(tmpdir(), "no-such-folder", "estates.geojson")).size).toBe(0);
  });
});
