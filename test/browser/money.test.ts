/** Money, the reward, acceptance and works on the page, against figures worked out here from the sample city's own files. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { open } from "./harness";

const folder = new URL("../../data/xinxiang/", import.meta.url);
const csv = (path: string): Record<string, string>[] => {
  const [head, ...lines] = readFileSync(new URL(path, folder), "utf8").trim().split("\n");
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, k) => [names[k], cell])));
};
const MONTHS = ["04", "05", "06", "07", "08", "09", "10", "11", "12"].map((month) => `2020-${month}`);
const plan = JSON.parse(readFileSync(new URL("programme-2020.json", folder), "utf8"));
// biome-ignore lint/suspicious/noExplicitAny: a file read as it is
type Row = any;
const mine: Row[] = JSON.parse(readFileSync(new URL("estates.geojson", folder), "utf8"))
  .features.map(({ properties }: Row) => properties)
  .filter(({ programme }: Row) => programme === "2020");
const districtOf = new Map(mine.map(({ id, district }) => [id, district]));
const received = new Map(csv("reports/received.csv").map((row) => [`${row.month} ${row.district}`, row.receivedOn]));
/** The third of the month after. */
const due = (month: string): string => {
  const [year, m] = month.split("-").map(Number);
  return m === 12 ? `${year + 1}-01-03` : `${year}-${String(m + 1).padStart(2, "0")}-03`;
};
const funds = MONTHS.flatMap((month) => csv(`funds/${month}.csv`));
const reports = MONTHS.flatMap((month) => csv(`reports/${month}.csv`)).filter(({ estateId }) =>
  districtOf.has(estateId),
);

const SOURCES = ["central", "provincial", "city", "district", "unit", "residents", "society"];
const whole = (wan: number): number => Math.round(wan * 100);
/** The latest of some rows by month, then by receipt. */
function latest(
  rows: Record<string, string>[],
  month: string,
  today: string,
  on: (row: Record<string, string>) => string,
) {
  const kept = rows
    .filter((row) => row.month <= month && on(row) <= today)
    .sort((a, b) => (a.month + on(a) < b.month + on(b) ? -1 : 1));
  return new Map(kept.map((row) => [`${row.estateId} ${row.source ?? ""}`, row]));
}
const fundDay = (row: Record<string, string>): string => row.receivedOn || due(row.month);
const reportDay = (row: Record<string, string>): string =>
  row.receivedOn || received.get(`${row.month} ${districtOf.get(row.estateId)}`) || due(row.month);

function moneyOf(list: Row[], month: string, today: string) {
  const [came, told] = [latest(funds, month, today, fundDay), latest(reports, month, today, reportDay)];
  const sum = (of: (estate: Row) => number): number => list.reduce((all, estate) => all + of(estate), 0) / 100;
  const bySource = (of: (estate: Row, source: string) => number) =>
    sum((e) => SOURCES.reduce((all, s) => all + of(e, s), 0));
  return {
    budget: sum(({ budgetWan }) => whole(budgetWan)),
    planned: bySource(({ planned }, source) => whole(planned[source] ?? 0)),
    arrived: bySource(({ id }, source) => whole(Number(came.get(`${id} ${source}`)?.arrivedWan ?? 0))),
    paid: bySource(({ id }, source) => whole(Number(came.get(`${id} ${source}`)?.paidWan ?? 0))),
    invested: sum(({ id }) => whole(Number(told.get(`${id} `)?.investedWan ?? 0))),
  };
}
const wan = (value: number): string => new Intl.NumberFormat("zh-CN", { maximumFractionDigits: 2 }).format(value);

