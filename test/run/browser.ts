/** Finds or installs what the browser tests need: a Chromium that starts and a font with Chinese. */
import { existsSync, readFileSync } from "node:fs";
import { chromium } from "playwright-core";
import { type Ran, run } from "./process";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/opt/google/chrome/chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const starts = async (path: string): Promise<boolean> =>
  existsSync(path) &&
  (process.platform === "win32" || (await run(path, ["--version", "--no-sandbox"], { seconds: 20 })).code === 0);

/** The first Chromium that starts: `CHROMIUM` in the environment, the system's, Playwright's own. */
export async function findChromium(): Promise<string | null> {
  for (const path of [process.env.CHROMIUM, ...PLACES, chromium.executablePath()]) {
    if (path && (await starts(path))) return path;
  }
  return null;
}

async function hasChineseFont(): Promise<boolean> {
  if (process.platform !== "linux") return true;
  const { code, output } = await run("fc-list", [":lang=zh", "file"], { seconds: 60 });
  return code === 0 && output.trim() !== "";
}

function release(): { debian: boolean; ubuntu: boolean } {
  const text = existsSync("/etc/os-release") ? readFileSync("/etc/os-release", "utf8") : "";
  const ubuntu = /^ID=.?ubuntu/m.test(text);
  return { ubuntu, debian: !ubuntu && /^ID(_LIKE)?=.*debian/m.test(text) };
}

async function apt(packages: readonly string[]): Promise<Ran> {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const update = await run("apt-get", ["update", "-qq"], { env, seconds: 180 });
  if (update.code !== 0) return update;
  return run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], { env, seconds: 600 });
}

export type Ready = { readonly chromium: string } | { readonly reason: string };

/** Makes both ready and says what it installs; the reason is one sentence for the reader when it cannot. */
export async function ready(tell: (line: string) => void): Promise<Ready> {
  let [path, font] = await Promise.all([findChromium(), hasChineseFont()]);
  if (path && font) return { chromium: path };
  const { debian, ubuntu } = release();
  const root = process.getuid?.() === 0;
  let last = "";
  if (root && (debian || ubuntu)) {
    // Ubuntu's `chromium` is a snap, which does not run in a container: there Playwright's own is taken.
    const missing = [...(path || ubuntu ? [] : ["chromium"]), ...(font ? [] : ["fonts-noto-cjk", "fontconfig"])];
    if (missing.length > 0) {
      tell(`Installing ${missing.join(" and ")} with apt-get: the browser tests need them.`);
      last = (await apt(missing)).output;
      [path, font] = await Promise.all([findChromium(), hasChineseFont()]);
    }
  }
  if (!path) {
    tell("Installing Playwright's own Chromium: the browser tests need one.");
    const own = await run(process.execPath, [
      "node_modules/playwright-core/cli.js",
      "install",
      ...(root && (debian || ubuntu) ? ["--with-deps"] : []),
      "chromium",
    ]);
    last = own.output;
    path = await findChromium();
  }
  if (path && font) return { chromium: path };
  if (last) tell(last.trimEnd().split("\n").slice(-8).join("\n"));
  return {
    reason: path
      ? "The browser tests cannot run: no font with Chinese characters is here and none could be installed; install Noto Sans CJK (Debian: fonts-noto-cjk) and run npm test again."
      : "The browser tests cannot run: no Chromium is here and none could be installed; install Chromium, or name one in the environment variable CHROMIUM, and run npm test again.",
  };
}
