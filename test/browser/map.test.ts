/** The map as a person meets it: drawn, pressed, measured on, lost and found, and without WebGL 2. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open as openPage } from "./harness";

/** A small window: what is drawn by software costs by the pixel. */
const open = (options: OpenOptions = {}): Promise<Page> =>
  openPage({ webgl: true, viewport: { width: 1000, height: 640 }, ...options });

/** How many different colours stand on the map (in steps of 16), without what lies on it. */
async function colours(page: Page): Promise<number> {
  const box = await page.locator(".map").boundingBox();
  if (!box) return 0;
  const clip = {
    x: box.x + box.width * 0.35,
    y: box.y + box.height * 0.3,
    width: box.width / 3,
    height: box.height / 3,
  };
  const picture = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
    const pen = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!pen) return 0;
    pen.drawImage(bitmap, 0, 0);
    const { data } = pen.getImageData(0, 0, bitmap.width, bitmap.height);
    const seen = new Set<number>();
    for (let k = 0; k < data.length; k += 4)
      seen.add(((data[k] >> 4) << 8) | ((data[k + 1] >> 4) << 4) | (data[k + 2] >> 4));
    return seen.size;
  }, picture);
}

/** Waits until the map shows more than its ground. */
async function drawn(page: Page): Promise<void> {
  await expect.poll(() => colours(page), { timeout: 30_000, interval: 500 }).toBeGreaterThan(12);
}

const districts = "辉县市 卫辉市 凤泉区 牧野区 卫滨区 红旗区 高新区 新乡县 获嘉县 原阳县 延津县 封丘县 长垣市".split(
  " ",
);

