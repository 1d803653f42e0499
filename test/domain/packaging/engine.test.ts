import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../../src/domain/packaging/defaults";
import { createEngine } from "../../../src/domain/packaging/engine";
import { LEFT_CODE } from "../../../src/domain/packaging/reasons";
import { type Parameters, STATUS } from "../../../src/domain/packaging/types";
import type { BarrierTable } from "../../../src/model/dataset";
import { MANAGEMENT_MODE } from "../../../src/model/enums";
import { barrier, type Lot, town } from "./city";

const P1 = defaultParameters("renovation");
const run = (lots: readonly Lot[], p: Parameters = P1, lines?: BarrierTable) => {
  const made = town(lots, lines);
  const engine = createEngine(made.graph, made.columns, made.geometry);
  const answer = engine.answer(p);
  const idOf = (rank: number): string => made.columns.id[made.graph.row[rank]];
  const left = new Map(engine.left(answer).map((l) => [made.columns.id[l.row], l]));
  return {
    ...made,
    answer,
    left,
    sets: answer.packages.map((f) => f.members.map(idOf)),
    code: (id: string) => left.get(id)?.code,
  };
};

/** Three lots of 40 × 40 m in a row, 10 m apart, each with its own body. */
const row: Lot[] = ["a", "b", "c"].map((id, i) => ({
  id,
  place: [50 * i, 0, 40, 40],
  households: 200,
  budgetWan: 400,
  body: `body ${id}`,
}));

describe("the worth of a package", () => {
  it("is the five terms of a hand-worked set", () => {
    const { answer, sets } = run(row);
    expect(sets).toEqual([["a", "b", "c"]]);
    const f = answer.packages[0].figures;
    // H = 600; B = 1,200 万元; tree of two links of 10 m; both under 12 m; diagonal of 140 × 40 m.
    expect(f.households).toBe(600);
    expect(f.budget).toBe(120_000);
    expect(f.bodies).toBe(3);
    expect(f.near).toBe(2);
    expect(Math.abs(f.spanMm - 20_000)).toBeLessThanOrEqual(2);
    const diameter = Math.hypot(140, 40);
    expect(Math.abs(f.diameterMm / 1000 - diameter)).toBeLessThan(0.005);
    const t1 = 600 / 800;
    const t2 = 1 - 1 / 3;
    const t3 = 0.5 * (1 - 20 / (2 * 60)) + 0.5 * (1 - diameter / 600);
    const t4 = (15 * 2 + 10 * 2) / (0.15 * 1200);
    const t5 = (3.5 - 2) / 2.3;
    [t1, t2, t3, t4, t5].forEach((t, i) => {
      expect(f.terms[i]).toBeCloseTo(t, 4);
    });
    const score = 0.3 * t1 + 0.2 * t2 + 0.2 * t3 + 0.15 * t4 + 0.15 * t5;
    expect(f.score).toBeCloseTo(score, 4);
    expect(f.value).toBe(Math.round(10 * 600 * f.score));
  });

  it("leaves out a term whose field no estate holds, and says so", () => {
    const { answer } = run(row.map(({ budgetWan, ...lot }) => lot));
    const f = answer.packages[0].figures;
    expect(answer.notes).toEqual(["noBudget"]);
    expect(f.terms.slice(3)).toEqual([null, null]);
    const [t1, t2, t3] = f.terms as readonly number[];
    expect(f.score).toBeCloseTo((0.3 * t1 + 0.2 * t2 + 0.2 * t3) / 0.7, 10);
  });

  it("refuses weights that sum to nothing", () => {
    expect(() => run(row, { ...P1, weights: [0, 0, 0, 0, 0] })).toThrow(/sum to 0/);
  });
});

