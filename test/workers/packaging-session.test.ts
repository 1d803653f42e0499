import { describe, expect, it } from "vitest";
import { coloursApart } from "../../src/domain/packaging/apart";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { openSession } from "../../src/workers/packaging-session";
import { ESTATE_STATE } from "../../src/workers/packaging-types";
import { barrier, type Lot, noBarriers, town } from "../domain/packaging/city";

const P1 = defaultParameters("renovation");
/** Two rows of three, 400 m apart, each estate its own body; the second row is worth more. One stands alone. */
const lots: Lot[] = [
  ...["a", "b", "c"].map(
    (id, i): Lot => ({ id, place: [50 * i, 0, 40, 40], households: 120, budgetWan: 240, body: id }),
  ),
  ...["m", "n", "o"].map(
    (id, i): Lot => ({ id, place: [50 * i, 440, 40, 40], households: 250, budgetWan: 500, body: id }),
  ),
  { id: "z", place: [0, 240, 40, 40], households: 100, budgetWan: 100, body: "z" },
  { id: "big", place: [150, 0, 40, 40], households: 900, budgetWan: 900, body: "big" },
];
function sessionOf(list: readonly Lot[], lines = noBarriers) {
  const { columns, geometry } = town(list);
  const { id, district, street } = columns;
  const session = openSession({ id, geometry, district, street, barriers: lines }, columns);
  return { session, id, row: (one: string) => id.indexOf(one) };
}

describe("a session", () => {
  it("numbers packages by value and speaks in rows", () => {
    const { session, id, row } = sessionOf(lots);
    const { packages, packageOf, states, totals } = session.answer(P1, false);
    expect(packages.map(({ members }) => members.map((r) => id[r]).sort())).toEqual([
      ["m", "n", "o"],
      ["a", "b", "c"],
    ]);
    expect([packageOf[row("m")], packageOf[row("a")], packageOf[row("z")]]).toEqual([0, 1, -1]);
    expect(ESTATE_STATE[states[row("z")]]).toBe("alone");
    expect(ESTATE_STATE[states[row("big")]]).toBe("larger");
    // 3·250 + 3·120 households; 3·500 + 3·240 万元; each saves two set-ups and two walls; of seven small ones six are packaged.
    expect(totals).toMatchObject({
      packages: 2,
      packaged: 6,
      households: 1110,
      budgetWan: 2220,
      savingWan: 2 * (2 * 15 + 2 * 10),
      budgetsUnknown: 0,
      bodies: 6,
      small: 7,
      smallPackaged: 6,
      alone: 1,
      left: 2,
    });
  });

  it("tells what each limit cuts: its own handle does not hide what it would let through", () => {
    const { session } = sessionOf(lots);
    const strict = { ...P1, smallHouseholds: 100, maxMembers: 2 };
    const { cuts } = session.details(P1);
    expect([...(cuts?.smallHouseholds.value ?? [])]).toEqual([100, 120, 120, 120, 250, 250, 250, 900]);
    expect([...(session.details(strict).cuts?.smallHouseholds.value ?? [])]).toHaveLength(8);
    expect([...(cuts?.households.value ?? [])]).toEqual([360, 750]);
    expect([...(session.details({ ...P1, maxMembers: 2 }).cuts?.members.value ?? [])]).toEqual([3, 3]);
    expect([...(cuts?.members.weight ?? [])]).toEqual([3, 3]);
    // At 60 m the two rows hang together; from 160 m (240 − 80 … 200 − 40) on the lone one joins them.
    const { gap } = cuts!;
    expect([gap.covered[30], gap.largest[30], gap.links[30]]).toEqual([6, 3, 6]);
    expect([gap.covered[149], gap.largest[149]]).toEqual([7, 7]);
    expect([gap.components[0], gap.components[30], gap.components[149]]).toEqual([7, 3, 1]);
  });

  it("gives an estate's neighbours, nearest first, with what parts them", () => {
    const { session, id, row } = sessionOf(
      lots,
      barrier("railway", [
        [45, -50],
        [45, 600],
      ]),
    );
    const near = session.neighbours(P1, row("a"));
    expect(near.map((one) => id[one.row]).slice(0, 3)).toEqual(["b", "c", "big"]);
    expect(near[0]).toMatchObject({ barriers: ["railway"], forbidden: true, takesPart: true });
    expect(near[0].gapM).toBeCloseTo(10, 2);
    expect(near[2].takesPart).toBe(false);
    expect(session.neighbours({ ...P1, barriers: { ...P1.barriers, railway: false } }, row("a"))[0].forbidden).toBe(
      false,
    );
    // 240 − 40 m.
    expect(near.find((one) => id[one.row] === "z")?.gapM).toBeCloseTo(200, 1);
  });

  it("takes the solver's packages for its answer and explains them", () => {
    const { session, row } = sessionOf(lots);
    const pair = [row("n"), row("m")];
    const reply = session.adopt(P1, [pair]);
    expect(reply.packages.map(({ members, households }) => [members, households])).toEqual([
      [[...pair].reverse(), 500],
    ]);
    expect([reply.packageOf[row("m")], reply.packageOf[row("o")], reply.totals.packaged]).toEqual([0, -1, 2]);
    const { left } = session.details(P1);
    expect(left).toHaveLength(6);
    expect(session.answer({ ...P1, gapM: 59 }, false).packages).toHaveLength(2);
  });

  it("answers with links only where nobody holds households", () => {
    const { session } = sessionOf(lots.map(({ households, ...lot }) => lot));
    const reply = session.answer(P1, false);
    expect(reply.notes).toContain("noHouseholds");
    expect(reply.packages).toEqual([]);
    const { cuts, near } = session.details(P1);
    expect(cuts).toBeNull();
    expect(near.a.length).toBeGreaterThan(0);
  });
});

describe("colours", () => {
  it("differ for packages side by side, whatever they wish for", () => {
    const { graph } = town(lots);
    const of = Int32Array.from({ length: graph.n }, (_, r) => r);
    const colours = coloursApart(graph, of, graph.n, () => 5, 8);
    for (let k = 0; k < graph.m && graph.gapMm[k] <= 150_000; k++)
      expect(colours[graph.a[k]]).not.toBe(colours[graph.b[k]]);
  });
});
