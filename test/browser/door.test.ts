/** What the hand decides at the door: units that slip, rows of which the estate is not certain, how much of a file is taken. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { barriersInBoth } from "./axe";
import { open } from "./harness";

const fixture = (name: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: readFileSync(join(import.meta.dirname, "../fixtures", name)),
});
const csv = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
const read = (page: Page) => page.getByRole("button", { name: "读取并检查" });

describe("a district's workbook and its boundaries", () => {
  it("are placed, joined by name, compared, and taken without the one that is not ticked", async () => {
    const page = await open({ at: "#/data", webgl: false });
    await page.getByLabel("选择文件").setInputFiles([fixture("ledger.xlsx"), fixture("estates.fgb")]);
    const zone = page.getByRole("radio", { name: /CGCS2000 高斯-克吕格（EPSG:4526）.*文件声明/ });
    await zone.waitFor();
    expect(await zone.isChecked()).toBe(true);
    expect(await page.getByLabel("“建筑面积”的单位").inputValue()).toBe("10000");
    expect(await barriersInBoth(page)).toEqual([]);
    await page.getByRole("radio", { name: /保留现有小区/ }).check();
    await read(page).click();
    await page.getByText("按编号对上 0，按名称对上 3，人工定 0").waitFor();
    const added = page.locator("details.difference.added");
    await added.locator("summary").filter({ hasText: "新增的 3 个小区" }).click();
    await added.getByRole("checkbox", { name: /二十三号院/ }).uncheck();
    expect(await barriersInBoth(page)).toEqual([]);
    await page.getByRole("button", { name: "接受所选（2/3 处）" }).click();
    await page.getByText("已接受：ledger.xlsx、estates.fgb").waitFor();
    // 1,011 that were here stay beside two of the three.
    const count = (file: string) =>
      page.locator(".files").getByRole("row", { name: file }).locator("td.count").innerText();
    expect(await count("estates.geojson")).toBe("1,011");
    expect(await count("estates.fgb")).toBe("2");
    expect(await page.locator(".ledgers .ledger .sum td").first().innerText()).toBe("1,013");
    // The same headings come again: they are read as they were.
    await page.getByLabel("选择文件").setInputFiles([fixture("ledger.xlsx")]);
    await page.getByText("按上次的对应关系").waitFor();
    await page.getByRole("button", { name: "忘掉，重新猜" }).click();
    await page.getByText("按上次的对应关系").waitFor({ state: "detached" });
  });
});

describe("a ledger without units", () => {
  it("is asked about before anything is read, and an uncertain row waits for the hand", async () => {
    const page = await open({ at: "#/data", webgl: false });
    const rows = [
      "小区名称,所属区,户数,建筑面积",
      "纺织厂小区,红旗区,120,1.25",
      "㵲江小区,红旗区,208,2",
      "二十三号院,卫滨区,64,0.6",
    ];
    await page.getByLabel("选择文件").setInputFiles([fixture("estates.fgb"), csv("hongqi.csv", rows.join("\n"))]);
    const question = page.getByRole("alert").filter({ hasText: "每户中位数是 0.0096 m²" });
    await question.waitFor();
    expect(await barriersInBoth(page)).toEqual([]);
    expect(await read(page).isDisabled()).toBe(true);
    await question.getByRole("button", { name: /按“万㎡/ }).click();
    await question.waitFor({ state: "detached" });
    await page.getByRole("radio", { name: /整体替换/ }).check();
    await read(page).click();
    const joins = page.getByRole("region", { name: "台账与边界的对应" });
    await joins.getByText("按名称对上 2，人工定 0；待定 1").waitFor();
    expect(await barriersInBoth(page)).toEqual([]);
    await joins
      .getByRole("group", { name: /第 2 行：纺织厂小区（红旗区 · \d+ 户）/ })
      .getByRole("button", { name: /纺织厂家属院/ })
      .press("Enter");
    const counts = joins.getByText("按名称对上 2，人工定 1；待定 0");
    await counts.waitFor();
    // The keyboard does not fall out of a list that has nothing left to decide.
    await expect.poll(() => counts.evaluate((p) => p === document.activeElement)).toBe(true);
    await page.getByRole("button", { name: "接受", exact: true }).click();
    // 12,500 + 20,000 + 6,000 m² are in the survey: every one of the three estates has its floor area.
    await page.getByText("已接受：estates.fgb、hongqi.csv").waitFor();
    expect(await page.locator(".ledgers .ledger .sum td").first().innerText()).toBe("3");
    expect(await page.locator('.ledgers .ledger .sum td[data-label="建筑面积"]').innerText()).toBe("100%");
    // None of the three is in the plan: the city's row tells what was published, cell by cell.
    const city = page.locator(".matches .sum td");
    expect((await city.allInnerTexts()).map((text) => text.replaceAll(/\s+/g, " "))).toEqual([
      "≠ 0 公布 331，差 -331",
      "≠ 0 公布 1,163，差 -1,163",
      "≠ 0 公布 394.86，差 -394.86",
      "≠ 0 公布 40,909，差 -40,909",
      "≠ 0 公布 82,176.1，差 -82,176.1",
    ]);
  });
});
