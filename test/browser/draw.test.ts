/** Barriers and cuts drawn on the map, by mouse, by keys, and where there is no WebGL. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriersInBoth } from "./axe";
import { open as openPage } from "./harness";

interface Spot {
  readonly x: number;
  readonly y: number;
}
const open = async (webgl = true): Promise<Page> => {
  const page = await openPage({
    // A gap at which the proof is short.
    at: "#/packages?gapM=20",
    webgl,
    viewport: { width: 1280, height: 900 },
    reducedMotion: "reduce",
  });
  await page.locator(".totals b").first().waitFor();
  await page.locator('.totals[aria-busy="false"]').waitFor();
  await page.locator(".proofbar.proven").waitFor();
  return page;
};
const done = (page: Page, what: string) => page.locator(".did b", { hasText: what }).waitFor();
const members = async (page: Page): Promise<string[]> =>
  (await page.getByRole("table", { name: "成员" }).locator("tbody th > button").allInnerTexts()).sort();

/** Lines as this browser keeps them, in degrees. */
const keptLines = (page: Page): Promise<number[][][]> =>
  page.evaluate(
    () =>
      new Promise<number[][][]>((done, fail) => {
        const opening = indexedDB.open("lianpian-scenarios");
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const all = opening.result.transaction("scenarios").objectStore("scenarios").getAll();
          all.onsuccess = () => {
            opening.result.close();
            done(all.result.flatMap(({ scenario }) => scenario.edits.barriers.map(({ line }: never) => line)));
          };
        };
      }),
  );

/** Places by their distance from the map's middle, CSS pixels: the middle stays when the bar below grows with what it says. */
async function spots(page: Page, ...away: readonly (readonly [number, number])[]): Promise<Spot[]> {
  const box = (await page.locator(".map").boundingBox())!;
  const [x, y] = [Math.round(box.x + box.width / 2), Math.round(box.y + box.height / 2)];
  return away.map(([right, down]) => ({ x: x + right, y: y + down }));
}
const pen = (page: Page, kind: "line" | "reshape") => page.locator(`.map[data-pen="${kind}"]`).waitFor();
/** Resolves once the map has kept its size for half a second: what the bar below it says may still change while sums are being proven. */
async function still(page: Page): Promise<void> {
  const unproven = page.locator(".sums small");
  // What a quicker hand took back is never proven.
  await unproven.waitFor({ state: "detached", timeout: 6000 }).catch(() => {});
  let before = "";
  await expect
    .poll(
      async () => {
        const now = JSON.stringify(await page.locator(".map canvas").first().boundingBox());
        const same = now === before;
        before = now;
        return same;
      },
      { interval: 500, timeout: 30_000 },
    )
    .toBe(true);
}
/** Clicks a place; resolves once the line in hand has so many. */
async function set(page: Page, { x, y }: Spot, length?: RegExp): Promise<void> {
  await page.mouse.click(x, y);
  if (length) await page.locator(".measured b", { hasText: length }).waitFor();
}
const finish = (page: Page) => page.getByRole("button", { name: "完成画线" });
const METRES = /全长/;
/** Of the line in hand, m. */
const length = async (page: Page): Promise<number> => {
  const [, figure, unit] = /([\d.,]+) (公里|米)/.exec(await page.locator(".measured b").innerText()) ?? [];
  return Number(figure.replace(",", "")) * (unit === "公里" ? 1000 : 1);
};

const [FROM, TO] = [
  [0, -60],
  [0, 60],
] as const;
async function drawAcross(page: Page): Promise<void> {
  await page.keyboard.press("d");
  await pen(page, "line");
  const [from, to] = await spots(page, FROM, TO);
  await set(page, from);
  await set(page, to, METRES);
  await finish(page).click();
  await done(page, "画分隔线");
}

