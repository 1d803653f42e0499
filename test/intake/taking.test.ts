/** What the hand takes of a file beside what is there: by estate, by field, with districts merged, and always from the parts again. */
import { describe, expect, it } from "vitest";
import type { Mapping, Opened, Take } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { compare, shiftOf, sideOf } from "../../src/intake/compare";
import { merge } from "../../src/intake/merge";
import { collection, feature, part, square } from "./fixtures";

const estate = (id: string, more: object, x = 113.1) => feature({ id, name: `${id}院`, ...more }, square(x));
const take = (asked: Partial<Take>): Partial<Mapping> => ({ take: { others: "go", except: [], keep: {}, ...asked } });
const old = [
  part(
    "estates",
    "old.geojson",
    collection([
      estate("a", { households: 100, yearBuilt: 1985 }),
      estate("b", { households: 50 }, 113.2),
      estate("c", { households: 7 }, 113.3),
    ]),
  ),
];
const fresh = collection([
  estate("a", { households: 120, yearBuilt: 1990 }, 113.15),
  estate("b", { households: 55 }, 113.2),
  estate("d", { households: 9 }, 113.4),
]);
const households = ({ dataset }: Opened): Record<string, number> =>
  Object.fromEntries((dataset?.estates.id ?? []).map((id, row) => [id, dataset?.estates.households[row] ?? -1]));

describe("a file of estates over another", () => {
  it("taken whole replaces them, and its parts alone are kept", async () => {
    const opened = await merge(old, [part("estates", "new.geojson", fresh)]);
    expect(households(opened)).toEqual({ a: 120, b: 55, d: 9 });
    expect(opened.parts.map(({ path }) => path)).toEqual(["new.geojson"]);
  });

  it("taken in part leaves new ones out, keeps gone ones and single fields, and the parts give the same again", async () => {
    const asked = take({ except: ["d", "c", "b"], keep: { a: ["households", "place"] } });
    const opened = await merge(old, [part("estates", "new.geojson", fresh, asked)]);
    expect(households(opened)).toEqual({ a: 100, b: 50, c: 7 });
    const { dataset } = opened;
    const a = dataset?.estates.id.indexOf("a") ?? -1;
    expect(dataset?.estates.yearBuilt[a]).toBe(1990);
    expect(dataset?.estates.centre[2 * a]).toBeCloseTo(113.1, 2);
    // a of the new file and b, c of the old stand; the others are left by the hand, and every row is counted.
    expect(
      opened.tallies.map(({ file, read, accepted, refused, left }) => [file, read, accepted, refused, left]),
    ).toEqual([
      ["old.geojson", 3, 2, 0, 1],
      ["new.geojson", 3, 1, 0, 2],
    ]);
    const again = await build(opened.parts);
    expect(again.dataset?.fingerprint).toBe(dataset?.fingerprint);
    expect(households(again)).toEqual(households(opened));
  });

  it("of the same name is layered over the one before it", async () => {
    const asked = take({ except: ["c", "d"] });
    const opened = await merge(old, [part("estates", "old.geojson", fresh, asked)]);
    expect(households(opened)).toEqual({ a: 120, b: 55, c: 7 });
    expect(opened.parts.map(({ path }) => path)).toEqual(["old~1.geojson", "old.geojson"]);
  });

  it("beside them changes only the fields that it has: outlines alone leave the ledger as it is", async () => {
    const outlines = collection([
      feature({ bh: "a", hs: 130 }, square(113.15)),
      feature({ bh: "b", hs: "" }, square(113.2)),
    ]);
    const fields = { id: "bh", households: "hs" };
    const opened = await merge(old, [
      part("estates", "outlines.geojson", outlines, { fields, ...take({ others: "stay" }) }),
    ]);
    // A column of the file that is empty says that it is not known.
    expect(households(opened)).toEqual({ a: 130, b: Number.NaN, c: 7 });
    const { estates } = opened.dataset as NonNullable<Opened["dataset"]>;
    const a = estates.id.indexOf("a");
    expect([estates.name[a], estates.yearBuilt[a]]).toEqual(["a院", 1985]);
    expect(estates.centre[2 * a]).toBeCloseTo(113.15, 2);
    // A ledger finds them by the names that they kept.
    const ledger = part("ledger", "l.csv", "name,households\na院,140\n");
    expect(households(await merge(opened.parts, [ledger])).a).toBe(140);
    expect((await build(opened.parts)).dataset?.fingerprint).toBe(opened.dataset?.fingerprint);
  });

  it("of another district comes beside them, and rows without ids do not meet by their numbers", async () => {
    const bare = (name: string, x: number) => feature({ name, households: 3 }, square(x));
    const first = part("estates", "east.geojson", collection([bare("东一", 113.1), bare("东二", 113.2)]));
    const second = part("estates", "west.geojson", collection([bare("西一", 113.3)]), take({ others: "stay" }));
    const opened = await merge([first], [second]);
    expect(opened.dataset?.estates.name).toEqual(["东一", "东二", "西一"]);
    expect(opened.dataset?.estates.id).toEqual(["1", "2", "west#1"]);
  });
});

