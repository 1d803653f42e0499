/** Figures with units of their own, shares, words that are none of ours: as districts write them. */
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/universal";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { guess } from "../../src/intake/headers";
import { fieldsOf, inspect } from "../../src/intake/inspect";
import { merge } from "../../src/intake/merge";
import { numberOf } from "../../src/intake/words";
import { formatDay } from "../../src/model/time";
import { sentence } from "../../src/text/sentence";
import { collection, feature, square } from "./fixtures";

async function part(path: string, content: string | Blob, more: Partial<Part["mapping"]> = {}): Promise<Part> {
  const blob = typeof content === "string" ? new Blob([content]) : content;
  const [{ layer, kind, mapping: guessed }] = await inspect(path, blob);
  const mapping = { ...guessed, ...more };
  return { path, layer, kind: kind ?? "estates", provenance: "user", source: null, licence: null, blob, mapping };
}
const estates = (): Promise<Part> =>
  part(
    "estates.geojson",
    collection(
      ["一号院", "二号院", "三号院"].map((name, k) => feature({ id: `A${k + 1}`, name }, square(113 + k / 100))),
    ),
  );
const districts = (...names: string[]): Promise<Part> =>
  part(
    "districts.geojson",
    collection(names.map((name, k) => feature({ id: `${k}`, name }, { type: "Point", coordinates: [113, 35] }))),
  );

describe("a figure", () => {
  it("with a unit of its own is not meant by its column's", () => {
    const figures = ["1571500", "157.15万", "157.15万元", "0.015715亿元", "1,571,500元"];
    expect(figures.map((text) => numberOf(text, true, 1e-4))).toEqual([157.15, 157.15, 157.15, 157.15, 157.15]);
    expect(["2.3", "2.3万", "23000㎡", "约2.3"].map((text) => numberOf(text, false, 1e4))).toEqual(
      Array(4).fill(23_000),
    );
    expect(["0.8", "80%", "80％"].map((text) => numberOf(text, false, 100))).toEqual([80, 80, 80]);
  });

  it("of money in a monthly table is 万元 whatever unit stands behind it", async () => {
    const table = "月份,小区编号,累计完成投资（元）\n2021-01,A1,1054640\n2021-01,A2,84.42万元\n2021-01,A3,0.01亿元\n";
    const { dataset } = await build([await estates(), await part("r.csv", table, { values: {} })]);
    expect(Array.from(dataset?.reports.investedWan ?? [])).toEqual([105.464, 84.42, 100]);
  });
});

describe("a share", () => {
  it("in a cell of per cent is what the workbook shows", async () => {
    const row = (id: string, value: number) => [
      { value: "2021-01" },
      { value: id },
      { value, type: Number, format: "0.0%" },
    ];
    const head = ["月份", "小区编号", "形象进度"].map((value) => ({ value }));
    const blob = await writeXlsx([head, row("A1", 0.8), row("A2", 0.055), row("A3", 1)]).toBlob();
    const { dataset } = await build([await estates(), await part("r.xlsx", blob)]);
    expect(Array.from(dataset?.reports.percent ?? [])).toEqual([80, 5.5, 100]);
  });

  it("is guessed where no figure is above one, unless the heading says %, and 80% stands beside it", () => {
    const scaleOf = (heading: string, ...cells: (string | number)[]) =>
      guess("reports", fieldsOf(cells.map((cell) => ({ [heading]: cell })))).scale?.percent;
    expect(scaleOf("形象进度", 0.8, 1, 0, "80%")).toBe(100);
    expect(scaleOf("形象进度（%）", 0.8, 1)).toBeUndefined();
    expect(scaleOf("percent", 0.8, 1)).toBeUndefined();
    expect(scaleOf("形象进度", 0, 1)).toBeUndefined();
    expect(scaleOf("形象进度", 0.5, 40)).toBeUndefined();
  });
});

describe("a word of a monthly table", () => {
  const stages = (...words: string[]) => guess("reports", fieldsOf(words.map((阶段) => ({ 阶段 })))).values.stage ?? {};
  it("that says what is not there yet is no stage, and what prepares is no start", () => {
    expect(
      stages("未开工", "尚未施工", "待竣工", "已开工", "主体施工", "施工图设计", "方案设计", "完工待验收"),
    ).toEqual({
      已开工: "started",
      主体施工: "construction",
      施工图设计: "preparation",
      方案设计: "scheme",
      完工待验收: "finished",
    });
    const sources = ["县（市、区）财政", "市级", "小区居民自筹", "产权单位"].map((资金来源) => ({ 资金来源 }));
    expect(Object.values(guess("funds", fieldsOf(sources)).values.source)).toEqual([
      "district",
      "city",
      "residents",
      "unit",
    ]);
  });

  it("of which nothing is known leaves the row, and is said", async () => {
    const table =
      "月份,小区编号,阶段,形象进度\n2021-01,A1,未开工,0\n2021-01,A2,施工,40\n2021-02,A2,停摆,40\n2021-02,A1,停摆,0\n";
    const { dataset, findings } = await build([await estates(), await part("r.csv", table)]);
    expect(Array.from(dataset?.reports.stage ?? [])).toEqual([-1, -1, 5, -1]);
    // All of them by the number of their rows, the most frequent one's place first.
    expect(findings.filter(({ code }) => code === "wordUnknown")).toMatchObject([
      { row: 4, value: "停摆", params: { count: 3, words: 2, list: "停摆 2、未开工 1" } },
    ]);
  });
});

