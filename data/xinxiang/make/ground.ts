/** Streets as tiles of a district's built-up ground, and roads that thin out with the houses. */
import { bbox, bboxPolygon, featureCollection, intersect, polygon as turfPolygon } from "@turf/turf";
import type { Box, Street } from "../../../src/cli/synth/parcels";

type Point = readonly [number, number];

export interface Tile<T> {
  /** West, south, east, north. */
  readonly box: readonly [number, number, number, number];
  readonly members: readonly T[];
}

/** Parts points into `k` tiles of about equal numbers by halving the box along its longer side. */
export function tiles<T>(members: readonly T[], at: (m: T) => Point, k: number, box: Tile<T>["box"]): Tile<T>[] {
  if (k <= 1 || members.length < 2) return [{ box, members }];
  const axis = box[2] - box[0] >= (box[3] - box[1]) * 1.2 ? 0 : 1;
  const sorted = [...members].sort((a, b) => at(a)[axis] - at(b)[axis]);
  const left = Math.floor(k / 2);
  const cut = Math.max(1, Math.round((members.length * left) / k));
  const line = (at(sorted[cut - 1])[axis] + at(sorted[cut])[axis]) / 2;
  const [w, s, e, n] = box;
  return [
    ...tiles(sorted.slice(0, cut), at, left, axis === 0 ? [w, s, line, n] : [w, s, e, line]),
    ...tiles(sorted.slice(cut), at, k - left, axis === 0 ? [line, s, e, n] : [w, line, e, n]),
  ];
}

/** Box around points with a margin in degrees. */
export function around(points: readonly Point[], margin: number): [number, number, number, number] {
  const [w, s, e, n] = bbox({ type: "MultiPoint", coordinates: points.map((p) => [...p]) });
  return [w - margin, s - margin, e + margin, n + margin];
}

/** The part of a box inside of a district's outline; the box itself where they do not meet. Coordinates to 1e-6°. */
export function clip(box: readonly [number, number, number, number], outlines: readonly (readonly Point[])[]): unknown {
  const round = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(round) : Math.round((value as number) * 1e6) / 1e6;
  const frame = bboxPolygon([box[0], box[1], box[2], box[3]]);
  for (const ring of outlines) {
    const closed = [...ring, ring[0]].map((p) => [...p]);
    const both = intersect(featureCollection([frame, turfPolygon([closed])]));
    if (both) return { ...both.geometry, coordinates: round(both.geometry.coordinates) };
  }
  return { ...frame.geometry, coordinates: round(frame.geometry.coordinates) };
}

/** Stretches of road near a block with houses, in metres: side streets within 260 m, wide roads within 900 m. */
export function roadsNear(
  columns: readonly Street[],
  rows: readonly Street[],
  blocks: readonly Box[],
): { points: Point[]; width: number }[] {
  const middles = blocks.map(([x, y, w, h]): Point => [x + w / 2, y + h / 2]);
  const near = (p: Point, reach: number): boolean =>
    middles.some((m) => Math.abs(m[0] - p[0]) < reach && Math.abs(m[1] - p[1]) < reach);
  const found: { points: Point[]; width: number }[] = [];
  for (const [roads, crossing] of [
    [columns, rows],
    [rows, columns],
  ]) {
    for (const road of roads) {
      const point = (along: number): Point => (road.across ? [along, road.at] : [road.at, along]);
      let run: Point[] = [];
      for (let i = 0; i + 1 < crossing.length; i++) {
        const [from, to] = [crossing[i].at, crossing[i + 1].at];
        if (near(point((from + to) / 2), road.width >= 40 ? 900 : 260)) {
          if (run.length === 0) run.push(point(from));
          run[1] = point(to);
        } else if (run.length > 0) {
          found.push({ points: run, width: road.width });
          run = [];
        }
      }
      if (run.length > 0) found.push({ points: run, width: road.width });
    }
  }
  return found;
}
