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
  it("stand out from every class of either theme", () => {
    const cases = (["light", "dark"] as const).flatMap((theme) =>
      [false, true].flatMap((onDiscs) => [1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => ({ theme, onDiscs, k }))),
    );
    for (const { theme, onDiscs, k: n } of cases) {
      const values = Array.from({ length: n }, (_, k) => k + 1);
      const table = boxes(...values.map((k): [number, number, number, number] => [k, 0, k + 1, 1]));
      const scale = colourScale(values, { classes: n, theme });
      const layers = areaLayers({
        kind: "district",
        table,
        theme,
        scale,
        classes: Int8Array.from(values, scale.classOf),
        note: () => null,
        legend: { title: "" },
        onDiscs,
      });
      const names = layers.find(({ id }) => id === "districtName")?.source.data as GeoJSON.FeatureCollection;
      expect(names.features).toHaveLength(n);
      for (const { id, properties } of names.features) {
        expect(contrast(properties?.ink, properties?.halo)).toBeGreaterThanOrEqual(4.5);
        // Where the disc ends the words go on over the fill, within a plate of their own.
        if (!onDiscs) expect(contrast(properties?.ink, scale.colours[id as number])).toBeGreaterThanOrEqual(4.5);
      }
      const mark = layers.find(({ id }) => id === "districtName")?.mark?.(0, names.features[0].properties ?? {});
      expect(mark?.haloWidth ?? 0).toBeGreaterThanOrEqual(onDiscs ? 3 : 0);
    }
  });
});
