import { describe, expect, it } from "vitest";
import { widestGapM } from "../../../../src/domain/packaging/facts";
import type { Parameters } from "../../../../src/domain/packaging/types";
import { NO_EDITS } from "../../../../src/model/scenario";
import { barrier } from "../city";
import { line, lot, P1, planner } from "./town";

/** Two rows of three, 10 m between lots, 160 m between the rows. */
const rows = [
  ...["a", "b", "c"].map((id, i) => lot(id, 50 * i)),
  ...["m", "n", "o"].map((id, i) => lot(id, 50 * i, 200)),
];

describe("held packages", () => {
  it("stand as fixed columns and the engine bundles the others around them", () => {
    const { answer, doAll } = planner(rows);
    expect(answer().sets).toEqual([
      ["a", "b", "c"],
      ["m", "n", "o"],
    ]);
    const { sets, held, code } = answer(doAll({ do: "remove", estates: ["c"] }));
    expect(held.map(({ members }) => members)).toEqual([["a", "b"]]);
    expect(sets).toEqual([
      ["a", "b"],
      ["m", "n", "o"],
    ]);
    // c could stand with a and b, were they not held: that package is what stands in the way.
    expect(code("c")).toBe("betterWithout");
  });

  it("survive every later move of the parameters, with the rules they then break", () => {
    const { answer, doAll } = planner(rows);
    const edits = doAll({ do: "lock", at: "a" });
    const moves: Partial<Parameters>[] = [
      { gapM: 0 },
      { maxHouseholds: 300 },
      { maxMembers: 2 },
      { minBodies: 8 },
      { maxDiameterM: 50 },
      { smallHouseholds: 100 },
      { scope: "street" },
      { participants: { planned: false, underway: false, stock: false } },
      { minHouseholds: 5000 },
    ];
    const broken = moves.map((move) => {
      const { held } = answer(edits, { ...P1, ...move });
      expect(held.map(({ members }) => members)).toEqual([["a", "b", "c"]]);
      expect(held[0].locked).toBe(true);
      return held[0].warnings.map(({ code }) => code);
    });
    expect(broken).toEqual([
      ["disconnected"],
      ["overCapacity"],
      ["tooManyMembers"],
      ["oneBody"],
      ["tooWide"],
      ["largeMember"],
      [],
      ["notTakingPartMember"],
      ["tooFewHouseholds"],
    ]);
  });

  it("count the gap that would tie them together when they hang apart", () => {
    const { answer, doAll } = planner(rows);
    const { held, packages } = answer(doAll({ do: "merge", a: "a", b: "m" }));
    expect(held[0].members).toEqual(["a", "b", "c", "m", "n", "o"]);
    // 200 − 40 m from row to row, a link of no gap up to 60 m.
    const [{ code, figures }] = held[0].warnings;
    expect(code).toBe("disconnected");
    expect(figures).toMatchObject({ pieces: 2, most: 60, class: null });
    expect(figures.gapM).toBeCloseTo(160, 1);
    const { figures: worth, hand } = packages[0];
    expect(hand?.apartM).toBeCloseTo(160, 1);
    expect(widestGapM({ links: [{ gapM: 10 }], hand })).toBeCloseTo(160, 1);
    expect(widestGapM({ links: [{ gapM: 10 }, { gapM: 4 }], hand: null })).toBe(10);
    expect(widestGapM({ links: [] })).toBeNull();
    expect(worth.spanMm / 1000).toBeCloseTo(4 * 10 + 160, 1);
    expect(worth.links).toHaveLength(4);
  });

  it("keep an estate whose figures are unknown, and count it as nothing more than unknown", () => {
    const { answer, act } = planner([...rows, lot("q", 150, 0, { households: undefined, budgetWan: undefined })]);
    const { edits, warnings } = act(NO_EDITS, { do: "add", to: "a", estates: ["q"] });
    expect(warnings).toEqual([{ code: "cannotBeJudgedMember", figures: { estates: ["q"] } }]);
    const { figures } = answer(edits).packages.find(({ hand }) => hand)!;
    expect(figures.households).toBe(600);
    expect(figures.budget).toBeNaN();
    expect(figures.score).toBeGreaterThan(0);
  });
});

