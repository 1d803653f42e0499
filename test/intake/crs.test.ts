/** GCJ-02 and BD-09 against values worked out elsewhere. */
import { describe, expect, it } from "vitest";
import { toWgs84 } from "../../src/intake/crs";
import { inspect } from "../../src/intake/inspect";
import { collection, feature } from "./fixtures";

const metres = ([ax, ay]: readonly number[], [bx, by]: readonly number[]): number =>
  Math.hypot((ax - bx) * 111_195 * Math.cos((ay * Math.PI) / 180), (ay - by) * 111_195);

describe("coordinate systems", () => {
  it("bring Tiananmen back to its place", () => {
    // Published pairs: WGS-84 116.391265, 39.907356; GCJ-02 116.397507, 39.908760 (AMap); BD-09 116.403874, 39.915119 (Baidu).
    const truth = [116.391265, 39.907356];
    expect(metres(toWgs84("gcj02")?.([116.397507, 39.90876]) ?? [0, 0], truth)).toBeLessThan(5);
    expect(metres(toWgs84("bd09")?.([116.403874, 39.915119]) ?? [0, 0], truth)).toBeLessThan(10);
    expect(toWgs84("wgs84")).toBeNull();
  });
  it("are off at Xinxiang by about 540 m and 1.27 km, and the door says so before it is asked", async () => {
    const text = collection([feature({ id: "a" }, { type: "Point", coordinates: [113.92, 35.3] })]);
    const { shifts } = await inspect("e.geojson", new Blob([text]));
    expect(shifts?.wgs84).toBe(0);
    expect(Math.abs((shifts?.gcj02 ?? 0) - 540)).toBeLessThan(15);
    expect(Math.abs((shifts?.bd09 ?? 0) - 1270)).toBeLessThan(30);
  });
  it("leave places outside China alone", async () => {
    const text = collection([feature({ id: "a" }, { type: "Point", coordinates: [37.6, 55.7] })]);
    expect((await inspect("e.geojson", new Blob([text]))).shifts?.gcj02).toBe(0);
  });
});
