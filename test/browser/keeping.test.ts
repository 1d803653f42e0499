/** Keeping: what is accepted is there after a reload, can be gone back from, is not overwritten by another tab, and travels in one file. */
import { readFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./harness";

const square = (id: number, name: string) =>
  JSON.stringify({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { adcode: id, name },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [113.7, 34.9],
              [114, 34.9],
              [114, 35.2],
              [113.7, 35.2],
              [113.7, 34.9],
            ],
          ],
        },
      },
    ],
  });
const choose = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel("选择文件")
    .setInputFiles({ name, mimeType: "application/json", buffer: Buffer.from(content as string) });
const accept = async (page: Page, name: string): Promise<void> => {
  await choose(page, name, square(410725, name));
  await page.getByRole("button", { name: "读取并检查" }).click();
  await page.getByRole("button", { name: "接受", exact: true }).click();
  await page.getByText(`已接受：${name}`).waitFor();
};
const accepted = async (page: Page, name: string): Promise<void> => {
  await accept(page, name);
  await page.getByText("已保存在这个浏览器里").waitFor();
};
const file = (page: Page, name: string) => page.locator(".files").getByRole("row", { name: new RegExp(name) });
const versions = (page: Page) => page.getByRole("table", { name: "版本" }).locator("tbody tr");

