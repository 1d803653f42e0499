/** Flat geometry that crosses worker boundaries without becoming objects. */

/**
 * n features as polygons. Feature f owns polygons `featureStart[f] … featureStart[f+1]`, polygon p owns rings
 * `polygonStart[p] …` (first outer, then holes), ring r owns vertices `ringStart[r] …`; vertex v is
 * `coords[2v], coords[2v+1]` = longitude, latitude in WGS-84 degrees. Rings are open (last vertex ≠ first).
 * A point is one polygon of one ring of one vertex; a feature without geometry owns no polygon.
 */
export interface GeometryTable {
  readonly n: number;
  readonly coords: Float64Array;
  readonly ringStart: Uint32Array;
  readonly polygonStart: Uint32Array;
  readonly featureStart: Uint32Array;
}

/** Lines: line l owns vertices `lineStart[l] … lineStart[l+1]` of `coords` (longitude, latitude); `feature[l]` is its feature. */
export interface LineTable {
  readonly n: number;
  readonly coords: Float64Array;
  readonly lineStart: Uint32Array;
  readonly feature: Uint32Array;
}

/** [west, south, east, north], degrees. */
export type Bounds = readonly [number, number, number, number];
