/** The basemap: chosen by hand, kept here alone, never in the way of the data. */
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { serve } from "../../src/cli/serve";
import { open } from "./harness";
import { picture, placesOf } from "./pictures";
import { archive, mvt, png, stub } from "./tiles";

/** Of tiles, none of ours; with 天地图 the light theme draws them a little greyer. */
const IMAGE = "#3050c0";
const RGB = [0x30, 0x50, 0xc0] as const;
const key = (name: string): string => name.padEnd(32, "0");

async function choose(page: Page, name: RegExp | string): Promise<void> {
  const dialog = page.getByRole("dialog", { name: "底图" });
  if (!(await dialog.isVisible())) await page.getByRole("button", { name: "底图", exact: true }).click();
  await dialog.getByRole("radio", { name }).check();
}
const use = (page: Page): Promise<void> => page.getByRole("button", { name: "使用", exact: true }).click();
async function byKey(page: Page, typed: string): Promise<void> {
  await choose(page, "天地图影像");
  await page.getByLabel("天地图密钥（tk）").fill(typed);
  await use(page);
}
const said = (page: Page, words: RegExp) => page.locator(".basemapnote").getByText(words).waitFor();
/** Whether the colour of the tiles is on the map. */
const seen = async (page: Page, colour: string): Promise<boolean> =>
  (await placesOf(page, await picture(page), [colour])).length > 3;
const shows = (page: Page, colour: string): Promise<void> =>
  expect.poll(() => seen(page, colour), { timeout: 20_000, interval: 500 }).toBe(true);

it("天地图 by a key of the reader's, PMTiles of the site and of the disk, and none: a dead one is a sentence and the data stay", async () => {
  const tianditu = await stub(RGB);
  const { host } = new URL(tianditu.address);
  const strict = await serve(join(import.meta.dirname, "../../dist"));
  const allowed = await serve(join(import.meta.dirname, "../../dist"), { connect: [tianditu.address] });
  const ours = archive(2, png([0x20, 0x90, 0x40]), { attribution: '© <a href="https://x.cn">某测绘院</a>' });
  try {
    const page = await open({
      site: strict.address,
      webgl: true,
      viewport: { width: 1000, height: 640 },
      hosts: [tianditu.address, new URL(allowed.address).origin],
      expected: /basemap|Content Security Policy|Failed to load resource|CORS policy|127\.0\.0\.1/,
    });
    await page.context().route("**/data/index.json", (route) =>
      route.fulfill({
        json: {
          default: "xinxiang",
          cities: ["xinxiang"],
          basemap: { tianditu: tianditu.address, approval: "GS（2025）1号", pmtiles: "base/city.pmtiles" },
        },
      }),
    );
    await page.context().route("**/data/base/city.pmtiles", (route) => {
      const [, from = "0", to = "0"] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? "") ?? [];
      const part = ours.subarray(Number(from), Number(to) + 1);
      const range = `bytes ${from}-${Number(from) + part.length - 1}/${ours.length}`;
      return route.fulfill({ status: 206, body: part, headers: { "content-range": range } });
    });
    const credit = page.locator(".mapfoot .credit");

    // As it comes there is none, and the site's policy lets nothing out.
    await page.reload();
    await page.locator(".map canvas").waitFor();
    expect(await credit.count()).toBe(0);
    await byKey(page, key("good"));
    await said(page, new RegExp(`安全策略不允许向 ${host} 要底图.*数据照常显示`));
    expect(tianditu.asked).toEqual([]);

    // Where the operator allows the host. What was copied with the key goes; the address bar never has it.
    await page.goto(`${allowed.address}#/overview?symbols=off`);
    await page.locator(".map canvas").waitFor();
    await byKey(page, ` ${key("good")}\n`);
    await expect.poll(() => credit.textContent()).toBe("底图：天地图 GS（2025）1号");
    await shows(page, IMAGE);
    expect(new Set(tianditu.asked.map((one) => one.path))).toEqual(new Set(["/img_w/wmts", "/cia_w/wmts"]));
    expect(new Set(tianditu.asked.map((one) => one.key))).toEqual(new Set([key("good")]));
    expect(new Set(tianditu.asked.map((one) => one.referer))).toEqual(new Set([allowed.address]));
    expect(page.url()).not.toContain("good");
    expect(await page.locator(".basemapnote").count()).toBe(0);
    // Kept for the next visit and for the other pages, in the dark too.
    await page.evaluate(() => {
      location.hash = "#/progress?theme=dark";
    });
    await expect.poll(() => credit.textContent()).toContain("天地图");

    // Refusals, each in its own words; after one no more is asked.
    await byKey(page, key("wrong"));
    await said(page, /密钥无效.*对方说：“非法Key 请到API控制台重新申请Key”/);
    // Those on their way arrive; nothing new is sent.
    await page.waitForTimeout(300);
    const before = tianditu.asked.length;
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await page.waitForTimeout(800);
    expect(tianditu.asked.length).toBe(before);
    await byKey(page, key("secret"));
    await said(page, new RegExp(`${host} 有回应，但拒绝提供底图`));
    await tianditu.close();
    await page.getByRole("button", { name: "重试" }).click();
    await said(page, new RegExp(`连不上 ${host}`));
    // The data are there, and the map still answers.
    await page.getByRole("link", { name: "总览" }).click();
    await page.locator(".tile").first().waitFor();
    await said(page, new RegExp(`连不上 ${host}`));
    await page.locator(".map canvas").focus();
    await expect
      .poll(async () => {
        await page.keyboard.press("Enter");
        return page.url();
      })
      .toMatch(/place=d(:|%3A)\d+/);
    await page.getByRole("navigation", { name: "所在位置" }).getByRole("button", { name: "全市" }).click();
    await page.getByRole("button", { name: "换底图…" }).click();
    await page.getByRole("dialog", { name: "底图" }).waitFor();

    // A file of the site, read by ranges; and of the disk, raster, vector, broken.
    await choose(page, /本站的 PMTiles：base\/city\.pmtiles/);
    await use(page);
    await expect
      .poll(() => credit.textContent())
      .toMatch(/base\/city\.pmtiles © 某测绘院（未注明审图号，仅限内部使用）/);
    const file = async (name: string, buffer: Buffer): Promise<void> => {
      await choose(page, "PMTiles 文件");
      await page.getByLabel("选择文件…").setInputFiles({ name, mimeType: "application/octet-stream", buffer });
      await use(page);
    };
    await file("水系.pmtiles", archive(1, mvt(), { vector_layers: [{ id: "water" }] }));
    await expect.poll(() => credit.textContent()).toContain("水系.pmtiles");
    // Water in the dark.
    await shows(page, "#2b4a55");
    await file("坏.pmtiles", Buffer.from("PK not a basemap at all".repeat(20)));
    await said(page, /坏\.pmtiles 不是 PMTiles 第 3 版文件/);
    await file("半截.pmtiles", archive(2, png(RGB), {}).subarray(0, 200));
    await said(page, /半截\.pmtiles/);

    await choose(page, "无");
    await use(page);
    await expect.poll(() => credit.count()).toBe(0);
    expect(await page.locator(".basemapnote").count()).toBe(0);
    // The key is kept until the reader deletes it.
    await choose(page, "天地图矢量");
    await page.getByRole("button", { name: "删除密钥" }).click();
    await page.keyboard.press("Escape");
    expect(await page.evaluate(() => localStorage.getItem("lianpian:basemap"))).toBeNull();
  } finally {
    await Promise.all([strict.close(), allowed.close(), tianditu.close()]);
  }
}, 180_000);