describe("a ledger", () => {
  const ledger = (more: Partial<Mapping> = {}) =>
    part("ledger", "ledger.csv", "id,households,yearBuilt\na,300,1979\nb,60,1980\n", more);
  it("gives only the fields that are taken", async () => {
    const opened = await merge(old, [ledger(take({ others: "stay", except: ["b"], keep: { a: ["yearBuilt"] } }))]);
    expect(households(opened)).toEqual({ a: 300, b: 50, c: 7 });
    expect(opened.dataset?.estates.yearBuilt[0]).toBe(1985);
  });
});

describe("a ledger's constants", () => {
  it("stand only where nothing is known, and are marked as assumed", async () => {
    const mapping: Partial<Mapping> = { assume: { households: "80", yearBuilt: "1990" } };
    const { dataset } = await merge(old, [part("ledger", "l.csv", "id,floorAreaM2\na,5000\nb,2000\n", mapping)]);
    const { estates } = dataset as NonNullable<typeof dataset>;
    expect([...estates.households]).toEqual([100, 50, 7]);
    // Known of a, assumed of b, and c is in no row.
    expect([...estates.yearBuilt]).toEqual([1985, 1990, Number.NaN]);
    expect(estates.assumed).toEqual({ yearBuilt: "1990" });
    expect([...estates.assumedAt.yearBuilt]).toEqual([0, 1, 0]);
  });
});

describe("a month reported again", () => {
  const csv = (percent: number) =>
    `month,estateId,percent,receivedOn\n2020-06,a,${percent},2020-07-0${percent === 40 ? 2 : 9}\n`;
  it("is a correction: both are kept, also under one name, and it is counted", async () => {
    const before = await build([...old, part("reports", "2020-06.csv", csv(40))]);
    const after = await merge(before.parts, [part("reports", "2020-06.csv", csv(45))]);
    expect([...(after.dataset?.reports.percent ?? [])]).toEqual([40, 45]);
    if (!before.dataset || !after.dataset) throw new Error("no dataset");
    const { reports, changed } = await compare(sideOf(before.dataset), sideOf(after.dataset));
    expect(changed).toEqual([]);
    expect(reports).toEqual({
      added: 0,
      corrections: [{ estate: "a", month: "2020-06", fields: [{ field: "percent", before: 40, after: 45 }] }],
    });
    const twice = await merge(after.parts, [part("reports", "2020-06.csv", csv(45))]);
    expect(twice.dataset?.reports.n).toBe(2);
    expect(twice.parts.length).toBe(3);
  });

  it("is told by its days and words too", async () => {
    const of = (more: string) =>
      part("reports", "r.csv", `month,estateId,startedOn,blockers,receivedOn\n2020-06,a,${more}`);
    const before = await build([...old, of("2020-06-01,管线,2020-07-02\n")]);
    const after = await merge(before.parts, [of("2020-06-03,,2020-07-09\n")]);
    if (!before.dataset || !after.dataset) throw new Error("no dataset");
    const { corrections } = (await compare(sideOf(before.dataset), sideOf(after.dataset))).reports;
    expect(corrections.map(({ fields }) => fields)).toEqual([
      [
        { field: "startedOn", before: "2020-06-01", after: "2020-06-03" },
        { field: "blockers", before: "管线", after: null },
      ],
    ]);
  });
});

