/** Accepted estates as plain features, a block at a time: properties as accepted, geometry at full precision. */
import type { EstateTable } from "../../model/dataset";
import type { Estate } from "../../model/estate";

/** What an export reads of the estates; it crosses to a worker. */
export type EstateSource = Pick<EstateTable, "n" | "records" | "recordStart" | "geometry" | "isPoint"> & {
  /** Where a constant filled a gap (假设): there nothing is known, and null is written. Absent: constants stand as values. */
  readonly assumedAt?: EstateTable["assumedAt"];
};

export type Position = readonly [lon: number, lat: number];
export type EstateGeometry =
  | { readonly type: "Point"; readonly coordinates: Position }
  | { readonly type: "MultiPoint"; readonly coordinates: readonly Position[] }
  | { readonly type: "Polygon"; readonly coordinates: readonly (readonly Position[])[] }
  | { readonly type: "MultiPolygon"; readonly coordinates: readonly (readonly (readonly Position[])[])[] };

/** Properties of an estate that has been accepted. */
export type EstateProperties = Estate & { readonly id: string };
export interface EstateFeature {
  readonly row: number;
  readonly properties: EstateProperties;
  /** null: a row of a ledger without a place. */
  readonly geometry: EstateGeometry | null;
}

/** Estates read at once. */
const BLOCK = 2048;
const decoder = new TextDecoder();

/** The geometry of a row, WGS-84 degrees; rings closed and turned as they were given. */
export function geometryOf({ geometry, isPoint }: EstateSource, row: number): EstateGeometry {
  const { coords, ringStart, polygonStart, featureStart } = geometry;
  const at = (v: number): Position => [coords[2 * v], coords[2 * v + 1]];
  const ring = (r: number): Position[] => {
    const made: Position[] = [];
    for (let v = ringStart[r]; v < ringStart[r + 1]; v++) made.push(at(v));
    if (!isPoint[row]) made.push(at(ringStart[r]));
    return made;
  };
  const polygons: Position[][][] = [];
  for (let p = featureStart[row]; p < featureStart[row + 1]; p++) {
    const rings: Position[][] = [];
    for (let r = polygonStart[p]; r < polygonStart[p + 1]; r++) rings.push(ring(r));
    polygons.push(rings);
  }
  if (isPoint[row]) {
    const points = polygons.map(([[point]]) => point);
    return points.length === 1
      ? { type: "Point", coordinates: points[0] }
      : { type: "MultiPoint", coordinates: points };
  }
  return polygons.length === 1
    ? { type: "Polygon", coordinates: polygons[0] }
    : { type: "MultiPolygon", coordinates: polygons };
}

/** A record without what was only assumed. */
function known(line: string, row: number, assumed: readonly (readonly [field: string, at: Uint8Array])[]): string {
  const fields = assumed.filter(([, at]) => at[row] === 1);
  if (fields.length === 0) return line;
  const feature = JSON.parse(line) as { readonly properties: Record<string, unknown> };
  for (const [field] of fields) feature.properties[field] = null;
  return `${JSON.stringify(feature)}\n`;
}

/** Blocks of lines: each a Feature as text, its geometry null; `from` is the row of the first. */
export async function* recordBlocks({ n, records, recordStart, assumedAt = {} }: EstateSource): AsyncGenerator<{
  readonly from: number;
  readonly lines: readonly string[];
}> {
  const assumed = Object.entries(assumedAt);
  for (let from = 0; from < n; from += BLOCK) {
    const to = Math.min(n, from + BLOCK);
    const start = recordStart[from];
    const bytes = new Uint8Array(await records.slice(start, recordStart[to]).arrayBuffer());
    const lines: string[] = [];
    for (let row = from; row < to; row++) {
      const line = decoder.decode(bytes.subarray(recordStart[row] - start, recordStart[row + 1] - start));
      lines.push(known(line, row, assumed));
    }
    yield { from, lines };
  }
}

/** Blocks of what is told of the estates, in the order of the table, without their places. */
export async function* propertyBlocks(
  source: EstateSource,
): AsyncGenerator<readonly Omit<EstateFeature, "geometry">[]> {
  for await (const { from, lines } of recordBlocks(source))
    yield lines.map((line, k) => ({
      row: from + k,
      properties: (JSON.parse(line) as { readonly properties: EstateProperties }).properties,
    }));
}

/** Blocks of features in the order of the table. */
export async function* featureBlocks(source: EstateSource): AsyncGenerator<readonly EstateFeature[]> {
  for await (const block of propertyBlocks(source))
    yield block.map((one) => ({ ...one, geometry: geometryOf(source, one.row) }));
}

/** Hears how much of long work is done: 0 to 1. */
export type OnShare = (share: number) => void;
export const unheard: OnShare = () => undefined;
/** A piece of the work as a share of the whole. */
export const within =
  (onShare: OnShare, from: number, to: number): OnShare =>
  (share) =>
    onShare(from + share * (to - from));

/** The same blocks, and word of each that is through. @param n rows of all. */
export async function* counted<T>(
  blocks: AsyncIterable<readonly T[]>,
  n: number,
  onShare: OnShare,
): AsyncGenerator<readonly T[]> {
  let done = 0;
  for await (const block of blocks) {
    yield block;
    done += block.length;
    onShare(Math.min(1, done / n));
  }
}
