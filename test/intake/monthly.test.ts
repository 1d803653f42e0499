/** Monthly tables as districts keep them: estates by name, the month in the file's name, rows that are missing. */
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { guessFields } from "../../src/intake/headers";
import { inspect } from "../../src/intake/inspect";
import { tableKind } from "../../src/intake/kind";
import { monthOfCell } from "../../src/intake/words";
import { STAGE } from "../../src/model/enums";
import { plainMapping } from "../../src/model/mapping";
import { formatDay, formatMonth } from "../../src/model/time";
import { sentence } from "../../src/text/sentence";
import { collection, feature, square } from "./fixtures";

async function part(path: string, text: string): Promise<Part> {
  const blob = new Blob([text]);
  const [{ layer, kind, mapping }] = await inspect(path, blob);
  return { path, layer, kind: kind ?? "estates", provenance: "user", source: null, licence: null, blob, mapping };
}
const estate = (id: string, name: string, district: string, k: number) =>
  feature({ id, name, district, programme: "2020" }, square(113 + k / 100));
/** Two estates of one name in two districts, and two of one name in one. */
const estates = (): Promise<Part> =>
  part(
    "estates.geojson",
    collection([
      ...[
        estate("A1", "二十三号院", "东区", 1),
        estate("A2", "厂区家属院", "东区", 2),
        estate("A3", "三院", "东区", 3),
      ],
      ...[estate("B1", "厂区家属院", "西区", 4), estate("B2", "四院", "西区", 5), estate("B3", "四院", "西区", 6)],
      estate("C1", "五院", "北区", 7),
    ]),
  );
const districts = (): Promise<Part> =>
  part(
    "districts.geojson",
    collection(
      ["东区", "西区", "北区"].map((name, k) =>
        feature({ id: String(k + 1), name }, { type: "Point", coordinates: [113, 35] }),
      ),
    ),
  );

