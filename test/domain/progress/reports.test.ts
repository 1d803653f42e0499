/** Who reported which month, on the days around the third, reckoned by hand; see `smallcity.ts`. And what holds estates up. */
import { beforeAll, describe, expect, it } from "vitest";
import { blockersOf, parseBlockers } from "../../../src/domain/progress/blockers";
import { awaited, type ReportCell, reportCalendar } from "../../../src/domain/progress/reports";
import { situationAt } from "../../../src/domain/progress/situation";
import type { Dataset } from "../../../src/model/dataset";
import { formatDay, formatMonth, parseDay, parseMonth } from "../../../src/model/time";
import { rowsOf, smallCity, YEAR } from "./smallcity";

let data: Dataset;
beforeAll(async () => {
  data = await smallCity({ reports: YEAR });
});
const cellsOf = (today: string, month: string, of = data, inclusive = true): Record<string, ReportCell> => {
  const { rows } = reportCalendar(of, 0, parseDay(today), { inclusive, pacePoints: 5 });
  return Object.fromEntries(
    rows.map(({ district, cells }) => [
      of.districts.id[district],
      cells.find((cell) => formatMonth(cell.month) === month) as ReportCell,
    ]),
  );
};
const states = (today: string, month: string, of = data, inclusive = true): string =>
  Object.entries(cellsOf(today, month, of, inclusive))
    .map(([id, { state, days }]) => `${id} ${state}${days > 0 ? ` ${days}` : ""}`)
    .join(", ");
const ids = (rows: readonly number[]): string => rows.map((e) => data.estates.id[e]).join();

