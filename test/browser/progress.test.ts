/** The progress page on the days around its deadlines: figures are worked out here from the demo's own files, by other code. */
import { readdirSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./harness";

const CITY = new URL("../../data/xinxiang/", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, CITY), "utf8");
/** Rows of a CSV without quotes, by heading. */
function rowsOf(path: string): Record<string, string>[] {
  const [head, ...lines] = text(path)
    .replace(/^\uFEFF/, "")
    .trim()
    .split(/\r?\n/);
  const names = head.split(",");
  return lines.map((line) => Object.fromEntries(line.split(",").map((cell, k) => [names[k], cell])));
}

interface Estate {
  readonly id: string;
  readonly district: string;
  readonly programme: string | null;
  readonly households: number;
  readonly budgetWan: number;
  readonly responsible?: { unit?: string };
  readonly acceptance?: { report?: { on?: string } };
}
const estates = (JSON.parse(text("estates.geojson")) as { features: { properties: Estate }[] }).features
  .map(({ properties }) => properties)
  .filter(({ programme }) => programme === "2020");
const districtOf = new Map(
  (JSON.parse(text("estates.geojson")) as { features: { properties: Estate }[] }).features.map(({ properties }) => [
    properties.id,
    properties.district,
  ]),
);
const received = rowsOf("reports/received.csv");
const reports = readdirSync(new URL("reports/", CITY))
  .filter((name) => /^\d{4}-\d{2}\.csv$/.test(name))
  .flatMap((name) => rowsOf(`reports/${name}`))
  .map((row) => ({
    ...row,
    in:
      row.receivedOn ||
      (received.find((one) => one.month === row.month && one.district === districtOf.get(row.estateId))?.receivedOn ??
        "9999"),
  })) as Record<"month" | "estateId" | "stage" | "percent" | "startedOn" | "investedWan" | "blockers" | "in", string>[];
const STARTED = ["started", "construction", "finished", "jointAcceptance", "recheck", "reported"];
const DONE = STARTED.slice(2);

/** What is known on a day, of months up to one; `of`: the last row that states it. Days and months compare as text. */
function known(today: string, month = "9999", of: "estateId" | "investedWan" = "estateId") {
  const rows = reports.filter((row) => row.in <= today && row.month <= month && row[of] !== "");
  rows.sort((a, b) => (a.month + a.in < b.month + b.in ? -1 : 1));
  const last = new Map(rows.map((row) => [row.estateId, row]));
  return estates.map((estate) => ({ estate, row: last.get(estate.id) }));
}
const accepted = ({ acceptance }: Estate, day: string): boolean => (acceptance?.report?.on ?? "9999") <= day;
const endOf = (month: string): string =>
  new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).toISOString().slice(0, 10);
const least = (a: string, b: string): string => (a < b ? a : b);
const percentOf = (stage: string, percent: string): number =>
  !STARTED.includes(stage) ? 0 : DONE.includes(stage) ? 100 : Number(percent);
const share = (value: number): string => `${(100 * value).toFixed(1)}%`;

function figures(today: string) {
  const month = reports.filter((row) => row.in <= today).reduce((m, row) => (row.month > m ? row.month : m), "");
  const now = known(today, month);
  const told = now.flatMap(({ estate, row }) => (row ? [{ estate, row }] : []));
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  const households = sum(told.map(({ estate }) => estate.households));
  const done = sum(told.map(({ estate, row }) => (estate.households * percentOf(row.stage, row.percent)) / 100));
  const complete = estates.filter((estate) => accepted(estate, least(endOf(month), today)));
  const past = (due: string, reached: (one: ReturnType<typeof known>[number]) => boolean) =>
    today < due
      ? "未到期"
      : today === due
        ? "今天到期"
        : String(known(today).filter((one) => one.row && !reached(one)).length);
  return {
    month,
    progress: share(done / households),
    done,
    households,
    completed: share(sum(complete.map((e) => e.households)) / sum(estates.map((e) => e.households))),
    complete: complete.length,
    S3: past("2020-06-01", ({ row }) => (row?.startedOn || "9999") <= "2020-06-01"),
    S5: past("2020-12-31", ({ estate }) => accepted(estate, "2020-12-31")),
  };
}

