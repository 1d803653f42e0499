/** Works of a few estates: the menu counted, the order minded, the pipe owners in step; and what stands afterwards. */
import { beforeAll, describe, expect, it } from "vitest";
import { itemRows, menuCounts, outOfOrder } from "../../../src/domain/programme/menu";
import { notInStep, pipeWorks } from "../../../src/domain/programme/pipes";
import {
  bodyTallies,
  careCounts,
  contributed,
  disclosed,
  inspectionCounts,
  lifts,
  management,
  satisfaction,
  wasteTallies,
} from "../../../src/domain/programme/services";
import { reportedWorks, worksAt } from "../../../src/domain/programme/works";
import type { Programme } from "../../../src/model/programme";
import { parseDay, parseMonth } from "../../../src/model/time";
import { townOf } from "../funding/town";

const item = (
  id: string,
  order?: "demolition" | "underground" | "aboveground" | "software",
): Programme["menu"][number] => ({
  id,
  aspect: "infrastructure",
  order,
  name: { zh: id, en: id },
});
const menu = [
  item("signs", "software"),
  item("roads", "aboveground"),
  item("water", "underground"),
  item("sheds", "demolition"),
  item("other"),
];
const done = (what: string, on?: string) => ({ item: what, state: "done", on });
const planned = (what: string) => ({ item: what, state: "planned" });
const estates = [
  // The road is laid before the water: out of order until the water is in.
  { needs: ["water", "roads"], works: [done("roads", "2020-07-10"), done("water", "2020-07-31")] },
  // In order; the report of July says that the sheds are gone.
  { needs: ["sheds", "roads", "signs"], works: [planned("sheds"), planned("roads")] },
  // Signs are up while sheds and water are planned; "other" has no order.
  { needs: [], works: [planned("water"), planned("sheds"), done("signs"), planned("other")] },
  // Nobody asked.
  {},
];
const reports = `month,estateId,stage,worksDone,receivedOn
2020-07,1,construction,sheds,2020-08-03
2020-08,1,construction,sheds;roads,2020-09-03
`;
let town: Awaited<ReturnType<typeof townOf>>;
beforeAll(async () => {
  town = await townOf(
    estates.map((one, id) => ({ id: String(id), ...one })),
    { reports },
  );
});
const worksOn = (day: string, month = "2020-12") => {
  const t = parseDay(day);
  return worksAt(town.records, reportedWorks(town.data.reports, t, parseMonth(month)), t);
};
const rows = [0, 1, 2, 3];

describe("the menu", () => {
  it("is counted by what is needed, planned and done on the day", () => {
    const counts = menuCounts(worksOn("2020-08-10"), ["roads", "sheds", "signs", "never"], rows);
    expect(counts).toEqual([
      { item: "roads", needed: 2, planned: 2, done: 1, met: 1, unmet: 0 },
      { item: "sheds", needed: 1, planned: 2, done: 1, met: 1, unmet: 0 },
      // Needed by 1, which does not plan it; done in 2, which does not need it.
      { item: "signs", needed: 1, planned: 1, done: 1, met: 0, unmet: 1 },
      { item: "never", needed: 0, planned: 0, done: 0, met: 0, unmet: 0 },
    ]);
    // The estates behind the figures.
    const behind = (item: string, what: Parameters<typeof itemRows>[3]) =>
      itemRows(worksOn("2020-08-10"), item, rows, what);
    expect([behind("signs", "needed"), behind("signs", "planned"), behind("signs", "done")]).toEqual([[1], [2], [2]]);
    expect([behind("signs", "unmet"), behind("never", "needed"), behind("roads", "done").length]).toEqual([[1], [], 1]);
    expect(menuCounts(worksOn("2020-08-02"), ["sheds"], rows)[0].done).toBe(0);
    // Known on 3 September, but of a month after the one shown.
    expect(menuCounts(worksOn("2020-09-03", "2020-07"), ["roads"], [1])[0].done).toBe(0);
    expect(menuCounts(worksOn("2020-09-03"), ["roads"], [1])[0].done).toBe(1);
  });
});

describe("a month that is sent again", () => {
  it("takes back what its earlier version listed as done, once it is in; a blank takes nothing back", async () => {
    const { data } = await townOf([{ id: "a" }, { id: "b" }], {
      reports: `month,estateId,stage,worksDone,receivedOn
2020-07,a,construction,roads;sheds,2020-08-03
2020-07,a,construction,sheds,2020-08-10
2020-07,b,construction,roads,2020-08-03
2020-07,b,construction,,2020-08-10
`,
    });
    const told = (day: string) => Object.fromEntries(reportedWorks(data.reports, parseDay(day)));
    expect(told("2020-08-09")).toEqual({ 0: ["roads", "sheds"], 1: ["roads"] });
    expect(told("2020-08-10")).toEqual({ 0: ["sheds"], 1: ["roads"] });
  });
});

describe("the order of works", () => {
  it("warns while an earlier kind that is planned is not done", () => {
    expect(outOfOrder(worksOn("2020-07-09"), menu, rows)).toEqual([{ e: 2, done: "signs", open: ["sheds", "water"] }]);
    expect(outOfOrder(worksOn("2020-07-10"), menu, [0])).toEqual([{ e: 0, done: "roads", open: ["water"] }]);
    expect(outOfOrder(worksOn("2020-07-31"), menu, [0, 1, 3])).toEqual([]);
  });

  it("names works of one kind in the menu's order, whichever the input names first", async () => {
    const wider = [...menu, item("gas", "underground"), item("paint", "software")];
    const listed = [done("paint"), planned("gas"), done("signs"), planned("water")];
    for (const works of [listed, listed.toReversed()]) {
      const { data, records } = await townOf([{ id: "a", works }], { reports });
      const t = parseDay("2020-12-31");
      const told = worksAt(records, reportedWorks(data.reports, t, parseMonth("2020-12")), t);
      expect(outOfOrder(told, wider, [0])).toEqual([{ e: 0, done: "signs", open: ["water", "gas"] }]);
    }
  });
});

