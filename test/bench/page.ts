/**
 * How soon the packages page answers, in a real Chromium: for every kind of control the worker's reply, the page's own work
 * until map and totals are on the screen, and for the list that follows a frame later, its tasks over 50 ms, and the frames of a map that is panned, drawn without a graphics
 * card. Replies and frames are by the clock; the page's work is the time its thread ran, with all drawing left out, which
 * a graphics card does elsewhere. Skipped aloud where there is no Chromium.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, CDPSession, Page } from "playwright-core";
import { build } from "vite";
import { serve } from "../../src/cli/serve";
import { launch } from "../browser/chromium";
import { findChromium } from "../run/browser";
import { run } from "../run/process";

const ROOT = join(import.meta.dirname, "../..");
/** How often each control is moved, among a city's estates and among very many. */
const TIMES = { city: 7, many: 3 };

interface Probe {
  open: Map<number, { path: string; at: number }>;
  replies: { path: string; ms: number }[];
  last: number;
  /** Called with the next reply. */
  next: () => void;
  /** While true nothing is drawn: what remains is the page's own work. */
  blank: boolean;
  /** Resolves after the next frame. */
  painted: () => Promise<void>;
}
declare global {
  interface Window {
    pageBench: Probe;
  }
}

/** Runs in the page before anything of ours: times every question to the packaging worker, and leaves drawing out. */
function watch(): void {
  const painted = async (): Promise<void> => {
    await new Promise((done) => requestAnimationFrame(done));
    // A task of its own comes after the frame was laid out and painted.
    await new Promise((done) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(0);
    });
  };
  const probe: Probe = { open: new Map(), replies: [], last: 0, next: () => {}, blank: true, painted };
  window.pageBench = probe;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    private timed = false;
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.timed = String(url).includes("packaging");
      this.addEventListener("message", ({ data }) => {
        const asked = probe.open.get(data?.id);
        if (!asked) return;
        probe.open.delete(data.id);
        probe.last = performance.now();
        probe.replies.push({ path: asked.path, ms: probe.last - asked.at });
        probe.next();
      });
    }
    // biome-ignore lint/suspicious/noExplicitAny: the platform's own signature
    override postMessage(message: any, transfer?: any): void {
      if (this.timed && message?.path) probe.open.set(message.id, { path: message.path[0], at: performance.now() });
      super.postMessage(message, transfer);
    }
  };
  const gl = WebGL2RenderingContext.prototype;
  for (const name of ["drawArrays", "drawElements", "drawArraysInstanced", "drawElementsInstanced"] as const) {
    const draw = gl[name] as (...args: unknown[]) => void;
    Object.assign(gl, {
      [name](...args: unknown[]) {
        if (!probe.blank) draw.apply(this, args);
      },
    });
  }
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const ms = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : "–");
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Every kind of control, and what it is moved between. */
const MOVES: readonly (readonly [name: string, control: string, values: readonly string[]])[] = [
  ["gap", "#gapM", ["40", "80", "60", "100"]],
  ["small", "#smallHouseholds", ["200", "400", "300"]],
  ["members", "#maxMembers", ["8", "10", "12"]],
  ["bodies", "#minBodies", ["3", "1", "2"]],
  ["households", "#minHouseholds", ["500", "400", "300"]],
  ["diameter", "#maxDiameterM", ["400", "500", "600"]],
  ["weights", "#weight-households", ["50", "20", "35"]],
  ["barriers", "button:铁路", []],
  ["who takes part", "button:计划内已开工", []],
  ["scope", "radio", []],
];

/** Until nothing is asked any more and the map lies still. */
const quiet = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const probe = window.pageBench;
    const until = performance.now() + 60_000;
    while (performance.now() < until && (probe.open.size > 0 || performance.now() - probe.last < 700))
      await new Promise((done) => setTimeout(done, 50));
  });