describe("a district of a monthly table", () => {
  const table = "月份,小区名称,县区,形象进度\n2021-01,一号院,红棋区,40\n2021-01,二号院,红旗,50\n";
  const places = () =>
    part(
      "e.geojson",
      collection([1, 2].map((k) => feature({ id: `A${k}`, name: `${"一二"[k - 1]}号院`, district: "红旗区" }))),
    );
  it("with a slip in it is asked about, and is the one the hand says", async () => {
    const all = [await districts("红旗区", "卫滨区"), await places()];
    const { tallies, findings } = await build([...all, await part("r.csv", table)]);
    expect(tallies.at(-1)).toMatchObject({ accepted: 1, refused: 1 });
    const said = findings.find(({ code }) => code === "rowDistrictAlike");
    expect(sentence("zh-CN", said ?? expect.unreachable())).toContain("县区“红棋区”不在本市名单中，是否“红旗区”？");
    const mapped = await build([...all, await part("r.csv", table, { values: { district: { 红棋区: "红旗区" } } })]);
    expect(Array.from(mapped.dataset?.reports.percent ?? [])).toEqual([40, 50]);
  });

  it("in short is the city's where the day of receipt is told", async () => {
    const days = "月份,县区,收到日期\n2021-01,红旗,2021.2.3\n2021-01,红棋区,2021.2.3\n";
    const { dataset, findings } = await build([
      ...[await districts("红旗区", "卫滨区"), await places()],
      await part("received.csv", days),
    ]);
    expect(Array.from(dataset?.received.district ?? [])).toEqual([0]);
    expect(findings.find(({ code }) => code === "rowDistrictAlike")?.params).toEqual({ near: "红旗区" });
  });
});

describe("a list of streets", () => {
  it("is no ledger, with or without a column of names", async () => {
    for (const [text, code] of [
      ["街道名称\n东街街道\n西街街道\n", "ledgerNameless"],
      ["序号,街道,所属区\n1,东街街道,红旗区\n", "ledgerNameless"],
      ["序号,名称\n1,东街街道\n2,朗公庙镇\n3,关堤乡\n", "areaNames"],
    ]) {
      const { tallies, findings } = await build([await estates(), await part("街道.csv", text)]);
      expect(tallies[0]).toMatchObject({ file: "街道.csv", accepted: 0 });
      expect(findings.filter(({ severity }) => severity === "error").map((f) => f.code)).toEqual([code]);
    }
  });
});

describe("two files that come together", () => {
  const take = { others: "stay", except: [], keep: {} } as const;
  it("and differ about an estate are told with both sides; one that came before is not", async () => {
    const [first, second] = [
      await part("甲.csv", "小区编号,户数,栋数\nA1,100,3\nA2,50,2\n", { take }),
      await part("乙.csv", "小区编号,户数,栋数\nA1,120,3\nA3,60,2\n", { take }),
    ];
    const { findings, dataset } = await merge([await estates()], [first, second]);
    const told = findings.filter(({ code }) => code === "toldTwice");
    expect(told).toHaveLength(1);
    expect(told[0]).toMatchObject({ file: "乙.csv", row: 2, id: "A1", field: "households", value: "120" });
    expect(sentence("zh-CN", told[0])).toContain(
      "这里是“120”，甲.csv 第 2 行是“100”；接受后按后选的 乙.csv 计。要按另一份的，再选一次 甲.csv",
    );
    expect(Array.from(dataset?.estates.households ?? [])).toEqual([120, 50, 60]);
    const later = await merge([await estates(), first], [second]);
    expect(later.findings.filter(({ code }) => code === "toldTwice")).toEqual([]);
  });

  it("and draw the same estate are told too", async () => {
    const drawn = (name: string, households: number) =>
      part(name, collection([feature({ id: "A1", households }, square(113))]), { take });
    const { findings, tallies } = await merge([], [await drawn("a.geojson", 100), await drawn("b.geojson", 120)]);
    expect(
      findings.filter(({ code }) => code === "toldTwice").map(({ file, value, params }) => [file, value, params]),
    ).toEqual([
      [
        "a.geojson",
        "100",
        { name: "A1", other: "b.geojson", at: "1", else: "120", stands: "b.geojson", yields: "a.geojson" },
      ],
    ]);
    expect(tallies.map(({ left }) => left)).toEqual([1, 0]);
  });
});

describe("what districts send besides", () => {
  it("has signatures side by side under the table, a spanning name for the district, and starts by the month", async () => {
    const rows = [
      "小区名称,所属县（市、区）,户数",
      "一号院,红旗区,12",
      "填表人：张三,,审核人：李四",
      "制表：王五,,2020年6月1日",
    ].join("\n");
    const [seen] = await inspect("台账.csv", new Blob([rows]));
    expect([seen.features, seen.mapping.fields.district]).toEqual([1, "所属县（市、区）"]);
    const table = "月份,小区编号,形象进度,开工时间,竣工时间\n2021-01,A1,100,2020.5,2020年8月\n";
    const { dataset, findings } = await build([await estates(), await part("r.csv", table)]);
    const { startedOn, finishedOn } = dataset?.reports ?? expect.unreachable();
    expect([formatDay(startedOn[0]), formatDay(finishedOn[0])]).toEqual(["2020-05-01", "2020-08-31"]);
    expect(findings.filter(({ code }) => code === "monthAsDay").map(({ field }) => field)).toEqual([
      "startedOn",
      "finishedOn",
    ]);
  });

  it("may be of another program: a sentence says how to save it", async () => {
    const page = "<html><body><table><tr><td>小区名称</td></tr></table></body></html>";
    for (const [name, content] of [
      ["导出.xls", page],
      ["图.gpkg", "SQLite format 3\u0000"],
      ["图.dwg", "AC1027"],
    ]) {
      const [{ format, findings }] = await inspect(name, new Blob([content]));
      expect([format, findings.map(({ code }) => code)]).toEqual([null, ["foreignFormat"]]);
    }
  });
});
