/** The demo city against the plan: every figure below is typed from 新政办〔2020〕17号. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { reconcile } from "../../src/domain/coverage/reconcile";
import type { Opened } from "../../src/intake/api";
import { openFolder } from "../../src/intake/city";
import type { Dataset } from "../../src/model/dataset";

const FOLDER = join(import.meta.dirname, "../../data/xinxiang");
const read = async (path: string): Promise<Blob | null> =>
  existsSync(join(FOLDER, path)) ? new Blob([readFileSync(join(FOLDER, path))]) : null;

/** 项目, 栋, 万m², 户, 万元. */
const PUBLISHED: Record<string, [number, number, number, number, number]> = {
  卫滨区: [113, 317, 100.36, 9651, 21672.2],
  红旗区: [100, 420, 147.27, 15690, 36087],
  牧野区: [88, 341, 122.02, 12858, 18332.2],
  高新区: [7, 28, 11.45, 1221, 1221],
  长垣市: [10, 16, 3.78, 376, 698.7],
  原阳县: [9, 17, 4.22, 385, 2150],
  延津县: [3, 9, 2.26, 224, 515],
  封丘县: [1, 15, 3.5, 504, 1500],
};
const CITY = [331, 1163, 394.86, 40909, 82176.1];
const ABSENT = ["凤泉区", "新乡县", "获嘉县", "卫辉市", "辉县市"];

let opened: Opened;
let data: Dataset;
beforeAll(async () => {
  opened = await openFolder(read);
  data = opened.dataset as Dataset;
});

describe("the demo city", () => {
  it("opens without a finding and with every row accepted", () => {
    expect(opened.findings).toEqual([]);
    expect(opened.tallies.every((t) => t.refused === 0)).toBe(true);
    expect(data.districts.n).toBe(13);
  });

  it("sums to the published table in all five columns, by district and in all", () => {
    const programme = data.programmes.findIndex((p) => p.id === "2020");
    const { city, districts } = reconcile(data, programme);
    const row = (f: typeof city, of: "target" | "ledger"): number[] =>
      (["projects", "buildings", "floorAreaM2", "households", "budgetWan"] as const).map((field) => {
        const value = of === "target" ? (f[field].target as number) : f[field].ledger.value;
        return field === "floorAreaM2" ? value / 10_000 : value;
      });
    expect(row(city, "target")).toEqual(CITY);
    expect(row(city, "ledger")).toEqual(CITY);
    for (const [name, published] of Object.entries(PUBLISHED)) {
      const figures = districts[data.districts.name.indexOf(name)];
      expect(figures && row(figures, "target")).toEqual(published);
      expect(figures && row(figures, "ledger")).toEqual(published);
      expect(figures?.budgetWan.difference).toBe(0);
    }
    for (const name of ABSENT) expect(districts[data.districts.name.indexOf(name)]).toBeNull();
  });

  it("keeps 2019 apart: 72 estates, no split by district", () => {
    const programme = data.programmes.findIndex((p) => p.id === "2019");
    const { projects } = reconcile(data, programme).city;
    expect([projects.target, projects.ledger.value]).toEqual([72, 72]);
  });

  it("has 298 started and 104 complete of the 331 at the end of August", () => {
    const { estates, reports, programmes } = data;
    const august = 2020 * 12 + 7;
    const end = Date.UTC(2020, 7, 31) / 86_400_000;
    let started = 0;
    let complete = 0;
    for (let e = 0; e < estates.n; e++) {
      if (programmes[estates.programme[e]]?.id !== "2020") continue;
      let last = -1;
      for (let r = 0; r < reports.n; r++) if (reports.estate[r] === e && reports.month[r] <= august) last = r;
      if (last >= 0 && reports.stage[last] >= 4) started++;
      if (estates.acceptedOn[e] <= end) complete++;
    }
    expect([started, complete]).toEqual([298, 104]);
  });

  it("is refused as a whole when a file does not keep its checksum", async () => {
    const broken = await openFolder(async (path) => (path === "filings.csv" ? new Blob(["district\n"]) : read(path)));
    expect(broken.dataset).toBeNull();
    expect(broken.findings).toMatchObject([{ code: "wrongHash", value: "filings.csv" }]);
  });

  it("lies as real parcels do: median area, neighbours that touch", () => {
    const { geometry: g } = data.estates;
    const areas: number[] = [];
    for (let e = 0; e < data.estates.n; e++) {
      const from = g.ringStart[g.polygonStart[g.featureStart[e]]];
      const to = g.ringStart[g.polygonStart[g.featureStart[e]] + 1];
      let sum = 0;
      for (let a = from, b = to - 1; a < to; b = a++) {
        sum += g.coords[2 * b] * g.coords[2 * a + 1] - g.coords[2 * a] * g.coords[2 * b + 1];
      }
      areas.push(Math.abs(sum / 2) * 111_000 * 111_000 * Math.cos((35.3 * Math.PI) / 180));
    }
    areas.sort((a, b) => a - b);
    const median = areas[Math.floor(areas.length / 2)];
    expect(median).toBeGreaterThan(3500);
    expect(median).toBeLessThan(4800);
  });
});
