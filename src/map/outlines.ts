/** Tables of the dataset as sources of the map: feature id = row. Made once a table. */
import type { AreaTable, BarrierTable, EstateTable } from "../model/dataset";
import type { Bounds, GeometryTable } from "../model/geometry";
import { once } from "../model/once";
import { insidePoint, isInside } from "./inside";
import type { MapSource } from "./types";

type Collection = GeoJSON.FeatureCollection;
const collection = (features: GeoJSON.Feature[]): Collection => ({ type: "FeatureCollection", features });

/** Polygons of feature f with closed rings, as GeoJSON has them. */
export function polygonsOf(g: GeometryTable, f: number): [number, number][][][] {
  const polygons: [number, number][][][] = [];
  for (let p = g.featureStart[f]; p < g.featureStart[f + 1]; p++) {
    const rings: [number, number][][] = [];
    for (let r = g.polygonStart[p]; r < g.polygonStart[p + 1]; r++) {
      const ring: [number, number][] = [];
      for (let v = g.ringStart[r]; v < g.ringStart[r + 1]; v++) ring.push([g.coords[2 * v], g.coords[2 * v + 1]]);
      if (ring.length > 1) rings.push([...ring, ring[0]]);
    }
    if (rings.length > 0) polygons.push(rings);
  }
  return polygons;
}

const areaShapes = once((table: AreaTable) =>
  collection(
    Array.from({ length: table.n }, (_, id) => ({ id, coordinates: polygonsOf(table.geometry, id) }))
      .filter(({ coordinates }) => coordinates.length > 0)
      .map(({ id, coordinates }) => ({
        type: "Feature",
        id,
        properties: { name: table.name[id] },
        geometry: { type: "MultiPolygon", coordinates },
      })),
  ),
);
/** Outlines of areas. */
export const areaSource = (key: string, table: AreaTable): MapSource => ({ key, data: areaShapes(table) });

/**
 * A place for the name of every area that has an outline; null for the others. An area drawn on top of another of the
 * table (a zone with an outline of its own) keeps the other's name away from it.
 */
export const namePlaces = once((table: AreaTable): ([number, number] | null)[] => {
  const polygons = Array.from({ length: table.n }, (_, row) => polygonsOf(table.geometry, row));
  const alone = polygons.map(insidePoint);
  return polygons.map((mine, row) => {
    const over = polygons.flatMap((other, k) => {
      const at = alone[k];
      // The one drawn later lies on top.
      return at && k > row && mine.some((rings) => isInside(rings, ...at)) ? other.map((rings) => rings[0]) : [];
    });
    return over.length === 0 ? alone[row] : insidePoint(mine.map((rings) => [...rings, ...over]));
  });
});

/** From so many estates on a map spares what it can. */
export const MANY = 20_000;

export const estateSource = ({ n, outlines }: EstateTable): MapSource =>
  n < MANY ? { key: "estates", data: outlines, fine: true } : { key: "estatesMany", data: outlines };

type Places = Pick<EstateTable, "isPoint" | "centre" | "geometry">;

function shapeOf({ isPoint, centre, geometry }: Places, row: number): GeoJSON.Geometry | null {
  if (isPoint[row]) return { type: "Point", coordinates: [centre[2 * row], centre[2 * row + 1]] };
  const coordinates = polygonsOf(geometry, row);
  return coordinates.length > 0 ? { type: "MultiPolygon", coordinates } : null;
}

/**
 * A few estates as a source of their own, so that what is said of them costs nothing to all the others.
 * @param rows each with the properties that its paint reads.
 */
export const fewSource = (
  key: string,
  places: Places,
  rows: readonly (readonly [row: number, properties: Readonly<Record<string, number>>])[],
): MapSource => ({
  key,
  data: collection(
    rows.flatMap(([id, properties]): GeoJSON.Feature[] => {
      const geometry = shapeOf(places, id);
      return geometry ? [{ type: "Feature", id, properties, geometry }] : [];
    }),
  ),
});

const lines = once(({ lines: l, class: kinds, name }: BarrierTable) =>
  collection(
    Array.from({ length: l.n }, (_, k) => ({
      type: "Feature",
      id: k,
      properties: { class: kinds[l.feature[k]], name: name[l.feature[k]] },
      geometry: {
        type: "LineString",
        coordinates: Array.from({ length: l.lineStart[k + 1] - l.lineStart[k] }, (__, i) => {
          const v = l.lineStart[k] + i;
          return [l.coords[2 * v], l.coords[2 * v + 1]];
        }),
      },
    })),
  ),
);
export const barrierSource = (barriers: BarrierTable): MapSource => ({
  key: "barriers",
  data: lines(barriers),
  coarse: true,
});

/** Box around rows of a column of longitudes and latitudes (2 numbers a row); all rows without a list. China when there are none. */
export function boundsOf(places: Float64Array, rows?: Iterable<number>): Bounds {
  let [w, s, e, n] = [180, 90, -180, -90];
  for (const row of rows ?? Array(places.length / 2).keys()) {
    w = Math.min(w, places[2 * row]);
    e = Math.max(e, places[2 * row]);
    s = Math.min(s, places[2 * row + 1]);
    n = Math.max(n, places[2 * row + 1]);
  }
  return w > e ? [73, 18, 135, 53] : [w - 0.001, s - 0.001, e + 0.001, n + 0.001];
}

/** Box around rows of a table of outlines; null when none of them has one. */
export function outlineBounds(g: GeometryTable, rows?: Iterable<number>): Bounds | null {
  let [w, s, e, n] = [180, 90, -180, -90];
  for (const f of rows ?? Array(g.n).keys()) {
    const first = g.ringStart[g.polygonStart[g.featureStart[f]]];
    const last = g.ringStart[g.polygonStart[g.featureStart[f + 1]]];
    for (let v = first; v < last; v++) {
      w = Math.min(w, g.coords[2 * v]);
      e = Math.max(e, g.coords[2 * v]);
      s = Math.min(s, g.coords[2 * v + 1]);
      n = Math.max(n, g.coords[2 * v + 1]);
    }
  }
  return w > e ? null : [w, s, e, n];
}
