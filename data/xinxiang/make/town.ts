/** A town on its plane: superblocks between main roads, streets, parcels of old housing in clusters, other land, parks. */
import { difference, featureCollection, kinks, polygon } from "@turf/turf";
import type { Random } from "../../../src/cli/synth/random";
import { areaOf, distance, middleOf, type Pair, type Plane, type Point } from "./plane";
import { blocksOf, parcelsOf, piecesOf, type Quad, type Road } from "./quads";

export interface Parcel {
  /** Open ring, degrees. */
  readonly ring: Pair[];
  /** m². */
  readonly area: number;
  /** Grid coordinates of its middle. */
  readonly at: Pair;
}
/** A line that cuts the town, in metres, and the band beside it where nothing is built. */
export interface Corridor {
  readonly line: readonly Point[];
  readonly half: number;
  readonly band: readonly Pair[];
}
/** Where houses stand: the nearest blocks are built on first. */
export interface Heart {
  /** Metres. */
  readonly at: Point;
  /** m: where blocks end. */
  readonly reach: number;
  /** The districts whose estates stand about it. */
  readonly districts: readonly string[];
}
export interface Town {
  readonly plane: Plane;
  readonly hearts: readonly Heart[];
  /** m between main roads, and their width. */
  readonly spacing: number;
  readonly width: number;
  readonly corridors: readonly Corridor[];
  /** In metres; blocks about these places are parks. */
  readonly parks: readonly Point[];
  /** How many parcels each district still wants. */
  readonly wanted: Map<string, number>;
  readonly districtAt: (p: Point) => string | null;
}
export interface Laid {
  /** By district. */
  readonly parcels: Map<string, Parcel[]>;
  /** Lines in degrees. */
  readonly roads: Road[];
  /** Open rings in degrees. */
  readonly land: Pair[][];
  readonly green: Pair[][];
  /** Grid coordinates of the main roads: nothing is built across them. */
  readonly columns: readonly number[];
  readonly rows: readonly number[];
}

function mainRoads(town: Town, axis: 0 | 1, rng: Random): number[] {
  const low = Math.min(...town.hearts.map(({ at, reach }) => at[axis] - reach)) - 2000;
  const high = Math.max(...town.hearts.map(({ at, reach }) => at[axis] + reach)) + 2000;
  const found: number[] = [];
  for (let next = low; next < high; next += town.spacing * rng.between(0.8, 1.2)) found.push(next);
  return found;
}

/** A ring less the corridors it touches: the largest piece, null when too little is left. */
function clipped(ring: Pair[], corridors: readonly Corridor[]): Pair[] | null {
  let left = ring;
  for (const { line, half, band } of corridors) {
    const reach = Math.max(...left.map((p) => Math.hypot(p[0] - left[0][0], p[1] - left[0][1])));
    if (distance(left[0], line) > half + reach) continue;
    const rest = difference(featureCollection([polygon([[...left, left[0]]]), polygon([[...band, band[0]]])]));
    if (!rest) return null;
    const rings = (
      rest.geometry.type === "Polygon" ? [rest.geometry.coordinates[0]] : rest.geometry.coordinates.map((p) => p[0])
    ) as Pair[][];
    const pieces = rings.map((piece) => piece.slice(0, -1)).sort((a, b) => Math.abs(areaOf(b)) - Math.abs(areaOf(a)));
    if (Math.abs(areaOf(pieces[0])) < 0.4 * Math.abs(areaOf(ring))) return null;
    left = pieces[0];
  }
  return left;
}

/** The part of a road's points that a corridor does not cover; main roads and every other street have a bridge. */
function unbridged(points: readonly Pair[], corridors: readonly Corridor[]): Pair[][] {
  const runs: Pair[][] = [[]];
  for (const p of points) {
    if (corridors.some(({ line, half }) => distance(p, line) < half)) {
      if (runs[runs.length - 1].length > 0) runs.push([]);
    } else runs[runs.length - 1].push(p);
  }
  return runs.filter((run) => run.length > 1);
}
function densified([a, b]: readonly Pair[], step: number): Pair[] {
  const pieces = Math.max(1, Math.ceil(Math.hypot(b[0] - a[0], b[1] - a[1]) / step));
  return Array.from(
    { length: pieces + 1 },
    (_, k): Pair => [a[0] + ((b[0] - a[0]) * k) / pieces, a[1] + ((b[1] - a[1]) * k) / pieces],
  );
}

/** Share of a heart's reach at which a place lies, of the heart it belongs to. */
function homeOf(town: Town, p: Point): { heart: Heart; far: number } {
  const found = town.hearts.map((heart) => ({
    heart,
    far: Math.hypot(p[0] - heart.at[0], p[1] - heart.at[1]) / heart.reach,
  }));
  return found.reduce((best, one) => (one.far < best.far ? one : best));
}

