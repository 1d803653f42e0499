import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import type { Finding } from "../../src/model/finding";
import { findingsTable, sheetNames } from "../../src/outbox/findings-xlsx";
import { workbook } from "../../src/outbox/workbook";

const finding = (more: Partial<Finding>): Finding => ({
  code: "badValue",
  severity: "warning",
  file: "红旗区台账.xlsx",
  feature: 0,
  id: "A1",
  field: "households",
  value: "=1+1",
  ...more,
});

describe("findings to send back", () => {
  it("are a sheet a file, refused rows first, with the row and the column of the sender's own program", async () => {
    const list = [
      finding({ sheet: "台账", row: 9, column: "户数" }),
      finding({ severity: "error", code: "noGeometry", field: "geometry", feature: 4, value: null }),
      finding({ file: "b.csv", severity: "note", code: "aboutNumber", params: { count: 3 } }),
    ];
    const sheets = await readXlsx(await workbook(structuredClone(findingsTable(list))));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["红旗区台账.xlsx", "b.csv"]);
    const [header, ...rows] = sheets[0].data;
    expect(header).toEqual([
      "文件",
      "工作表",
      "行",
      "列",
      "小区编号",
      "原值",
      "处理",
      "处数",
      "说明（中文）",
      "说明（英文）",
    ]);
    expect(rows.map((row) => row.slice(1, 8))).toEqual([
      [null, 5, "geometry", "A1", null, "未接受", 1],
      ["台账", 9, "户数", "A1", "=1+1", "注意", 1],
    ]);
    expect(rows[1][8]).toBe("“户数”的值“=1+1”不能用，按未知处理，原值保留。");
    expect(rows[1][9]).toBe("“=1+1” cannot be used as Households: taken as unknown, the original is kept.");
    expect(sheets[1].data[1][7]).toBe(3);
  });

  it("give every file a sheet name that Excel takes, each once", () => {
    const long = `${"长".repeat(40)}.csv`;
    const made = sheetNames(["a/b:c.csv", "A-B-C.csv", long, `${long}x`, "'quoted'", "", "History"]);
    expect(made).toEqual([
      "a-b-c.csv",
      "A-B-C.csv (2)",
      "长".repeat(31),
      `${"长".repeat(27)} (2)`,
      "quoted",
      "-",
      "History (2)",
    ]);
  });
});