describe("a monthly table", () => {
  it("meets estates by name within the district, takes its month from the file's name, and says whom it leaves out", async () => {
    const table = `小区名称,县区,形象进度（%）
２３号院,东区,40
厂区家属院,东区,50
厂区家属院,西区,60
四院,西区,10
六院,西区,10
`;
    const opened = await build([await districts(), await estates(), await part("月报/2021年1月进度表.csv", table)]);
    const { reports, estates: made } = opened.dataset ?? expect.unreachable();
    expect(Array.from(reports.estate, (e, r) => [made.id[e], reports.month[r], reports.percent[r]])).toEqual([
      ["A1", 2021 * 12, 40],
      ["A2", 2021 * 12, 50],
      ["B1", 2021 * 12, 60],
    ]);
    expect(opened.tallies.at(-1)).toMatchObject({ read: 5, accepted: 3, refused: 1, undecided: 1 });
    const said = Object.fromEntries(opened.findings.map((one) => [one.code, one]));
    expect(said.estateByName).toMatchObject({ severity: "note", params: { count: 3 } });
    expect(said.estateAmbiguous).toMatchObject({ severity: "warning", row: 5, value: "四院", params: { alike: 2 } });
    expect(said.unknownEstate).toMatchObject({ severity: "error", row: 6, value: "六院" });
    // 北区 reported nothing at all: that is no gap in this table.
    expect(sentence("zh-CN", said.monthAbsent)).toBe(
      "2021-01 月报缺 3 个小区（所报县区应报 6 个）：三院 A3、四院 B2、四院 B3。",
    );
  });

  it("is read as a district writes it: the month in its title, words for stages, names that streets tell apart, and what is left for the hand", async () => {
    const of = (id: string, name: string, street: string, yearBuilt: number, k: number) =>
      feature({ id, name, district: "东区", street, yearBuilt, households: 10 * k }, square(113 + k / 100));
    const ours = await part(
      "estates.geojson",
      collection([
        ...[
          of("A1", "一院", "甲街道", 1990, 1),
          of("A2", "一院", "乙街道", 1991, 2),
          of("A3", "二院", "甲街道", 1990, 3),
        ],
        ...[of("A4", "二院", "甲街道", 1992, 4), of("A5", "三院", "乙街道", 1990, 5)],
      ]),
    );
    const table = await part(
      "9月.csv",
      `东区老旧小区改造进度月报（2020年9月）,,,
填报时间：2020.10.5,,,
小区名称,街道办事处,是否开工,形象进度
一院,乙街道办,已完工,100%
一院,甲街道,正在施工,65%
二院,甲街道,未开工,0%
三院,乙街道,停摆,40%
`,
    );
    const opened = await build([await districts(), ours, table]);
    const rows = ({ dataset }: typeof opened) => {
      const { reports, estates: made } = dataset ?? expect.unreachable();
      return Array.from(reports.estate, (e, r) => [
        made.id[e],
        formatMonth(reports.month[r]),
        STAGE[reports.stage[r]],
        reports.percent[r],
      ]);
    };
    const known = [
      ["A1", "2020-09", "construction", 65],
      ["A2", "2020-09", "finished", 100],
      ["A5", "2020-09", undefined, 40],
    ];
    expect(rows(opened)).toEqual(known);
    expect(opened.tallies.at(-1)).toMatchObject({ read: 4, accepted: 3, refused: 0, undecided: 1 });
    expect(opened.findings.find(({ code }) => code === "wordUnknown")).toMatchObject({
      row: 6,
      params: { count: 2, words: 2, list: "未开工 1、停摆 1" },
    });
    const [{ uncertain }] = opened.joined;
    expect(uncertain).toMatchObject([
      {
        row: 6,
        name: "二院",
        street: "甲街道",
        choices: [
          { id: "A3", households: 30 },
          { id: "A4", households: 40 },
        ],
      },
    ]);
    const joins = { [uncertain[0].key]: "A4" };
    const again = await build([
      await districts(),
      ours,
      { ...table, mapping: { ...(table.mapping ?? plainMapping), joins } },
    ]);
    expect(rows(again)).toEqual([...known.slice(0, 2), ["A4", "2020-09", undefined, 0], known[2]]);
    expect(again.tallies.at(-1)).toMatchObject({ accepted: 4, refused: 0, undecided: 0 });
  });

  it("of a ledger's names takes the one estate that street, year and households fit, and counts what waits", async () => {
    const of = (id: string, street: string, yearBuilt: number, households: number, k: number) =>
      feature({ id, name: "一院", district: "东区", street, yearBuilt, households }, square(113 + k / 100));
    const ours = await part(
      "estates.geojson",
      collection([
        ...[of("A1", "甲街道", 1990, 100, 1), of("A2", "乙街道", 1990, 100, 2), of("A3", "乙街道", 1995, 80, 3)],
        of("A4", "丙街道", 1990, 60, 4),
        of("A5", "丙街道", 1990, 60, 5),
      ]),
    );
    const ledger = await part(
      "台账.csv",
      `小区名称,所属街道,建成年代,户数,楼栋数
一院,甲街道办事处,1999,120,1
一院,乙街道,1995,85,2
一院,乙街道,1990,100,3
一院,丙街道,1990,60,4
`,
    );
    const { joined, tallies, dataset } = await build([await districts(), ours, ledger]);
    const { id, buildings } = dataset?.estates ?? expect.unreachable();
    expect(["A1", "A2", "A3"].map((one) => buildings[id.indexOf(one)])).toEqual([1, 3, 2]);
    expect(joined[0]).toMatchObject({ byName: 3, uncertain: [{ row: 5, choices: [{ id: "A4" }, { id: "A5" }] }] });
    expect(tallies.find(({ file }) => file === "台账.csv")).toMatchObject({
      read: 4,
      accepted: 3,
      refused: 0,
      undecided: 1,
    });
  });

  it("is about no estate of another district than the one it names, whole or in short", async () => {
    const table = "小区名称,县区,形象进度\n五院,南区,10\n五院,北,20\n";
    const { dataset, findings } = await build([await districts(), await estates(), await part("2021年1月.csv", table)]);
    const { reports, estates: made } = dataset ?? expect.unreachable();
    expect(Array.from(reports.estate, (e, r) => [made.id[e], reports.percent[r]])).toEqual([["C1", 20]]);
    expect(findings.find(({ code }) => code === "rowDistrict")).toMatchObject({ row: 2, value: "南区" });
  });

  it("that nothing dates is refused in the words of its table", async () => {
    const { findings } = await build([await estates(), await part("进度.csv", "小区编号,形象进度\nA1,40\n")]);
    const missing = findings.find(({ code }) => code === "missingCell") ?? expect.unreachable();
    expect(sentence("zh-CN", missing)).toBe("缺少“月份”，这一行未接受。");
  });
});

