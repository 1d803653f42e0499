import { describe, expect, it } from "vitest";
import { missingOf } from "../../../../src/domain/packaging/edit/missing";
import { type Edits, NEW_LIFE, NO_EDITS } from "../../../../src/model/scenario";
import { line, lot, P1, planner } from "./town";

/** a b c, 10 m between them; d 30 m on; a second row m n far away. */
const lots = [
  lot("a", 0),
  lot("b", 50),
  lot("c", 100),
  lot("d", 170),
  lot("m", 0, 400),
  lot("n", 50, 400),
  lot("other", 100, 400, { district: 1 }),
];
const { act, answer, doAll } = planner(lots);
const members = ({ packages }: Edits): (readonly string[])[] => packages.map((one) => one.members);
const codes = ({ warnings }: { warnings: readonly { code: string }[] }): string[] => warnings.map(({ code }) => code);

describe("operations on packages", () => {
  it("begin with what the engine made: the first touch holds it", () => {
    expect(answer().sets).toEqual([
      ["a", "b", "c", "d"],
      ["m", "n"],
    ]);
    const done = act(NO_EDITS, { do: "lock", at: "b" });
    expect(done.edits.packages).toEqual([
      { id: "h1", name: null, members: ["a", "b", "c", "d"], locked: true, life: null },
    ]);
    expect(done.touched).toEqual(["h1"]);
  });

  it("add: takes estates over from other packages and from those taken out, many at once", () => {
    const start = doAll({ do: "takeOut", estates: ["n"] });
    const done = act(start, { do: "add", to: "a", estates: ["n", "other", "n"] });
    expect(members(done.edits)).toEqual([["a", "b", "c", "d", "n", "other"]]);
    expect(done.edits.takenOut).toEqual([]);
    expect(codes(done)).toEqual(["acrossDistrict", "disconnected"]);
    const again = act(done.edits, { do: "create", estates: ["m", "n"] });
    expect(members(again.edits)).toEqual([
      ["a", "b", "c", "d", "other"],
      ["m", "n"],
    ]);
    expect(again.touched).toEqual(["h2", "h1"]);
  });

  it("add: warns of an excluded member, of too many and of too many households, with figures", () => {
    const town = planner([...lots, lot("x", 210, 0, { exclusion: 2, households: 900 })], { ...P1, maxMembers: 4 });
    const done = town.act(NO_EDITS, { do: "add", to: "a", estates: ["x"] });
    expect(done.refused).toBeNull();
    expect(done.warnings).toEqual([
      { code: "excludedMember", figures: { estates: ["x"] } },
      { code: "largeMember", figures: { estates: ["x"], most: 300, anchor: 0 } },
      { code: "tooManyMembers", figures: { members: 5, most: 4 } },
    ]);
    const many = town.act(NO_EDITS, { do: "add", to: "a", estates: ["x"] }, { ...P1, maxHouseholds: 1000 });
    expect(many.warnings).toContainEqual({ code: "overCapacity", figures: { households: 1700, most: 1000 } });
  });

  it("choose: holds these packages alone, keeps what was held of them, and nothing else is packaged", () => {
    const start = doAll({ do: "rename", at: "a", name: "东片" }, { do: "create", estates: ["m", "n", "other"] });
    const [named, other] = start.packages;
    const done = act(start, { do: "choose", packages: [["d", "c", "b", "a"]], rest: ["m", "n"] });
    expect(done.edits.packages).toEqual([named]);
    expect(done.edits.takenOut).toEqual(["m", "n"]);
    expect(answer(done.edits).sets).toEqual([["a", "b", "c", "d"]]);
    const two = act(done.edits, {
      do: "choose",
      packages: [
        ["a", "b"],
        ["m", "n"],
      ],
      rest: ["c", "d"],
    });
    expect(members(two.edits)).toEqual([
      ["a", "b"],
      ["m", "n"],
    ]);
    expect(two.edits.takenOut).toEqual(["c", "d"]);
    expect(other.members).toContain("m");
  });

  it("choose: never lets a locked package go, nor takes of it", () => {
    const start = doAll({ do: "lock", at: "m" });
    const done = act(start, { do: "choose", packages: [["a", "b"]], rest: ["c", "d", "m"] });
    expect(members(done.edits)).toEqual([
      ["m", "n"],
      ["a", "b"],
    ]);
    expect(done.edits.takenOut).toEqual(["c", "d"]);
    const refused = act(start, { do: "choose", packages: [["n", "other"]], rest: [] });
    expect(refused.refused).toEqual({ code: "locked", held: "h1" });
    expect(act(start, { do: "choose", packages: [], rest: ["a"] }).refused).toEqual({ code: "noEstates" });
  });

  it("remove: warns of what is left, and lets a package go with its last estate", () => {
    const held = doAll({ do: "create", estates: ["m", "n"] });
    const one = act(held, { do: "remove", estates: ["n"] });
    expect(members(one.edits)).toEqual([["m"]]);
    expect(codes(one)).toEqual(["tooFewMembers", "tooFewHouseholds", "oneBody"]);
    const none = act(one.edits, { do: "remove", estates: ["m"] });
    expect(none.edits.packages).toEqual([]);
    expect(codes(none)).toEqual([]);
    // The middle of a row: its ends hang apart by 10 + 40 + 10 m, the bound of 60 m included.
    expect(codes(act(NO_EDITS, { do: "remove", estates: ["b"] }))).toEqual([]);
    expect(codes(act(NO_EDITS, { do: "remove", estates: ["b"] }, { ...P1, gapM: 59 }))).toEqual(["disconnected"]);
  });

  it("merge: keeps id, name and life of the first", () => {
    const named = doAll({ do: "rename", at: "a", name: " 东片 " }, { do: "create", estates: ["m", "n"] });
    const { edits } = act(named, { do: "merge", a: "a", b: "m" });
    expect(edits.packages).toEqual([
      { id: "h1", name: "东片", members: ["a", "b", "c", "d", "m", "n"], locked: false, life: null },
    ]);
    expect(act(edits, { do: "merge", a: "a", b: "n" }).refused).toEqual({ code: "samePackage" });
    expect(act(NO_EDITS, { do: "merge", a: "a", b: "other" }).refused).toEqual({ code: "noPackage" });
  });

  it("split: at the widest gap, first where the set hangs apart", () => {
    const done = act(NO_EDITS, { do: "splitWeakest", at: "d" });
    expect(members(done.edits)).toEqual([["d"], ["a", "b", "c"]]);
    const merged = doAll({ do: "merge", a: "a", b: "m" });
    expect(members(act(merged, { do: "splitWeakest", at: "a" }).edits)).toEqual([
      ["a", "b", "c", "d"],
      ["m", "n"],
    ]);
    const single = doAll({ do: "create", estates: ["m"] });
    expect(act(single, { do: "splitWeakest", at: "m" }).refused).toEqual({ code: "oneEstate" });
  });

  it("split by a line: members left of it and right of it, its ends drawn out", () => {
    const between = line([95, 0], [95, 10]);
    expect(members(act(NO_EDITS, { do: "splitLine", at: "a", line: between }).edits)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
    // A corner: only b lies in its wedge.
    const wedge = line([45, -100], [45, 60], [95, 60], [95, -100]);
    expect(members(act(NO_EDITS, { do: "splitLine", at: "a", line: wedge }).edits)).toEqual([["a", "c", "d"], ["b"]]);
    expect(act(NO_EDITS, { do: "splitLine", at: "a", line: line([0, 300], [300, 300]) }).refused).toEqual({
      code: "lineMisses",
    });
    expect(act(NO_EDITS, { do: "splitLine", at: "a", line: line([0, 0], [0, 0]) }).refused).toEqual({
      code: "lineTooShort",
    });
  });

  it("refuse to touch a locked package, and say which; unlocked it is a held one", () => {
    const locked = doAll({ do: "lock", at: "a" });
    const refused = { code: "locked", held: "h1" };
    expect(act(locked, { do: "add", to: "a", estates: ["m"] }).refused).toEqual(refused);
    expect(act(locked, { do: "add", to: "m", estates: ["a"] }).refused).toEqual(refused);
    expect(act(locked, { do: "create", estates: ["a"] }).refused).toEqual(refused);
    expect(act(locked, { do: "remove", estates: ["a"] }).refused).toEqual(refused);
    expect(act(locked, { do: "merge", a: "m", b: "a" }).refused).toEqual(refused);
    expect(act(locked, { do: "splitWeakest", at: "a" }).refused).toEqual(refused);
    expect(act(locked, { do: "takeOut", estates: ["a"] }).refused).toEqual(refused);
    expect(act(locked, { do: "dissolve", at: "a" }).refused).toEqual(refused);
    expect(act(locked, { do: "lock", at: "a" }).refused).toEqual({ code: "unchanged" });
    const open = act(locked, { do: "unlock", at: "a" }).edits;
    expect(members(act(open, { do: "remove", estates: ["a"] }).edits)).toEqual([["b", "c", "d"]]);
    // A name and a life are no change of its members.
    expect(act(locked, { do: "rename", at: "a", name: "东片" }).edits.packages[0].name).toBe("东片");
  });

  it("give a package a life, which holds it", () => {
    const life = { ...NEW_LIFE, stage: "consulted", bodies: { "body a": "agreed" }, leadUnit: "住建局" } as const;
    const { edits } = act(NO_EDITS, { do: "life", at: "m", life });
    expect(edits.packages).toMatchObject([{ members: ["m", "n"], life }]);
    expect(answer(edits, { ...P1, gapM: 5 }).held).toMatchObject([{ id: "h1", members: ["m", "n"] }]);
  });

  it("dissolve: lets the engine bundle the estates anew; what it made itself is not held", () => {
    const held = doAll({ do: "create", estates: ["a", "b"] });
    const { edits } = act(held, { do: "dissolve", at: "a" });
    expect(answer(edits).sets).toEqual(answer().sets);
    expect(act(NO_EDITS, { do: "dissolve", at: "a" }).refused).toEqual({ code: "notHeld" });
  });

  it("leave the edits they were given as they were", () => {
    const before = doAll({ do: "create", estates: ["a", "b"] }, { do: "takeOut", estates: ["m"] });
    const copy = structuredClone(before);
    act(before, { do: "merge", a: "a", b: "c" });
    act(before, { do: "putBack", estates: ["m"] });
    act(before, { do: "force", a: "a", b: "m" });
    expect(before).toEqual(copy);
  });
});

describe("operations on links", () => {
  it("know one thing of a link at a time", () => {
    const forced = doAll({ do: "force", a: "b", b: "a" });
    expect(forced.forced).toEqual([["a", "b"]]);
    const forbidden = act(forced, { do: "forbid", a: "a", b: "b" }).edits;
    expect([forbidden.forced, forbidden.forbidden]).toEqual([[], [["a", "b"]]]);
    expect(act(forbidden, { do: "forbid", a: "b", b: "a" }).refused).toEqual({ code: "unchanged" });
    expect(act(NO_EDITS, { do: "clearLink", a: "a", b: "b" }).refused).toEqual({ code: "noLink" });
    expect(act(NO_EDITS, { do: "force", a: "a", b: "a" }).refused).toEqual({ code: "sameEstate" });
  });
});

describe("what a dataset no longer holds", () => {
  it("is told by package and place, stays in the edits, and does not disturb the rest", () => {
    const edits: Edits = {
      ...NO_EDITS,
      packages: [
        { id: "h1", name: "东片", members: ["a", "gone"], locked: true, life: null },
        { id: "h2", name: null, members: ["lost"], locked: false, life: null },
      ],
      takenOut: ["away"],
      forced: [["a", "gone"]],
    };
    const known = new Set(lots.map(({ id }) => id));
    expect(missingOf({ edits }, (id) => known.has(id))).toEqual([
      { in: "package", held: "h1", name: "东片", estates: ["gone"], all: false },
      { in: "package", held: "h2", name: null, estates: ["lost"], all: true },
      { in: "takenOut", estates: ["away"] },
      { in: "forced", estates: ["gone"] },
    ]);
    expect(answer(edits).held.map(({ id, members }) => [id, members])).toEqual([["h1", ["a"]]]);
    expect(act(edits, { do: "forget", held: "h2" }).edits.packages.map(({ id }) => id)).toEqual(["h1"]);
    expect(act(edits, { do: "rename", at: "a", name: "西片" }).edits.packages[0].members).toEqual(["a", "gone"]);
  });
});
