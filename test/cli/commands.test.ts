/** The command line as a person types it. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { jsonSchemas } from "../../src/cli/schema";
import { degrees, ringOf } from "../domain/packaging/city";
import { run } from "../run/process";

const ROOT = resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "lianpian-cli-"));
const cli = (...args: string[]) =>
  run(process.execPath, [join(ROOT, "node_modules/tsx/dist/cli.mjs"), join(ROOT, "src/cli/main.ts"), ...args]);
const file = (name: string, features: unknown[]): string => {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ type: "FeatureCollection", features }));
  return path;
};
const lot = (id: string, x: number, y: number, more: object = {}) => {
  const ring = ringOf([x, y, 40, 40]);
  return {
    type: "Feature",
    properties: { uid: id, ...more },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0]]] },
  };
};
/** b and a are 10 m apart, c is 50 m from a, d is far away. */
const estates = file("estates.geojson", [lot("b", 0, 0), lot("a", 50, 0), lot("c", 140, 0), lot("d", 900, 0)]);

describe("components", () => {
  it("prints id, component and size by id", async () => {
    const { code, output } = await cli("components", estates, "--gap", "10.1", "--field", "id=uid");
    expect(code).toBe(0);
    expect(output).toBe("id,component,size\na,a,2\nb,a,2\nc,c,1\nd,d,1\n");
  });

  it("joins at a wider gap, and a railway parts", async () => {
    const rail = file("rail.geojson", [
      {
        type: "Feature",
        properties: { class: "railway" },
        geometry: { type: "LineString", coordinates: [degrees(45, -50), degrees(45, 90)] },
      },
    ]);
    const wide = await cli("components", estates, "--gap=51", "--field", "id=uid", "--barriers", rail);
    expect(wide.output).toBe("id,component,size\na,a,2\nb,b,1\nc,a,2\nd,d,1\n");
  });

  it("answers a wrong question with a sentence and 2", async () => {
    const wrong = await cli("components", estates, "--gap", "301");
    expect(wrong.code).toBe(2);
    expect(wrong.output).toBe(
      "components: --gap 应为 0 到 300 的数，最多 3 位小数，不是“301”。 " +
        "--gap must be a number with at most 3 decimals from 0 to 300, not “301”.\n",
    );
    const cut = join(folder, "cut.geojson");
    writeFileSync(cut, '{"type":"FeatureCollection","features":[');
    const broken = await cli("components", cut, "--gap", "3");
    expect(broken.code).toBe(2);
    expect(broken.output).toMatch(/cut\.geojson: 不是完整的 JSON[\s\S]*cut\.geojson: This is not whole JSON/);
    const none = await cli("components", join(folder, "none.geojson"), "--gap", "3");
    expect([none.code, none.output]).toEqual([2, expect.stringMatching(/读不了：ENOENT.*cannot be read: ENOENT/)]);
  });
});

