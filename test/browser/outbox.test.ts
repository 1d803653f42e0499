/** What leaves the packages page: files and printed sheets. */
import { readFile } from "node:fs/promises";
import type { Download, Page } from "playwright-core";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";

/** The answer with its reasons is there. */
async function packages(at: string): Promise<Page> {
  const page = await open({ at, viewport: { width: 960, height: 700 } });
  await page.locator('.totals[aria-busy="false"]').waitFor();
  // The proof may replace the answer: what is taken away is compared once nothing changes any more.
  await page.locator(".proofbar.proven").waitFor();
  return page;
}
const bytesOf = async (download: Download): Promise<Buffer> => readFile(await download.path());
async function take(page: Page, name: RegExp): Promise<Download> {
  await page.getByText("导出 / 打印").click();
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  return download;
}
/** Pages of a PDF and their size in points. */
async function pdfOf(page: Page): Promise<{ pages: number; width: number; height: number }> {
  const text = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString("latin1");
  const [, width, height] = /\/MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(text) ?? [];
  return { pages: text.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0, width: Number(width), height: Number(height) };
}
const number = (text: string): number => Number(text.replaceAll(",", ""));

describe("what is taken away", () => {
  it("is a workbook whose sheets agree with the screen, made under the policy of the page", async () => {
    const page = await packages("#/packages");
    const [count, estates, households] = (await page.locator(".totals b").allInnerTexts()).map(number);
    const download = await take(page, /Excel/);
    expect(download.suggestedFilename()).toBe("新乡市_连片方案_统一改造_2020-09-05.xlsx");
    const sheets = await readXlsx(new Blob([Uint8Array.from(await bytesOf(download))]));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["片区", "成员", "间距与连接", "未入片及原因", "参数与数据日期"]);
    const [shown, members, , left] = sheets.map(({ data }) => data);
    expect(shown.length - 1).toBe(count);
    expect(members.length - 1).toBe(estates);
    const column = members[0].indexOf("户数");
    expect(members.slice(1).reduce((sum, row) => sum + Number(row[column]), 0)).toBe(households);
    expect(number((await page.getByRole("tab", { name: /未入片/ }).innerText()).replace(/\D/g, ""))).toBe(
      left.length - 1,
    );
    await page.getByText(/^已生成：/).waitFor();

    // Of a district: its own sums over the map, and a file of it alone unless the city is asked for.
    const district = "新乡县";
    await page.evaluate(() => {
      location.hash = "#/packages?place=d:410721";
    });
    await page.getByRole("button", { name: `${district}的合计；点此看全市` }).waitFor();
    const [name, ...figures] = await page.locator(".totals b").allInnerTexts();
    expect(name).toBe(district);
    const own = await take(page, /Excel/);
    expect(own.suggestedFilename()).toBe(`新乡市${district}_连片方案_统一改造_2020-09-05.xlsx`);
    const parts = await readXlsx(new Blob([Uint8Array.from(await bytesOf(own))]));
    const [some, theirs, , others, parameters] = parts.map(({ data }) => data);
    const rows = theirs.slice(1);
    expect(some.length - 1).toBeGreaterThan(0);
    expect([some.length - 1, rows.length, rows.reduce((sum, row) => sum + Number(row[column]), 0)]).toEqual(
      figures.slice(0, 3).map(number),
    );
    // Packages do not cross districts by default: who is in the file is of the district, and every estate of it is.
    const at = members[0].indexOf("县区");
    expect(new Set(rows.map((row) => row[at]))).toEqual(new Set([district]));
    const whole = [
      ...members.slice(1).map((row) => row[at]),
      ...left.slice(1).map((row) => row[left[0].indexOf("县区")]),
    ];
    expect(rows.length + others.length - 1).toBe(whole.filter((one) => one === district).length);
    expect(parameters.some((row) => String(row[1]).startsWith(`范围：只含${district}`))).toBe(true);
    await page.getByText("导出 / 打印").click();
    await page.getByRole("group", { name: "范围", exact: true }).getByText("全市").click();
    const [all] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /GeoJSON/ }).click(),
    ]);
    expect(all.suggestedFilename()).toBe("新乡市_连片方案_统一改造_2020-09-05.geojson");
    expect(JSON.parse((await bytesOf(all)).toString("utf8")).features).toHaveLength(count);
    await page.getByRole("button", { name: `${district}的合计；点此看全市` }).click();
    await expect.poll(async () => number(await page.locator(".totals b").first().innerText())).toBe(count);
  });

  it("is GeoJSON with an outline for every package", async () => {
    const page = await packages("#/packages?gapM=20&lang=en");
    await page.getByText("Export / print").click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: /GeoJSON/ }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Xinxiang_packages_Renovation_2020-09-05\.geojson$/);
    const { features, parameters, left } = JSON.parse((await bytesOf(download)).toString("utf8"));
    expect(parameters.gapM).toBe(20);
    const shown = await page.getByRole("tab", { name: /^Packages/ }).innerText();
    expect(features.length).toBe(Number(shown.replace(/\D/g, "")));
    for (const { geometry, properties } of features) {
      expect(geometry.coordinates.length).toBeGreaterThanOrEqual(properties.members.length);
      for (const { gapM } of properties.links) expect(gapM).toBeLessThanOrEqual(20);
    }
    expect(left.length).toBeGreaterThan(100);
  });
});

