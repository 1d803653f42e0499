/** Two figures side by side, by hand. */
import { describe, expect, it } from "vitest";
import { isSameMeasure, pairsOf, sharesOf, valuesOf } from "../../../src/domain/coverage/compare";
import type { Figure, Measure } from "../../../src/domain/coverage/measure";

const value = (v: number): Figure => ({ state: "value", value: v, part: v, whole: 1, unknown: 0, notReported: 0 });
const none: Figure = { state: "noData" };
const absent: Figure = { state: "notInPlan" };
const measure = (metric: Measure["metric"], more: Partial<Measure> = {}): Measure => ({
  metric,
  numerator: "started",
  denominator: "eligible",
  weight: "households",
  ...more,
});

describe("two sides of a comparison", () => {
  it("count the same when all that the metric uses is alike", () => {
    expect(isSameMeasure(measure("progress"), measure("progress", { numerator: "complete" }))).toBe(true);
    expect(isSameMeasure(measure("coverage"), measure("coverage", { numerator: "complete" }))).toBe(false);
    expect(isSameMeasure(measure("progress"), measure("progress", { weight: "estates" }))).toBe(false);
    expect(isSameMeasure(measure("budgetWan"), measure("budgetWan", { weight: "estates" }))).toBe(true);
    expect(isSameMeasure(measure("progress"), measure("completed"))).toBe(false);
  });

  it("differ by right minus left, money in whole 0.01 万元", () => {
    const progress = [measure("progress"), measure("progress")] as const;
    // 24 % → 66 %: 42 points; 50 % → 12.5 %: 37.5 points back.
    const shares = pairsOf([value(0.24), value(0.5)], [value(0.66), value(0.125)], progress);
    expect(shares.map(({ change }) => Math.round(1000 * (change ?? 9)))).toEqual([420, -375]);
    const money = [measure("budgetWan"), measure("budgetWan")] as const;
    // In floating point 0.3 − 0.1 is not 0.2.
    expect(pairsOf([value(0.1)], [value(0.3)], money)[0].change).toBe(0.2);
  });

  it("have no difference where a figure is lacking, which is not 0", () => {
    const progress = [measure("progress"), measure("progress")] as const;
    const pairs = pairsOf([none, value(0.2), absent], [value(0.2), none, absent], progress);
    expect(pairs.map(({ change }) => change)).toEqual([null, null, null]);
    expect(pairs[1].a).toEqual(value(0.2));
  });

  it("may be different shares, told apart in points, but not different units", () => {
    const [share] = pairsOf([value(0.32)], [value(0.7)], [measure("completed"), measure("progress")]);
    expect(share.change).toBeCloseTo(0.38, 10);
    expect(pairsOf([value(3)], [value(100)], [measure("projects"), measure("households")])[0].change).toBeNull();
  });

  it("share a scale from the known values of both", () => {
    expect(valuesOf([value(0.2), none, null, absent, value(0)])).toEqual([0.2, null, null, null, 0]);
  });

  it("fill a ring only where they are shares: one project, or 1 万元 a household, is not the whole", () => {
    expect(sharesOf("progress", [value(1), value(0.5), none, absent])).toEqual([1, 0.5, null, null]);
    for (const metric of ["projects", "budgetPerHousehold"] as const)
      expect(sharesOf(metric, [value(1), value(0.9), none])).toEqual([null, null, null]);
  });
});
