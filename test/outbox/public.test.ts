/** What of a city folder the public may have. */
import { describe, expect, it } from "vitest";
import { openFolder } from "../../src/intake/city";
import { type Published, publishFolder, type Refused } from "../../src/outbox/public/publish";
import { PLANTED, SECRETS } from "./planted";

const read =
  (changed: Readonly<Record<string, string>> = {}) =>
  (path: string): Uint8Array =>
    new TextEncoder().encode(changed[path] ?? PLANTED.get(path));
const published = (out: Published | Refused): Published => {
  if ("refused" in out) throw new Error(out.refused);
  return out;
};
const city = JSON.parse(PLANTED.get("city.json") as string);

describe("a public city folder", () => {
  it("holds nothing of what was planted as internal, and what residents may know", () => {
    const { files } = published(publishFolder(read()));
    const texts = [...files].map(([path, bytes]) => `${path}\n${new TextDecoder().decode(bytes)}`).join("\n");
    expect(SECRETS.length).toBeGreaterThan(35);
    expect(SECRETS.filter((secret) => texts.includes(secret))).toEqual([]);
    expect([...files.keys()].sort()).toEqual([
      "city.json",
      "districts.geojson",
      "estates.geojson",
      "programme-2020.json",
      "reports/2020-07.csv",
    ]);
    for (const open of ["公开小区甲", "公开责任单位", "公开区", "豫S(2020)001号", "0373-12345", "屋顶", "2020-08-28"])
      expect(texts).toContain(open);
    expect(new TextDecoder().decode(files.get("reports/2020-07.csv"))).toBe(
      "month,estateId,stage,percent\n2020-07,公开编号甲,construction,47\n",
    );
  });

  it("opens like any other, with hashes of its own", async () => {
    const { files } = published(publishFolder(read()));
    const opened = await openFolder(async (path) => {
      const bytes = files.get(path);
      return bytes ? new Blob([new Uint8Array(bytes)]) : null;
    });
    expect(opened.findings.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(opened.dataset?.estates.name).toEqual(["公开小区甲"]);
    expect(opened.dataset?.estates.households[0]).toBe(123);
    expect(opened.dataset?.reports.percent[0]).toBe(47);
    expect(opened.dataset?.estates.willingnessPct[0]).toBeNaN();
    expect(opened.dataset?.funds.n).toBe(0);
  });

  it("is refused when it draws districts without 审图号, unless the operator says why none is needed", () => {
    const without = { ...city, mapApproval: null };
    const refused = publishFolder(read({ "city.json": JSON.stringify(without) }));
    expect(refused).toHaveProperty("refused", expect.stringMatching(/审图号.*map approval number/s));
    const waived = { ...without, mapApprovalWaiver: { reason: "只作内部演示" } };
    expect(published(publishFolder(read({ "city.json": JSON.stringify(waived) }))).log[0]).toContain("只作内部演示");
    const undrawn = { ...without, files: city.files.filter(({ kind }: { kind: string }) => kind !== "districts") };
    expect(published(publishFolder(read({ "city.json": JSON.stringify(undrawn) }))).log[0]).toContain("无需审图号");
  });

  it("says of every file whether it goes out", () => {
    const { log } = published(publishFolder(read()));
    expect(log.filter((line) => line.startsWith("公开："))).toHaveLength(4);
    expect(log.filter((line) => line.startsWith("不公开："))).toHaveLength(4);
  });
});
