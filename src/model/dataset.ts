/**
 * The accepted, read-only Dataset: columns instead of objects, so that it moves between threads at the price of a copy.
 * Row i of every estate column is estate i. Unknown: NaN in a Float64Array, −1 in an integer column, null in a string column.
 */

import type { City } from "./city";
import type { BarrierClass, FileKind, Provenance } from "./enums";
import type { GeometryTable, LineTable } from "./geometry";
import type { Programme } from "./programme";
import type { FilingRow } from "./report";
import type { Words } from "./schema";

export interface AreaTable {
  readonly n: number;
  readonly id: readonly string[];
  readonly name: readonly string[];
  readonly parent: readonly (string | null)[];
  readonly kind: readonly (string | null)[];
  readonly provenance: readonly Provenance[];
  /** An area without an outline owns no polygon (a district that only the ledger names). */
  readonly geometry: GeometryTable;
}

export interface EstateTable {
  readonly n: number;
  readonly id: readonly string[];
  readonly name: readonly (string | null)[];
  readonly address: readonly (string | null)[];
  /** Row in `districts`, `streets`, `communities`, `programmes`, or −1. */
  readonly district: Int32Array;
  readonly street: Int32Array;
  readonly community: Int32Array;
  /** −1: in no programme. */
  readonly programme: Int32Array;
  readonly households: Float64Array;
  readonly buildings: Float64Array;
  readonly floorAreaM2: Float64Array;
  readonly budgetWan: Float64Array;
  readonly yearBuilt: Float64Array;
  readonly willingnessPct: Float64Array;
  /** Positions in the lists of `enums.ts`, or −1. */
  readonly ownership: Int8Array;
  readonly managementMode: Int8Array;
  readonly exclusion: Int8Array;
  /** One column per FACT: 0 no, 1 yes, −1 unknown. */
  readonly facts: readonly [Int8Array, Int8Array, Int8Array, Int8Array];
  /** Row in `bodies`, or −1: none or unknown. Names are compared in NFKC without spaces. */
  readonly body: Int32Array;
  readonly bodies: readonly string[];
  /** Days; see `time.ts`. */
  readonly plannedFrom: Float64Array;
  readonly plannedTo: Float64Array;
  readonly acceptedOn: Float64Array;
  /** District fiscal input for the reward, 万元 (audit.districtFiscalWan, else planned.district). */
  readonly fiscalWan: Float64Array;
  /** How many of the seven ledger fields are filled, and by field (bit k = LEDGER_FIELDS[k]). */
  readonly filled: Uint8Array;
  /** Longitude, latitude of a point inside or near the estate: 2n numbers. */
  readonly centre: Float64Array;
  /** 1 where the estate is a point: no boundary. */
  readonly isPoint: Uint8Array;
  readonly geometry: GeometryTable;
  readonly provenance: Provenance;
  /** Fields that a planner assumed constant (假设), with the constant as text. */
  readonly assumed: Readonly<Record<string, string>>;
  /** Where a constant filled a gap: 1 by row, by field. */
  readonly assumedAt: Readonly<Record<string, Uint8Array>>;
  /** 1 where no file names the district: it follows from the place, and no record holds it. */
  readonly districtByPlace: Uint8Array;
  /**
   * The accepted features as GeoJSON text, one feature after the other; `recordStart` has n + 1 byte offsets.
   * `records.slice(recordStart[i], recordStart[i + 1])` is the Feature of estate i.
   */
  readonly records: Blob;
  readonly recordStart: Float64Array;
  /** A slim FeatureCollection for the map: feature id = row i, property `name`. */
  readonly outlines: Blob;
}

/** Reports in order of estate, month, receivedOn. All versions are kept. */
export interface ReportTable {
  readonly n: number;
  /** Row in `estates`. */
  readonly estate: Int32Array;
  readonly month: Int32Array;
  readonly stage: Int8Array;
  readonly percent: Float64Array;
  readonly startedOn: Float64Array;
  readonly finishedOn: Float64Array;
  readonly investedWan: Float64Array;
  readonly receivedOn: Float64Array;
  readonly blockers: readonly (string | null)[];
  readonly worksDone: readonly (string | null)[];
  readonly note: readonly (string | null)[];
}

/** Days on which districts' monthly reports came in. All versions are kept. */
export interface ReceivedTable {
  readonly n: number;
  /** Row in `districts`. */
  readonly district: Int32Array;
  readonly month: Int32Array;
  readonly receivedOn: Float64Array;
}

export interface FundTable {
  readonly n: number;
  readonly estate: Int32Array;
  readonly month: Int32Array;
  /** Position in FUND_SOURCE. */
  readonly source: Int8Array;
  readonly arrivedWan: Float64Array;
  readonly paidWan: Float64Array;
  readonly receivedOn: Float64Array;
}

export interface BarrierTable {
  readonly n: number;
  readonly id: readonly string[];
  readonly name: readonly (string | null)[];
  readonly class: readonly BarrierClass[];
  readonly lines: LineTable;
}

/** Which file a part of the dataset came from. */
export interface SourceFile {
  readonly path: string;
  readonly kind: FileKind;
  readonly provenance: Provenance;
  readonly source: Words | null;
  readonly licence: Words | null;
}

export interface Dataset {
  readonly city: City;
  /** Changes when any accepted byte, mapping or assumption changes; 16 hex digits. */
  readonly fingerprint: string;
  readonly programmes: readonly Programme[];
  readonly districts: AreaTable;
  readonly streets: AreaTable;
  readonly communities: AreaTable;
  readonly estates: EstateTable;
  readonly reports: ReportTable;
  readonly received: ReceivedTable;
  readonly funds: FundTable;
  readonly filings: readonly FilingRow[];
  readonly barriers: BarrierTable;
  /** `context.geojson` as accepted, for the map; null when there is none. */
  readonly context: Blob | null;
  readonly files: readonly SourceFile[];
}
