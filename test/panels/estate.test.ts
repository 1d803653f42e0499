import { describe, expect, it } from "vitest";
import { type Situation, situationAt } from "../../src/domain/progress/situation";
import { build } from "../../src/intake/build";
import type { Dataset } from "../../src/model/dataset";
import { STAGE } from "../../src/model/enums";
import { parseDay, parseMonth } from "../../src/model/time";
import { type CardRow, cardSections } from "../../src/panels/estate/sections";
import { readRecord } from "../../src/store/record";

const square = (x: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [x, 35.3],
      [x + 0.001, 35.3],
      [x + 0.001, 35.301],
      [x, 35.301],
      [x, 35.3],
    ],
  ],
});
const whole = {
  id: "a",
  name: "一号院",
  households: 1200,
  yearBuilt: 1988,
  ownership: "reform",
  managementMode: "community",
  needs: ["roof", "lift"],
  facts: { structureSafe: "yes", facilitiesAged: "unknown" },
  planned: { central: 10.5, unit: 3 },
  acceptance: { joint: { on: "2020-06-05", passed: false } },
  disclosure: ["construction"],
  warden: "<b>张三</b>",
};

async function opened(): Promise<Dataset> {
  const features = [
    { type: "Feature", properties: whole, geometry: square(113.9) },
    { type: "Feature", properties: { id: "b", name: "二号院" }, geometry: square(113.91) },
  ];
  const blob = new Blob([JSON.stringify({ type: "FeatureCollection", features })]);
  const { dataset } = await build([
    { path: "e.geojson", kind: "estates", provenance: "user", source: null, licence: null, mapping: null, blob },
  ]);
  if (!dataset) throw new Error("The estates were not accepted.");
  return dataset;
}
const rows = (
  data: Dataset,
  row: number,
  record: Readonly<Record<string, unknown>>,
  lang: "zh-CN" | "en" = "zh-CN",
  now: Situation | null = null,
) =>
  new Map(
    cardSections(data, row, record, now, lang).flatMap((s) =>
      s.rows.map((r): [string, CardRow & { at: string }] => [r.field, { ...r, at: s.key }]),
    ),
  );

describe("the estate card", () => {
  it("reads one estate's whole record, the unlisted properties too", async () => {
    const data = await opened();
    expect(await readRecord(data, 0)).toMatchObject({ id: "a", warden: "<b>张三</b>", planned: { unit: 3 } });
    expect(await readRecord(data, 1)).toMatchObject({ id: "b" });
    await expect(readRecord(data, 2)).rejects.toThrow(/2 of 2/);
  });

  it("says values in words, with units, and keeps foreign fields apart", async () => {
    const data = await opened();
    const card = rows(data, 0, await readRecord(data, 0));
    expect(card.get("households")?.value).toBe("1,200 户");
    expect(card.get("yearBuilt")?.value).toBe("1988 年");
    expect(card.get("ownership")?.value).toBe("房改房");
    expect(card.get("managementMode")?.value).toBe("社区保障性物业");
    expect(card.get("planned")?.value).toBe("中央 10.5、单位 3");
    expect(card.get("acceptance")?.value).toBe("联合验收 日期 2020年6月5日、通过 否");
    // The same word is a stage elsewhere.
    expect(card.get("disclosure")?.value).toBe("施工组织");
    expect(card.get("facilitiesAged")?.value).toBe("待核实");
    expect(card.get("warden")).toMatchObject({ at: "section_other", value: "<b>张三</b>", label: "warden" });
    expect(rows(data, 0, await readRecord(data, 0), "en").get("ownership")?.value).toBe("Reformed housing");
  });

  it("shows nothing as done that lies after the day on view, and says that it is left out", async () => {
    const data = await opened();
    const record = {
      ...(await readRecord(data, 0)),
      acceptance: { joint: { on: "2020-08-31", passed: true }, report: { on: "2020-09-01", drawingsArchived: true } },
      audit: { schemeOn: "2020-05-10", passedOn: "2020-12-02", districtFiscalWan: 8 },
      works: [
        { item: "roof", state: "done", on: "2020-07-31" },
        { item: "lift", state: "done", on: "2020-09-30" },
      ],
      inspections: [{ on: "2020-10-01", kind: "quality", findings: 2 }],
      consultedOn: "2020-11-11",
      inFavourPct: 88,
    };
    const at = (today: string) =>
      rows(data, 0, record, "zh-CN", situationAt(data, parseMonth("2020-08"), parseDay(today)));
    // The month ends on 31 August: that day still counts.
    const end = at("2020-09-05");
    expect(end.get("acceptance")).toMatchObject({ value: "联合验收 日期 2020年8月31日、通过 是", later: true });
    expect(end.get("audit")?.value).toBe("方案 2020年5月10日、区级财政投入（万元） 8");
    expect(end.get("works")?.value).toMatch(/roof.*2020年7月31日.*lift.*计划$/);
    expect(end.get("inspections")).toMatchObject({ value: null, later: true });
    expect(end.get("consultedOn")).toMatchObject({ value: null, later: true });
    expect(end.has("inFavourPct")).toBe(false);
    expect(end.get("households")?.later).toBe(false);
    // "Today" may come before the month's end.
    expect(at("2020-08-30").get("acceptance")).toMatchObject({ value: null, later: true });
  });

  it("keeps back what only finished works can bring, by the stage on view", async () => {
    const data = await opened();
    const record = {
      ...(await readRecord(data, 0)),
      acceptance: { report: { on: "2020-12-03" } },
      satisfactionPct: 92,
      after: { managementMode: "unit", managementBody: "示例物业二公司" },
      wasteSorting: { designed: true, built: true, running: false },
      elevators: { needed: 2, agreed: 1, built: 0 },
    };
    const none = situationAt(data, parseMonth("2020-08"), parseDay("2020-09-05"));
    const at = (stage: number, day = "2020-09-05") =>
      rows(data, 0, record, "zh-CN", {
        ...situationAt(data, parseMonth(day.slice(0, 7)), parseDay(day)),
        stage: none.stage.map(() => stage),
        finished: none.finished.map(() => (stage >= STAGE.indexOf("finished") ? 1 : 0)),
      });
    const before = at(STAGE.indexOf("preparation"));
    expect([before.has("satisfactionPct"), before.has("after")]).toEqual([false, false]);
    expect(before.get("wasteSorting")?.value).toBe("规划 是");
    expect(before.get("elevators")?.value).toBe("需要 2、同意 1");
    // Finished, but not yet accepted.
    const finished = at(STAGE.indexOf("finished"));
    expect(finished.has("satisfactionPct")).toBe(false);
    expect(finished.get("after")?.value).toContain("示例物业二公司");
    expect(finished.get("elevators")?.value).toContain("0");
    expect(at(STAGE.indexOf("reported"), "2020-12-31").get("satisfactionPct")?.value).toBe("92%");
    // Without reports the ledger's word stands.
    expect(rows(data, 0, record).get("after")?.value).toContain("示例物业二公司");
  });

  it("leaves the unknown unknown: shown as lacking in the survey, not shown elsewhere, never 0", async () => {
    const data = await opened();
    const card = rows(data, 1, await readRecord(data, 1));
    for (const field of ["households", "floorAreaM2", "willingnessPct", "needs", "budgetWan"])
      expect(card.get(field)?.value).toBeNull();
    expect(card.has("planned")).toBe(false);
    expect(card.get("programme")?.value).toBe("未列入任何计划");
    expect(card.get("eligibility")?.value).toMatch(/^待核实：建成年份、/);
  });
});