/** Cells between main roads that lie in reach of a heart, and their roads; main roads run on into the country. */
function superblocks(town: Town, columns: readonly number[], rows: readonly number[], rng: Random) {
  const half = town.width / 2;
  const cells: Quad[] = [];
  const roads: Road[] = [];
  const taken = new Set<string>();
  for (let i = 0; i + 1 < columns.length; i++) {
    for (let j = 0; j + 1 < rows.length; j++) {
      const middle: Pair = [(columns[i] + columns[i + 1]) / 2, (rows[j] + rows[j + 1]) / 2];
      if (homeOf(town, town.plane.metres(middle)).far > rng.between(0.94, 1.06)) continue;
      taken.add(`${i} ${j}`);
      const [w, e, s, n] = [columns[i] + half, columns[i + 1] - half, rows[j] + half, rows[j + 1] - half];
      cells.push({
        corners: [
          [w, s],
          [e, s],
          [e, n],
          [w, n],
        ],
        halves: [half, half, half, half],
      });
    }
  }
  const has = (i: number, j: number): boolean => taken.has(`${i} ${j}`);
  const lay = (
    lines: readonly number[],
    across: readonly number[],
    cell: (k: number, m: number) => boolean,
    place: (k: number, m: number) => Pair,
  ): void => {
    lines.forEach((_, k) => {
      const beside = across.flatMap((_, m) => (cell(k, m) || cell(k - 1, m) ? [m] : []));
      if (beside.length === 0) return;
      const [first, last] = [beside[0], beside[beside.length - 1] + 1];
      roads.push({ points: [place(k, across[first]), place(k, across[last])], width: town.width });
      const country = rng.chance(0.4) ? 2600 : 500;
      roads.push({
        points: [place(k, across[last]), place(k, across[last] + country * rng.between(0.4, 1))],
        width: 16,
      });
      roads.push({
        points: [place(k, across[first] - country * rng.between(0.4, 1)), place(k, across[first])],
        width: 16,
      });
    });
  };
  lay(columns, rows, has, (k, at) => [columns[k], at]);
  lay(
    rows,
    columns,
    (k, m) => has(m, k),
    (k, at) => [at, rows[k]],
  );
  return { cells, roads };
}

/** Lays a town out; `wanted` is counted down. Throws when a district's parcels find no place. */
export function layTown(town: Town, rng: Random): Laid {
  const { plane, corridors, wanted } = town;
  const columns = mainRoads(town, 0, rng);
  const rows = mainRoads(town, 1, rng);
  const laid: Laid = { parcels: new Map(), roads: [], land: [], green: [], columns, rows };
  const { cells, roads } = superblocks(town, columns, rows, rng);
  const blocks = cells
    .flatMap((cell) => blocksOf(cell, rng, roads))
    .map((quad) => ({ quad, ...homeOf(town, plane.metres(middleOf(quad.corners))) }))
    .sort((a, b) => a.far - b.far);
  roads.forEach(({ points, width }, k) => {
    const dense = densified(points, 40).map(plane.metres);
    const bridge = width >= town.width || (width >= 24 && k % 2 === 0);
    for (const run of bridge ? [dense] : unbridged(dense, corridors))
      laid.roads.push({ points: thinned(run, 1.5).map(plane.degrees), width });
  });
  const built = (ring: readonly Point[]): Pair[] | null => clipped(ring.map(plane.metres), corridors);
  const addGreen = (quad: Quad): void => {
    const ring = built(quad.corners);
    if (ring) laid.green.push(ring.map(plane.degrees));
  };
  for (const { quad, far, heart } of blocks) {
    const middle = plane.metres(middleOf(quad.corners));
    if (town.parks.some((p) => Math.hypot(p[0] - middle[0], p[1] - middle[1]) < 260)) {
      addGreen(quad);
      continue;
    }
    const district = town.districtAt(plane.degrees(middle)) ?? "";
    const want = heart.districts.includes(district) ? (wanted.get(district) ?? 0) : 0;
    if (want === 0 || !rng.chance(0.52)) {
      if (rng.chance((far - 0.6) * 1.7)) continue;
      if (rng.chance(0.05)) addGreen(quad);
      else
        for (const piece of piecesOf(quad, 16_000, rng)) {
          const ring = built(piece);
          if (ring) laid.land.push(ring.map(plane.degrees));
        }
      continue;
    }
    const rings = parcelsOf(quad, 4150, rng);
    // A cluster about one of the parcels.
    const seed = middleOf(rng.pick(rings));
    const near = (ring: Pair[]): number => {
      const [x, y] = middleOf(ring);
      return Math.hypot(x - seed[0], y - seed[1]);
    };
    rings.sort((a, b) => near(a) - near(b));
    const mine = laid.parcels.get(district) ?? [];
    laid.parcels.set(district, mine);
    const before = mine.length;
    const most = before + Math.min(want, rng.whole(3, 8));
    for (const ring of rings) {
      const piece = built(ring);
      const area = piece ? Math.abs(areaOf(piece)) : 0;
      if (!piece || area < 300) continue;
      const degrees = piece.map(plane.degrees);
      const whole = area > 500 && kinks(polygon([[...degrees, degrees[0]]])).features.length === 0;
      if (mine.length < most && whole && degrees.every((p) => town.districtAt(p) === district))
        mine.push({ ring: degrees, area, at: middleOf(ring) });
      else laid.land.push(degrees);
    }
    wanted.set(district, want - (mine.length - before));
  }
  for (const [district, rest] of wanted)
    if (rest > 0) throw new Error(`${rest} parcels of ${district} found no place.`);
  return laid;
}

/** A line without the points that lie within `tolerance` of a straight one (Douglas–Peucker). */
function thinned(line: readonly Pair[], tolerance: number): Pair[] {
  if (line.length < 3) return [...line];
  const ends = [line[0], line[line.length - 1]];
  let [at, most] = [0, 0];
  line.forEach((p, k) => {
    const off = distance(p, ends);
    if (off > most) [at, most] = [k, off];
  });
  if (most <= tolerance) return ends;
  return [...thinned(line.slice(0, at + 1), tolerance).slice(0, -1), ...thinned(line.slice(at), tolerance)];
}
