import { describe, expect, it } from "vitest";
import { LEFT_CODE } from "../../../src/domain/packaging/reasons";
import { STATUS } from "../../../src/domain/packaging/types";
import type { BarrierTable } from "../../../src/model/dataset";
import { barrier, type Lot } from "./city";
import { lot, P1, planner } from "./edit/town";

/** a b c in a row, 10 m between them: the package that others may join. */
const abc = ["a", "b", "c"].map((id, i) => lot(id, 50 * i));
/** The reason of one estate beside a b c, or beside others. */
const why = (
  one: Lot,
  p = P1,
  others: readonly Lot[] = abc,
  lines?: BarrierTable,
): Readonly<Record<string, string | number | null>> | null => {
  const { left } = planner([...others, one], p, lines).answer();
  const found = left.get(one.id);
  return found ? { code: found.code, ...found.figures } : null;
};

describe("what an estate lacks by itself", () => {
  it("comes in the order of the rules: the first that holds", () => {
    const all = { exclusion: 1, status: STATUS.indexOf("notEligible"), households: 2500 };
    expect(why(lot("x", 150, 0, all))).toEqual({ code: "excluded", exclusion: 1 });
    expect(why(lot("x", 150, 0, { ...all, exclusion: -1 }))).toEqual({ code: "notEligible", status: "notEligible" });
    const finished = { status: STATUS.indexOf("finished"), households: undefined };
    expect(why(lot("x", 150, 0, finished))).toEqual({ code: "notTakingPart", status: "finished" });
    expect(why(lot("x", 150, 0, { households: undefined, budgetWan: undefined }))).toEqual({
      code: "cannotBeJudged",
      fields: "households budgetWan",
    });
    expect(why(lot("x", 150, 0, { households: 2500 }))).toEqual({ code: "tooLarge", households: 2500, most: 300 });
    const anchored = { ...P1, anchor: true };
    expect(why(lot("x", 150, 0, { households: 2500 }), anchored)).toEqual({
      code: "overCapacity",
      households: 2500,
      most: 2000,
    });
    const wide = why({ ...lot("x", 150), place: [150, 0, 600, 80] });
    expect(wide).toMatchObject({ code: "tooWide", most: 600 });
    expect(wide?.diameterM).toBeCloseTo(Math.hypot(600, 80), 2);
  });
});

describe("where an estate lies", () => {
  it("tooFar: from which gap on it joins which package", () => {
    // 225 − 140 = 85 m from c.
    const far = why(lot("x", 225));
    expect(far).toMatchObject({ code: "tooFar", nearest: "c", joins: 1, joinsId: "c", forms: 4 });
    expect(far?.gapM).toBeCloseTo(85, 2);
    expect(far?.joinsGapM).toBeCloseTo(85, 2);
    // In a full package there is no room.
    const full = why(lot("x", 225), { ...P1, maxMembers: 3 });
    expect(full).toMatchObject({ code: "tooFar", nearest: "c" });
    expect(full?.joins).toBeUndefined();
    expect(why(lot("x", 600))).toEqual({ code: "tooFar", nearest: null, gapM: null });
  });

  it("tooFar: passes over what it cannot join for the next that it can", () => {
    // x is 70 m above a, b and c; of the four only the far pair below has room for one more.
    const p = { ...P1, maxMembers: 3 };
    const pair = [lot("m", 0, 300), lot("n", 50, 300)];
    const found = why(lot("x", 0, 110), p, [...abc, ...pair]);
    expect(found).toMatchObject({ code: "tooFar", nearest: "a", joinsId: "m", forms: 3 });
    // 300 − 150 m.
    expect(found?.joinsGapM).toBeCloseTo(150, 2);
  });

  it("tooFar: two that stand alone may form a package of their own", () => {
    const found = why(lot("x", 120), P1, [lot("a", 0)]);
    expect(found).toMatchObject({ code: "tooFar", nearest: "a", joins: null, joinsId: "a", forms: 2 });
    expect(found?.joinsGapM).toBeCloseTo(80, 2);
  });

  it("otherScope: what would be joined once the scope allows it", () => {
    const district = why(lot("x", 150, 0, { district: 1 }));
    expect(district).toMatchObject({ code: "otherScope", area: "district", nearest: "c", joins: 1, forms: 4 });
    const street = why(lot("x", 150, 0, { street: 1 }), { ...P1, scope: "street" });
    expect(street).toMatchObject({ code: "otherScope", area: "street", joins: 1 });
    // Far beyond the gap as well: what comes first is the distance.
    expect(why(lot("x", 225, 0, { district: 1 }))?.code).toBe("tooFar");
  });

  it("barred: which class to switch off, and what is joined then", () => {
    const river = barrier("river", [
      [145, -100],
      [145, 100],
    ]);
    expect(why(lot("x", 150), P1, abc, river)).toMatchObject({
      code: "barred",
      class: "river",
      nearest: "c",
      joins: 1,
      joinsId: "c",
    });
    expect(why(lot("x", 150), { ...P1, maxHouseholds: 700 }, abc, river)?.joins).toBeUndefined();
  });
});

