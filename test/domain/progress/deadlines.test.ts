/** Deadlines S1–S5 and K2 on the days around them, reckoned by hand; see `smallcity.ts` for who reported what. */
import { beforeAll, describe, expect, it } from "vitest";
import { daysLate, deadlineOf, type Judged } from "../../../src/domain/progress/deadlines";
import { filingsOf } from "../../../src/domain/progress/filings";
import { situationAt } from "../../../src/domain/progress/situation";
import type { Dataset } from "../../../src/model/dataset";
import { parseDay, parseMonth } from "../../../src/model/time";
import { rowsOf, smallCity, YEAR } from "./smallcity";

const EXCLUSIVE = { inclusive: false, pacePoints: 5 };
let data: Dataset;
beforeAll(async () => {
  data = await smallCity({ reports: YEAR });
});
const on = (today: string, id: Judged, judging = { inclusive: true, pacePoints: 5 }, of = data) => {
  const known = situationAt(of, parseMonth("2030-01"), parseDay(today));
  const deadline = deadlineOf(of, known, 0, id, rowsOf(of, "a1", "a2", "a3", "b1", "c1"), judging);
  if (!deadline) return null;
  const { state, reached, overdue, notReported, open, rows } = deadline;
  return { state, reached, overdue, notReported, open, late: rows.map((e) => of.estates.id[e]).join() };
};

describe("S3, all started by 1 June", () => {
  it("31 May: a day to go; April's reports say that nobody has started", () => {
    expect(on("2020-05-31", "S3")).toEqual({
      state: "ahead",
      reached: 0,
      overdue: 0,
      notReported: 0,
      open: 5,
      late: "",
    });
  });
  it("1 June: due today, so nobody is overdue yet", () => {
    expect(on("2020-06-01", "S3")).toMatchObject({ state: "dueToday", overdue: 0, open: 5 });
  });
  it("1 June, with 前 read as without the day: past, nobody is known to have started by 31 May", () => {
    expect(on("2020-06-01", "S3", EXCLUSIVE)).toMatchObject({ state: "past", reached: 0, overdue: 4, notReported: 1 });
  });
  it("2 June: a1 and a2 have reported, a3 and b1 not; c1 never said anything", () => {
    expect(on("2020-06-02", "S3")).toEqual({
      state: "past",
      reached: 1,
      overdue: 3,
      notReported: 1,
      open: 0,
      late: "a2,a3,b1",
    });
  });
  it("3 June: a3's report changes nothing; 4 June neither", () => {
    for (const day of ["2020-06-03", "2020-06-04"])
      expect(on(day, "S3")).toMatchObject({ reached: 1, overdue: 3, late: "a2,a3,b1" });
  });
  it("5 June: b1 started on the day itself, which is in time, but not without the day", () => {
    expect(on("2020-06-05", "S3")).toMatchObject({ reached: 2, overdue: 2, late: "a2,a3" });
    expect(on("2020-06-05", "S3", EXCLUSIVE)).toMatchObject({ reached: 1, overdue: 3, late: "a2,a3,b1" });
  });
  it("counts days until the start, or until today", () => {
    const known = situationAt(data, parseMonth("2030-01"), parseDay("2020-07-02"));
    const [a2, a3] = rowsOf(data, "a2", "a3");
    const due = parseDay("2020-06-01");
    // a2 started on 10 June; a3 has not on 2 July.
    expect(daysLate(data, known, "S3", a2, due)).toBe(9);
    expect(daysLate(data, known, "S3", a3, due)).toBe(31);
    expect(daysLate(data, known, "S3", a2, due, EXCLUSIVE)).toBe(10);
  });
});

describe("S1 and S2, by stage", () => {
  it("S1: April's report has four at 宣传 by 30 April", () => {
    expect(on("2020-05-31", "S1")).toMatchObject({ state: "past", reached: 4, overdue: 0, notReported: 1 });
    // Before it came in on 2 May nothing was known of anyone.
    expect(on("2020-05-01", "S1")).toMatchObject({ state: "past", reached: 0, notReported: 5 });
  });
  it("S2: on 4 June a1 (started 20 May) and a2 (前期 by the end of May) have reached it, a3 is at 方案", () => {
    expect(on("2020-05-31", "S2")).toMatchObject({ state: "dueToday", open: 5 });
    expect(on("2020-06-04", "S2")).toMatchObject({ reached: 2, overdue: 2, notReported: 1, late: "a3,b1" });
    // b1's row came on the 5th: it started on 1 June, and May's end is when its stage was first reported.
    expect(on("2020-06-05", "S2")).toMatchObject({ reached: 3, overdue: 1, late: "a3" });
  });
});

