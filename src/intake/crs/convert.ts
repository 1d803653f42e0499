/** From the coordinate systems the door understands to WGS-84; CGCS2000 counts as WGS-84 (they differ by centimetres). */
import gcoord from "gcoord";
import { type Crs, isMetres } from "../../model/crs";
import { definition } from "../../model/projected";

/** Turns a position of the file into longitude and latitude. */
export type Convert = (point: readonly [number, number]) => [number, number];
/** How positions of a file are read; null: they are WGS-84 as they stand. */
export interface Reading {
  readonly convert: Convert | null;
}

const swap = ([x, y]: readonly [number, number]): [number, number] => [y, x];

async function fromMetres(crs: Crs): Promise<Convert> {
  const made = definition(crs);
  if (!made) throw new RangeError(`${crs} has no definition`);
  const { default: proj4 } = await import("proj4");
  const { inverse } = proj4(made);
  // What a broken file has in place of a number stays none: the library would throw.
  return ([x, y]) => (Number.isFinite(x + y) ? (inverse([x, y]) as [number, number]) : [Number.NaN, Number.NaN]);
}

/**
 * How to read a coordinate system; the projection library is fetched when it is needed.
 * @param swapped the file gives the second axis (latitude, northing) first.
 * @throws RangeError for an EPSG number that `model/projected.ts` does not know.
 */
export async function readingOf(crs: Crs, swapped = false): Promise<Reading> {
  if (crs === "wgs84") return { convert: swapped ? swap : null };
  const from = crs === "gcj02" ? gcoord.GCJ02 : gcoord.BD09;
  const plain: Convert = isMetres(crs)
    ? await fromMetres(crs)
    : ([x, y]) => gcoord.transform([x, y], from, gcoord.WGS84) as [number, number];
  return { convert: swapped ? (point) => plain(swap(point)) : plain };
}