describe("drawing on the map", () => {
  it("draws barriers by mouse, reshapes one and takes it back, refuses one that crosses itself, and removes one from the list", async () => {
    const page = await open();
    await drawAcross(page);
    await page.getByRole("button", { name: "手绘 1", pressed: true }).waitFor();
    await expect.poll(async () => (await keptLines(page)).map((line) => line.length)).toEqual([2]);
    const [[[x1, y1], [x2, y2]]] = await keptLines(page);
    expect(Math.abs(x1 - x2)).toBeLessThan(1e-6);
    expect(y1).toBeGreaterThan(y2);
    const [first] = await keptLines(page);
    await page.getByText("改已画的线", { exact: true }).click();
    await pen(page, "reshape");
    // What the edit brings lengthens the bar below, and the map gives way to it.
    await page.locator('.did[aria-busy="false"]').waitFor();
    await page.waitForFunction(() => !document.querySelector(".did .sums")?.textContent?.includes("正在"));
    // To the right by 60 pixels.
    const [to] = await spots(page, TO);
    await page.mouse.move(to.x, to.y);
    await page.mouse.down();
    await page.mouse.move(to.x + 30, to.y, { steps: 3 });
    await page.mouse.move(to.x + 60, to.y, { steps: 3 });
    await page.mouse.up();
    await done(page, "移动分隔线");
    await expect.poll(async () => (await keptLines(page))[0][1][0]).toBeGreaterThan(first[1][0] + 1e-5);
    const [moved] = await keptLines(page);
    expect(moved[0][0]).toBeCloseTo(first[0][0], 8);
    await page.keyboard.press("Control+z");
    await done(page, "已撤销");
    await expect.poll(async () => (await keptLines(page))[0]).toEqual(first);
    await page.keyboard.press("Control+y");
    await done(page, "已重做");
    await expect.poll(async () => (await keptLines(page))[0]).toEqual(moved);
    // A line that crosses itself is refused and stays in hand to mend.
    await page.keyboard.press("d");
    await pen(page, "line");
    await still(page);
    const [start, ...knot] = await spots(page, [-160, 0], [-40, 0], [-40, 70], [-110, -60]);
    await set(page, start);
    await set(page, knot[0], METRES);
    for (const spot of knot.slice(1)) {
      // Every place counts: the line grows.
      const before = await length(page);
      await set(page, spot);
      await expect.poll(() => length(page)).toBeGreaterThan(before);
    }
    await finish(page).click();
    await page.locator(".did .refused", { hasText: "线条自相交叉" }).waitFor();
    expect(await keptLines(page)).toHaveLength(1);
    // One place back, and it is a line; Enter ends what the mouse drew.
    await page.keyboard.press("Backspace");
    await page.keyboard.press("Enter");
    await done(page, "画分隔线");
    await expect.poll(async () => (await keptLines(page)).map((line) => line.length)).toEqual([2, 3]);
    // A double click ends a line, and does not zoom in.
    await page.keyboard.press("d");
    await pen(page, "line");
    await still(page);
    const scale = await page.locator(".scalebar").innerText();
    const [left, right] = await spots(page, [-80, 90], [80, 90]);
    await set(page, left);
    await page.mouse.dblclick(right.x, right.y);
    await expect.poll(async () => (await keptLines(page)).map((line) => line.length)).toEqual([2, 3, 2]);
    expect(await page.locator(".scalebar").innerText()).toBe(scale);
    await page.locator(".handlist summary").click();
    await page.locator(".handlist").getByRole("button", { name: /^取消/ }).first().click();
    await done(page, "删除分隔线");
    await expect.poll(async () => (await keptLines(page)).length).toBe(2);
  }, 120_000);

  it("reshapes and draws by keys alone: a point moved, added, deleted, and taken back", async () => {
    const page = await open();
    await drawAcross(page);
    await expect.poll(async () => (await keptLines(page)).length).toBe(1);
    const [[from, to]] = await keptLines(page);
    await page.locator(".handlist summary").focus();
    await page.keyboard.press("Enter");
    await page.locator(".handlist").getByRole("button", { name: /^改：/ }).focus();
    await page.keyboard.press("Enter");
    const bar = page.locator(".vertices");
    const handle = bar.locator(".handle");
    await expect.poll(() => handle.evaluate((button) => button === document.activeElement)).toBe(true);
    expect(await handle.innerText()).toBe("手绘线 1 · 第 1 点，共 2 点");
    await page.keyboard.press("ArrowRight");
    await done(page, "移动分隔线");
    await expect.poll(async () => (await keptLines(page))[0][0][0]).toBeGreaterThan(from[0]);
    expect((await keptLines(page))[0][1]).toEqual(to);
    // A third point half-way, which is then the chosen one.
    const [[moved]] = await keptLines(page);
    await bar.getByRole("button", { name: "加一点" }).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => handle.innerText()).toBe("手绘线 1 · 第 2 点，共 3 点");
    await expect.poll(async () => (await keptLines(page))[0].length).toBe(3);
    const [[, middle]] = await keptLines(page);
    expect(middle[0]).toBeCloseTo((moved[0] + to[0]) / 2, 7);
    expect(middle[1]).toBeCloseTo((moved[1] + to[1]) / 2, 7);
    await handle.focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => keptLines(page)).toEqual([[moved, to]]);
    // Two points are a line's least.
    expect(await bar.getByRole("button", { name: "删去此点" }).isDisabled()).toBe(true);
    await page.keyboard.press("Control+z");
    await expect.poll(async () => (await keptLines(page))[0]).toEqual([moved, middle, to]);
    await page.keyboard.press("Control+z");
    await page.keyboard.press("Control+z");
    await expect.poll(() => keptLines(page)).toEqual([[from, to]]);
    // And a line drawn by keys: Enter sets a place at the circle.
    await page.keyboard.press("d");
    await pen(page, "line");
    await page.locator(".map canvas").first().focus();
    await still(page);
    await page.keyboard.press("Enter");
    await still(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.locator(".measured b", { hasText: METRES }).waitFor();
    await finish(page).focus();
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await keptLines(page)).map((line) => line.length)).toEqual([2, 2]);
    const [, [[x1, y1], [x2, y2]]] = await keptLines(page);
    expect(x2).toBeGreaterThan(x1);
    // To the right, and not up or down by more than a tenth of that.
    expect(Math.abs(y2 - y1)).toBeLessThan((x2 - x1) / 10);
  }, 120_000);

  it("splits a package by a drawn line", async () => {
    const page = await open();
    await page.locator(".packagehead").first().click();
    const whole = await members(page);
    expect(whole.length).toBeGreaterThan(2);
    await page.keyboard.press("x");
    await pen(page, "line");
    // Through the package, which is fitted into the middle.
    const [from, to] = await spots(page, [0, -100], [0, 100]);
    await set(page, from);
    await set(page, to, METRES);
    await finish(page).click();
    await done(page, "画线拆分");
    await page.locator('.totals[aria-busy="false"]').waitFor();
    await expect.poll(async () => (await members(page)).length).toBeLessThan(whole.length);
    expect(whole).toEqual(expect.arrayContaining(await members(page)));
    await page.keyboard.press("Control+z");
    await expect.poll(() => members(page)).toEqual(whole);
  });

  it("draws place by place where there is no WebGL, refuses a crossing line there too, and reshapes by buttons", async () => {
    const page = await open(false);
    await page.keyboard.press("d");
    await finish(page).waitFor();
    const knot = await spots(page, [-160, 0], [-40, 0], [-40, 70], [-110, -60]);
    for (const spot of knot) await set(page, spot);
    await finish(page).click();
    await page.locator(".did .refused", { hasText: "线条自相交叉" }).waitFor();
    expect(await barriersInBoth(page)).toEqual([]);
    await page.keyboard.press("Backspace");
    await finish(page).click();
    await done(page, "画分隔线");
    await expect.poll(async () => (await keptLines(page)).map((line) => line.length)).toEqual([3]);
    await page.getByText("改已画的线", { exact: true }).click();
    await page.getByText("此处地图不能拖动").waitFor();
    expect(await barriersInBoth(page)).toEqual([]);
    await page.getByRole("button", { name: "下一点" }).click();
    await page.locator(".vertices .handle", { hasText: "第 2 点，共 3 点" }).waitFor();
    const [[first, , last]] = await keptLines(page);
    await page.getByRole("button", { name: "删去此点" }).click();
    await expect.poll(() => keptLines(page)).toEqual([[first, last]]);
  });
});
