/** Rows and tables of districts: sums are no estates, a name makes no outlines, a plain figure is no oddity. */
import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { inspect } from "../../src/intake/inspect";
import { LEDGER_HEADING } from "../../src/model/headings";
import { collection, feature, part } from "./fixtures";

const table = (...lines: string[]): Blob => new Blob([lines.join("\n")]);

describe("a ledger of a district", () => {
  it("has sums behind the district's name and in the place of an id, none of them an estate", async () => {
    const rows = [
      "所属区,小区名称,户数",
      "红旗区,纺织厂家属院,120",
      "红旗区,小计,120",
      "卫滨区,合计小区,64",
      "全市,总 计,184",
    ];
    const [seen] = await inspect("台账.csv", table(...rows));
    expect(seen.features).toBe(2);
    expect(seen.findings.find(({ code }) => code === "totalRow")?.params).toMatchObject({ row: 3, count: 2 });
    const headings = Object.values(LEDGER_HEADING);
    const row = (id: string, name: string) => [id, name, ...headings.slice(2).map(() => "")].join(",");
    const ours = [headings.join(","), row("A1", "小计"), row("合计", "全市"), row("总计", "")];
    const [mine] = await inspect("ours.csv", table(...ours));
    // With an id of its own even 小计 is an estate.
    expect(mine.rows.map((row) => row.小区编号)).toEqual(["A1"]);
  });

  it("ends in remarks that are no estates, and each row keeps the number it has in its own program", async () => {
    const remark = "备注：以上数据由街道上报";
    const rows = [
      "小区名称,户数,栋数",
      "一号院,x,3",
      "合计,12,3",
      "二号院,y,4",
      `${remark},${remark},${remark}`,
      "填表人：张三,,",
    ];
    const [seen] = await inspect("台账.csv", table(...rows));
    const places = collection([feature({ id: "1", name: "一号院" }), feature({ id: "2", name: "二号院" })]);
    const { findings, tallies } = await build([
      part("estates", "e.geojson", places),
      part("ledger", "台账.csv", rows.join("\n"), seen.mapping),
    ]);
    expect(tallies.find(({ file }) => file === "台账.csv")).toMatchObject({ read: 2, accepted: 2 });
    const said = (code: string) =>
      findings.filter((f) => f.code === code).map(({ row, value, params }) => [row, value, params?.count]);
    expect(said("textLine")).toEqual([[5, remark, 2]]);
    expect(said("totalRow")).toEqual([[3, "合计", 1]]);
    // The second of the two stands behind the sums.
    expect(findings.filter(({ field }) => field === "households").map(({ row }) => row)).toEqual([2, 4]);
  });

  it("is a ledger whatever its name, for a table without places draws no district", async () => {
    const [seen] = await inspect("district.csv", table("小区名称,户数,建筑面积", "纺织厂家属院,120,9000"));
    expect(seen.kind).toBe("ledger");
    const [drawn] = await inspect("district.geojson", new Blob([collection([feature({ id: "410702" })])]));
    expect(drawn.kind).toBe("districts");
  });

  it("has figures as text that are only spoken of where they are odd", async () => {
    const plain = await build([
      part("estates", "e.geojson", collection([feature({ id: "a", households: "1,200", floorAreaM2: "90000.5" })])),
    ]);
    expect(plain.dataset?.estates.households[0]).toBe(1200);
    expect(plain.findings).toEqual([]);
    const odd = await build([
      part("estates", "e.geojson", collection([feature({ id: "a", households: "１２０", floorAreaM2: "约1.2万" })])),
    ]);
    expect(odd.dataset?.estates.households[0]).toBe(120);
    expect(odd.dataset?.estates.floorAreaM2[0]).toBe(12000);
    expect(odd.findings.map(({ code, field }) => [code, field]).sort()).toEqual([
      ["aboutNumber", "floorAreaM2"],
      ["numberAsText", "households"],
    ]);
  });
});