/** Moves a control and waits until the first answer is painted; the worker's reply in ms, NaN without one. */
const move = (page: Page, control: string, value: string | null): Promise<number> =>
  page.evaluate(
    async ([what, to]) => {
      const probe = window.pageBench;
      const before = probe.replies.length;
      const replied = new Promise<void>((done) => {
        probe.next = done;
        setTimeout(done, 20_000);
      });
      if (what) {
        if (what.startsWith("button:")) {
          const name = what.slice(7);
          [...document.querySelectorAll("button")].find(({ textContent }) => textContent?.startsWith(name))?.click();
        } else if (what === "radio") document.querySelector<HTMLInputElement>("[name=scope]:not(:checked)")?.click();
        else {
          const input = document.querySelector<HTMLInputElement>(what);
          if (!input) throw new Error(`no ${what}`);
          input.value = to ?? "";
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }
        await replied;
      }
      await probe.painted();
      return probe.replies[before]?.ms ?? Number.NaN;
    },
    [control, value] as const,
  );

/** Until the list, which comes once the map and the totals are painted, is painted too. */
const listed = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { painted } = window.pageBench;
    await painted();
    await new Promise((done) => requestIdleCallback(done, { timeout: 100 }));
    await painted();
  });

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? Number.NaN);
}

/** Moves every control `times` times; the table of what it took. */
async function moves(page: Page, times: number): Promise<string> {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await page.evaluate(() => {
    for (const one of document.querySelectorAll<HTMLDetailsElement>(".controls details")) one.open = true;
  });
  const timed = async (
    control: string,
    value: string | null,
  ): Promise<[reply: number, first: number, list: number]> => {
    await quiet(page);
    const from = await busy(session);
    const reply = await move(page, control, value);
    const between = await busy(session);
    await listed(page);
    return [reply, between - from, (await busy(session)) - between];
  };
  const rows = [
    "| control | worker | page: map, totals | both | then the list | worker, least | page, least | list, least |",
    "|---|---|---|---|---|---|---|---|",
  ];
  for (const [name, control, values] of MOVES) {
    const replies: number[] = [];
    const [works, lists, empty, emptyLists]: [number[], number[], number[], number[]] = [[], [], [], []];
    for (let k = 0; k < times; k++) {
      const [, none, noList] = await timed("", null);
      empty.push(none);
      emptyLists.push(noList);
      const [reply, work, list] = await timed(control, values[k % values.length] ?? null);
      if (Number.isNaN(reply)) continue;
      replies.push(reply);
      works.push(work - median(empty));
      lists.push(list - median(emptyLists));
    }
    const [reply, work] = [median(replies), median(works)];
    const least = [replies, works, lists].map((all) => Math.min(...all));
    const figures = [reply, work, reply + work, median(lists), ...least];
    rows.push(`| ${[name, ...figures.map(ms)].join(" | ")} |`);
  }
  await session.detach();
  return rows.join("\n");
}

/** The longest that the map is dragged, ms. */
const LONGEST_PAN = 20_000;

