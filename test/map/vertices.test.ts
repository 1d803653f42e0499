import { describe, expect, it } from "vitest";
import { changedAt, halved, shifted, verticesOf, without } from "../../src/map/vertices";

const line = [
  [114, 35],
  [114.001, 35],
  [114.002, 35.001],
] as const;

describe("a line changed vertex by vertex", () => {
  it("moves one by pixels of the view", () => {
    // At zoom 16 a pixel is 360 / (512 · 2¹⁶) degrees of longitude.
    const view = { longitude: 114, latitude: 35, zoom: 16 };
    const moved = shifted(line, 1, [100, 0], view);
    expect(moved[1][0]).toBeCloseTo(114.001 + 36_000 / (512 * 65_536), 10);
    expect(moved[1][1]).toBeCloseTo(35, 9);
    const [, , up] = shifted(line, 2, [0, -100], view);
    // North, shorter by the cosine of the latitude.
    expect(up[1] - 35.001).toBeCloseTo((36_000 / (512 * 65_536)) * Math.cos((35.001 * Math.PI) / 180), 7);
    expect([moved[0], moved[2]]).toEqual([line[0], line[2]]);
  });

  it("takes one away down to two", () => {
    expect(without(line, 1)).toEqual([line[0], line[2]]);
    expect(without(line.slice(0, 2), 0)).toBeNull();
  });

  it("puts one half-way to the next, before the last at the end", () => {
    expect(halved(line, 0)).toEqual({ line: [line[0], [114.0005, 35], line[1], line[2]], made: 1 });
    const { line: longer, made } = halved(line, 2);
    expect([made, longer.length, longer[3]]).toEqual([2, 4, line[2]]);
    expect(longer[2][1]).toBeCloseTo(35.0005, 12);
  });

  it("knows which one a drag moved, and lists all", () => {
    expect(changedAt(line, [line[0], [114.5, 35], line[2]])).toBe(1);
    expect(changedAt(line, line)).toBe(2);
    expect(
      verticesOf([
        { id: "b1", line: line.slice(0, 2) },
        { id: "b2", line },
      ]),
    ).toHaveLength(5);
  });
});
