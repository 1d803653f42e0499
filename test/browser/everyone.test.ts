/** Everyone: no barrier that axe-core knows on any page and state, in both themes and both languages; all within a view as small as 200 % and 400 % make it. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { barriers, LOOKS, look } from "./axe";
import { open } from "./harness";

/** What an address does not name stays as it is. */
const go = (page: Page, hash: string): Promise<void> =>
  page.evaluate((to) => {
    location.hash = to;
  }, hash);

/** Address, and what stands there once it is drawn. */
const STATES = [
  ["#/overview?place=", ".tile"],
  ["#/overview?place=d:410703", ".crumbs"],
  ["#/overview?place=e:410711-118", ".estatecard"],
  ["#/progress?place=&topic=stand", ".matrix"],
  ["#/progress?topic=late", ".redlist"],
  ["#/progress?topic=reports", ".calendar"],
  ["#/progress?topic=money", ".papersteps"],
  ["#/progress?topic=acceptance", ".marktable"],
  ["#/progress?topic=works", ".menutable"],
  ["#/data?", "main"],
  ["#/packages?side=packages", ".proofbar.proven"],
  ["#/packages?side=left", ".leftout"],
] as const;

/** 1280 × 800 at 200 %, and 1280 × 1024 at 400 %. */
const ZOOMED = [
  [640, 400],
  [320, 256],
] as const;

/** What stands beyond the side of a small view. */
async function beyond(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of ZOOMED) {
    await page.setViewportSize({ width, height });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) found.push(`is ${wide} pixels wide at ${width}`);
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return found;
}

/** Barriers of each state in its looks, and what stands beyond the side. @param shapes those of the simple map too. */
async function walk(
  page: Page,
  states: readonly (typeof STATES)[number][],
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
  shapes = false,
): Promise<string[]> {
  const found: string[] = [];
  for (const [hash, mark] of states) {
    await go(page, hash);
    for (const one of looks) {
      await look(page, one);
      await page.locator(mark).first().waitFor({ state: "attached" });
      found.push(...(await barriers(page, { shapes })).map((barrier) => `${hash} ${one.join(" ")} ${barrier}`));
    }
    found.push(...(await beyond(page)).map((width) => `${hash} ${width}`));
  }
  return found;
}

it("finds no barrier on any page and state, in the dark and in English too", async () => {
  expect(await walk(await open({ webgl: true }), STATES)).toEqual([]);
}, 240_000);

it("finds none in the map without WebGL, whose every shape is a button", async () => {
  expect(await walk(await open(), [STATES[0], STATES[1]], [LOOKS[0]], true)).toEqual([]);
}, 120_000);
