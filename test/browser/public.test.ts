/** The public build: nothing internal in any of its files, and a page that offers nothing internal. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Serving, serve } from "../../src/cli/serve";
import { PLANTED, SECRETS } from "../outbox/planted";
import { run } from "../run/process";
import { open } from "./harness";

const ROOT = join(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "lianpian-public-"));
const site = join(folder, "site");
let serving: Serving;

async function done(...args: string[]): Promise<string> {
  const { code, output } = await run(process.execPath, args);
  if (code !== 0) throw new Error(output);
  return output;
}

beforeAll(async () => {
  const put = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, "data", path)), { recursive: true });
    writeFileSync(join(folder, "data", path), text);
  };
  for (const [path, text] of PLANTED) put(join("open-city", path), text);
  put("index.json", JSON.stringify({ default: "open-city", cities: ["open-city"], keeper: SECRETS[0] }));
  const vite = join(ROOT, "node_modules/vite/bin/vite.js");
  await done(vite, "build", ROOT, "--mode", "public", "--outDir", site, "--sourcemap", "--logLevel", "warn");
  const tsx = join(ROOT, "node_modules/tsx/dist/cli.mjs");
  await done(tsx, join(ROOT, "src/cli/main.ts"), "publish", join(folder, "data"), join(site, "data"));
  serving = await serve(site);
});
afterAll(async () => {
  await serving?.close();
  rmSync(folder, { recursive: true, force: true });
});

describe("the public build", () => {
  it("has none of the planted values in any file, source maps included, and no code of the internal pages", () => {
    const paths = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((one) => one.isFile())
      .map((one) => join(one.parentPath, one.name));
    expect(paths.filter((path) => path.endsWith(".map")).length).toBeGreaterThan(5);
    const found = paths.flatMap((path) => {
      const text = readFileSync(path).toString("utf8");
      return SECRETS.filter((secret) => text.includes(secret)).map((secret) => `${path}: ${secret}`);
    });
    expect(found).toEqual([]);
    expect(paths.filter((path) => /PackagesPage|DataPage|solver|keeping|highs/i.test(path))).toEqual([]);
  });

  it("shows residents the estate and its works, and no page, measure or field beside the list", async () => {
    const page = await open({ site: serving.address, at: "#/data" });
    const tabs = page.getByRole("navigation").getByRole("link");
    expect(await tabs.allInnerTexts()).toEqual(expect.arrayContaining([expect.stringMatching(/总览/)]));
    for (const name of ["连片", "数据"]) expect(await tabs.filter({ hasText: name }).count()).toBe(0);
    const measures = await page.getByLabel("指标").first().locator("option").allInnerTexts();
    expect(measures.length).toBeGreaterThan(5);
    expect(measures.join()).not.toMatch(/逾期|滞后|奖补|到位/);
    await page.getByRole("combobox", { name: /搜索/ }).fill("公开小区");
    await page.getByRole("option", { name: /公开小区甲/ }).click();
    // The search leads a resident to the plain page.
    await page.getByRole("article", { name: "公开小区甲的改造情况" }).waitFor();
    await page.evaluate(() => {
      location.hash = `#/overview?place=${encodeURIComponent("e:公开编号甲")}`;
    });
    const card = page.getByRole("article", { name: "小区卡片" });
    await card.getByText("公开责任单位").waitFor({ state: "attached" });
    await card.locator("details:not([open]) summary").evaluateAll((all) => {
      for (const one of all) (one as HTMLElement).click();
    });
    await card.getByText("公开责任单位").waitFor();
    const text = await card.innerText();
    expect(text).toContain("123");
    expect(text).toContain("2020年7月7日");
    expect(text).not.toMatch(/意愿|维修资金|管理主体|业主大会/);
    // The display plays from public data alone, and its menu leads to the same card.
    await page.getByRole("link", { name: "展示" }).click();
    await page.locator("main.show[data-scene=city]").waitFor();
    await page.keyboard.press("Enter");
    // The city names no public site and this machine's own address opens on no phone: there is a number to call, and no word to the operator.
    await page.getByRole("button", { name: "带回家看" }).click();
    await page.locator(".told").getByText("0373-12345").waitFor();
    expect(await page.locator("main.show").innerText()).not.toMatch(/管理员|publicUrl|city\.json/);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "找我的小区" }).click();
    await page.getByRole("textbox").fill("甲");
    await page.getByRole("button", { name: /公开小区甲/ }).click();
    await page.getByRole("heading", { name: "公开小区甲" }).waitFor();
    const shown = await page.locator("main.show").innerText();
    expect(shown).toContain("公开责任单位");
    expect(shown).not.toMatch(/意愿|维修资金|管理主体|业主大会|逾期/);
    // The card for a phone, which a code on the wall opens.
    await page.evaluate(() => {
      location.hash = `#/mine?my=${encodeURIComponent("公开编号甲")}`;
    });
    const mine = page.getByRole("article", { name: "公开小区甲的改造情况" });
    await mine.getByText("公开责任单位").waitFor();
    const told = await mine.innerText();
    for (const open of ["123 户", "屋顶", "2020年8月28日", "0373-12345"]) expect(told).toContain(open);
    expect(SECRETS.filter((secret) => told.includes(secret))).toEqual([]);
  });
});
