/** Acceptances of six estates, looked through by hand. */
import { beforeAll, describe, expect, it } from "vitest";
import { checklistOf, jointDone, lacksOf, recheckDone, reportDone } from "../../../src/domain/acceptance/checklist";
import { funnelOf } from "../../../src/domain/acceptance/funnel";
import { parseDay } from "../../../src/model/time";
import { townOf } from "../funding/town";

const five = { 资源规划: true, 住建: true, 城管: true, 房管: true, 民政: true };
const four = ["施工", "监理", "设计", "勘察"];
const estates = [
  // As it should be, in words of the office.
  {
    acceptance: {
      joint: { on: "2020-08-01", parties: [...four, "业委会"], passed: true },
      recheck: { on: "2020-08-05", departments: five },
      report: { on: "2020-08-10", drawingsArchived: true },
    },
  },
  // Two representatives do; 城管 did not pass it; 民政 is not recorded.
  {
    acceptance: {
      joint: { on: "2020-08-01", parties: ["施工单位", "监理单位", "设计院", "勘测院", "业主代表2人"], passed: true },
      recheck: { on: "2020-08-05", departments: { ...five, 城市管理局: false, 城管: undefined, 民政: undefined } },
    },
  },
  // One representative is too few, the surveyor did not come, the result is not recorded.
  { acceptance: { joint: { on: "2020-08-01", parties: ["builder", "supervisor", "designer", "业主代表"] } } },
  // The report stands before the joint acceptance, and nobody archived anything.
  {
    acceptance: {
      joint: { on: "2020-08-20", parties: [...four, "业主甲", "业主乙"], passed: true },
      recheck: { on: "2020-08-21", departments: five },
      report: { on: "2020-08-10", drawingsArchived: false },
    },
  },
  // Nothing yet.
  {},
  // A report out of nowhere: no joint acceptance, no recheck.
  { acceptance: { report: { on: "2020-08-10" } } },
];
const finished = ["2020-07-20", "2020-07-20", "2020-07-20", "2020-07-20", "", "2020-07-20"].map(parseDay);
let town: Awaited<ReturnType<typeof townOf>>;
beforeAll(async () => {
  town = await townOf(estates);
});
const at = (e: number, day = "2020-08-31") => checklistOf(town.records.acceptance, e, finished[e], parseDay(day));
const wrong = (e: number, day?: string) =>
  lacksOf(at(e, day)).map((lack) => `${"which" in lack ? lack.which : lack.of} ${lack.mark}`);

describe("the checklist of an acceptance", () => {
  it("is complete with everyone there, every department passed, the report in and the drawings archived", () => {
    expect([jointDone(at(0)), recheckDone(at(0)), reportDone(at(0)), at(0).order]).toEqual([true, true, true, "yes"]);
    expect(wrong(0)).toEqual([]);
  });

  it("names who failed it and who is not recorded", () => {
    expect(jointDone(at(1))).toBe(true);
    expect(wrong(1)).toEqual(["urbanManagement no", "civilAffairs unknown"]);
  });

  it("asks for the owners' committee or at least two representatives", () => {
    expect(wrong(2)).toEqual(["surveyor no", "residents no", "passed unknown"]);
    expect(at(3).seats.residents).toBe("yes");
  });

  it("minds the order of the days, and a step that was left out", () => {
    expect(wrong(3)).toEqual(["archived no", "order no"]);
    expect(wrong(5)).toEqual(["archived unknown", "order unknown"]);
  });

  it("leaves open what is still to come, and knows nothing that is dated later", () => {
    expect(at(4)).toMatchObject({ passed: "open", archived: "open", order: "open" });
    expect(wrong(4)).toEqual([]);
    expect(at(0, "2020-08-04")).toMatchObject({
      passed: "yes",
      departments: { civilAffairs: "open" },
      archived: "open",
    });
    expect(at(0, "2020-07-31")).toMatchObject({ passed: "open", seats: { builder: "open" } });
    // At the end of July the report that came before its acceptance is not out of order yet: it is not there.
    expect(wrong(3, "2020-07-31")).toEqual([]);
  });

  it("counts up to a funnel", () => {
    const funnel = funnelOf([0, 1, 2, 3, 4, 5].map((e) => at(e)));
    expect(funnel).toMatchObject({
      estates: 6,
      finished: 5,
      joint: 4,
      jointDone: 3,
      recheck: 3,
      recheckDone: 2,
      report: 3,
      reportDone: 1,
    });
    expect(funnel.departments.urbanManagement).toEqual({ yes: 2, no: 1, unknown: 0, open: 3 });
    expect(funnel.seats.surveyor).toEqual({ yes: 3, no: 1, unknown: 0, open: 2 });
    expect(funnelOf([])).toMatchObject({ estates: 0, reportDone: 0, passed: { yes: 0, no: 0, unknown: 0, open: 0 } });
  });
});
