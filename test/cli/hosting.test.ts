/** The server files of README's Hosting section, with the real programs where they are installed. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { SECURITY } from "../../src/cli/serve";

const readme = readFileSync(join(import.meta.dirname, "../../README.md"), "utf8");
const block = (language: string): string =>
  new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? "";
const folder = mkdtempSync(join(tmpdir(), "lianpian-hosting-"));
const has = (program: string): boolean => spawnSync(program, ["-h"]).error === undefined;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const site = join(folder, "site");
/** Path, and the type that a browser must be told. */
const FILES: readonly (readonly [path: string, type: RegExp])[] = [
  ["index.html", /^text\/html; charset=utf-8$/i],
  ["offline.js", /^(text|application)\/javascript/],
  ["assets/index-1a2b3c4d.js", /^(text|application)\/javascript/],
  ["assets/worker-1a2b3c4d.mjs", /^(text|application)\/javascript/],
  ["assets/index-1a2b3c4d.css", /^text\/css/],
  ["assets/solver-1a2b3c4d.wasm", /^application\/wasm/],
  ["assets/hei.woff2", /^font\/woff2/],
  ["app.webmanifest", /^application\/manifest\+json/],
  ["data/index.json", /^application\/json/],
  ["data/xinxiang/estates.geojson", /^application\/geo\+json/],
  ["data/base.pmtiles", /^application\/vnd\.pmtiles/],
];
beforeAll(() => {
  for (const [path] of FILES) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), `${path} ${"x".repeat(4000)}`);
  }
});

const freePort = (): Promise<number> =>
  new Promise((done) => {
    const probe = createServer().listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => done(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Runs a server until `check` is through; it must answer within 10 s. */
async function serving(
  program: string,
  args: readonly string[],
  port: number,
  check: (at: string) => Promise<void>,
): Promise<void> {
  const process = spawn(program, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...globalThis.process.env, HOME: folder },
  });
  let said = "";
  for (const stream of [process.stdout, process.stderr]) stream.on("data", (piece) => (said += piece));
  const at = `http://127.0.0.1:${port}/`;
  try {
    const until = Date.now() + 10_000;
    while (!(await fetch(at).catch(() => null))) {
      if (Date.now() > until || process.exitCode !== null) throw new Error(`${program} does not answer: ${said}`);
      await new Promise((done) => setTimeout(done, 100));
    }
    await check(at);
  } finally {
    process.kill("SIGTERM");
    await new Promise((done) => (process.exitCode === null ? process.once("exit", done) : done(null)));
  }
}

/** Every file with its type, its time to live and the policy, packed where it is text. */
async function answersRight(at: string): Promise<void> {
  for (const [path, type] of FILES) {
    const { status, headers } = await fetch(at + path, { headers: { "accept-encoding": "gzip" } });
    expect(status, path).toBe(200);
    expect(headers.get("content-type"), path).toMatch(type);
    for (const [name, value] of Object.entries(SECURITY)) expect(headers.get(name), `${name} of ${path}`).toBe(value);
    expect(headers.get("cache-control"), path).toBe(
      path.startsWith("assets/") ? "public, max-age=31536000, immutable" : "no-cache",
    );
    if (/\.(js|css|geojson)$/.test(path)) expect(headers.get("content-encoding"), path).toBe("gzip");
  }
  const missing = await fetch(`${at}data/none.json`);
  expect([missing.status, missing.headers.get("x-content-type-options")]).toEqual([404, "nosniff"]);
  const part = await fetch(`${at}data/base.pmtiles`, { headers: { range: "bytes=0-15" } });
  expect([part.status, (await part.arrayBuffer()).byteLength]).toEqual([206, 16]);
}

describe("README's server files", () => {
  it("send the policy that the application is tested under", () => {
    for (const language of ["nginx", "caddy"])
      expect(block(language), language).toContain(`"${SECURITY["Content-Security-Policy"]}"`);
  });

  it.skipIf(!has("nginx"))("serve right from a real nginx (skipped where there is none)", async () => {
    const port = await freePort();
    const types = ["/etc/nginx/mime.types", "/usr/local/etc/nginx/mime.types"].find(existsSync) ?? "mime.types";
    const own = block("nginx")
      .replace("listen 80;", `listen 127.0.0.1:${port};`)
      .replace("/srv/lianpian", site)
      .replace("/etc/nginx/mime.types", types);
    const paths = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((n) => `${n}_temp_path ${folder}/${n};`);
    const conf = join(folder, "nginx.conf");
    writeFileSync(
      conf,
      `${process.getuid?.() === 0 ? "user root;" : ""} daemon off; pid ${folder}/nginx.pid; error_log ${folder}/error.log; events {}\nhttp { access_log off; ${paths.join(" ")}\n${own} }`,
    );
    await serving("nginx", ["-c", conf, "-p", folder, "-e", join(folder, "error.log")], port, answersRight);
  });

  it.skipIf(!has("caddy"))("are valid to a real Caddy and serve right (skipped where there is none)", async () => {
    const port = await freePort();
    const conf = join(folder, "Caddyfile");
    writeFileSync(
      conf,
      `{\n\tadmin off\n}\n${block("caddy").replace(":80", `http://127.0.0.1:${port}`).replace("/srv/lianpian", site)}`,
    );
    const env = { ...globalThis.process.env, HOME: folder };
    const validated = spawnSync("caddy", ["validate", "--adapter", "caddyfile", "--config", conf], {
      encoding: "utf8",
      env,
    });
    expect(validated.stdout + validated.stderr).toMatch(/Valid configuration/);
    await serving("caddy", ["run", "--adapter", "caddyfile", "--config", conf], port, answersRight);
  });
});