/** Median and worst time between frames while the map is dragged, ms; no proof is under way meanwhile. */
async function pan(page: Page): Promise<void> {
  const proof = page.getByRole("button", { name: "停止证明" });
  // It begins once the hand rests; where all is proven by then there is none to stop.
  await proof.click({ timeout: 4000 }).catch(() => {});
  const box = await page.locator(".map canvas").first().boundingBox();
  if (!box) return;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.evaluate(() => {
    window.pageBench.blank = false;
  });
  await quiet(page);
  await page.evaluate(() => {
    const times: number[] = [];
    Object.assign(window, { frames: times });
    const tick = (now: number): void => {
      times.push(now);
      if ("frames" in window) requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  });
  const until = performance.now() + LONGEST_PAN;
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let k = 0; k < 40 && performance.now() < until; k++) {
    await page.mouse.move(x + 6 * k, y + 3 * k);
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const times = await page.evaluate(() => {
    const { frames } = window as unknown as { frames: number[] };
    Reflect.deleteProperty(window, "frames");
    return frames;
  });
  await page.mouse.up();
  const gaps = times.slice(1).map((now, k) => now - times[k]);
  say(`pan: ${gaps.length} frames, median ${ms(median(gaps))}, longest ${ms(Math.max(...gaps))}`);
}

interface Traced {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Time its thread ran, and time by the clock, µs. */
  readonly tdur?: number;
  readonly dur?: number;
  readonly args?: { readonly name?: string };
}

/** Does something, and tells which of the page's tasks ran for more than 50 ms meanwhile. */
async function watched(browser: Browser, page: Page, what: string, run: () => Promise<void>): Promise<void> {
  await browser.startTracing(page, { categories: ["toplevel", "disabled-by-default-devtools.timeline"] });
  await run();
  const { traceEvents }: { traceEvents: Traced[] } = JSON.parse(String(await browser.stopTracing()));
  const main = new Set(
    traceEvents.flatMap(({ name, pid, tid, args }) =>
      name === "thread_name" && args?.name === "CrRendererMain" ? [`${pid}/${tid}`] : [],
    ),
  );
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => name === "RunTask" && main.has(`${pid}/${tid}`))
    .map(({ tdur, dur }) => Math.round((tdur ?? dur ?? 0) / 1000))
    .sort((a, b) => b - a);
  const long = tasks.filter((task) => task > 50);
  say(`tasks over 50 ms, ${what}: ${long.join(", ") || `none; the longest of ${tasks.length}: ${tasks[0]}`}`);
}

/** Opens the estates of a file instead of the city's by the data page, as a planner would. */
async function take(page: Page, file: string): Promise<void> {
  await page.locator("input[type=file]").first().setInputFiles(file);
  await page.getByLabel("并入并整体替换现有小区台账").check({ timeout: 60_000 });
  await page.getByRole("button", { name: "读取" }).click();
  await page.getByRole("button", { name: "接受", exact: true }).click({ timeout: 120_000 });
}

/** The tables of `npm run bench` for the demo city and for 10,000 estates. */
export async function benchPage(): Promise<void> {
  if (!(await findChromium())) return say("The page was not timed: there is no Chromium here.");
  await build({ root: ROOT, logLevel: "warn" });
  const folder = mkdtempSync(join(tmpdir(), "lianpian-bench-"));
  const { address, close } = await serve(join(ROOT, "dist"));
  const browser = await launch();
  try {
    for (const estates of [0, 10_000]) {
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 } });
      const page = await context.newPage();
      page.setDefaultTimeout(180_000);
      // The runner wraps named functions in a helper that the page does not have.
      await page.addInitScript("globalThis.__name = (made) => made;");
      await page.addInitScript(watch);
      await page.goto(address + (estates ? "#/data" : "#/overview"));
      await page.getByRole("main").waitFor();
      const times = estates ? TIMES.many : TIMES.city;
      say(
        `\nThe packages page, ${estates ? `${estates} estates` : "the demo city"}: milliseconds, medians of ${times}\n`,
      );
      const step = (what: string, run: () => Promise<void>) => watched(browser, page, what, run);
      if (estates) {
        const file = join(folder, "estates.geojson");
        const made = await run(process.execPath, [
          ...["node_modules/tsx/dist/cli.mjs", "src/cli/main.ts", "synth"],
          ...["--estates", String(estates), "--seed", "1"],
        ]);
        writeFileSync(file, made.output);
        await step("import", () => take(page, file));
      }
      await step("opening the page", async () => {
        await page.getByRole("link", { name: "连片" }).click();
        await page.locator('.totals[aria-busy="false"]').waitFor();
        await quiet(page);
      });
      say(`\n${await moves(page, times)}\n`);
      await step("moving controls", async () => void (await moves(page, 1)));
      await pan(page);
      await context.close();
    }
  } finally {
    await browser.close();
    await close();
    rmSync(folder, { recursive: true });
  }
}
