import { unzipSync } from "fflate";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { inspect } from "../../src/intake/inspect";
import { SCALAR_FIELDS } from "../../src/model/estate";
import { LEDGER_HEADING, REPORT_HEADING } from "../../src/model/headings";
import { giveTemplate } from "../../src/outbox/estates/give";
import { type Template, templateTables } from "../../src/outbox/estates/template";
import { columnLetters, withRules } from "../../src/outbox/validation";
import { workbook } from "../../src/outbox/workbook";
import { collection, guessed, part } from "./estates";

const DISTRICTS = ["红旗区", "卫滨区", '<区&"甲">'];
/** A template with rows filled in, by heading. */
async function filled(kind: Template, ...rows: Readonly<Record<string, string | number>>[]): Promise<Blob> {
  const [sheet, notes] = templateTables(kind, DISTRICTS);
  const cells = rows.map((row) => sheet.header.map((name) => ({ value: row[name] ?? null, tint: false })));
  return workbook(structuredClone([{ ...sheet, rows: cells }, notes]));
}
const xmlOf = async (blob: Blob): Promise<string> =>
  new TextDecoder().decode(unzipSync(new Uint8Array(await blob.arrayBuffer()))["xl/worksheets/sheet1.xml"]);

describe("the blank ledger", () => {
  it("has every field's heading, a note for each, and drop-downs of our words", async () => {
    const blob = await giveTemplate("ledger", DISTRICTS);
    const [sheet, notes] = await readXlsx(blob);
    expect([sheet.sheet, notes.sheet]).toEqual(["台账", "填表说明"]);
    expect(sheet.data).toEqual([SCALAR_FIELDS.map((field) => LEDGER_HEADING[field])]);
    expect(notes.data.slice(1).map(([heading]) => heading)).toEqual(sheet.data[0]);
    for (const [, zh, , en] of notes.data.slice(1)) for (const text of [zh, en]) expect(String(text)).toMatch(/.{4}/);
    const xml = await xmlOf(blob);
    const ownership = columnLetters(SCALAR_FIELDS.indexOf("ownership"));
    expect(xml).toMatch(
      new RegExp(
        `type="list" showErrorMessage="1"[^>]*sqref="${ownership}2:[^>]*><formula1>"单位房,房改房,商品房,直管公房,混合产权"`,
      ),
    );
    expect(xml).toContain('<formula1>"红旗区,卫滨区,&lt;区&amp;&quot;&quot;甲&quot;&quot;&gt;"</formula1>');
    // Spreadsheets refuse a list of more than 255 characters.
    for (const [, list] of xml.matchAll(/<formula1>"([^<]*)"<\/formula1>/g)) expect(list.length).toBeLessThan(255);
    expect(xml.indexOf("<dataValidations")).toBeGreaterThan(xml.indexOf("</sheetData>"));
    expect(xml.indexOf("<dataValidations")).toBeLessThan(xml.indexOf("<pageSetup"));
  });

  it("comes back filled in with every column understood, its notes not taken for rows", async () => {
    const row = {
      小区编号: "A1",
      小区名称: "纺织厂家属院",
      别名: "老院",
      县区: "红旗区",
      街道: "东街街道",
      社区: "一社区",
      地址: "人民路1号",
      改造计划: "2020",
      "户数（户）": 120,
      "楼栋数（栋）": 3,
      "建筑面积（㎡）": 12500,
      "建成年份（年）": 1985,
      产权性质: "房改房",
      产权单位层级: "市级",
      物业管理: "无物业管理",
      管理主体: "市纺织厂",
      "改造意愿（%）": 90,
      不纳入原因: "不属小区的干道、管网、广场、公园",
      "总投资（万元）": 350.5,
      计划开工日期: "2020-06-01",
      计划完工日期: "2020.12.31",
      征求意见日期: "2020年4月15日",
      "同意比例（%）": 88.8,
      "满意度（%）": 95,
    };
    const file = await filled("ledger", row);
    const seen = await inspect("台账模板.xlsx", file);
    expect(seen.map(({ kind, features }) => [kind, features])).toEqual([["ledger", 1]]);
    expect(seen[0].mapping.fields).toEqual(LEDGER_HEADING);
    expect(seen[0].mapping.scale).toBeUndefined();
    const place = {
      type: "Feature",
      properties: { id: "A1" },
      geometry: { type: "Point", coordinates: [113.9, 35.3] },
    };
    const { dataset } = await build([part("e.geojson", collection([place])), ...(await guessed("t.xlsx", file))]);
    const record = JSON.parse((await dataset?.estates.records.text()) ?? "").properties;
    expect(record).toMatchObject({
      id: "A1",
      name: "纺织厂家属院",
      district: "红旗区",
      households: 120,
      floorAreaM2: 12500,
      ownership: "reform",
      ownerLevel: "city",
      managementMode: "none",
      exclusion: "offEstate",
      budgetWan: 350.5,
      plannedFrom: "2020-06-01",
      plannedTo: "2020-12-31",
      consultedOn: "2020-04-15",
      inFavourPct: 88.8,
    });
  });
});

