/** The public display in a real browser: as a wall plays it, as a passer-by asks it, and as it goes on when things fail. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { serve } from "../../src/cli/serve";
import { barriers } from "./axe";
import { open } from "./harness";

const display = (page: Page) => page.locator("main.show");
const sceneIs = (page: Page, scene: string): Promise<void> =>
  page.locator(`main.show[data-scene="${scene}"]`).waitFor();
/** Words and figures of the scene that are too small for the far side of a hall, and what does not fit. */
const small = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    // What is longer than its room is drawn smaller.
    const size = (element: Element & { currentCSSZoom?: number }): number =>
      (Number.parseFloat(getComputedStyle(element).fontSize) * (element.currentCSSZoom ?? 1)) / innerHeight;
    for (const element of document.querySelectorAll("main.show *")) {
      const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim());
      if (!own || element.closest(".hear, .showmap, [hidden]") || getComputedStyle(element).display === "none")
        continue;
      if (size(element) < 0.018) found.push(`text ${size(element).toFixed(4)}: ${element.textContent}`);
    }
    const figures = document.querySelectorAll(".figure b, .states b, .milestone b, .count b, .shared b, .line b");
    for (const element of figures)
      if (size(element) < 0.04 && getComputedStyle(element.closest("li") ?? element).display !== "none")
        found.push(`figure ${size(element).toFixed(4)}: ${element.textContent}`);
    const told = document.querySelector(".told");
    if (told && told.scrollHeight > told.clientHeight + 1)
      found.push(`cut off: ${told.textContent?.slice(0, 40)} ${told.scrollHeight} > ${told.clientHeight}`);
    return found;
  });

/** Runs in the page: nothing can be kept here, as where a browser forbids it. */
const DENIED = `
  const no = () => { throw new DOMException("denied", "SecurityError"); };
  IDBFactory.prototype.open = no;
  for (const name of ["localStorage", "sessionStorage", "caches"]) Object.defineProperty(window, name, { get: no });
`;

it("plays its chapters round and round without a control in sight, also where nothing can be kept, obeys a presenter, and comes back when nobody is there", async () => {
  const page = await open({ viewport: { width: 1920, height: 1080 }, at: "#/overview?speed=40", before: DENIED });
  await page.getByRole("link", { name: "展示" }).click();
  await sceneIs(page, "city");
  expect(await page.getByRole("navigation").count()).toBe(0);
  expect(await page.locator(".told button, .showfoot button").count()).toBe(0);
  expect(await page.locator(".showmap").evaluate((map) => (map as HTMLElement).inert)).toBe(true);
  const rounds = async (): Promise<number> => Number(await display(page).getAttribute("data-round"));
  await expect.poll(rounds, { timeout: 20_000 }).toBeGreaterThan(0);
  // A presenter takes it in hand.
  await page.keyboard.press(" ");
  await page.getByText("已暂停").waitFor();
  while ((await display(page).getAttribute("data-scene")) !== "thanks") await page.keyboard.press("ArrowRight");
  await page.keyboard.press("PageDown");
  await sceneIs(page, "city");
  const heard: string[] = [];
  for (let k = 0; k < 14; k++) {
    heard.push(`${await display(page).getAttribute("data-scene")}: ${await page.locator(".told h1").innerText()}`);
    expect(await small(page)).toEqual([]);
    await page.keyboard.press("PageDown");
  }
  expect(heard).toEqual([
    "city: 331 个老小区，逐个换新颜",
    "coverage: 多少户纳入计划",
    ...["卫滨区", "红旗区", "牧野区", "高新区", "长垣市", "原阳县", "延津县", "封丘县"].map(
      (name) => `districts: ${name}`,
    ),
    "works: 改什么",
    "packages: 连成片，一起改",
    "photos: 改造前后",
    "thanks: 感谢每一位居民",
  ]);
  await sceneIs(page, "city");
  await page.getByText("40,909").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  // Colours of the reader's own leave the marks of the states as they are on the map.
  const mark = (): Promise<string> =>
    page.locator(".states .mark.complete").evaluate((one) => getComputedStyle(one).backgroundColor);
  const coloured = await mark();
  await page.emulateMedia({ forcedColors: "active" });
  expect(await mark()).toBe(coloured);
  await page.emulateMedia({ forcedColors: "none" });
  await page.keyboard.press("PageUp");
  await sceneIs(page, "thanks");
  await page.keyboard.press(" ");
  expect(await page.getByText("已暂停").count()).toBe(0);
  // Any other key stops it; a minute without a touch, here one and a half seconds, and it goes on.
  await page.keyboard.press("Enter");
  await page.locator("main.show button:focus", { hasText: "找我的小区" }).waitFor();
  await page.locator("main.show.looping").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("navigation", { name: "页面" }).waitFor();
});

