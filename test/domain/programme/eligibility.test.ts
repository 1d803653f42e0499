/** Eligibility in three values, one criterion at a time. */
import { describe, expect, it } from "vitest";
import { eligibility, reasonOf, rulesOf } from "../../../src/domain/programme/eligibility";
import { build } from "../../../src/intake/build";
import type { Dataset } from "../../../src/model/dataset";
import { part } from "../part";

const facts = { structureSafe: "yes", facilitiesAged: "yes", wholeRebuildUnfit: "yes", inTown: "yes" };
const good = { facts, yearBuilt: 1999, willingnessPct: 66.7 };
const all: [string, object][] = [
  ["meets all", good],
  ["too late", { ...good, yearBuilt: 2000 }],
  ["year unknown", { ...good, yearBuilt: null }],
  ["unwilling", { ...good, willingnessPct: 66.6 }],
  ["willingness unknown", { ...good, willingnessPct: null }],
  ["unsafe", { ...good, facts: { ...facts, structureSafe: "no" } }],
  ["fact unknown", { ...good, facts: { ...facts, inTown: "unknown" } }],
  ["unknown and refused", { ...good, yearBuilt: null, facts: { ...facts, inTown: "no" } }],
  ["excluded", { ...good, exclusion: "rebuild" }],
  ["in the programme", { programme: "P", yearBuilt: 2010 }],
  ["in the programme and excluded", { programme: "P", exclusion: "rebuild" }],
];
const plan = (eligibility: object | null) => ({
  id: "P",
  title: { zh: "计划", en: "Plan" },
  targets: [{ district: "D", projects: 2 }],
  totals: {},
  milestones: [],
  exclusions: [],
  menu: [],
  ...(eligibility ? { eligibility } : {}),
});
const city = (eligibility: object | null) => {
  const features = all.map(([id, more], k) => ({
    type: "Feature",
    properties: { id, district: "D", ...more },
    geometry: { type: "Point", coordinates: [100 + k, 30] },
  }));
  return build([
    part("p.json", "programme", JSON.stringify(plan(eligibility))),
    part("e.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features })),
  ]);
};
const answers = (data: Dataset): Record<string, number> =>
  Object.fromEntries([...eligibility(data)].map((answer, e) => [data.estates.id[e], answer]));

describe("eligibility", () => {
  it("never passes an unknown and never refuses for one", async () => {
    const { dataset } = await city(null);
    expect(answers(dataset as Dataset)).toEqual({
      "meets all": 1,
      "too late": 0,
      "year unknown": -1,
      unwilling: 0,
      "willingness unknown": -1,
      unsafe: 0,
      "fact unknown": -1,
      "unknown and refused": 0,
      excluded: 0,
      "in the programme": 1,
      "in the programme and excluded": 1,
    });
  });

  it("judges by the programme's own thresholds", async () => {
    const { dataset } = await city({ builtBefore: 2001, strongWillingnessPct: 50 });
    expect(rulesOf(dataset as Dataset, 0)).toMatchObject({ builtBefore: 2001, strongWillingnessPct: 50 });
    expect(answers(dataset as Dataset)).toMatchObject({ "too late": 1, unwilling: 1, "year unknown": -1 });
  });

  it("reports an estate that is in a programme and excluded as an error, and counts it", async () => {
    const { dataset, findings } = await city(null);
    const found = findings.filter(({ code }) => code === "excludedInProgramme");
    expect(found.map(({ id, severity }) => [id, severity])).toEqual([["in the programme and excluded", "error"]]);
    expect(reasonOf(dataset as Dataset, 10)).toEqual({ code: "inProgramme", excluded: true });
  });
});
