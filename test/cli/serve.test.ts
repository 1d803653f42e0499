import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { allowing, rangeOf, type Serving, serve } from "../../src/cli/serve";

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

it("gives parts of a file, as PMTiles ask for them", async () => {
  const at = `${serving.address}index.html`;
  expect(await (await fetch(at, { headers: { range: "bytes=2-8" } })).text()).toBe("doctype");
  writeFileSync(join(root, "site/data/base.pmtiles"), "0123456789");
  const ask = (range: string) => fetch(`${serving.address}data/base.pmtiles`, { headers: { range } });
  const some = await ask("bytes=2-4");
  expect([some.status, some.headers.get("content-range"), await some.text()]).toEqual([206, "bytes 2-4/10", "234"]);
  expect(await (await ask("bytes=7-99")).text()).toBe("789");
  expect(await (await ask("bytes=-3")).text()).toBe("789");
  expect((await ask("bytes=10-")).status).toBe(416);
  expect(rangeOf("bytes=0-0,5-6", 10)).toBeNull();
  expect(rangeOf("bytes=-0", 0)).toBe("none");
});

it("lets pages ask the hosts of a basemap, and only hosts", () => {
  expect(allowing(["https://*.tianditu.gov.cn"])["Content-Security-Policy"]).toContain(
    "connect-src 'self' blob: https://*.tianditu.gov.cn; font-src",
  );
  expect(() => allowing(["https://a.cn; script-src *"])).toThrow(RangeError);
});
