/** The shapes of the door: what goes in, what is recognised, what comes out. Shared with the pages as types only. */

import type { Dataset } from "../model/dataset";
import type { Crs, FileKind, Provenance } from "../model/enums";
import type { Finding } from "../model/finding";
import type { Words } from "../model/schema";

/** How the fields of a foreign file are read. */
export interface Mapping {
  /** Our field ← their field: `{ households: "units" }`. A field of ours that is not listed is read under its own name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Our field → (their value → our value; "" = unknown): `{ managementMode: { 위탁관리: "market" } }`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Our field → constant for every feature that lacks it (假设). `managementBody: "each"` = every estate its own body. */
  readonly assume: Readonly<Record<string, string>>;
  readonly crs: Crs;
}

/** One file of the dataset with everything needed to read it again. */
export interface Part {
  readonly path: string;
  readonly kind: FileKind | "city";
  readonly provenance: Provenance;
  readonly source: Words | null;
  readonly licence: Words | null;
  readonly mapping: Mapping | null;
  readonly blob: Blob;
}

/** A field of a foreign file, for the mapping dialog. */
export interface ForeignField {
  readonly name: string;
  /** Up to three different values, as text. */
  readonly samples: readonly string[];
  readonly filled: number;
  /** Different values with their counts when there are at most 40, for the value table. */
  readonly values: readonly { readonly value: string; readonly count: number }[] | null;
}

/** What a dropped file looks like before anything is done with it. */
export interface Recognised {
  readonly file: string;
  readonly bytes: number;
  readonly format: "geojson" | "csv" | "json" | null;
  /** The kind that is guessed; the reader may choose another of `kinds`. */
  readonly kind: FileKind | "city" | null;
  readonly kinds: readonly FileKind[];
  readonly features: number;
  readonly fields: readonly ForeignField[];
  readonly mapping: Mapping;
  /** Fields of ours that the mapping may fill for this kind. */
  readonly targets: readonly string[];
  readonly bounds: readonly [number, number, number, number] | null;
  /** How far each reading of the coordinates moves the middle of the file, m; null: it lies nowhere. */
  readonly shifts: Readonly<Record<Crs, number>> | null;
  readonly findings: readonly Finding[];
}

/** Rows in = accepted + refused, by file. */
export interface Tally {
  readonly file: string;
  readonly kind: FileKind | "city";
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
}

export interface Opened {
  /** null when nothing could be accepted; the findings say why. */
  readonly dataset: Dataset | null;
  readonly parts: readonly Part[];
  readonly tallies: readonly Tally[];
  readonly findings: readonly Finding[];
}

/** Progress of long work: done of total in the unit of the step. */
export interface Progress {
  readonly step: "fetch" | "read" | "parse" | "check" | "build";
  readonly file: string;
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;
