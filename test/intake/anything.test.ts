/** Whatever a file holds: findings or rows, rows in = accepted + refused, never an exception. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { build } from "../../src/intake/build";
import { openFolder } from "../../src/intake/city";
import { inspect } from "../../src/intake/inspect";
import { FILE_KIND } from "../../src/model/enums";
import { part } from "./fixtures";

const key = fc.oneof(
  fc.constantFrom("type", "features", "geometry", "properties", "id", "name", "coordinates", "geometries", "__proto__"),
  fc.constantFrom("constructor", "households", "district", "class", "targets", "files", "schema", "aliases", "facts"),
  fc.string(),
);
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.constantFrom("FeatureCollection", "Feature", "Polygon", "Point", "GeometryCollection", "railway", "NaN", ""),
    fc.jsonValue({ maxDepth: 1 }),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(key, tie("value"), { maxKeys: 5 }),
  ),
}));
const features = fc.record({ type: fc.constant("FeatureCollection"), features: fc.array(value, { maxLength: 5 }) });
const csv = fc
  .array(
    fc.array(fc.oneof(fc.constantFrom("month", "estateId", "2020-06", "a", '"', "__proto__"), fc.string()), {
      maxLength: 6,
    }),
  )
  .map((rows) => rows.map((cells) => cells.join()).join("\n"));
const text = fc.oneof(
  value.map((v) => JSON.stringify(v)),
  features.map((v) => JSON.stringify(v)),
  csv,
  fc.string(),
);
const kind = fc.constantFrom(...FILE_KIND, "city" as const);

it("any file of any kind is counted and never throws", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(kind, text), { minLength: 1, maxLength: 4 }), async (files) => {
      const opened = await build(files.map(([k, t], n) => part(k, `f${n}`, t)));
      expect(opened.tallies).toHaveLength(files.length);
      for (const { file, read, accepted, refused } of opened.tallies) {
        expect(accepted + refused).toBe(read);
        expect(Math.min(accepted, refused)).toBeGreaterThanOrEqual(0);
        // Nothing is refused without a word.
        if (refused > 0) expect(opened.findings.some((f) => f.file === file && f.severity === "error")).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});

it("any bytes under any name are looked at without an exception", async () => {
  const name = fc.constantFrom("a.geojson", "reports.csv", "programme.json", "city.json", "b.xlsx");
  await fc.assert(
    fc.asyncProperty(name, fc.oneof(text, fc.uint8Array()), async (file, content) => {
      const [seen] = await inspect(file, new Blob([content as BlobPart]));
      if (seen.format === null) expect(seen.features).toBe(0);
    }),
    { numRuns: 300 },
  );
});

it("any manifest opens or is spoken against", async () => {
  await fc.assert(
    fc.asyncProperty(text, async (manifest) => {
      const { dataset, findings } = await openFolder(async (path) =>
        path === "city.json" ? new Blob([manifest]) : null,
      );
      expect(dataset).toBeNull();
      expect(findings.length).toBeGreaterThan(0);
    }),
  );
});
