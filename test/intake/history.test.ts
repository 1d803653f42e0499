/** What the door says when reports contradict the months before them or the ledger. */
import { describe, expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { sentence } from "../../src/text/sentence";
import { collection, feature, part, square } from "./fixtures";

const ledger = part(
  "estates",
  "estates.geojson",
  collection([
    feature({ id: "a" }),
    feature({ id: "b", acceptance: { report: { on: "2020-08-20" } } }, square(114)),
    feature({ id: "c" }, square(115)),
  ]),
);
const HEAD = "month,estateId,stage,receivedOn\n";
const open = async (...months: [name: string, lines: string][]) => {
  const { dataset, findings } = await build([
    ledger,
    ...months.map(([name, text]) => part("reports", name, HEAD + text)),
  ]);
  return { dataset, findings: findings.filter(({ file }) => file !== ledger.path) };
};

describe("files without a city", () => {
  it("are dated by the last day on which something came in or was accepted", async () => {
    expect((await open(["07.csv", "2020-07,a,scheme,2020-08-02\n"])).dataset?.city.dataDate).toBe("2020-08-20");
    expect((await open(["08.csv", "2020-08,a,scheme,2020-09-05\n"])).dataset?.city.dataDate).toBe("2020-09-05");
    // Without a day of its own a report came in when it was due, on the third.
    expect((await open(["08.csv", "2020-09,a,scheme,\n"])).dataset?.city.dataDate).toBe("2020-10-03");
  });

  it("are of the day they are read when they name none", async () => {
    const { dataset } = await build([part("estates", "e.geojson", collection([feature({ id: "a" })]))]);
    const age = Date.now() - Date.parse(dataset?.city.dataDate ?? "");
    expect(age).toBeGreaterThanOrEqual(0);
    expect(age).toBeLessThan(2 * 86_400_000);
  });
});

describe("a report that goes back", () => {
  it("is named with its file, row and both stages, and is kept", async () => {
    const { dataset, findings } = await open(
      ["06.csv", "2020-06,a,construction,2020-07-02\n2020-06,c,survey,2020-07-02\n"],
      ["07.csv", "2020-07,c,scheme,2020-08-02\n2020-07,a,preparation,2020-08-02\n"],
    );
    expect(dataset?.reports.n).toBe(4);
    expect(findings).toMatchObject([
      { code: "stageBack", severity: "warning", file: "07.csv", feature: 1, id: "a", field: "stage" },
    ]);
    expect(sentence("zh-CN", findings[0])).toContain("2020-06 的“施工”退回到“前期”");
    expect(sentence("en", findings[0])).toContain("“Preparation” from “Construction” in 2020-06");
  });

  it("is seen past a month without a stage", async () => {
    const { findings } = await open(["x.csv", "2020-06,a,construction,\n2020-07,a,,\n2020-08,a,scheme,\n"]);
    expect(findings.map(({ code, feature: row }) => [code, row])).toEqual([["stageBack", 2]]);
  });

  it("is none when a correction of the same month puts it right, or another estate stands behind", async () => {
    const { findings } = await open([
      "x.csv",
      "2020-06,a,finished,2020-07-02\n2020-06,a,scheme,2020-07-09\n2020-07,a,started,2020-08-02\n2020-07,c,survey,2020-08-02\n",
    ]);
    expect(findings).toEqual([]);
  });
});

describe("a stage “reported”", () => {
  it("without the acceptance report's day is counted once for the file; with it nothing is said", async () => {
    const { findings } = await open(["x.csv", "2020-08,a,reported,\n2020-08,b,reported,\n2020-08,c,reported,\n"]);
    expect(findings).toMatchObject([{ code: "reportedNotAccepted", id: "a", params: { count: 2 } }]);
    expect(sentence("zh-CN", findings[0])).toContain("“验收报告”");
  });

  it("is told of the last month that says so, not of each", async () => {
    const { findings } = await open(["08.csv", "2020-08,a,reported,\n"], ["09.csv", "2020-09,a,reported,\n"]);
    expect(findings.map(({ code, file }) => [code, file])).toEqual([["reportedNotAccepted", "09.csv"]]);
  });
});

describe("figures of a report that cannot both be right", () => {
  it("are an end before its start, and an investment far beyond the budget, of which 元 typed as 万元 is asked about", async () => {
    const estates = part("estates", "e.geojson", collection([feature({ id: "a", budgetWan: 145.68 })]));
    const text = `month,estateId,startedOn,finishedOn,investedWan
2020-06,a,2020-08-20,2020-07-01,140
2020-07,a,2020-05-01,2020-07-01,1340300
2020-08,a,,,500
`;
    const { findings } = await build([estates, part("reports", "r.csv", text)]);
    const said = findings.filter(({ file }) => file === "r.csv").map((one) => [one.row, sentence("zh-CN", one)]);
    expect(said).toEqual([
      [2, "竣工日期 2020-07-01 早于开工日期 2020-08-20：请核对。"],
      // 1,340,300 ÷ 145.68 = 9,200.3.
      [3, "累计完成投资 1340300 万元，是计划投资 145.68 万元的 9,200.3 倍：是否把元写成了万元？按元是 134.03 万元。"],
      [4, "累计完成投资 500 万元，是计划投资 145.68 万元的 3.4 倍：请核对。"],
    ]);
  });
});
