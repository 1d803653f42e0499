/** Editing packages by hand in a real browser. */
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { open as openPage } from "./harness";
import { printed } from "./pdf";

/** A gap at which the proof is short. */
const AT = "#/packages?gapM=20";
const open = async (at = AT, webgl = false): Promise<Page> => {
  const page = await openPage({ at, webgl, viewport: { width: 1120, height: 640 } });
  await page.locator(".totals b").first().waitFor();
  return page;
};
/** The totals once the proof has settled: until then it may still change the answer. */
const totals = async (page: Page): Promise<string> => {
  await page.locator('.totals[aria-busy="false"]').waitFor();
  await page.locator(".proofbar.proven").waitFor({ state: "attached" });
  return (await page.locator(".totals b").allInnerTexts()).join(" ");
};
const number = (text: string): number => Number(text.replaceAll(",", ""));
/** Packages, estates and households as the bar tells them: before and after. */
const sums = async (page: Page): Promise<[before: number, after: number][]> => {
  await totals(page);
  await page.locator('.did[aria-busy="false"] .sums span').first().waitFor();
  const texts = await page.locator(".did .sums span").allInnerTexts();
  return texts.map((text) => {
    const [, before, after] = /([\d,]+) → ([\d,]+)$/.exec(text) ?? [];
    return [number(before ?? ""), number(after ?? "")];
  });
};
const members = async (page: Page): Promise<string[]> =>
  (await page.getByRole("table", { name: "成员" }).locator("tbody th > button").allInnerTexts()).sort();
const done = (page: Page, what: string) => page.locator(".did b", { hasText: what }).waitFor();

/** Puts the pointer upon the estate in the middle of the map. */
async function pointAtMiddle(page: Page, name: string): Promise<{ x: number; y: number }> {
  const box = (await page.locator(".map canvas").first().boundingBox())!;
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  let step = 0;
  await expect
    .poll(
      async () => {
        await page.mouse.move(at.x + (step++ % 2), at.y);
        return page.locator(".tip").allInnerTexts();
      },
      { timeout: 20_000 },
    )
    .toEqual([expect.stringContaining(name)]);
  return at;
}

