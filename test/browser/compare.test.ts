/** Two moments side by side, and the tables of a page as a workbook. */
import readXlsx from "read-excel-file/node";
import { expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";

it("sets two months side by side with a divider for keys and hand, kept in the link, its differences as a table and a workbook", async () => {
  const page = await open({ at: "#/overview" });
  await page.getByRole("button", { name: "左右对比" }).click();
  const divider = page.getByRole("slider", { name: /^分界线/ });
  await divider.focus();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("ArrowRight");
  expect(await divider.getAttribute("aria-valuenow")).toBe("62");
  const box = await page.locator(".map.swipe").boundingBox();
  if (!box) throw new Error("There is no map.");
  const knob = await divider.locator(".knob").boundingBox();
  if (!knob) throw new Error("There is no knob.");
  await page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.3, knob.y + 20, { steps: 4 });
  await page.mouse.up();
  expect(Number(await divider.getAttribute("aria-valuenow"))).toBeCloseTo(30, 0);
  await page.getByLabel("月份").first().selectOption({ label: "2020年6月" });
  // One measure at two moments: the same classes on either side.
  const ends = async (side: string): Promise<string[]> => page.locator(`.swipekey.${side} .scale b`).allInnerTexts();
  await page.locator(".swipekey.a .scale b").first().waitFor();
  expect(await ends("a")).toEqual(await ends("b"));
  await page.getByRole("button", { name: "差异表" }).click();
  // 封丘县 has one estate: 24 % at the end of June, 66 % at the end of August.
  const row = page.getByRole("dialog", { name: "差异表" }).getByRole("row", { name: /封丘县/ });
  expect((await row.innerText()).split(/\s+/)).toEqual(["封丘县", "24.0%", "66.0%", "+42", "点"]);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("dialog", { name: "差异表" }).getByRole("button", { name: "表格存成 Excel" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("新乡市-总览-全市-2020-08-2020-09-05.xlsx");
  const sheets = (await readXlsx(await download.path())) as unknown as { sheet: string; data: unknown[][] }[];
  const taken = sheets.find(({ sheet }) => sheet.includes("左右差异"))?.data.find(([name]) => name === "封丘县");
  expect(taken?.slice(1, 4)).toEqual([0.24, 0.66, 42]);
  // Not in the plan: empty, and the word apart.
  const absent = sheets.find(({ sheet }) => sheet.includes("左右差异"))?.data.find(([name]) => name === "卫辉市");
  expect(absent?.slice(1)).toEqual([null, null, null, "未列入本计划"]);
  expect(sheets.at(-1)?.sheet).toBe("参数与说明");
  await page.keyboard.press("Escape");
  // Month by month: a small map for each month that has been reported by the day, one legend, and the same figures as a table.
  await page.getByRole("button", { name: "逐月小地图" }).click();
  const months = page.getByRole("dialog", { name: "逐月小地图" });
  await expect.poll(() => months.locator(".smallmaps svg[role=img]").count()).toBe(5);
  expect(await months.locator(".smallkey").count()).toBe(1);
  await months.locator("summary").click();
  const cells = await months
    .getByRole("row", { name: /封丘县/ })
    .locator("td")
    .allInnerTexts();
  expect([cells[2], cells[4]]).toEqual(["24.0%", "66.0%"]);
  expect(
    await months
      .getByRole("row", { name: /卫辉市/ })
      .locator("td")
      .first()
      .innerText(),
  ).toBe("未列入本计划");
  await months.getByRole("button", { name: "7月底" }).click();
  await page.waitForFunction(() => location.hash.includes("month=2020-07"));
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => location.hash.includes("split=30"));
  const again = await open({ at: new URL(page.url()).hash });
  await again.locator(".map.swipe").waitFor();
  expect(await barriers(again)).toEqual([]);
  expect(await again.getByRole("slider", { name: /^分界线/ }).getAttribute("aria-valuenow")).toBe("30");
  expect(await again.getByLabel("月份").first().inputValue()).toBe("2020-06");
});
