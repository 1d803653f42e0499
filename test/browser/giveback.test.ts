/** What is here taken away from the data page, each file opened again. */
import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import readXlsx from "read-excel-file/universal";
import { describe, expect, it } from "vitest";
import { open } from "./harness";

const bytesOf = async (download: Download): Promise<Uint8Array> =>
  Uint8Array.from(await readFile(await download.path()));
async function take(page: Page, name: RegExp): Promise<Download> {
  const button = page.locator(".giveback").getByRole("button", { name });
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  await page.locator(".giveback").getByText(`已生成：${download.suggestedFilename()}`).waitFor();
  return download;
}

describe("taking away", () => {
  it("gives estates in four forms, by name and provenance, and the ledger back in through the door unchanged", async () => {
    const page = await open({ at: "#/data" });
    const geojson = await take(page, /^GeoJSON/);
    expect(geojson.suggestedFilename()).toMatch(/^新乡市_小区_示例_\d{4}-\d\d-\d\d\.geojson$/);
    expect(JSON.parse(new TextDecoder().decode(await bytesOf(geojson))).features).toHaveLength(1011);
    const xlsx = await take(page, /^台账 Excel/);
    const [{ sheet, data }] = await readXlsx(new Blob([(await bytesOf(xlsx)) as BlobPart]));
    expect([sheet, data.length, data[0][0]]).toEqual(["台账", 1012, "小区编号"]);
    const csv = await take(page, /^台账 CSV/);
    const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await bytesOf(csv));
    expect(text.startsWith("\ufeff小区编号,小区名称,")).toBe(true);
    const shapefile = await take(page, /^Shapefile/);
    expect(Object.keys(unzipSync(await bytesOf(shapefile))).sort()).toEqual(
      ["cpg", "dbf", "prj", "shp", "shx"].map((ending) => `estates.${ending}`).concat("names.csv"),
    );
    await page.getByLabel("选择文件").setInputFiles({
      name: "台账.xlsx",
      mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      buffer: Buffer.from(await bytesOf(xlsx)),
    });
    await page.getByRole("button", { name: "读取并检查" }).click();
    await page.getByText("小区：新增 0，有变化 0，不变 1,011，消失 0").waitFor();
  });

  it("gives a blank ledger with its drop-downs, in English too", async () => {
    const page = await open({ at: "#/data?lang=en" });
    const button = page.getByRole("button", { name: /^Ledger template/ });
    const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
    expect(download.suggestedFilename()).toBe("ledger-template.xlsx");
    const xml = new TextDecoder().decode(unzipSync(await bytesOf(download))["xl/worksheets/sheet1.xml"]);
    expect(xml).toContain('<formula1>"单位房,房改房,商品房,直管公房,混合产权"</formula1>');
    expect(xml).toContain("红旗区");
  });
});
