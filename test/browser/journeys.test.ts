/** What people come for: find an estate, go down to it, share the view, bring a foreign ledger, read it on any screen. */
import { describe, expect, it } from "vitest";
import { open } from "./harness";

const square = (id: string, x: number, more: object) => ({
  type: "Feature",
  properties: { unom: id, ...more },
  geometry: {
    type: "Polygon",
    coordinates: [
      [
        [x, 55.7],
        [x + 0.0004, 55.7],
        [x + 0.0004, 55.7003],
        [x, 55.7003],
        [x, 55.7],
      ],
    ],
  },
});

describe("finding an estate", () => {
  it("by its name from the keyboard, down to its card", async () => {
    const page = await open();
    await page.keyboard.press("/");
    await page.keyboard.type("粮食局家属院");
    await page.getByRole("option").first().waitFor();
    expect(await page.getByRole("option").first().innerText()).toContain("粮食局家属院");
    await page.keyboard.press("Enter");
    const card = page.getByRole("article", { name: "小区卡片" });
    await card.waitFor();
    expect(await card.getByRole("heading").innerText()).toContain("粮食局家属院");
    expect(await card.getByText("示例数据").count()).toBe(1);
    await expect.poll(() => page.url()).toContain("place=e%3A");
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "detached" });
  });

  it("through districts and streets, and back by the path", async () => {
    const page = await open();
    const ranked = page.getByRole("table", { name: /各县（市、区）/ });
    await ranked.getByRole("button", { name: /封丘县/ }).click();
    await page
      .getByRole("table", { name: /封丘县各街道/ })
      .locator("tbody")
      .getByRole("button")
      .first()
      .click();
    const list = page.getByRole("table", { name: /的小区/ });
    // The plan's one project of the county comes first: 504 households.
    expect(await list.getByRole("row").nth(1).innerText()).toContain("504");
    await list.locator("tbody").getByRole("button").first().click();
    expect(await page.getByRole("article").innerText()).toContain("504 户");
    await page.getByRole("navigation", { name: "所在位置" }).getByRole("button", { name: "全市" }).click();
    await ranked.waitFor();
  });
});