describe("estates taken out", () => {
  it("are in no package and say so; those whom the rules exclude say that first", () => {
    const lots = [...rows, lot("x", 150, 0, { exclusion: 1 })];
    const { answer, doAll } = planner(lots);
    const { code, sets } = answer(doAll({ do: "takeOut", estates: ["b", "x"] }));
    expect(code("b")).toBe("takenOut");
    expect(code("x")).toBe("excluded");
    // 60 m from a to c: just within the gap.
    expect(sets).toEqual([
      ["a", "c"],
      ["m", "n", "o"],
    ]);
    expect(
      answer(doAll({ do: "takeOut", estates: ["b"] }, { do: "putBack", estates: ["b"] })).code("b"),
    ).toBeUndefined();
  });
});

describe("a forced link", () => {
  const railway = barrier("railway", [
    [45, -100],
    [45, 100],
  ]);
  it("goes through barriers and streets, at every gap", () => {
    const pair = [lot("a", 0), lot("b", 50, 0, { street: 1 })];
    const { answer, doAll } = planner(pair, { ...P1, scope: "street", gapM: 0 }, railway);
    expect(answer().sets).toEqual([]);
    const { sets, packages } = answer(doAll({ do: "force", a: "b", b: "a" }));
    expect(sets).toEqual([["a", "b"]]);
    // Its real gap counts in the worth.
    expect(packages[0].figures.spanMm / 1000).toBeCloseTo(10, 1);
  });

  it("reaches beyond 300 m and measures the gap there", () => {
    const wide = { ...P1, maxDiameterM: 1000 };
    const { answer, doAll, act } = planner([lot("a", 0), lot("b", 440)], wide);
    const far = act(NO_EDITS, { do: "force", a: "a", b: "b" });
    expect(far.warnings.map(({ code }) => code)).toEqual(["forcedFar"]);
    expect(far.warnings[0].figures.gapM).toBeCloseTo(400, 1);
    const { sets, packages, full } = answer(doAll({ do: "force", a: "a", b: "b" }), wide);
    expect(sets).toEqual([["a", "b"]]);
    expect(packages[0].figures.spanMm / 1000).toBeCloseTo(400, 1);
    const { graph } = full.problem;
    expect([graph.m, graph.heightMm[0]]).toEqual([1, 0]);
  });

  it("does not cross a district that the scope keeps, and makes nobody eligible", () => {
    const { answer, act, doAll } = planner([
      lot("a", 0),
      lot("b", 50, 0, { district: 1 }),
      lot("x", 0, 50, { exclusion: 0 }),
    ]);
    expect(act(NO_EDITS, { do: "force", a: "a", b: "b" }).warnings.map(({ code }) => code)).toEqual([
      "forcedAcrossDistrict",
    ]);
    expect(act(NO_EDITS, { do: "force", a: "a", b: "x" }).warnings).toEqual([
      { code: "forcedExcluded", figures: { estates: ["x"] } },
    ]);
    const edits = doAll({ do: "force", a: "a", b: "b" }, { do: "force", a: "a", b: "x" });
    expect(answer(edits).sets).toEqual([]);
    expect(answer(edits).code("x")).toBe("excluded");
    expect(answer(edits, { ...P1, scope: "city" }).sets).toEqual([["a", "b"]]);
  });

  it("comes first in the dendrogram but last in the tree when its gap is the widest", () => {
    const { answer, doAll } = planner(rows.slice(0, 3));
    const { packages } = answer(doAll({ do: "force", a: "a", b: "c" }));
    // a–b and b–c of 10 m, not a–c of 60 m.
    expect(packages[0].figures.spanMm / 1000).toBeCloseTo(20, 1);
  });
});