it("answers who touches it, on a phone and on an upright wall", async () => {
  const page = await open({ viewport: { width: 390, height: 844 }, hasTouch: true, at: "#/show" });
  await sceneIs(page, "city");
  await page.touchscreen.tap(200, 300);
  await page.getByRole("heading", { name: "您想看什么？" }).waitFor();
  expect(await barriers(page)).toEqual([]);
  for (const button of await display(page).getByRole("button").all()) {
    const box = await button.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
  }
  // The touch that called the menu presses nothing in it.
  await page.waitForTimeout(400);
  await page.getByRole("button", { name: "我的县区" }).tap();
  await page.getByRole("button", { name: "红旗区" }).tap();
  await page.locator(".told").getByText("15,690").first().waitFor();
  expect(await barriers(page)).toEqual([]);
  await page.getByRole("button", { name: "返回" }).tap();
  await page.getByRole("button", { name: "已完成的小区" }).tap();
  await page.getByText("104 / 331 个小区已完成").waitFor();
  await page.getByRole("button", { name: "下一页" }).tap();
  await page.getByText("第 2 页，共 13 页").waitFor();
  expect(await barriers(page)).toEqual([]);
  const estate = page.locator(".donelist button").first();
  const name = await estate.innerText();
  await estate.tap();
  await page.getByRole("heading", { name, level: 2 }).waitFor();
  await page.keyboard.press("Escape");
  await page.locator(".donelist").waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: "您想看什么？" }).waitFor();
  // With no public address and no number to call there is nothing to take home, and visitors are told of no file.
  expect(await page.getByRole("button", { name: "带回家看" }).count()).toBe(0);
  await page.getByRole("button", { name: "找我的小区" }).tap();
  await page.getByRole("textbox").fill("hpl208");
  await page
    .getByRole("button", { name: /和平路208号院/ })
    .first()
    .tap();
  await page.getByRole("heading", { name: "和平路208号院" }).waitFor();
  expect(await display(page).innerText()).not.toMatch(/city\.json|publicUrl/);
  for (const _ of ["card", "find"]) await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "English" }).tap();
  await page.getByRole("button", { name: "Back to the show" }).tap();
  // The same loop on a wall that stands upright, in the longer language.
  await page.setViewportSize({ width: 1080, height: 1920 });
  await page.keyboard.press(" ");
  for (let k = 0; k < 14; k++) {
    expect(await small(page)).toEqual([]);
    await page.keyboard.press("PageDown");
  }
  // At 400 % a chapter is longer than its room: its reader scrolls, and the show stays.
  await page.setViewportSize({ width: 320, height: 256 });
  const told = page.locator(".told");
  while ((await told.locator("h1").innerText()) !== "长垣市") await page.keyboard.press("PageDown");
  await told.hover();
  await page.mouse.wheel(0, 60);
  await expect.poll(() => told.evaluate((box) => box.scrollTop)).toBe(60);
  for (let k = 0; k < 6; k++) await page.keyboard.press("ArrowDown");
  await page.getByText("0 / 10", { exact: true }).waitFor();
  expect(
    await page.getByText("0 / 10", { exact: true }).evaluate((figure) => figure.getBoundingClientRect().bottom),
  ).toBeLessThan(await told.evaluate((box) => box.getBoundingClientRect().bottom));
  await page.locator("main.show.looping").waitFor();
});

it("goes on without its server and without its graphics card, and takes new data at a chapter's end once they are whole", async () => {
  const folder = mkdtempSync(join(tmpdir(), "lianpian-show-"));
  cpSync(join(import.meta.dirname, "../../dist"), folder, { recursive: true });
  const at = join(folder, "data/xinxiang");
  const city = JSON.parse(readFileSync(join(at, "city.json"), "utf8")) as Record<string, unknown>;
  const put = (dataDate: string): void => {
    const show = { checkMinutes: 0.2, chapters: [{ kind: "thanks", text: "我们自己的话" }, { kind: "city" }] };
    writeFileSync(join(at, "city.json"), JSON.stringify({ ...city, dataDate, show }));
  };
  put("2020-09-05");
  const serving = await serve(folder);
  const page = await open({
    site: serving.address,
    at: "#/show?speed=12",
    webgl: true,
    expected: /ERR_CONNECTION|Failed to load|WebGL|CONTEXT_LOST/,
  });
  const rounds = async (): Promise<number> => Number(await display(page).getAttribute("data-round"));
  const goesOn = async (): Promise<void> => {
    const now = await rounds();
    await expect.poll(rounds, { timeout: 15_000 }).toBeGreaterThan(now);
  };
  try {
    // The office's own order and words.
    await page.getByText("我们自己的话", { exact: true }).waitFor();
    await goesOn();
    const lose = (): Promise<void> =>
      page.locator(".showmap canvas").evaluate((canvas) => {
        const found = (canvas as HTMLCanvasElement).getContext("webgl2")?.getExtension("WEBGL_lose_context");
        canvas.setAttribute("data-lost", "");
        found?.loseContext();
      });
    // Twice the map is made anew; after a third time it is the simple one, until the next round asks the card again.
    for (let k = 0; k < 3; k++) {
      await page.locator(".showmap canvas:not([data-lost])").waitFor();
      await lose();
    }
    await page.locator('.showmap [data-map="svg"]').waitFor();
    await page.locator(".showmap canvas:not([data-lost])").waitFor();
    await goesOn();
    // Half an upload: the manifest speaks of a file that is not all there yet.
    const programme = readFileSync(join(at, "programme-2020.json"));
    writeFileSync(join(at, "programme-2020.json"), programme.subarray(0, 900));
    put("2020-09-07");
    await goesOn();
    await page.waitForTimeout(1500);
    await page.getByText("2020年9月5日", { exact: false }).waitFor();
    writeFileSync(join(at, "programme-2020.json"), programme);
    await page.getByText("2020年9月7日", { exact: false }).waitFor({ timeout: 20_000 });
    await serving.close();
    await page.waitForTimeout(1500);
    await goesOn();
    await page.getByText("2020年9月7日", { exact: false }).waitFor();
  } finally {
    await serving.close().catch(() => {});
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
