/** Starts the Chromium that the browser tests and the screenshots share. */
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../run/browser";

/** The address bar of each window is a page of its own, which costs as much as half of ours; the last list of features counts, so Playwright's stand here too. */
const OFF = [
  "WebUIOmniboxPopup",
  "WebUIOmniboxFullPopup",
  "WebUIOmniboxAimPopup",
  "AimEnabled",
  "AvoidUnnecessaryBeforeUnloadCheckSync",
  "DestroyProfileOnBrowserClose",
  "HttpsFirstBalancedModeAutoEnable",
  "HttpsUpgrades",
  "LensOverlay",
  "MediaRouter",
  "OptimizationHints",
  "PaintHolding",
  "ThirdPartyStoragePartitioning",
];
const FLAGS = [
  `--disable-features=${OFF.join(",")}`,
  "--no-sandbox",
  "--disable-background-networking",
  "--no-first-run",
  "--disable-dev-shm-usage",
];
const WEBGL = ["--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist"];
const NO_WEBGL = ["--disable-gpu", "--disable-software-rasterizer", "--disable-3d-apis"];

/** WebGL 2 by SwiftShader; with `webgl: false` no WebGL context can be made. */
export async function launch(options: { webgl?: boolean; args?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = await findChromium();
  if (!executablePath) throw new Error("No Chromium: run `npm test`, which installs one.");
  const { webgl = true, args = [] } = options;
  return chromium.launch({ executablePath, args: [...FLAGS, ...(webgl ? WEBGL : NO_WEBGL), ...args] });
}
