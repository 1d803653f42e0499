/** Maps on sheets of their own: printed on three papers, saved as pictures for slides. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";
import { printed } from "./pdf";

/** Words of the sheet that lie on others or are cut by its edge. */
const crowded = (page: Page): Promise<string[]> =>
  page.locator("svg.mapsheet").evaluate((svg) => {
    const sheet = svg.getBoundingClientRect();
    const boxes = [...svg.querySelectorAll("text")].map((text) => ({ text, box: text.getBoundingClientRect() }));
    // What a line of text stands in is higher than its letters.
    const [x, y] = [1, 5].map((units) => (units * sheet.width) / (svg as SVGSVGElement).viewBox.baseVal.width);
    return boxes.flatMap(({ text, box }, k) => {
      const cut = box.left < sheet.left - 1 || box.right > sheet.right + 1 || box.bottom > sheet.bottom + 1;
      const on = boxes
        .slice(k + 1)
        .find(
          ({ box: b }) =>
            box.left < b.right - x && box.right > b.left + x && box.top < b.bottom - y && box.bottom > b.top + y,
        );
      return cut || on ? [`${text.textContent} / ${on?.text.textContent ?? "edge"}`] : [];
    });
  });

it("sets each page's map out on A4, A3 and A1 with everything a map needs, and saves it for slides", async () => {
  const page = await open({ at: "#/overview?theme=dark", webgl: false });
  await page.getByRole("button", { name: "地图单页" }).click();
  const dialog = page.getByRole("dialog", { name: "地图单页" });
  const sheet = page.locator(".printing[aria-busy=false] svg.mapsheet");
  await sheet.waitFor();
  const words = await sheet.locator("text").allTextContents();
  const all = words.join("\n");
  for (const said of [
    "新乡市老旧小区改造：改造进度（按户数）",
    "示例数据",
    "假设",
    "北",
    "牧野区72.9%",
    "未列入本计划（不是 0）",
  ])
    expect(all).toContain(said);
  expect(all).toMatch(/2020年8月底的情况，按2020年9月5日所知/);
  expect(all).toMatch(/^1 : [\d,]+000（图幅中部）$/m);
  expect(all).toMatch(/无审图号，仅限内部使用/);
  expect(all).toMatch(/数据截至 2020年9月5日 · 制图 20\d\d年\d+月\d+日/);
  expect(all).toMatch(/来源：改造计划：新政办〔2020〕17号（正式）/);
  // The inset of the core: 308 of 331 estates are in four districts of the plan.
  expect(all).toContain("中心城区 · 331 个中的 308 个在这里");

  expect(await barriers(page)).toEqual([]);
  const choose = (label: string, value: string) => dialog.getByLabel(label).selectOption(value);
  for (const [paper, turn, size] of [
    ["a4", "landscape", [297, 210]],
    ["a3", "portrait", [297, 420]],
    ["a1", "landscape", [841, 594]],
  ] as const) {
    await choose("纸张", paper);
    await choose("方向", turn);
    expect(await crowded(page)).toEqual([]);
    // One page of the paper's size, vector lines and real words; dark is for screens alone.
    expect(await printed(page)).toEqual({ pages: [size], hasText: true, hasImages: false });
  }

  await choose("纸张", "slide");
  for (const [width, height] of [
    [1920, 1080],
    [3840, 2160],
  ]) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      dialog.getByRole("button", { name: `${width} × ${height}` }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`新乡市_改造进度（按户数）_2020年8月_2020-09-05_${width}x${height}.png`);
    const png = await readFile(await download.path());
    // Width and height stand after the header of a PNG.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
    if (width > 1920) continue;
    // Decoded, every colour of the sheet's ground and legend is in it.
    const { missing, fills } = await page.evaluate(async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (c) => c.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
      const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
      pen?.drawImage(bitmap, 0, 0);
      const pixels = new Uint32Array(pen?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? []);
      const found = new Set(pixels);
      const areas = [...document.querySelectorAll("svg.mapsheet rect[fill^='#']")];
      const fills = [...new Set(areas.map((area) => area.getAttribute("fill") ?? ""))];
      const missing = fills.filter((fill) => {
        const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(fill.slice(at, at + 2), 16));
        return !found.has(((255 << 24) | (b << 16) | (g << 8) | r) >>> 0);
      });
      return { size: [bitmap.width, bitmap.height], missing, fills: fills.length };
    }, png.toString("base64"));
    expect(missing).toEqual([]);
    expect(fills).toBeGreaterThan(4);
  }
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });

  // A link restores the sheet; a street has its estates by name, and the plan's packages their numbers.
  for (const [at, said] of [
    ["#/progress?sheet=a4&turn=portrait&place=s:410703-04&lang=en", /^1 : [\d,]+ \(at the middle\)$/m],
    // The last line of the foot is longer in Chinese: what found no room on the map stands in one of its own.
    ["#/progress?sheet=a4&turn=portrait&place=s:410703-04&lang=zh-CN", /\d+ 个小区因位置不足未标名$/m],
    ["#/packages?sheet=a4", /^12$/m],
    // Full lines of a foot between the narrower margins.
    ["#/packages?sheet=a4&turn=portrait", /^县区界$/m],
  ] as const) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, at);
    await sheet.waitFor();
    await expect.poll(async () => (await sheet.locator("text").allTextContents()).join("\n")).toMatch(said);
    expect(await crowded(page)).toEqual([]);
    expect(
      (await sheet.locator("text").allTextContents()).filter((text) => /家属[院楼]$/.test(text)).length,
    ).toBeGreaterThan(5);
    expect((await printed(page)).pages).toEqual([at.includes("portrait") ? [210, 297] : [297, 210]]);
  }
  // The last of the parameters that make packages.
  expect((await sheet.locator("text").allTextContents()).join("")).toContain("范围：同县区；");

  // Escape puts the sheet away and nothing else, wherever the focus is.
  await page.evaluate(() => {
    location.hash = "#/overview?sheet=a4&place=d:410702";
  });
  await sheet.locator("text", { hasText: "红旗区 · 2020年8月底" }).click();
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(page.url()).toMatch(/place=d%3A410702/);
});
