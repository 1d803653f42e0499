/**
 * How the door takes a very large file, in a real Chromium: a GeoJSON of 280,000 estates and some 200 MB is dropped, cancelled
 * in each of its steps, then read, accepted, and looked at on the overview. By hand: `npx tsx test/big.ts [estates]`. Says how long
 * each step took, how often its progress moved, how soon a cancel was through, the most memory of the page's process, and the longest
 * tasks of the page's own thread: by the clock, and by what the thread itself ran. The clock also counts other processes and the
 * waits for the graphics, which are drawn by the processor here: only the second tells of the application.
 */
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { serve } from "../src/cli/serve";
import { launch } from "./browser/chromium";
import { run } from "./run/process";

const ROOT = join(import.meta.dirname, "..");
const estates = Number(process.argv[2] ?? 280_000);
/** Brings the mean feature from some 590 bytes to 715. */
const ADDRESS = "示例区示例街道示例社区示例路东段与示例大道交叉口向北一百二十米路西示例院";
const LONG_MS = 100;

const say = (line: string): void => void process.stdout.write(`${line}\n`);
const seconds = (from: number): string => `${((performance.now() - from) / 1000).toFixed(1)} s`;

declare global {
  interface Window {
    moves: Set<string>;
  }
}

/** An event of the browser's trace; times are microseconds, `tdur` those in which the thread ran. */
interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
}
const traced: Traced[] = [];
/** Names of the steps as they stand in the trace. */
const steps: string[] = [];

/** Runs in the page before anything of ours: keeps every word of progress. */
function watch(): void {
  window.moves = new Set();
  new MutationObserver(() => {
    const now = document.querySelector(".working");
    if (now) window.moves.add(`${now.textContent} ${now.querySelector("progress")?.value}`);
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}

async function makeFile(path: string): Promise<void> {
  const { output } = await run(process.execPath, [
    ...["node_modules/tsx/dist/cli.mjs", "src/cli/main.ts", "synth"],
    ...["--estates", String(estates), "--seed", "1"],
  ]);
  const out = createWriteStream(path);
  for (const line of output.split("\n"))
    if (!out.write(`${line.replace('"properties":{', `"properties":{"address":"${ADDRESS}",`)}\n`))
      await once(out, "drain");
  out.end();
  await once(out, "finish");
}

/** The most memory that the page's process and its workers ever held together, MB; NaN where the system does not tell. */
async function mostMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  await session.detach();
  const most = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      try {
        return Number(/VmHWM:\s*(\d+)/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1]) / 1000;
      } catch {
        return Number.NaN;
      }
    });
  return Math.round(Math.max(...most));
}

/** Does something, and says how long it took and how often progress moved. */
async function step(page: Page, what: string, act: () => Promise<void>): Promise<void> {
  const from = performance.now();
  steps.push(what);
  await page.evaluate((name) => void performance.mark(name), `step ${what}`);
  await act();
  const took = seconds(from);
  const moves = await page.evaluate(() => {
    const { size } = window.moves;
    window.moves = new Set();
    return size;
  });
  say(`${what}: ${took}, progress moved ${moves} times`);
}

/** Says of each step its longest tasks of the page's thread: the clock's milliseconds, and those in which it ran. */
function sayTasks(): void {
  const marks = steps.map((what) => traced.find(({ name }) => name === `step ${what}`));
  const { pid, tid } = marks[0] ?? { pid: 0, tid: 0 };
  const tasks = traced.filter((one) => one.pid === pid && one.tid === tid && /RunTask$/.test(one.name) && one.dur);
  steps.forEach((what, k) => {
    const [from, to] = [marks[k]?.ts ?? 0, marks[k + 1]?.ts ?? Number.POSITIVE_INFINITY];
    const mine = tasks.filter(({ ts }) => ts >= from && ts < to);
    const list = (of: (one: Traced) => number): string => {
      const all = mine.map((one) => Math.round(of(one) / 1000)).sort((a, b) => b - a);
      return all.filter((ms, nth) => nth === 0 || ms > LONG_MS).join(", ");
    };
    say(`${what}: longest tasks by the clock ${list(({ dur = 0 }) => dur)} ms, run ${list(({ tdur = 0 }) => tdur)} ms`);
  });
}

/** Waits for a step of the work, gives it up, and says how soon that was through. */
async function cancelAt(page: Page, words: RegExp): Promise<void> {
  const work = page.locator(".working");
  await work.filter({ hasText: words }).waitFor();
  const from = performance.now();
  await work.getByRole("button", { name: "取消" }).click();
  await work.waitFor({ state: "detached" });
  say(`cancelled while ${words.source}: ${seconds(from)}`);
}

const folder = mkdtempSync(join(tmpdir(), "lianpian-big-"));
await build({ root: ROOT, logLevel: "warn" });
const { address, close } = await serve(join(ROOT, "dist"));
const browser = await launch();
try {
  const file = join(folder, "estates.geojson");
  await makeFile(file);
  say(`${estates} estates, ${(statSync(file).size / 1e6).toFixed(0)} MB`);
  const page = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
  page.setDefaultTimeout(120_000);
  // The runner wraps named functions in a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (made) => made;");
  await page.addInitScript(watch);
  const session = await page.context().newCDPSession(page);
  session.on("Tracing.dataCollected", ({ value }) => traced.push(...(value as unknown as Traced[])));
  await session.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "blink.user_timing"], recordMode: "recordAsMuchAsPossible" },
  });
  await page.goto(`${address}#/data`);
  await page.getByRole("main").waitFor();
  const drop = () => page.getByLabel("选择文件").setInputFiles(file);
  const read = () => page.getByRole("button", { name: "读取并检查" }).click();
  const accept = page.getByRole("button", { name: "接受", exact: true });
  await step(page, "opening the page", () => page.locator(".files").waitFor());
  await step(page, "recognising, given up", async () => {
    await drop();
    await cancelAt(page, /解析/);
  });
  await step(page, "recognising", async () => {
    await drop();
    await page.locator(".mapping").waitFor();
    await page.locator(".working").waitFor({ state: "detached" });
  });
  await step(page, "reading, given up", async () => {
    await read();
    await cancelAt(page, /检查 \d/);
  });
  await step(page, "reading", async () => {
    await read();
    await accept.waitFor();
  });
  await step(page, "comparing", () => page.locator("details.difference, .changes + p:not(.quiet)").first().waitFor());
  await step(page, "accepting, until it is kept", async () => {
    await accept.click();
    await page.getByText(/已接受：/).waitFor();
    await page
      .locator(".accepted")
      .getByText(/已保存|已存/)
      .waitFor();
  });
  await step(page, "overview", async () => {
    await page.getByRole("button", { name: "去总览看" }).click();
    await page.locator(".map canvas").first().waitFor();
    // The outlines are laid out in the map's own worker.
    await page.waitForTimeout(20_000);
  });
  const told = new Promise<void>((done) => session.once("Tracing.tracingComplete", () => done()));
  await session.send("Tracing.end");
  await told;
  sayTasks();
  say(`most memory of the page's process with its workers: ${await mostMemory(browser)} MB`);
} finally {
  await browser.close();
  await close();
  rmSync(folder, { recursive: true });
}
