/** `npm run screenshots`: the pictures of the README, from the built application. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serve } from "../src/cli/serve";
import { launch } from "./browser/chromium";

const ROOT = join(import.meta.dirname, "..");
const FOLDER = join(ROOT, ".github/screenshots");

interface Shot {
  readonly name: string;
  readonly at: string;
  readonly width?: number;
  readonly height?: number;
}

const SHOTS: readonly Shot[] = [
  { name: "overview", at: "#/overview" },
  { name: "packages", at: "#/packages" },
  { name: "progress", at: "#/progress" },
  { name: "data", at: "#/data" },
  { name: "show", at: "#/show" },
  { name: "overview-phone", at: "#/overview", width: 390, height: 844 },
];

/** Until the city is there and nothing has been drawn or fetched for a while. */
async function settle(page: Page): Promise<void> {
  await page.getByRole("main").waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(4000);
}

mkdirSync(FOLDER, { recursive: true });
const { address, close } = await serve(join(ROOT, "dist"));
const browser = await launch();
for (const { name, at, width = 1440, height = 900 } of SHOTS) {
  const context = await browser.newContext({ viewport: { width, height } });
  const page = await context.newPage();
  await page.goto(address + at);
  await settle(page);
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  process.stdout.write(`${path}\n`);
  await context.close();
}
await browser.close();
await close();