describe("what is accepted", () => {
  it("is here after a reload, each version can be gone back to, and the published data too", async () => {
    const page = await open({ at: "#/data" });
    await page.getByText("还没有接受过导入的数据").waitFor();
    await accepted(page, "one.geojson");
    await accepted(page, "two.geojson");
    await page.reload();
    await page.getByText(/已恢复 .*接受的数据/).waitFor();
    await file(page, "two.geojson").waitFor();
    expect(await versions(page).count()).toBe(2);
    const [newest, first] = await versions(page).allInnerTexts();
    for (const text of [newest, first]) expect(text).toContain("1,011");
    expect([newest, first].map((text) => [/two/.test(text), /现在用的/.test(text)])).toEqual([
      [true, true],
      [false, false],
    ]);
    await versions(page)
      .last()
      .getByRole("button", { name: /回到 .* 的版本/ })
      .click();
    await page.getByText(/已回到 .* 的版本/).waitFor();
    await file(page, "two.geojson").waitFor({ state: "detached" });
    await file(page, "one.geojson").waitFor();
    await page.getByRole("button", { name: "撤销", exact: true }).click();
    await file(page, "two.geojson").waitFor();
    await page.getByRole("button", { name: "回到本站发布的数据" }).click();
    await page.getByText("已改用本站发布的数据").waitFor();
    await file(page, "one.geojson").waitFor({ state: "detached" });
    await page.reload();
    await file(page, "小区").first().waitFor();
    expect(await file(page, "two.geojson").count()).toBe(0);
    expect(await page.getByText(/已恢复/).count()).toBe(0);
    expect(await versions(page).count()).toBe(2);
  });

  it("can be taken back, and stays taken back", async () => {
    const page = await open({ at: "#/data" });
    await accepted(page, "one.geojson");
    await page.getByRole("button", { name: "撤销这次接受" }).click();
    await file(page, "one.geojson").waitFor({ state: "detached" });
    await expect.poll(() => page.evaluate(() => localStorage.getItem("kept.xinxiang"))).toBe("2");
    await page.reload();
    await file(page, "小区").first().waitFor();
    expect(await file(page, "one.geojson").count()).toBe(0);
  });

  it("meets a published city that has changed since: the reader chooses", async () => {
    const page = await open({ at: "#/data" });
    await accepted(page, "one.geojson");
    await page.route("**/city.json", async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()} ` });
    });
    await page.reload();
    await page.getByText("本站发布的数据此后有更新").waitFor();
    await file(page, "one.geojson").waitFor();
    await page.getByRole("button", { name: "继续用恢复的数据" }).click();
    await expect.poll(() => page.evaluate(() => localStorage.getItem("kept.xinxiang"))).toBe("2");
    await page.reload();
    await page.getByText(/已恢复 .*接受的数据/).waitFor();
    await file(page, "one.geojson").waitFor();
    expect(await page.getByText("本站发布的数据此后有更新").count()).toBe(0);
  });

  it("writes nothing where nothing was accepted", async () => {
    const page = await open();
    await page.getByRole("link", { name: "数据" }).click();
    await page.getByText("还没有接受过导入的数据").waitFor();
    const left = await page.evaluate(async () => [
      ...Object.keys(localStorage).filter((key) => key.startsWith("kept")),
      ...(await indexedDB.databases()).map(({ name }) => name).filter((name) => name === "lianpian-versions"),
    ]);
    expect(left).toEqual([]);
  });
});

describe("a tab that dies while it saves", () => {
  // The second save writes the new part, the version and the head.
  for (const nth of [1, 2, 3])
    it(`at write ${nth} opens what was accepted last, whole`, async () => {
      const before = `{
        const { put } = IDBObjectStore.prototype;
        let count = 0;
        IDBObjectStore.prototype.put = function (...given) {
          if (sessionStorage.getItem("dies") && ++count === ${nth}) {
            sessionStorage.removeItem("dies");
            location.reload();
          }
          return put.apply(this, given);
        };
      }`;
      const page = await open({ at: "#/data", before });
      await accepted(page, "one.geojson");
      await page.evaluate(() => sessionStorage.setItem("dies", "yes"));
      const died = page.waitForEvent("load");
      await choose(page, "two.geojson", square(410725, "two.geojson"));
      await page.getByRole("button", { name: "读取并检查" }).click();
      await page.getByRole("button", { name: "接受", exact: true }).click();
      await died;
      await page.getByText(/已恢复 .*接受的数据/).waitFor();
      await file(page, "one.geojson").waitFor();
      // Whichever it is, the list says the same.
      const there = await file(page, "two.geojson").count();
      const texts = await versions(page).allInnerTexts();
      expect(texts).toHaveLength(1 + there);
      expect(texts[0]).toContain("现在用的");
      expect(await page.getByRole("alert").count()).toBe(0);
    });
});

describe("two tabs", () => {
  it("do not overwrite each other: the other hears of it, may keep its own as a copy, or load the other's", async () => {
    const page = await open({ at: "#/data" });
    const other = await page.context().newPage();
    await other.goto(page.url());
    await file(other, "小区").first().waitFor();
    await accepted(page, "mine.geojson");
    await other.getByText(/另一个标签页在 .*保存了别的数据；这里看到的没有变/).waitFor();
    await accept(other, "theirs.geojson");
    await other.getByText("所以这里刚接受的还没有保存").waitFor();
    await other.getByRole("button", { name: "把这里的另存为副本" }).click();
    await expect.poll(() => versions(other).count()).toBe(2);
    expect(await versions(other).first().innerText()).toContain("现在用的");
    // Now the first tab hears, and takes it.
    await page.getByText(/另一个标签页在 .*保存了别的数据/).waitFor();
    await file(page, "mine.geojson").waitFor();
    await page.getByRole("button", { name: "载入那一版" }).click();
    await file(page, "theirs.geojson").waitFor();
    await file(page, "mine.geojson").waitFor({ state: "detached" });
    expect(await page.getByText("另一个标签页").count()).toBe(0);
  });
});

describe("a browser that keeps nothing", () => {
  const denied = `IDBFactory.prototype.open = () => { throw new DOMException("denied", "SecurityError"); };`;
  const full = `IDBObjectStore.prototype.put = () => { throw new DOMException("no room", "QuotaExceededError"); };`;
  for (const [before, words] of [
    [denied, "浏览器不允许在此保存"],
    [full, "磁盘或浏览器存储空间已满"],
  ])
    it(`says so (${words}), keeps what is on screen, and gives the project file`, async () => {
      const page = await open({ at: "#/data", before });
      await accept(page, "one.geojson");
      const alert = page.getByRole("alert").filter({ hasText: words });
      await alert.waitFor();
      await file(page, "one.geojson").waitFor();
      const download = page.waitForEvent("download");
      await alert.getByRole("button", { name: "存成项目文件" }).click();
      const saved = await download;
      expect(saved.suggestedFilename()).toBe("新乡市.lianpian.json");
      const whole = JSON.parse(await readFile(await saved.path(), "utf8"));
      expect(whole.schema).toBe(3);
      expect(whole.files.map(({ path }: { path: string }) => path)).toContain("one.geojson");
    });
});

describe("the project file", () => {
  it("takes data, scenarios, view and history to another machine; a broken or newer one is refused in words", async () => {
    const page = await open({ at: "#/overview?metric=households" });
    await page.getByRole("link", { name: "数据" }).click();
    await accepted(page, "one.geojson");
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: "存成项目文件" }).click();
    const bytes = await readFile(await (await download).path());
    const fingerprint = await page.evaluate(() => document.title);

    const there = await open({ at: "#/data" });
    await choose(there, "cut.lianpian.json", bytes.subarray(0, 5000));
    await there.getByRole("alert").filter({ hasText: "没有打开 cut.lianpian.json" }).waitFor();
    await choose(there, "new.lianpian.json", bytes.toString().replace('"schema": 3', '"schema": 9'));
    await there.getByRole("alert").filter({ hasText: "文件版本 9 比本程序（3）新" }).waitFor();
    // Cut short within, its estates would be lost with all that are here.
    const whole = JSON.parse(bytes.toString());
    const torn = whole.files.find(({ path }: { path: string }) => path === "estates.geojson");
    torn.text = torn.text.slice(0, 5000);
    await choose(there, "torn.lianpian.json", JSON.stringify(whole));
    await there.getByRole("alert").filter({ hasText: "estates.geojson 一个小区也读不出来" }).waitFor();
    expect(await there.getByRole("button", { name: "接受", exact: true }).count()).toBe(0);
    // Renamed it is recognised by how it begins.
    await choose(there, "renamed.json", bytes);
    await there.getByText(/项目文件 renamed.json：\d+ 个数据文件，0 个方案，1 步历史/).waitFor();
    expect(await file(there, "one.geojson").count()).toBe(0);
    await there.getByRole("button", { name: "接受", exact: true }).click();
    await file(there, "one.geojson").waitFor();
    await there.getByText("已保存在这个浏览器里").waitFor();
    expect(await versions(there).first().innerText()).toContain("项目文件：renamed.json");
    await expect.poll(() => new URL(there.url()).hash).toBe("#/data?metric=households");
    expect(await there.title()).toBe(fingerprint);
    await there.reload();
    await file(there, "one.geojson").waitFor();
  });
});
