/**
 * What the records of estates hold beside the dataset's own columns, as columns of their own: row e is estate e. Unknown is
 * NaN, −1 or absent from a list, never 0. Nothing here depends on "today": whoever asks compares the days.
 */

/** Lists by row: entries `start[e] … start[e + 1]` of the columns beside it. */
export interface Lists {
  readonly start: Uint32Array;
}

/** Menu items by row: positions in `items` of the table. */
export interface ItemLists extends Lists {
  readonly item: Uint16Array;
}

export interface WorkLists extends ItemLists {
  /** 1 done, 0 planned. */
  readonly done: Uint8Array;
  /** Day; NaN: not dated. */
  readonly on: Float64Array;
}

export interface PipeLists extends ItemLists {
  /** Position in `owners`. */
  readonly owner: Uint16Array;
  readonly plannedOn: Float64Array;
  readonly doneOn: Float64Array;
}

export interface CareLists extends Lists {
  /** Position in CARE_KIND. */
  readonly kind: Int8Array;
  /** Position in CARE_MEANS, or −1. */
  readonly means: Int8Array;
  readonly on: Float64Array;
}

export interface InspectionLists extends Lists {
  /** Position in INSPECTION. */
  readonly kind: Int8Array;
  readonly on: Float64Array;
  /** How many findings; NaN: not said. */
  readonly findings: Float64Array;
  readonly fixedOn: Float64Array;
}

/** Bits of a closed list by row; `known` is 1 where the record says anything. */
export interface Flags {
  readonly bits: Uint8Array;
  readonly known: Uint8Array;
}

/** A1 to A3 by row. Answers: 1 yes, 0 no, −1 unknown. */
export interface AcceptanceColumns {
  readonly jointOn: Float64Array;
  readonly jointPassed: Int8Array;
  /** Bit k = PARTY[k] took part; `known`: the record names participants. */
  readonly parties: Flags;
  /** How many 业主代表 took part. */
  readonly owners: Uint8Array;
  readonly recheckOn: Float64Array;
  /** One column per DEPARTMENT. */
  readonly departments: readonly Int8Array[];
  readonly reportOn: Float64Array;
  readonly archived: Int8Array;
}

/** B2 by row: days on which the papers came in and were passed on (审定). */
export interface AuditColumns {
  readonly schemeOn: Float64Array;
  readonly acceptanceOn: Float64Array;
  readonly finalAccountsOn: Float64Array;
  readonly passedOn: Float64Array;
  /** 1: the district's own fiscal input is the audited figure, not the plan's. */
  readonly audited: Uint8Array;
}

/** Before and after, as files of the city folder; either may be missing. */
export interface EstatePhotos {
  readonly row: number;
  readonly before: string | null;
  readonly after: string | null;
  /** NaN: unknown. */
  readonly on: number;
  readonly credit: string | null;
}

export interface RecordTable {
  readonly n: number;
  /** Ids of menu items that any record names, in order. */
  readonly items: readonly string[];
  readonly needs: ItemLists;
  /** 1: the estate's needs were asked (an empty list counts). Unknown is not "needs nothing". */
  readonly asked: Uint8Array;
  readonly works: WorkLists;
  /** 1: the record lists works, done or planned. */
  readonly listed: Uint8Array;
  readonly owners: readonly string[];
  readonly pipes: PipeLists;
  /** One column per FUND_SOURCE, 万元. */
  readonly planned: readonly Float64Array[];
  /** F3. `established`: answer; amounts in 万元. */
  readonly fund: {
    readonly established: Int8Array;
    readonly balanceWan: Float64Array;
    readonly firstWan: Float64Array;
  };
  /** M2: answers for 业主大会, 业主委员会, 党组织, 议事协调机制. */
  readonly bodies: Readonly<Record<"assembly" | "committee" | "partyBranch" | "council", Int8Array>>;
  readonly elevators: {
    readonly needed: Float64Array;
    readonly agreed: Float64Array;
    readonly built: Float64Array;
    /** Position in `payers`, or −1. */
    readonly payer: Int16Array;
    readonly payers: readonly string[];
  };
  readonly care: CareLists;
  /** K3, bit k = DISCLOSURE[k]. */
  readonly disclosure: Flags;
  readonly acceptance: AcceptanceColumns;
  readonly audit: AuditColumns;
  /** M1 after the works: position in MANAGEMENT_MODE, or −1. */
  readonly afterMode: Int8Array;
  readonly satisfactionPct: Float64Array;
  /** O1: position in `units`, or −1. */
  readonly unit: Int32Array;
  readonly units: readonly string[];
  readonly inspections: InspectionLists;
  /** B3, bit k = CONTRIBUTION[k]. */
  readonly contributions: Flags;
  /** O2: answers, one column per WASTE_STEP. */
  readonly waste: readonly Int8Array[];
  /** In order of rows. */
  readonly photos: readonly EstatePhotos[];
}
