/** Money of five estates, added up on paper. */
import { beforeAll, describe, expect, it } from "vitest";
import { arrivedShare, fundingOf, moneyAt } from "../../../src/domain/funding/money";
import { filedOf, papersOf, passedWithout } from "../../../src/domain/funding/papers";
import { excesses, fundState, shortfalls } from "../../../src/domain/funding/warnings";
import { FUND_SOURCE } from "../../../src/model/enums";
import { parseDay, parseMonth } from "../../../src/model/time";
import { townOf } from "./town";

const all = (some: object) => ({ ...Object.fromEntries(FUND_SOURCE.map((source) => [source, 0])), ...some });
const estates = [
  // Covered to the cent: 0.1 + 0.2 = 0.3, which floating point denies.
  { id: "a", budgetWan: 0.3, planned: all({ central: 0.1, district: 0.2 }) },
  // 100 − (40 + 30) = 30 short.
  { id: "b", budgetWan: 100, planned: all({ central: 40, residents: 30 }) },
  // The unit's share is not known: at most 50 − 20 = 30 short.
  { id: "c", budgetWan: 50, planned: { ...all({ central: 20 }), unit: null } },
  // No budget, no plan, nothing.
  { id: "d" },
  // More planned than budgeted: 10 − 12 = −2.
  { id: "e", budgetWan: 10, planned: all({ district: 12 }) },
];
// b: May 10 then June 25, which came in late, on 20 July, and was put right from 99 on the 10th; c's row has no day of receipt:
// it counts as received on 3 July. e's money for June is blank: May's stands.
const funds = `month,estateId,source,arrivedWan,paidWan,receivedOn
2020-05,a,central,0.1,0.1,2020-06-02
2020-05,a,district,0.2,0,2020-06-02
2020-05,b,central,10,4,2020-06-02
2020-06,b,central,99,4,2020-07-10
2020-06,b,central,25,5,2020-07-20
2020-05,b,residents,30,31,2020-06-02
2020-06,c,central,20,0,
2020-05,e,district,6,1,2020-06-02
2020-06,e,district,,2,2020-07-02
`;
const reports = `month,estateId,stage,percent,investedWan,receivedOn
2020-05,a,construction,50,0.2,2020-06-03
2020-06,a,construction,60,,2020-07-03
2020-06,e,construction,90,11,2020-07-03
`;
let town: Awaited<ReturnType<typeof townOf>>;
beforeAll(async () => {
  town = await townOf(estates, { funds, reports });
});
const money = (month: string, today: string) => moneyAt(town.data, town.records, parseMonth(month), parseDay(today));
const everyone = [0, 1, 2, 3, 4];

describe("money at m as known at t", () => {
  it("adds up what is known and counts what is not", () => {
    const f = fundingOf(money("2020-06", "2020-07-31"), everyone);
    // 0.3 + 100 + 50 + 10; d has no budget.
    expect(f.budget).toEqual({ value: 160.3, unknown: 1 });
    // 0.3 + 70 + at least 20 + 12; c lacks a source, d all of them.
    expect(f.planned).toEqual({ value: 102.3, unknown: 2 });
    // a 0.3, b 25 + 30, c 20 and an unknown unit, e 6.
    expect(f.arrived).toEqual({ value: 81.3, unknown: 2 });
    // a 0.1, b 5 + 31, c 0, e 2.
    expect(f.paid).toEqual({ value: 38.1, unknown: 2 });
    // a's June is blank: May's 0.2 stands; e 11.
    expect(f.invested).toEqual({ value: 11.2, unknown: 3 });
    // a 0, b 30, e −2.
    expect(f.gap).toEqual({ value: 28, unknown: 2 });
    // a 0, b 70 − 55, e 12 − 6.
    expect(f.arrivalGap).toEqual({ value: 21, unknown: 2 });
    const central = f.sources[FUND_SOURCE.indexOf("central")];
    expect(central).toEqual({
      planned: { value: 60.1, unknown: 1 },
      arrived: { value: 45.1, unknown: 1 },
      paid: { value: 5.1, unknown: 1 },
    });
  });

  it("knows a correction only once it is in, and no month that is not yet reported", () => {
    const central = (month: string, today: string): number =>
      fundingOf(money(month, today), [1]).sources[0].arrived.value;
    expect(central("2020-06", "2020-07-09")).toBe(10);
    expect(central("2020-06", "2020-07-10")).toBe(99);
    expect(central("2020-06", "2020-07-20")).toBe(25);
    // Known by then, but of a month after the one shown.
    expect(central("2020-05", "2020-07-20")).toBe(10);
    const c = (today: string) => fundingOf(money("2020-06", today), [2]).sources[0].arrived;
    expect(c("2020-07-02")).toEqual({ value: 0, unknown: 1 });
    expect(c("2020-07-03")).toEqual({ value: 20, unknown: 0 });
  });

  it("says nothing where there is nothing: no estate, no fund, no plan", () => {
    const none = fundingOf(money("2020-06", "2020-07-31"), []);
    expect(none.planned).toEqual({ value: 0, unknown: 0 });
    expect(arrivedShare(money("2020-06", "2020-07-31"), [])).toEqual({ value: null, part: 0, whole: 0, unknown: 0 });
    expect(arrivedShare(money("2020-06", "2020-07-31"), [3])).toEqual({ value: null, part: 0, whole: 0, unknown: 1 });
    // Before the first funds: all that is planned is awaited, and none of it known.
    expect(fundingOf(money("2020-04", "2020-05-31"), [1]).arrived).toEqual({ value: 0, unknown: 1 });
  });

  it("takes the share over those that know both", () => {
    // (0.3 + 55 + 6) / (0.3 + 70 + 12); c and d are left out.
    const { value, ...rest } = arrivedShare(money("2020-06", "2020-07-31"), everyone);
    expect(value).toBeCloseTo(61.3 / 82.3, 12);
    expect(rest).toEqual({ part: 61.3, whole: 82.3, unknown: 2 });
  });
});