describe("what is printed", () => {
  it("is one package with map, members, reasons and signature lines, on A4 and on A3", async () => {
    const page = await packages("#/packages");
    await page.locator(".packagehead").first().click();
    await page.getByText("导出 / 打印").click();
    await page.getByRole("button", { name: "打印本片区 A4" }).click();
    await page.locator('.printing[aria-busy="false"]').waitFor();
    const sheet = page.locator(".sheet");
    expect(await sheet.count()).toBe(1);
    const text = await sheet.innerText();
    for (const word of [
      "示例数据",
      "无审图号",
      "数据日期 2020年9月5日",
      "成片理由",
      "意见与签字",
      "街道办事处",
      "市住房和城乡建设局",
    ])
      expect(text).toContain(word);
    expect(await barriers(page)).toEqual([]);
    // Every member stands in the table, and on the map by its number; its name by name where there is room.
    const table = page.getByRole("table", { name: /成员小区/ });
    const names = await table.locator("tbody tr:not(.total) th").allInnerTexts();
    const drawn = await page.locator(".papermap text").allTextContents();
    expect(names.length).toBeGreaterThan(1);
    names.forEach((_, k) => {
      expect(drawn).toContain(String(k + 1));
    });
    expect(names.filter((name) => drawn.includes(name)).length).toBeGreaterThan(names.length / 2);
    // The sum of the households of the members is the total below them.
    const households = (await table.locator("tbody td:nth-child(8)").allInnerTexts()).map(number);
    expect(households.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(households.at(-1));
    // Nothing under 9 pt.
    const least = await page.evaluate(() =>
      Math.min(
        ...[...document.querySelectorAll(".sheet *")]
          .filter((e) => [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent?.trim()))
          .map((e) => Number.parseFloat(getComputedStyle(e).fontSize)),
      ),
    );
    expect(least).toBeGreaterThanOrEqual(12);
    const a4 = await pdfOf(page);
    expect([Math.round((a4.width / 72) * 25.4), Math.round((a4.height / 72) * 25.4)]).toEqual([210, 297]);
    expect(a4.pages).toBeGreaterThanOrEqual(2);
    expect(a4.pages).toBeLessThanOrEqual(4);
    await page.getByLabel("纸张").selectOption("a3");
    const a3 = await pdfOf(page);
    expect([Math.round((a3.width / 72) * 25.4), Math.round((a3.height / 72) * 25.4)]).toEqual([297, 420]);
    expect(a3.pages).toBeLessThanOrEqual(a4.pages);
    await page.keyboard.press("Escape");
    await page.locator(".printing").waitFor({ state: "detached" });
    expect(page.url()).not.toContain("print=");
    await page.locator(".packagehead").first().click();
  });

  it("is the scenario: overview, ranking, maps by district, left out, parameters; then one sheet a package", async () => {
    const page = await packages("#/packages?minHouseholds=1400&print=all");
    const view = page.locator('.printing[aria-busy="false"]');
    await view.waitFor();
    // As on paper: on the screen sheets out of sight are not laid out.
    await page.emulateMedia({ media: "print" });
    const sheets = await page.locator(".sheet").evaluateAll((all) =>
      all.map((e) => ({
        title: e.getAttribute("aria-label") ?? "",
        // Nothing stands wider than its sheet.
        wide: e.scrollWidth > e.clientWidth + 1,
        maps: e.querySelectorAll(".papermap").length,
      })),
    );
    expect(sheets.slice(0, 4).map(({ title }) => title)).toEqual([
      "片区总图",
      "片区排名（按价值）",
      "分区片区图",
      "未入片与参数",
    ]);
    expect(sheets.filter(({ wide }) => wide)).toEqual([]);
    const ranked = page.getByRole("table", { name: /片区排名/ }).locator("tbody tr:not(.total)");
    expect(sheets.length - 4).toBe(await ranked.count());
    expect(sheets.slice(4).every(({ maps }) => maps === 1)).toBe(true);
    const summary = page.getByRole("table", { name: "未入片汇总" });
    const counts = (await summary.locator("tbody td:nth-child(2)").allInnerTexts()).map(number);
    expect(counts.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(counts.at(-1));
    // The legend stands once among the maps by district.
    const legends = await page.locator('[aria-label="分区片区图"] figcaption').allInnerTexts();
    expect(legends.filter((text) => text.includes("县区界"))).toHaveLength(1);
    expect((await pdfOf(page)).pages).toBeGreaterThan(sheets.length);
    await page.emulateMedia({ media: "screen" });
    // English words are longer, and stay within the sheet as well.
    await page.evaluate(() => {
      location.hash += "&lang=en";
    });
    await page.getByRole("table", { name: "Packages by value" }).waitFor();
    await view.waitFor();
    await page.emulateMedia({ media: "print" });
    const english = await page
      .locator(".sheet")
      .evaluateAll((all) =>
        all.filter((e) => e.scrollWidth > e.clientWidth + 1).map((e) => e.getAttribute("aria-label")),
      );
    expect(english).toEqual([]);
    await page.emulateMedia({ media: "screen" });
    await page.evaluate(() => {
      // The page writes its keys in an order of its own.
      location.hash = location.hash.replace("lang=en", "lang=zh-CN");
    });
    await page.getByRole("table", { name: /片区排名/ }).waitFor();
    await view.waitFor();
    // Put away half-way: nothing stays behind.
    await page.getByLabel("纸张").selectOption("a3");
    await page.getByRole("button", { name: "取消" }).click();
    await page.locator(".printing").waitFor({ state: "detached" });
    await page.locator(".packagehead").first().click();
  });
});
