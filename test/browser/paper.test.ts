/** The month's bulletin and the districts' sheets: printed, copied, taken as a workbook. */
import { readFile } from "node:fs/promises";
import readXlsx from "read-excel-file/universal";
import { expect, it } from "vitest";
import { barriers } from "./axe";
import { open } from "./harness";
import { printed } from "./pdf";

it("sets the bulletin out for print, inside and in public, a sheet a district, as text and as a workbook", async () => {
  const page = await open({ at: "#/progress", webgl: false, viewport: { width: 1000, height: 800 } });
  await page.getByRole("button", { name: "通报与报表" }).click();
  await page.locator(".printing[aria-busy=false] .annex .smallmaps").first().waitFor();
  const choose = page.locator(".printbar select");
  // Published in the plan and asserted elsewhere: 331; the demo year's own: 298 started, 104 complete at the end of August.
  await page.getByText("计划改造小区 331 个，已开工 298 个，完成验收报告 104 个").waitFor();
  expect(await page.getByRole("columnheader", { name: "责任单位" }).count()).toBe(1);
  // The 10 that are latest stand in the bulletin, all 55 in the workbook.
  expect(await barriers(page)).toEqual([]);
  await page.getByText("另有 45 个，见 Excel 工作簿“逾期清单”。").waitFor();
  // Behind its two pages one of figures: maps of five months, twice, and a curve a district.
  expect((await printed(page)).pages).toHaveLength(3);
  expect(await page.locator(".annex .smallmaps svg").count()).toBe(10);
  expect(await page.locator(".annex .multiples svg").count()).toBe(8);

  await choose.selectOption("public");
  await page.getByText("公开版", { exact: true }).first().waitFor();
  expect((await page.locator(".sheet").allInnerTexts()).join()).not.toMatch(/责任单位|到位|办事处|内部/);
  // The demo says why its maps need no review; else there would be none for everybody.
  expect([
    await page.locator(".annex .smallmaps").count(),
    await page.locator(".annex .multiples svg").count(),
  ]).toEqual([2, 8]);
  // Text is text, no picture of it.
  const outside = await printed(page);
  expect(outside).toMatchObject({ hasText: true, hasImages: false });
  expect(outside.pages).toEqual([
    [210, 297],
    [210, 297],
  ]);

  await choose.selectOption("sheets");
  await page.locator(".printing[aria-busy=false]").waitFor();
  await expect.poll(() => page.locator(".sheet").count()).toBe(9);
  expect(await page.locator(".sheet h2").allTextContents()).toEqual(
    expect.arrayContaining([expect.stringMatching(/^新乡市老旧小区/), expect.stringMatching(/^新乡市封丘县/)]),
  );

  // The city and eight districts of the plan, each with its curve, map and bars on exactly one page.
  expect((await printed(page)).pages).toEqual(Array(9).fill([210, 297]));
  expect(await barriers(page)).toEqual([]);
  for (const of of ["svg.papermap", 'svg.chart[aria-label="计划与实际（S 曲线）"]', "table.calendar"])
    expect(await page.locator(`.sheet:has(${of})`).count()).toBe(9);
  // The city's sheet counts all 55 that had not started on 1 June by district; a district's lists its own, and counts what has no room.
  const city = page.locator(".sheet").first();
  const counted = await city
    .getByRole("table", { name: "各县区逾期" })
    .locator("tbody td:nth-child(2)")
    .allInnerTexts();
  expect(counted.reduce((sum, n) => sum + Number(n), 0)).toBe(55);
  await city.getByText("逐个小区见各县区报表和 Excel 工作簿“逾期清单”。").waitFor();
  const district = page.locator(".sheet", { hasText: "红旗区老旧小区改造" });
  expect(await district.locator("tbody tr", { hasText: "全面开工" }).count()).toBe(12);
  // A county of one estate has room to list it; the city's map says what its colours mean.
  const county = page.locator(".sheet", { hasText: "封丘县老旧小区改造" });
  expect(await county.getByRole("table", { name: "各小区进度" }).locator("tbody th").allInnerTexts()).toEqual([
    "市化肥厂家属院",
  ]);
  expect(await city.locator("figcaption").allInnerTexts()).toEqual(
    expect.arrayContaining([expect.stringMatching(/60% – 80%[\s\S]*未列入本计划/)]),
  );

  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Excel 工作簿" }).click(),
  ]);
  expect(download.suggestedFilename()).toBe("新乡市_改造进度_2020年8月_2020-09-05.xlsx");
  const sheets = await readXlsx(new Blob([Uint8Array.from(await readFile(await download.path()))]));
  expect(sheets.find(({ sheet }) => sheet === "逾期清单")?.data).toHaveLength(56);
  const districts = sheets.find(({ sheet }) => sheet === "各县区进度")?.data ?? [];
  expect(districts.at(-1)?.slice(0, 5)).toEqual(["全市", 331, 0, 298, 104]);
  expect(districts.slice(1, -1).reduce((sum, row) => sum + Number(row[1]), 0)).toBe(331);
  // The reward as the sheets say it, its states adding up to the whole, its four districts to the city; figures of no more decimals than money has.
  const [head, ...reward] = sheets.find(({ sheet }) => sheet === "市财政奖补")?.data ?? [];
  expect(head.slice(2, 8)).toEqual(
    ["已获得", "待审定", "正常推进", "有风险", "已失去", "合计"].map((state) => `${state}（万元）`),
  );
  const wan = reward.map((row) => row.slice(2, 8).map(Number));
  const money = await city.locator("p", { hasText: "市财政奖补" }).innerText();
  for (const figure of wan[4].slice(0, 5))
    expect(money).toContain(` ${figure.toLocaleString("zh-CN", { maximumFractionDigits: 2 })} 万元`);
  for (const row of wan) expect(row.slice(0, 5).reduce((sum, n) => sum + n, 0)).toBeCloseTo(row[5], 6);
  for (let k = 0; k < 6; k++) expect(wan.slice(0, 4).reduce((sum, row) => sum + row[k], 0)).toBeCloseTo(wan[4][k], 6);
  expect(wan.flat().filter((n) => String(n).length > 9)).toEqual([]);

  await page.keyboard.press("Escape");
  await page.locator(".printing").waitFor({ state: "detached" });
  await page.getByRole("button", { name: "通报与报表" }).click({ trial: true });
});