describe("why an estate is left out", () => {
  it("names the first reason that holds", () => {
    const lots: Lot[] = [
      ...row,
      { ...row[0], id: "excluded", place: [0, 60, 40, 40], exclusion: 1, status: STATUS.indexOf("excluded") },
      { ...row[0], id: "young", place: [50, 60, 40, 40], status: STATUS.indexOf("notEligible") },
      { ...row[0], id: "done", place: [100, 60, 40, 40], status: STATUS.indexOf("finished") },
      { ...row[0], id: "unknown", place: [150, 60, 40, 40], households: undefined },
      { ...row[0], id: "big", place: [150, 0, 40, 40], households: 301 },
      { ...row[0], id: "wide", place: [0, -200, 650, 20] },
      { ...row[0], id: "far", place: [0, 300, 40, 40] },
      { ...row[0], id: "other", place: [0, -80, 40, 40], district: 1 },
    ];
    const { code, left, sets } = run(lots);
    expect(sets).toEqual([["a", "b", "c"]]);
    expect(["excluded", "young", "done", "unknown", "big", "wide", "far", "other"].map((id) => code(id))).toEqual([
      "excluded",
      "notEligible",
      "notTakingPart",
      "cannotBeJudged",
      "tooLarge",
      "tooWide",
      "tooFar",
      "otherScope",
    ]);
    expect(left.get("unknown")?.figures).toEqual({ fields: "households" });
    // 300 − 40 m to the row; the excluded ones nearer by do not count.
    expect(left.get("far")?.figures.nearest).toBe("a");
    expect(left.get("far")?.figures.gapM).toBeCloseTo(260, 2);
    expect(left.get("other")?.figures).toMatchObject({ nearest: "a", area: "district" });
  });

  it("knows barriers, small components and single bodies", () => {
    const railway = barrier("railway", [
      [45, -100],
      [45, 200],
    ]);
    const split = run(row.slice(0, 2), P1, railway);
    expect(split.code("a")).toBe("barred");
    expect(split.left.get("a")?.figures).toMatchObject({ nearest: "b", class: "railway" });
    expect(run(row.slice(0, 2), { ...P1, barriers: { ...P1.barriers, railway: false } }, railway).sets).toEqual([
      ["a", "b"],
    ]);
    const few = run(row.map((lot) => ({ ...lot, households: 90 })));
    expect(few.code("b")).toBe("tooFewHouseholds");
    expect(few.left.get("b")?.figures).toEqual({ households: 270, least: 300 });
    const one = run(row.map((lot) => ({ ...lot, body: "same" })));
    expect(one.code("b")).toBe("oneBody");
    const narrow = run(row, { ...P1, maxDiameterM: 60 });
    expect(narrow.left.get("b")).toMatchObject({ code: "noFeasibleSet", figures: { limit: "diameter" } });
  });

  it("switches scope off where no estate has a district, and counts missing bodies only when told to", () => {
    const { sets, answer } = run(row.map((lot) => ({ ...lot, district: -1 })));
    expect(sets).toHaveLength(1);
    expect(answer.notes).toEqual(["noDistrict"]);
    const nobody = MANAGEMENT_MODE.indexOf("none");
    const bare = row.map((lot, i) => ({ ...lot, ...(i === 0 ? { body: "one" } : { body: undefined, mode: nobody }) }));
    expect(run(bare).code("a")).toBe("oneBody");
    expect(run(bare, { ...P1, countMissingBodies: true }).answer.packages[0].figures.bodies).toBe(3);
  });

  it("takes an estate without a body's name for unknown, unless nobody manages it or each such counts as its own", () => {
    const lacking = (mode?: number): Lot[] => row.map((lot, i) => (i === 2 ? { ...lot, body: undefined, mode } : lot));
    const unknown = run(lacking());
    expect(unknown.left.get("c")).toMatchObject({ code: "cannotBeJudged", figures: { fields: "managementBody" } });
    expect(unknown.sets).toEqual([["a", "b"]]);
    // Somebody manages it, but who is not said.
    expect(run(lacking(MANAGEMENT_MODE.indexOf("unit"))).code("c")).toBe("cannotBeJudged");
    const known = run(lacking(MANAGEMENT_MODE.indexOf("none")));
    expect(known.sets).toEqual([["a", "b", "c"]]);
    expect(known.answer.packages[0].figures.bodies).toBe(2);
    expect(run(lacking(), { ...P1, countMissingBodies: true }).answer.packages[0].figures.bodies).toBe(3);
    // Nothing that is on asks for bodies.
    const unasked: Parameters = { ...P1, minBodies: 0, weights: [0.3, 0, 0.2, 0.15, 0.15] };
    expect(run(lacking(), unasked).sets).toEqual([["a", "b", "c"]]);
    // No estate has one: the clause is off.
    expect(run(row.map((lot) => ({ ...lot, body: undefined }))).answer.notes).toEqual(["noBodies"]);
  });

  it("cannot judge an estate without a budget while a cost counts, nor one of no households", () => {
    const lots = row.map((lot, i) => ({ ...lot, budgetWan: i === 2 ? undefined : lot.budgetWan }));
    expect(run(lots).left.get("c")).toMatchObject({ code: "cannotBeJudged", figures: { fields: "budgetWan" } });
    const without = run(lots, { ...P1, weights: [0.3, 0.2, 0.2, 0, 0] });
    expect(without.sets).toEqual([["a", "b", "c"]]);
    expect(without.answer.packages[0].figures.budget).toBeNaN();
    expect(without.answer.packages[0].figures.terms.slice(3)).toEqual([null, null]);
    const empty = run(row.map((lot, i) => ({ ...lot, households: i === 2 ? 0 : 200 })));
    expect(empty.left.get("c")).toMatchObject({ code: "cannotBeJudged", figures: { fields: "households" } });
  });

  it("offers components only when no estate has households", () => {
    const { answer, left } = run(row.map(({ households, ...lot }) => lot));
    expect(answer.notes).toContain("noHouseholds");
    expect(answer.packages).toEqual([]);
    expect([...answer.problem.component]).toEqual([0, 0, 0]);
    expect([...left.values()].every((l) => l.code === "cannotBeJudged")).toBe(true);
    const bare = row.map(({ households, ...lot }, i) =>
      i === 0 ? { ...lot, status: STATUS.indexOf("finished") } : lot,
    );
    expect(["a", "b"].map((id) => run(bare).code(id))).toEqual(["notTakingPart", "cannotBeJudged"]);
  });

  it("lets one larger member in with the anchor on", () => {
    const lots = row.map((lot, i) => ({ ...lot, households: i === 1 ? 500 : 100 }));
    expect(run(lots).code("b")).toBe("tooLarge");
    expect(run(lots, { ...P1, anchor: true }).sets).toEqual([["a", "b", "c"]]);
  });
});

