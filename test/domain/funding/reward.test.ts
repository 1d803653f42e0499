/** The reward of two districts, reckoned by hand. Share 0.30, deadline 31 December 2020. */
import { beforeAll, describe, expect, it } from "vitest";
import { figureOf } from "../../../src/domain/coverage/measure";
import { moneyAt } from "../../../src/domain/funding/money";
import { type RewardSettings, rewardSums, rewards } from "../../../src/domain/funding/reward";
import { monthLater, slipCost } from "../../../src/domain/funding/slip";
import { situationAt } from "../../../src/domain/progress/situation";
import { formatDay, parseDay, parseMonth } from "../../../src/model/time";
import { townOf } from "./town";

const NONE = Number.NaN;
const estates = [
  // In time by 竣工, and 审定 passed on 10 January.
  {
    id: "a",
    planned: { district: 80 },
    audit: { passedOn: "2021-01-10", districtFiscalWan: 100 },
    acceptance: { report: { on: "2020-12-20" } },
  },
  // 竣工 in time, the report only in January: the third open question.
  { id: "b", planned: { district: 50 }, acceptance: { report: { on: "2021-01-05" } } },
  // Under way.
  { id: "c", planned: { district: 40 } },
  { id: "d", planned: { district: 30 } },
  // No base.
  { id: "e" },
  // Not central by default, never heard of.
  { id: "f", district: "E", planned: { district: 10 } },
];
const reports = `month,estateId,stage,percent,finishedOn,receivedOn
2020-11,a,finished,100,2020-11-20,2020-12-03
2020-11,b,construction,90,,2020-12-03
2020-11,c,construction,95,,2020-12-03
2020-11,d,construction,80,,2020-12-03
2020-11,e,construction,95,,2020-12-03
2020-12,b,finished,100,2020-12-31,2021-01-03
2020-12,c,construction,99,,2021-01-03
2020-12,d,construction,99,,2021-01-03
2020-12,e,finished,100,2020-12-30,2021-01-03
`;
let town: Awaited<ReturnType<typeof townOf>>;
beforeAll(async () => {
  town = await townOf(estates, { reports });
});
const defaults: RewardSettings = { central: new Set(["D"]), unit: "project", by: "finished" };
function judged(
  today: string,
  settings: Partial<RewardSettings> = {},
  more: { overdue?: number[]; forecast?: (e: number) => number } = {},
) {
  const t = parseDay(today);
  const { data, records } = town;
  return rewards(
    {
      data,
      programme: 0,
      now: situationAt(data, parseMonth("2020-11"), t),
      known: situationAt(data, parseMonth("2030-01"), t),
      passedOn: records.audit.passedOn,
      overdue: new Set(more.overdue),
      // At the end of November all should be done: c is 5 points behind, which is still normal, d is 20.
      planned: () => 100,
      forecast: more.forecast ?? (() => NONE),
    },
    { ...defaults, ...settings },
  );
}
const states = (list: ReturnType<typeof judged>) => list.map(({ e, state }) => `${estates[e].id} ${state}`);

