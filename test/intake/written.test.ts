/** What officials write that looks like something else. */
import { describe, expect, it } from "vitest";
import writeXlsx from "write-excel-file/universal";
import { asAsked } from "../../src/cli/read";
import { shortRow } from "../../src/intake/alike";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { showsPercent } from "../../src/intake/formats/xlsx";
import { guess } from "../../src/intake/headers";
import { fieldsOf, inspect } from "../../src/intake/inspect";
import { merge } from "../../src/intake/merge";
import { slipsOf } from "../../src/intake/slips";
import { scalesFor } from "../../src/intake/units";
import { plainMapping } from "../../src/model/mapping";
import { formatDay } from "../../src/model/time";
import { sentence } from "../../src/text/sentence";
import { collection, feature, square } from "./fixtures";

async function part(path: string, content: string | Blob, more: Partial<Part["mapping"]> = {}): Promise<Part> {
  const blob = typeof content === "string" ? new Blob([content]) : content;
  const [{ layer, kind, mapping: guessed }] = await inspect(path, blob);
  const mapping = { ...guessed, ...more };
  return { path, layer, kind: kind ?? "estates", provenance: "user", source: null, licence: null, blob, mapping };
}
const wordsOf = (kind: "reports" | "funds", heading: string, field: string, ...words: string[]) => {
  const values = guess(kind, fieldsOf(words.map((word) => ({ [heading]: word })))).values[field] ?? {};
  return words.map((word) => (Object.hasOwn(values, word) ? values[word] : null));
};

describe("a district of a monthly table", () => {
  it("is the one whose ending is left away, and never another kind of the same name, nor the city", async () => {
    const names = ["红旗区", "新乡县", "辉县市"];
    const places = collection(names.map((name, k) => feature({ id: `${k}`, name }, square(113 + k))));
    const days = ["红旗", "新乡市", "辉县", "红旗县"].map((name) => `2021-01,${name},2021.2.3`);
    const { dataset, findings } = await build([
      await part("districts.geojson", places),
      await part("received.csv", `月份,县区,收到日期\n${days.join("\n")}\n`),
    ]);
    expect(Array.from(dataset?.received.district ?? [])).toEqual([0, 2]);
    expect(findings.filter(({ code }) => code === "rowDistrictAlike").map(({ value }) => value)).toEqual([
      "新乡市",
      "红旗县",
    ]);
    expect([shortRow("新乡", names, null), shortRow("新乡", names, "新乡市"), shortRow("县", ["县"], null)]).toEqual([
      1, -1, -1,
    ]);
  });

  it("is no column of floor areas", () => {
    const fields = guess("reports", fieldsOf([{ month: "2021-01", id: "A1", percent: 40, area: 12_000 }])).fields;
    expect(fields.district).toBeUndefined();
  });
});

describe("a source of funds", () => {
  it("is read from who pays, not from what is paid for", () => {
    const words = [
      "市级老旧小区改造补助",
      "市级小区改造补助",
      "市级老旧小区改造专项资金",
      "中央预算内投资（建设单位）",
    ];
    expect(wordsOf("funds", "资金来源", "source", ...words)).toEqual(["city", "city", "city", "central"]);
    const others = ["县（市、区）财政", "区级配套", "产权单位出资", "省级奖补", "小区居民自筹", "市直单位自筹"];
    expect(wordsOf("funds", "资金来源", "source", ...others)).toEqual([
      "district",
      "district",
      "unit",
      "provincial",
      "residents",
      "unit",
    ]);
  });
});

describe("a stage", () => {
  it("is what has been reached, whatever was done before or is still to come", () => {
    const told = {
      拟定改造方案: "scheme",
      拟订方案: "scheme",
      拟开工: null,
      待竣工验收: "construction",
      "施工招标完成，已开工": "started",
      招标完成正在施工: "construction",
      "施工图完成、已施工": "construction",
      正在施工图审查: "preparation",
      已开工准备: "preparation",
      "已施工完毕，联合验收中": "jointAcceptance",
    };
    expect(wordsOf("reports", "阶段", "stage", ...Object.keys(told))).toEqual(Object.values(told));
  });
});

const scaleOf = (heading: string, ...cells: (string | number)[]) =>
  guess("reports", fieldsOf(cells.map((cell) => ({ [heading]: cell })))).scale?.percent;
const estates = (...names: string[]): Promise<Part> =>
  part(
    "estates.geojson",
    collection(names.map((name, k) => feature({ id: `A${k + 1}`, name, district: "红旗区" }, square(113 + k / 100)))),
  );

describe("a column of small figures", () => {
  it("is of shares only where all of its figures are known, and what is made of them is said", async () => {
    const many = Array.from({ length: 50 }, (_, k) => (k < 3 ? k / 2 : 2.1 + 2 * (k - 3)));
    expect(scaleOf("形象进度", ...many)).toBeUndefined();
    expect(scaleOf("形象进度", 0, 0.5)).toBe(100);
    const table = "月份,小区编号,形象进度\n2021-01,A1,0\n2021-01,A2,0.5\n";
    const { findings } = await build([await estates("甲院", "乙院"), await part("r.csv", table)]);
    const said = findings.find(({ code }) => code === "shareAsPercent") ?? expect.unreachable();
    expect(said).toMatchObject({ severity: "warning", row: 3, field: "percent", value: "0.5" });
    expect(sentence("zh-CN", said)).toContain("“0.5”按比例读作 50%");
  });

  it("is read anew by its heading and its figures for the field that the hand chooses", () => {
    const columns = fieldsOf([{ a: 0.4, "b（亿元）": 2 }]);
    expect(scalesFor({ willingnessPct: "a", budgetWan: "b（亿元）", households: "a" }, columns)).toEqual({
      willingnessPct: 100,
      budgetWan: 10_000,
    });
  });

  it("is no slip of a unit where its figures bring their own", () => {
    const rows = ["100元", "200元", "300元", "30", "40"].map((投资) => ({ 投资 }));
    expect(slipsOf(rows, { ...plainMapping, fields: { budgetWan: "投资" } })).toEqual([]);
  });
});

