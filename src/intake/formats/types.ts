/** What every format gives: layers of features, whatever the file looked like. */
import type { Notes } from "../findings";

/** One feature or row as the file holds it. */
export interface RawFeature {
  readonly id?: unknown;
  readonly properties: Readonly<Record<string, unknown>>;
  /** A GeoJSON geometry not yet judged; null: a row of a table. */
  readonly geometry: unknown;
  /** The row by which its own program calls it, from 1; absent where there are no rows. */
  readonly row?: number;
}

/** A sheet, a layer of an archive, or the whole file. */
export interface Layer {
  /** Null: the only one. */
  readonly name: string | null;
  readonly features: readonly RawFeature[];
  /** What the file says of its coordinate system: a name, or the text of a `.prj`. */
  readonly crs: string | null;
  /** What stands above the header of a table; absent or "": nothing does. */
  readonly title?: string;
}

export const FORMATS = ["geojson", "geojsonl", "csv", "xlsx", "shapefile", "kml", "flatgeobuf", "json"] as const;
export type Format = (typeof FORMATS)[number];

/** Reads the layers of one file; null when it cannot, and `notes` says why. Never throws for what the file holds. */
export type ReadLayers = (bytes: Uint8Array, file: string, notes: Notes) => Promise<Layer[] | null> | Layer[] | null;

/** More rows in one file than a city has estates a hundred times over. */
export const MOST_ROWS = 2_000_000;
/** More cells than this are refused before they are made. */
export const MOST_CELLS = 10_000_000;
