/** What planners bring that cannot be used as it is: a clear sentence, the rest goes on, nothing kept is lost. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { open } from "./harness";

/** At a gap at which the proof is short. */
const start = async (): Promise<Page> => {
  // Only the page's own requests are seen by a route.
  const page = await open({ at: "#/packages?gapM=20", serviceWorkers: "block" });
  await answered(page);
  return page;
};
const answered = async (page: Page): Promise<void> => {
  await page.locator('.totals[aria-busy="false"]').waitFor();
  await page.locator(".packagehead").first().waitFor();
};
/** Opens the card of the locked package, unless it is open. */
const openLocked = async (page: Page): Promise<void> => {
  const head = page.locator(".packagehead", { has: page.locator(".heldmark", { hasText: "已锁定" }) });
  if ((await head.getAttribute("aria-expanded")) !== "true") await head.click();
};
const members = async (page: Page): Promise<string[]> =>
  (await page.getByRole("table", { name: "成员" }).locator("tbody th > button").allInnerTexts()).sort();

/** The city's estates without the one of a name, and its id. */
function withoutEstate(name: string): { readonly content: string; readonly id: string } {
  const data = JSON.parse(readFileSync(new URL("../../data/xinxiang/estates.geojson", import.meta.url), "utf8"));
  const at = data.features.findIndex((one: { properties: { name?: string } }) => one.properties.name === name);
  const [{ properties }] = data.features.splice(at, 1);
  return { content: JSON.stringify(data), id: properties.id };
}

const city = { adcode: "410700", name: { zh: "新乡市", en: "Xinxiang" } };
const noEdits = {
  packages: [],
  takenOut: [],
  forced: [],
  forbidden: [],
  barriers: [],
  basket: { added: [], removed: [] },
};
const scenario = (name: string, edits: object = noEdits) => ({
  id: `s-${name}`,
  name,
  rule: "renovation",
  parameters: { gapM: "45" },
  edits,
  createdOn: "2020-09-05T00:00:00.000Z",
  changedOn: "2020-09-05T00:00:00.000Z",
  fingerprint: "",
  outcome: null,
});
const bring = (page: Page, content: object | string) =>
  page
    .getByRole("dialog")
    .locator('input[type="file"]')
    .setInputFiles({
      name: "some.lianpian.json",
      mimeType: "application/json",
      buffer: Buffer.from(typeof content === "string" ? content : JSON.stringify(content)),
    });

describe("what cannot be used as it is", () => {
  it("an estate that vanished from new data leaves its locked package standing, is named, and is not lost", async () => {
    const page = await start();
    await page.locator(".packagehead").first().click();
    const before = await members(page);
    await page.getByRole("button", { name: "锁定", exact: true }).click();
    await page.locator(".packagehead .heldmark", { hasText: "已锁定" }).waitFor();
    await page.locator('.scenariobar[aria-busy="false"]').waitFor();
    const [gone] = before;
    const { content, id } = withoutEstate(gone);
    await page.route("**/estates.geojson", (route) =>
      route.fulfill({ body: content, contentType: "application/json" }),
    );
    await page.route("**/city.json", async (route) => {
      const city = await (await route.fetch()).json();
      const file = city.files.find(({ path }: { path: string }) => path === "estates.geojson");
      file.bytes = Buffer.byteLength(content);
      file.sha256 = createHash("sha256").update(content).digest("hex");
      await route.fulfill({ json: city });
    });
    await page.reload();
    await answered(page);
    await page.locator(".note", { hasText: "已不在数据中，片区其余部分照旧" }).waitFor();
    expect(await page.locator(".note", { hasText: "已不在数据中" }).innerText()).toContain(id);
    await openLocked(page);
    await expect.poll(() => members(page)).toEqual(before.slice(1));
    // What is kept still names it: with the data it comes back.
    await page.getByRole("button", { name: /^方案：/ }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "导出项目文件" }).click(),
    ]);
    const told = JSON.parse(readFileSync((await download.path()) as string, "utf8"));
    expect(told.scenarios[0].edits.packages[0].members).toContain(id);
    expect(told.scenarios[0].edits.packages[0].members).toHaveLength(before.length);
    await page.unrouteAll();
    await page.reload();
    await answered(page);
    await openLocked(page);
    await expect.poll(() => members(page)).toEqual(before);
    expect(await page.locator(".note", { hasText: "已不在数据中" }).count()).toBe(0);
  }, 120_000);

  it("a scenario file of another city, a broken, a newer and an older one are each told apart, and what is kept stays", async () => {
    const page = await start();
    await page.getByRole("button", { name: /^方案：/ }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "方案名称" }).fill("原有");
    await dialog.getByRole("button", { name: "保存" }).click();
    const kept = (name: string) => dialog.getByRole("button", { name: `打开“${name}”` });
    await kept("原有").waitFor();
    const refused = (words: string) => dialog.getByRole("alert").filter({ hasText: words }).waitFor();

    await bring(page, { schema: 3, city: { adcode: "110000", name: { zh: "他市", en: "Elsewhere" } }, scenarios: [] });
    await refused("没有打开 some.lianpian.json：这是他市的项目文件，不能在本市打开。现有数据不变。");
    await bring(page, { schema: 3, city, scenarios: "all" });
    await refused("项目文件里有一处读不出来（scenarios），没有打开。");
    await bring(page, '{"schema": 3, "city": {');
    await refused("文件不完整，不是 JSON");
    await bring(page, { hello: "world" });
    await refused("这不是项目文件。");
    await bring(page, { schema: 99, city, scenarios: [] });
    await refused("文件版本 99 比本程序");
    // One scenario of two is broken, and a barrier of the other crosses itself: the rest is read.
    const knot = [
      [113.87, 35.29],
      [113.88, 35.3],
      [113.88, 35.29],
      [113.87, 35.3],
    ];
    const fine = {
      ...scenario("好的", { ...noEdits, barriers: [{ id: "b1", line: knot }] }),
      parameters: { gapM: "1e9", minMembers: "9", maxMembers: "4" },
    };
    await bring(page, { schema: 3, city, scenarios: [fine, { ...scenario("坏的"), rule: "nonsense" }] });
    await refused("方案“坏的”读不出来（rule），其余已读入。");
    await refused("1 条手绘分隔线自相交叉，没有读入");
    await refused("方案“好的”的参数 gapM=1e9 读不出来，按默认值计算");
    expect(await kept("坏的").count()).toBe(0);
    // Version 1 had lists of members and positions of locks.
    const old = {
      name: "旧的",
      rule: "renovation",
      parameters: { gapM: 45 },
      edits: [["nobody-1", "nobody-2"]],
      locks: [0],
    };
    await bring(page, { schema: 1, city, scenarios: [old] });
    await dialog.getByText("文件版本 1 已按新版本读入。").waitFor();
    await kept("旧的").click();
    await page.locator(".note", { hasText: "的小区都已不在数据中：nobody-1" }).waitFor();
    await expect.poll(() => page.locator("#gapM").inputValue()).toBe("45");
    // All that was there or came in is there after a reload.
    await page.locator('.scenariobar[aria-busy="false"]').waitFor();
    await page.reload();
    await answered(page);
    await page.getByRole("button", { name: "方案：旧的" }).click();
    for (const name of ["原有", "好的", "旧的"]) await kept(name).waitFor();
    await kept("好的").click();
    await page.locator(".note", { hasText: "每片区小区数互相矛盾：至少 9、至多 4" }).waitFor();
  });
});