describe("editing packages by hand", () => {
  it("clicks an estate into a package, tells the totals before and after, and takes it back by Ctrl+Z", async () => {
    const page = await open(AT, true);
    const before = await totals(page);
    await page.locator(".packagehead").first().click();
    const held = await members(page);
    await page.getByRole("tab", { name: /未入片/ }).click();
    const group = page.locator(".leftout details", { hasText: "离得太远" }).first();
    await group.locator("summary").click();
    const estate = group.locator("li .plain").first();
    const name = await estate.innerText();
    await estate.click();
    await page.locator(".estatecard").waitFor();
    await page.keyboard.press("b");
    await page.getByRole("button", { name: "画笔", pressed: true }).waitFor();
    const at = await pointAtMiddle(page, name);
    await page.mouse.click(at.x, at.y);
    await done(page, "加入小区");
    const [, [from, to]] = await sums(page);
    expect(from).toBe(number(before.split(" ")[1]));
    expect(to).toBeGreaterThan(from);
    expect(number((await totals(page)).split(" ")[1])).toBe(to);
    // It lies far away: the rule is named with its figures, the edit stands.
    expect(await page.locator(".did .broken").innerText()).toMatch(/最远两点 [\d,.]+ 米，至多 600 米/);
    await page.getByRole("button", { name: "关闭" }).click();
    await page.getByRole("tab", { name: /^片区/ }).click();
    expect(await members(page)).toEqual([...held, name].sort());
    await page.keyboard.press("Control+z");
    await done(page, "已撤销");
    await expect.poll(() => totals(page)).toBe(before);
    await page.keyboard.press("Control+y");
    await done(page, "已重做");
    await expect.poll(async () => number((await totals(page)).split(" ")[1])).toBe(to);
  });

  it("keeps a locked package whatever the sliders do", async () => {
    const page = await open();
    const before = await totals(page);
    await page.locator(".packagehead").first().click();
    const held = await members(page);
    expect(held.length).toBeGreaterThan(2);
    await page.getByRole("button", { name: "锁定", exact: true }).click();
    await page.locator(".packagehead .heldmark", { hasText: "已锁定" }).waitFor();
    await page.locator("#gapM").fill("3");
    await expect.poll(() => totals(page)).not.toBe(before);
    expect(await members(page)).toEqual(held);
    // No edit touches it either, and the bar says why.
    await page.keyboard.press("b");
    const row = page.locator(".members tbody tr").first();
    expect(await row.getByRole("button", { name: /移出本片区/ }).isDisabled()).toBe(true);
    await page.keyboard.press("k");
    await done(page, "解锁");
    await expect.poll(() => row.getByRole("button", { name: /移出本片区/ }).isDisabled()).toBe(false);
  });

  it("makes every edit by keyboard alone, undoes them all, and puts the tool away", async () => {
    const page = await open();
    const before = await totals(page);
    /** Comes to something by the focus, as Tab does, and presses a key there. */
    const press = async (at: Locator, ...keys: string[]): Promise<void> => {
      await at.focus();
      expect(await at.evaluate((one: HTMLElement) => one === document.activeElement && one.tabIndex >= 0)).toBe(true);
      for (const key of keys) await page.keyboard.press(key);
    };
    const focused = () => page.evaluate(() => document.activeElement?.className ?? "");
    // Past header and controls to the packages: two links and the first of them.
    for (const key of ["Tab", "Enter", "Tab", "Enter", "Tab"]) await page.keyboard.press(key);
    expect(await focused()).toBe("packagehead");
    await press(page.locator(".packagehead").nth(1), "Enter");
    const held = await members(page);
    // Locked, let go, renamed.
    await page.keyboard.press("k");
    await done(page, "锁定");
    await page.keyboard.press("k");
    await done(page, "解锁");
    const name = page.getByRole("textbox", { name: "片区名称" });
    await press(name, "Control+a");
    await page.keyboard.type("一号片");
    await page.keyboard.press("Enter");
    await done(page, "改名");
    await page.locator(".packagehead b", { hasText: "一号片" }).waitFor();
    // One member out by its row, and in again by the brush on the map.
    const out = page.getByRole("button", { name: /移出本片区/ }).first();
    const [, gone] = /“(.+)”/.exec((await out.getAttribute("aria-label")) ?? "") ?? [];
    await press(out, "Enter");
    await done(page, "移出片区");
    // The bar names both, and the focus stays among the members.
    expect(await page.locator(".did .subject").innerText()).toMatch(new RegExp(`^${gone}.*、一号片$`));
    await expect.poll(() => members(page)).toEqual(held.filter((one) => one !== gone));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute("aria-label")))
      .toMatch(/移出本片区/);
    await page.keyboard.press("b");
    await press(
      page
        .locator(".svgmap [role=button]")
        .and(page.getByRole("button", { name: gone }))
        .first(),
      "Enter",
    );
    await done(page, "加入小区");
    await expect.poll(() => members(page)).toEqual(held);
    // A link forbidden in the card and dropped again from the list; another forced by the link tool on the map.
    const link = page.getByRole("table", { name: "连接与间距" }).getByRole("row").last();
    const [end] = (await link.locator("th").innerText()).split(" — ");
    await press(link.getByRole("button", { name: /^禁止/ }), "Enter");
    await done(page, "禁止相连");
    await press(page.locator(".handlist summary"), "Enter");
    const said = page.locator(".handlist li", { hasText: end }).getByRole("button", { name: /^取消/ });
    await said.waitFor();
    expect(await barriers(page)).toEqual([]);
    await press(said, "Enter");
    await done(page, "取消连线设定");
    await expect.poll(focused).not.toBe("");
    await page.keyboard.press("l");
    const estates = page.locator(".svgmap [role=button]");
    for (const one of held.slice(0, 2))
      await press(estates.and(page.getByRole("button", { name: one })).first(), "Enter");
    await done(page, "强制相连");
    // Split, and merged with another.
    await press(page.getByRole("button", { name: "沿最弱连接拆分" }).first(), "Enter");
    await done(page, "沿最弱连接拆分");
    await expect.poll(async () => (await members(page)).length).toBeLessThan(held.length);
    const one = await members(page);
    await page.keyboard.press("m");
    // Arrows on the list only choose.
    await press(page.locator(".toolhint select"), "ArrowDown");
    await press(page.locator(".toolhint").getByRole("button", { name: "合并", exact: true }), "Enter");
    await done(page, "合并片区");
    await expect.poll(async () => (await members(page)).length).toBeGreaterThan(one.length);
    expect(await members(page)).toEqual(expect.arrayContaining(one));
    // A barrier: Enter sets a place at the circle in the middle.
    await page.keyboard.press("d");
    await page.getByText("逐点点击").waitFor();
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await press(page.locator(".svgmap").first(), "Enter", "ArrowRight");
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    await page.keyboard.press("Enter");
    await page.locator(".measured b", { hasText: /全长/ }).waitFor();
    await press(page.getByRole("button", { name: "完成画线" }), "Enter");
    await done(page, "画分隔线");
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "选择", pressed: true }).waitFor();
    await page.keyboard.press("?");
    await page.getByRole("dialog").getByText("Ctrl+Z", { exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    // All of it back, and the last of it done again.
    const back = page.getByRole("button", { name: /撤销/ });
    while (await back.isEnabled()) {
      await page.keyboard.press("Control+z");
      await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
    }
    await expect.poll(() => totals(page), { timeout: 20_000 }).toBe(before);
    await page.keyboard.press("Control+y");
    await done(page, "已重做");
  }, 120_000);

  it("widens the gap from the list of those left out, and the estate joins", async () => {
    const page = await open(`${AT}&side=left`);
    await totals(page);
    const group = page.locator(".leftout details", { hasText: "离得太远" }).first();
    await group.locator("summary").click();
    const row = group.locator("li", { has: page.getByRole("button", { name: /^间距设为/ }) }).first();
    const name = await row.locator(".plain").innerText();
    const button = row.getByRole("button", { name: /^间距设为/ });
    const gap = /(\d+) 米/.exec(await button.innerText())?.[1] ?? "";
    await row.locator(".plain").click();
    const card = page.locator(".estatecard");
    const was = await page.locator("#gapM").inputValue();
    await card.getByRole("button", { name: `间距设为 ${gap} 米` }).click();
    await expect.poll(() => page.locator("#gapM").inputValue()).toBe(gap);
    await card.getByText(/^已入第|已入第/).waitFor();
    expect(await card.locator("h2").innerText()).toBe(name);
    // One step back, as after an edit: it says what it took back.
    await page.keyboard.press("Control+z");
    await page.locator(".did", { hasText: `已撤销：移动参数 小区间距不大于 ${gap} 米 → ${was} 米` }).waitFor();
    expect(await page.locator("#gapM").inputValue()).toBe(was);
    await expect.poll(() => card.getByText(/^已入第/).count()).toBe(0);
  });

  it("gathers a PPP basket by district, and takes an estate out of it and back", async () => {
    const page = await open();
    await page.getByText("PPP 项目包", { exact: true }).first().click();
    const first = page.locator(".basket").first();
    await first.locator("summary").click();
    const before = number(await page.locator(".totals b").nth(1).innerText());
    expect(before).toBeGreaterThan(100);
    await first
      .locator(".basketrows li")
      .first()
      .getByRole("button", { name: /移出项目包/ })
      .click();
    await expect.poll(async () => number(await page.locator(".totals b").nth(1).innerText())).toBe(before - 1);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => number(await page.locator(".totals b").nth(1).innerText())).toBe(before);
    // It can be taken away: the workbook's rows are what the page tells.
    await page.getByText("导出 / 打印").click();
    expect(await barriers(page)).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /Excel/ }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("新乡市_PPP-项目包_方案-1_2020-09-05.xlsx");
    const sheets = await readXlsx(new Blob([Uint8Array.from(await readFile(await download.path()))]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["项目包", "各包项目", "成员", "未入包", "参数与数据日期"]);
    const [[, ...baskets], , [, ...members]] = sheets.map(({ data }) => data);
    expect(baskets).toHaveLength(await page.locator(".basket").count());
    expect(members).toHaveLength(before);
    // And printed: every member once, on pages of the paper's size.
    await page.getByText("导出 / 打印").click();
    await page.getByRole("button", { name: "打印本项目包 A4" }).click();
    await page.locator('.printing[aria-busy="false"]').waitFor();
    expect(await barriers(page)).toEqual([]);
    const mine = members.filter(([basket]) => basket === baskets[0][0]);
    const rows = page.getByRole("table", { name: /^成员小区/ }).locator("tbody tr:not(.total)");
    expect(await rows.count()).toBe(mine.length);
    const drawn = new Set(await page.locator(".papermap text").allTextContents());
    const numbered = mine.filter((_, k) => drawn.has(String(k + 1)));
    expect(numbered.length).toBeGreaterThan(0.9 * mine.length);
    const { pages, hasText } = await printed(page);
    expect(hasText).toBe(true);
    expect(new Set(pages.map(String))).toEqual(new Set(["210,297"]));
    await page.keyboard.press("Escape");
    await page.locator(".printing").waitFor({ state: "detached" });
    // The other services stay unfolded when the last of them is unticked, and the box keeps the focus.
    const others = page.locator(".basketitems details");
    await others.locator("summary").click();
    const box = others.getByRole("checkbox").first();
    await box.check();
    await page.getByText(/已选 1\//).waitFor();
    await box.uncheck();
    await page.getByText(/已选 0\//).waitFor();
    expect(await box.evaluate((one) => one === document.activeElement && one.checkVisibility())).toBe(true);
    // Of the whole city in one basket, looked at from a district: it is whole in the totals as in the file.
    await page.evaluate(() => {
      location.hash = "#/packages?gapM=20&rule=basket&scope=city&place=d:410703";
    });
    await page.locator(".totals .areaname").waitFor();
    await expect
      .poll(async () => (await page.locator(".totals b").allInnerTexts()).slice(1, 3).map(number))
      .toEqual([1, before]);
    await page.getByText("导出 / 打印").click();
    const [narrowed] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /Excel/ }).click(),
    ]);
    const [, , own] = await readXlsx(new Blob([Uint8Array.from(await readFile(await narrowed.path()))]));
    expect(own.data.length - 1).toBe(before);
    // From a member's card back to the open basket.
    await first.locator("summary").click();
    await first.locator(".basketrows .plain").first().click();
    await page.locator(".estatecard").getByRole("button", { name: "关闭" }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.matches(".basket[open] > summary"))).toBe(true);
  }, 60_000);
});
