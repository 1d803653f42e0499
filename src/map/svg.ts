/** The same layers as SVG, by pure code: paths, and which names find room. */
import { insidePoint } from "./inside";
import { FAINT } from "./layers/areas";
import { inOrder } from "./order";
import type { MapLayer, Mark } from "./types";
import type { Projection } from "./view";

export interface Shape {
  readonly layer: string;
  readonly row: number;
  readonly mark: Mark;
  readonly interactive: boolean;
  /** Path of the outline or the lines; null for a point. */
  readonly path: string | null;
  readonly closed: boolean;
  /** Where the name or the symbol stands. */
  readonly at: readonly [number, number] | null;
  /** Middle of its box, in pixels. */
  readonly middle: readonly [number, number];
}

type Position = readonly number[];
/** Lines or rings of a geometry; a point gives none. */
function partsOf(geometry: GeoJSON.Geometry): {
  lines: Position[][];
  polygons: Position[][][];
  point: Position | null;
} {
  switch (geometry.type) {
    case "Polygon":
      return { lines: geometry.coordinates, polygons: [geometry.coordinates], point: null };
    case "MultiPolygon":
      return { lines: geometry.coordinates.flat(), polygons: geometry.coordinates, point: null };
    case "LineString":
      return { lines: [geometry.coordinates], polygons: [], point: null };
    case "MultiLineString":
      return { lines: geometry.coordinates, polygons: [], point: null };
    case "Point":
      return { lines: [], polygons: [], point: geometry.coordinates };
    case "MultiPoint":
      return { lines: [], polygons: [], point: geometry.coordinates[0] ?? null };
    default:
      return { lines: [], polygons: [], point: null };
  }
}

/** Most shapes drawn at once: the rest is left out and counted. */
export const MOST = 5000;

/** Box of [left, top, right, bottom] pixels that grows. */
type Extent = [number, number, number, number];

/** `M… L…` of lines in pixels to a tenth; vertices nearer than half a pixel to the one before are left out. */
function pathOf(lines: readonly Position[][], view: Projection, extent: Extent): string {
  const parts: string[] = [];
  for (const line of lines) {
    let [lastX, lastY] = [Number.NaN, Number.NaN];
    line.forEach((place, i) => {
      const [x, y] = view.project(place[0], place[1]);
      extent[0] = Math.min(extent[0], x);
      extent[1] = Math.min(extent[1], y);
      extent[2] = Math.max(extent[2], x);
      extent[3] = Math.max(extent[3], y);
      if (i > 0 && i < line.length - 1 && Math.abs(x - lastX) < 0.5 && Math.abs(y - lastY) < 0.5) return;
      [lastX, lastY] = [x, y];
      parts.push(i === 0 ? "M" : "L", x.toFixed(1), " ", y.toFixed(1));
    });
  }
  return parts.join("");
}

/** Layers as they are at a zoom: a fill that gives way to what lies within is faint. */
export const fadedAt = (layers: readonly MapLayer[], zoom: number): MapLayer[] =>
  layers.map((layer) => {
    const { mark, fadeAt = Number.POSITIVE_INFINITY } = layer;
    if (!mark || zoom < fadeAt) return layer;
    return { ...layer, mark: (...of) => faint(mark(...of)) };
  });
const faint = (mark: Mark | null): Mark | null =>
  mark && (mark.fill ? { ...mark, fillOpacity: FAINT } : { ...mark, opacity: FAINT });

/** A shape of fewer pixels in a hairline is drawn with a line of its own colour, or it would be all outline and no colour. */
const SMALL = 6;
const seen = (mark: Mark, size: number): Mark =>
  size < SMALL && mark.fill && mark.stroke && mark.fillOpacity === undefined && (mark.width ?? 1) < 1
    ? { ...mark, stroke: mark.fill, width: 2.2 }
    : mark;

