/** The S-curve and the forecast, reckoned by hand; see `smallcity.ts`. S3 1 June, S4 30 November: 182 days. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { curve, curveMonths, situationsOf } from "../../../src/domain/progress/curve";
import { forecast, HORIZON } from "../../../src/domain/progress/forecast";
import { plannedAt } from "../../../src/domain/progress/plan";
import type { Quantity } from "../../../src/domain/progress/standing";
import type { Dataset } from "../../../src/model/dataset";
import { formatMonth, parseDay, parseMonth } from "../../../src/model/time";
import { rowsOf, smallCity, YEAR } from "./smallcity";

let data: Dataset;
beforeAll(async () => {
  data = await smallCity({ reports: YEAR });
});
const A = ["a1", "a2", "a3"];
const ALL = [...A, "b1", "c1"];
function at(today: string, ids: string[], quantity: Quantity, of = data) {
  const t = parseDay(today);
  const months = curveMonths(of, 0, t);
  const points = curve(of, 0, situationsOf(of, months, t), rowsOf(of, ...ids), quantity);
  return new Map(points.map((point) => [formatMonth(point.month), point]));
}

describe("the curve", () => {
  it("runs from April, when S2 begins, to December, when S5 is due", () => {
    expect([...at("2020-09-05", ALL, "households").keys()]).toEqual(
      ["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((m) => `2020-${m}`),
    );
  });

  it("plans 0 to 1 June, 29 of 182 days by 30 June, 91 of 182 by 31 August, all from 30 November", () => {
    const points = at("2020-09-05", ALL, "households");
    const planned = (m: string) => points.get(`2020-${m}`)?.planned;
    expect([planned("04"), planned("05"), planned("11"), planned("12")]).toEqual([0, 0, 1, 1]);
    expect(planned("06")).toBeCloseTo(29 / 182, 12);
    expect(planned("08")).toBeCloseTo(0.5, 12);
  });

  it("has district A's households: May 1000, June 5000, July 8250, August 8500 of 20000", () => {
    const points = at("2020-09-05", A, "households");
    const actual = (m: string) => points.get(`2020-${m}`)?.actual;
    // a3 is at 方案: 0. May: 100·10. June: 100·40 + 50·20. July: 100·60 + 50·45 (the correction of 20 August). August: 100·55 + 50·60.
    expect(actual("04")).toBe(0);
    expect(actual("05")).toBeCloseTo(1000 / 20000, 12);
    expect(actual("06")).toBeCloseTo(5000 / 20000, 12);
    expect(actual("07")).toBeCloseTo(8250 / 20000, 12);
    expect(actual("08")).toBeCloseTo(8500 / 20000, 12);
    // a3's July and August rows are missing: June's stands, and that is said.
    expect(points.get("2020-08")).toMatchObject({ fresh: 2, carried: 1, silent: 0, unknown: 0 });
    // Not reported yet is unknown, not 0 and not August's.
    expect(actual("09")).toBeNull();
  });

  it("knows only what had come in: on 10 August July is without its correction, on 1 August July is unknown", () => {
    expect(at("2020-08-10", A, "households").get("2020-07")?.actual).toBeCloseTo(8000 / 20000, 12);
    expect(at("2020-08-01", A, "households").get("2020-07")?.actual).toBeNull();
    expect(at("2020-06-01", A, "households").get("2020-05")).toMatchObject({ actual: null, fresh: 0, carried: 3 });
  });

  it("weights: estates count one each; c1 without households is out and counted", () => {
    expect(at("2020-09-05", A, "estates").get("2020-08")?.actual).toBeCloseTo((55 + 60 + 0) / 300, 12);
    const city = at("2020-06-05", ALL, "households").get("2020-05");
    // b1: 100·4. (1000 + 400) / 30000; c1 is silent.
    expect(city?.actual).toBeCloseTo(1400 / 30000, 12);
    expect(city).toMatchObject({ fresh: 4, silent: 1, unknown: 0 });
  });

  it("puts money invested over the budget of the same estates", () => {
    const points = at("2020-09-05", A, "investment");
    // A blank takes back nothing: what was last stated stands. June: a1 80, a2 10, a3's 0 of May, of 200 + 100 + 100.
    expect(points.get("2020-06")).toMatchObject({ done: 90, whole: 400, actual: 90 / 400, unknown: 0 });
    expect(points.get("2020-07")).toMatchObject({ done: 142, whole: 400, unknown: 0 });
    // August: a1 stays at 120, a2's cell is blank: its 22 of July.
    expect(points.get("2020-08")).toMatchObject({ done: 142, whole: 400, actual: 142 / 400, unknown: 0 });
    expect(points.get("2020-08")?.completed).toBeNull();
    // 20 + 0 + 0 + 12.34 of 700.
    expect(at("2020-06-05", ALL, "investment").get("2020-05")).toMatchObject({ done: 32.34, whole: 700 });
  });

  it("counts complete only with the acceptance report of 20 December, once that day has come and the month is told of", async () => {
    // 100 of 300 households known. November's report is the latest: the curve ends there, as every figure of the month does.
    const december = { reports: `${YEAR}2020-12,a1,finished,100,2020-05-20,2020-10-25,200,,2020-12-28\n` };
    const closed = await smallCity(december);
    const on = (day: string, month: string) => at(day, ALL, "households", closed).get(month)?.completed;
    expect(at("2020-12-27", ALL, "households").get("2020-12")).toMatchObject({ actual: null, completed: null });
    expect(on("2020-12-28", "2020-12")).toBe(1 / 3);
    expect(on("2020-12-31", "2020-11")).toBe(0);
    expect(on("2020-12-27", "2020-12")).toBeNull();
  });

  it("says nothing without any report, and divides nothing by zero", async () => {
    const silent = at("2020-09-05", ALL, "households", await smallCity());
    expect([...silent.values()].every(({ actual, completed }) => actual === null && completed === null)).toBe(true);
    expect(silent.get("2020-08")).toMatchObject({ fresh: 0, silent: 5, planned: 0.5 });
    // C's one estate has no households: nothing to divide by, for the plan neither.
    const c = await smallCity({ reports: "2020-08,c1,construction,50,2020-06-01,,10,,2020-09-02\n" });
    expect(at("2020-09-05", ["c1"], "households", c).get("2020-08")).toMatchObject({
      planned: null,
      actual: null,
      completed: null,
      unknown: 1,
    });
    expect(at("2020-09-05", ["c1"], "investment", c).get("2020-08")).toMatchObject({ actual: null, whole: 0 });
  });

  it("moves an estate's whole year with it when the accepted dataset puts it into another district", async () => {
    const moved = await smallCity({ reports: YEAR, a3: "B" });
    const inside = (id: string) =>
      [...moved.estates.id.keys()].filter((e) => moved.districts.id[moved.estates.district[e]] === id);
    const t = parseDay("2020-09-05");
    const points = (id: string) =>
      curve(moved, 0, situationsOf(moved, [parseMonth("2020-05")], t), inside(id), "households");
    // Without a3 A is 1000 / 15000; B with it 400 / 15000.
    expect(points("A")[0].actual).toBeCloseTo(1000 / 15000, 12);
    expect(points("B")[0].actual).toBeCloseTo(400 / 15000, 12);
    expect(points("Z")[0]).toMatchObject({ actual: null, planned: null, fresh: 0, silent: 0 });
  });

  it("without milestones has no plan and runs over the months that were reported", async () => {
    const bare = await smallCity({ milestones: [], reports: YEAR });
    const points = at("2020-07-10", A, "households", bare);
    expect([...points.keys()]).toEqual(["2020-04", "2020-05", "2020-06"]);
    expect(points.get("2020-06")).toMatchObject({ planned: null, actual: 5000 / 20000 });
    expect(at("2020-07-10", A, "households", await smallCity({ milestones: [] })).size).toBe(0);
  });
});

describe("monthly targets of a programme", () => {
  it("take the place of the straight line, straight between months' ends, and 29 February is one", async () => {
    const monthlyTargets = [
      { month: "2020-03", percent: 60 },
      { month: "2020-02", percent: 29 },
    ];
    const own = await smallCity({ plan: { monthlyTargets } });
    const on = (day: string) => plannedAt(own, 0, parseDay(day))(0);
    expect([on("2020-01-31"), on("2020-02-29"), on("2020-03-31"), on("2020-12-31")]).toEqual([0, 29, 60, 60]);
    // A point a day in February; a point a day in March.
    expect(on("2020-02-10")).toBeCloseTo(10, 9);
    expect(on("2020-03-10")).toBeCloseTo(39, 9);
  });
});

describe("the forecast", () => {
  const of = (values: Record<string, number | null>) =>
    forecast(Object.entries(values).map(([m, actual]) => ({ month: parseMonth(`2020-${m}`), actual })));
  it("takes the mean of the last three months, and its range from their least and greatest step up", () => {
    // Steps .3, .1, .2: mean .2; .4 is left: 2 months, 2 at .3, 4 at .1. April's 0 is too long ago.
    const made = of({ "04": 0, "05": 0, "06": 0.3, "07": 0.4, "08": 0.6, "09": null });
    expect(made).toMatchObject({ state: "forecast", from: parseMonth("2020-08") });
    if (made.state !== "forecast") throw new Error();
    expect(made.mean).toBeCloseTo(0.2, 12);
    expect([made.month, made.earliest, made.latest].map(formatMonth)).toEqual(["2020-10", "2020-10", "2020-12"]);
  });
  it("counts a step back in the mean but not in the range, and reaches into the next year", () => {
    // .25 → .4125 → .425: district A. Steps .2 (May to June), .1625, .0125; mean .125; .575 left: 5 months, 3 at .2, 46 at .0125.
    const a = forecast([...at("2020-09-05", A, "households").values()]);
    if (a.state !== "forecast") throw new Error();
    expect(a.mean).toBeCloseTo((0.425 - 0.05) / 3, 12);
    expect([a.month, a.earliest, a.latest].map(formatMonth)).toEqual(["2021-01", "2020-11", "2024-06"]);
    const back = of({ "05": 0.2, "06": 0.5, "07": 0.4, "08": 0.5 });
    if (back.state !== "forecast") throw new Error();
    // Steps .3, −.1, .1; mean .1: 5 months; .3: 2; .1: 5.
    expect([back.month, back.earliest, back.latest].map(formatMonth)).toEqual(["2021-01", "2020-10", "2021-01"]);
  });
  it("gives none, and says why: fewer than two reports, or no increase", () => {
    expect(of({})).toEqual({ state: "none", why: "fewReports" });
    expect(of({ "07": 0.4, "08": null })).toEqual({ state: "none", why: "fewReports" });
    // The one before is more than three months ago.
    expect(of({ "03": 0.1, "08": 0.4 })).toEqual({ state: "none", why: "fewReports" });
    expect(of({ "06": 0.4, "07": 0.4, "08": 0.4 })).toEqual({ state: "none", why: "noIncrease" });
    expect(of({ "06": 0.4, "07": 0.5, "08": 0.3 })).toEqual({ state: "none", why: "noIncrease" });
  });
  it("is done when all is done, and says no more than that it is far when it is far", () => {
    expect(of({ "10": 0.9, "11": 1, "12": 1 })).toEqual({ state: "done", month: parseMonth("2020-11") });
    const slow = of({ "07": 0.1, "08": 0.1001 });
    expect(slow).toMatchObject({ state: "forecast", month: parseMonth("2020-08") + HORIZON });
  });
  it("holds the mean in its range when months without increment slow it down", () => {
    // Steps .2, 0, 0: mean .2 / 3; .5 left: 8 months, 3 at .2; the least step up is the greatest.
    const slowed = of({ "05": 0.3, "06": 0.5, "07": 0.5, "08": 0.5 });
    if (slowed.state !== "forecast") throw new Error();
    // What the least leaves out is counted: two months.
    expect([slowed.least.toFixed(1), slowed.still]).toEqual(["0.2", 2]);
    expect([slowed.month, slowed.earliest, slowed.latest].map(formatMonth)).toEqual(["2021-04", "2020-11", "2021-04"]);
  });
  it("spreads a step over the months that it took", () => {
    // .3 in two months; .6 left: 4 months.
    const gap = of({ "06": 0.1, "07": null, "08": 0.4 });
    expect(gap.state === "forecast" && formatMonth(gap.month)).toBe("2020-12");
  });
  it("lies within its range", () => {
    fc.assert(
      fc.property(fc.array(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 12 }), (values) => {
        const made = forecast(values.map((actual, k) => ({ month: parseMonth("2020-01") + k, actual })));
        if (made.state !== "forecast") return;
        expect(made.earliest).toBeLessThanOrEqual(made.month);
        expect(made.earliest).toBeGreaterThan(made.from);
        expect(made.latest).toBeGreaterThanOrEqual(made.month);
      }),
    );
  });
});
