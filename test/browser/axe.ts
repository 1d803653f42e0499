/** What axe-core finds on a page as it stands. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";

const AXE = readFileSync(new URL("../../node_modules/axe-core/axe.min.js", import.meta.url), "utf8");

/** Two of the four looks: each theme and each language once. */
export const LOOKS = [
  ["dark", "en"],
  ["light", "zh-CN"],
] as const;

/** Puts the page into a look through its address; resolves once it is. */
export async function look(page: Page, [theme, lang]: (typeof LOOKS)[number]): Promise<void> {
  await page.evaluate(
    (keys) => {
      const [path, query] = location.hash.split("?");
      const all = { ...Object.fromEntries(new URLSearchParams(query)), ...keys };
      location.hash = `${path}?${new URLSearchParams(all)}`;
    },
    { theme, lang },
  );
  await page.locator(`html[data-theme="${theme}"][lang="${lang}"]`).waitFor();
}

/** Every barrier by all of axe's rules, those of good practice too, each with the first place. @param shapes the buttons of the simple map as well. */
export async function barriers(page: Page, { shapes = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(AXE);
  return page.evaluate(async (all) => {
    const { axe } = window as unknown as {
      axe: { run(at: object, by: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const at = all ? document : { exclude: [[".svgmap"]] };
    return (await axe.run(at, { resultTypes: ["violations"] })).violations.map(
      ({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`,
    );
  }, shapes);
}

/** The same in both looks, one after the other; the page is left light and in Chinese. */
export async function barriersInBoth(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const one of LOOKS) {
    await look(page, one);
    found.push(...(await barriers(page)).map((barrier) => `${one.join(" ")} ${barrier}`));
  }
  return found;
}
