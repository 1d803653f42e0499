import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { peek } from "../../src/intake/peek";
import { differenceOf, elsewhere } from "../../src/store/difference";
import { collection, feature, part, square } from "../intake/fixtures";

const city = async (districts: unknown[], estates: unknown[]) => {
  const { dataset } = await build([
    part("districts", "districts.geojson", collection(districts)),
    part("estates", "estates.geojson", collection(estates)),
  ]);
  if (!dataset) throw new Error("no dataset");
  return dataset;
};

describe("what accepting would change", () => {
  it("counts estates and outlines by id", async () => {
    const old = await city(
      [feature({ id: "1" }, square(113, 35, 1)), feature({ id: "2" }, square(114, 35, 1))],
      ["a", "b", "c"].map((id, k) => feature({ id, district: "1", households: 10 }, square(113.1 + k / 100))),
    );
    const next = await city(
      [feature({ id: "1" }, square(113, 35, 0.9)), feature({ id: "2" }, square(114, 35, 1)), feature({ id: "3" })],
      [
        feature({ id: "a", district: "1", households: 10 }, square(113.1)),
        feature({ id: "b", district: "1", households: 25 }, square(113.11)),
        feature({ id: "d", district: "1" }, square(113.3)),
      ],
    );
    expect(await differenceOf(old, next)).toEqual({
      estates: { added: 1, changed: 1, same: 1, gone: 1 },
      districts: { replaced: 1, added: 1, kept: 1 },
      newAreas: [],
      households: { before: 30, after: 35 },
    });
    expect(elsewhere([37, 55, 38, 56], old)).toBe(true);
    expect(elsewhere([113.2, 35.2, 120, 40], old)).toBe(false);
  });
});

describe("one record", () => {
  it("is shown as it stands in the file", async () => {
    const file = new Blob([collection([feature({ id: "a" }), feature({ id: "b", 备注: "<b>" })])]);
    const found = await peek("e.geojson", null, file, 1);
    expect(found?.cells).toContainEqual(["备注", "<b>"]);
    expect(found?.geometry).toMatch(/^\{"type":"Polygon","coordinates":\[\[\[113/);
    expect(await peek("e.geojson", null, file, 2)).toBeNull();
    const csv = new Blob(["month,note\n2020-06,x\n2020-07,y\n"]);
    expect(await peek("r.csv", null, csv, 1)).toEqual({
      cells: [
        ["month", "2020-07"],
        ["note", "y"],
      ],
      geometry: null,
    });
  });
});
