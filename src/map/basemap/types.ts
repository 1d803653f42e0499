/** What may lie under the data, and what goes wrong with it. */
import type { LayerSpecification, SourceSpecification } from "maplibre-gl";
import type { Theme } from "../colour";

/** 天地图 by layer (vec: 矢量, img: 影像), or a PMTiles file of this site or of the reader's disk. */
export type Basemap =
  | {
      readonly kind: "tianditu";
      readonly layer: "vec" | "img";
      /** Where it answers, `{s}` = t0 to t7: `https://{s}.tianditu.gov.cn`. */
      readonly address: string;
      readonly key: string;
      /** Its own 审图号. */
      readonly approval: string;
    }
  | {
      readonly kind: "pmtiles";
      readonly file: File | string;
      readonly name: string;
      /** 审图号, when the operator says one. */
      readonly approval: string | null;
    };

/** With a key nothing else can be had: no tile is asked for again until the reader does something. */
export const FINAL = ["key", "domain", "keyKind", "quota", "guarded", "forbidden", "policy"] as const;
/** May pass by itself. */
export const PASSING = ["refused", "unreachable", "timeout", "server", "notTile"] as const;
/** Of a PMTiles file. */
export const OF_FILE = ["noFile", "noRange", "notPmtiles", "broken", "otherTiles", "elsewhere"] as const;

export interface BaseTrouble {
  readonly code: (typeof FINAL)[number] | (typeof PASSING)[number] | (typeof OF_FILE)[number];
  /** Host or file that is meant. */
  readonly from: string;
  /** HTTP status, 0: none. */
  readonly status: number;
  /** What the server itself said, at most 120 characters. */
  readonly said: string;
}

/** A basemap that is ready to be drawn. */
export interface Ready {
  readonly sources: Readonly<Record<string, SourceSpecification>>;
  readonly layers: (theme: Theme) => readonly LayerSpecification[];
  /** The tile of a source at z, x, y; empty: there is none. */
  readonly tile: (source: string, z: number, x: number, y: number, signal: AbortSignal) => Promise<ArrayBuffer>;
  /** What a PMTiles file says of its makers. */
  readonly credit: string;
}

/** `trouble` null: it is well again. */
export interface BasemapNews {
  readonly trouble?: BaseTrouble | null;
  readonly credit?: string;
}

export interface BasemapProps {
  readonly of: Basemap | null;
  /** Opens the choice. */
  readonly onAsk: () => void;
}