/** The calendar of G1: May to December, due on the third of the month after. */
function tally(today: string) {
  const districts = [...new Set(estates.map(({ district }) => district))];
  const count = { due: 0, inTime: 0, late: 0, missing: 0 };
  for (let m = 5; m <= 12; m++) {
    const month = `2020-${String(m).padStart(2, "0")}`;
    const due = m === 12 ? "2021-01-03" : `2020-${String(m + 1).padStart(2, "0")}-03`;
    for (const district of districts) {
      const on = received.find((one) => one.month === month && one.district === district)?.receivedOn ?? "9999";
      if (on <= today) count[on <= due ? "inTime" : "late"]++;
      else if (today > due) count.missing++;
    }
  }
  count.due = count.inTime + count.late + count.missing;
  return `到期 ${count.due} 份：按期 ${count.inTime}，迟报 ${count.late}，缺报 ${count.missing}`;
}

const chinese = (day: string): string => day.replace(/^(\d+)-0?(\d+)-0?(\d+)$/, "$1年$2月$3日");
async function go(page: Page, hash: string): Promise<void> {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
}
const facts = async (page: Page): Promise<string[]> => page.locator(".headline .fact").allInnerTexts();

describe("on the days around the deadlines", () => {
  it("states progress, completion, who is overdue and who reported, as the files have it", async () => {
    const page = await open({ at: "#/progress" });
    for (const today of [
      "2020-05-31",
      "2020-06-01",
      "2020-06-02",
      "2020-06-03",
      "2020-06-04",
      "2020-12-31",
      "2021-01-01",
    ]) {
      await go(page, `#/progress?today=${today}`);
      await page.locator(".time output", { hasText: `（${chinese(today)}所知）` }).waitFor();
      const wanted = figures(today);
      await expect.poll(async () => (await facts(page))[0], { message: today }).toContain(wanted.progress);
      expect([today, (await facts(page))[1]]).toEqual([today, expect.stringContaining(wanted.completed)]);
      expect([today, (await facts(page))[1]]).toEqual([
        today,
        expect.stringContaining(`${wanted.complete} / 331 个小区`),
      ]);
      const strong = await page.locator(".headline .fact strong").allInnerTexts();
      expect([today, ...strong.slice(2, 4)]).toEqual([today, wanted.S3, wanted.S5]);
      await go(page, `#/progress?topic=reports&today=${today}`);
      await page.getByText(tally(today)).waitFor();
    }
  });

  it("says so while May's reports are awaited, and the reading of 前 is a setting that the link keeps", async () => {
    const page = await open({ at: "#/progress?topic=late&today=2020-06-01" });
    // April is what is known; of May nothing is, which is not 0.
    await page
      .getByText(/5月月报 6月3日 到期，还有 8 个县区没有报来.*5月的开工和进度还不知道，这不是 0：下面是4月底的情况/)
      .waitFor();
    await page.getByText("到这一天没有逾期的小区。").waitFor();
    await page.getByLabel("期限“前”字").selectOption("exclusive");
    // Nobody is known to have started: only April's reports are in.
    await page.getByText("红名单：逾期小区 331 个").waitFor();
    await expect.poll(() => page.url()).toContain("before=exclusive");
    await page.reload();
    await page.getByText("红名单：逾期小区 331 个").waitFor();
  });
});

describe("who is behind", () => {
  it("names the responsible units, and counts what holds estates up by sub-step; a cell opens their reports' words", async () => {
    const page = await open({ at: "#/progress?topic=late&today=2020-06-04" });
    const held = known("2020-06-04").flatMap(({ row }) => (row?.blockers ? [row.blockers] : []));
    const words = ["手续", "设计", "预算", "拆违", "调解", "招"];
    const sum = page.locator("table.blockers tr.sum");
    await expect
      .poll(async () => (await sum.locator("td").allInnerTexts()).map((cell) => Number(cell.replace("·", "0"))))
      .toEqual([
        ...words.map((word) => held.filter((cell) => cell.includes(word)).length),
        held.filter((cell) => cell === "管线迁改待协调").length,
      ]);
    await sum.getByRole("button").nth(5).click();
    const said = await page.locator("table.said td").allInnerTexts();
    expect(new Set(said)).toEqual(new Set(["招投标流标重招"]));
    await page.getByLabel("分组").selectOption({ label: "按责任单位" });
    const late = known("2020-06-04").filter(({ row }) => row && (row.startedOn || "9999") > "2020-06-01");
    const units = new Map<string, number>();
    for (const { estate } of late)
      units.set(estate.responsible?.unit ?? "", (units.get(estate.responsible?.unit ?? "") ?? 0) + 1);
    const chart = page.getByRole("figure").filter({ hasText: "各责任单位" });
    await chart.locator("summary").click();
    for (const [unit, n] of [...units].slice(0, 5))
      expect(
        await chart
          .getByRole("row", { name: new RegExp(`^${unit} `) })
          .locator("td")
          .nth(1)
          .innerText(),
      ).toBe(String(n));
    // The red list has them all, each with its unit.
    await page.getByText(`红名单：逾期小区 ${late.length} 个`).waitFor();
    const shown = await page.locator("table.redlist tbody td:nth-of-type(3)").allInnerTexts();
    expect(shown.every((unit) => units.has(unit))).toBe(true);
  });
});

