/** The demo city against what is written about it: figures of a realistic town, and a year of reports with its flaws. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/domain/packaging/graph";
import { situationAt } from "../../src/domain/progress/situation";
import { standing } from "../../src/domain/progress/standing";
import { noBarriers } from "../../src/intake/barriers";
import { openFolder } from "../../src/intake/city";
import type { Dataset } from "../../src/model/dataset";
import { CHAPTER, readShow } from "../../src/model/show";
import { parseDay, parseMonth } from "../../src/model/time";

const FOLDER = join(import.meta.dirname, "../../data/xinxiang");
const read = (path: string): string => readFileSync(join(FOLDER, path), "utf8");
interface Feature {
  properties: Record<string, string | null>;
  geometry: { type: string; coordinates: number[][][] };
}
const features = (path: string): Feature[] => (JSON.parse(read(path)) as { features: Feature[] }).features;
const estates = features("estates.geojson");

/** m², by the shoelace formula on a plane that fits a town. */
function area(ring: number[][]): number {
  const k = Math.cos((ring[0][1] * Math.PI) / 180) * 111_320;
  let sum = 0;
  for (let i = 0; i + 1 < ring.length; i++) {
    const [[x1, y1], [x2, y2]] = [ring[i], ring[i + 1]].map(([x, y]) => [
      (x - ring[0][0]) * k,
      (y - ring[0][1]) * 110_950,
    ]);
    sum += x1 * y2 - x2 * y1;
  }
  return Math.abs(sum) / 2;
}
const quantile = (values: number[], q: number): number =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];

describe("the estates of the demo city", () => {
  it("have parcels of the usual size", () => {
    const areas = estates.map(({ geometry }) => area(geometry.coordinates[0]));
    expect(quantile(areas, 0.5)).toBeGreaterThan(3500);
    expect(quantile(areas, 0.5)).toBeLessThan(4800);
  });

  it("stand close: half touch a neighbour, three quarters have one within 6 m", async () => {
    const data = (await openFolder(async (path) => new Blob([readFileSync(join(FOLDER, path))]))).dataset as Dataset;
    const { id, geometry, district, street } = data.estates;
    const graph = buildGraph({ id, geometry, district, street, barriers: noBarriers });
    const nearest = new Float64Array(graph.n).fill(1e9);
    for (let k = 0; k < graph.m; k++) {
      for (const r of [graph.a[k], graph.b[k]]) nearest[r] = Math.min(nearest[r], graph.gapMm[k]);
    }
    expect(nearest.filter((gap) => gap === 0).length).toBeGreaterThanOrEqual(graph.n / 2);
    expect(quantile([...nearest], 0.75)).toBeLessThanOrEqual(6000);
  });

  it("have ids of their own, and names of their own within a street for the most part", () => {
    expect(new Set(estates.map(({ properties: p }) => p.id)).size).toBe(estates.length);
    const names = new Set(estates.map(({ properties: p }) => `${p.street} ${p.name}`));
    expect(names.size).toBeGreaterThan(0.9 * estates.length);
  });

  it("fill the core with 19 to 50 a km²", () => {
    const core = new Set(["410702", "410703", "410711"]);
    const points = estates
      .filter(({ properties: p }) => core.has(p.district ?? ""))
      .map(({ geometry }) => geometry.coordinates[0][0]);
    // Cells of 500 m that hold an estate or lie beside one that does.
    const cells = new Set<string>();
    for (const [x, y] of points) {
      const [i, j] = [Math.floor((x * 90_800) / 500), Math.floor((y * 110_950) / 500)];
      cells.add(`${i} ${j}`);
    }
    const density = points.length / (cells.size * 0.25);
    expect(density).toBeGreaterThan(19);
    expect(density).toBeLessThan(50);
  });

  it("are marked as synthetic, the plan as official", () => {
    const { files } = JSON.parse(read("city.json")) as { files: { path: string; provenance: string }[] };
    const of = (path: string) => files.find((file) => file.path === path)?.provenance;
    expect([of("estates.geojson"), of("streets.geojson"), of("barriers.geojson"), of("reports/received.csv")]).toEqual(
      Array(4).fill("synthetic"),
    );
    expect([of("programme-2020.json"), of("districts.geojson")]).toEqual(["official", "derived"]);
  });
});

