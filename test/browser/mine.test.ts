/** Someone before the wall finds their estate, and takes its card home on a phone. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";
import { png } from "./tiles";

const manifest = readFileSync(new URL("../../data/xinxiang/city.json", import.meta.url), "utf8");
/** The city's manifest, with the address of a public site. */
const named = (page: Page): Promise<unknown> =>
  page.route("**/data/xinxiang/city.json", (route) =>
    route.fulfill({ json: { ...JSON.parse(manifest), publicUrl: "https://gaizao.example.org/" } }),
  );

/** Photographs as a camera's program may save them: what is seen before the works is PNG, whatever it is called. */
async function inPng(page: Page): Promise<void> {
  const body = png([120, 90, 60]);
  const sha256 = createHash("sha256").update(body).digest("hex");
  const city = JSON.parse(manifest) as { files: { path: string }[] };
  const files = city.files.map((file) => (/-before\./.test(file.path) ? { ...file, sha256 } : file));
  await page.route("**/data/xinxiang/city.json", (route) => route.fulfill({ json: { ...city, files } }));
  await page.route("**/photos/*-before.svg", (route) => route.fulfill({ body, contentType: "image/svg+xml" }));
}

describe("my estate", () => {
  it("is found before the wall by letters, places and the map, with hand and keyboard, and shows its card with a code", async () => {
    const page = await open({ viewport: { width: 1920, height: 1080 }, webgl: false, wait: "none" });
    await named(page);
    await page.goto(`${page.url().split("#")[0]}#/show?lang=en`);
    await page.reload();
    await page.getByText("Touch the screen").waitFor();
    await page.mouse.click(900, 300);
    await page.getByRole("button", { name: "Find my estate" }).click();
    const find = page.getByRole("region", { name: "Find my estate" });
    const hits = find.locator(".foundlist button");
    // No key is smaller than a hand needs.
    const keys = find.getByRole("group", { name: "First letters and digits" }).getByRole("button");
    await keys.first().waitFor();
    const sizes = await keys.evaluateAll((all) => all.map((key) => key.getBoundingClientRect()));
    expect(sizes).toHaveLength(38);
    expect(Math.min(...sizes.flatMap(({ width, height }) => [width, height]))).toBeGreaterThanOrEqual(64);
    await expect.poll(() => find.getByText("Getting the letters ready").count()).toBe(0);
    // 长垣市 is read Chángyuán; who reads the other way finds it too.
    for (const typed of ["CY", "ZY"]) {
      for (const key of typed) await find.getByRole("button", { name: key, exact: true }).click();
      await find.getByRole("button", { name: "长垣市 (34 estates)" }).waitFor();
      await find.getByRole("button", { name: "Clear" }).click();
    }
    // What is typed goes into the field wherever the focus is; one that no plan names says so.
    await page.keyboard.type("zzzz");
    await find.getByRole("status").getByText("No estate is called so").waitFor();
    for (let k = 0; k < 4; k++) await page.keyboard.press("Backspace");
    await page.keyboard.type("供销局");
    await expect.poll(() => hits.count()).toBe(20);
    expect(await hits.first().innerText()).not.toContain("not in this plan");
    expect(await hits.last().innerText()).toContain("not in this plan");
    await find.getByRole("button", { name: "Clear" }).click();
    await find.getByRole("button", { name: "红旗区 (295 estates)" }).click();
    await find.getByRole("button", { name: /^渠东街道/ }).click();
    await find.getByText("50 estates found").first().waitFor();
    await find.getByText("10 more are not listed").waitFor();
    expect(await barriers(page)).toEqual([]);
    await find.getByRole("button", { name: "Find it on the map" }).click();
    const map = find.getByRole("group", { name: /Map of the estates of 渠东街道/ });
    const place = await map.getByText("市面粉厂西院").first().boundingBox();
    expect(place).not.toBeNull();
    await page.mouse.click((place?.x ?? 0) + (place?.width ?? 0) / 2, (place?.y ?? 0) + (place?.height ?? 0) / 2);
    await page.getByRole("article", { name: /what is being done/ }).waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.keyboard.type("shiweishengju");
    await hits.filter({ hasText: "渠东街道" }).filter({ hasText: "市卫生局家属院" }).click();
    const card = page.getByRole("article", { name: "市卫生局家属院: what is being done" });
    await card.getByText("all 13 are done").waitFor();
    for (const words of [
      "341 households",
      "渠东街道办事处",
      "16 Aug 2020, passed",
      "21 Aug 2020",
      "99% are satisfied",
      "Sample data",
    ])
      expect([words, await card.getByText(words).count()]).not.toEqual([words, 0]);
    // Not published: willingness, money, people.
    expect(await card.innerText()).not.toMatch(/willing|¥|610|86%/i);
    const code = card.getByRole("img", { name: /^QR code/ });
    expect(await code.getAttribute("aria-label")).toBe(
      "QR code that opens https://gaizao.example.org/#/mine?lang=en&my=410702-013",
    );
    expect(await barriers(page)).toEqual([]);
  });

  it("comes home to a phone as the same card, stays, compares pictures by keyboard, and leaves out a pair that is broken", async () => {
    const page = await open({
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      webgl: false,
      at: "#/mine?my=410702-013",
      before: "delete globalThis.caches",
      wait: "none",
    });
    await inPng(page);
    await page.reload();
    const card = page.getByRole("article", { name: "市卫生局家属院的改造情况" });
    await card.getByText("13 项已全部完成").waitFor();
    expect(await card.getByRole("img", { name: /二维码/ }).count()).toBe(0);
    const slider = card.getByRole("slider", { name: "左右拖动，对比改造前后" });
    await slider.focus();
    await page.keyboard.press("ArrowLeft");
    expect(await slider.getAttribute("aria-valuetext")).toBe("露出 45% 的改造前");
    const pictures = await card.locator(".pictures").boundingBox();
    if (!pictures) throw new Error("No pictures.");
    await page.mouse.move(pictures.x + pictures.width * 0.5, pictures.y + 50);
    await page.mouse.down();
    await page.mouse.move(pictures.x + pictures.width * 0.2, pictures.y + 50);
    await page.mouse.up();
    expect(await slider.getAttribute("aria-valuetext")).toBe("露出 20% 的改造前");
    expect(await card.getByText("图：示例插图，不是实景照片").count()).toBe(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    expect(await barriers(page)).toEqual([]);
    // Another estate: one of its pictures has come half.
    await page.route("**/block-after.svg", (route) => route.fulfill({ body: "<svg", contentType: "image/svg+xml" }));
    await page.getByRole("button", { name: "找其他小区" }).click();
    await page.getByRole("textbox").fill("平原路40");
    await page.getByRole("button", { name: /^平原路40号院/ }).click();
    const other = page.getByRole("article", { name: "平原路40号院的改造情况" });
    await other.getByText("11 项已全部完成").waitFor();
    await page.waitForTimeout(500);
    expect(await other.locator("img").count()).toBe(0);
    // A link to an estate that is gone leads to the search.
    await page.goto(`${page.url().split("#")[0]}#/mine?my=gone`);
    await page.getByRole("alert").getByText("没有找到这个小区").waitFor();
    await page.getByRole("button", { name: "看全市改造情况" }).click();
    await page.getByRole("link", { name: "总览" }).waitFor();
  });
});
