/** Everyone: no barrier that axe-core knows on any page and state, in both themes and both languages; all within a view as small as 400 %. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { open } from "./harness";

const axe = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const LOOKS = [
  ["light", "zh-CN"],
  ["dark", "en"],
] as const;

const barriers = (page: Page): Promise<string[]> =>
  page.evaluate(async (rules) => {
    const { axe: tool } = window as unknown as {
      axe: { run(at: Document, by: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await tool.run(document, { runOnly: rules, resultTypes: ["violations"] });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
  }, RULES);

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

/** Barriers of each state in both looks, and what stands beyond the side of a small view. */
async function walk(
  page: Page,
  states: readonly (typeof STATES)[number][],
  looks: readonly (typeof LOOKS)[number][] = LOOKS,
): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const [hash, mark] of states) {
    for (const [theme, lang] of looks) {
      await go(page, `${hash}&theme=${theme}&lang=${lang}`);
      await page.locator(mark).first().waitFor({ state: "attached" });
      await page.locator(`html[data-theme="${theme}"][lang="${lang}"]`).waitFor();
      found.push(...(await barriers(page)).map((barrier) => `${hash} ${theme} ${lang} ${barrier}`));
    }
    // 1280 × 1024 at 400 %: nothing stands beyond the side.
    await page.setViewportSize({ width: 320, height: 256 });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) found.push(`${hash} is ${width} pixels wide at 320`);
    await page.setViewportSize({ width: 1280, height: 800 });
  }
  return found;
}

it("finds no barrier on any page and state, in the dark and in English too", async () => {
  expect(await walk(await open({ webgl: true }), STATES)).toEqual([]);
}, 240_000);

it("finds none in the map without WebGL, whose every shape is a button", async () => {
  expect(await walk(await open(), [STATES[0], STATES[1]], [LOOKS[1]])).toEqual([]);
}, 120_000);
