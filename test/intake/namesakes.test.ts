/** Outlines without ids meet the estates that are here by name within the district, and double none of them. */
import { expect, it } from "vitest";
import { merge } from "../../src/intake/merge";
import { plainMapping } from "../../src/model/mapping";
import { collection, feature, part, square } from "./fixtures";

const take = { others: "stay", except: [], keep: {} } as const;

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
  expect([...id].sort()).toEqual(["R1", "R2", "R3", "W1", "红旗#2", "红旗#3"]);
  const row = id.indexOf("R1");
  expect([households[row], yearBuilt[row], households[id.indexOf("W1")]]).toEqual([30, 1980, 20]);
  expect(findings.find(({ code }) => code === "estateByName")?.params?.count ?? 1).toBe(1);
});
