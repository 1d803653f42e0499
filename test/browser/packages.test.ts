/** The planner's page in a real browser. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { type OpenOptions, open as openPage } from "./harness";

/** A small window: what is drawn by software costs by the pixel. */
const open = (options: OpenOptions): Promise<Page> => openPage({ viewport: { width: 960, height: 540 }, ...options });
const totals = async (page: Page): Promise<string> => {
  await page.locator('.totals[aria-busy="false"]').waitFor();
  return (await page.locator(".totals b").allInnerTexts()).join(" ");
};
/** The totals once the proof has settled: until then it may still change the answer. */
const proven = async (page: Page): Promise<string> => {
  await totals(page);
  await page.locator(".proofbar.proven").waitFor();
  return totals(page);
};
const number = (text: string): number => Number(text.replaceAll(",", ""));

describe("the packages page", () => {
  it("answers a slider, says what each handle lets through, and refuses weights that sum to nothing", async () => {
    const page = await open({ at: "#/packages" });
    const before = await proven(page);
    expect(before).toMatch(/^\d+ \d+ [\d,]+ \d+ \d+% \d+$/);
    await page.locator("#gapM").fill("5");
    await expect.poll(() => totals(page)).not.toBe(before);
    await expect.poll(() => page.url()).toContain("gapM=5");
    await page.getByRole("button", { name: "恢复默认" }).click();
    await expect.poll(() => proven(page)).toBe(before);
    await expect.poll(() => page.url()).not.toContain("gapM");
    const small = page.locator(".cut", { has: page.locator("#smallHouseholds") });
    await small.getByText(/^\d+\/\d+ 个小区在内/).waitFor();
    // Bars beyond the handle are drawn apart; at the end of the track none is left there.
    const beyond = small.locator(".bars path").first();
    expect(await beyond.getAttribute("d")).not.toBe("");
    await page.locator("#smallHouseholds").fill("1000");
    await small.getByText(/^(\d+)\/\1 个小区在内/).waitFor();
    await expect.poll(() => beyond.getAttribute("d")).toBe("");
    expect(await small.locator(".bars .on").getAttribute("d")).toMatch(/^M/);
    await page.locator("summary", { hasText: "评分权重" }).click();
    for (const term of ["households", "bodies", "compactness", "sharedWorks", "cost"])
      await page.locator(`#weight-${term}`).fill("0");
    expect(await page.getByRole("alert").innerText()).toContain("权重合计为 0");
    expect(await page.locator(".packagehead").count()).toBeGreaterThan(10);
  }, 90_000);

  it("restores a shared view, and a bad one key by key", async () => {
    const at =
      "#/packages?gapM=nonsense&minHouseholds=500&rule=management&weights=1,2,3&barriers=river&scope=moon&anchor=1";
    const page = await open({ at });
    await totals(page);
    expect(await page.locator("#gapM").inputValue()).toBe("60");
    expect(await page.locator("#minHouseholds").inputValue()).toBe("500");
    expect(await page.getByRole("button", { name: /^铁路/ }).getAttribute("aria-pressed")).toBe("false");
    expect(await page.getByRole("button", { name: /^河流/ }).getAttribute("aria-pressed")).toBe("true");
    expect(await page.getByRole("radio", { name: "同街道" }).isChecked()).toBe(true);
    expect(await page.getByRole("checkbox", { name: /可带一个/ }).isChecked()).toBe(true);
  });

  it("moves a handle by keyboard, and never past the other one", async () => {
    const page = await open({ at: "#/packages?minMembers=4&maxMembers=5" });
    await totals(page);
    await page.locator("#minMembers").focus();
    for (let k = 0; k < 4; k++) await page.keyboard.press("ArrowRight");
    expect(await page.locator("#minMembers").inputValue()).toBe("5");
    await expect.poll(() => page.url()).toContain("minMembers=5");
    // Exactly five estates in every package.
    await page.waitForFunction(() =>
      [...document.querySelectorAll(".packagehead small")].every((e) => e.textContent?.startsWith("5\u00a0个小区")),
    );
  });

  it("gives a package's members and points, which add up, and a reason for each estate left out", async () => {
    const page = await open({ at: "#/packages" });
    await totals(page);
    const head = page.locator(".packagehead").first();
    await head.click();
    const said = /([\d,]+)\s户/.exec(await head.locator("small").innerText())?.[1] ?? "";
    const members = await page.getByRole("table", { name: "成员" }).locator("tbody td:nth-child(2)").allInnerTexts();
    expect(members.reduce((sum, text) => sum + number(text), 0)).toBe(number(said));
    const points = await page
      .getByRole("table", { name: /得分构成/ })
      .locator("tbody td:last-child")
      .allInnerTexts();
    const score = number((await head.locator(".scored").innerText()).replace("分", "").trim());
    expect(Math.abs(points.reduce((sum, text) => sum + number(text), 0) - score)).toBeLessThan(0.8);
    // The link opens the same card.
    const links = await page.getByRole("table", { name: "连接与间距" }).getByRole("row").count();
    expect(links).toBe(members.length - 1);
    await page.reload();
    await page.getByRole("table", { name: "成员" }).waitFor();
    // Why each estate is left out; its card has its neighbours.
    await page.getByRole("button", { name: /看原因/ }).click();
    const group = page.locator(".leftout details", { hasText: "离得太远" }).first();
    await group.locator("summary").click();
    const sentence = await group.locator("li small").first().innerText();
    expect(sentence).toMatch(/相距 [\d.]+ 米；间距放宽到 \d+ 米|300 米内没有/);
    await group.locator("li button").first().click();
    const card = page.locator(".estatecard");
    await card.getByText("摸底七项", { exact: true }).waitFor();
    expect(await card.locator(".standing").innerText()).toContain(sentence);
    await card.locator(".neighbours tbody tr").first().waitFor();
    // Nearest first.
    const gaps = (await card.locator(".neighbours td").allInnerTexts()).map((text) => number(text.replace(" 米", "")));
    expect(gaps).toEqual([...gaps].sort((a, b) => a - b));
    await card.getByRole("button", { name: "关闭" }).click();
    await group.waitFor();
  }, 90_000);

  it("draws estates with WebGL, and as SVG with a sentence without it", async () => {
    const page = await open({ webgl: true, at: "#/packages" });
    await totals(page);
    expect(await page.locator("canvas").count()).toBe(1);
    const bare = await open({ at: "#/packages", before: "HTMLCanvasElement.prototype.getContext = () => null;" });
    await totals(bare);
    expect(await bare.locator(".mapnote").first().innerText()).toContain("WebGL 2");
    await expect.poll(() => bare.locator(".svgmap [role=button]").count(), { timeout: 10_000 }).toBeGreaterThan(50);
  });

  it("fits a phone: nothing wider than the screen, the map on top", async () => {
    const page = await open({ at: "#/packages", viewport: { width: 390, height: 844 } });
    await totals(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    const map = await page.locator(".map").boundingBox();
    const controls = await page.locator(".controls").boundingBox();
    expect(map!.y).toBeLessThan(controls!.y);
    // On a window that is not large the totals take one line, also in English, and the long legend waits.
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: "English" }).click();
    const tops = await page
      .locator(".totals > *")
      .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(1);
    expect(await page.locator("details.legend").getAttribute("open")).toBeNull();
    await page.locator("details.legend summary").click();
    await page.getByText("In a package (colour and number)").waitFor();
  });
});
