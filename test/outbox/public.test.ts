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

  it("tells of a month that was sent again what stands, whatever the order of its rows and files, and no older version", async () => {
    const again = { ...city.files.find(({ path }: { path: string }) => path === "reports/2020-07.csv") };
    const changed = {
      "city.json": JSON.stringify({ ...city, files: [{ ...again, path: "reports/again.csv" }, ...city.files] }),
      // Came in last, and stands before the others.
      "reports/again.csv": "month,estateId,stage,percent,receivedOn\n2020-07,公开编号甲,construction,47,2020-08-20\n",
      "reports/2020-07.csv":
        "month,estateId,stage,percent,worksDone,receivedOn\n2020-07,公开编号甲,finished,,,2020-08-19\n2020-07,公开编号甲,construction,47,屋顶,2020-08-02\n2020-06,公开编号甲,started,5,,\n",
    };
    const { files } = published(publishFolder(read(changed)));
    const texts = ["reports/again.csv", "reports/2020-07.csv"].map((path) => new TextDecoder().decode(files.get(path)));
    expect(texts.join("")).not.toMatch(/finished|2020-08/);
    const opened = await openFolder(async (path) => {
      const bytes = files.get(path);
      return bytes ? new Blob([new Uint8Array(bytes)]) : null;
    });
    const { month, percent, worksDone } = opened.dataset!.reports;
    expect([[...month], [...percent], worksDone]).toEqual([
      [24245, 24246],
      [5, 47],
      [null, "屋顶"],
    ]);
    expect(opened.findings.filter(({ severity }) => severity === "error")).toEqual([]);
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

describe("photographs of a public city folder", () => {
  const PNG = "\x89PNG\r\n\x1a\n";
  const photos = [
    { before: "photos/a.png", after: "photos/b.png", on: "2020-08-01", credit: "某某摄", taker: "内部人" },
    { before: "photos/page.jpg", after: "photos/gone.png" },
  ];
  const features = [
    { type: "Feature", properties: { id: "a", photos }, geometry: { type: "Point", coordinates: [1, 2] } },
  ];
  const held: Readonly<Record<string, string>> = {
    "estates.geojson": JSON.stringify({ type: "FeatureCollection", features }),
    "photos/a.png": `${PNG}a`,
    "photos/b.png": `${PNG}b`,
    "photos/page.jpg": "<html></html>",
    "photos/nobody.png": `${PNG}c`,
  };
  const paths = [...Object.keys(held), "photos/gone.png"];
  const wrong = "0".repeat(64);
  const files = paths.map((path) => ({
    path,
    kind: path.startsWith("photos") ? "photo" : "estates",
    provenance: "user",
    bytes: 1,
    sha256: wrong,
  }));
  const name = { zh: "城", en: "Town" };
  const all = {
    ...held,
    "city.json": JSON.stringify({ schema: 1, name, dataDate: "2020-09-05", files }),
  } as typeof held;

  it("are those that its estates name and that are pictures, byte by byte, with hashes that hold", async () => {
    const { files: out, log } = published(
      publishFolder((path) => {
        if (!(path in all)) throw new Error(path);
        return path.endsWith(".png")
          ? Uint8Array.from(all[path], (c) => c.charCodeAt(0))
          : new TextEncoder().encode(all[path]);
      }),
    );
    expect([...out.keys()].sort()).toEqual(["city.json", "estates.geojson", "photos/a.png", "photos/b.png"]);
    expect([...(out.get("photos/a.png") ?? [])]).toEqual([...`${PNG}a`].map((c) => c.charCodeAt(0)));
    for (const left of ["photos/page.jpg", "photos/nobody.png", "photos/gone.png"])
      expect(log.filter((line) => line.startsWith(`不公开：${left}`))).toHaveLength(1);
    const opened = await openFolder(async (path) => {
      const bytes = out.get(path);
      return bytes ? new Blob([new Uint8Array(bytes)]) : null;
    });
    expect(opened.findings.map(({ code, value }) => [code, value])).toEqual([
      ["photoUnlisted", "photos/page.jpg"],
      ["photoUnlisted", "photos/gone.png"],
    ]);
    expect(new TextDecoder().decode(out.get("estates.geojson"))).not.toContain("内部人");
  });
});
