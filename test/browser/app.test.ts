/** What a person sees in a real browser. */
import { describe, expect, it } from "vitest";
import { open } from "./harness";
import { entryChunks, total } from "./weight";

const totals = async (page: Awaited<ReturnType<typeof open>>): Promise<string> => {
  await page.locator(".totals").waitFor();
  return page.locator(".totals").innerText();
};

describe("the overview", () => {
  it("shows the published figures beside the ledger, from a sub-path, in both languages, each programme apart", async () => {
    const page = await open();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("新乡市老旧小区改造");
    const tiles = (await page.locator(".tile").allInnerTexts()).join(" ");
    for (const figure of ["331", "1,163", "394.86", "40,909", "82,176.1"]) expect(tiles).toContain(figure);
    expect(tiles.match(/与台账一致/g)).toHaveLength(5);
    await page.locator("summary", { hasText: "公布目标与台账" }).click();
    const row = page.getByRole("row", { name: /封丘县.*1,500/ });
    expect(await row.innerText()).toContain("504");
    const absent = page.getByRole("table", { name: /公布目标/ }).getByText("未列入本计划");
    expect(await absent.count()).toBe(5);
    expect(await page.locator("header .chip").innerText()).toContain("示例数据");
    expect(new URL(page.url()).pathname).not.toBe("/");
    // The programme of 2019 is kept apart.
    await page.evaluate(() => {
      location.hash = "#/overview?programme=2019";
    });
    await page.locator(".tile").first().getByText("72").first().waitFor();
    // English on demand; the link keeps it.
    await page.getByRole("button", { name: "English" }).click();
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Xinxiang: renovation of old estates");
    await expect.poll(() => page.url()).toContain("lang=en");
    await page.reload();
    expect(await page.locator("html").getAttribute("lang")).toBe("en");
  });

  it("needs no crypto.subtle, clipboard or randomUUID", async () => {
    const before =
      "delete Crypto.prototype.subtle; delete Crypto.prototype.randomUUID; delete Navigator.prototype.clipboard;";
    const page = await open({ before });
    expect(await page.locator(".tile").count()).toBe(5);
  });

  it("loads no map before it is needed: under 60 kB", () => {
    expect(total(entryChunks())).toBeLessThan(60_000);
    expect(entryChunks().some(({ file }) => /maplibre|mount|deck|luma/.test(file))).toBe(false);
  });
});

describe("the progress page", () => {
  it("has 298 started and 104 complete at the end of August as known on 5 September", async () => {
    const page = await open({ at: "#/progress" });
    await page.getByRole("table").last().waitFor();
    expect(await page.locator(".time output").innerText()).toContain("2020年8月底（2020年9月5日所知）");
    const cells = await page.locator("tfoot td").allInnerTexts();
    expect(cells[0]).toBe("331");
    expect(cells).toContain("298");
    expect(cells).toContain("104");
    // It knows less on an earlier day.
    await page.evaluate(() => {
      location.hash = "#/progress?today=2020-08-31";
    });
    await page.locator(".time output", { hasText: "2020年7月底（2020年8月31日所知）" }).waitFor();
  });
});

describe("the data page", () => {
  const file = (features: unknown[]) => ({
    name: "estates.geojson",
    mimeType: "application/geo+json",
    buffer: Buffer.from(JSON.stringify({ type: "FeatureCollection", features })),
  });
  const lot = (id: string, x: number, name: string) => ({
    type: "Feature",
    properties: { id, name, households: 200, programme: "2020", district: "410702" },
    geometry: {
      type: "Polygon",
      coordinates: [
        [
          [x, 35.3],
          [x + 0.001, 35.3],
          [x + 0.001, 35.301],
          [x, 35.301],
          [x, 35.3],
        ],
      ],
    },
  });

  it("changes nothing before accept, shows the ledger's gap after it, and undoes it", async () => {
    const page = await open({ at: "#/data" });
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(
        file([
          lot("n1", 113.9, "<b>一号院</b>"),
          lot("n2", 113.91, "二号院"),
          { type: "Feature", properties: { id: "n3" }, geometry: null },
        ]),
      );
    await page.getByLabel("并入并整体替换现有小区台账").check();
    await page.getByRole("button", { name: "读取" }).click();
    await page.getByText("读到 3，接受 2，未接受 1").waitFor();
    expect(await page.locator(".staged summary", { hasText: "没有几何图形，未接受。" }).count()).toBe(1);
    await page.getByRole("link", { name: "总览" }).click();
    expect(await page.locator(".tile").first().innerText()).toContain("与台账一致");
    await page.getByRole("link", { name: "数据" }).click();
    await page.getByRole("button", { name: "接受", exact: true }).click();
    await page.getByRole("link", { name: "总览" }).click();
    // Two estates of 331; 400 of 40,909 households.
    await page.locator(".tile").first().getByText("台账 2", { exact: true }).waitFor();
    const tiles = await page.locator(".tile").allInnerTexts();
    expect(tiles[0]).toContain("比公布少 329");
    expect(tiles[3]).toContain("台账 400");
    expect(await page.locator("b", { hasText: "一号院" }).count()).toBe(0);
    await page.getByRole("link", { name: "数据" }).click();
    await page.getByRole("button", { name: "撤销这次接受" }).click();
    await page.getByRole("link", { name: "总览" }).click();
    await page.locator(".tile").first().getByText("与台账一致").waitFor();
  });
});

describe("everyone", () => {
  it("reaches the pages by keyboard", async () => {
    const page = await open();
    for (let k = 0; k < 12; k++) {
      await page.keyboard.press("Tab");
      if ((await page.evaluate(() => document.activeElement?.textContent)) === "连片") break;
    }
    await page.keyboard.press("Enter");
    expect(await totals(page)).toMatch(/→/);
  });
});
