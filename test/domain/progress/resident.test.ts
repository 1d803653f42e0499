import { describe, expect, it } from "vitest";
import { type ResidentRecord, residentTold } from "../../../src/domain/progress/resident";
import { situationAt } from "../../../src/domain/progress/situation";
import { build } from "../../../src/intake/build";
import { PUBLIC_ESTATE } from "../../../src/model/public";
import { monthOf, parseDay } from "../../../src/model/time";
import { readRecord } from "../../../src/store/record";
import { part } from "../part";

const day = parseDay;
const menu = [
  { id: "water", aspect: "infrastructure", name: { zh: "供水", en: "Water" } },
  { id: "roof", aspect: "building", name: { zh: "屋顶", en: "Roof" } },
  { id: "lift", aspect: "building", name: { zh: "电梯", en: "Lift" } },
];
const plan = {
  id: "p",
  title: { zh: "计划", en: "Plan" },
  targets: [{ district: "d", projects: 2 }],
  totals: {},
  milestones: [
    { id: "K2", name: { zh: "备案", en: "Filed" }, due: "2020-05-20" },
    { id: "S3", name: { zh: "开工", en: "Start" }, due: "2020-06-01" },
    { id: "S4", name: { zh: "施工", en: "Works" }, due: "2020-11-30" },
    { id: "S5", name: { zh: "验收", en: "Acceptance" }, due: "2020-12-31" },
  ],
  exclusions: [],
  menu,
};
const estates = [
  {
    id: "a",
    programme: "p",
    needs: ["lift", "roof", "kiosk"],
    works: [
      { item: "roof", state: "done", on: "2020-07-10" },
      { item: "water", state: "planned" },
      { item: "kiosk", state: "done", on: "2020-12-01" },
    ],
    plannedTo: "2020-10-31",
    acceptance: { joint: { on: "2020-08-20", passed: false }, report: { on: "2020-09-30" } },
  },
  { id: "b", programme: "p" },
  { id: "c", needs: ["roof"] },
];
const point = (k: number) => ({ type: "Point", coordinates: [113.9 + k / 100, 35.3] });
const features = estates.map((properties, k) => ({ type: "Feature", properties, geometry: point(k) }));
const reports = [
  "month,estateId,stage,percent,startedOn,worksDone,receivedOn",
  "2020-06,a,started,5,2020-06-03,,2020-07-02",
  "2020-07,a,construction,40,,water,2020-08-02",
  "2020-09,a,finished,100,,,2020-10-02",
  "2020-07,b,preparation,,,,2020-08-02",
].join("\n");

async function toldOf(id: string, today: string) {
  const { dataset: data } = await build([
    part("programme.json", "programme", JSON.stringify(plan)),
    part("estates.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features })),
    part("2020.csv", "reports", reports),
  ]);
  if (!data) throw new Error("The city was not accepted.");
  const row = data.estates.id.indexOf(id);
  const known = situationAt(data, monthOf(day(today)) + 12, day(today));
  return residentTold(data, known, 0, row, (await readRecord(data, row)) as ResidentRecord);
}

describe("what residents are told", () => {
  it("is what the data hold on the day, and no more", async () => {
    const told = await toldOf("a", "2020-09-05");
    expect(told).toMatchObject({ state: "going", planned: 3, done: 2, passed: false, from: Number.NaN });
    expect(told.works).toEqual([
      { aspect: "infrastructure", items: [{ item: "water", state: "done" }] },
      {
        aspect: "building",
        items: [
          { item: "roof", state: "done" },
          { item: "lift", state: "wanted" },
        ],
      },
      // Not on the menu, and done only in December.
      { aspect: null, items: [{ item: "kiosk", state: "planned" }] },
    ]);
    expect(told.to).toBe(day("2020-10-31"));
    expect(told.report).toEqual({ stage: "construction", month: monthOf(day("2020-07-01")), percent: 40 });
    expect(told.joint).toBe(day("2020-08-20"));
    // The report is dated after today.
    expect([told.recheck, told.reportOn]).toEqual([Number.NaN, Number.NaN]);
  });

  it("dates a milestone by a stated day, else by the month of the report, else not at all", async () => {
    const steps = async (today: string) =>
      (await toldOf("a", today)).steps.map(({ milestone, reached }) => [milestone.id, reached]);
    const start = ["S3", { on: day("2020-06-03"), exact: true }];
    expect(await steps("2020-09-05")).toEqual([start, ["S4", null], ["S5", null]]);
    expect(await steps("2020-10-05")).toEqual([
      start,
      ["S4", { on: day("2020-09-30"), exact: false }],
      ["S5", { on: day("2020-09-30"), exact: true }],
    ]);
    expect((await toldOf("a", "2020-10-05")).state).toBe("complete");
  });

  it("tells an estate that waits from one that nobody reported and one outside the plan", async () => {
    expect(await toldOf("b", "2020-09-05")).toMatchObject({ state: "soon", works: [], planned: 0 });
    expect(await toldOf("b", "2020-07-05")).toMatchObject({ state: "silent", report: null });
    const outside = await toldOf("c", "2020-09-05");
    expect(outside).toMatchObject({ state: "outside", steps: [], planned: 0, done: 0 });
    expect(outside.works).toEqual([{ aspect: "building", items: [{ item: "roof", state: "wanted" }] }]);
  });

  it("rests on published fields alone", () => {
    const fields: Record<keyof ResidentRecord, true> = {
      works: true,
      needs: true,
      plannedFrom: true,
      plannedTo: true,
      acceptance: true,
    };
    expect(Object.keys(fields).filter((field) => !(field in PUBLIC_ESTATE))).toEqual([]);
  });
});