describe("the S-curve", () => {
  it("gives every month's sums in its table, opens to its inputs, and forecasts with a range", async () => {
    const page = await open({ at: "#/progress" });
    const chart = page.getByRole("figure").filter({ hasText: "S 曲线" });
    await chart.locator("summary").click();
    const wanted = figures("2020-09-05");
    const august = chart.getByRole("row", { name: /2020年8月/ });
    // 91 of 182 days.
    expect(await august.innerText()).toMatch(/50\.0%/);
    const [done, whole] = (await august.locator("td").nth(3).innerText()).replace(/,/g, "").split(" ÷ ").map(Number);
    expect([done, whole]).toEqual([Math.round(wanted.done), wanted.households]);
    expect(await chart.getByRole("row", { name: /2020年9月/ }).innerText()).toContain("未报（不是 0）");
    // From June, July, August by households: the mean of three steps and their least and greatest.
    const at = ["05", "06", "07", "08"].map((m) => {
      const rows = known("2020-09-05", `2020-${m}`).flatMap(({ estate, row }) => (row ? [{ estate, row }] : []));
      const all = rows.reduce((s, { estate }) => s + estate.households, 0);
      return (
        rows.reduce((s, { estate, row }) => s + (estate.households * percentOf(row.stage, row.percent)) / 100, 0) / all
      );
    });
    const steps = [1, 2, 3].map((k) => at[k] - at[k - 1]);
    const month = (pace: number): string => `${8 + Math.ceil((1 - at[3]) / pace)}月`;
    const [slow, fast] = [Math.min(...steps), Math.max(...steps)];
    expect(await chart.locator(".forecast").innerText()).toContain(
      `2020年${month((at[3] - at[0]) / 3)}（${month(fast)}–${month(slow)}）`,
    );
    await page.getByRole("button", { name: "进度：怎么算" }).first().click();
    const card = page.getByRole("dialog", { name: "进度：怎么算" });
    await card.getByText(`${Number(wanted.done.toFixed(1)).toLocaleString("zh-CN")} 户`).waitFor();
    expect(await card.innerText()).toContain(`${wanted.households.toLocaleString("zh-CN")} 户`);
    await page.keyboard.press("Escape");
    // Money: Σ invested as last stated over Σ budget of the same estates.
    await chart.getByLabel("计量").selectOption("investment");
    const rows = known("2020-09-05", "2020-08", "investedWan").flatMap(({ estate, row }) =>
      row ? [{ estate, row }] : [],
    );
    const sum = rows.reduce((s, { row }) => s + Number(row.investedWan), 0);
    const budget = rows.reduce((s, { estate }) => s + estate.budgetWan, 0);
    await expect
      .poll(async () => (await august.locator("td").nth(3).innerText()).replace(/,/g, "").split(" ÷ ").map(Number))
      .toEqual([Number(sum.toFixed(2)), Number(budget.toFixed(2))]);
  });

  it("is legible on a phone and on a wall, by day and by night: no word small, faint, cut or on another", async () => {
    const page = await open({ at: "#/progress", viewport: { width: 390, height: 844 } });
    for (const [viewport, smallest, theme] of [
      [{ width: 390, height: 844 }, 12, "light"],
      [{ width: 3840, height: 2160 }, 20, "dark"],
    ] as const) {
      await page.setViewportSize(viewport);
      for (const [topic, title] of [
        ["stand", "S 曲线"],
        ["late", "按期、逾期、未报"],
        ["money", "按来源"],
        ["acceptance", "验收走到哪一步"],
        ["works", "改造前后的物业管理"],
      ] as const) {
        await go(page, `#/progress?theme=${theme}&topic=${topic}`);
        await page.locator(".charted", { hasText: title }).locator("svg.chart").first().waitFor({ state: "attached" });
        const found = await page.evaluate((limit) => {
          const luminance = (colour: string): number => {
            const [r, g, b] = (colour.match(/[\d.]+/g) ?? []).map((c) => {
              const v = Number(c) / 255;
              return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
            });
            return 0.2126 * r + 0.7152 * g + 0.0722 * b;
          };
          const panel = document.querySelector(".side > .panel") as Element;
          const troubles: string[] = [];
          let count = 0;
          for (const chart of document.querySelectorAll("svg.chart")) {
            const edge = chart.getBoundingClientRect();
            const words = [...chart.querySelectorAll("text")].filter((word) => word.textContent);
            const boxes = words.map((word) => word.getBoundingClientRect());
            count += words.length;
            words.forEach((word, k) => {
              const { fontSize, fill, stroke } = getComputedStyle(word);
              if (Number.parseFloat(fontSize) < limit) troubles.push(`${word.textContent} ${fontSize}`);
              // A figure on a part stands on its halo, or else on the part.
              const part = word.classList.contains("on") ? word.parentElement?.querySelector("rect") : null;
              const under = !part
                ? getComputedStyle(panel).backgroundColor
                : stroke !== "none"
                  ? stroke
                  : getComputedStyle(part).fill;
              const [a, b] = [luminance(fill), luminance(under)].sort((x, y) => y - x);
              if ((a + 0.05) / (b + 0.05) < 4.5) troubles.push(`${word.textContent} ${fill} on ${under} is faint`);
              if (boxes[k].left < edge.left - 1 || boxes[k].right > edge.right + 1)
                troubles.push(`${word.textContent} is cut`);
              for (let j = 0; j < k; j++) {
                const [p, q] = [boxes[k], boxes[j]];
                const over = Math.min(p.right, q.right) - Math.max(p.left, q.left) > 1;
                // A line's box is taller than its letters.
                const upon = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top) > 0.3 * p.height;
                if (over && upon) troubles.push(`${word.textContent} on ${words[j].textContent}`);
              }
            });
          }
          return count > 5 ? troubles : ["no chart"];
        }, smallest);
        expect([theme, topic, found]).toEqual([theme, topic, []]);
      }
    }
  });
});