describe("packages", () => {
  it("prints packages with their worth, and a code for everyone else", async () => {
    const { code, output } = await cli(
      "packages",
      estates,
      "--field",
      "id=uid",
      "--assume",
      "households=180",
      "--assume",
      "managementBody=each",
    );
    expect(code).toBe(0);
    const answer = JSON.parse(output.slice(output.indexOf("{")));
    expect(answer.type).toBe("FeatureCollection");
    expect(answer.features).toHaveLength(1);
    const [{ geometry, properties }] = answer.features;
    expect(geometry.type).toBe("MultiPolygon");
    expect(geometry.coordinates).toHaveLength(3);
    // Read in another system, the outlines still come out in GeoJSON's own: here GCJ-02 lies some hundred metres off.
    const filled = ["--field", "id=uid", "--assume", "households=180", "--assume", "managementBody=each"];
    const shifted = await cli("packages", estates, ...filled, "--crs", "gcj02");
    const [[[[longitude, latitude]]]] = JSON.parse(shifted.output.slice(shifted.output.indexOf("{"))).features[0]
      .geometry.coordinates;
    const [[[[x, y]]]] = geometry.coordinates;
    const off = Math.hypot((longitude - x) * 90_000, (latitude - y) * 111_000);
    expect(off).toBeGreaterThan(300);
    expect(off).toBeLessThan(900);
    expect(properties).toMatchObject({
      package: 1,
      members: ["a", "b", "c"],
      bodies: 3,
      households: 540,
      budgetWan: null,
    });
    expect(properties.links.map((l: { a: string; b: string; gapM: number }) => [l.a, l.b, Math.round(l.gapM)])).toEqual(
      [
        ["a", "b", 10],
        ["a", "c", 50],
      ],
    );
    expect(properties.terms).toMatchObject({ households: 540 / 800, bodies: 1 - 1 / 3, sharedWorks: null, cost: null });
    expect(answer.left).toEqual([{ id: "d", code: "tooFar", nearest: null, gapM: null }]);
    expect(answer.notes).toContain("noBudget");
    expect(answer.notes.some((note: string) => note.includes("假设"))).toBe(true);
  });

  it("names parameters that contradict each other, in options and settings, and goes on with the default", async () => {
    const settings = join(folder, "settings.json");
    writeFileSync(settings, JSON.stringify({ minMembers: 7, maxMembers: 3, minHouseholds: 100 }));
    const { code, output } = await cli("packages", estates, "--settings", settings, "--field", "id=uid");
    expect(code).toBe(0);
    const sentence =
      "每片区小区数互相矛盾：至少 7、至多 3；改用默认的 2–12。 " +
      "Estates in a package contradict each other: at least 7, at most 3; the default 2–12 is used instead.";
    expect(output).toContain(`packages: ${sentence}`);
    const answer = JSON.parse(output.split("\n").find((line) => line.startsWith("{")) ?? "");
    expect(answer.notes).toContain(sentence);
    expect(answer.parameters).toMatchObject({ minMembers: 2, maxMembers: 12, minHouseholds: 100 });
    const asked = await cli("packages", estates, "--min-households", "2500", "--field", "id=uid");
    expect(asked.output).toContain("每片区户数互相矛盾：至少 2500、至多 2000；改用默认的 300–2000。");
    expect(asked.output).toContain("at least 2500, at most 2000; the default 300–2000 is used instead");
  });

  it("refuses weights that are no five numbers", async () => {
    const { code, output } = await cli("packages", estates, "--weights", "1,2,3");
    expect([code, output]).toEqual([2, expect.stringContaining("five numbers")]);
  });
});

describe("packages --rule basket", () => {
  /** Two districts. a needs parking and childcare, b parking that is built, c was never asked, d is out, e needs nothing. */
  const asked = file("baskets.geojson", [
    lot("a", 0, 0, { district: "east", households: 120, needs: ["parking", "childcare"] }),
    lot("b", 0, 0, {
      district: "east",
      households: 90,
      needs: ["parking", "charging"],
      works: [{ item: "parking", state: "done", on: "2020-05-05" }],
    }),
    lot("c", 0, 0, { district: "east", households: 80 }),
    lot("d", 900, 0, { district: "west", households: 70, needs: ["charging"], exclusion: "rebuild" }),
    lot("e", 900, 0, { district: "west", households: 60, needs: [] }),
    lot("f", 900, 0, { district: "west", needs: ["charging"] }),
  ]);
  const own = ["--field", "id=uid"];

  it("gathers a basket a district with its cost, and says why everybody else is in none", async () => {
    const { code, output } = await cli(
      ...["packages", asked, "--rule", "basket", ...own, "--items", "parking,charging,market"],
      ...["--unit-cost", "charging=2.5"],
    );
    expect(code).toBe(0);
    const told = JSON.parse(output.slice(output.indexOf("{")));
    const [east, west] = told.baskets;
    // b's parking is done: one estate lacks parking, whose cost nobody set, and one charging.
    expect(east).toMatchObject({ number: 1, key: "east", members: ["a", "b"], households: 210, costWan: 2.5 });
    expect([east.uncosted, east.items.map((one: { estates: number }) => one.estates)]).toEqual([true, [1, 1, 0]]);
    expect(west).toMatchObject({ key: "west", members: ["f"], households: 0, householdsUnknown: 1, costWan: 2.5 });
    expect(told.totals).toMatchObject({ baskets: 2, estates: 3, households: 210, costWan: 5, uncosted: true });
    expect(told.left.map(({ id, code: why }: { id: string; code: string }) => [id, why])).toEqual([
      ["c", "unasked"],
      ["d", "excluded"],
      ["e", "needsNone"],
    ]);
    const [a] = told.features;
    expect([a.id, a.geometry.type, a.properties.needs]).toEqual(["a", "Polygon", ["parking"]]);
    expect(told.notes).toEqual(["没有小区提到“market”。 No estate names market."]);
  });

  it("makes one of the whole city, and refuses what does not go with it", async () => {
    const { output } = await cli("packages", asked, "--rule", "basket", "--scope", "city", ...own);
    const { baskets, totals } = JSON.parse(output.slice(output.indexOf("{")));
    // Nobody set a cost: it is unknown, not 0.
    expect([baskets.length, baskets[0].key, baskets[0].members, totals.costWan]).toEqual([
      1,
      "city",
      ["a", "b", "f"],
      null,
    ]);
    for (const [options, words] of [
      [["--rule", "basket", "--gap", "3"], "--gap 不能与 --rule basket 同用"],
      [["--items", "parking"], "--items goes with --rule basket"],
      [["--rule", "basket", "--unit-cost", "roof=3"], "roof is not gathered"],
      [["--rule", "basket", "--unit-cost", "parking=much"], "must look like item=万元"],
      [["--rule", "basket", "--items", "parking,,charging"], "--items must be"],
    ] as const) {
      const refused = await cli("packages", asked, ...own, ...options);
      expect([refused.code, refused.output]).toEqual([2, expect.stringContaining(words)]);
    }
  });
});

