/** A city of four estates in one district, reckoned by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { latestMonth, situationAt } from "../../../src/domain/progress/situation";
import { standing } from "../../../src/domain/progress/standing";
import { build } from "../../../src/intake/build";
import type { Dataset } from "../../../src/model/dataset";
import { STAGE } from "../../../src/model/enums";
import { formatDay, parseDay, parseMonth } from "../../../src/model/time";
import { part } from "../part";

const estate = (id: string, households: number | null, x: number, more: object = {}) => ({
  type: "Feature",
  properties: { id, households, district: "D", programme: "P", ...more },
  geometry: { type: "Point", coordinates: [x, 30] },
});
const plan = {
  id: "P",
  title: { zh: "计划", en: "Plan" },
  targets: [],
  totals: {},
  milestones: [
    { id: "S3", name: { zh: "开工", en: "Start" }, due: "2020-06-01" },
    { id: "S5", name: { zh: "验收", en: "Accept" }, due: "2020-12-31" },
  ],
  exclusions: [],
  menu: [],
};
const estates = [
  estate("a", 100, 1, { acceptance: { report: { on: "2020-06-30" } } }),
  estate("b", 50, 2),
  estate("c", null, 3),
  estate("d", 50, 4),
];
// b starts a day late; its June row is corrected from 20 to 40 % on 20 July; d never reports.
const reports = `month,estateId,stage,percent,startedOn,receivedOn
2020-06,a,reported,100,2020-06-01,2020-07-03
2020-06,b,construction,20,2020-06-02,2020-07-03
2020-06,b,construction,40,2020-06-02,2020-07-20
2020-06,c,preparation,,,2020-07-03
`;
let data: Dataset;
beforeAll(async () => {
  const opened = await build([
    part("p.json", "programme", JSON.stringify(plan)),
    part("e.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features: estates })),
    part("r.csv", "reports", reports),
  ]);
  data = opened.dataset as Dataset;
});
const at = (today: string, month = "2020-06") =>
  standing(
    data,
    situationAt(data, parseMonth(month), parseDay(today)),
    situationAt(data, parseMonth("2030-01"), parseDay(today)),
    0,
  );

describe("the standing of a programme", () => {
  it("counts what is known on the day, and corrections only once received", () => {
    // (100·100 + 50·20) / 150; c has no households, d did not report.
    expect(at("2020-07-10").progress).toEqual({ value: 110 / 150, part: 110, whole: 150, unknown: 1 });
    expect(at("2020-07-20").progress.value).toBeCloseTo(120 / 150, 12);
    expect(at("2020-07-10")).toMatchObject({ estates: 4, notReported: 1, started: 2, complete: 1 });
    // 100 of the known 200 households.
    expect(at("2020-07-10").completed).toEqual({ value: 0.5, part: 100, whole: 200, unknown: 1 });
  });

  it("knows nothing before the first report", () => {
    expect(at("2020-07-02")).toMatchObject({ notReported: 4, started: 0, progress: { value: null } });
    expect(latestMonth(data, parseDay("2020-07-02"))).toBeNull();
    expect(latestMonth(data, parseDay("2020-07-03"))).toBe(parseMonth("2020-06"));
  });

  it("is overdue only after the day itself, and silence is a third class", () => {
    expect(at("2020-06-01").S3).toMatchObject({ state: "dueToday", overdue: 0, reached: 0, open: 4 });
    // a started on the day, b a day later, c not at all, d is silent.
    expect(at("2020-07-10").S3).toMatchObject({ state: "past", reached: 1, overdue: 2, notReported: 1, rows: [1, 2] });
    expect(at("2020-12-31").S5).toMatchObject({ state: "dueToday", overdue: 0, reached: 1, open: 3 });
    expect(at("2021-01-01").S5).toMatchObject({ state: "past", reached: 1, overdue: 2, notReported: 1 });
  });

  it("judges deadlines on everything received by the day, whatever the month shown", () => {
    // In May nothing was reported, but by 10 July June's reports are in.
    expect(at("2020-07-10", "2020-05")).toMatchObject({
      notReported: 4,
      S3: { reached: 1, overdue: 2, notReported: 1 },
    });
  });

  it("counts who has reached a deadline ahead by the end of the month shown, as it counts who is complete", () => {
    expect(at("2020-07-10", "2020-06")).toMatchObject({ complete: 1, S5: { state: "ahead", reached: 1, open: 3 } });
    expect(at("2020-07-10", "2020-05")).toMatchObject({ complete: 0, S5: { state: "ahead", reached: 0, open: 4 } });
  });
});

describe("dates of the known rows", () => {
  const year = `month,estateId,stage,percent,startedOn,receivedOn
2020-05,a,started,5,2020-05-20,2020-06-03
2020-06,a,construction,30,,2020-07-03
2020-05,b,started,5,,2020-06-03
2020-06,b,preparation,,,2020-07-03
2020-07,b,construction,20,,2020-08-03
2020-05,c,started,5,,2020-06-03
2020-05,c,preparation,,,2020-06-20
2020-06,c,started,5,,2020-07-03
2020-05,d,started,5,,2020-06-03
2020-06,d,,,,2020-07-03
2020-07,d,,30,,2020-08-03
2020-08,d,construction,60,,2020-09-03
2020-08,d,,70,,2020-09-20
2020-09,d,preparation,,,2020-10-03
2020-10,d,,80,,2020-11-03
`;
  let city: Dataset;
  beforeAll(async () => {
    const opened = await build([
      part("p.json", "programme", JSON.stringify(plan)),
      part("e.geojson", "estates", JSON.stringify({ type: "FeatureCollection", features: estates })),
      part("r.csv", "reports", year),
    ]);
    city = opened.dataset as Dataset;
  });
  const known = (today: string, month = "2021-01") => situationAt(city, parseMonth(month), parseDay(today));

  it("keeps a stated start when a later row leaves it empty", () => {
    expect(known("2020-08-10").startedOn[0]).toBe(parseDay("2020-05-20"));
  });

  it("takes a start back with a row that goes back, and dates the next one anew", () => {
    expect(known("2020-06-10").startedOn[1]).toBe(parseDay("2020-05-31"));
    expect(known("2020-07-10").startedOn[1]).toBeNaN();
    expect(known("2020-07-10").started[1]).toBe(0);
    expect(known("2020-08-10").startedOn[1]).toBe(parseDay("2020-07-31"));
  });

  it("forgets what a correction replaced", () => {
    expect(known("2020-06-10").startedOn[2]).toBe(parseDay("2020-05-31"));
    expect(known("2020-07-10").startedOn[2]).toBe(parseDay("2020-06-30"));
  });

  it("lets the last stated stage and percentage stand where a row leaves them blank", () => {
    const d = (today: string) => {
      const { stage, started, percent, startedOn } = known(today);
      return [STAGE[stage[3]], started[3], percent[3], formatDay(startedOn[3])];
    };
    expect(d("2020-06-10")).toEqual(["started", 1, 5, "2020-05-31"]);
    // June says nothing, July only a percentage.
    expect(d("2020-07-10")).toEqual(["started", 1, 5, "2020-05-31"]);
    expect(d("2020-08-10")).toEqual(["started", 1, 30, "2020-05-31"]);
    // August's correction leaves the stage blank: its first version's stage stands.
    expect(d("2020-09-20")).toEqual(["construction", 1, 70, "2020-05-31"]);
    // A stated stage that goes back does take back, and October's percentage starts nothing.
    for (const day of ["2020-10-10", "2020-11-10"]) {
      const { stage, started, percent, startedOn } = known(day);
      expect([STAGE[stage[3]], started[3], percent[3]]).toEqual(["preparation", 0, 0]);
      expect(startedOn[3]).toBeNaN();
    }
  });

  it("counts an estate with a blank stage among the started, not among the unreported", () => {
    // July as known on 10 August: a and d under way at 30 %, b at 20 %, c at 5 % (no households).
    const month = parseMonth("2020-07");
    const day = parseDay("2020-08-10");
    const counted = standing(city, situationAt(city, month, day), situationAt(city, parseMonth("2030-01"), day), 0);
    expect(counted).toMatchObject({ estates: 4, notReported: 0, started: 4 });
    // (100·30 + 50·20 + 50·30) / 200.
    expect(counted.progress).toEqual({ value: 5500 / 200 / 100, part: 55, whole: 200, unknown: 1 });
    // a and d started in May; c is dated by the end of June, b by that of July.
    expect(counted.S3).toMatchObject({ reached: 2, overdue: 2, notReported: 0 });
  });

  it("shows the month, not what came after it", () => {
    expect([...known("2020-08-10", "2020-06").stage]).toEqual([5, 3, 4, 4]);
    expect([...known("2020-08-10", "2020-05").stage]).toEqual([4, 4, 3, 4]);
  });
});
