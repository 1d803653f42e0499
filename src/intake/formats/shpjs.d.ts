/** What we use of shpjs, which brings no types: geometries in the order of the file, null where a record has none. */
declare module "shpjs" {
  export function parseShp(shp: DataView): (import("geojson").Geometry | null)[];
}
