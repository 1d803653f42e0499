/** Names of areas: where they stand, and whether they can be read on what they stand upon. */
import { describe, expect, it } from "vitest";
import { colourScale } from "../../src/map/classes";
import { insidePoint, isInside } from "../../src/map/inside";
import { areaLayers } from "../../src/map/layers/areas";
import { namePlaces } from "../../src/map/outlines";
import { contrast } from "../contrast";
import { boxes } from "./boxes";

describe("insidePoint", () => {
  it("stands in the broad part of an L, not in its arm and not in its bay", () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 1],
      [4, 1],
      [4, 5],
      [0, 5],
    ];
    const [x, y] = insidePoint([[ring]]) as [number, number];
    expect(Math.abs(x - 2)).toBeLessThan(0.3);
    expect(y).toBeGreaterThan(1.9);
    expect(y).toBeLessThan(3.1);
  });

  it("finds its way into a strip that no cell of the first look meets", () => {
    const ring = [
      [0, 0],
      [10, 0],
      [10, 0.2],
      [0.2, 0.2],
      [0.2, 10],
      [0, 10],
    ];
    const at = insidePoint([[ring]]) as [number, number];
    expect(isInside([ring], ...at)).toBe(true);
  });

  it("is null without area", () => {
    expect(insidePoint([])).toBeNull();
  });
});

describe("namePlaces", () => {
  it("keeps a district's name off the zone that lies on top of it", () => {
    const [whole, zone] = namePlaces(boxes([0, 0, 10, 4], [3, 0, 10, 4])) as [number, number][];
    expect(whole[0]).toBeLessThan(3);
    expect(zone[0]).toBeGreaterThan(3);
  });
});

describe("words on areas", () => {
  it("stand on a plate of the ground's colour on every class of either theme", () => {
    for (const theme of ["light", "dark"] as const) {
      const values = [1, 2, 3, 4, 5];
      const table = boxes(...values.map((k): [number, number, number, number] => [k, 0, k + 1, 1]));
      const scale = colourScale(values, { theme });
      const classes = Int8Array.from(values, scale.classOf);
      const layers = areaLayers({ kind: "district", table, theme, scale, classes, note: () => null });
      const name = layers.find(({ id }) => id === "districtName");
      const mark = name?.mark?.(0, { name: "卫滨区" });
      expect(contrast(mark?.ink ?? "", mark?.halo ?? "")).toBeGreaterThanOrEqual(12);
      expect(mark?.haloWidth).toBeGreaterThan(2);
      expect(name?.specs[0].paint).toMatchObject({
        "text-color": mark?.ink,
        "text-halo-color": mark?.halo,
        "text-halo-width": mark?.haloWidth,
      });
    }
  });
});