describe("what is flagged", () => {
  it("R4: a gap, or a source that nobody knows; to the cent", () => {
    const unit = FUND_SOURCE.indexOf("unit");
    expect(shortfalls(money("2020-06", "2020-07-31"), everyone)).toEqual([
      { e: 1, gapWan: 30, unknown: [] },
      { e: 2, gapWan: 30, unknown: [unit] },
      { e: 3, gapWan: null, unknown: [0, 1, 2, 3, 4, 5, 6] },
    ]);
  });

  it("more planned or invested than budgeted, more paid than has come", () => {
    expect(excesses(money("2020-06", "2020-07-31"), everyone)).toEqual([
      { e: 4, what: "planned", byWan: 2 },
      { e: 4, what: "invested", byWan: 1 },
    ]);
    // On 9 July b has 10 + 30 in and 4 + 31 out: no excess.
    expect(excesses(money("2020-06", "2020-07-09"), [1])).toEqual([]);
    expect(
      excesses(
        {
          ...money("2020-06", "2020-07-31"),
          arrived: money("2020-06", "2020-07-31").paid.map((c) => c.map((x) => x - 1)),
        },
        [0],
      ),
    ).toEqual([{ e: 0, what: "paid", byWan: 0.07 }]);
  });

  it("F3: no fund, below 30 % of its first amount, unknown; 0 divides nothing", async () => {
    const funds = [
      { established: false },
      { established: true, balanceWan: 2.99, firstWan: 10 },
      { established: true, balanceWan: 3, firstWan: 10 },
      { established: true, balanceWan: 3 },
      { established: true, balanceWan: 0, firstWan: 0 },
      undefined,
      { balanceWan: 1, firstWan: 10 },
      { balanceWan: 5, firstWan: 10 },
    ];
    const { records } = await townOf(funds.map((maintenanceFund) => ({ maintenanceFund })));
    expect(funds.map((_, e) => fundState(records.fund, e))).toEqual([
      "none",
      "low",
      "enough",
      "unknown",
      "unknown",
      "unknown",
      // Nobody says that the fund was set up: what it lacks is flagged, what it has is no proof.
      "low",
      "unknown",
    ]);
  });
});

describe("papers", () => {
  it("B2: counts what has come in by the day, and what was passed on without it", async () => {
    const { records } = await townOf([
      {
        audit: {
          schemeOn: "2020-05-10",
          acceptanceOn: "2020-08-01",
          finalAccountsOn: "2020-08-10",
          passedOn: "2020-08-20",
        },
      },
      { audit: { schemeOn: "2020-05-12", passedOn: "2020-08-01" } },
      {},
    ]);
    const at = (day: string) => papersOf(records.audit, [0, 1, 2], parseDay(day));
    expect(at("2020-08-01")).toEqual({ schemeOn: 2, acceptanceOn: 1, finalAccountsOn: 0, passedOn: 1 });
    expect(at("2020-08-20")).toEqual({ schemeOn: 2, acceptanceOn: 1, finalAccountsOn: 1, passedOn: 2 });
    expect(passedWithout(records.audit, [0, 1, 2], parseDay("2020-08-20"))).toEqual([1]);
    expect(passedWithout(records.audit, [0, 1, 2], parseDay("2020-07-31"))).toEqual([]);
  });

  it("B1: filed, not filed and never heard of are three things", async () => {
    const filings = "district,kind,bureau,filedOn,amountWan\nD,budget,财政,2020-05-18,366.3\nE,budget,财政,,\n";
    const { data } = await townOf([{}, { district: "E" }], { filings });
    const of = (district: string, day: string) => filedOf(data, district, "budget", parseDay(day));
    expect(of("D", "2020-05-18")).toEqual({ state: "filed", on: parseDay("2020-05-18"), amountWan: 366.3 });
    expect(of("D", "2020-05-17").state).toBe("none");
    expect(of("E", "2020-12-31").state).toBe("none");
    expect(of("F", "2020-12-31").state).toBe("unknown");
  });
});