describe("a planned day of which only the month is told", () => {
  it("is the first of it for a start, the last of it for an end, and said so", async () => {
    const ledger = await part(
      "台账.csv",
      "编号,户数,计划开工,计划完工\nA1,10,2020年8月,2020年11月\nA2,10,2020.3,2020年2月\n",
    );
    const { dataset, findings } = await build([await estates(), ledger]);
    const { plannedFrom, plannedTo, id } = dataset?.estates ?? expect.unreachable();
    const day = (days: Float64Array, one: string): string => formatDay(days[id.indexOf(one)]);
    expect([day(plannedFrom, "A1"), day(plannedTo, "A1")]).toEqual(["2020-08-01", "2020-11-30"]);
    expect([day(plannedFrom, "A2"), day(plannedTo, "A2")]).toEqual(["2020-03-01", "2020-02-29"]);
    const said = findings.filter(({ code }) => code === "monthAsDay");
    expect(said.map(({ severity, params, row }) => [severity, params?.count, row])).toEqual([
      ["note", 2, 2],
      ["note", 2, 2],
    ]);
  });

  it("is none where a workbook's number may have lost the nought of October", async () => {
    const of = (id: string, plannedFrom: number) => feature({ id, plannedFrom }, square(113));
    const { dataset } = await build([await part("estates.geojson", collection([of("A1", 2020.1), of("A2", 2020.3)]))]);
    const [first, second] = dataset?.estates.plannedFrom ?? expect.unreachable();
    expect(first).toBeNaN();
    expect(formatDay(second)).toBe("2020-03-01");
    // So in the month column of a report: the row is refused rather than booked to January.
    expect([2020.1, "2020.1", 2020.12, "2020.10"].map(monthOfCell)).toEqual([null, "2020-01", "2020-12", "2020-10"]);
  });
});

describe("headings", () => {
  it("of a ledger that says what has arrived make no table of funds", () => {
    expect(tableKind(["小区名称", "居民户数", "改造资金·到位"])).toBe("ledger");
    expect(tableKind(["小区名称", "资金来源", "累计到位（万元）"])).toBe("funds");
  });
  it("cut to the ten bytes of a shapefile are known", () => {
    // As ogr2ogr writes 小区名称, 所属县区, 居民户数, 建筑面积 in UTF-8: the fourth character loses two of its bytes.
    const names = ["编号", "小区名\uFFFD", "所属县\uFFFD", "居民户\uFFFD", "建筑面\uFFFD"];
    expect(guessFields(names)).toEqual({
      id: "编号",
      name: "小区名\uFFFD",
      district: "所属县\uFFFD",
      households: "居民户\uFFFD",
      floorAreaM2: "建筑面\uFFFD",
    });
    // Beside a heading that no shapefile could hold whole, none is cut.
    expect(guessFields(["居民户", "原小区详细名称"])).toEqual({});
  });
});
