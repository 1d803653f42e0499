/** What carries a meaning on the map stands out from its ground by 3 : 1 (WCAG 2.2, 1.4.11): by itself, or by its outline. */
import { describe, expect, it } from "vitest";
import { colourScale, rampColours } from "../../src/map/classes";
import { areaLayers } from "../../src/map/layers/areas";
import { estateLayers } from "../../src/map/layers/estates";
import { badgeLayer } from "../../src/map/layers/packages";
import { INKS } from "../../src/map/style";
import type { EstateTable } from "../../src/model/dataset";
import { districtLooks, programmeLooks } from "../../src/pages/overview/looks";
import { basketLooks } from "../../src/pages/packages/basketLooks";
import { looksOf } from "../../src/pages/packages/looks";
import { PACKAGE_COLOURS, packageColour, TOLD_COLOURS } from "../../src/ui/palette";
import { contrast } from "../contrast";
import { boxes } from "./boxes";

const THEMES = ["light", "dark"] as const;
/** What lies under data: the ground, districts without figures, blocks of anything but old housing. */
const grounds = (theme: (typeof THEMES)[number]): string[] => [INKS[theme].ground, INKS[theme].land];

describe.each(THEMES)("on the %s map", (theme) => {
  const { ground } = INKS[theme];

  it("an area of any class has an edge that stands out, as the classes next to the ground do not", () => {
    for (let k = 1; k <= 9; k++) {
      const values = Array.from({ length: k }, (_, at) => at + 1);
      const scale = colourScale(values, { classes: k, theme });
      expect(scale.colours).toEqual(rampColours(k, theme));
      const table = boxes(...values.map((at): [number, number, number, number] => [at, 0, at + 1, 1]));
      const classes = Int8Array.from(values, scale.classOf);
      const layers = areaLayers({ kind: "district", table, theme, scale, classes, note: () => null });
      const [edge, fill] = ["districtEdge", "district"].map((id) => layers.findIndex((layer) => layer.id === id));
      // From under the fill, wider than the line between two fills.
      expect(edge).toBeLessThan(fill);
      const width = (layer: number): number => layers[layer].mark?.(0, {})?.width ?? 0;
      expect(width(edge)).toBeGreaterThan(2 * width(fill));
      const paint = layers[edge].specs[0].paint as Record<string, unknown>;
      expect(paint).toMatchObject({ "line-width": width(edge), "line-color": layers[edge].mark?.(0, {})?.stroke });
      const carried = String(paint["line-color"]);
      const low = scale.colours.filter((colour) => contrast(colour, ground) < 3);
      if (k > 3) expect(low).not.toEqual([]);
      for (const colour of low) expect(contrast(carried, ground), colour).toBeGreaterThanOrEqual(3);
    }
  });

  it("areas beside the plan and without figures have the same edge and legible names", () => {
    const { notInPlan, noData } = colourScale([], { theme });
    const { ink, strong } = INKS[theme];
    for (const fill of [notInPlan, noData]) expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(strong, ground)).toBeGreaterThanOrEqual(3);
  });

  it("an estate of any state stands out by its fill or its outline", () => {
    const looks = [...programmeLooks(theme), ...districtLooks, ...looksOf(theme), ...basketLooks(theme)];
    const estates = { isPoint: new Uint8Array(looks.length), outlines: new Blob() } as unknown as EstateTable;
    const states = Int16Array.from(looks.keys());
    const [layer] = estateLayers({ estates, theme, looks, states, title: String });
    for (const row of states) {
      const { fill = "", stroke = "" } = layer.mark?.(row, {}) ?? {};
      for (const under of grounds(theme)) {
        const most = Math.max(contrast(fill, under), contrast(stroke, under));
        expect(most, `${fill} within ${stroke} on ${under}`).toBeGreaterThanOrEqual(3);
      }
    }
  });

  it("the display's discs, packages and their numbers stand out", () => {
    for (const under of grounds(theme)) {
      for (const colour of TOLD_COLOURS[theme]) expect(contrast(colour, under)).toBeGreaterThanOrEqual(3);
      for (let k = 0; k < PACKAGE_COLOURS; k++)
        expect(contrast(packageColour(k, theme)[1], under)).toBeGreaterThanOrEqual(3);
    }
    const marks = Array.from({ length: PACKAGE_COLOURS }, (_, colour) => ({ at: [0, 0] as const, label: "1", colour }));
    const layer = badgeLayer(marks, theme);
    for (const { properties } of (layer.source.data as GeoJSON.FeatureCollection).features) {
      const { ink = "", fill = "" } = layer.mark?.(0, properties ?? {}) ?? {};
      expect(contrast(ink, fill)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
