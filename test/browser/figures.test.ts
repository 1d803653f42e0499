/** Every figure of the progress page opens to what it means, what went into it and its clause; charts are legible where they are small and where they are large. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./harness";

const estates = (
  JSON.parse(readFileSync(new URL("../../data/xinxiang/estates.geojson", import.meta.url), "utf8")) as {
    features: { properties: { programme: string | null; district: string; managementMode?: string } }[];
  }
).features.flatMap(({ properties }) => (properties.programme === "2020" ? [properties] : []));

const TOPICS = {
  stand: "形势",
  late: "滞后",
  reports: "月报",
  money: "资金",
  acceptance: "验收",
  works: "改造内容",
} as const;
const all = Object.keys(TOPICS) as (keyof typeof TOPICS)[];
async function go(page: Page, topic: keyof typeof TOPICS, place: string): Promise<void> {
  await page.evaluate(
    (hash) => {
      location.hash = hash;
    },
    `#/progress?topic=${topic}&today=2020-10-20${place && `&place=${place}`}`,
  );
  await page.locator("[role=tab][aria-selected=true]", { hasText: TOPICS[topic] }).waitFor();
  await page.locator(".tabpanel table, .tabpanel .headline").first().waitFor({ state: "attached" });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
}
/** Figures in cells of the panel's tables that are no button. Lists of estates hold plain entries of the ledger beside theirs. */
const shut = (page: Page): Promise<string[]> =>
  page.locator(".tabpanel").evaluate((panel) =>
    [...panel.querySelectorAll("table:not(.estatetable, .redlist, .reported) td")].flatMap((cell) => {
      const said = cell.textContent?.trim() ?? "";
      return /\d/.test(said) && !cell.querySelector("button") ? `${cell.closest("table")?.className}: ${said}` : [];
    }),
  );

describe("a figure", () => {
  it("opens to its meaning, its terms and the estates it counts, in every topic and at every level", async () => {
    const page = await open({ at: "#/progress?today=2020-10-20" });
    for (const topic of all) {
      await go(page, topic, "");
      expect([topic, await shut(page)]).toEqual([topic, []]);
      expect(await page.locator(".tabpanel .explainfigure").count(), topic).toBeGreaterThan(
        topic === "reports" ? -1 : 20,
      );
    }
    for (const [topic, place] of [
      ["money", "d:410703"],
      ["late", "s:410703-01"],
      ["stand", "e:410703-003"],
    ] as const) {
      await go(page, topic, place);
      expect([place, await shut(page)]).toEqual([place, []]);
    }
    // After-care before the works, in 卫滨区: the ledger's own count, its terms, and as many estates as it counts.
    await go(page, "works", "d:410703");
    const mine = estates.filter(({ district }) => district === "410703");
    const unmanaged = mine.filter(({ managementMode }) => managementMode === "none").length;
    const chart = page.locator("figure.charted", { hasText: "改造前后的物业管理" });
    await chart.locator("summary").click();
    await chart.getByTitle("改造前 · 无：怎么算").click();
    const card = page.getByRole("dialog", { name: "改造前 · 无：怎么算" });
    await card.getByText("方案三(六)").waitFor();
    expect(await card.locator(".inputs div", { hasText: /^无/ }).innerText()).toMatch(
      new RegExp(`^无\\s+${unmanaged}$`),
    );
    expect(await card.locator(".counted button").count()).toBe(12);
    expect(await card.locator(".counted small").innerText()).toBe(`还有 ${unmanaged - 12} 个`);
  });
});
