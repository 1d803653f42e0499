/** The shapes of the door: what goes in, what is recognised, what comes out. Shared with the pages as types only. */

import type { Crs } from "../model/crs";
import type { Dataset } from "../model/dataset";
import type { FileKind, Provenance } from "../model/enums";
import type { Finding } from "../model/finding";
import type { Encoding, Mapping } from "../model/mapping";
import type { Words } from "../model/schema";
import type { Candidate } from "./crs/guess";
import type { Sample } from "./encoding";
import type { Format } from "./formats/types";

export type { Mapping, Take } from "../model/mapping";

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
  /** How some of its words read in each encoding the hand may choose; none: there is nothing to choose. */
  readonly samples: readonly Sample[];
  readonly mapping: Mapping;
  /** What stands above the header of a table. */
  readonly title?: string;
  /** Where the month of a table without a column for it was read: its title, its sheet's or its file's name. */
  readonly monthFrom?: string;
  /** Box of the numbers as they stand; null: rows without places. */
  readonly bounds: readonly [number, number, number, number] | null;
  /** What the file says of its coordinates, as far as it is understood. */
  readonly declared: Crs | null;
  /** Readings of the coordinates that make sense, the likeliest first. */
  readonly candidates: readonly Candidate[];
  /** What the places of each candidate are called; "": they have no name. */
  readonly called?: readonly string[];
  readonly findings: readonly Finding[];
}

/** Rows in = accepted + refused + left + undecided, by file and sheet. */
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
  /** They wait for the hand to say which estate they are about. */
  readonly undecided?: number;
}

/** What an estate, or a row, tells beside its name; what is unknown is absent. */
export interface Marks {
  readonly street?: string;
  readonly yearBuilt?: number;
  readonly households?: number;
}
/** An estate that a row may be about. */
export interface JoinChoice extends Marks {
  readonly id: string;
  readonly name: string | null;
  readonly district: string | null;
}
/** A row of a ledger, or of a monthly table, whose estate is not certain. */
export interface JoinReview extends Marks {
  readonly file: string;
  readonly layer: string | null;
  readonly key: string;
  /** Row by which its own program calls it. */
  readonly row: number;
  readonly name: string | null;
  readonly district: string | null;
  readonly choices: readonly JoinChoice[];
}
/** How the rows of one ledger, or of a monthly table, met the estates. */
export interface Joined {
  readonly file: string;
  readonly layer: string | null;
  readonly byId: number;
  readonly byName: number;
  readonly byHand: number;
  /** Rows about no estate that is there, whose own columns say where theirs lies: they become estates. */
  readonly asPoints: number;
  readonly uncertain: readonly JoinReview[];
  /** Rows about no estate with a place. */
  readonly withoutPlace: readonly JoinReview[];
  /** Estates that no row is about; and of these, the ones in the districts that the ledger is about. */
  readonly withoutRow: readonly JoinChoice[];
  readonly unnamed: readonly JoinChoice[];
}

export interface Opened {
  /** null when nothing could be accepted; the findings say why. */
  readonly dataset: Dataset | null;
  readonly parts: readonly Part[];
  readonly tallies: readonly Tally[];
  /** One a ledger, and one a monthly table of which some rows were, or are to be, decided by hand. */
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
