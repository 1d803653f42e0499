/** What the display says of the demo city, against the published plan and against the files themselves; and the same from public data alone. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { aspectCounts } from "../../src/domain/programme/aspects";
import { readRecords } from "../../src/domain/programme/readRecords";
import { openColumns, openParameters, wantedTogether } from "../../src/domain/programme/together";
import { reportedWorks, worksAt } from "../../src/domain/programme/works";
import { programmeRows } from "../../src/domain/progress/standing";
import { noBarriers } from "../../src/intake/barriers";
import { openFolder } from "../../src/intake/city";
import type { Dataset } from "../../src/model/dataset";
import { publishFolder } from "../../src/outbox/public/publish";
import { milestoneLine, published, sceneSentence, sceneTitle, sizeLine } from "../../src/panels/show/words";
import { dataset } from "../../src/store/dataset";
import { ground } from "../../src/store/ground";
import { scenes } from "../../src/store/show-scenes";
import { cityTold, districtsTold, isFew } from "../../src/store/show-told";
import { lang } from "../../src/store/view";
import { openSession } from "../../src/workers/packaging-session";

const FOLDER = join(import.meta.dirname, "../../data/xinxiang");
const bytes = (path: string): Uint8Array => readFileSync(join(FOLDER, path));
async function opened(read: (path: string) => Uint8Array): Promise<Dataset> {
  const { dataset } = await openFolder(async (path) => new Blob([read(path) as Uint8Array<ArrayBuffer>]));
  if (!dataset) throw new Error("The folder was not accepted.");
  return dataset;
}
interface Record {
  programme: string | null;
  district: string;
  households: number | null;
  acceptance?: { report?: { on: string } };
  needs?: string[];
}
const records = (
  JSON.parse(new TextDecoder().decode(bytes("estates.geojson"))) as { features: { properties: Record }[] }
).features.map(({ properties }) => properties);
const mine = records.filter(({ programme }) => programme === "2020");
/** The data are of 5 September, the last reports of August. */
const complete = mine.filter(({ acceptance }) => (acceptance?.report?.on ?? "9") <= "2020-08-31");

let whole: Dataset;
let open: Dataset;
beforeAll(async () => {
  whole = await opened(bytes);
  const site = publishFolder(bytes);
  if (!("files" in site)) throw new Error("The folder was not published.");
  open = await opened((path) => site.files.get(path) as Uint8Array);
});

const say = (data: Dataset) => {
  dataset.value = data;
  const plan = data.programmes[ground.value?.programme ?? -1];
  return scenes.value.map((scene) => `${sceneTitle(scene, data, plan)}: ${sceneSentence(scene, data, plan)}`);
};

describe("what the display says", () => {
  it("are the plan's published numbers, a scene for each of its eight districts in its order", () => {
    lang.value = "zh-CN";
    const said = say(whole);
    expect(said[0]).toMatch(/^331 个老小区，逐个换新颜: 计划改造 40,909 户/);
    expect(said.slice(2, 10).map((text) => /^(.+?): 计划改造 ([\d,]+) 户/.exec(text)?.slice(1))).toEqual([
      ["卫滨区", "9,651"],
      ["红旗区", "15,690"],
      ["牧野区", "12,858"],
      ["高新区", "1,221"],
      ["长垣市", "376"],
      ["原阳县", "385"],
      ["延津县", "224"],
      ["封丘县", "504"],
    ]);
    const plan = whole.programmes[ground.value?.programme ?? -1];
    expect(sizeLine(published(plan), 8)).toBe("1,163 栋楼 · 394.86 万平方米 · 8 个县市区");
    lang.value = "en";
    expect(say(whole)[0]).toMatch(/^331 old estates, made new one by one: 40,909 households are planned/);
    lang.value = "zh-CN";
  });

  it("counts the complete and the covered as the files have them", () => {
    say(whole);
    const told = cityTold.value;
    expect(told?.counts[0]).toBe(complete.length);
    expect(told?.counts.reduce((a, b) => a + b)).toBe(331);
    const sum = (list: Record[]): number => list.reduce((n, { households }) => n + (households ?? 0), 0);
    expect(told?.covered).toEqual({ part: sum(mine), whole: sum(records), share: sum(mine) / sum(records) });
    for (const { row, counts } of districtsTold.value)
      expect(counts[0]).toBe(complete.filter(({ district }) => district === whole.districts.id[row]).length);
    const plan = whole.programmes[ground.value?.programme ?? -1];
    expect(told && milestoneLine(plan, told)).toMatch(/^完成项目施工（11月30日前）：\d+ \/ 331 个小区$/);
  });

  it("names the estates of districts that have few, each with its state", () => {
    say(whole);
    const few = districtsTold.value.filter(isFew);
    expect(few.map(({ row, estates }) => [whole.districts.name[row], estates])).toEqual([
      ["高新区", 7],
      ["长垣市", 10],
      ["原阳县", 9],
      ["延津县", 3],
      ["封丘县", 1],
    ]);
    for (const { row, rows, counts } of few) {
      expect(rows.map(({ length }) => length)).toEqual(counts);
      const district = whole.districts.id[row];
      expect(rows[0].map((e) => records[e])).toEqual(complete.filter((one) => one.district === district));
      expect(rows.flat().every((e) => records[e].district === district && records[e].programme === "2020")).toBe(true);
    }
  });

  it("names nobody late, and says that nothing is known where nothing is", () => {
    expect(say(whole).join()).not.toMatch(/逾期|滞后|未开工|意愿/);
    dataset.value = {
      ...whole,
      reports: { ...whole.reports, n: 0 },
      estates: { ...whole.estates, acceptedOn: new Float64Array(whole.estates.n).fill(Number.NaN) },
    };
    expect(cityTold.value?.heard).toBe(false);
    expect(say(dataset.value)[0]).toContain("暂无数据");
  });

  it("is the same from public data alone, packages and works included", async () => {
    const [inside, outside] = [say(whole), say(open)];
    expect(outside).toEqual(inside);
    const told = await Promise.all(
      [whole, open].map(async (data) => {
        dataset.value = data;
        const now = ground.value?.now;
        const programme = ground.value?.programme ?? -1;
        if (!now) throw new Error("no ground");
        const { id, geometry, district, street } = data.estates;
        const session = openSession(
          { id, geometry, district, street, barriers: noBarriers },
          openColumns(data, programme, now),
        );
        const members = session.answer(openParameters(), false).packages.map((one) => one.members);
        const table = await readRecords(data.estates);
        const works = worksAt(table, reportedWorks(data.reports, now.today), now.today);
        const { menu } = data.programmes[programme];
        return {
          members,
          aspects: aspectCounts(works, menu, programmeRows(data, programme)),
          wanted: wantedTogether(
            works,
            members,
            menu.flatMap(({ id: item, aspect }) => (aspect === "service" ? item : [])),
          ),
        };
      }),
    );
    expect(told[1]).toEqual(told[0]);
    expect(told[0].aspects.map(({ aspect }) => aspect)).toEqual([
      "infrastructure",
      "building",
      "environment",
      "service",
    ]);
    for (const { planned, done, items } of told[0].aspects) {
      expect(done).toBeLessThan(planned);
      expect(items[0].planned).toBeGreaterThanOrEqual(items.at(-1)?.planned ?? 0);
    }
    expect(told[0].members.length).toBeGreaterThan(5);
    for (const rows of told[0].members) {
      expect(rows.length).toBeGreaterThan(1);
      expect(rows.every((e) => records[e].programme === "2020")).toBe(true);
    }
  });
});