describe("any town", () => {
  const lots = fc
    .array(
      fc.record({
        x: fc.integer({ min: 0, max: 9 }),
        y: fc.integer({ min: 0, max: 9 }),
        inset: fc.integer({ min: 0, max: 20 }),
        households: fc.option(fc.integer({ min: 0, max: 400 }), { nil: undefined, freq: 12 }),
        body: fc.option(fc.constantFrom("p", "q", "r", "s"), { nil: undefined }),
        district: fc.integer({ min: 0, max: 1 }),
        status: fc.constantFrom(0, 0, 0, 1, 2, 3, 4),
        budgetWan: fc.integer({ min: 50, max: 900 }),
      }),
      { minLength: 1, maxLength: 40 },
    )
    .map((list) => {
      const places = new Map(list.map((lot) => [`${lot.x} ${lot.y}`, lot]));
      return [...places.values()].map(
        ({ x, y, inset, ...rest }, i): Lot => ({
          id: `e${String((i * 7) % 41).padStart(2, "0")}`,
          place: [60 * x + inset, 60 * y, 50 - inset, 45],
          ...rest,
        }),
      );
    });
  const parameters = fc.record({
    gapM: fc.constantFrom(0, 15, 30, 60, 100),
    minMembers: fc.constantFrom(1, 2, 3),
    maxMembers: fc.constantFrom(3, 5, 12),
    minBodies: fc.constantFrom(0, 2, 3),
    minHouseholds: fc.constantFrom(0, 200, 500),
    maxHouseholds: fc.constantFrom(600, 2000),
    maxDiameterM: fc.constantFrom(120, 300, 600),
    anchor: fc.boolean(),
    scope: fc.constantFrom("district" as const, "city" as const),
  });

  it("gets disjoint packages that keep every limit, and one code for every other estate", () => {
    fc.assert(
      fc.property(lots, parameters, (list, some) => {
        const p = { ...P1, ...some };
        const { sets, left } = run(list, p);
        const by = new Map(list.map((lot) => [lot.id, lot]));
        const inside = sets.flat();
        expect(new Set(inside).size).toBe(inside.length);
        for (const set of sets) {
          const members = set.map((id) => by.get(id) as Lot);
          const sum = members.reduce((total, lot) => total + (lot.households as number), 0);
          expect(members.length).toBeGreaterThanOrEqual(Math.max(2, p.minMembers));
          expect(members.length).toBeLessThanOrEqual(p.maxMembers);
          expect(sum).toBeGreaterThanOrEqual(p.minHouseholds);
          expect(sum).toBeLessThanOrEqual(p.maxHouseholds);
          expect(new Set(members.flatMap((lot) => lot.body ?? [])).size).toBeGreaterThanOrEqual(p.minBodies);
          expect(members.every((lot) => (lot.status as number) < 3 && (lot.households as number) > 0)).toBe(true);
          expect(members.filter((lot) => (lot.households as number) > 300).length).toBeLessThanOrEqual(
            p.anchor ? 1 : 0,
          );
          if (p.scope === "district") expect(new Set(members.map((lot) => lot.district)).size).toBe(1);
          // Widest corner to corner; 5 mm for the difference between the two projections.
          const corners = members.flatMap(({ place: [x, y, w, h] }) => [
            [x, y],
            [x + w, y],
            [x, y + h],
            [x + w, y + h],
          ]);
          const widest = Math.max(...corners.flatMap((a) => corners.map((b) => Math.hypot(a[0] - b[0], a[1] - b[1]))));
          expect(widest).toBeLessThanOrEqual(p.maxDiameterM + 0.005);
          // Connected by rectangle gaps.
          const reached = new Set([members[0].id]);
          for (let grown = true; grown; ) {
            grown = false;
            for (const a of members) {
              for (const b of members) {
                const near = reached.has(a.id) && !reached.has(b.id) && between(a, b) <= p.gapM + 0.005;
                if (near) reached.add(b.id);
                grown ||= near;
              }
            }
          }
          expect(reached.size).toBe(members.length);
        }
        const known = list.some((lot) => lot.households !== undefined);
        if (known) {
          for (const lot of list) expect(inside.includes(lot.id)).toBe(!left.has(lot.id));
          for (const l of left.values()) expect(LEFT_CODE).toContain(l.code);
        }
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same answer whatever the order of the input", () => {
    fc.assert(
      fc.property(lots, parameters, (list, some) => {
        const p = { ...P1, ...some };
        const forth = run(list, p);
        const back = run([...list].reverse(), p);
        expect(back.sets).toEqual(forth.sets);
        expect(back.answer.packages.map((f) => f.figures)).toEqual(forth.answer.packages.map((f) => f.figures));
        for (const [id, l] of forth.left) expect(back.left.get(id)).toMatchObject({ code: l.code, figures: l.figures });
      }),
      { numRuns: 60 },
    );
  });
});

function between(a: Lot, b: Lot): number {
  const [ax, ay, aw, ah] = a.place;
  const [bx, by, bw, bh] = b.place;
  return Math.hypot(Math.max(0, bx - ax - aw, ax - bx - bw), Math.max(0, by - ay - ah, ay - by - bh));
}
