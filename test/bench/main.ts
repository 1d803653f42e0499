/**
 * `npm run bench [-- sizes…]`: graph build, gap move, filter move, whole curve and packages at growing sizes, beside turf's clusters of
 * centroids and, where it is installed, PostGIS on the same plane, whose partitions ours must equal. One thread each.
 */
import { centroid, clustersDbscan, featureCollection, polygon } from "@turf/turf";
import type { GeometryTable } from "../../src/model/geometry";
import { benchDistance } from "./distance";
import { benchExact } from "./exact";
import { measureOurs, median, type Ours, planar } from "./ours";
import { benchPage } from "./page";
import { type Parcels, parcels } from "./parcels";
import { type PostGis, startPostGis } from "./postgis";

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);
const SIZES = asked.length > 0 ? asked : [331, 10_000, 100_000, 280_000];
/** Beyond this turf takes minutes. */
const MOST_FOR_TURF = 10_000;
const GAPS_COMPARED = [0, 30, 60, 100, 300];

interface Theirs {
  readonly join: number;
  readonly dbscan: number;
  readonly within: number;
  readonly differing: readonly number[];
}
interface Row extends Ours {
  readonly n: number;
  readonly turf: number;
  readonly theirs: Theirs | null;
}

const say = (text: string): void => void process.stderr.write(`${text}\n`);

function turfOn({ n, coords, ringStart, polygonStart, featureStart }: GeometryTable): number {
  if (n > MOST_FOR_TURF) return Number.NaN;
  const points = featureCollection(
    Array.from({ length: n }, (_, e) => {
      const ring = polygonStart[featureStart[e]];
      const places = Array.from({ length: ringStart[ring + 1] - ringStart[ring] }, (_, k) => {
        const v = 2 * (ringStart[ring] + k);
        return [coords[v], coords[v + 1]];
      });
      return centroid(polygon([[...places, places[0]]]));
    }),
  );
  return median(() => clustersDbscan(points, 0.1, { minPoints: 1 }), n > 1000 ? 1 : 9);
}

/** Whether two labellings of the same estates put the same ones together. */
function samePartition(ours: ArrayLike<number>, theirs: ArrayLike<number>): boolean {
  const to = new Map<number, number>();
  const from = new Map<number, number>();
  for (let e = 0; e < ours.length; e++) {
    if ((to.get(ours[e]) ?? theirs[e]) !== theirs[e] || (from.get(theirs[e]) ?? ours[e]) !== ours[e]) return false;
    to.set(ours[e], theirs[e]);
    from.set(theirs[e], ours[e]);
  }
  return true;
}

function theirsOn(postgis: PostGis, made: Parcels): Theirs {
  const { plane, rank, labelsAt } = planar(made);
  postgis.load(made.geometry, plane);
  const n = made.geometry.n;
  const median3 = (query: string): number =>
    Array.from({ length: n > 50_000 ? 1 : 3 }, () => postgis.time(query)).sort((a, b) => a - b)[n > 50_000 ? 0 : 1];
  const differing = GAPS_COMPARED.filter((gap) => {
    // What rounds to the gap in millimetres is within it.
    const clusters = postgis
      .rows(`select st_clusterdbscan(geom, ${gap + 0.0005}, 1) over () from t order by id`)
      .map(Number);
    const labels = labelsAt(gap);
    return !samePartition(
      clusters.map((_, e) => labels[rank[e]]),
      clusters,
    );
  });
  return {
    join: median3(
      "select a.id, b.id, st_distance(a.geom, b.geom) from t a join t b on a.id < b.id and st_dwithin(a.geom, b.geom, 300.0005)",
    ),
    dbscan: median3("select st_clusterdbscan(geom, 100.0005, 1) over () from t"),
    within: median3("select st_clusterwithin(geom, 100.0005) from t"),
    differing,
  };
}

const ms = (value: number): string =>
  Number.isNaN(value)
    ? "–"
    : value < 1
      ? value.toFixed(3)
      : value < 100
        ? value.toFixed(1)
        : Math.round(value).toLocaleString("en");
const times = (value: number): string =>
  Number.isNaN(value) ? "–" : `${value < 10 ? value.toFixed(1) : Math.round(value).toLocaleString("en")} ×`;

function table(rows: readonly Row[], postgis: PostGis | null): string {
  const line = (name: string, cell: (row: Row) => string): string => `| ${[name, ...rows.map(cell)].join(" | ")} |`;
  const own = (name: string, key: keyof Ours): string => line(name, (row) => ms(row[key]));
  const theirs = (name: string, cell: (theirs: Theirs, row: Row) => string): string[] =>
    postgis ? [line(name, (row) => (row.theirs ? cell(row.theirs, row) : "–"))] : [];
  return [
    line("estates", (row) => row.n.toLocaleString("en")),
    `|${"---|".repeat(rows.length + 1)}`,
    line("links to 300 m", (row) => row.links.toLocaleString("en")),
    own("build the graph", "build"),
    own("gap move", "gapMove"),
    own("filter move", "filterMove"),
    own("whole curve", "curve"),
    own("constrained agglomeration", "agglomerated"),
    own("packages, quick", "quick"),
    own("packages, local search", "searched"),
    line("turf.clustersDbscan, centroids", (row) => ms(row.turf)),
    line("turf ÷ (build + gap move)", (row) => times(row.turf / (row.build + row.gapMove))),
    line("turf ÷ gap move", (row) => times(row.turf / row.gapMove)),
    ...theirs("PostGIS ST_DWithin join + ST_Distance", (t) => ms(t.join)),
    ...theirs("PostGIS ST_ClusterDBSCAN(100, 1)", (t) => ms(t.dbscan)),
    ...theirs("PostGIS ST_ClusterWithin(100)", (t) => ms(t.within)),
    ...theirs("PostGIS join ÷ build", (t, row) => times(t.join / row.build)),
    ...theirs("PostGIS DBSCAN ÷ gap move", (t, row) => times(t.dbscan / row.gapMove)),
    ...theirs(`same partition as PostGIS at ${GAPS_COMPARED.join(", ")} m`, (t) =>
      t.differing.length === 0 ? "yes" : `NOT at ${t.differing.join(", ")}`,
    ),
  ].join("\n");
}

const started = await startPostGis();
const postgis = typeof started === "string" ? null : started;
say(postgis ? `PostGIS ${postgis.version}, server time` : `Without PostGIS: ${started as string}.`);
const rows: Row[] = [];
try {
  for (const n of SIZES) {
    say(`${n} estates …`);
    const made = parcels(n);
    rows.push({
      n,
      ...(await measureOurs(made)),
      turf: turfOn(made.geometry),
      theirs: postgis && theirsOn(postgis, made),
    });
  }
} finally {
  await postgis?.stop();
}
process.stdout.write(`Milliseconds, medians; one thread; Node ${process.versions.node}\n\n${table(rows, postgis)}\n`);
if (!postgis) process.stdout.write(`\nPostGIS was not measured: ${started as string}.\n`);
if (rows.some((row) => row.theirs && row.theirs.differing.length > 0)) process.exitCode = 1;
if (asked.length === 0) {
  await benchDistance();
  await benchExact();
  await benchPage();
}
