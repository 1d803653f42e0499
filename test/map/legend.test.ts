import { describe, expect, it } from "vitest";
import { colourScale } from "../../src/map/classes";
import { legendRows } from "../../src/map/legendRows";

const words = { notInPlan: "未列入", noData: "无数据" };
const percent = (v: number): string => `${Math.round(v * 100)}%`;

describe("legendRows", () => {
  it("says the very colours and breaks of the scale", () => {
    const scale = colourScale([], { method: "equal", domain: [0, 1], classes: 4 });
    const { classes, ends } = legendRows({ title: "", scale }, percent, words);
    expect(classes.map(({ label }) => label)).toEqual(["0% – 25%", "25% – 50%", "50% – 75%", "75% – 100%"]);
    expect(classes.map(({ colour }) => colour)).toEqual([...scale.colours]);
    expect(ends).toEqual(["0%", "25%", "50%", "75%", "100%"]);
  });

  it("writes no decimals that are 0 at every end", () => {
    const tenths = (v: number): string => `${(v * 100).toFixed(1)}%`;
    const whole = colourScale([], { method: "equal", domain: [0, 1], classes: 4 });
    expect(legendRows({ title: "", scale: whole }, tenths, words).ends).toEqual(["0%", "25%", "50%", "75%", "100%"]);
    const parted = colourScale([], { method: "equal", domain: [0, 0.5], classes: 4 });
    expect(legendRows({ title: "", scale: parted }, tenths, words).ends).toEqual([
      "0.0%",
      "12.5%",
      "25.0%",
      "37.5%",
      "50.0%",
    ]);
  });

  it("writes long or alike ends one under the other", () => {
    const long = colourScale([1234.5, 2345.6, 34567.8], { classes: 3 });
    expect(legendRows({ title: "", scale: long }, (v) => v.toFixed(1), words).ends).toBeNull();
    const alike = colourScale([0.501, 0.502, 0.9], { classes: 3 });
    const { ends, classes } = legendRows({ title: "", scale: alike }, percent, words);
    expect(ends).toBeNull();
    expect(classes[0].label).toBe("50%");
  });

  it("writes a top class of one value as that value", () => {
    const scale = colourScale([1, 2, 3, 50, 51, 52, 113], { method: "natural", classes: 3 });
    expect(scale.classOf(113)).toBe(2);
    const { classes, ends } = legendRows({ title: "", scale }, String, words);
    expect([classes.at(-1)?.label, ends]).toEqual(["113", null]);
  });

  it("adds hatching and dots after the items, on the grounds that the paint uses", () => {
    const scale = colourScale([1, 2]);
    const items = [{ label: "道路", shape: "line" as const }];
    expect(legendRows({ title: "", scale, items, notInPlan: true, noData: true }, String, words).items).toEqual([
      ...items,
      { label: "未列入", colour: scale.notInPlan, pattern: "hatch" },
      { label: "无数据", colour: scale.noData, pattern: "dots" },
    ]);
  });
});