describe("the reward", () => {
  it("waits, is on its way or at risk before the deadline", () => {
    expect(states(judged("2020-12-10"))).toEqual(["a awaiting", "b atRisk", "c onTrack", "d atRisk", "e onTrack"]);
    // Overdue on a milestone, or expected too late.
    expect(states(judged("2020-12-10", {}, { overdue: [2] }))[2]).toBe("c atRisk");
    const late = (e: number) => (e === 2 ? parseDay("2021-01-01") : parseDay("2020-12-31"));
    expect(states(judged("2020-12-10", {}, { forecast: late }))).toEqual([
      "a awaiting",
      "b atRisk",
      "c atRisk",
      "d atRisk",
      "e onTrack",
    ]);
  });

  it("is lost the day after the deadline unless done by it, that day included", () => {
    // December's reports are not in: what is not known to be done is lost until they come.
    expect(states(judged("2020-12-31"))).toEqual(["a awaiting", "b atRisk", "c onTrack", "d atRisk", "e onTrack"]);
    expect(states(judged("2021-01-01"))).toEqual(["a awaiting", "b lost", "c lost", "d lost", "e lost"]);
    expect(states(judged("2021-01-10"))).toEqual(["a earned", "b awaiting", "c lost", "d lost", "e awaiting"]);
    expect(states(judged("2021-01-09"))[0]).toBe("a awaiting");
  });

  it("sums to 0.30 × Σ base, the audited base before the planned; without a base it cannot be computed", () => {
    const sums = rewardSums(judged("2021-01-10"), 0.3);
    // a 0.3 × 100, b 0.3 × 50, c and d 0.3 × 70; e has no base.
    expect(sums.parts.earned).toEqual({ wan: 30, estates: 1 });
    expect(sums.parts.awaiting).toEqual({ wan: 15, estates: 1 });
    expect(sums.parts.lost).toEqual({ wan: 21, estates: 2 });
    expect([sums.parts.onTrack.wan, sums.parts.atRisk.wan, sums.wholeWan, sums.unknown]).toEqual([0, 0, 66, [4]]);
    expect(rewardSums([], 0.3)).toMatchObject({ wholeWan: 0, estates: 0, unknown: [] });
  });

  it("asks for the report when the third question is so answered", () => {
    expect(states(judged("2021-01-10", { by: "report" }))).toEqual([
      "a earned",
      "b lost",
      "c lost",
      "d lost",
      "e lost",
    ]);
    // b's report of 5 January is not known on 31 December: its pace alone speaks.
    expect(states(judged("2020-12-31", { by: "report" }))[1]).toBe("b atRisk");
  });

  it("is lost by a district as a whole when the second question is so answered", () => {
    expect(states(judged("2021-01-10", { unit: "district" }))).toEqual([
      "a lost",
      "b lost",
      "c lost",
      "d lost",
      "e lost",
    ]);
    expect(states(judged("2020-12-10", { unit: "district" }))).toEqual([
      "a atRisk",
      "b atRisk",
      "c atRisk",
      "d atRisk",
      "e atRisk",
    ]);
  });

  it("is for the central districts alone", () => {
    expect(states(judged("2021-01-10", { central: new Set(["D", "E"]) })).at(-1)).toBe("f lost");
    expect(judged("2021-01-10", { central: new Set() })).toEqual([]);
  });

  it("is none where the plan has none", async () => {
    const { data, records } = await townOf([{ id: "a" }], { plan: { reward: undefined } });
    const now = situationAt(data, parseMonth("2020-11"), parseDay("2020-12-10"));
    const inputs = {
      data,
      programme: 0,
      now,
      known: now,
      passedOn: records.audit.passedOn,
      overdue: new Set<number>(),
      planned: () => 0,
      forecast: () => NONE,
    };
    expect(rewards(inputs, defaults)).toEqual([]);
  });
});

describe("the map's measures of money", () => {
  it("are shares of sums, and no data where there is none", () => {
    const { data, records } = town;
    const t = parseDay("2021-01-10");
    const now = situationAt(data, parseMonth("2020-11"), t);
    const list = judged("2021-01-10");
    const funding = {
      money: moneyAt(data, records, now.month, t),
      rewards: new Map(list.map((one) => [one.e, one])),
    };
    const ground = { data, now, known: now, stock: new Int8Array(6), programme: 0, funding };
    const of = (metric: "rewardAtRisk" | "arrivedShare", rows?: number[]) =>
      figureOf(ground, { metric, numerator: "inProgramme", denominator: "eligible", weight: "households" }, rows);
    // c and d have lost 70 of the bases 100 + 50 + 40 + 30; e has none.
    expect(of("rewardAtRisk")).toEqual({
      state: "value",
      value: 70 / 220,
      part: 70,
      whole: 220,
      unknown: 1,
      notReported: 0,
    });
    expect(of("rewardAtRisk", [5])).toEqual({ state: "noData" });
    expect(of("arrivedShare")).toEqual({ state: "noData" });
  });
});

describe("one month's slip", () => {
  it("lasts to the same day of the next month, or its last", () => {
    const later = (day: string) => formatDay(monthLater(parseDay(day)));
    expect(["2020-11-30", "2020-12-31", "2020-01-31", "2021-01-31"].map(later)).toEqual([
      "2020-12-30",
      "2021-01-31",
      "2020-02-29",
      "2021-02-28",
    ]);
  });

  it("costs what would be late by it, and says who cannot be told", () => {
    // b 15 December → 15 January: lost. c 30 November → 30 December: still in time. d has no forecast. e would slip, without a base.
    const day: Record<number, number> = {
      1: parseDay("2020-12-15"),
      2: parseDay("2020-11-30"),
      4: parseDay("2020-12-31"),
    };
    const forecast = (e: number) => day[e] ?? NONE;
    const slip = slipCost(judged("2020-11-15", {}, { forecast }), forecast, parseDay("2020-12-31"), 0.3);
    // a is not known to be finished on 15 November, and has no forecast either. 0.3 × 50.
    expect(slip).toEqual({ wan: 15, rows: [1, 4], noForecast: 2, unknown: 1 });
  });
});