describe("the display of the demo city", () => {
  it("is arranged in its own files: every chapter, with a dwell, titles and words in both languages", () => {
    const { show, fault } = readShow((JSON.parse(read("city.json")) as { show: unknown }).show);
    expect(fault).toBeNull();
    expect(show.chapters.map(({ kind }) => kind)).toEqual(CHAPTER);
    expect(new Set(show.chapters.map(({ seconds }) => seconds)).size).toBeGreaterThan(1);
    for (const words of show.chapters.flatMap(({ title, text }) => [title, text]))
      if (words)
        expect(words).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/^[A-Z]/) });
  });
});

describe("the districts of the demo city", () => {
  it("are the twelve county-level units and one marked outline of a development zone", () => {
    const units = features("districts.geojson").map(({ properties: p }) => p.id);
    expect(units.sort()).toEqual([
      "410702",
      "410703",
      "410704",
      "410711",
      "410721",
      "410724",
      "410725",
      "410726",
      "410727",
      "410781",
      "410782",
      "410783",
    ]);
    const [zone] = features("districts-gx.geojson");
    expect(zone.properties).toMatchObject({ id: "410702-gx", parent: "410700" });
  });
});

describe("the year of the demo city", () => {
  const rows = (path: string): string[][] =>
    read(path)
      .trim()
      .split("\n")
      .slice(1)
      .map((line) => line.split(","));
  const received = rows("reports/received.csv");

  it("has a report of every month from April to December", () => {
    const months = readdirSync(join(FOLDER, "reports")).filter((name) => name.startsWith("2020-"));
    expect(months.sort()).toEqual([4, 5, 6, 7, 8, 9, 10, 11, 12].map((m) => `2020-${String(m).padStart(2, "0")}.csv`));
  });

  it("has three reports late, one missing, one estate corrected", () => {
    // Due on the third of the month after, inclusive; judged from May on.
    const due = (month: string): string => {
      const [y, m] = month.split("-").map(Number);
      return m === 12 ? `${y + 1}-01-03` : `${y}-${String(m + 1).padStart(2, "0")}-03`;
    };
    const judged = received.filter(([month]) => month >= "2020-05");
    const first = new Map<string, string>();
    for (const [month, district, on] of judged) {
      const key = `${month} ${district}`;
      if (!first.has(key) || on < (first.get(key) ?? "")) first.set(key, on);
    }
    const late = [...first].filter(([key, on]) => on > due(key.split(" ")[0]));
    expect(late).toHaveLength(3);
    expect(8 * 8 - first.size).toBe(1);
    const seen = new Map<string, number>();
    for (const name of readdirSync(join(FOLDER, "reports")).filter((n) => n.startsWith("2020-")))
      for (const [month, estate] of rows(`reports/${name}`)) {
        const key = `${month} ${estate}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    expect([...seen.values()].filter((count) => count > 1)).toHaveLength(1);
  });

  it("has 298 started and 104 complete at the end of August, two districts behind", async () => {
    const data = (await openFolder(async (path) => new Blob([readFileSync(join(FOLDER, path))]))).dataset as Dataset;
    const row = data.programmes.findIndex(({ id }) => id === "2020");
    const today = parseDay("2020-09-05");
    const now = situationAt(data, parseMonth("2020-08"), today);
    const whole = standing(data, now, now, row);
    expect([whole.estates, whole.started, whole.complete]).toEqual([331, 298, 104]);
    // The plan's curve: nothing until 1 June, 100 % on 30 November (182 days): half on 31 August. Behind: 5 points less.
    const plan = (parseDay("2020-08-31") - parseDay("2020-06-01")) / (parseDay("2020-11-30") - parseDay("2020-06-01"));
    const behind = data.districts.id.filter((_, d) => {
      const mine = [...data.estates.district.keys()].filter((e) => data.estates.district[e] === d);
      const { value } = standing(data, now, now, row, mine).progress;
      return value !== null && value < plan - 0.05;
    });
    expect(behind).toEqual(["410725", "410783"]);
  });
});
