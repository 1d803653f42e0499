/** A file whose estates are here already under the same names says by them how its coordinates are meant. */
import { expect, it } from "vitest";
import { inspect } from "../../src/intake/inspect";
import { bySameNames } from "../../src/store/same-names";
import { collection, feature } from "../intake/fixtures";

/** Tian'anmen in GCJ-02 lies 0.00624° east and 0.00140° north of where it is (a worked figure of the transformation's publication). */
const [EAST, NORTH] = [0.00624, 0.0014];
const HERE = [0, 1, 2, 3].map((k) => [116.391 + k / 500, 39.907 + k / 700] as const);
const names = ["一号院", "二号院", "三号院", "四号院"];
const estates = { name: names, centre: Float64Array.from(HERE.flat()) };
const sent = async (called: readonly string[], east = EAST, north = NORTH, here = estates) => {
  const features = HERE.map(([x, y], k) =>
    feature({ 小区名称: called[k] }, { type: "Point", coordinates: [x + east, y + north] }),
  );
  const [seen] = await inspect("高德.geojson", new Blob([collection(features)]), [116, 39.5, 117, 40.5]);
  return bySameNames(seen, here);
};

it("reads GCJ-02 as such, plain degrees as they stand, and does not judge by two names", async () => {
  const amap = await sent(names);
  expect([amap.mapping.crs, amap.candidates[0].crs]).toEqual(["gcj02", "gcj02"]);
  expect(amap.candidates[0].apartM).toBeLessThan(20);
  expect(amap.candidates.find(({ crs }) => crs === "wgs84")?.apartM).toBeGreaterThan(500);
  const plain = await sent(names, 0, 0);
  expect([plain.mapping.crs, plain.candidates[0].apartM]).toEqual(["wgs84", 0]);
  const two = await sent([...names.slice(0, 2), "甲院", "乙院"]);
  expect([two.mapping.crs, two.candidates[0].apartM]).toEqual(["wgs84", undefined]);
  // Of namesakes the nearest one is meant: each name stands once more, far away.
  const twice = {
    name: [...names, ...names],
    centre: Float64Array.from([...HERE, ...HERE].flatMap(([x, y], k) => [x + (k > 3 ? 1 : 0), y])),
  };
  const doubled = await sent(names, EAST, NORTH, twice);
  expect([doubled.mapping.crs, doubled.candidates[0].apartM]).toEqual(["gcj02", amap.candidates[0].apartM]);
  // One name says nothing, however many are called so.
  expect(bySameNames(amap, { ...estates, name: names.map(() => "一号院") })).toBe(amap);
});
