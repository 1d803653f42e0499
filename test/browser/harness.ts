/** A page of the built application that fails its test on a console error or on a request to any other host. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, expect, inject } from "vitest";
import { launch } from "./chromium";

export interface OpenOptions extends BrowserContextOptions {
  /** Another site than the application as it is built. */
  readonly site?: string;
  /** After the address: `#/packages?gap=20`, `?city=…`. */
  readonly at?: string;
  /** Whether the map may be drawn with WebGL: by software it costs as much as all the rest of a page. Without it (default) it is the SVG map. */
  readonly webgl?: boolean;
  /** Runs in the page before anything of ours. */
  readonly before?: string;
  /** Words of console messages that are meant to come in this test. */
  readonly expected?: RegExp;
  /** Other origins that may be asked in this test. */
  readonly hosts?: readonly string[];
  /** Wait for the city (default), or only for the document. */
  readonly wait?: "city" | "none";
}

/** What went wrong on a page so far. */
const troubles: { page: Page; list: string[] }[] = [];
const browsers = new Map<boolean, Promise<Browser>>();

/** Opens the application in a fresh context, without flights unless asked for. The page is closed, and its troubles asserted, when the test ends. */
export async function open(options: OpenOptions = {}): Promise<Page> {
  const { site, at = "", webgl = false, before, expected, wait = "city", hosts, ...context } = options;
  let browser = browsers.get(webgl);
  if (!browser) {
    browser = launch({ webgl });
    browsers.set(webgl, browser);
  }
  const page = await (
    await (
      await browser
    ).newContext({
      viewport: { width: 1280, height: 800 },
      reducedMotion: "reduce",
      serviceWorkers: "block",
      ...context,
    })
  ).newPage();
  page.setDefaultTimeout(20_000);
  const list: string[] = [];
  troubles.push({ page, list });
  const address = site ?? inject("address");
  const { origin } = new URL(address);
  const note = (text: string): void => {
    if (!expected?.test(text)) list.push(text);
  };
  page.on("console", (message) => {
    if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
  });
  page.on("pageerror", (error) => note(`uncaught: ${error.message}`));
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (/^(https?|wss?):$/.test(url.protocol) && ![origin, ...(hosts ?? [])].includes(url.origin))
      list.push(`request to ${url.origin}`);
  });
  if (before) await page.addInitScript(before);
  await page.goto(address + at);
  if (wait === "city") await page.getByRole("main").waitFor();
  return page;
}

afterEach(async () => {
  const ended = troubles.splice(0);
  await Promise.all(
    ended.map(async ({ page }) => {
      await page.unrouteAll({ behavior: "ignoreErrors" });
      await page.context().close();
    }),
  );
  expect(ended.flatMap(({ list }) => list)).toEqual([]);
});

afterAll(async () => {
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()));
});