describe("the WebGL map", () => {
  it("is one for all pages, says what Enter chose in the middle, and comes back after a lost context with the same view", async () => {
    const page = await open({ expected: /context/i });
    await drawn(page);
    await page.locator("canvas").evaluate((canvas) => canvas.setAttribute("data-first", ""));
    expect(await page.locator("canvas").getAttribute("aria-label")).toContain("地图");
    // What was fitted is fitted to a smaller window too, a legend in it folded; a map that was moved keeps its scale.
    const bar = page.locator(".scalebar");
    const legend = page.locator("details.legend");
    const wide = await bar.innerHTML();
    await page.setViewportSize({ width: 480, height: 640 });
    await expect.poll(() => bar.innerHTML(), { timeout: 10_000 }).not.toBe(wide);
    expect(await legend.getAttribute("open")).toBeNull();
    await page.setViewportSize({ width: 1000, height: 640 });
    await expect.poll(() => bar.innerHTML(), { timeout: 10_000 }).toBe(wide);
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await expect.poll(() => bar.innerHTML(), { timeout: 10_000 }).not.toBe(wide);
    const near = await bar.innerHTML();
    await page.setViewportSize({ width: 900, height: 640 });
    await page.waitForTimeout(500);
    expect(await bar.innerHTML()).toBe(near);
    await page.setViewportSize({ width: 1000, height: 640 });
    await page.getByRole("button", { name: "回到全图" }).click();
    await expect.poll(() => bar.innerHTML(), { timeout: 10_000 }).toBe(wide);
    await page.locator("canvas").focus();
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /d(:|%3A)\d+/.test(location.hash));
    await page.getByRole("link", { name: "连片" }).click();
    await page.locator(".totals").waitFor();
    await drawn(page);
    expect(await page.locator("canvas[data-first]").count()).toBe(1);
    expect(await page.locator("canvas").count()).toBe(1);
    const scale = await page.locator(".scalebar").innerText();
    await page.locator("canvas").evaluate((canvas: HTMLCanvasElement) => {
      canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await page.locator("canvas:not([data-first])").waitFor();
    await drawn(page);
    expect(await page.locator("canvas").count()).toBe(1);
    expect(await page.locator(".scalebar").innerText()).toBe(scale);
    expect(await page.locator(".mapnote").count()).toBe(0);
  }, 120_000);

  it("draws on while pages and themes change faster than tiles are laid out", async () => {
    const page = await open();
    // Left before it was drawn, it is drawn while no page has it; the next page knows.
    await page.locator(".map canvas").first().waitFor({ state: "attached" });
    for (const next of ["data", "overview"]) {
      await page.evaluate((to) => {
        location.hash = `#/${to}`;
      }, next);
      await page.waitForTimeout(2000);
    }
    await page.locator(".mapwait").waitFor({ state: "detached" });
    await drawn(page);
    // Another page or theme after each number of frames, and another district under the pointer: an uncaught error fails the test.
    await page.evaluate(async () => {
      for (let k = 0; k < 12; k++) {
        location.hash = `#/${["overview", "packages", "progress"][k % 3]}?theme=${k % 2 ? "dark" : "light"}`;
        document.querySelectorAll("tbody tr")[k % 8]?.dispatchEvent(new MouseEvent("mouseenter"));
        for (let wait = 0; wait <= k % 4; wait++) await new Promise(requestAnimationFrame);
      }
      location.hash = "#/overview";
    });
    await page.locator(".tiles").waitFor();
    await drawn(page);
  }, 120_000);

  it("measures from point to point, takes one back, and ends with Esc", async () => {
    // Wide enough that nothing lies over the middle of the map.
    const page = await openPage({ webgl: true, at: "#/packages" });
    await page.locator(".totals").waitFor();
    await drawn(page);
    const hash = await page.evaluate(() => location.hash);
    await page.getByRole("button", { name: "测距" }).click();
    await page.locator(".measured").waitFor();
    await page.locator(".map.measuring").waitFor();
    const box = await page.locator("canvas").boundingBox();
    if (!box) throw new Error("no map");
    const at = (x: number) => page.mouse.click(box.x + box.width / 2 + x, box.y + box.height / 2);
    // As long as the scale bar is wide.
    const bar = await page.locator(".scalebar span").boundingBox();
    await at(-50);
    await at(-50 + (bar?.width ?? 0));
    await page.locator(".measured b").waitFor();
    const said = async () => (await page.locator(".measured b").innerText()).match(/[\d.,]+ (米|公里)/)?.[0] ?? "";
    const metres = (text: string) => Number.parseFloat(text.replace(",", "")) * (text.includes("公里") ? 1000 : 1);
    const wanted = metres(await page.locator(".scalebar").innerText());
    expect(Math.abs(metres(await said()) / wanted - 1)).toBeLessThan(0.03);
    await at(-50);
    expect(Math.abs(metres(await said()) / wanted / 2 - 1)).toBeLessThan(0.03);
    await page.keyboard.press("Backspace");
    expect(Math.abs(metres(await said()) / wanted - 1)).toBeLessThan(0.03);
    // Nothing was chosen by the clicks.
    expect(await page.evaluate(() => location.hash)).toBe(hash);
    await page.keyboard.press("Escape");
    await page.locator(".measured").waitFor({ state: "detached" });
  });
});

describe("the map without WebGL 2", () => {
  it("shows the same districts as buttons, moves, and answers a press", async () => {
    const page = await open({ webgl: false, expected: /webgl/i });
    await page.locator(".map > .canvas [role=button]").first().waitFor();
    const names = await page
      .locator(".map > .canvas [role=button]")
      .evaluateAll((list) => list.map((item) => item.getAttribute("aria-label") ?? ""));
    for (const name of districts)
      expect(
        names.some((said) => said.startsWith(name)),
        name,
      ).toBe(true);
    expect(await page.locator(".mapnote").first().innerText()).toContain("WebGL 2");
    // Its length changes at every zoom, its figure not.
    const bar = page.locator(".scalebar");
    const scale = await bar.innerHTML();
    await page.getByRole("button", { name: "放大", exact: true }).click();
    await expect.poll(() => bar.innerHTML()).not.toBe(scale);
    await page.getByRole("button", { name: "回到全图" }).click();
    await expect.poll(() => bar.innerHTML()).toBe(scale);
    await page.locator('.map > .canvas [role=button][aria-label^="延津县"]').first().focus();
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label"));
    expect(await focused()).toMatch(/^延津县/);
    // One stop of the Tab key for the districts, one for the estates; arrows go on: 长垣市 lies east of 延津县, 封丘县 west of that.
    expect(await page.locator(".map > .canvas [role=button][tabindex='0']").count()).toBe(2);
    await page.keyboard.press("ArrowRight");
    await expect.poll(focused).toMatch(/^长垣市/);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(focused).toMatch(/^封丘县/);
    await page.keyboard.press("Enter");
    await page.waitForFunction(() => /d(:|%3A)\d+/.test(location.hash));
  });

  it("follows the hand, and a hand that moves presses nothing", async () => {
    const page = await open({ webgl: false, expected: /webgl/i });
    const area = page.locator('.map > .canvas [role=button][aria-label^="长垣市"]').first();
    await area.waitFor();
    const before = await area.boundingBox();
    const map = await page.locator(".map").boundingBox();
    if (!map || !before) throw new Error("no map");
    const [x, y] = [map.x + map.width / 2, map.y + map.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 60, y + 30, { steps: 4 });
    await page.mouse.up();
    await expect.poll(async () => Math.round(((await area.boundingBox())?.x ?? 0) - before.x)).toBe(-60);
    expect(await page.evaluate(() => location.hash)).not.toMatch(/d(:|%3A)\d+/);
  });
});
