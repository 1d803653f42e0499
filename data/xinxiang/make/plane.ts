/** The plane a town is laid out upon: a straight grid (u, v) in metres that is bent and turned before it comes to the ground. */
import { toDegrees } from "../../../src/cli/synth/parcels";

export type Point = readonly [number, number];
export type Pair = [number, number];

export interface Plane {
  /** Degrees of grid coordinates. */
  readonly ground: (p: Point) => Pair;
  /** Metres east and north of the origin. */
  readonly metres: (p: Point) => Pair;
  /** Degrees of metres. */
  readonly degrees: (p: Point) => Pair;
}

/** Roads of a grown town: turned by `turn` degrees, swaying by `sway` m over some kilometres. Never folds: slopes stay below 0.3. */
export function planeOf(origin: Point, turn: number, sway: number): Plane {
  const [c, s] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const wave = (at: number, length: number, phase: number): number => Math.sin((2 * Math.PI * at) / length + phase);
  const metres = ([u, v]: Point): Pair => {
    const x = u + sway * wave(v, 6500, 0.6) + sway * 0.16 * wave(v, 2900, 2);
    const y = v + sway * 0.9 * wave(u, 7000, 1.1) + sway * 0.16 * wave(u, 3100, 0);
    return [x * c - y * s, x * s + y * c];
  };
  const degrees = toDegrees(origin);
  return { metres, degrees, ground: (p) => degrees(metres(p)) };
}

/** A smooth line through points (Catmull–Rom), with a point about every `step` of the same unit. */
export function smooth(points: readonly Point[], step: number): Pair[] {
  const line: Pair[] = [];
  for (let k = 0; k + 1 < points.length; k++) {
    const [a, b, c, d] = [points[k - 1] ?? points[k], points[k], points[k + 1], points[k + 2] ?? points[k + 1]];
    const pieces = Math.max(1, Math.round(Math.hypot(c[0] - b[0], c[1] - b[1]) / step));
    for (let i = 0; i < pieces; i++) {
      const t = i / pieces;
      const at = (m: 0 | 1): number =>
        0.5 *
        (2 * b[m] +
          (c[m] - a[m]) * t +
          (2 * a[m] - 5 * b[m] + 4 * c[m] - d[m]) * t * t +
          (3 * b[m] - a[m] - 3 * c[m] + d[m]) * t * t * t);
      line.push([at(0), at(1)]);
    }
  }
  line.push([...points[points.length - 1]]);
  return line;
}

/** The band within `half` of a line, as an open ring. */
export function ribbon(line: readonly Point[], half: number): Pair[] {
  const side = (k: number, sign: number): Pair => {
    const [a, b] = [line[Math.max(0, k - 1)], line[Math.min(line.length - 1, k + 1)]];
    const length = Math.hypot(b[0] - a[0], b[1] - a[1]);
    return [line[k][0] - (sign * half * (b[1] - a[1])) / length, line[k][1] + (sign * half * (b[0] - a[0])) / length];
  };
  const keys = line.map((_, k) => k);
  return [...keys.map((k) => side(k, -1)), ...keys.reverse().map((k) => side(k, 1))];
}

/** Distance of a point from a line. */
export function distance([x, y]: Point, line: readonly Point[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let k = 0; k + 1 < line.length; k++) {
    const [[ax, ay], [bx, by]] = [line[k], line[k + 1]];
    const [dx, dy] = [bx - ax, by - ay];
    const t = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
    least = Math.min(least, Math.hypot(x - ax - t * dx, y - ay - t * dy));
  }
  return least;
}

/** Signed area of an open ring. */
export function areaOf(ring: readonly Point[]): number {
  let sum = 0;
  for (let a = 0, b = ring.length - 1; a < ring.length; b = a++)
    sum += ring[b][0] * ring[a][1] - ring[a][0] * ring[b][1];
  return sum / 2;
}

/** Mean of the vertices: good enough for a middle. */
export const middleOf = (ring: readonly Point[]): Pair => [
  ring.reduce((sum, p) => sum + p[0], 0) / ring.length,
  ring.reduce((sum, p) => sum + p[1], 0) / ring.length,
];

export function inside(ring: readonly Point[], [x, y]: Point): boolean {
  let odd = false;
  for (let a = 0, b = ring.length - 1; a < ring.length; b = a++) {
    const [ax, ay] = ring[a];
    const [bx, by] = ring[b];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) odd = !odd;
  }
  return odd;
}