describe("check", () => {
  it("gives findings in both languages and exit 1 when something is refused", async () => {
    const bad = file("bad.geojson", [lot("a", 0, 0), { type: "Feature", properties: { id: "p" }, geometry: null }]);
    const { code, output } = await cli("check", bad, "--json");
    expect(code).toBe(1);
    const answer = JSON.parse(output.slice(output.indexOf("{")));
    expect([answer.accepted, answer.refused]).toEqual([1, 1]);
    const refused = answer.findings.find((f: { severity: string }) => f.severity === "error");
    expect(refused).toMatchObject({ code: "noGeometry", file: "bad.geojson", feature: 1, id: "p", field: "geometry" });
    expect(refused.zh).toMatch(/没有几何图形/);
    expect(refused.en).toMatch(/no geometry/);
  });

  it("gives exactly the promised keys, and refuses a file cut short and a folder half written", async () => {
    const cut = join(folder, "cut.geojson");
    writeFileSync(cut, '{"type":"FeatureCollection","features":[{"type":"Fea');
    const { code, output } = await cli("check", cut, "--json");
    const answer = JSON.parse(output.slice(output.indexOf("{")));
    expect(code).toBe(1);
    expect(Object.keys(answer)).toEqual(["accepted", "refused", "findings"]);
    expect([answer.accepted, answer.refused]).toEqual([0, 1]);
    expect(Object.keys(answer.findings[0])).toEqual([
      "code",
      "severity",
      "file",
      "feature",
      "id",
      "field",
      "value",
      "zh",
      "en",
    ]);
    expect(answer.findings[0]).toMatchObject({
      code: "notJson",
      severity: "error",
      file: "cut.geojson",
      feature: null,
    });
    const city = mkdtempSync(join(tmpdir(), "lianpian-city-"));
    const sha256 = "0".repeat(64);
    writeFileSync(join(city, "a.geojson"), '{"type":"FeatureCollection","features":[]}');
    const listed = ["a.geojson", "b.geojson"].map((path) => ({
      path,
      kind: "estates",
      provenance: "user",
      bytes: 1,
      sha256,
    }));
    writeFileSync(
      join(city, "city.json"),
      JSON.stringify({ schema: 1, name: { zh: "甲", en: "A" }, dataDate: "2020-01-01", files: listed }),
    );
    const half = await cli("check", city, "--json");
    expect(half.code).toBe(1);
    const said = JSON.parse(half.output.slice(half.output.indexOf("{")));
    expect(said.refused).toBe(2);
    expect(said.findings.map((f: { code: string; file: string }) => [f.code, f.file])).toEqual([
      ["wrongHash", "a.geojson"],
      ["noFile", "b.geojson"],
    ]);
  });

  it("passes the demo city, and says when a file is not there", async () => {
    expect((await cli("check", join(ROOT, "data/xinxiang"))).code).toBe(0);
    expect((await cli("check", join(folder, "nothing"))).code).toBe(2);
  });
});

describe("synth", () => {
  it("gives the same estates for the same seed, as many as asked for", async () => {
    const [one, same, other] = await Promise.all([
      cli("synth", "--estates", "50", "--seed", "4"),
      cli("synth", "--estates", "50", "--seed", "4"),
      cli("synth", "--estates", "50", "--seed", "5"),
    ]);
    expect(JSON.parse(one.output).features).toHaveLength(50);
    expect(one.output).toBe(same.output);
    expect(other.output).not.toBe(one.output);
  });
});

describe("schema", () => {
  it("is shipped as the command writes it", () => {
    for (const [name, text] of Object.entries(jsonSchemas())) {
      expect(readFileSync(join(ROOT, "public/schema", `${name}.schema.json`), "utf8")).toBe(text);
    }
  });
});
