/** The first visit with the network, the next ones without: the server is taken away and the page opens all the same. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type Serving, serve } from "../../src/cli/serve";
import { open } from "./harness";

const folder = mkdtempSync(join(tmpdir(), "lianpian-offline-"));
const site = join(folder, "site");
let serving: Serving | null = null;

beforeAll(() => {
  cpSync(join(import.meta.dirname, "../../dist"), site, { recursive: true });
});
afterEach(async () => {
  await serving?.close();
  serving = null;
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const households = (page: Page) => page.getByText("40,909").first();
/** Until the service worker and the city's files are kept. */
const kept = (page: Page): Promise<unknown> =>
  page.waitForFunction(async () => {
    const registration = await navigator.serviceWorker.ready;
    return (
      registration.active?.state === "activated" &&
      navigator.serviceWorker.controller !== null &&
      (await (
        await caches.open("lianpian-city-xinxiang")
      ).match(new URL("data/xinxiang/city.json", document.baseURI))) !== undefined
    );
  });

describe("without the network", () => {
  it("opens every page from what the first visit kept, and says so", async () => {
    serving = await serve(site, { prefix: "/there/" });
    const page = await open({
      webgl: true,
      site: serving.address,
      serviceWorkers: "allow",
      expected: /ERR_CONNECTION|Failed to load/,
    });
    await households(page).waitFor();
    await kept(page);
    await serving.close();
    serving = null;
    await page.reload();
    await page.getByText("连不上服务器", { exact: false }).waitFor();
    await households(page).waitFor();
    for (const [name, what] of [
      ["连片", ".totals"],
      ["进度", "[role=tab]"],
      ["数据", "input[type=file]"],
    ]) {
      await page.getByRole("navigation").getByRole("link", { name }).click();
      await page.locator(`main ${what}`).first().waitFor({ state: "attached" });
    }
  }, 120_000);

  it("goes on with the whole old city while a new one lies half on the server, and takes the new one when it is whole", async () => {
    serving = await serve(site);
    const page = await open({
      site: serving.address,
      serviceWorkers: "allow",
      viewport: { width: 1920, height: 1080 },
    });
    await kept(page);
    const at = join(site, "data/xinxiang");
    const programme = readFileSync(join(at, "programme-2020.json"));
    const city = readFileSync(join(at, "city.json"));
    try {
      // Half an upload: the file is there, the manifest still speaks of the one before.
      writeFileSync(join(at, "programme-2020.json"), programme.subarray(0, 900));
      await page.reload();
      await page.getByText("不完整", { exact: false }).waitFor();
      await households(page).waitFor();
      writeFileSync(join(at, "programme-2020.json"), programme);
      writeFileSync(join(at, "city.json"), city.toString("utf8").replace('"2020-09-05"', '"2020-09-06"'));
      await page.getByRole("button", { name: "再试一次" }).click();
      await page.getByText("2020年9月6日").first().waitFor();
      expect(await page.getByText("不完整", { exact: false }).count()).toBe(0);
    } finally {
      writeFileSync(join(at, "programme-2020.json"), programme);
      writeFileSync(join(at, "city.json"), city);
    }
  });
});
