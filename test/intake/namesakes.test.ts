/** Outlines without ids meet the estates that are here by name within the district, and double none of them. */
import { expect, it } from "vitest";
import { merge } from "../../src/intake/merge";
import { plainMapping } from "../../src/model/mapping";
import { collection, feature, part, square } from "./fixtures";

const take = { others: "stay", except: [], keep: {}, byName: true } as const;

it("takes a namesake's id in its district only, and of two namesakes neither", async () => {
  const here = [
    feature({ id: "R1", name: "一号院", district: "410702", households: 10, yearBuilt: 1980 }, square(113)),
    feature({ id: "W1", name: "一号院", district: "410703", households: 20 }, square(113.1)),
    feature({ id: "R2", name: "二号院", district: "410702" }, square(113.2)),
    feature({ id: "R3", name: "二号院", district: "410702" }, square(113.3)),
  ];
  const areas = [
    ["410702", "红旗区"],
    ["410703", "卫滨区"],
  ].map(([id, name], k) => feature({ id, name }, square(113 + k / 10)));
  const sent = ["一号院", "二号院", "三号院"].map((name, k) =>
    feature({ 小区名称: name, 所属区: "红旗区", 户数: 30 + k }, square(113 + k / 10)),
  );
  const fields = { name: "小区名称", district: "所属区", households: "户数" };
  const kept = [part("districts", "d.geojson", collection(areas)), part("estates", "here.geojson", collection(here))];
  const { dataset, findings } = await merge(kept, [
    { ...part("estates", "红旗.geojson", collection(sent)), mapping: { ...plainMapping, fields, take } },
  ]);
  const { id = [], households = [], yearBuilt = [] } = dataset?.estates ?? {};
  // Which of the two 二号院 is meant is asked: until then it is neither of them, and none of its own.
  expect([...id].sort()).toEqual(["R1", "R2", "R3", "W1", "红旗#3"]);
  expect(findings.find(({ code }) => code === "rowUncertain")).toMatchObject({ value: "二号院", params: { row: 2 } });
  const row = id.indexOf("R1");
  expect([households[row], yearBuilt[row], households[id.indexOf("W1")]]).toEqual([30, 1980, 20]);
  expect(findings.find(({ code }) => code === "estateByName")?.params?.count ?? 1).toBe(1);
});

const row = (name: string, more: object, x: number) => feature({ name, district: "410702", ...more }, square(x));
/** About 90 m east and west. */
const STEP = 0.001;
const bring = (here: object[], sent: object[], how: object = {}) =>
  merge(
    [
      part("districts", "d.geojson", collection([feature({ id: "410702", name: "红旗区" }, square(113, 35, 2))])),
      part("estates", "here.geojson", collection(here as never)),
    ],
    [{ ...part("estates", "new.geojson", collection(sent as never)), mapping: { ...plainMapping, take, ...how } }],
  );
const ids = ({ dataset }: Awaited<ReturnType<typeof bring>>) => [...(dataset?.estates.id ?? [])].sort();

it("asks for one of several namesakes what neither street nor place tells, does as the hand says, and counts all rows", async () => {
  const here = [
    row("一号院", { id: "A", street: "铁西街道" }, 113.1),
    row("一号院", { id: "B", street: "铁东街道" }, 113.1 + STEP),
    row("一号院", { id: "C", street: "铁东街道" }, 113.1 + 2 * STEP),
  ];
  // Both lie a kilometre off all of them.
  const sent = [
    row("一号院", { street: "铁西街道办", households: 5 }, 113.112),
    row("一号院", { households: 6 }, 113.113),
  ];
  const first = await bring(here, sent);
  expect(ids(first)).toEqual(["A", "B", "C"]);
  const [{ uncertain }] = first.joined;
  expect(uncertain.map(({ row, choices }) => [row, choices.map(({ id }) => id)])).toEqual([[2, ["B", "C"]]]);
  expect(first.tallies.at(-1)).toMatchObject({ read: 2, accepted: 1, refused: 0, left: 0, undecided: 1 });
  const [{ key }] = uncertain;
  const one = await bring(here, sent, { joins: { [key]: "C" } });
  const households = (id: string) => one.dataset?.estates.households[one.dataset.estates.id.indexOf(id)];
  expect([households("A"), households("B"), households("C")]).toEqual([5, Number.NaN, 6]);
  expect(one.joined).toMatchObject([{ byHand: 1, uncertain: [] }]);
  expect(ids(await bring(here, sent, { joins: { [key]: "" } }))).toEqual(["A", "B", "C", "new#2"]);
});

