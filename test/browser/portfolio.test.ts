/** Choosing under a budget in a real browser: the proven choice, a floor out of reach, the frontier, the scenario made of it. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { type OpenOptions, open as openPage } from "./harness";

const open = (options: OpenOptions): Promise<Page> => openPage({ viewport: { width: 1280, height: 800 }, ...options });
const number = (text: string): number => Number(text.replaceAll(",", ""));

interface Feature {
  readonly properties: {
    readonly id: string;
    readonly households?: number;
    readonly budgetWan?: number;
    readonly district?: string;
  };
}
/** The ledger as it lies in the city's folder. */
const { features } = JSON.parse(
  readFileSync(new URL("../../data/xinxiang/estates.geojson", import.meta.url), "utf8"),
) as { features: Feature[] };
const ledger = new Map(features.map(({ properties }) => [properties.id, properties]));

const proven = (page: Page) => page.locator(".optimality").getByText(/已证明最优/);
/** Totals over the map: packages, estates, households, spent, left, value. */
const totals = async (page: Page): Promise<number[]> =>
  (await page.getByRole("region", { name: "预算内的合计" }).locator("b").allInnerTexts()).map(number);

describe("a budget", () => {
  it("is spent on the proven best packages, whose figures are those of the ledger", async () => {
    const page = await open({
      at: "#/packages?side=portfolio&budget=9000&objective=households",
      acceptDownloads: true,
    });
    await proven(page).waitFor({ timeout: 60_000 });
    const [packages, estates, households, spent, left] = await totals(page);
    expect(spent).toBeLessThanOrEqual(9000);
    expect(spent + left).toBeCloseTo(9000, 2);
    expect(await proven(page).innerText()).toContain(`户数 ${households.toLocaleString("zh-CN")}`);
    expect(await page.locator(".portfolio .ranked > li").count()).toBe(packages);

    await page.getByText("导出 / 打印").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /^GeoJSON/ }).click(),
    ]);
    const told = JSON.parse(readFileSync((await download.path()) as string, "utf8")) as {
      portfolio: { spentWan: number; bound: number; proven: boolean; unchosen: { reason: string }[] };
      left: { id: string; code: string }[];
      features: { properties: { members: string[]; households: number; budgetWan: number; value: number } }[];
    };
    const members = told.features.flatMap(({ properties }) => properties.members);
    expect(new Set(members).size).toBe(estates);
    expect(members).toHaveLength(estates);
    const sum = (field: "households" | "budgetWan"): number =>
      members.reduce((total, id) => total + (ledger.get(id)?.[field] ?? Number.NaN), 0);
    expect(sum("households")).toBe(households);
    expect(sum("budgetWan")).toBeCloseTo(spent, 2);
    expect(told.portfolio).toMatchObject({ proven: true, bound: households });
    // Whoever is in no package is told with a reason, and so is every package that the money did not reach.
    expect(told.left).toHaveLength(ledger.size - estates);
    expect(told.left.some(({ code }) => code === "notChosen")).toBe(true);
    expect(told.left.some(({ code }) => code === "tooFar")).toBe(true);
    expect(told.portfolio.unchosen.length).toBeGreaterThan(0);
    for (const { reason } of told.portfolio.unchosen) expect(reason).toMatch(/剩余只有|选入的片区/);
    expect(told.portfolio.spentWan).toBeCloseTo(spent, 2);

    // On paper a district has money and worth of its own beside the city's budget.
    const hash = await page.evaluate(() => location.hash);
    await page.evaluate((before) => {
      location.hash = `${before}&place=d:410702&print=summary`;
    }, hash);
    await page.locator('.printing[aria-busy="false"]').waitFor();
    const sheet = page.locator(".sheet").first();
    const fact = async (label: string): Promise<string> =>
      (await sheet.locator(".facts div", { hasText: label }).locator("dd").innerText()).trim();
    const mine = told.features.filter(({ properties }) =>
      properties.members.some((id) => ledger.get(id)?.district === "410702"),
    );
    const own = mine.reduce((total, { properties }) => total + properties.budgetWan, 0);
    expect(await fact("总投资（万元）")).toBe(own.toLocaleString("zh-CN", { minimumFractionDigits: 2 }));
    expect(number(await fact("价值（假设）"))).toBe(
      mine.reduce((total, { properties }) => total + properties.value, 0),
    );
    expect(await fact("全市预算（万元）")).toBe("9,000.00");
    expect(number(await fact("全市已用（万元）"))).toBeCloseTo(spent, 2);
    expect(await sheet.innerText()).toMatch(/新乡市红旗区[\s\S]*范围：只含红旗区/);
    await page.keyboard.press("Escape");
    await page.evaluate((before) => {
      location.hash = before;
    }, hash);

    // Choosing one moves the map to it.
    const scale = await page.locator(".scalebar").innerText();
    await page.locator(".portfolio .packagehead").first().click();
    await expect.poll(() => page.locator(".scalebar").innerText()).not.toBe(scale);

    // More money never brings less, and the older answer is said to be one meanwhile.
    const field = page.getByRole("textbox", { name: "预算" });
    await field.fill("12,000");
    await field.press("Enter");
    await page.getByText(/下面是上一次的结果/).waitFor();
    await page.getByText(/下面是上一次的结果/).waitFor({ state: "detached", timeout: 60_000 });
    await proven(page).waitFor();
    expect((await totals(page))[2]).toBeGreaterThanOrEqual(households);
    await expect.poll(() => page.url()).toContain("budget=12000");
  }, 90_000);

  it("that a floor asks too much of says by how much, and the way out is taken with a click", async () => {
    const page = await open({ at: "#/packages?side=portfolio&budget=3000" });
    const row = page
      .getByRole("row")
      .filter({ has: page.getByRole("textbox", { name: /下限（户）$/ }) })
      .first();
    const name = await row.getByRole("rowheader").innerText();
    const field = row.getByRole("textbox");
    await field.fill("30000");
    await field.press("Enter");
    const alert = page.getByRole("alert").filter({ hasText: "达不到" });
    await alert.waitFor({ timeout: 60_000 });
    const text = await alert.innerText();
    expect(text).toContain(`${name}的下限是 30,000 户`);
    const [, most] = /(?:至多能到|最多是) ([\d,]+) 户/.exec(text) ?? [];
    const [, short] = /差 ([\d,]+) 户/.exec(text) ?? [];
    expect(number(most) + number(short)).toBe(30_000);
    await alert.getByRole("button").click();
    await proven(page).waitFor({ timeout: 60_000 });
    // The floor is now what was said to be possible, and it is met.
    expect(number(await field.inputValue())).toBe(number(most));
    expect(number((await row.getByRole("cell").nth(1).innerText()).split("\n")[0])).toBeGreaterThanOrEqual(
      number(most),
    );
  });

  it("shows on the map something of what it buys, also where a budget before bought elsewhere", async () => {
    const page = await open({ at: "#/packages?side=portfolio&budget=44700" });
    await proven(page).waitFor({ timeout: 60_000 });
    const field = page.getByRole("textbox", { name: "预算" });
    await field.fill("6000");
    await field.press("Enter");
    await expect.poll(async () => (await totals(page))[3], { timeout: 30_000 }).toBeLessThanOrEqual(6000);
    const map = await page.locator(".svgmap").boundingBox();
    const inSight = async (): Promise<number> => {
      const boxes = await Promise.all(
        (await page.locator(".svgmap text").getByText(/^\d+$/).all()).map((number) => number.boundingBox()),
      );
      return boxes.filter(
        (box) =>
          box &&
          map &&
          box.x > map.x &&
          box.y > map.y &&
          box.x + box.width < map.x + map.width &&
          box.y + box.height < map.y + map.height,
      ).length;
    };
    await expect.poll(inSight).toBeGreaterThan(2);
    expect(await barriers(page)).toEqual([]);
  }, 90_000);

  it("makes a scenario of what it chose, and undo takes that back", async () => {
    const page = await open({ at: "#/packages?side=portfolio&budget=6000" });
    await proven(page).waitFor({ timeout: 60_000 });
    const [packages, , households] = await totals(page);
    await page.getByRole("button", { name: "把这些片区定为方案" }).click();
    const bar = page.getByRole("region", { name: "手工编辑" });
    await bar.getByText("按预算定为方案").waitFor();
    const shown = () => page.getByRole("region", { name: "合计", exact: true }).locator("b").allInnerTexts();
    await expect.poll(async () => number((await shown())[0])).toBe(packages);
    expect(number((await shown())[2])).toBe(households);
    await bar.getByRole("button", { name: /撤销/ }).click();
    await expect.poll(async () => number((await shown())[0])).toBeGreaterThan(packages);
  });
});
