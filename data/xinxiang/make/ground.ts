/** Streets (街道) as tiles of a district: parted along main roads, clipped by the district's outline, without a gap. */
import { difference, featureCollection, intersect, multiPolygon, polygon } from "@turf/turf";
import type { Feature, MultiPolygon, Polygon, Position } from "geojson";
import type { Plane, Point } from "./plane";
import type { Parcel } from "./town";

/** West, south, east, north in grid metres. */
type Box = readonly [number, number, number, number];
export interface Tile {
  readonly box: Box;
  readonly members: readonly Parcel[];
}
const FAR = 70_000;

/** Parts parcels into `k` tiles of about equal numbers along the given lines of the grid. */
export function tiles(
  members: readonly Parcel[],
  k: number,
  lines: readonly [columns: readonly number[], rows: readonly number[]],
  box: Box = [-FAR, -FAR, FAR, FAR],
): Tile[] {
  if (k <= 1) return [{ box, members }];
  const left = Math.floor(k / 2);
  let best: { axis: 0 | 1; line: number; off: number } | null = null;
  for (const axis of [0, 1] as const) {
    for (const line of lines[axis]) {
      if (line <= box[axis] || line >= box[axis + 2]) continue;
      const below = members.filter((m) => m.at[axis] < line).length;
      if (below < left || members.length - below < k - left) continue;
      const off = Math.abs(below / members.length - left / k);
      if (best === null || off < best.off) best = { axis, line, off };
    }
  }
  if (!best) throw new Error(`No main road parts ${members.length} parcels into ${k} streets.`);
  const { axis, line } = best;
  const [w, s, e, n] = box;
  return [
    ...tiles(
      members.filter((m) => m.at[axis] < line),
      left,
      lines,
      axis === 0 ? [w, s, line, n] : [w, s, e, line],
    ),
    ...tiles(
      members.filter((m) => m.at[axis] >= line),
      k - left,
      lines,
      axis === 0 ? [line, s, e, n] : [w, line, e, n],
    ),
  ];
}

const six = (value: number): number => Math.round(value * 1e6) / 1e6;
export function rounded<T extends Polygon | MultiPolygon>(geometry: T): T {
  const round = (value: unknown): unknown => (Array.isArray(value) ? value.map(round) : six(value as number));
  return { ...geometry, coordinates: round(geometry.coordinates) } as T;
}

/** The outline of a tile: its box on the ground, bent as the roads are, within `outline` and outside of `without`. */
export function outlineOf(
  { box }: Tile,
  cuts: readonly number[],
  plane: Plane,
  outline: readonly (readonly Point[])[],
  without: readonly Point[] | null,
): Polygon | MultiPolygon {
  // The same points on every side that two tiles share.
  const marks = [...cuts];
  for (let at = -FAR; at <= FAR; at += Math.abs(at) < 6000 ? 400 : 2000) marks.push(at);
  marks.sort((a, b) => a - b);
  const [w, s, e, n] = box;
  const between = (low: number, high: number): number[] => marks.filter((m) => m > low && m < high);
  const [across, up] = [between(w, e), between(s, n)];
  const ring: Point[] = [
    [w, s],
    ...across.map((u): Point => [u, s]),
    [e, s],
    ...up.map((v): Point => [e, v]),
    [e, n],
    ...across.reverse().map((u): Point => [u, n]),
    [w, n],
    ...up.reverse().map((v): Point => [w, v]),
    [w, s],
  ];
  const close = (open: readonly Point[]): Position[] => [...open, open[0]].map((p) => [...p]);
  const district = multiPolygon(outline.map((one) => [close(one)]));
  const both = intersect(
    featureCollection<Polygon | MultiPolygon>([polygon([ring.map((p) => [...plane.ground(p)])]), district]),
  );
  const rest: Feature<Polygon | MultiPolygon> | null =
    both && without ? difference(featureCollection<Polygon | MultiPolygon>([both, polygon([close(without)])])) : both;
  if (!rest) throw new Error(`A street lies outside of its district: ${box.join()}.`);
  return rounded(rest.geometry);
}

/** A hand-drawn zone within a district's outline, as an open ring in degrees: the largest piece. */
export function zoneWithin(ring: readonly Point[], outline: readonly Point[]): Point[] {
  const close = (open: readonly Point[]): Position[] => [...open, open[0]].map((p) => [...p]);
  const both = intersect(featureCollection([polygon([close(ring)]), polygon([close(outline)])]));
  if (!both) throw new Error("The zone lies outside of its district.");
  const { geometry } = both;
  const rings = geometry.type === "Polygon" ? [geometry.coordinates[0]] : geometry.coordinates.map((p) => p[0]);
  rings.sort((a, b) => b.length - a.length);
  return rings[0].slice(0, -1).map(([x, y]): Point => [six(x), six(y)]);
}
