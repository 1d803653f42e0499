/** The door by hand: what is wrong is said, what was there stays, what is accepted is seen and can be taken back. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";

const box = (x: number, y: number, side: number) => ({
  type: "Polygon",
  coordinates: [
    [
      [x, y],
      [x + side, y],
      [x + side, y + side],
      [x, y + side],
      [x, y],
    ],
  ],
});
const feature = (properties: object, geometry: unknown) => ({ type: "Feature", properties, geometry });
const collection = (...features: unknown[]): string => JSON.stringify({ type: "FeatureCollection", features });
const choose = (page: Page, name: string, text: string) =>
  page.getByLabel("选择文件").setInputFiles({ name, mimeType: "application/geo+json", buffer: Buffer.from(text) });
const read = (page: Page) => page.getByRole("button", { name: "读取并检查" }).click();
const present = (page: Page) => page.locator(".files");

describe("the door", () => {
  it("has nothing to read in an empty file, and says so instead of offering to replace the ledger", async () => {
    const page = await open({ at: "#/data" });
    await choose(page, "empty.geojson", collection());
    await page.getByText("没有可读取的内容，现有数据不变。").waitFor();
    expect(await page.getByRole("button", { name: "读取并检查" }).isDisabled()).toBe(true);
    expect(await page.getByText("并入并整体替换").count()).toBe(0);
  });

  it("says what is wrong with a file cut short, and leaves what is there", async () => {
    const page = await open({ at: "#/data" });
    await choose(page, "broken.geojson", '{"type":"FeatureCollection","features":[{"ty');
    await page.getByRole("alert").filter({ hasText: "不是完整的 JSON" }).waitFor();
    expect(await page.getByRole("button", { name: "读取并检查" }).isDisabled()).toBe(true);
    await page.getByRole("button", { name: "放弃" }).click();
    await page.getByText("把文件或城市文件夹拖到这里").waitFor();
    expect(
      await present(page)
        .getByRole("row", { name: /小区边界和台账/ })
        .innerText(),
    ).toContain("1,011");
  });

  it("names each fault by row with its record, filters, and never makes markup of a name", async () => {
    const page = await open({ at: "#/data" });
    const text = collection(
      feature({ id: "a", name: "<img src=x onerror=alert(1)>", households: "-4" }, box(113.9, 35.3, 0.001)),
      feature({ id: "a" }, box(113.91, 35.3, 0.001)),
      feature({ id: "c" }, null),
      feature({ id: "d", households: 120 }, box(113.92, 35.3, 0.001)),
    );
    await choose(page, "faults.geojson", text);
    await page.locator(".mapping").waitFor();
    await read(page);
    await page.getByText("faults.geojson：读到 4，接受 2，未接受 2").waitFor();
    const findings = page.getByRole("region", { name: "检查结果" });
    await findings.getByRole("button", { name: /第 2 条 · id a 编号“a”与第 1 个要素重复/ }).waitFor();
    await findings.getByRole("button", { name: /! 注意/ }).click();
    const warning = findings.locator("summary").filter({ hasText: "“户数”的值“-4”不能用" });
    await warning.waitFor({ state: "detached" });
    await findings.getByRole("button", { name: /! 注意/ }).click();
    await warning.click();
    await findings.getByRole("button", { name: /第 1 条 · households a “户数”的值“-4”不能用/ }).click();
    const record = page.getByRole("dialog");
    await record.getByRole("row", { name: "name <img src=x onerror=alert(1)>" }).waitFor();
    await record.getByRole("row", { name: "households -4" }).waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await page.locator('img[src="x"]').count()).toBe(0);
    await page.getByRole("button", { name: "放弃" }).click();
    expect(
      await present(page)
        .getByRole("row", { name: /小区边界和台账/ })
        .innerText(),
    ).toContain("1,011");
  });

  it("replaces outlines by id, keeps the others, and takes the accept back", async () => {
    const page = await open({ at: "#/data" });
    await choose(
      page,
      "boundary.geojson",
      collection(feature({ adcode: 410725, name: "原阳县" }, box(113.7, 34.9, 0.3))),
    );
    expect(await page.locator(".mapping").getByLabel("内容").inputValue()).toBe("districts");
    expect(await page.getByLabel("编号", { exact: true }).inputValue()).toBe("adcode");
    await read(page);
    await page.getByText("县区边界：替换 1，新增 0，保留 12").waitFor();
    await page.getByRole("button", { name: "接受", exact: true }).click();
    await page.getByText("已接受：boundary.geojson").waitFor();
    await present(page)
      .getByRole("row", { name: /boundary.geojson/ })
      .getByText("导入")
      .waitFor();
    await page.getByRole("button", { name: "撤销这次接受" }).click();
    await present(page)
      .getByRole("row", { name: /boundary.geojson/ })
      .waitFor({ state: "detached" });
  });

  it("lets a second drop join the first, and work be cancelled without loss", async () => {
    const page = await open({ at: "#/data" });
    await choose(page, "one.geojson", collection(feature({ id: "a" }, box(113.9, 35.3, 0.001))));
    await page.locator(".mapping").waitFor();
    await choose(page, "month.csv", "month,estateId,percent\n2020-06,a,40\n");
    await page.getByRole("heading", { name: "month.csv" }).waitFor();
    expect(await page.locator(".mapping").count()).toBe(2);
    // A worker that never answers.
    await page.evaluate(() => {
      window.Worker = class extends EventTarget {
        postMessage() {}
        terminate() {}
      } as unknown as typeof Worker;
    });
    await read(page);
    await page.getByRole("progressbar").waitFor();
    await page.getByRole("button", { name: "取消" }).click();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    expect(await page.locator(".mapping").count()).toBe(2);
    expect(await page.getByRole("button", { name: "读取并检查" }).isEnabled()).toBe(true);
  });
});

/** Runs in the page: keeps every word of progress, and gives the work up when it first says these. */
const watching = (giveUpAt: string): string => `
  window.heard = new Set();
  window.giveUpAt = ${JSON.stringify(giveUpAt)};
  new MutationObserver(() => {
    const work = document.querySelector(".working");
    if (!work) return;
    window.heard.add(work.textContent);
    if (window.giveUpAt && work.textContent.includes(window.giveUpAt)) {
      window.giveUpAt = "";
      work.querySelector("button").click();
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
`;