describe("pipe and line owners", () => {
  it("are in step, late, after the road, after the works' end or without a day", async () => {
    const pipe = (what: string, plannedOn?: string, doneOn?: string) => ({
      owner: "水司",
      item: what,
      plannedOn,
      doneOn,
    });
    const { records } = await townOf([
      {
        pipeWorks: [
          pipe("water", "2020-07-01", "2020-07-20"),
          pipe("gas", "2020-07-30"),
          pipe("heat", "2020-08-20"),
          pipe("sewage", "2020-12-05"),
          pipe("cables"),
        ],
      },
      { works: [done("roads", "2020-07-01")], pipeWorks: [pipe("water", "2020-08-20")] },
      // A sign is up, and the road is still open.
      { works: [done("signs", "2020-07-01")], pipeWorks: [pipe("water", "2020-08-20")] },
    ]);
    const day = parseDay("2020-07-31");
    const end = parseDay("2020-11-30");
    const list = pipeWorks(records, worksAt(records, new Map(), day), menu, [0, 1, 2], day, () => end);
    expect(list.map(({ e, item: what, state }) => [e, what, state])).toEqual([
      [0, "water", "done"],
      [0, "gas", "late"],
      [0, "heat", "inStep"],
      [0, "sewage", "afterwards"],
      [0, "cables", "undated"],
      [1, "water", "dugAgain"],
      [2, "water", "inStep"],
    ]);
    expect(list.filter(notInStep)).toHaveLength(4);
    // On its own day it is not late yet.
    const eve = parseDay("2020-07-30");
    expect(pipeWorks(records, worksAt(records, new Map(), eve), menu, [0], eve, () => Number.NaN)[1].state).toBe(
      "inStep",
    );
  });
});

describe("what stands afterwards", () => {
  it("is counted with what is not known beside it", async () => {
    const { data, records } = await townOf([
      {
        households: 100,
        managementMode: "none",
        after: { managementMode: "community" },
        elevators: { needed: 3, agreed: 2, built: 1, payer: "居民" },
        care: [
          { kind: "elderly", means: "rent", on: "2020-08-01" },
          { kind: "child", on: "2020-10-01" },
        ],
        disclosure: ["funds"],
        contributions: ["labour"],
        wasteSorting: { designed: true, built: false },
        bodies: { assembly: true, committee: false },
        satisfactionPct: 90,
        inspections: [{ on: "2020-07-01", kind: "safety", findings: 2, fixedOn: "2020-09-01" }],
      },
      { households: 300, managementMode: "market", elevators: { needed: 1, agreed: 0, built: 0 }, satisfactionPct: 70 },
      { managementMode: "unit", after: { managementMode: "none" } },
    ]);
    const [all, end] = [[0, 1, 2], parseDay("2020-08-31")];
    expect(lifts(records, all)).toEqual({
      needed: { value: 4, unknown: 1 },
      agreed: { value: 2, unknown: 1 },
      built: { value: 1, unknown: 1 },
      payers: [{ payer: "居民", built: 1 }],
    });
    expect(careCounts(records, all, end)).toEqual([
      { kind: "elderly", open: 1, planned: 0, means: { buyback: 0, rent: 1, convert: 0, unknown: 0 }, rows: [0] },
      { kind: "child", open: 0, planned: 1, means: { buyback: 0, rent: 0, convert: 0, unknown: 1 }, rows: [0] },
      {
        kind: "accessibleToilet",
        open: 0,
        planned: 0,
        means: { buyback: 0, rent: 0, convert: 0, unknown: 0 },
        rows: [],
      },
    ]);
    const { managementMode, households } = data.estates;
    // 300 of the 400 households before; the third has no households. After: only the first knows both.
    expect(management(managementMode, households, all).managed).toEqual({
      value: 0.75,
      part: 300,
      whole: 400,
      unknown: 1,
    });
    expect(management(records.afterMode, households, all)).toEqual({
      modes: [0, 1, 0, 0, 1, 1],
      managed: { value: 1, part: 100, whole: 100, unknown: 2 },
    });
    expect(disclosed(records, all).funds).toEqual({ yes: [0], no: [], unknown: [1, 2] });
    expect(disclosed(records, all).design).toEqual({ yes: [], no: [0], unknown: [1, 2] });
    expect(contributed(records, all).labour).toEqual({ yes: [0], no: [], unknown: [1, 2] });
    expect(wasteTallies(records, all)).toEqual({
      designed: { yes: [0], no: [], unknown: [1, 2] },
      built: { yes: [], no: [0], unknown: [1, 2] },
      running: { yes: [], no: [], unknown: [0, 1, 2] },
    });
    expect(bodyTallies(records, all).committee).toEqual({ yes: [], no: [0], unknown: [1, 2] });
    // (100 · 90 + 300 · 70) / 400.
    expect(satisfaction(records, data.estates, all)).toEqual({ value: 0.75, part: 300, whole: 400, unknown: 1 });
    expect(inspectionCounts(records, all, end)).toEqual({
      held: { quality: 0, safety: 1 },
      findings: 2,
      without: 2,
      open: [0],
    });
    expect(inspectionCounts(records, all, parseDay("2020-09-01")).open).toEqual([]);
    expect(management(managementMode, households, []).managed).toEqual({ value: null, part: 0, whole: 0, unknown: 0 });
    expect(satisfaction(records, data.estates, [])).toEqual({ value: null, part: 0, whole: 0, unknown: 0 });
  });
});