describe("the calendar", () => {
  it("begins with May, for April's due date precedes the plan of 6 May, and ends with December; Z is not asked", () => {
    const { months, rows } = reportCalendar(data, 0, parseDay("2020-09-05"));
    expect([months[0], months[months.length - 1]].map(formatMonth)).toEqual(["2020-05", "2020-12"]);
    expect(rows.map(({ district }) => data.districts.id[district])).toEqual(["A", "B", "C"]);
  });
  it("begins where the programme says so", async () => {
    const own = await smallCity({ plan: { reporting: { dayOfMonth: 5, firstMonth: "2020-07" } } });
    const { months, rows } = reportCalendar(own, 0, parseDay("2020-07-01"));
    expect(formatMonth(months[0])).toBe("2020-07");
    expect(formatDay(rows[0].cells[0].due)).toBe("2020-08-05");
  });

  it("lengthens only for reports that have come in", async () => {
    // a1's report of the next January came in on 3 February 2021.
    const late = await smallCity({
      reports: `${YEAR}2021-01,a1,finished,100,2020-05-20,2020-10-25,200,,2021-02-03\n`,
    });
    const ends = (today: string): string => {
      const { months } = reportCalendar(late, 0, parseDay(today));
      return formatMonth(months[months.length - 1]);
    };
    expect(ends("2021-02-02")).toBe("2020-12");
    expect(ends("2021-02-03")).toBe("2021-01");
  });

  it("May's report, day by day: A comes on the 2nd, B two days late on the 5th, C never", () => {
    expect(states("2020-05-31", "2020-05")).toBe("A notDue, B notDue, C notDue");
    expect(states("2020-06-01", "2020-05")).toBe("A notDue, B notDue, C notDue");
    expect(states("2020-06-02", "2020-05")).toBe("A received, B notDue, C notDue");
    expect(states("2020-06-03", "2020-05")).toBe("A received, B dueToday, C dueToday");
    expect(states("2020-06-04", "2020-05")).toBe("A received, B missing 1, C missing 1");
    expect(states("2020-06-05", "2020-05")).toBe("A received, B late 2, C missing 2");
    expect(states("2020-06-03", "2020-05", data, false)).toBe("A received, B missing 1, C missing 1");
  });
  it("December's is due on 3 January", () => {
    expect(states("2020-12-31", "2020-12")).toBe("A notDue, B notDue, C notDue");
    expect(states("2021-01-01", "2020-12")).toBe("A notDue, B notDue, C notDue");
    expect(states("2021-01-04", "2020-12")).toBe("A missing 1, B missing 1, C missing 1");
  });
  it("without any report everything due is missing, and nothing is not complete", async () => {
    const silent = await smallCity();
    expect(states("2020-07-04", "2020-06", silent)).toBe("A missing 1, B missing 1, C missing 1");
    expect(cellsOf("2020-07-04", "2020-06", silent).A).toMatchObject({ told: 0, estates: 3, absent: [], gaps: [] });
  });

  it("is incomplete by k of n estates: on 2 June a3's row is still out", () => {
    const { A } = cellsOf("2020-06-02", "2020-05");
    expect([A.told, A.estates, ids(A.absent)]).toEqual([2, 3, "a3"]);
    expect(cellsOf("2020-06-03", "2020-05").A).toMatchObject({ told: 3, absent: [] });
  });
  it("says which fields a row lacks, as far as its stage asks: a2's August row has no investment, a3's June row needs none", () => {
    const { A } = cellsOf("2020-09-05", "2020-08");
    expect(A.gaps.map(({ e, lacks }) => [data.estates.id[e], ...lacks])).toEqual([["a2", "investedWan"]]);
    expect(cellsOf("2020-09-05", "2020-06").A.gaps).toEqual([]);
  });
  it("keeps both versions of what was corrected, once the correction is in", () => {
    expect(cellsOf("2020-08-19", "2020-07").A.corrected).toEqual([]);
    const [{ e, versions }] = cellsOf("2020-08-20", "2020-07").A.corrected;
    expect(data.estates.id[e]).toBe("a2");
    expect(versions.map((r) => data.reports.percent[r])).toEqual([40, 45]);
  });
  it("takes the day from received.csv where rows have none, and a report without rows is received and empty", async () => {
    const dated = await smallCity({
      received: "2020-05,A,2020-06-06\n2020-05,C,2020-06-03\n",
      reports: "2020-05,a1,started,1,2020-05-20,,1,,\n",
    });
    expect(states("2020-06-10", "2020-05", dated)).toBe("A late 3, B missing 7, C received");
    expect(cellsOf("2020-06-10", "2020-05", dated).C).toMatchObject({
      told: 0,
      estates: 1,
      absent: rowsOf(dated, "c1"),
    });
  });
  it("judges February's report on 3 March of a leap year", async () => {
    const leap = await smallCity({ plan: { issued: "2020-01-10", reporting: { dayOfMonth: 3 } } });
    expect(formatDay(cellsOf("2020-02-29", "2020-02", leap).A.due)).toBe("2020-03-03");
  });
  it("awaits the reports of a month that has ended until they are due", () => {
    const on = (day: string) => awaited(reportCalendar(data, 0, parseDay(day)), parseDay(day)).length;
    expect([on("2020-05-31"), on("2020-06-01"), on("2020-06-02"), on("2020-06-03"), on("2020-06-04")]).toEqual([
      0, 3, 2, 2, 0,
    ]);
  });
  it("counts an estate where the dataset puts it, in every month", async () => {
    const moved = await smallCity({ reports: YEAR, a3: "B" });
    const { A, B } = cellsOf("2020-06-03", "2020-05", moved);
    expect([A.estates, A.told, B.estates, B.told]).toEqual([2, 2, 2, 1]);
  });
});

describe("blockers", () => {
  it("are read as the sub-steps that they name, else kept in their own words", () => {
    expect(parseBlockers("拆违未完成; 招标流标；管线迁改")).toEqual([
      { kind: "demolition", text: "拆违未完成" },
      { kind: "tender", text: "招标流标" },
      { kind: "other", text: "管线迁改" },
    ]);
    expect(parseBlockers("设计和预算待审").map(({ kind }) => kind)).toEqual(["design", "estimate"]);
    expect(parseBlockers(null)).toEqual([]);
    expect(parseBlockers(" ; ")).toEqual([]);
  });
  it("are those of the latest known row: in June a2 and a3 are held up, in July nobody says so any more", () => {
    const at = (day: string) =>
      blockersOf(
        data,
        situationAt(data, parseMonth("2030-01"), parseDay(day)),
        rowsOf(data, "a1", "a2", "a3", "b1", "c1"),
      )
        .map(({ e, kind }) => `${data.estates.id[e]} ${kind}`)
        .join(", ");
    expect(at("2020-06-03")).toBe("a2 demolition, a2 tender, a3 design, a3 estimate, a3 other");
    expect(at("2020-06-02")).toBe("a2 demolition, a2 tender");
    expect(at("2020-07-02")).toBe("");
  });
});