describe("what an estate's company lacks", () => {
  it("tooFewHouseholds: the component's, and the least gap that brings enough", () => {
    const small = { households: 60 };
    const pair = [lot("x", 0, 140, small), lot("y", 50, 140, small)];
    const p = { ...P1, minHouseholds: 500 };
    const found = why(pair[0], p, [...abc, pair[1]]);
    // 140 − 40 m up to a b c, whom x and y join together.
    expect(found).toMatchObject({ code: "tooFewHouseholds", households: 120, least: 500, joins: 1, forms: 5 });
    expect(found?.joinsGapM).toBeCloseTo(100, 2);
    expect(why(pair[0], p, [pair[1]])).toEqual({ code: "tooFewHouseholds", households: 120, least: 500 });
  });

  it("oneBody: the component's bodies, and the least gap that brings another", () => {
    const same = { body: "one" };
    const found = why(lot("x", 0, 0, same), P1, [lot("y", 50, 0, same), lot("z", 170)]);
    expect(found).toMatchObject({ code: "oneBody", bodies: 1, least: 2, joins: null, joinsId: "z", forms: 3 });
    expect(found?.joinsGapM).toBeCloseTo(80, 2);
  });

  it("noFeasibleSet: the limit whose lifting alone helps, with what it would have to be", () => {
    const two = [lot("x", 0, 0, { households: 290 }), lot("y", 50, 0, { households: 280 })];
    const limit = (p: typeof P1, [one, ...others] = two): unknown => why(one, p, others);
    expect(limit({ ...P1, maxHouseholds: 500 })).toEqual({ code: "noFeasibleSet", limit: "maxHouseholds", need: 570 });
    expect(limit({ ...P1, minMembers: 3 })).toEqual({ code: "noFeasibleSet", limit: "members", need: 2 });
    const diameter = why(two[0], { ...P1, maxDiameterM: 80 }, [two[1]]);
    expect(diameter).toMatchObject({ code: "noFeasibleSet", limit: "diameter" });
    expect(diameter?.need).toBeCloseTo(Math.hypot(90, 40), 2);
    // Three bodies are there, but never three in a set small enough.
    const three = [lot("x", 0), lot("y", 50), lot("z", 100)];
    expect(limit({ ...P1, minBodies: 3, maxHouseholds: 500 }, three)).toEqual({
      code: "noFeasibleSet",
      limit: "maxHouseholds",
      need: 600,
    });
    expect(limit({ ...P1, minBodies: 3, maxHouseholds: 500, maxMembers: 2 }, three)).toEqual({
      code: "noFeasibleSet",
      limit: "bodies",
      need: 2,
    });
    expect(limit({ ...P1, maxHouseholds: 500, minMembers: 3 })).toEqual({ code: "noFeasibleSet", limit: null });
  });

  it("betterWithout: the packages it would cost and how much the whole would lose", () => {
    const { answer } = planner([lot("a", 0), lot("b", 50), lot("x", 100, 0, { households: 100 })], {
      ...P1,
      maxMembers: 2,
    });
    const { code, figures, packages } = answer();
    expect(code("x")).toBe("betterWithout");
    expect(figures("x")).toMatchObject({ packages: "1", held: "", members: 2 });
    // With b alone: 300 of 800 households, 2 bodies, 10 m apart, 90 × 40 m; budget 800, saving 15 + 10 of at most 120.
    const diameter = Math.hypot(90, 40);
    const compact = 0.5 * (1 - 10 / 60) + 0.5 * (1 - diameter / 600);
    const cost = (3.5 - 800 / 300) / 2.3;
    const score = 0.3 * (300 / 800) + 0.2 * 0.5 + 0.2 * compact + 0.15 * (25 / 120) + 0.15 * cost;
    expect(figures("x")?.loss).toBeCloseTo(packages[0].figures.value - Math.round(3000 * score), -1);
  });

  it("betterWithout: names the held package beside it", () => {
    const { answer, doAll } = planner([...abc, lot("x", 150)]);
    const { code, figures } = answer(doAll({ do: "create", estates: ["a", "b", "c"] }));
    expect(code("x")).toBe("betterWithout");
    expect(figures("x")).toMatchObject({ packages: "1", held: "1" });
  });

  it("notSearched: says how many sets were looked at", () => {
    // A dense block in which no set reaches the households before the count ends.
    const block = Array.from({ length: 16 }, (_, k) =>
      lot(`e${String(k).padStart(2, "0")}`, 45 * (k % 4), 45 * Math.floor(k / 4), { households: 20 }),
    );
    const { left } = planner(block, { ...P1, minHouseholds: 300, maxMembers: 12 }).answer();
    expect([...left.values()][0]).toMatchObject({ code: "notSearched", figures: { sets: 4000 } });
  });
});

it("has a test above for every code of section 7 but takenOut and notChosen, which stand with the hand's and the portfolio's", () => {
  const named = ["excluded", "notEligible", "notTakingPart", "cannotBeJudged", "tooLarge", "overCapacity", "tooWide"];
  const placed = ["tooFar", "otherScope", "barred", "tooFewHouseholds", "oneBody", "noFeasibleSet", "betterWithout"];
  expect([...LEFT_CODE]).toEqual([...named, ...placed, "notSearched", "takenOut", "notChosen"]);
});
