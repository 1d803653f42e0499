/** Six estates in two districts, reckoned by hand. Eligible: a–d (in the programme) and e; f is to be verified. */
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { byDistrict } from "../../../src/domain/coverage/group";
import { figureOf, type Ground, inPlan, type Measure } from "../../../src/domain/coverage/measure";
import { reconcile } from "../../../src/domain/coverage/reconcile";
import { eligibility } from "../../../src/domain/programme/eligibility";
import { situationAt } from "../../../src/domain/progress/situation";
import { build } from "../../../src/intake/build";
import type { Dataset } from "../../../src/model/dataset";
import { parseDay, parseMonth } from "../../../src/model/time";
import { part } from "../part";

const yes = { structureSafe: "yes", facilitiesAged: "yes", wholeRebuildUnfit: "yes", inTown: "yes" };
const estate = (id: string, x: number, more: object) => ({
  type: "Feature",
  properties: { id, district: "D1", programme: null, facts: yes, willingnessPct: 90, yearBuilt: 1980, ...more },
  geometry: { type: "Point", coordinates: [x, 30] },
});
const features = [
  estate("a", 1, {
    programme: "P",
    managementMode: "market",
    households: 100,
    buildings: 2,
    floorAreaM2: 8000,
    budgetWan: 150.1,
  }),
  estate("b", 2, {
    programme: "P",
    managementMode: "none",
    households: 50,
    buildings: 1,
    floorAreaM2: 4000,
    budgetWan: 80.2,
  }),
  estate("c", 3, {
    programme: "P",
    managementMode: "none",
    households: null,
    buildings: 3,
    floorAreaM2: 9000,
    budgetWan: 60,
  }),
  estate("d", 4, {
    programme: "P",
    district: "D2",
    households: 200,
    buildings: 4,
    floorAreaM2: 10000,
    budgetWan: null,
  }),
  estate("e", 5, { managementMode: "none", households: 150, buildings: 5 }),
  estate("f", 6, { managementMode: "none", households: 70, willingnessPct: null }),
];
const plan = {
  id: "P",
  title: { zh: "计划", en: "Plan" },
  targets: [{ district: "D1", projects: 3, households: 151, budgetWan: 290.3 }],
  totals: { projects: 4, households: 350 },
  milestones: [],
  exclusions: [],
  menu: [],
};
const areas = ["D1", "D2"].map((id, k) => ({
  type: "Feature",
  properties: { id, name: id },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [k, 29],
        [k + 1, 29],
        [k + 1, 31],
        [k, 31],
        [k, 29],
      ],
    ],
  },
}));
const reports = `month,estateId,stage,percent,receivedOn
2020-06,a,construction,40,2020-07-01
2020-06,b,finished,,2020-07-01
`;
const collection = (list: object[]): string => JSON.stringify({ type: "FeatureCollection", features: list });
let ground: Ground;
let data: Dataset;
beforeAll(async () => {
  const opened = await build([
    part("p.json", "programme", JSON.stringify(plan)),
    part("districts.geojson", "districts", collection(areas)),
    part("e.geojson", "estates", collection(features)),
    part("r.csv", "reports", reports),
  ]);
  data = opened.dataset as Dataset;
  const now = situationAt(data, parseMonth("2020-06"), parseDay("2020-07-05"));
  ground = { data, now, known: now, stock: eligibility(data), programme: 0 };
});
const base: Measure = { metric: "coverage", numerator: "inProgramme", denominator: "eligible", weight: "households" };
const value = (change: Partial<Measure>, rows?: number[]) => {
  const figure = figureOf(ground, { ...base, ...change }, rows);
  return figure.state === "value" ? [figure.value, figure.unknown] : figure.state;
};

describe("coverage", () => {
  it("leaves unknown weights out of both sums and says how many", () => {
    // (100 + 50 + 200) / (350 + 150 of e); c has no households.
    expect(value({})).toEqual([350 / 500, 1]);
    expect(value({ weight: "estates" })).toEqual([4 / 5, 0]);
    // Buildings: 10 of 15.
    expect(value({ weight: "buildings" })).toEqual([10 / 15, 0]);
  });
  it("takes numerator and denominator apart", () => {
    // Surveyed: 350 + 150 + 70.
    expect(value({ denominator: "surveyed" })).toEqual([350 / 570, 1]);
    // Started: a and b, 150 of the programme's 350.
    expect(value({ numerator: "started", denominator: "programme" })).toEqual([150 / 350, 1]);
    expect(value({ numerator: "complete", denominator: "programme" })).toEqual([0, 1]);
  });
  it("has no figure where nothing is to be divided by", () => {
    expect(value({ denominator: "programme" }, [4, 5])).toBe("noData");
  });
});

describe("the share without property management", () => {
  it("leaves unknown modes and weights out of both sums", () => {
    const figure = (denominator: Measure["denominator"]) =>
      value({ metric: "unmanaged", denominator, weight: "households" });
    // none: b 50, e 150, f 70; market: a 100; d unknown; c has no households. Eligible: a, b, e.
    expect(figure("eligible")).toEqual([200 / 300, 2]);
    expect(figure("surveyed")).toEqual([270 / 370, 2]);
    expect(figure("programme")).toEqual([50 / 150, 2]);
  });
});

describe("sums and progress", () => {
  it("adds money in whole 0.01 万元", () => {
    expect(value({ metric: "budgetWan" })).toEqual([290.3, 1]);
    // (150.1 + 80.2) / 150: c has no households, d no budget.
    expect(value({ metric: "budgetPerHousehold" })).toEqual([230.3 / 150, 2]);
    expect(value({ metric: "projects" })).toEqual([4, 0]);
  });
  it("weighs progress over those that reported", () => {
    // (100·0.4 + 50·1) / 150; c and d did not report.
    const figure = figureOf(ground, { ...base, metric: "progress" });
    expect(figure).toEqual({ state: "value", value: 90 / 150, part: 90, whole: 150, unknown: 0, notReported: 2 });
    // A plain sum is divided by nothing.
    expect(figureOf(ground, { ...base, metric: "budgetWan" })).toMatchObject({ part: 290.3, whole: null });
  });
  it("knows which districts the plan names", () => {
    expect([...inPlan(data, 0)]).toEqual([1, 0]);
  });
});

describe("reconciliation", () => {
  it("shows ledger minus target in the plan's own precision", () => {
    const { city, districts } = reconcile(data, 0);
    expect(city.projects.difference).toBe(0);
    expect(city.households).toEqual({ target: 350, ledger: { value: 350, unknown: 1 }, difference: 0 });
    expect(districts[0]?.households.difference).toBe(-1);
    // 290.3 in the ledger, 290.3 published: equal to 0.1 万元.
    expect(districts[0]?.budgetWan.difference).toBe(0);
    expect(districts[1]).toBeNull();
  });
});

describe("groups", () => {
  it("part the estates: sums over districts are the city's, whatever the measure", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("projects", "households", "buildings", "floorAreaM2", "budgetWan"),
        fc.constantFrom("households", "estates"),
        (metric, weight) => {
          const measure = { ...base, metric, weight } as Measure;
          const parts = byDistrict(data).map(({ rows }) => figureOf(ground, measure, rows));
          const sum = parts.reduce((s, f) => s + (f.state === "value" ? f.value : 0), 0);
          const whole = figureOf(ground, measure);
          expect(whole.state === "value" ? whole.value : Number.NaN).toBeCloseTo(sum, 9);
        },
      ),
    );
  });
});