describe("a large file", () => {
  it("says how far it is, is given up at once in each step, and comes in whole", async () => {
    const page = await open({ at: "#/data", webgl: false, before: watching("解析") });
    const n = 12_000;
    const text = collection(
      ...Array.from({ length: n }, (_, k) =>
        feature(
          { id: `x${k}`, households: 10, address: "示例路".repeat(40) },
          box(113.6 + (k % 150) * 0.002, 35.1 + Math.floor(k / 150) * 0.002, 0.001),
        ),
      ),
    );
    const heard = (words: RegExp): Promise<string[]> =>
      page.evaluate(
        (source) =>
          [...(window as unknown as { heard: Set<string> }).heard].filter((one) => new RegExp(source).test(one)),
        words.source,
      );
    await choose(page, "large.geojson", text);
    await page.getByText("把文件或城市文件夹拖到这里").waitFor();
    expect(await page.locator(".mapping").count()).toBe(0);
    await choose(page, "large.geojson", text);
    await page.locator(".mapping").waitFor();
    // Some 9 MB in slices of one.
    expect((await heard(/解析 [1-9]\d?%/)).length).toBeGreaterThan(3);
    await page.evaluate(() => Object.assign(window, { giveUpAt: "检查" }));
    await read(page);
    await page.waitForFunction(() => (window as unknown as { giveUpAt: string }).giveUpAt === "");
    await page.locator(".working").waitFor({ state: "detached" });
    expect(await present(page).getByRole("row", { name: "小区边界和台账" }).innerText()).toContain("1,011");
    await read(page);
    await page.getByText("large.geojson：读到 12,000，接受 12,000，未接受 0").waitFor();
    expect((await heard(/检查 \d+,\d+\/12,000/)).length).toBeGreaterThan(3);
    await page.getByRole("button", { name: "接受", exact: true }).click();
    await present(page)
      .getByRole("row", { name: /large.geojson/ })
      .getByText("12,000")
      .waitFor();
  });
});

describe("?city=", () => {
  it("an unknown city is said so, and a way leads back", async () => {
    const page = await open({ at: "?city=nowhere#/overview", wait: "none", expected: /404/ });
    await page.getByRole("alert").filter({ hasText: "本站没有城市“nowhere”" }).waitFor();
    await page.getByRole("link", { name: "回到本站默认城市" }).click();
    await page.getByRole("heading", { name: "新乡市老旧小区改造" }).waitFor();
    expect(new URL(page.url()).search).toBe("");
  });

  it("another host is never asked; own files may be opened instead", async () => {
    const page = await open({ at: "?city=https://example.org/", wait: "none" });
    await page.getByRole("alert").filter({ hasText: "只能打开本站的城市文件夹" }).waitFor();
    await page.getByRole("button", { name: "打开自己的文件" }).click();
    await choose(page, "own.geojson", collection(feature({ id: "a", households: 7 }, box(113.9, 35.3, 0.001))));
    await page.locator(".mapping").waitFor();
    await read(page);
    await page.getByRole("button", { name: "接受", exact: true }).click();
    await present(page)
      .getByRole("row", { name: /own.geojson/ })
      .waitFor();
    expect(await page.getByRole("alert").count()).toBe(0);
  });

  it("a half-written folder is refused by the file's name and opens when it is whole", async () => {
    // A first visit: no earlier opening has kept the city, which would stand in for the half-written one.
    const page = await open({ at: "?city=nowhere", wait: "none", expected: /404/ });
    await page.getByRole("alert").waitFor();
    await page.route("**/streets.geojson", (route) => route.fulfill({ body: '{"type":"FeatureColl' }));
    await page.getByRole("link", { name: "回到本站默认城市" }).click();
    const alert = page.getByRole("alert");
    await alert.getByText("与清单的校验值不符").waitFor();
    expect(await alert.innerText()).toContain("streets.geojson");
    await page.unroute("**/streets.geojson");
    await page.getByRole("button", { name: "再试一次" }).click();
    await page.getByRole("main").waitFor();
    expect(await alert.count()).toBe(0);
  });
});
