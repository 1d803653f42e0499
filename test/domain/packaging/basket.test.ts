import { describe, expect, it } from "vitest";
import { type BasketParameters, basketsOf } from "../../../src/domain/packaging/basket";
import { STATUS } from "../../../src/domain/packaging/types";
import { readRecords } from "../../../src/domain/programme/readRecords";
import { reportedWorks, shareable, worksAt } from "../../../src/domain/programme/works";
import { monthOf, parseDay } from "../../../src/model/time";
import { lot, planner } from "./edit/town";

const today = parseDay("2020-08-31");
/** As records are kept: one feature a line. */
const table = async (rows: readonly object[], reported: ReadonlyMap<number, readonly string[]> = new Map()) => {
  const lines = rows.map(
    (properties) => `${JSON.stringify({ properties })}
`,
  );
  const recordStart = [0];
  for (const line of lines) recordStart.push(recordStart.at(-1)! + line.length);
  const source = { n: rows.length, records: new Blob(lines), recordStart: Float64Array.from(recordStart) };
  return worksAt(await readRecords(source), reported, today);
};

const lots = [
  lot("a", 0, 0, { households: 100 }),
  lot("b", 50, 0, { households: 200 }),
  lot("c", 100, 0, { households: undefined, budgetWan: undefined }),
  lot("d", 150, 0, { district: 1 }),
  lot("e", 200, 0, { exclusion: 2 }),
  lot("f", 250, 0, { status: STATUS.indexOf("underway") }),
  lot("g", 300),
];
const needs = [
  { needs: ["parking", "painting"] },
  { needs: ["parking", "charging"], works: [{ item: "parking", state: "done", on: "2020-07-01" }] },
  { needs: ["charging"], works: [{ item: "charging", state: "done", on: "2020-12-01" }] },
  { needs: ["elderlyCare"] },
  { needs: ["parking"] },
  { needs: ["painting"] },
  {},
];
const asked: BasketParameters = {
  items: ["parking", "charging", "elderlyCare"],
  scope: "district",
  participants: { planned: true, underway: true, stock: true },
  unitCostsWan: { charging: 4 },
};
const { columns } = planner(lots);
const none = { added: [], removed: [] };

describe("the basket of P3", () => {
  it("takes in, by district, whoever takes part and lacks one of the items", async () => {
    const { baskets, unasked, needless } = basketsOf(columns, await table(needs), asked, none);
    expect(baskets.map(({ area, estates }) => [area, estates.map((e) => columns.id[e])])).toEqual([
      [0, ["a", "b", "c"]],
      [1, ["d"]],
    ]);
    // g takes part, but nobody asked what it needs.
    expect(unasked.map((e) => columns.id[e])).toEqual(["g"]);
    // f wants paint alone.
    expect(needless.map((e) => columns.id[e])).toEqual(["f"]);
    expect(baskets[0]).toMatchObject({ households: 300, householdsUnknown: 1, costWan: 8 });
    // b has its parking by now; c's charging is dated later than today.
    expect(baskets[0].items).toEqual([
      { item: "parking", estates: 1, households: 100, costWan: null },
      { item: "charging", estates: 2, households: 200, costWan: 8 },
      { item: "elderlyCare", estates: 0, households: 0, costWan: null },
    ]);
    // d needs elderly care, which has no cost; nobody there needs the charging that has one.
    expect(baskets[1]).toMatchObject({ costWan: null, uncosted: true });
    const unitCostsWan = { charging: 4, elderlyCare: 6 };
    const [, east] = basketsOf(columns, await table(needs), { ...asked, unitCostsWan }, none).baskets;
    expect(east).toMatchObject({ costWan: 6, uncosted: false });
  });

  it("is edited by hand: what was put in stays in and is marked, what was put out stays out", async () => {
    const works = await table(needs);
    const hand = { added: ["e", "g", "gone"], removed: ["a"] };
    const { baskets, removed, unasked } = basketsOf(columns, works, { ...asked, scope: "city" }, hand);
    expect(baskets).toHaveLength(1);
    expect(baskets[0].estates.map((e) => columns.id[e])).toEqual(["b", "c", "d", "e", "g"]);
    expect(baskets[0].byHand.map((e) => columns.id[e])).toEqual(["e", "g"]);
    expect(baskets[0].excluded.map((e) => columns.id[e])).toEqual(["e"]);
    expect([removed, unasked]).toEqual([[0], []]);
    expect(basketsOf(columns, works, { ...asked, items: [] }, none).baskets).toEqual([]);
  });
});

describe("what a package could share", () => {
  it("is what a member lacks and one of them or a neighbour has, by report or record", async () => {
    const reports = {
      n: 2,
      estate: Int32Array.of(3, 0),
      month: Int32Array.of(monthOf(today), monthOf(today)),
      receivedOn: Float64Array.of(today, today + 1),
      worksDone: ["parking；charging", "charging"],
    };
    const works = await table(needs, reportedWorks(reports, today));
    // a lacks parking, which b and d have; c lacks charging, which only d beside them has: a's report came later.
    expect(shareable(works, [0, 1, 2], [3], ["parking", "charging", "elderlyCare"])).toEqual([
      { item: "parking", lacking: [0], having: [1, 3] },
      { item: "charging", lacking: [1, 2], having: [3] },
    ]);
    expect(shareable(works, [0, 2], [], ["parking", "charging"])).toEqual([]);
  });
});