describe("S4 and S5 at the end of the year", () => {
  it("31 December: S5 is due today, a1 has its report; S4 is past, a1 finished in October", () => {
    expect(on("2020-12-31", "S5")).toMatchObject({ state: "dueToday", reached: 1, overdue: 0, open: 4 });
    expect(on("2020-12-31", "S4")).toMatchObject({ state: "past", reached: 1, overdue: 3, notReported: 1 });
  });
  it("1 January: whoever has no report is overdue, but who never said anything is not reported", () => {
    expect(on("2021-01-01", "S5")).toMatchObject({
      state: "past",
      reached: 1,
      overdue: 3,
      notReported: 1,
      late: "a2,a3,b1",
    });
  });
  it("31 December, without the day: past", () => {
    expect(on("2020-12-31", "S5", EXCLUSIVE)).toMatchObject({ state: "past", reached: 1, overdue: 3 });
  });
});

it("a programme without milestones has no deadlines, and one of 2019 only its own", async () => {
  const bare = await smallCity({ milestones: [], reports: YEAR });
  for (const id of ["S1", "S2", "S3", "S4", "S5"] as const) expect(on("2020-12-31", id, undefined, bare)).toBeNull();
  expect(filingsOf(bare, 0, parseDay("2020-12-31"))).toBeNull();
  const due = { id: "S5", name: { zh: "完成", en: "Done" }, due: "2020-06-30" };
  const earlier = await smallCity({ milestones: [due], reports: YEAR });
  expect(on("2020-06-30", "S5", undefined, earlier)).toMatchObject({ state: "dueToday", open: 5 });
  expect(on("2020-07-01", "S5", undefined, earlier)).toMatchObject({ state: "past", overdue: 4, notReported: 1 });
});

it("a milestone on 29 February is a day like another", async () => {
  const due = { id: "S3", name: { zh: "开工", en: "Start" }, due: "2020-02-29" };
  // Reported for February without a day: the end of the month is the 29th.
  const leap = await smallCity({ milestones: [due], reports: "2020-02,a1,started,1,,,1,,2020-03-03\n" });
  expect(on("2020-02-29", "S3", undefined, leap)).toMatchObject({ state: "dueToday" });
  expect(on("2020-03-03", "S3", undefined, leap)).toMatchObject({ state: "past", reached: 1, notReported: 4 });
});

describe("K2, schemes filed by 20 May", () => {
  const filings = "A,scheme,住建,2020-05-20\nA,scheme,发改,2020-05-21\nB,scheme,住建,\nB,scheme,财政,2020-06-30\n";
  const at = async (today: string, judging = { inclusive: true, pacePoints: 5 }) => {
    const filed = filingsOf(await smallCity({ filings }), 0, parseDay(today), judging);
    return filed?.rows.map(({ cells }) =>
      cells[0].map(({ state, days }) => (days > 0 ? `${state} ${days}` : state)).join(),
    );
  };
  it("on the day", async () => {
    expect(await at("2020-05-20")).toEqual([
      "inTime,dueToday,dueToday",
      "dueToday,dueToday,dueToday",
      "dueToday,dueToday,dueToday",
    ]);
  });
  it("afterwards: late, overdue, and not reported are three things; what is dated after today is not known; Z is not asked", async () => {
    expect(await at("2020-05-31")).toEqual([
      "inTime,late 1,notReported 11",
      "overdue 11,notReported 11,overdue 11",
      "notReported 11,notReported 11,notReported 11",
    ]);
    expect((await at("2020-07-01"))?.[1]).toBe("overdue 42,notReported 42,late 41");
    expect((await at("2020-05-31", EXCLUSIVE))?.[0]).toBe("late 1,late 2,notReported 12");
  });
});