describe("an estate's name", () => {
  it("may end as a street's does", async () => {
    const list = (heading: string, ...names: string[]) => part("台账.csv", `${heading}\n${names.join("\n")}\n`);
    const names = ["江南水乡", "罗马小镇", "一号院社区"];
    const codes = async (...parts: Part[]) =>
      (await build(parts)).findings.filter(({ severity }) => severity === "error").map(({ code }) => code);
    expect(await codes(await estates("甲院"), await list("小区名称", ...names))).toEqual([]);
    expect(await codes(await estates("甲院", "江南水乡"), await list("名称", ...names))).toEqual([]);
    expect(await codes(await estates("甲院"), await list("名称", ...names.slice(1)))).toEqual([]);
    expect(await codes(await estates("甲院"), await list("编号,名称", ...names.map((n, k) => `Z${k},${n}`)))).toEqual(
      [],
    );
    expect(await codes(await estates("甲院"), await list("名称", "朗公庙镇", "关堤乡", "东街社区"))).toEqual([
      "areaNames",
    ]);
  });
});

describe("a cell of a workbook", () => {
  it("2020.1 under a start is no January: it may be October", async () => {
    const head = ["月份", "小区编号", "形象进度", "开工时间"].map((value) => ({ value }));
    const row = (id: string, on: number) => [
      ...["2021-01", id].map((value) => ({ value })),
      ...[40, on].map((value) => ({ value, type: Number })),
    ];
    const blob = await writeXlsx([head, row("A1", 2020.1), row("A2", 2020.5)]).toBlob();
    const { dataset, findings } = await build([await estates("甲院", "乙院"), await part("r.xlsx", blob)]);
    const [unknown, may] = dataset?.reports.startedOn ?? [];
    expect([unknown, formatDay(may), ...(dataset?.reports.percent ?? [])]).toEqual([Number.NaN, "2020-05-01", 40, 40]);
    expect(findings.filter(({ code }) => code === "badValue" || code === "monthAsDay").map((f) => f.value)).toEqual([
      "2020.1",
      "2020.5",
    ]);
  });

  it("shows a share only where its format multiplies", () => {
    const codes = ["0.0%", "0%;-0%", "0&quot;%&quot;", "0\\%", "0.00_);&quot;无%&quot;", "#,##0_%", "[Red]0%"];
    expect(codes.map(showsPercent)).toEqual([true, true, false, false, false, false, true]);
  });
});

describe("a row of a monthly table", () => {
  const all = async () => [
    await part("districts.geojson", collection([feature({ id: "1", name: "红旗区" }, square(113))])),
    await estates("甲院", "乙院"),
  ];
  const mapped = (word: string) => ({ values: { district: { 红棋区: word } } });
  it("of a district that the hand refuses is refused, its id known or not", async () => {
    const table = "月份,小区编号,县区,形象进度\n2021-01,A1,红棋区,40\n2021-01,A2,红旗区,50\n";
    const percents = async (word: string) => {
      const { dataset } = await build([...(await all()), await part("r.csv", table, mapped(word))]);
      return Array.from(dataset?.reports.percent ?? []);
    };
    expect(await percents("红旗区")).toEqual([40, 50]);
    expect(await percents("红棋区")).toEqual([50]);
  });

  it("is of the district that the hand says under our own heading too", async () => {
    const table = "month,estateId,district,percent\n2021-01,A1,红棋区,40\n2021-01,乙院,红棋区,50\n";
    const { dataset } = await build([...(await all()), await part("r.csv", table, mapped("红旗区"))]);
    expect(Array.from(dataset?.reports.percent ?? [])).toEqual([40, 50]);
  });
});

describe("three files that come together", () => {
  it("are compared field by field with whoever told of it last", async () => {
    const take = { others: "stay", except: [], keep: {} } as const;
    const of = (name: string, heading: string, value: number) =>
      part(name, `小区编号,${heading}\nA1,${value}\n`, { take });
    const files = [await of("a.csv", "户数", 100), await of("b.csv", "栋数", 3), await of("c.csv", "户数", 120)];
    const { findings } = await merge([await estates("甲院")], files);
    expect(findings.filter(({ code }) => code === "toldTwice").map(({ file, field }) => [file, field])).toEqual([
      ["c.csv", "households"],
    ]);
  });
});

describe("a file with MapInfo's ending", () => {
  it("is refused where it is MapInfo's, and a table else", async () => {
    const formatOf = async (name: string, content: string) => (await inspect(name, new Blob([content])))[0].format;
    expect(await formatOf("台账.tab", "小区名称\t户数\n甲院\t12\n")).toBe("csv");
    expect(await formatOf("图.tab", "!table\n!version 300\n")).toBe(null);
    expect(await formatOf("图.mif", 'Version 300\nCharset "GBK"\n')).toBe(null);
    expect(await formatOf("图.mid", "a\u0000b")).toBe(null);
  });
});

describe("a column named on the command line", () => {
  it("is judged by its own heading and figures, not by those that were guessed", () => {
    const columns = fieldsOf([{ "总投资（元）": 1_250_000, 审定额: 130, 物业: "无", 管理: "业主自治" }]);
    const own = { ...plainMapping, fields: { budgetWan: "审定额", managementMode: "管理" } };
    const asked = asAsked(guess("ledger", columns), own, columns);
    expect([asked.fields.budgetWan, asked.scale, asked.values]).toEqual(["审定额", {}, {}]);
  });
});
