/** Starts the Chromium that the browser tests and the screenshots share. */
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../run/browser";

const FLAGS = ["--no-sandbox", "--disable-background-networking", "--no-first-run", "--disable-dev-shm-usage"];
const WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const NO_WEBGL = ["--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis"];

/** WebGL 2 by SwiftShader; with `webgl: false` no WebGL context can be made. */
export async function launch(options: { webgl?: boolean } = {}): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("No Chromium: run `npm test`, which installs one.");
  return chromium.launch({ executablePath, args: [...FLAGS, ...(options.webgl === false ? NO_WEBGL : WEBGL)] });
}
