/** Deciding in a real browser: the proof, scenarios, two side by side. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
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

  it("is not claimed where WebAssembly is barred", async () => {
    const page = await open({ at: "#/packages", webgl: false, expected: /WebAssembly|wasm/i });
    await page.route("**/*.wasm*", (route) => route.abort());
    await page.reload();
    await page.getByText(/^未证明：/).waitFor();
    expect(await page.locator(".packagehead").count()).toBeGreaterThan(0);
  });
});