describe("a shared link", () => {
  it("restores the view, and says when it was made over other data", async () => {
    const page = await open({ at: "#/overview?metric=households&classes=equal" });
    await page.getByRole("button", { name: "分享" }).click();
    const link = await page.getByRole("textbox", { name: "这个画面的链接" }).inputValue();
    expect(link).toMatch(/#\/overview\?.*metric=households.*&data=[0-9a-f]{16}$/);
    const at = link.slice(link.indexOf("#"));
    const same = await open({ at });
    expect(await same.getByLabel("地图指标").inputValue()).toBe("households");
    expect(await same.getByText("另一份数据").count()).toBe(0);
    const other = await open({ at: at.replace(/data=\w+/, "data=0123456789abcdef") });
    await other.getByText("另一份数据").waitFor();
    await other.getByRole("button", { name: "知道了" }).click();
    expect(await other.getByText("另一份数据").count()).toBe(0);
  });
});

describe("a foreign ledger", () => {
  it("is mapped by hand: fields, values, assumptions; and stands as a city of its own", async () => {
    const page = await open({ at: "#/data" });
    const features = Array.from({ length: 6 }, (_, k) =>
      square(`u${k}`, 37.6 + k * 0.0005, { area: "A", status: k < 4 ? "in_list" : "out", title: `<i>дом ${k}</i>` }),
    );
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles({
        name: "buildings.geojson",
        mimeType: "application/geo+json",
        buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
      });
    await page.locator(".mapping").waitFor();
    expect(await page.getByLabel("编号", { exact: true }).inputValue()).toBe("unom");
    expect(await page.getByLabel("县区", { exact: true }).inputValue()).toBe("area");
    expect(await page.getByLabel("作为另一座城市单独打开").isChecked()).toBe(true);
    // A plain yes is guessed; "out" stays in no programme.
    expect(await page.getByLabel("计划 in_list").inputValue()).toBe("in_list");
    expect(await page.getByLabel("计划 out").inputValue()).toBe("");
    await page.getByLabel("缺时假设为 户数").fill("80");
    await page.getByLabel("缺时假设为 户数").blur();
    await page.getByLabel("各小区各算一个").check();
    await page.getByRole("button", { name: "读取并检查" }).click();
    await page.getByText("读到 6，接受 6，未接受 0").waitFor();
    await page.getByRole("button", { name: "接受", exact: true }).click();
    await page.getByRole("link", { name: "总览" }).click();
    // Four of six are in the programme: 4 × 80 households.
    await page.getByText("320", { exact: true }).first().waitFor();
    expect(await page.locator(".tile", { hasText: "户数" }).innerText()).toContain("假设");
    await page.getByRole("link", { name: "连片" }).click();
    await page.getByText(/假设/).first().waitFor();
    // Gaps of about 6 m. Nobody holds years or facts, so these are not asked for: all six take part, six bodies, 480.
    const totals = page.locator('.totals[aria-busy="false"]');
    await totals.waitFor();
    expect((await totals.innerText()).replaceAll(/\s+/g, " ")).toMatch(/^1 .*6 .*480 /);
    expect(await page.locator("i", { hasText: "дом" }).count()).toBe(0);
  });

  it("may be given as a folder with its manifest", async () => {
    const page = await open({ at: "#/data" });
    const folder = new URL("../../data/xinxiang", import.meta.url).pathname;
    await page.locator("input[type=file]").nth(1).setInputFiles(folder);
    await page.getByText("整座城市：新乡市").waitFor();
    expect(await page.getByText("小区：新增 0，有变化 0，不变 1,011，消失 0").count()).toBe(1);
  });
});

describe("without WebGL 2", () => {
  it("the overview draws its districts as SVG, and each leads on", async () => {
    const page = await open({ before: "HTMLCanvasElement.prototype.getContext = () => null;" });
    const map = page.getByRole("group", { name: /各县区地图/ });
    await map.getByRole("button", { name: /延津县/ }).waitFor();
    await map.getByRole("button", { name: /延津县/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("table", { name: /延津县各街道/ }).waitFor();
    // The county's own targets of the plan stand over its streets: 3 projects.
    expect(await page.locator(".tile.first strong").innerText()).toBe("3");
  });
});

describe("any screen", () => {
  const settled = { 总览: ".tile", 连片: '.totals[aria-busy="false"]', 进度: ".headline", 数据: ".files" };
  it.each(Object.entries(settled))(
    "fits %s: wall, desk and phone, with text of at least 20, 12 and 12 px",
    async (name, sign) => {
      // Without WebGL the words of the map's labels are text too. Sizes are those of CSS: what is painted may be coarse.
      const page = await open({ deviceScaleFactor: 0.25 });
      const mapped = name !== "数据";
      await page.getByRole("navigation", { name: "页面" }).getByRole("link", { name, exact: true }).click();
      await page.locator("nav a[aria-current]", { hasText: name }).waitFor();
      for (const [width, height, least] of [
        [3840, 2160, 20],
        [1920, 1080, 12],
        [390, 844, 12],
      ]) {
        await page.setViewportSize({ width, height });
        await page.locator(sign).first().waitFor();
        // What is fitted into the wall's map is drawn in that of a phone too.
        if (mapped && width === 3840) await page.getByRole("button", { name: "回到全图" }).click();
        if (mapped) await page.locator(".map > .canvas [role=button]").first().waitFor({ state: "attached" });
        await page.evaluate(async () => {
          for (let frame = 0; frame < 3; frame++) await new Promise((done) => requestAnimationFrame(done));
        });
        /** Pixels by which the page is too wide, and texts smaller than `least`. */
        const faults = await page.evaluate((limit) => {
          const small: string[] = [];
          const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const element = node.parentElement;
            if (!element || !node.textContent?.trim() || element.closest(".hear, option, .skip")) continue;
            const box = element.getBoundingClientRect();
            const size = Number.parseFloat(getComputedStyle(element).fontSize);
            if (box.width > 0 && size < limit - 0.01) small.push(`${size} ${node.textContent.trim().slice(0, 20)}`);
          }
          return { over: Math.max(0, document.documentElement.scrollWidth - innerWidth), small };
        }, least);
        expect(faults, `${name} ${width}`).toEqual({ over: 0, small: [] });
      }
    },
  );
});