describe("a forbidden link", () => {
  it("does not exist, though the two may meet through others", () => {
    const two = planner(rows.slice(0, 2));
    expect(two.answer(two.doAll({ do: "forbid", a: "a", b: "b" })).sets).toEqual([]);
    const three = planner(rows.slice(0, 3));
    const edits = three.doAll({ do: "forbid", a: "a", b: "b" });
    // a–c of 60 m still ties them.
    expect(three.answer(edits).sets).toEqual([["a", "b", "c"]]);
    expect(
      three.answer(three.doAll({ do: "forbid", a: "a", b: "b" }, { do: "clearLink", a: "b", b: "a" })).packages[0]
        .figures.spanMm / 1000,
    ).toBeCloseTo(20, 1);
  });
});

describe("a drawn barrier", () => {
  const across = line([45, -50], [45, 100]);
  it("parts what it crosses, while drawn barriers are on, and forcing brings the link back", () => {
    const { answer, doAll } = planner(rows.slice(0, 2));
    const edits = doAll({ do: "drawBarrier", line: across });
    expect(answer(edits).code("a")).toBe("barred");
    expect(answer(edits).figures("a")).toMatchObject({ class: "drawn", nearest: "b" });
    expect(answer(edits, { ...P1, barriers: { ...P1.barriers, drawn: false } }).sets).toEqual([["a", "b"]]);
    const forced = doAll({ do: "drawBarrier", line: across }, { do: "force", a: "a", b: "b" });
    expect(answer(forced).sets).toEqual([["a", "b"]]);
    const gone = doAll({ do: "drawBarrier", line: across }, { do: "removeBarrier", barrier: "b1" });
    expect(answer(gone).sets).toEqual([["a", "b"]]);
  });

  it("is refused when it crosses itself, drawn or moved, and what was there stays", () => {
    const { act, doAll, answer } = planner(rows.slice(0, 2));
    const knot = line([45, -50], [45, 100], [60, 100], [30, 20]);
    expect(act(NO_EDITS, { do: "drawBarrier", line: knot })).toEqual({
      edits: NO_EDITS,
      warnings: [],
      touched: [],
      refused: { code: "crossesItself" },
    });
    const across = doAll({ do: "drawBarrier", line: line([45, -50], [45, 100]) });
    const moved = act(across, { do: "moveBarrier", barrier: "b1", line: knot });
    expect(moved.refused).toEqual({ code: "crossesItself" });
    expect(moved.edits).toBe(across);
    expect(answer(moved.edits).sets).toEqual([]);
    expect(act(NO_EDITS, { do: "splitLine", at: "a", line: knot }).refused).toEqual({ code: "crossesItself" });
  });

  it("may close to a ring, and may hold a point twice in a row as a double click sets it", () => {
    const { act } = planner(rows.slice(0, 2));
    const ring = line([45, -50], [45, 100], [300, 100], [300, -50], [45, -50]);
    expect(act(NO_EDITS, { do: "drawBarrier", line: ring }).refused).toBeNull();
    const twice = line([45, -50], [45, 20], [45, 20], [60, 100], [60, 100]);
    const { edits, refused } = act(NO_EDITS, { do: "drawBarrier", line: twice });
    expect(refused).toBeNull();
    expect(edits.barriers[0].line).toHaveLength(3);
  });

  it("flags the same links as a barrier of the data does", () => {
    const points: [number, number][] = [
      [-20, 120],
      [70, 90],
      [95, -10],
    ];
    const drawn = planner(rows);
    const given = planner(rows, P1, barrier("drawn", points));
    const overlaid = drawn.engine.problem(P1, drawn.doAll({ do: "drawBarrier", line: line(...points) })).graph;
    expect([...overlaid.flags]).toEqual([...given.graph.flags]);
    expect([...overlaid.flags]).not.toEqual([...drawn.graph.flags]);
  });
});
