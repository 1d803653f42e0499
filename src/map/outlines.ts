/** Areas and lines of the dataset as GeoJSON for the map, and the box around places. */
import type { AreaTable, BarrierTable } from "../model/dataset";
import type { Bounds } from "../model/geometry";

const blob = (features: readonly unknown[]): Blob =>
  new Blob([JSON.stringify({ type: "FeatureCollection", features })]);

export function areaOutlines({ n, name, geometry: g }: AreaTable): Blob {
  const features: unknown[] = [];
  for (let row = 0; row < n; row++) {
    const polygons: number[][][][] = [];
    for (let p = g.featureStart[row]; p < g.featureStart[row + 1]; p++) {
      const rings: number[][][] = [];
      for (let r = g.polygonStart[p]; r < g.polygonStart[p + 1]; r++) {
        const ring: number[][] = [];
        for (let v = g.ringStart[r]; v < g.ringStart[r + 1]; v++) ring.push([g.coords[2 * v], g.coords[2 * v + 1]]);
        rings.push([...ring, ring[0]]);
      }
      polygons.push(rings);
    }
    if (polygons.length > 0)
      features.push({
        type: "Feature",
        id: row,
        properties: { name: name[row] },
        geometry: { type: "MultiPolygon", coordinates: polygons },
      });
  }
  return blob(features);
}

export function barrierLines({ lines, class: kinds }: BarrierTable): Blob {
  const features: unknown[] = [];
  for (let l = 0; l < lines.n; l++) {
    const coordinates: number[][] = [];
    for (let v = lines.lineStart[l]; v < lines.lineStart[l + 1]; v++)
      coordinates.push([lines.coords[2 * v], lines.coords[2 * v + 1]]);
    features.push({
      type: "Feature",
      properties: { class: kinds[lines.feature[l]] },
      geometry: { type: "LineString", coordinates },
    });
  }
  return blob(features);
}

/** Box around rows of a `centre` column; all rows without a list. */
export function boundsOf(centre: Float64Array, rows?: readonly number[]): Bounds {
  let [w, s, e, n] = [180, 90, -180, -90];
  const add = (row: number): void => {
    w = Math.min(w, centre[2 * row]);
    e = Math.max(e, centre[2 * row]);
    s = Math.min(s, centre[2 * row + 1]);
    n = Math.max(n, centre[2 * row + 1]);
  };
  if (rows) rows.forEach(add);
  else for (let row = 0; 2 * row < centre.length; row++) add(row);
  return w > e ? [73, 18, 135, 53] : [w - 0.001, s - 0.001, e + 0.001, n + 0.001];
}
