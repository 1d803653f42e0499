/** Outlines and lines of a GeoJSON file as flat tables: all that gaps and components need. */
import { readFileSync } from "node:fs";
import type { BarrierTable } from "../model/dataset";
import { BARRIER_CLASS, type BarrierClass } from "../model/enums";
import type { GeometryTable } from "../model/geometry";
import { UsageError } from "./options";

type Position = readonly number[];
interface Feature {
  readonly id?: unknown;
  readonly properties?: Readonly<Record<string, unknown>> | null;
  readonly geometry?: { readonly type: string; readonly coordinates: unknown } | null;
}

export interface Outlines {
  readonly id: readonly string[];
  readonly geometry: GeometryTable;
  /** One sentence for each feature that was refused. */
  readonly refused: readonly string[];
}

/** @throws UsageError when the file cannot be read or is no FeatureCollection. */
function featuresOf(path: string): readonly Feature[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw new UsageError(`${path} cannot be read: ${(error as NodeJS.ErrnoException).code ?? error}.`);
  }
  let root: { features?: unknown } | null;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw new UsageError(`${path} is not whole JSON: ${(error as Error).message}.`);
  }
  if (!root || !Array.isArray(root.features)) throw new UsageError(`${path} is not a GeoJSON FeatureCollection.`);
  return root.features;
}

const isDegree = (p: unknown): p is Position =>
  Array.isArray(p) && Number.isFinite(p[0]) && Number.isFinite(p[1]) && Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90;

/** A ring without its closing vertex, or null when it holds no area or a position that is none. */
function openRing(ring: unknown): Position[] | null {
  if (!Array.isArray(ring) || !ring.every(isDegree)) return null;
  const open = ring.filter((p, i) => i === 0 || p[0] !== ring[i - 1][0] || p[1] !== ring[i - 1][1]);
  const last = open.at(-1);
  if (open.length > 1 && last?.[0] === open[0][0] && last?.[1] === open[0][1]) open.pop();
  const flat = open.every(
    (p, i) =>
      i < 2 || (p[0] - open[0][0]) * (open[1][1] - open[0][1]) === (p[1] - open[0][1]) * (open[1][0] - open[0][0]),
  );
  return open.length < 3 || flat ? null : open;
}

/** Polygons of a geometry as open rings, or null when it is none that has a place. */
function polygonsOf(geometry: Feature["geometry"]): Position[][][] | null {
  if (!geometry) return null;
  const { type, coordinates } = geometry;
  if (type === "Point") return isDegree(coordinates) ? [[[coordinates]]] : null;
  if (type === "MultiPoint" && Array.isArray(coordinates))
    return coordinates.every(isDegree) ? coordinates.map((p) => [[p]]) : null;
  const polygons = type === "Polygon" ? [coordinates] : type === "MultiPolygon" ? coordinates : null;
  if (!Array.isArray(polygons) || polygons.length === 0) return null;
  const open: Position[][][] = [];
  for (const polygon of polygons) {
    if (!Array.isArray(polygon)) return null;
    const [outer, ...holes] = polygon.map(openRing);
    if (!outer) return null;
    open.push([outer, ...holes.filter((hole) => hole !== null)]);
  }
  return open;
}

/**
 * Reads estates: id = the field `idField`, else Feature.id, else the place in the file counted from 1.
 * @throws UsageError as above, or when an id stands twice.
 */
export function readOutlines(path: string, idField = "id"): Outlines {
  const id: string[] = [];
  const refused: string[] = [];
  const coords: number[] = [];
  const ringStart = [0];
  const polygonStart = [0];
  const featureStart = [0];
  const seen = new Set<string>();
  featuresOf(path).forEach((feature, position) => {
    const given = feature?.properties?.[idField] ?? feature?.id ?? position + 1;
    const name = String(given);
    const polygons = polygonsOf(feature?.geometry);
    if (!polygons || seen.has(name)) {
      refused.push(
        `${path}: feature ${position + 1} (${name}) ${polygons ? "repeats an id" : "has no usable outline"}; left out.`,
      );
      return;
    }
    seen.add(name);
    id.push(name);
    for (const polygon of polygons) {
      for (const ring of polygon) {
        for (const [x, y] of ring) coords.push(x, y);
        ringStart.push(coords.length / 2);
      }
      polygonStart.push(ringStart.length - 1);
    }
    featureStart.push(polygonStart.length - 1);
  });
  const geometry: GeometryTable = {
    n: id.length,
    coords: Float64Array.from(coords),
    ringStart: Uint32Array.from(ringStart),
    polygonStart: Uint32Array.from(polygonStart),
    featureStart: Uint32Array.from(featureStart),
  };
  return { id, geometry, refused };
}

/** Reads barriers; a line without a known `class` counts as drawn. No path: none. */
export function readBarriers(path: string | undefined): BarrierTable {
  const kinds: BarrierClass[] = [];
  const ids: string[] = [];
  const coords: number[] = [];
  const lineStart = [0];
  const feature: number[] = [];
  for (const [position, { id, properties, geometry }] of (path ? featuresOf(path) : []).entries()) {
    const type = geometry?.type ?? "";
    const { coordinates } = geometry ?? { coordinates: [] };
    const lines = (
      type === "LineString" ? [coordinates] : type === "MultiLineString" ? coordinates : null
    ) as unknown[][];
    if (!lines?.every((line) => line.every(isDegree))) {
      throw new UsageError(`${path}: feature ${position + 1} is not a line of longitudes and latitudes.`);
    }
    for (const line of lines as Position[][]) {
      for (const [x, y] of line) coords.push(x, y);
      lineStart.push(coords.length / 2);
      feature.push(kinds.length);
    }
    kinds.push(BARRIER_CLASS.find((name) => name === properties?.class) ?? "drawn");
    ids.push(String(id ?? position + 1));
  }
  const lines = {
    n: feature.length,
    coords: Float64Array.from(coords),
    lineStart: Uint32Array.from(lineStart),
    feature: Uint32Array.from(feature),
  };
  return { n: kinds.length, id: ids, name: kinds.map(() => null), class: kinds, lines };
}
