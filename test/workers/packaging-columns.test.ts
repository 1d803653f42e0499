import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { NO_EDITS } from "../../src/model/scenario";
import { pack, unpack } from "../../src/workers/packaging-columns";
import { openSession } from "../../src/workers/packaging-session";
import { type Lot, noBarriers, town } from "../domain/packaging/city";

const lots: Lot[] = [
  ...["a", "b", "c"].map((id, i): Lot => ({ id, place: [50 * i, 0, 40, 40], households: 120, body: id })),
  ...["m", "n", "o"].map(
    (id, i): Lot => ({ id, place: [50 * i, 900, 40, 40], households: 250, budgetWan: 500, body: id }),
  ),
  { id: "z", place: [0, 400, 40, 40], households: 100, budgetWan: 100, body: "z" },
];

describe("an answer on its way from the worker", () => {
  it("arrives as it left: held packages, unknown budgets, links", () => {
    const { columns, geometry } = town(lots);
    const { id, district, street } = columns;
    const session = openSession({ id, geometry, district, street, barriers: noBarriers }, columns);
    const held = { id: "h1", name: "东一片", members: ["a", "b"], locked: true, life: null };
    const reply = session.answer(defaultParameters("renovation"), true, { ...NO_EDITS, packages: [held] });
    const before = structuredClone(reply);
    const [packed, memory] = pack(reply);
    const after = unpack(structuredClone(packed, { transfer: memory }));
    expect(after).toEqual(before);
    expect(after.packages.map(({ members }) => members.map((row) => id[row]))).toEqual([
      ["m", "n", "o"],
      ["a", "b"],
    ]);
    expect(after.packages[1]).toMatchObject({ budgetWan: null, hand: { id: "h1", name: "东一片", locked: true } });
    expect(after.packages[0].links.map(({ gapM }) => Math.round(gapM))).toEqual([10, 10]);
    expect(reply.packageOf.length).toBe(0);
  });
});