describe("money on the page", () => {
  it("is what the files add up to, for the city and a district, on two days", async () => {
    const page = await open({ at: "#/progress?topic=money&today=2020-09-05&month=2020-08" });
    const read = async (name: string): Promise<string> => page.locator(`.m-${name} strong`).innerText();
    for (const [today, month] of [
      ["2020-09-05", "2020-08"],
      ["2020-07-10", "2020-06"],
    ]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/progress?topic=money&today=${today}&month=${month}`);
      const figures = moneyOf(mine, month, today);
      await page.locator(".m-arrived strong", { hasText: wan(figures.arrived) }).waitFor();
      for (const [name, value] of Object.entries(figures))
        expect(await read(name), `${today} ${name}`).toBe(wan(value));
      const one = mine.filter(({ district }) => district === "410703");
      const cells = await page
        .getByRole("table", { name: /资金到位/ })
        .getByRole("row", { name: /^卫滨区/ })
        .innerText();
      expect(cells).toContain(wan(moneyOf(one, month, today).arrived));
    }
    // R4: what is planned does not cover the budget, or a source is not given.
    const short = mine.filter(
      ({ budgetWan, planned }) =>
        SOURCES.some((source) => planned[source] === null || planned[source] === undefined) ||
        whole(budgetWan) > SOURCES.reduce((sum, source) => sum + whole(planned[source]), 0),
    );
    await page.getByText(`资金缺口与来源不详 ${short.length} 个小区`).first().waitFor();
    expect(await page.getByText("未列入本计划").first().innerText()).toContain("凤泉区");
  });

  it("says what of the reward is earned, waits and is lost, and follows the settings", async () => {
    const today = "2021-01-04";
    const page = await open({ at: `#/progress?topic=money&today=${today}&month=2020-12` });
    const central = mine.filter(({ district }) => plan.reward.districts.includes(district));
    const base = ({ audit, planned }: Row): number | null => audit?.districtFiscalWan ?? planned.district ?? null;
    const known = latest(reports, "9999-12", today, reportDay);
    const parts = (done: (estate: Row) => string) => {
      const sums = { earned: 0, awaiting: 0, lost: 0 };
      for (const estate of central) {
        const fiscal = base(estate);
        if (fiscal === null) continue;
        const state =
          done(estate) > "2020-12-31" ? "lost" : (estate.audit?.passedOn ?? "9999") <= today ? "earned" : "awaiting";
        sums[state] += whole(fiscal);
      }
      return Object.values(sums).map((sum) => wan((0.3 * sum) / 100));
    };
    const accepted = (estate: Row): string => {
      const on = estate.acceptance?.report?.on ?? "9999";
      return on <= today ? on : "9999";
    };
    const byWorks = parts((estate) => known.get(`${estate.id} `)?.finishedOn || accepted(estate));
    const byReport = parts(accepted);
    const foot = page.getByRole("table", { name: /^奖补/ }).locator("tfoot td");
    const shown = async (): Promise<string[]> => {
      const cells = await foot.allInnerTexts();
      return [0, 1, 4].map((k) => cells[k].split("\n")[0].trim());
    };
    await page.getByRole("table", { name: /^奖补/ }).waitFor();
    expect(await shown()).toEqual(byWorks);
    const unknown = central.filter((estate) => base(estate) === null).length;
    await page.getByText(`无法计算：区级投入不详 ${unknown} 个小区`).first().waitFor();
    await page.locator(".rewardsettings summary").click();
    await page.getByLabel("按期完成以").selectOption({ label: "竣工验收报告日期（A3）" });
    await foot.first().getByText(byReport[0]).waitFor();
    expect(await shown()).toEqual(byReport);
    await page.waitForURL(/rewardBy=report/);
  });
});

describe("acceptance and works on the page", () => {
  it("count who has come how far, and what lacks", async () => {
    const [today, end] = ["2020-09-05", "2020-08-31"];
    const page = await open({ at: `#/progress?topic=acceptance&today=${today}&month=2020-08` });
    const by = (of: (acceptance: Row) => string | undefined): Row[] =>
      mine.filter(({ acceptance }) => (of(acceptance ?? {}) ?? "9999") <= end);
    const [joint, recheck, report] = [by((a) => a.joint?.on), by((a) => a.recheck?.on), by((a) => a.report?.on)];
    expect(joint.length).toBeGreaterThan(recheck.length);
    const cells = page.getByRole("table", { name: /^验收/ }).locator("tfoot td");
    await cells.first().waitFor();
    const numbers = (await cells.allInnerTexts()).map((text) => Number.parseInt(text, 10));
    const told = latest(reports, "2020-08", today, reportDay);
    const finished = mine.filter(({ id }) => (told.get(`${id} `)?.finishedOn || "9999") <= end).length;
    expect(numbers).toEqual([331, finished, joint.length, recheck.length, report.length]);
    const noSurveyor = joint.filter(({ acceptance }) => !acceptance.joint.parties.includes("勘察")).length;
    const failed = recheck.filter(({ acceptance }) => acceptance.recheck.departments.城管 === false).length;
    const row = async (name: string): Promise<string[]> =>
      (
        await page
          .getByRole("table", { name: /参加单位/ })
          .getByRole("row", { name })
          .innerText()
      ).split(/\s+/);
    expect((await row("勘察单位")).slice(-4)).toEqual(
      [joint.length - noSurveyor, noSurveyor, 0, 331 - joint.length].map(String),
    );
    expect((await row("城管")).slice(-4)).toEqual(
      [recheck.length - failed, failed, 0, 331 - recheck.length].map(String),
    );
    // The first estate of the list leads to its checklist.
    await page
      .getByRole("table", { name: /缺项与不合格/ })
      .locator("tbody button")
      .first()
      .click();
    await page.locator(".checks .mark.no, .checks .mark.unknown").first().waitFor();
    expect(await page.locator(".checks").innerText()).toContain("联合验收 A1");
  });

  it("count the menu as needed and done, and name what is out of order", async () => {
    const today = "2020-09-05";
    const page = await open({ at: `#/progress?topic=works&today=${today}&month=2020-08` });
    const needed = mine.filter(({ needs }) => needs?.includes("roofWaterproofing")).length;
    const listed = new Set(
      reports
        .filter(
          (row) =>
            row.month <= "2020-08" && reportDay(row) <= today && row.worksDone.split(";").includes("roofWaterproofing"),
        )
        .map(({ estateId }) => estateId),
    );
    const done = mine.filter(
      ({ id, works }) =>
        listed.has(id) ||
        works?.some((one: Row) => one.item === "roofWaterproofing" && one.state === "done" && one.on <= "2020-08-31"),
    ).length;
    const row = page.getByRole("table", { name: /改造菜单/ }).getByRole("row", { name: /屋顶防水/ });
    await row.waitFor();
    const cells = (await row.locator("td").allInnerTexts()).map((text) => text.trim());
    expect([cells[1], cells[3]]).toEqual([String(needed), String(done)]);
    const rank = new Map<string, number>(
      plan.menu.map(({ id, order }: Row) => [
        id,
        ["demolition", "underground", "aboveground", "software"].indexOf(order),
      ]),
    );
    const wrong = mine.filter(({ works }) => {
      const finished = (works ?? []).filter((one: Row) => one.state === "done" && one.on <= "2020-08-31");
      const last = Math.max(-1, ...finished.map(({ item }: Row) => rank.get(item)!));
      return (works ?? []).some((one: Row) => !finished.includes(one) && rank.get(one.item)! < last);
    }).length;
    expect(wrong).toBeGreaterThan(0);
    await page.getByText(`工序颠倒 ${wrong} 个小区`).first().waitFor();
    // The later vocabulary groups the same items.
    await page.getByLabel("分组").selectOption({ label: "基础、完善、提升" });
    await page.getByRole("rowheader", { name: "提升类" }).waitFor();
  });
});