describe("topics and places", () => {
  it("keys move between tabs, a row leads down, and everything follows, in a link too", async () => {
    const page = await open({ at: "#/progress" });
    await page.getByRole("tab", { name: "形势" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await page.getByRole("tab", { name: "滞后" }).getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowRight");
    await page.getByRole("tabpanel", { name: "月报" }).waitFor();
    await page.keyboard.press("Home");
    const matrix = page.getByRole("table", { name: /阶段、进度与逾期/ });
    await matrix.getByRole("button", { name: "延津县" }).click();
    await page.getByRole("table", { name: /各街道/ }).waitFor();
    const mine = estates.filter(({ district }) => district === "410726");
    expect(await matrix.locator("tfoot td").first().innerText()).toBe(String(mine.length));
    await page.getByRole("tab", { name: "月报" }).click();
    await page
      .getByRole("button", { name: /8月月报：▲ 晚 2 天/ })
      .or(page.locator(".cell.late button"))
      .first()
      .click();
    await page.getByText("2020年9月5日 报来").waitFor();
    expect(await page.locator("table.calendar tbody tr").count()).toBe(1);
    await expect.poll(() => page.url()).toContain("topic=reports");
    await page.reload();
    await page.getByRole("tabpanel", { name: "月报" }).waitFor();
    expect(await page.locator(".scope option:checked").first().innerText()).toBe("延津县");
    await page.locator(".scope select").first().selectOption({ label: "全市" });
    await expect.poll(async () => page.locator("table.calendar tbody tr").count()).toBe(8);
    // The corrected row of June: both versions side by side.
    await page.locator(".cell button", { hasText: "更正 1" }).click();
    const versions = page.locator(".versionsof");
    expect(await versions.innerText()).toMatch(/73\s+83/);
  });
});
