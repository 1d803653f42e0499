/** The project file gives back what was put in: parts to the byte, mappings, scenarios, settings, history. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part } from "../../src/intake/api";
import { build } from "../../src/intake/build";
import { type ProjectHead, printProject, readProject } from "../../src/intake/project";
import type { City } from "../../src/model/city";
import { FILE_KIND, PROVENANCE } from "../../src/model/enums";
import { projectSchema } from "../../src/model/project";
import { NO_EDITS, type Scenario } from "../../src/model/scenario";

const city: City = { schema: 1, name: { zh: "甲市", en: "City A" }, dataDate: "2020-06-01", files: [] };
const scenario: Scenario = {
  id: "s1",
  name: "方案 1",
  rule: "renovation",
  parameters: { gapM: "85" },
  edits: { ...NO_EDITS, takenOut: ["c"] },
  createdOn: "2020-06-01T08:00:00.000Z",
  changedOn: "2020-06-02T08:00:00.000Z",
  fingerprint: "0123456789abcdef",
  outcome: null,
};
const head: ProjectHead = {
  city,
  scenarios: [scenario],
  settings: { view: "#/overview?metric=households" },
  history: [{ at: "2020-06-03T06:02:00.000Z", action: "accepted", files: ["a.csv"] }],
};

const name = fc
  .string({ minLength: 1, maxLength: 12, unit: "binary" })
  .map((text) => text.replace(/\p{Surrogate}/gu, "x"));
const names = fc.dictionary(name, name, { maxKeys: 3 });
const mapping = fc.record(
  {
    fields: names,
    values: fc.dictionary(name, names, { maxKeys: 2 }),
    assume: names,
    crs: fc.constantFrom("wgs84" as const, "gcj02" as const, "EPSG:4547" as const),
    swapped: fc.boolean(),
    scale: fc.dictionary(
      name,
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n || 0),
      { maxKeys: 2 },
    ),
    joins: names,
    encoding: fc.constantFrom("gb18030" as const, "big5" as const),
    take: fc.record({
      others: fc.constantFrom("go" as const, "stay" as const),
      except: fc.array(name, { maxLength: 2 }),
      keep: fc.dictionary(name, fc.array(name, { maxLength: 2 }), { maxKeys: 2 }),
    }),
  },
  { requiredKeys: ["fields", "values", "assume", "crs"] },
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 80 }),
  fc.string({ unit: "binary", maxLength: 60 }).map((text) => new TextEncoder().encode(text)),
  fc.string({ maxLength: 20 }).map((text) => new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(text)])),
  // More than one piece of base64.
  fc.integer({ min: 24_570, max: 24_580 }).map((n) => new Uint8Array(n).fill(0xfe)),
);
const part = fc
  .record({
    path: name,
    kind: fc.constantFrom(...FILE_KIND, "city" as const),
    layer: fc.option(name),
    provenance: fc.constantFrom(...PROVENANCE),
    source: fc.oneof(fc.constant(null), name, fc.record({ zh: name, en: name })),
    licence: fc.option(name),
    mapping: fc.option(mapping),
    bytes,
  })
  .map(({ bytes: content, ...rest }): Part => ({ ...rest, blob: new Blob([content as BlobPart]) }));

const plain = async ({ blob, ...rest }: Part) => ({ ...rest, bytes: [...new Uint8Array(await blob.arrayBuffer())] });
const text = (value: unknown): Blob => new Blob([typeof value === "string" ? value : JSON.stringify(value)]);
const csv: Part = {
  path: "r.csv",
  kind: "reports",
  provenance: "user",
  source: null,
  licence: null,
  mapping: null,
  blob: new Blob(["month,estateId,percent\n2020-06,a,40\n"]),
};

describe("a project file", () => {
  it("gives every part back to the byte, with its mapping, whatever they hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 4 }), async (parts) => {
        const file = await printProject(head, parts);
        const read = await readProject(file);
        if (read.trouble) throw new Error(JSON.stringify(read.trouble));
        expect(await Promise.all((read.opened?.parts ?? []).map(plain))).toEqual(await Promise.all(parts.map(plain)));
        expect([read.scenarios, read.settings, read.history]).toEqual([head.scenarios, head.settings, head.history]);
        // Made again it is the same file.
        expect(await (await printProject(head, read.opened?.parts ?? [])).text()).toBe(await file.text());
      }),
      { numRuns: 150 },
    );
  });

  it("opens to the same dataset, and is what its schema says", async () => {
    const ring = [
      [113.9, 35.3],
      [113.901, 35.3],
      [113.901, 35.301],
      [113.9, 35.3],
    ];
    const feature = {
      type: "Feature",
      properties: { code: "a", units: 120 },
      geometry: { type: "Polygon", coordinates: [ring] },
    };
    const estates: Part = {
      ...csv,
      path: "e.geojson",
      kind: "estates",
      mapping: { fields: { id: "code", households: "units" }, values: {}, assume: {}, crs: "gcj02" },
      blob: text({ type: "FeatureCollection", features: [feature] }),
    };
    const parts: Part[] = [{ ...csv, path: "city.json", kind: "city", blob: text(city) }, estates, csv];
    const before = await build(parts);
    const file = await printProject(head, parts);
    expect(projectSchema.safeParse(JSON.parse(await file.text())).success).toBe(true);
    const read = await readProject(file);
    const after = read.trouble ? null : read.opened;
    expect(after?.dataset?.fingerprint).toBe(before.dataset?.fingerprint);
    expect(after?.dataset?.estates.id).toEqual(["a"]);
    expect([...(after?.dataset?.estates.households ?? [])]).toEqual([120]);
    expect(after?.dataset?.reports.n).toBe(1);
  });

  it("of version 1 or 2 is migrated: its manifest becomes a part, text without encoding is UTF-8", async () => {
    const { blob, ...rest } = csv;
    const files = [{ ...rest, text: await blob.text() }];
    for (const schema of [1, 2]) {
      const read = await readProject(text({ schema, city, files }));
      expect(read).toMatchObject({ trouble: null, from: schema, scenarios: [], history: [] });
      const parts = read.trouble ? [] : (read.opened?.parts ?? []);
      expect(parts.map(({ path, kind }) => [path, kind])).toEqual([
        ["city.json", "city"],
        ["r.csv", "reports"],
      ]);
      expect(JSON.parse(await parts[0].blob.text())).toEqual(city);
    }
    expect(await readProject(text({ schema: 2, city, files: [], scenarios: [scenario] }))).toMatchObject({
      trouble: null,
      opened: null,
      scenarios: [scenario],
    });
  });

  it("that is newer, cut short, no project, or holds a broken part is refused with the reason and the place", async () => {
    const whole = await (await printProject(head, [csv])).text();
    const changed = (to: object) => readProject(text({ ...JSON.parse(whole), ...to }));
    expect(await changed({ schema: 4 })).toEqual({ trouble: { code: "newer", schema: 4, known: 3 } });
    for (const at of [1, 40, whole.length - 3])
      expect(await readProject(text(whole.slice(0, at)))).toEqual({ trouble: { code: "notJson" } });
    expect(await readProject(text("[]"))).toEqual({ trouble: { code: "noProject" } });
    const [file] = JSON.parse(whole).files;
    expect(await changed({ files: [file, { ...file, encoding: "base64", text: "§" }] })).toEqual({
      trouble: { code: "brokenPart", place: "files.1.text" },
    });
    expect(await changed({ files: [{ ...file, kind: "secrets" }] })).toEqual({
      trouble: { code: "brokenPart", place: "files.0.kind" },
    });
    expect(await changed({ files: { length: 1 } })).toEqual({ trouble: { code: "brokenPart", place: "files" } });
  });

  it("never throws, whatever it holds", async () => {
    const value = fc.oneof(
      fc.jsonValue(),
      fc.record({ schema: fc.nat(4), city: fc.constant(city), files: fc.jsonValue() }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          value.map((one) => JSON.stringify(one)),
          fc.string(),
        ),
        async (content) => {
          const read = await readProject(text(content));
          expect(read.trouble === null || typeof read.trouble.code === "string").toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });
});