it("knows a namesake by where it lies, also where no column names the district, and asks about one that lies far off", async () => {
  const here = [
    row("一号院", { id: "A" }, 113.1),
    row("一号院", { id: "B" }, 113.2),
    row("二号院", { id: "C" }, 113.3),
  ];
  const bare = (name: string, x: number) => feature({ name, households: 7 }, square(x));
  const opened = await bring(here, [bare("一号院", 113.2 + STEP / 2), bare("二号院", 113.31), bare("二号院", 113.5)]);
  expect(ids(opened)).toEqual(["A", "B", "C", "new#3"]);
  const { households = [], id = [] } = opened.dataset?.estates ?? {};
  expect(["A", "B"].map((one) => households[id.indexOf(one)])).toEqual([Number.NaN, 7]);
  // 0.91 km off and of that name alone, it is C, and the other one then is not; 18 km off alone it may be another.
  expect(households[id.indexOf("C")]).toBe(7);
  const asked = async (sent: object) => {
    const far = await bring(here, [sent]);
    return far.joined.flatMap(({ uncertain }) => uncertain.map(({ choices }) => choices.map(({ id }) => id)));
  };
  expect(await asked(row("二号院", {}, 113.5))).toEqual([["C"]]);
  // Without a word of its district, 18 km off is elsewhere.
  expect(await asked(bare("二号院", 113.5))).toEqual([]);
  expect(await asked(bare("一号院", 113.15))).toEqual([]);
});

it("asks which of two districts' namesakes a row at their border is that names neither", async () => {
  const here = [
    row("一号院", { id: "A" }, 113.1),
    feature({ id: "B", name: "一号院", district: "410703" }, square(113.12)),
  ];
  const opened = await bring(here, [feature({ name: "一号院" }, square(113.109))]);
  expect(opened.joined[0].uncertain[0].choices.map(({ id, district }) => [id, district])).toEqual([
    ["A", "410702"],
    ["B", "410703"],
  ]);
});

it("asks for each of two rows that say the same of one estate, apart", async () => {
  const here = [row("一号院", { id: "A" }, 113.1)];
  const sent = [row("一号院", {}, 113.11), row("一号院", {}, 113.112), row("二号院", {}, 113.2)];
  const first = await bring(here, sent);
  const keys = first.joined[0].uncertain.map(({ key }) => key);
  expect([ids(first), new Set(keys).size]).toEqual([["A", "new#3"], 2]);
  // The other one of the two is then another estate.
  expect(ids(await bring(here, sent, { joins: { [keys[1]]: "A" } }))).toEqual(["A", "new#1", "new#3"]);
});

it("leaves the ids of what was taken in before rows met namesakes as they were", async () => {
  const { byName: _, ...old } = take;
  const opened = await bring([row("一号院", { id: "A" }, 113.1)], [row("一号院", {}, 113.1)], { take: old });
  expect(ids(opened)).toEqual(["A", "new#1"]);
});

it("knows an estate by its name though a later file brought its outline alone", async () => {
  const ledger = part(
    "estates",
    "ledger.geojson",
    collection([row("一号院", { id: "R1", street: "铁西街道" }, 113.1)]),
  );
  const outline = {
    ...part("estates", "outlines.geojson", collection([feature({ id: "R1" }, square(113.1))])),
    mapping: { ...plainMapping, take },
  };
  const district = part(
    "districts",
    "d.geojson",
    collection([feature({ id: "410702", name: "红旗区" }, square(113, 35, 2))]),
  );
  const sent = {
    ...part("estates", "new.geojson", collection([row("一号院", { households: 7 }, 113.1)])),
    mapping: { ...plainMapping, take },
  };
  const { dataset } = await merge([district, ledger, outline], [sent]);
  expect(dataset?.estates.id).toEqual(["R1"]);
  expect(dataset?.estates.households[0]).toBe(7);
});
