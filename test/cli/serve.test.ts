import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type Serving, serve } from "../../src/cli/serve";

let root: string;
let serving: Serving;

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), "lianpian-serve-"));
  mkdirSync(join(root, "site/data"), { recursive: true });
  writeFileSync(join(root, "secret.txt"), "not served");
  writeFileSync(join(root, "site/index.html"), "<!doctype html><p>hello");
  writeFileSync(join(root, "site/data/片区.json"), JSON.stringify({ text: "连".repeat(5000) }));
  serving = await serve(join(root, "site"), { prefix: "/some/sub/path/" });
});

afterAll(async () => {
  await serving.close();
  rmSync(root, { recursive: true });
});

/** A request whose path is sent as it is written, dots and all. */
const raw = (path: string): Promise<number> =>
  new Promise((done, fail) => {
    const { hostname, port } = new URL(serving.address);
    request({ hostname, port, path }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on("error", fail)
      .end();
  });

it("serves the folder's page at its sub-path, with the policy on every response", async () => {
  const page = await fetch(serving.address);
  expect(await page.text()).toBe("<!doctype html><p>hello");
  expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect((await fetch(`${serving.address}nothing.json`)).headers.get("content-security-policy")).toContain(
    "default-src",
  );
});

it("finds names in Chinese and packs text", async () => {
  const answer = await fetch(`${serving.address}data/${encodeURIComponent("片区.json")}`);
  expect(((await answer.json()) as { text: string }).text).toHaveLength(5000);
  expect(answer.headers.get("content-encoding")).toBe("gzip");
});

it("answers 404 for what is not there: no page in place of a missing file", async () => {
  expect((await fetch(`${serving.address}data/missing.json`)).status).toBe(404);
  expect(await raw("/")).toBe(404);
});

it("serves nothing outside its folder", async () => {
  for (const path of ["../secret.txt", "..%2fsecret.txt", "data/../../secret.txt", "%2e%2e/secret.txt", "%", "a%00b"]) {
    expect(await raw(`/some/sub/path/${path}`), path).toBe(404);
  }
});

it("takes the next port when the first is taken", async () => {
  const port = Number(new URL(serving.address).port);
  const second = await serve(join(root, "site"), { port });
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  await second.close();
});