describe("the blank monthly report", () => {
  it("comes back filled in with every column and every stage understood", async () => {
    const stages = "摸底 宣传 方案 前期 开工 施工 竣工 联合验收 复验 验收报告".split(" ");
    const rows = stages.map((stage) => ({
      月份: "2020-09",
      小区编号: "A1",
      当前阶段: stage,
      "形象进度（%）": 40,
      开工日期: "2020-06-01",
      竣工日期: "2020-09-30",
      "累计完成投资（万元）": 12.5,
      存在问题: "无",
      已完成内容: "roads",
      收到日期: "2020-09-28",
      备注: "x",
    }));
    const file = await filled("reports", ...rows);
    const [seen, ...more] = await inspect("月报模板.xlsx", file);
    expect([seen.kind, more]).toEqual(["reports", []]);
    expect(seen.mapping.fields).toEqual(REPORT_HEADING);
    expect(Object.entries(seen.mapping.values.stage)).toEqual([
      ["摸底", "survey"],
      ["宣传", "publicity"],
      ["方案", "scheme"],
      ["前期", "preparation"],
      ["开工", "started"],
      ["施工", "construction"],
      ["竣工", "finished"],
      ["联合验收", "jointAcceptance"],
      ["复验", "recheck"],
      ["验收报告", "reported"],
    ]);
    const xml = await xmlOf(await giveTemplate("reports", []));
    expect(xml).toContain(`<formula1>"${stages.join(",")}"</formula1>`);
  });
});

describe("rules of a sheet", () => {
  it("stand behind merged cells and formats and before everything that must follow them", () => {
    const rule = { hint: "a<b", bounds: [0, 100] as const };
    const xml = withRules("<worksheet><sheetData/><mergeCells/><hyperlinks/></worksheet>", [null, rule]);
    expect(xml).toMatch(
      /^<worksheet><sheetData\/><mergeCells\/><dataValidations count="1">.*<\/dataValidations><hyperlinks\/>/,
    );
    expect(xml).toContain('prompt="a&lt;b" sqref="B2:B20000"');
    expect(withRules("<worksheet><sheetData></sheetData></worksheet>", [])).toBe(
      "<worksheet><sheetData></sheetData></worksheet>",
    );
    expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
  });
});

describe("a template filled in without ids", () => {
  it("joins by the district's name where the boundaries have its code", async () => {
    const square = (x: number) => ({
      type: "Polygon",
      coordinates: [
        [
          [x, 35],
          [x + 0.1, 35],
          [x + 0.1, 35.1],
          [x, 35.1],
          [x, 35],
        ],
      ],
    });
    const area = (id: string, name: string, x: number) => ({
      type: "Feature",
      properties: { id, name },
      geometry: square(x),
    });
    const estate = (id: string, district: string, x: number) => ({
      type: "Feature",
      properties: { id, name: "供销社家属院", district },
      geometry: { type: "Point", coordinates: [x, 35.05] },
    });
    const districts = collection([area("410702", "红旗区", 113), area("410703", "卫滨区", 113.2)]);
    const estates = collection([estate("A", "410702", 113.05), estate("B", "410703", 113.25)]);
    const file = await filled("ledger", { 小区名称: "供销社家属院", 县区: "卫滨区", "户数（户）": 64 });
    const { dataset, joined } = await build([
      part("districts.geojson", districts, { kind: "districts" }),
      part("e.geojson", estates),
      ...(await guessed("t.xlsx", file)),
    ]);
    expect(joined.map(({ byName, uncertain }) => [byName, uncertain.length])).toEqual([[1, 0]]);
    expect([...(dataset?.estates.households ?? [])]).toEqual([Number.NaN, 64]);
  });
});
