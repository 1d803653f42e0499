/** A ledger of one district seldom has a column for it: its name says whose it is. */
import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { inspect } from "../../src/intake/inspect";
import { homeOf } from "../../src/store/parts";
import type { Waiting } from "../../src/store/waiting";
import { collection, feature, part, square } from "../intake/fixtures";

const waits = async (path: string, text: string, layer: string | null = null): Promise<Waiting> => {
  const file = new File([text], path);
  const [recognised] = await inspect(path, file);
  return { path, layer, file, kind: recognised.kind ?? "ledger", mapping: recognised.mapping, recognised } as Waiting;
};

describe("the district of a file without a column for it", () => {
  it("is the only one that its name or its sheet's holds", async () => {
    const districts = ["红旗区", "卫滨区"].map((name, k) =>
      feature({ id: `41070${k + 2}`, name }, square(113 + k, 35, 1)),
    );
    const { dataset } = await build([part("districts", "d.geojson", collection(districts))]);
    const home = async (path: string, columns = "小区名称,户数", layer: string | null = null) =>
      homeOf(await waits(path, `${columns}\n一号院,12\n`, layer), dataset);
    expect(await home("2020年/红旗区台账.csv")).toBe("410702");
    expect(await home("台账.csv", undefined, "卫滨区")).toBe("410703");
    expect(await home("台账.csv")).toBeNull();
    expect(await home("红旗区和卫滨区台账.csv")).toBeNull();
    // The folder is not the file, and a column speaks for itself.
    expect(await home("红旗区/台账.csv")).toBeNull();
    expect(await home("红旗区台账.csv", "小区名称,所属区县")).toBeNull();
  });
});
