import { describe, expect, it } from "vitest";
import { legendIn } from "../../src/pages/print/legend";
import { cityPlan, collectionsOf, overviewPlan, packagePlan } from "../../src/pages/print/maps";
import { LOTS, reportOf } from "../outbox/town";

const DRAWN = [{ id: "b1", line: [[113.9, 35.3] as const, [113.91, 35.31] as const] }];

describe("maps on paper", () => {
  it("show the barriers drawn by hand, and say so", async () => {
    const { report, data } = await reportOf(LOTS, "zh-CN", { drawn: DRAWN });
    for (const plan of [packagePlan(data, report, report.packages[0]), overviewPlan(data, report, report.packages)]) {
      const drawn = plan.layers.find(({ id }) => id === "drawn");
      expect(drawn?.source.data).toMatchObject({
        features: [{ geometry: { type: "LineString", coordinates: DRAWN[0].line } }],
      });
      expect(drawn?.mark?.(0, {})?.width).toBeGreaterThan(1);
      expect(plan.legend.map(({ label }) => label)).toContain("手绘分隔线");
    }
  });

  it("say nothing of barriers that nobody drew", async () => {
    const { report, data } = await reportOf();
    const plan = packagePlan(data, report, report.packages[0]);
    expect(plan.layers.some(({ id }) => id === "drawn")).toBe(false);
    expect(plan.legend.map(({ label }) => label)).not.toContain("手绘分隔线");
  });

  it("name in the legend the lines that the sheet shows, and no others", async () => {
    const { report, data } = await reportOf(LOTS, "zh-CN", { drawn: DRAWN });
    const plan = packagePlan(data, report, report.packages[0]);
    const collections = await collectionsOf(data);
    const said = (line: readonly [number, number][]): string[] => {
      const features = [
        { type: "Feature", id: 0, properties: {}, geometry: { type: "LineString", coordinates: line } },
      ];
      const layers = plan.layers.map((one) =>
        one.id === "drawn" ? { ...one, source: { key: "drawn", data: { type: "FeatureCollection", features } } } : one,
      ) as typeof plan.layers;
      const size = { width: 700, height: 400 };
      return legendIn(plan.legend, layers, collections, plan.bounds, size).map(({ label }) => label);
    };
    const [w, s, e, n] = plan.bounds;
    const middle = (s + n) / 2;
    expect(
      said([
        [w - 1, middle],
        [e + 1, middle],
      ]),
    ).toEqual(["手绘分隔线"]);
    // Round the sheet: its box holds the sheet, the line does not touch it.
    expect(
      said([
        [w - 1, s - 1],
        [w - 1, n + 1],
        [e + 1, n + 1],
      ]),
    ).toEqual([]);
  });

  it("frame the core and say how many packages it has under the frame, not upon it", async () => {
    const { report, data } = await reportOf();
    const core = [113.8, 35.2, 114.2, 35.5] as const;
    const { labels, layers, clear } = cityPlan(data, report, [["甲区", report.packages]], core);
    expect(layers.some(({ id }) => id === "core")).toBe(true);
    expect(labels).toHaveLength(1);
    expect(labels[0].text).toContain(String(report.packages.length));
    expect(labels[0].at[0]).toBeCloseTo(114, 9);
    expect(labels[0].at[1]).toBeLessThan(core[1]);
    expect(clear).toEqual(core);
  });

  it("number every member and put each gap between two of them", async () => {
    const { report, data } = await reportOf();
    for (const one of report.packages) {
      const { labels } = packagePlan(data, report, one);
      const of = (kind: string): string[] => labels.filter((label) => label.kind === kind).map(({ text }) => text);
      expect(of("badge")).toEqual(one.members.map((_, k) => String(k + 1)));
      expect(of("figure")).toHaveLength(one.members.length - 1);
    }
  });
});
