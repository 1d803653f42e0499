/** Laws of a planner's hand over any town and any operations. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOp } from "../../../../src/domain/packaging/edit/apply";
import type { Op } from "../../../../src/domain/packaging/edit/types";
import { LEFT_CODE } from "../../../../src/domain/packaging/reasons";
import { type Edits, NO_EDITS } from "../../../../src/model/scenario";
import { degrees, type Lot } from "../city";
import { P1, planner } from "./town";

const ids = Array.from({ length: 14 }, (_, k) => `e${String(k).padStart(2, "0")}`);
const town = fc
  .array(
    fc.record({
      cell: fc.integer({ min: 0, max: 35 }),
      inset: fc.integer({ min: 0, max: 25 }),
      households: fc.option(fc.integer({ min: 40, max: 400 }), { nil: undefined, freq: 10 }),
      body: fc.option(fc.constantFrom("p", "q", "r", "s"), { nil: undefined }),
      district: fc.constantFrom(0, 0, 0, 1),
      status: fc.constantFrom(0, 0, 0, 0, 1, 3, 4),
      budgetWan: fc.integer({ min: 50, max: 900 }),
    }),
    { minLength: 4, maxLength: 14 },
  )
  .map((list) =>
    [...new Map(list.map((one) => [one.cell, one])).values()].map(
      ({ cell, inset, ...rest }, k): Lot => ({
        id: ids[k],
        place: [70 * (cell % 6) + inset, 70 * Math.floor(cell / 6), 45, 40],
        ...rest,
      }),
    ),
  );
const id = fc.constantFrom(...ids);
const some = fc.array(id, { minLength: 0, maxLength: 4 });
const point = fc.tuple(fc.integer({ min: -50, max: 450 }), fc.integer({ min: -50, max: 450 }));
const drawn = fc.array(point, { minLength: 1, maxLength: 4 }).map((list) => list.map(([x, y]) => degrees(x, y)));
const op: fc.Arbitrary<Op> = fc.oneof(
  fc.record({ do: fc.constant("add" as const), to: id, estates: some }),
  fc.record({ do: fc.constant("remove" as const), estates: some }),
  fc.record({ do: fc.constant("create" as const), estates: some }),
  fc.record({ do: fc.constant("choose" as const), packages: fc.tuple(some, some), rest: some }),
  fc.record({ do: fc.constant("merge" as const), a: id, b: id }),
  fc.record({ do: fc.constantFrom("splitWeakest", "lock", "unlock", "dissolve"), at: id }),
  fc.record({ do: fc.constant("splitLine" as const), at: id, line: drawn }),
  fc.record({ do: fc.constant("rename" as const), at: id, name: fc.constantFrom("", "东片") }),
  fc.record({ do: fc.constantFrom("force", "forbid", "clearLink"), a: id, b: id }),
  fc.record({ do: fc.constant("drawBarrier" as const), line: drawn }),
  fc.record({ do: fc.constant("removeBarrier" as const), barrier: fc.constantFrom("b1", "b2") }),
  fc.record({ do: fc.constantFrom("takeOut", "putBack", "basketAdd", "basketRemove", "basketClear"), estates: some }),
) as fc.Arbitrary<Op>;
const ops = fc.array(op, { maxLength: 8 });
const move = fc.record({
  gapM: fc.constantFrom(0, 20, 60, 150, 300),
  minMembers: fc.constantFrom(2, 3),
  maxMembers: fc.constantFrom(2, 4, 12),
  minBodies: fc.constantFrom(0, 2, 4),
  minHouseholds: fc.constantFrom(0, 300),
  maxHouseholds: fc.constantFrom(300, 2000),
  maxDiameterM: fc.constantFrom(100, 600),
  scope: fc.constantFrom("district" as const, "city" as const),
});

describe("any operations", () => {
  it("leave each estate in at most one package and nowhere else, and one step back is what was before", () => {
    fc.assert(
      fc.property(town, ops, (lots, list) => {
        const { act } = planner(lots);
        const past: Edits[] = [];
        const spelt: string[] = [];
        let edits = NO_EDITS;
        for (const one of list) {
          const { edits: next, refused, touched } = act(edits, one);
          if (refused) {
            expect(next).toBe(edits);
            continue;
          }
          past.push(edits);
          spelt.push(JSON.stringify(edits));
          edits = next;
          const inside = edits.packages.flatMap(({ members }) => members);
          expect(new Set(inside).size).toBe(inside.length);
          expect(edits.packages.every(({ members }) => members.length > 0)).toBe(true);
          expect(new Set(edits.packages.map((held) => held.id)).size).toBe(edits.packages.length);
          expect(edits.takenOut.filter((out) => inside.includes(out))).toEqual([]);
          expect(touched.every((held) => edits.packages.some((two) => two.id === held))).toBe(true);
        }
        // Nothing that was stands changed: the way back is the values themselves.
        expect(past.map((one) => JSON.stringify(one))).toEqual(spelt);
      }),
      { numRuns: 50 },
    );
  });

  it("leave a locked package alone until it is unlocked", () => {
    fc.assert(
      fc.property(town, ops, (lots, list) => {
        const { act } = planner(lots);
        let edits = act(NO_EDITS, { do: "create", estates: [ids[0], ids[1]] }).edits;
        edits = act(edits, { do: "lock", at: ids[0] }).edits;
        const [{ members }] = edits.packages;
        for (const one of list) {
          if (one.do === "unlock") continue;
          edits = act(edits, one).edits;
        }
        expect(edits.packages[0]).toMatchObject({ id: "h1", members, locked: true });
      }),
      { numRuns: 40 },
    );
  });
});

describe("any answer under edits", () => {
  it("holds the held packages whatever the parameters, and gives every other estate a package or one code", () => {
    fc.assert(
      fc.property(town, ops, move, (lots, list, moved) => {
        const { act, answer } = planner(lots);
        const edits = list.reduce((before, one) => act(before, one).edits, NO_EDITS);
        const { held, sets, left } = answer(edits, { ...P1, ...moved });
        if (lots.every(({ households }) => households === undefined)) return;
        const here = new Set(lots.map((one) => one.id));
        const expected = edits.packages
          .map(({ members }) => members.filter((one) => here.has(one)).sort())
          .filter((members) => members.length > 0);
        const sorted = (all: readonly (readonly string[])[]): string[] =>
          all.map((one) => [...one].sort().join()).sort();
        expect(sorted(held.map(({ members }) => members))).toEqual(sorted(expected));
        const inside = sets.flat();
        expect(new Set(inside).size).toBe(inside.length);
        for (const one of here) expect(inside.includes(one)).toBe(!left.has(one));
        for (const { code } of left.values()) expect(LEFT_CODE).toContain(code);
        // What was taken out is in none; what is excluded or ended is in no package of the engine's.
        for (const out of edits.takenOut) expect(inside).not.toContain(out);
        const hands = new Set(expected.flat());
        for (const lot of lots)
          if ((lot.status as number) >= 3 && !hands.has(lot.id)) expect(inside).not.toContain(lot.id);
      }),
      { numRuns: 50 },
    );
  });

  it("ties a forced pair at every gap, never a forbidden one, and cuts what a drawn line crosses", () => {
    fc.assert(
      fc.property(town, ops, move, (lots, list, moved) => {
        const { act, engine, idOf, columns } = planner(lots);
        const edits = list.reduce((before, one) => act(before, one).edits, NO_EDITS);
        const p = { ...P1, ...moved };
        const { graph, hold, mask } = engine.problem(p, edits);
        const allowed = new Set([...hold.allowed.links].map((k) => `${idOf(graph.a[k])} ${idOf(graph.b[k])}`));
        const rank = new Map(columns.id.map((one, e) => [one, graph.rank[e]]));
        for (const [a, b] of edits.forbidden) expect(allowed).not.toContain(`${a} ${b}`);
        for (const [a, b] of edits.forced) {
          const [i, j] = [rank.get(a), rank.get(b)];
          if (i === undefined || j === undefined) continue;
          const [x, y] = [graph.row[i], graph.row[j]];
          const kept = p.scope !== "city" && columns.district[x] !== columns.district[y];
          expect(allowed.has(`${a} ${b}`)).toBe(hold.part[i] === 1 && hold.part[j] === 1 && !kept);
        }
        const forced = new Set(edits.forced.map((pair) => pair.join(" ")));
        for (const k of hold.allowed.links) {
          const free = !forced.has(`${idOf(graph.a[k])} ${idOf(graph.b[k])}`);
          if (free) expect(graph.flags[k] & mask).toBe(0);
          if (free) expect(graph.gapMm[k]).toBeLessThanOrEqual(p.gapM * 1000);
        }
        // Links stay in order of their heights.
        for (let k = 1; k < graph.m; k++) expect(graph.heightMm[k]).toBeGreaterThanOrEqual(graph.heightMm[k - 1]);
      }),
      { numRuns: 50 },
    );
  });

  it("is the one without edits once all of them are undone", () => {
    fc.assert(
      fc.property(town, (lots) => {
        const { answer } = planner(lots);
        const blank = structuredClone(NO_EDITS);
        expect(answer(blank).sets).toEqual(answer().sets);
        expect([...answer(blank).left]).toEqual([...answer().left]);
      }),
      { numRuns: 30 },
    );
  });
});

it("an operation on nothing on view is refused, not thrown", () => {
  const nobody = {
    packages: [],
    judge: () => [],
    judgeLink: () => [],
    weakest: () => [[], []] as const,
    centre: () => null,
  };
  fc.assert(
    fc.property(op, (one) => {
      const done = applyOp(NO_EDITS, nobody as never, one);
      expect(done.refused === null).toBe(done.edits !== NO_EDITS);
    }),
  );
});
