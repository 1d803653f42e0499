/**
 * `npm run soak`: the public display in a real Chromium, small and fast, for hundreds of rounds. After a collection of garbage it
 * measures heap, DOM nodes, listeners and live WebGL objects early and late; more than 5 % between them is a leak, and fails.
 * `npm run soak -- 30 300 600`: from which round, to which, how many times faster.
 */
import { join } from "node:path";
import { serve } from "../src/cli/serve";
import { launch } from "./browser/chromium";

const [first = 30, last = 300, speed = 600] = process.argv.slice(2).map(Number);
/** A round that does not end within so long has stopped, ms. */
const STUCK = 120_000;
const MOST = 0.05;

/** Counts what WebGL makes and takes away again; runs in the page before anything else. */
function countGl(): void {
  const live: Record<string, number> = {};
  Object.assign(globalThis, { liveGl: live });
  const proto = WebGL2RenderingContext.prototype as unknown as Record<string, (...args: unknown[]) => unknown>;
  const sets = new Map<string, Set<unknown>>();
  for (const name of Object.getOwnPropertyNames(proto)) {
    const [, verb, kind] = /^(create|delete)([A-Z]\w+)$/.exec(name) ?? [];
    if (!verb || !kind) continue;
    const of = sets.get(kind) ?? new Set();
    sets.set(kind, of);
    const call = proto[name];
    proto[name] = function (this: unknown, ...args) {
      const made = call.apply(this, args);
      if (verb === "create") of.add(made);
      else of.delete(args[0]);
      live[kind] = of.size;
      return made;
    };
  }
}

const { address, close } = await serve(join(import.meta.dirname, "../dist"));
// The engine's compilers go on making code for hundreds of rounds; without them the heap is what the page itself holds.
const browser = await launch({ args: ["--js-flags=--no-opt --no-maglev --no-sparkplug"] });
const page = await (
  await browser.newContext({ viewport: { width: 640, height: 360 }, serviceWorkers: "block" })
).newPage();
const errors: string[] = [];
page.on("pageerror", (error) => errors.push(error.message));
await page.addInitScript(`(${countGl})()`);
const session = await page.context().newCDPSession(page);
await session.send("Performance.enable");
await page.goto(`${address}#/show?speed=${speed}`);

type Measured = Readonly<Record<string, number>>;
/** After one slow round held by a presenter's hand, before the first scene: the same things are on screen and in the map's caches. */
async function measured(): Promise<Measured> {
  const { keyboard } = page;
  const scene = (): Promise<string | null> => page.locator("main.show").getAttribute("data-scene");
  await keyboard.press(" ");
  for (let turned = 0; turned < 60; turned++) {
    await keyboard.press("PageDown");
    await page.waitForTimeout(600);
    if (turned > 10 && (await scene()) === "city") break;
  }
  if ((await scene()) !== "city") throw new Error("There is no first chapter.");
  await page.waitForTimeout(3000);
  for (let k = 0; k < 3; k++) {
    await session.send("HeapProfiler.collectGarbage");
    await page.waitForTimeout(300);
  }
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (name: string): number => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  const gl = await page.evaluate(() => (globalThis as unknown as { liveGl: Record<string, number> }).liveGl);
  await keyboard.press(" ");
  return {
    "heap, kB": Math.round(of("JSHeapUsedSize") / 1000),
    "DOM nodes": of("Nodes"),
    listeners: of("JSEventListeners"),
    "WebGL objects": Object.values(gl).reduce((sum, n) => sum + n, 0),
  };
}
async function until(round: number): Promise<void> {
  for (let done = -1; done < round; ) {
    await page.waitForFunction(
      (before) => Number(document.querySelector<HTMLElement>("main.show")?.dataset.round ?? -1) > before,
      done,
      { timeout: STUCK },
    );
    done = Number(await page.locator("main.show").getAttribute("data-round"));
  }
}

// What a slow round loads for the first time is not what a round leaves behind.
for (const round of [3, 6]) {
  await until(round);
  await measured();
}
const from = performance.now();
const marks: [number, Measured][] = [];
// Points between the two show whether a difference grows or only moves.
for (const round of [first, ...[1, 2, 3].map((k) => Math.round(first + (k * (last - first)) / 4)), last]) {
  await until(round);
  const now = await measured();
  marks.push([round, now]);
  process.stdout.write(`round ${round} (${Math.round((performance.now() - from) / 1000)} s): ${JSON.stringify(now)}\n`);
}
await browser.close();
await close();
const [early, late] = [marks[0][1], marks[marks.length - 1][1]];
const grown = Object.keys(early).map((name) => [name, late[name] / early[name] - 1] as const);
for (const [name, by] of grown) process.stdout.write(`${name}: ${by >= 0 ? "+" : ""}${(by * 100).toFixed(1)} %\n`);
for (const error of errors) process.stdout.write(`uncaught: ${error}\n`);
if (errors.length > 0 || grown.some(([, by]) => !(by <= MOST))) process.exitCode = 1;
