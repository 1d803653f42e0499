/** Three estates against the plan's curve, reckoned by hand. S3 1 June, S4 30 November 2020: 182 days. */
import { describe, expect, it } from "vitest";
import { paceOf, plannedAt } from "../../../src/domain/progress/plan";
import { situationAt } from "../../../src/domain/progress/situation";
import { behindSchedule, standing } from "../../../src/domain/progress/standing";
import { build } from "../../../src/intake/build";
import type { Dataset } from "../../../src/model/dataset";
import { parseDay, parseMonth } from "../../../src/model/time";
import { part } from "../part";

const estate = (id: string, households: number | null, more: object = {}) => ({
  type: "Feature",
  properties: { id, households, programme: "P", ...more },
  geometry: { type: "Point", coordinates: [id.charCodeAt(0) - 90, 30] },
});
const estates = [
  estate("a", 100),
  // Its own plan: 1 to 31 August.
  estate("b", 300, { plannedFrom: "2020-08-01", plannedTo: "2020-08-31" }),
  estate("c", 100),
  estate("d", null),
];
const reports = `month,estateId,stage,percent,startedOn,finishedOn,receivedOn
2020-08,a,construction,60,2020-06-01,,2020-09-03
2020-08,b,construction,90,2020-08-01,,2020-09-03
2020-08,d,construction,50,2020-06-01,,2020-09-03
`;
const milestones = [
  { id: "S3", name: { zh: "开工", en: "Start" }, due: "2020-06-01" },
  { id: "S4", name: { zh: "施工", en: "Build" }, due: "2020-11-30" },
];
const city = async (dates: object[]): Promise<Dataset> => {
  const title = { zh: "计划", en: "Plan" };
  const plan = { id: "P", title, targets: [], totals: {}, milestones: dates, exclusions: [], menu: [] };
  const opened = await build([
    part("p.json", "programme", JSON.stringify(plan)),
    part("e.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features: estates })),
    part("r.csv", "reports", reports),
  ]);
  return opened.dataset as Dataset;
};

describe("the plan's curve", () => {
  it("is 0 until the start is due, linear in days, 100 when work is due; an estate's own days go first", async () => {
    const data = await city(milestones);
    const on = (day: string, e: number): number => plannedAt(data, 0, parseDay(day))(e);
    expect(on("2020-05-01", 0)).toBe(0);
    expect(on("2020-06-01", 0)).toBe(0);
    // 31 August is day 91 of 182.
    expect(on("2020-08-31", 0)).toBe(50);
    expect(on("2020-12-31", 0)).toBe(100);
    expect(on("2020-08-16", 1)).toBe(50);
    expect(on("2020-08-31", 1)).toBe(100);
  });

  it("is compared over the estates that reported and have a weight", async () => {
    const data = await city(milestones);
    const now = situationAt(data, parseMonth("2020-08"), parseDay("2020-09-05"));
    const { plan, progress } = standing(data, now, now, 0);
    // a: 60 against 50, b: 90 against 100; c did not report, d has no households. (6000 + 27000) and (5000 + 30000) over 400.
    expect(progress.value).toBeCloseTo(330 / 400, 12);
    expect(plan?.planned).toBeCloseTo(350 / 400, 12);
    expect(plan?.points).toBeCloseTo(-5, 9);
    expect(plan?.pace).toBe("normal");
    expect(standing(data, now, now, 0, [0]).plan).toMatchObject({ points: 10, pace: "ahead" });
    expect(standing(data, now, now, 0, [1]).plan).toMatchObject({ points: -10, pace: "behind" });
    expect(standing(data, now, now, 0, [2]).plan).toBeNull();
  });

  it("says nothing about a programme without milestones, but for estates with days of their own", async () => {
    const data = await city([]);
    const column = plannedAt(data, 0, parseDay("2020-08-31"));
    expect([0, 1, 2, 3].map(column)).toEqual([Number.NaN, 100, Number.NaN, Number.NaN]);
    const now = situationAt(data, parseMonth("2020-08"), parseDay("2020-09-05"));
    expect(standing(data, now, now, 0)).toMatchObject({ S3: null, S4: null, S5: null, plan: { points: -10 } });
    expect(behindSchedule(data, now, 0, [0, 1, 2, 3], "estates").value).toBeNull();
  });

  it("calls five points either way normal", () => {
    expect([5, 5.1, -5, -5.1, 0].map((points) => paceOf(points))).toEqual([
      "normal",
      "ahead",
      "normal",
      "behind",
      "normal",
    ]);
  });
});

describe("behind schedule", () => {
  it("is the share of weight in estates overdue on any deadline; silence is counted apart", async () => {
    const data = await city(milestones);
    const at = (today: string) => situationAt(data, parseMonth("2021-06"), parseDay(today));
    // b started on 1 August, two months late; c is silent; d has no households.
    const rows = [0, 1, 2, 3];
    expect(behindSchedule(data, at("2020-09-05"), 0, rows, "households")).toEqual({
      value: 300 / 500,
      part: 300,
      whole: 500,
      unknown: 1,
      notReported: 1,
    });
    expect(behindSchedule(data, at("2020-09-05"), 0, rows, "estates").value).toBe(1 / 4);
    // In December nobody has finished: a, b and d are late.
    expect(behindSchedule(data, at("2020-12-01"), 0, rows, "estates").value).toBe(3 / 4);
    // On the day itself nobody is late.
    expect(behindSchedule(data, at("2020-06-01"), 0, rows, "estates").value).toBe(0);
  });
});
