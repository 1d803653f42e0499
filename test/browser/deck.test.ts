/** What deck.gl draws on the packages map: links that say their gap, columns of households, and both after a lost context. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open as openPage } from "./harness";
import { difference, picture, placesOf, still } from "./pictures";

/** A small window: what is drawn by software costs by the pixel. */
const open = (options: OpenOptions): Promise<Page> =>
  openPage({ webgl: true, viewport: { width: 1000, height: 640 }, ...options });

/** Inks of links up to 60 m, light, as the legend shows them. */
const LINK_INKS = ["#231f1c", "#51473f", "#7b6f60"];
/** Words that a lost context brings along. */
const LOST = /context|webgl|luma|deck/i;

/** The answer stands, and no proof is under way that might still change it and with it the picture. */
async function answered(page: Page): Promise<void> {
  await page.locator('.totals[aria-busy="false"]').waitFor({ timeout: 60_000 });
  await page.locator(".proofbar").waitFor({ timeout: 60_000 });
  const stop = page.getByRole("button", { name: "停止证明" });
  // It may have ended by itself meanwhile.
  if (await stop.isVisible()) await stop.click({ timeout: 2000 }).catch(() => {});
  await page.locator('.proofbar p[role="status"]').waitFor({ timeout: 60_000 });
  await page.locator('.totals[aria-busy="false"]').waitFor();
}
const byDeck = async (page: Page): Promise<void> => {
  await page.waitForFunction(
    () => performance.getEntriesByType("resource").some(({ name }) => name.includes("deckOverlay")),
    undefined,
    { timeout: 60_000 },
  );
};
async function lose(page: Page): Promise<void> {
  await page.locator(".map canvas").evaluate((canvas: HTMLCanvasElement) => {
    canvas.setAttribute("data-first", "");
    canvas.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
  });
  await page.locator(".map canvas:not([data-first])").waitFor();
}
/** What the map says at a place once the pointer has come to rest there. */
async function told(page: Page, [x, y]: readonly [number, number]): Promise<string> {
  await page.mouse.move(x, y);
  await page.evaluate(async () => {
    for (let k = 0; k < 3; k++) await new Promise(requestAnimationFrame);
  });
  return (await page.locator(".tip").allInnerTexts()).join();
}

describe("deck.gl on the packages map", () => {
  it("says a link's gap in metres, and draws links and fills again after a lost context", async () => {
    const page = await open({ at: "#/packages?gapM=150", expected: LOST });
    await answered(page);
    await byDeck(page);
    await page.locator(".packagehead").first().click();
    const before = await still(page);
    let link: [number, number] | null = null;
    let text = "";
    for (const place of (await placesOf(page, before, LINK_INKS)).slice(0, 120)) {
      text = await told(page, place);
      if (!text.includes("间距")) continue;
      link = place;
      break;
    }
    if (!link) throw new Error("no link where the map has a link's ink");
    // A gap up to the slider's, between two named estates.
    expect(text).toMatch(/^.+ — .+：间距 [\d.]+ 米$/);
    expect(Number(text.match(/([\d.]+) 米$/)?.[1])).toBeLessThanOrEqual(150);
    await page.mouse.move(2, 2);
    await lose(page);
    await expect
      .poll(async () => difference(page, before, await picture(page)), { timeout: 60_000, interval: 700 })
      .toBeLessThan(0.5);
    await expect.poll(() => told(page, link), { timeout: 30_000, interval: 500 }).toBe(text);
  }, 180_000);

  it("stands households up on a switch, without a flight when motion is unwanted, and again after a lost context", async () => {
    const page = await open({ at: "#/packages", expected: LOST });
    await answered(page);
    const flat = await still(page);
    const button = page.getByRole("button", { name: "立体户数" });
    await button.click();
    await expect.poll(() => page.url()).toContain("columns=1");
    await page.locator(".legend", { hasText: "柱高：户数" }).waitFor({ state: "attached" });
    await byDeck(page);
    const from = (other: typeof flat) => async () => difference(page, other, await picture(page));
    await expect.poll(from(flat), { timeout: 60_000, interval: 700 }).toBeGreaterThan(5);
    const tall = await still(page);
    await lose(page);
    await expect.poll(from(tall), { timeout: 60_000, interval: 700 }).toBeLessThan(0.5);
    // The same ground without the columns is another picture: it was they that came back.
    await button.click();
    await expect.poll(from(flat), { timeout: 60_000, interval: 700 }).toBeLessThan(0.5);
  }, 180_000);
});
