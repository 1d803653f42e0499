/** The shapes of the door: what goes in, what is recognised, what comes out. Shared with the pages as types only. */

import type { Crs } from "../model/crs";
import type { Dataset } from "../model/dataset";
import type { FileKind, Provenance } from "../model/enums";
import type { Finding } from "../model/finding";
import type { Words } from "../model/schema";
import type { Candidate } from "./crs/guess";
import type { Encoding } from "./encoding";
import type { Format } from "./formats/types";

/** What the hand took of an estates file or a ledger beside what was there. */
export interface Take {
  /** Estates that only earlier files have: they go, or they stay. */
  readonly others: "go" | "stay";
  /** Ids for which all stays as it was: new ones are not taken, gone ones are kept. */
  readonly except: readonly string[];
  /** Id → fields of ours that stay as they were; `place` is the outline. */
  readonly keep: Readonly<Record<string, readonly string[]>>;
}

/** How the fields of a foreign file are read. */
export interface Mapping {
  /** Our field ← their field: `{ households: "units" }`. A field of ours that is not listed is read under its own name. */
  readonly fields: Readonly<Record<string, string>>;
  /** Our field → (their value → our value; "" = unknown): `{ managementMode: { 위탁관리: "market" } }`. */
  readonly values: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Our field → constant for every feature that lacks it (假设). `managementBody: "each"` = every estate its own body. */
  readonly assume: Readonly<Record<string, string>>;
  readonly crs: Crs;
  /** The file gives latitude or northing first. */
  readonly swapped?: boolean;
  /** Our field → what its numbers are multiplied by to come to our unit: 10,000 for 万m² in floorAreaM2, 0.0001 for 元 in budgetWan. */
  readonly scale?: Readonly<Record<string, number>>;
  /** Rows of a ledger that the hand joined: their key (see `join.ts`) → id of the estate; "" = to none. */
  readonly joins?: Readonly<Record<string, string>>;
  /** Of a table as text, chosen by the hand; absent: as it is found. */
  readonly encoding?: Encoding;
  /** Absent: all of it; a second estates file is then refused. */
  readonly take?: Take;
}

/** One file of the dataset with everything needed to read it again. */
export interface Part {
  readonly path: string;
  /** Sheet or layer of the file; absent: its first. */
  readonly layer?: string | null;
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
  /** Sheet or layer of a file that has several. */
  readonly layer: string | null;
  readonly bytes: number;
  readonly format: Format | null;
  /** The kind that is guessed; the reader may choose another of `kinds`. */
  readonly kind: FileKind | "city" | null;
  readonly kinds: readonly FileKind[];
  readonly features: number;
  readonly fields: readonly ForeignField[];
  /** Some rows as text, spread over the file: to judge units by. */
  readonly rows: readonly Readonly<Record<string, string>>[];
  /** What a table as text is written in; null: no such text. */
  readonly encoding: Encoding | null;
  readonly mapping: Mapping;
  /** Box of the numbers as they stand; null: rows without places. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** What the file says of its coordinates, as far as it is understood. */
  readonly declared: Crs | null;
  /** Readings of the coordinates that make sense, the likeliest first. */
  readonly candidates: readonly Candidate[];
  readonly findings: readonly Finding[];
}

/** Rows in = accepted + refused + left, by file and sheet. */
export interface Tally {
  readonly file: string;
  /** Sheet or layer of a file that has several. */
  readonly layer?: string | null;
  readonly kind: FileKind | "city";
  readonly read: number;
  readonly accepted: number;
  readonly refused: number;
  /** Left by the hand's choice, or because another file's word stands. */
  readonly left: number;
}

/** An estate that a row may be about. */
export interface JoinChoice {
  readonly id: string;
  readonly name: string | null;
  readonly district: string | null;
}
/** A row of a ledger whose estate is not certain. */
export interface JoinReview {
  readonly file: string;
  readonly layer: string | null;
  readonly key: string;
  /** Row by which its own program calls it. */
  readonly row: number;
  readonly name: string | null;
  readonly district: string | null;
  readonly choices: readonly JoinChoice[];
}
/** How the rows of one ledger met the estates. */
export interface Joined {
  readonly file: string;
  readonly layer: string | null;
  readonly byId: number;
  readonly byName: number;
  readonly byHand: number;
  readonly uncertain: readonly JoinReview[];
  /** Rows about no estate with a place. */
  readonly withoutPlace: readonly JoinReview[];
  /** Estates that no row is about. */
  readonly withoutRow: readonly JoinChoice[];
}

export interface Opened {
  /** null when nothing could be accepted; the findings say why. */
  readonly dataset: Dataset | null;
  readonly parts: readonly Part[];
  readonly tallies: readonly Tally[];
  /** One a ledger. */
  readonly joined: readonly Joined[];
  readonly findings: readonly Finding[];
}

/** Progress of long work: done of total in the unit of the step. */
export interface Progress {
  readonly step: "fetch" | "read" | "parse" | "look" | "check" | "build";
  readonly file: string;
  readonly done: number;
  readonly total: number;
}
export type OnProgress = (progress: Progress) => void;