describe("comparing", () => {
  it("names what is new, gone, and each field that changed with both of its values", async () => {
    const before = await build(old);
    const after = await merge(old, [part("estates", "new.geojson", fresh)]);
    if (!before.dataset || !after.dataset) throw new Error("no dataset");
    const found = await compare(sideOf(before.dataset), sideOf(after.dataset));
    expect(found.added.map(({ id, name }) => [id, name])).toEqual([["d", "d院"]]);
    expect(found.gone.map(({ id }) => id)).toEqual(["c"]);
    expect(found.same).toBe(0);
    expect(found.changed.map(({ id, fields }) => [id, fields])).toEqual([
      [
        "a",
        [
          { field: "households", before: 100, after: 120 },
          { field: "yearBuilt", before: 1985, after: 1990 },
          // 0.05° at 35° N.
          {
            field: "place",
            before: 4,
            after: 4,
            metres: expect.closeTo(0.05 * 111_195 * Math.cos(35 * (Math.PI / 180)), 0),
          },
        ],
      ],
      ["b", [{ field: "households", before: 50, after: 55 }]],
    ]);
  });

  it("tells a move of all outlines alike from the work of a hand", () => {
    const moved = (...metres: readonly number[]) =>
      metres.map((one, k) => ({
        ...{ id: `${k}`, name: null, district: null },
        fields: [{ field: "place", before: 4, after: 4, metres: one }],
      }));
    expect(shiftOf(moved(540, 544, 551))).toBe(544);
    expect(shiftOf(moved(540, 544))).toBeNull();
    expect(shiftOf(moved(540, 3, 551))).toBeNull();
    expect(shiftOf(moved(4, 4, 4, 4))).toBeNull();
    expect(shiftOf([])).toBeNull();
  });

  it("takes an outline for the same whichever vertex comes first and in whatever order, to the centimetre", async () => {
    const of = (...ring: readonly (readonly number[])[]) =>
      collection([feature({ id: "a", name: "a院" }, { type: "Polygon", coordinates: [[...ring, ring[0]]] })]);
    const places = async (next: string): Promise<readonly unknown[]> => {
      const first = await build([part("estates", "old.geojson", of([113, 35], [113.001, 35], [113, 35.001]))]);
      const after = await build([part("estates", "new.geojson", next)]);
      if (!first.dataset || !after.dataset) throw new Error("no dataset");
      const { changed } = await compare(sideOf(first.dataset), sideOf(after.dataset));
      return changed.flatMap(({ fields }) => fields.map(({ before, after: now, metres }) => [before, now, metres]));
    };
    // 4 × 10⁻⁸ degrees are 4 mm.
    expect(await places(of([113, 35.001], [113.00100004, 35], [113, 35]))).toEqual([]);
    // Two more vertices on edges that are there draw the same outline; one beside an edge does not: 10⁻⁴ degrees are 11 m.
    expect(await places(of([113, 35.001], [113, 35], [113.0005, 35], [113.001, 35], [113.0005, 35.0005]))).toEqual([]);
    expect(await places(of([113, 35.001], [113, 35], [113.0005, 34.9999], [113.001, 35]))).toEqual([
      [3, 4, expect.closeTo(11.1195, 2)],
    ]);
  });
});