/** Shapes bottom to top within the box; `collections` are the sources' features by key. */
export function shapesOf(
  layers: readonly MapLayer[],
  collections: ReadonlyMap<string, GeoJSON.FeatureCollection>,
  view: Projection,
  width: number,
  height: number,
): { shapes: Shape[]; left: number } {
  const shapes: Shape[] = [];
  let left = 0;
  for (const layer of inOrder(layers)) {
    if (!layer.mark || layer.visible === false) continue;
    for (const { id, geometry, properties } of collections.get(layer.source.key)?.features ?? []) {
      if (!geometry) continue;
      const row = typeof id === "number" ? id : -1;
      const mark = layer.mark(row, properties ?? {});
      if (!mark) continue;
      const { lines, polygons, point } = partsOf(geometry);
      const extent: Extent = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9];
      const path = pathOf(lines, view, extent);
      const place = point ?? (mark.label || mark.ring ? insidePoint(polygons) : null);
      const at = place ? view.project(place[0], place[1]) : null;
      const [x0, y0, x1, y1] = point && at ? [...at, ...at] : extent;
      const edge = mark.radius ?? 0;
      if (x1 < -edge || y1 < -edge || x0 > width + edge || y0 > height + edge) continue;
      if (shapes.length >= MOST) {
        left++;
        continue;
      }
      shapes.push({
        layer: layer.id,
        row,
        mark: polygons.length > 0 ? seen(mark, Math.max(x1 - x0, y1 - y0)) : mark,
        interactive: layer.interactive === true,
        path: path === "" ? null : path,
        closed: polygons.length > 0,
        at,
        middle: [(x0 + x1) / 2, (y0 + y1) / 2],
      });
    }
  }
  return { shapes, left };
}

/**
 * The nearest shape of its layer from shape `k` in a direction, a row of `shapes`; -1: there is none within 45° of it.
 * @param direction of length 1, y downward.
 */
export function beside(shapes: readonly Shape[], k: number, [dx, dy]: readonly [number, number]): number {
  const {
    layer,
    middle: [x, y],
  } = shapes[k];
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  shapes.forEach(({ layer: its, middle }, other) => {
    const [across, along] = [
      Math.abs((middle[0] - x) * dy) + Math.abs((middle[1] - y) * dx),
      (middle[0] - x) * dx + (middle[1] - y) * dy,
    ];
    // What lies aside counts double: rows are kept as far as they go.
    const away = along + 2 * across;
    if (its === layer && other !== k && along > 0 && across <= along && away < least) [best, least] = [other, away];
  });
  return best;
}

/** Which labels find room: later shapes first, as the more important names are drawn last. `em` = height of a line in pixels. */
export function labelled(shapes: readonly Shape[], em: number): Set<Shape> {
  const taken: [number, number, number, number][] = [];
  const kept = new Set<Shape>();
  for (const shape of shapes.toReversed()) {
    const { label, note } = shape.mark;
    if (!label || !shape.at) continue;
    const wide = (text: string): number =>
      [...text].reduce((sum, c) => sum + (c.charCodeAt(0) > 255 ? em : em * 0.58), 0);
    const w = Math.max(wide(label), note ? wide(note) * 0.9 : 0) / 2;
    const h = (note ? 2.2 : 1.2) * em * 0.5;
    const [x, y] = shape.at;
    const mine: [number, number, number, number] = [x - w, y - h, x + w, y + h];
    if (taken.some((o) => mine[0] < o[2] && mine[2] > o[0] && mine[1] < o[3] && mine[3] > o[1])) continue;
    taken.push(mine);
    kept.add(shape);
  }
  return kept;
}

const parsed = new WeakMap<object, Promise<GeoJSON.FeatureCollection>>();
/** The features of a source, read once. */
export function featuresOf(data: MapLayer["source"]["data"]): Promise<GeoJSON.FeatureCollection> {
  if (typeof data === "string") return fetch(data).then((r) => r.json() as Promise<GeoJSON.FeatureCollection>);
  if (!(data instanceof Blob)) return Promise.resolve(data);
  let found = parsed.get(data);
  if (!found) {
    found = data.text().then((text) => JSON.parse(text) as GeoJSON.FeatureCollection);
    parsed.set(data, found);
  }
  return found;
}
