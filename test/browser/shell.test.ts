/** The shell: room for the panel, the phone's sheet, dates, provenance, links, both languages. */
import { describe, expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

describe("on a phone", () => {
  it("the panel is a sheet of three heights above the tabs, and the keyboard moves it", async () => {
    const page = await open(PHONE);
    const grip = page.getByRole("separator", { name: "面板高度" });
    await grip.waitFor();
    const top = async (): Promise<number> => (await grip.boundingBox())?.y ?? Number.NaN;
    const settled = async (test: (y: number) => boolean): Promise<void> => {
      await expect.poll(async () => test(await top()), { timeout: 10_000 }).toBe(true);
    };
    await settled((y) => y > 250 && y < 550);
    await grip.focus();
    await page.keyboard.press("ArrowUp");
    expect(await grip.getAttribute("aria-valuetext")).toBe("全屏");
    await settled((y) => y < 80);
    await page.keyboard.press("Home");
    expect(await grip.getAttribute("aria-valuetext")).toBe("低");
    await settled((y) => y > 500);
    const tabs = await page.getByRole("navigation", { name: "页面" }).boundingBox();
    expect((tabs?.y ?? 0) + (tabs?.height ?? 0)).toBeCloseTo(844, 0);
    const time = await page.locator(".time").boundingBox();
    expect((time?.y ?? 0) + (time?.height ?? 0)).toBeLessThanOrEqual((tabs?.y ?? 0) + 1);
    for (const name of ["搜索", "更多"]) {
      const box = await page.getByRole("button", { name, exact: true }).boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", { name: "更多", exact: true }).click();
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await page.getByRole("combobox", { name: /Search/ }).fill("no such place");
    await page.getByText("Nothing found for “no such place”").waitFor();
    await page.keyboard.press("Escape");
    // In English: the urban core is one button away, and the months under the slider are whole.
    const scale = page.locator(".mapfoot");
    const core = page.getByRole("button", { name: "Zoom to the urban core" });
    await core.waitFor();
    const whole = await scale.innerText();
    await core.click();
    await expect.poll(() => scale.innerText(), { timeout: 10_000 }).not.toBe(whole);
    const bar = await page.getByRole("navigation", { name: "Pages" }).boundingBox();
    const tick = page.locator(".ticks").getByText("end Aug", { exact: true });
    const box = await tick.boundingBox();
    expect((box?.y ?? Number.NaN) + (box?.height ?? 0)).toBeLessThanOrEqual(bar?.y ?? 0);
    // Two lines of the title at most.
    const title = await page.getByRole("heading", { level: 1 }).boundingBox();
    expect(title?.height).toBeLessThan(44);
  }, 90_000);
});

describe("the panel's width", () => {
  it("follows the keyboard, is kept for the next visit, and folds away", async () => {
    const page = await open();
    const edge = page.getByRole("separator", { name: "面板宽度" });
    await edge.focus();
    const before = (await page.locator(".side").boundingBox())?.width ?? 0;
    for (let k = 0; k < 5; k++) await page.keyboard.press("ArrowRight");
    // Ten per cent of 1,280.
    await expect
      .poll(async () => Math.round(((await page.locator(".side").boundingBox())?.width ?? 0) - before))
      .toBeGreaterThan(115);
    const now = await edge.getAttribute("aria-valuenow");
    await page.reload();
    expect(await page.getByRole("separator", { name: "面板宽度" }).getAttribute("aria-valuenow")).toBe(now);
    await page.getByRole("button", { name: "收起面板" }).click();
    expect(await page.locator(".side .panel").isVisible()).toBe(false);
    await page.getByRole("button", { name: "展开面板" }).click();
    expect(await page.locator(".side .panel").isVisible()).toBe(true);
  });
});

describe("today", () => {
  it("is written in the reader's language and chosen by year, month and day", async () => {
    const page = await open({ locale: "en-US" });
    await page.getByRole("button", { name: "今天 2020年9月5日" }).press("Enter");
    await page.getByLabel("月", { exact: true }).selectOption("8");
    await page.getByLabel("日", { exact: true }).selectOption("31");
    // August's reports are due on 3 September.
    await page.locator(".time output", { hasText: "2020年7月底（2020年8月31日所知）" }).waitFor();
    // 31 → 30: June has no 31st.
    await page.getByLabel("月", { exact: true }).selectOption("6");
    await page.getByRole("button", { name: "今天 2020年6月30日" }).waitFor();
    await page.getByRole("button", { name: "回到数据日期" }).click();
    await page.keyboard.press("Escape");
    expect(await page.getByRole("dialog", { name: "今天" }).count()).toBe(0);
    await page.getByRole("button", { name: "English" }).click();
    await page.getByRole("button", { name: "Today 5 Sept 2020" }).waitFor();
  });
});

describe("where each figure comes from", () => {
  it("opens with kinds, totals, assumptions and files, without barriers in either theme", async () => {
    const page = await open();
    for (const theme of ["light", "dark"]) {
      await page.evaluate((hash) => {
        location.hash = hash;
      }, `#/overview?theme=${theme}`);
      await page.locator(`html[data-theme="${theme}"]`).waitFor();
      await page.getByRole("button", { name: /各项数据的来源/ }).click();
      const dialog = page.getByRole("dialog", { name: "各项数据的来源" });
      await dialog.waitFor();
      for (const kind of ["正式", "推算", "假设", "示例数据"])
        expect(await dialog.locator(".kinds").getByText(kind, { exact: true }).count()).toBe(1);
      const totals = dialog.getByRole("table", { name: /公布的目标/ });
      expect(await totals.getByRole("row", { name: /17号/ }).innerText()).toMatch(
        /331\s+1,163\s+394\.86\s+40,909\s+82,176\.1/,
      );
      expect(await totals.getByRole("row", { name: /2019年/ }).innerText()).toMatch(/72\s+–\s+–\s+–\s+–/);
      expect(await dialog.getByRole("row", { name: /月报/ }).first().innerText()).toContain("示例数据");
      expect(await barriers(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "detached" });
      // The keyboard goes on where it was.
      expect(await page.evaluate(() => document.activeElement?.className)).toContain("provenance");
    }
  });

  it("a figure opens to its definition and clause, and Escape leaves the place as it was", async () => {
    const page = await open({ at: "#/overview?place=d%3A410703" });
    await page.getByRole("button", { name: "改造进度：怎么算" }).first().press("Enter");
    const card = page.getByRole("dialog", { name: "改造进度：怎么算" }).first();
    await card.getByText(/未开工计 0/).waitFor();
    await card.getByText("依据").waitFor();
    expect(await barriers(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await card.waitFor({ state: "hidden" });
    await expect.poll(() => page.url()).toContain("410703");
  });
});

describe("a link that is old or broken", () => {
  it("falls back key by key and says what it could not read", async () => {
    const page = await open({ at: "#/overview?metric=households&weight=tons&gone=1&place=d%3Anowhere" });
    await page.getByText("链接里有 2 项不认识，已按默认显示：weight=tons gone=1").waitFor();
    await page.getByText("链接指向的地方不在这份数据里").waitFor();
    expect(await page.getByLabel("地图指标").inputValue()).toBe("households");
    const buttons = page.getByRole("button", { name: "知道了" });
    await buttons.first().click();
    await buttons.first().click();
    expect(await buttons.count()).toBe(0);
  });

  it("is given as a selected text field where there is no clipboard", async () => {
    const page = await open({ before: "delete Navigator.prototype.clipboard;" });
    await page.getByRole("button", { name: "分享" }).click();
    await page.getByText(/链接已选中/).waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toMatch(/#\/overview\?data=[0-9a-f]{16}$/);
  });
});

describe("in English", () => {
  it("no Chinese stands on the pages but names of the data, and no key's parameter is left open", async () => {
    // Without WebGL the words of the map's labels are text too.
    const before = "HTMLCanvasElement.prototype.getContext = () => null;";
    const page = await open({ at: "#/overview?lang=en", before });
    // Names, titles, documents and clauses are data.
    const { names } = await page.evaluate(async () => {
      const get = async (path: string) => (await fetch(`data/xinxiang/${path}`)).text();
      const city = JSON.parse(await get("city.json")) as { files: { path: string }[] };
      const texts = await Promise.all(
        city.files.filter(({ path }) => /programme|districts|streets|estates/.test(path)).map(({ path }) => get(path)),
      );
      return { names: texts.join("\n") };
    });
    const found: string[] = [];
    for (const name of ["Overview", "Packages", "Progress", "Data"]) {
      await page.getByRole("link", { name, exact: true }).click();
      await page.locator(`nav a[aria-current]`, { hasText: name }).waitFor();
      await page.getByRole("main").waitFor();
      if (name === "Overview") {
        await page.getByRole("button", { name: /Where each figure/ }).click();
        await page.getByRole("dialog").getByRole("table").first().waitFor();
      }
      const texts = await page.evaluate(() => {
        const list: string[] = [];
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const holder = node.parentElement;
          if (holder && !holder.closest("script, style, [lang='zh-CN']")) list.push(node.textContent ?? "");
        }
        for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder]"))
          for (const key of ["aria-label", "title", "placeholder"]) list.push(element.getAttribute(key) ?? "");
        return list;
      });
      for (const text of texts) {
        if (/\{\w+\}/.test(text)) found.push(`${name}: ${text}`);
        for (const [run] of text.matchAll(/\p{Script=Han}+/gu))
          if (!names.includes(run)) found.push(`${name}: ${run} in ${text}`);
      }
      if (name === "Overview") await page.keyboard.press("Escape");
    }
    expect([...new Set(found)]).toEqual([]);
  });
});

describe("the progress page", () => {
  it("tells progress, plan and completion apart, and every topic follows the district", async () => {
    const page = await open({ at: "#/progress" });
    const matrix = page.getByRole("table", { name: /阶段、进度与逾期/ });
    await matrix.getByRole("button", { name: "未按期开工", exact: true }).click();
    const rows = await matrix.locator("tbody tr").all();
    const overdue = await Promise.all(
      rows.map(async (row) => Number.parseInt(await row.locator("td").nth(-2).innerText(), 10)),
    );
    expect(overdue).toEqual([...overdue].sort((a, b) => b - a));
    await rows[0].getByRole("rowheader").getByRole("button").click();
    await page.getByRole("tab", { name: "滞后" }).click();
    const red = page.getByRole("table", { name: "红名单" });
    await red.waitFor();
    // Thirty of them at first, and the head.
    expect(await red.getByRole("row").count()).toBe(1 + Math.min(30, overdue[0]));
    const districts = await red.locator("tbody td:nth-of-type(2)").allInnerTexts();
    expect(new Set(districts).size).toBe(1);
    await red.getByRole("row").nth(1).getByRole("button").first().click();
    await page.getByRole("article", { name: "小区卡片" }).waitFor();
  });

  it("says so when nothing is due yet", async () => {
    const page = await open({ at: "#/progress?topic=late&today=2020-05-10" });
    await page.getByText("到这一天没有逾期的小区。").waitFor();
    await page.getByRole("tab", { name: "形势" }).click();
    await page.locator(".headline").waitFor();
    expect(await page.locator(".headline").innerText()).toContain("未到期");
  });
});

describe("the card of an estate", () => {
  it("says the unit of each of its four figures", async () => {
    const page = await open({ at: "#/overview?place=e:410711-118" });
    const figures = page.locator(".headfigures dd");
    await figures.first().waitFor();
    expect(await figures.allInnerTexts()).toEqual([
      expect.stringMatching(/户$/),
      expect.stringMatching(/栋$/),
      expect.stringMatching(/m²$/),
      expect.stringMatching(/万元$/),
    ]);
  });
});
