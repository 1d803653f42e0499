/** The same layers as SVG, by pure code: projection, paths, and which names find room. */
import type { Bounds } from "../model/geometry";
import { insidePoint } from "./inside";
import { inOrder } from "./order";
import type { MapLayer, Mark } from "./types";

const mercator = (latitude: number): number =>
  Math.log(Math.tan(Math.PI / 4 + (Math.max(-85, Math.min(85, latitude)) * Math.PI) / 360));
const RAD = Math.PI / 180;

export interface Projection {
  /** CSS pixels from the upper left corner. */
  project(longitude: number, latitude: number): [number, number];
  unproject(x: number, y: number): [number, number];
}

/** Web Mercator, as the WebGL map draws: bounds in degrees into a box of width × height pixels with a margin. */
export function projection([w, s, e, n]: Bounds, width: number, height: number, padding = 12): Projection {
  const [x0, x1] = [w * RAD, e * RAD];
  const [y0, y1] = [mercator(s), mercator(n)];
  const k = Math.min(
    Math.max(1, width - 2 * padding) / Math.max(1e-9, x1 - x0),
    Math.max(1, height - 2 * padding) / Math.max(1e-9, y1 - y0),
  );
  const [left, top] = [width / 2 - (k * (x0 + x1)) / 2, height / 2 + (k * (y0 + y1)) / 2];
  return {
    project: (longitude, latitude) => [left + k * longitude * RAD, top - k * mercator(latitude)],
    unproject: (x, y) => [(x - left) / k / RAD, (2 * Math.atan(Math.exp((top - y) / k)) - Math.PI / 2) / RAD],
  };
}

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
    default:
      return { lines: [], polygons: [], point: null };
  }
}

/** Most shapes drawn at once: the rest is left out and counted. */
export const MOST = 5000;

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
      let [x0, y0, x1, y1] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, -1e9, -1e9];
      const path = lines
        .map((line) =>
          line
            .map(([longitude, latitude], i) => {
              const [x, y] = view.project(longitude, latitude);
              [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
              return `${i === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`;
            })
            .join(""),
        )
        .join("");
      const place = point ?? (mark.label || mark.ring ? insidePoint(polygons) : null);
      const at = place ? view.project(place[0], place[1]) : null;
      if (point && at) [x0, y0, x1, y1] = [at[0], at[1], at[0], at[1]];
      if (x1 < 0 || y1 < 0 || x0 > width || y0 > height) continue;
      if (shapes.length >= MOST) {
        left++;
        continue;
      }
      shapes.push({
        layer: layer.id,
        row,
        mark,
        interactive: layer.interactive === true,
        path: path === "" ? null : path,
        closed: polygons.length > 0,
        at,
      });
    }
  }
  return { shapes, left };
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
