/**
 * `npm test`: types, lint and format, unused code, unit, property and architecture tests, the build, and the browser tests
 * upon it. Each of the first kind counts as one test. The last line is `N passed, M failed`, and nothing follows it.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { ready } from "./browser";
import { run } from "./process";

process.chdir(resolve(import.meta.dirname, "../.."));
const started = performance.now();
const scratch = mkdtempSync(join(tmpdir(), "lianpian-test-"));
const env: NodeJS.ProcessEnv = { ...process.env, NO_COLOR: "1", CI: "true" };
delete env.FORCE_COLOR;
let passed = 0;
let failed = 0;
const failures: string[] = [];
const tell = (line: string): void => void process.stdout.write(`${line}\n`);

function count(good: number, bad: number, name: string, seconds: number): void {
  passed += good;
  failed += bad;
  if (bad > 0) failures.push(name);
  tell(`${bad === 0 ? "ok  " : "FAIL"} ${name} (${good} passed, ${bad} failed, ${seconds.toFixed(1)} s)`);
}

/** A tool that is right or wrong as a whole: one test. */
async function tool(name: string, script: string, args: readonly string[]): Promise<boolean> {
  const { code, output, seconds } = await run(process.execPath, [script, ...args], { env });
  if (code !== 0) tell(output.trimEnd());
  count(code === 0 ? 1 : 0, code === 0 ? 0 : 1, name, seconds);
  return code === 0;
}

interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  testResults: {
    status: string;
    name: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
}

/** A vitest run: every test counts, and so does a file that could not be loaded. */
async function vitest(name: string, args: readonly string[], extra: NodeJS.ProcessEnv = {}, most = 300): Promise<void> {
  const file = join(scratch, `${name.replace(/\W+/g, "-")}.json`);
  const { code, output, seconds } = await run(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      ...args,
      "--reporter=dot",
      "--reporter=json",
      `--outputFile.json=${file}`,
    ],
    { env: { ...env, ...extra }, seconds: most },
  );
  if (code !== 0) tell(output.trimEnd());
  try {
    const report = JSON.parse(readFileSync(file, "utf8")) as VitestReport;
    const broken = report.testResults.filter((f) => f.status === "failed" && f.assertionResults.length === 0).length;
    const bad = report.numFailedTests + broken;
    for (const { status, fullName, failureMessages } of report.testResults.flatMap((f) => f.assertionResults))
      if (status === "passed" && failureMessages.length > 0)
        tell(`passed at the second try: ${fullName}\n  first: ${failureMessages[0].split("\n", 1)[0]}`);
    count(report.numPassedTests, bad === 0 && code !== 0 ? 1 : bad, name, seconds);
  } catch {
    count(0, 1, `${name}: no report`, seconds);
  }
}

tell("连片 Lianpian: types, lint, unused code, unit, property, architecture and browser tests.");
const browser = ready(tell);
await Promise.all([
  tool("types (tsc)", "node_modules/typescript/bin/tsc", ["--noEmit", "-p", "."]),
  (async () => {
    await tool("lint and format (biome)", "node_modules/@biomejs/biome/bin/biome", ["ci", "--colors=off", "."]);
    await tool("unused code (knip)", "node_modules/knip/bin/knip.js", ["--no-progress"]);
  })(),
]);
const built = tool("build (vite)", "node_modules/vite/bin/vite.js", ["build", "--logLevel", "warn"]);
await vitest("unit, property and architecture tests", []);
const hasBuild = await built;
const found = await browser;
if ("reason" in found) {
  count(0, 1, "browser tests", 0);
  failures.push(found.reason);
} else if (!hasBuild) {
  count(0, 1, "browser tests: there is no build to test", 0);
} else {
  // A browser may hang or starve on a busy machine: what fails is tried once more, and told.
  const args = ["--config", "test/browser/vitest.config.ts", "--retry=1"];
  await vitest("browser tests", args, { CHROMIUM: found.chromium }, 720);
}
rmSync(scratch, { recursive: true, force: true });
tell(`\n${((performance.now() - started) / 1000).toFixed(0)} s`);
for (const failure of failures) tell(`Failed: ${failure}`);
process.exitCode = failed === 0 ? 0 : 1;
process.stdout.write(`${passed} passed, ${failed} failed\n`);
