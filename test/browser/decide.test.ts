/** Deciding in a real browser: the proof, scenarios, two side by side. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { type OpenOptions, open as openPage } from "./harness";

const open = (options: OpenOptions): Promise<Page> => openPage({ viewport: { width: 960, height: 540 }, ...options });
const number = (text: string): number => Number(text.replaceAll(",", ""));

describe("the proof", () => {
  it("comes when the hand rests, is worth no less than the quick answer, and comes anew after a move", async () => {
    const page = await open({ at: "#/packages" });
    const bar = page.getByRole("region", { name: "最优性" });
    await bar.getByText(/已证明最优 · 全部 \d+ 个片区/).waitFor();
    const [, before, after] = /价值 ([\d,]+) → ([\d,]+)/.exec(await bar.innerText()) ?? ["", "0", "0"];
    expect(number(after)).toBeGreaterThanOrEqual(number(before));
    const packages = /全部 ([\d,]+) 个/.exec(await bar.innerText())?.[1];
    expect(await page.locator(".totals b").first().innerText()).toBe(packages);
    await page.locator("#gapM").fill("20");
    await bar.getByText(/已证明最优/).waitFor({ state: "detached" });
    await bar.getByText(/已证明最优/).waitFor();
    const now = /全部 ([\d,]+) 个/.exec(await bar.innerText())?.[1];
    expect(now).not.toBe(packages);
    expect(await page.locator(".totals b").first().innerText()).toBe(now);
  });

  it("is not claimed where the server's policy forbids WebAssembly: the quick answer stays, and why is said", async () => {
    const expected = /WebAssembly|wasm|Content Security Policy/i;
    const page = await open({ at: "#/packages", expected, serviceWorkers: "block" });
    await page.route("**/*", async (route) => {
      const response = await route.fetch();
      const policy = response.headers()["content-security-policy"]?.replace(" 'wasm-unsafe-eval'", "") ?? "";
      await route.fulfill({ response, headers: { ...response.headers(), "content-security-policy": policy } });
    });
    await page.reload();
    await page.getByText("未证明：浏览器或服务器不允许 WebAssembly，显示快速答案").waitFor();
    const packages = await page.locator(".totals b").first().innerText();
    expect(number(packages)).toBeGreaterThan(0);
    // The hand goes on as ever.
    await page.locator("#gapM").fill("20");
    await expect.poll(() => page.locator(".totals b").first().innerText()).not.toBe(packages);
    await page.getByText("未证明：浏览器或服务器不允许 WebAssembly，显示快速答案").waitFor();
  });

  it("is not claimed where the solver cannot be fetched", async () => {
    const page = await open({ at: "#/packages", expected: /WebAssembly|wasm/i });
    await page.route("**/*.wasm*", (route) => route.abort());
    await page.reload();
    await page.getByText(/^未证明：/).waitFor();
    expect(await page.locator(".packagehead").count()).toBeGreaterThan(0);
  });
});

const settled = async (page: Page): Promise<string> => {
  await page.getByText(/已证明最优/).waitFor();
  return (await page.locator(".totals b").allInnerTexts()).join(" ");
};
const save = async (page: Page, name: string): Promise<void> => {
  await page.getByRole("button", { name: /^方案：/ }).click();
  await page.getByRole("textbox", { name: "方案名称" }).fill(name);
  await page.getByRole("button", { name: /^(保存|另存为新方案)$/ }).click();
  await page.getByRole("button", { name: `打开“${name}”` }).waitFor();
  await page.keyboard.press("Escape");
};

describe("scenarios", () => {
  it("are kept, opened after a reload, compared, deleted and restored", async () => {
    const page = await open({ at: "#/packages?gapM=20" });
    const near = await settled(page);
    await save(page, "近");
    // The address follows a moment later.
    const scenario = (): string => /scenario=(\w+)/.exec(page.url())?.[1] ?? "";
    await expect.poll(scenario).not.toBe("");
    const first = scenario();
    await page.getByRole("button", { name: /^方案：/ }).click();
    await page.getByRole("button", { name: "新的方案" }).click();
    await page.locator("#gapM").fill("60");
    await page.getByText(/已证明最优/).waitFor({ state: "detached" });
    await settled(page);
    await save(page, "远");
    const far = await settled(page);
    expect(far).not.toBe(near);
    await expect.poll(() => scenario() !== "" && scenario() !== first).toBe(true);
    await page.locator('.scenariobar[aria-busy="false"]').waitFor();

    await page.reload();
    await settled(page);
    await page.getByRole("button", { name: "方案：远" }).waitFor();
    await page.getByRole("button", { name: "对比" }).click();
    const households = page.getByRole("table", { name: "合计的差别" }).getByRole("row", { name: /^户数/ });
    await households.locator("td").nth(2).waitFor();
    expect(await barriers(page)).toEqual([]);
    const dialog = page.getByRole("dialog");
    expect(await dialog.getByRole("table", { name: "不同的参数" }).getByRole("row", { name: /间距/ }).count()).toBe(1);
    await dialog.getByText("手工改动相同。").waitFor();
    const [a, b, change] = await households.locator("td").allInnerTexts();
    expect(number(a)).toBe(number(near.split(" ")[2]));
    expect(number(b)).toBe(number(far.split(" ")[2]));
    expect(number(b) - number(a)).toBe(Number(change.replace("−", "-").replaceAll(",", "")));
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: /^方案：/ }).click();
    await page.getByRole("button", { name: "删除“近”" }).click();
    await page.getByText("已删除“近”").waitFor();
    expect(await page.getByRole("button", { name: "打开“近”" }).count()).toBe(0);
    await page.getByRole("button", { name: "恢复", exact: true }).first().click();
    await page.getByRole("button", { name: "打开“近”" }).waitFor();
  });
});
