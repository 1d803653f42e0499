/** Ground cut into quadrilaterals: superblocks between main roads, blocks between streets and lanes, parcels within a block. */
import type { Random } from "../../../src/cli/synth/random";
import { areaOf, type Pair, type Point } from "./plane";

/** Corners counter-clockwise in grid metres, and half the width of the road along each side that starts there. */
export interface Quad {
  readonly corners: readonly [Point, Point, Point, Point];
  readonly halves: readonly [number, number, number, number];
}
export interface Road {
  readonly points: readonly Pair[];
  /** m, kerb to kerb. */
  readonly width: number;
}

const lerp = (a: Point, b: Point, t: number): Pair => [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
const length = (a: Point, b: Point): number => Math.hypot(b[0] - a[0], b[1] - a[1]);

/** The quad turned so that its first side is of the longer pair. */
function along({ corners: [a, b, c, d], halves: [p, q, r, s] }: Quad): Quad {
  const longer = length(a, b) + length(c, d) >= length(b, c) + length(d, a);
  return longer ? { corners: [a, b, c, d], halves: [p, q, r, s] } : { corners: [b, c, d, a], halves: [q, r, s, p] };
}

interface Cut {
  readonly halves: readonly [Quad, Quad];
  /** The middle line of the cut, from side to side. */
  readonly line: readonly [Pair, Pair];
}
/** Cuts across the longer sides, slanting a little, and leaves `gap` metres between the halves. */
function cut(quad: Quad, gap: number, low: number, slant: number, rng: Random): Cut {
  const { corners, halves } = along(quad);
  const [a, b, c, d] = corners;
  const t = rng.between(low, 1 - low);
  const s = t + rng.between(-slant, slant);
  const [dt, ds] = [gap / 2 / length(a, b), gap / 2 / length(d, c)];
  const half = gap / 2;
  return {
    halves: [
      {
        corners: [a, lerp(a, b, t - dt), lerp(d, c, s - ds), d],
        halves: [halves[0], half, halves[2], halves[3]],
      },
      {
        corners: [lerp(a, b, t + dt), b, c, lerp(d, c, s + ds)],
        halves: [halves[0], halves[1], halves[2], half],
      },
    ],
    line: [reach(lerp(d, c, s), lerp(a, b, t), halves[0]), reach(lerp(a, b, t), lerp(d, c, s), halves[2])],
  };
}
/** The end of a line that runs on by `by` metres. */
const reach = (from: Point, to: Point, by: number): Pair => lerp(from, to, 1 + by / length(from, to));

/** Blocks of some 4.5 ha of a superblock, and the streets and lanes between them. */
export function blocksOf(quad: Quad, rng: Random, roads: Road[]): Quad[] {
  const area = areaOf(quad.corners);
  if (area < 62_000 * rng.between(0.75, 1.25)) return [quad];
  const width = area > 230_000 ? 24 : area > 110_000 ? 16 : 9;
  const { halves, line } = cut(quad, width, 0.4, 0.05, rng);
  roads.push({ points: line, width });
  return halves.flatMap((half) => blocksOf(half, rng, roads));
}

/** Open rings of parcels of about `area` m² each (log-normal) that fill a block; siblings touch or leave a lane. */
export function parcelsOf(quad: Quad, area: number, rng: Random): Pair[][] {
  return joined(split(quad, area, rng));
}
/** Large, plain pieces of other land that fill a block. */
export function piecesOf(quad: Quad, area: number, rng: Random): Pair[][] {
  if (areaOf(quad.corners) < 1.5 * area * rng.spread(0.3)) return [quad.corners.map((p): Pair => [...p])];
  return cut(quad, 5, 0.36, 0.06, rng).halves.flatMap((half) => piecesOf(half, area, rng));
}
function split(quad: Quad, area: number, rng: Random): Pair[][] {
  const whole = areaOf(quad.corners);
  const want = area * rng.spread(0.4);
  if (whole < 1.5 * want) return [corner(quad, rng)];
  if (whole < 3 * want && rng.chance(0.75)) return stepped(quad, rng);
  const lane = rng.chance(0.68) ? 0 : rng.between(2, 6);
  return cut(quad, lane, 0.38, 0.05, rng).halves.flatMap((half) => split(half, area, rng));
}

/** Two parcels with a step in the wall between them. */
function stepped(quad: Quad, rng: Random): Pair[][] {
  const [a, b, c, d] = along(quad).corners;
  const t = rng.between(0.4, 0.6);
  const step = rng.between(0.1, 0.2) * (rng.chance(0.5) ? 1 : -1);
  const h = rng.between(0.35, 0.65);
  const at = (s: number, r: number): Pair => lerp(lerp(a, b, s), lerp(d, c, s), r);
  const wall = [at(t, 0), at(t, h), at(t + step, h), at(t + step, 1)];
  return [
    [...bite(d, a, wall[0], rng), ...wall, ...bite(wall[3], d, a, rng)],
    [wall[0], ...bite(wall[0], b, c, rng), ...bite(b, c, wall[3], rng), wall[3], wall[2], wall[1]],
  ];
}

/** A parcel that leaves out some of its corners. */
function corner(quad: Quad, rng: Random): Pair[] {
  const { corners } = quad;
  return corners.flatMap((p, k) => bite(corners[(k + 3) % 4], p, corners[(k + 1) % 4], rng));
}
/** A corner, or the step that is left when a neighbour's yard takes it. */
function bite(before: Point, p: Point, next: Point, rng: Random): Pair[] {
  if (!rng.chance(0.42)) return [[...p]];
  const from = lerp(p, before, rng.between(0.1, 0.28));
  const to = lerp(p, next, rng.between(0.1, 0.28));
  return [from, [from[0] + to[0] - p[0], from[1] + to[1] - p[1]], to];
}

/** The rings with a vertex wherever one's corner lies on another's side: what touches shares its vertices exactly. */
function joined(rings: readonly Pair[][]): Pair[][] {
  const vertices = rings.flat();
  return rings.map((ring) =>
    ring.flatMap((p, k) => {
      const q = ring[(k + 1) % ring.length];
      const side = length(p, q);
      const between = vertices
        .map((x): [number, Pair] => [length(p, x), x])
        .filter(([far, x]) => far > 0.05 && length(x, q) > 0.05 && far + length(x, q) - side < 1e-6)
        .sort((x, y) => x[0] - y[0])
        .filter(([far], i, list) => i === 0 || far - list[i - 1][0] > 0.05);
      return [p, ...between.map(([, x]) => x)];
    }),
  );
}
