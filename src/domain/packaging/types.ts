/** What the rooms of packaging hand to each other. Distances are whole millimetres, money whole 0.01 万元, households whole. */

import type { BarrierTable } from "../../model/dataset";
import type { BarrierClass } from "../../model/enums";
import type { GeometryTable } from "../../model/geometry";

/** Greatest gap of a link, in mm: the end of the gap slider. */
export const MAX_GAP_MM = 300_000;

/** Flags of a link: bit k < 6 = the link's open segment meets a barrier of class BARRIER_CLASS[k]. */
export const OTHER_STREET = 1 << 6;
export const OTHER_DISTRICT = 1 << 7;

/** What the graph is built from. Row i is estate i; −1 in an area column is unknown. */
export interface GraphInput {
  readonly id: readonly string[];
  readonly geometry: GeometryTable;
  readonly district: Int32Array;
  readonly street: Int32Array;
  readonly barriers: BarrierTable;
}

/**
 * Proximity graph: each unordered pair of estates with a gap ≤ 300 m once, sorted by (height, gap, a, b). `a` and `b` are ranks
 * in the order of ids by UTF-16 code unit, a < b, so nothing depends on the order of the input; `row[rank]` is the
 * estate's row in the dataset and `rank[row]` the way back.
 */
export interface Graph {
  readonly n: number;
  readonly m: number;
  readonly row: Uint32Array;
  readonly rank: Uint32Array;
  readonly a: Uint32Array;
  readonly b: Uint32Array;
  readonly gapMm: Uint32Array;
  /** The gap from which on a link counts, the order of the links: `gapMm` itself but where a link was forced by hand (0). */
  readonly heightMm: Uint32Array;
  readonly flags: Uint8Array;
  /** The shortest segment of a link on the plane of `projection.ts`, x1, y1, x2, y2 in metres: measured again when asked for. */
  segment(link: number): readonly [number, number, number, number];
  /** The plane: x = (longitude − longitude0)·k0, y = meridian arc. */
  readonly longitude0: number;
  readonly k0: number;
  /** Set when a feature is a point: gaps approximate. */
  readonly hasPoints: boolean;
}

export type Rule = "renovation" | "management";
export type Scope = "street" | "district" | "city";
/** Order of the weights and of `terms`. */
export const TERM = ["households", "bodies", "compactness", "sharedWorks", "cost"] as const;
export type Term = (typeof TERM)[number];

/** Who takes part, section 4: in the programme and not started / started and not finished / in the eligible stock. */
export interface Participants {
  readonly planned: boolean;
  readonly underway: boolean;
  readonly stock: boolean;
}

/** Every parameter of section 4; null = off. Metres may have decimals to the millimetre. */
export interface Parameters {
  readonly rule: Rule;
  readonly participants: Participants;
  readonly smallHouseholds: number | null;
  readonly smallFloorAreaM2: number | null;
  readonly smallBuildings: number | null;
  /** At most one member that is larger than small. */
  readonly anchor: boolean;
  readonly gapM: number;
  readonly minMembers: number;
  readonly maxMembers: number;
  readonly minBodies: number;
  readonly minHouseholds: number;
  readonly maxHouseholds: number;
  readonly maxDiameterM: number;
  readonly scope: Scope;
  /** Classes whose lines bar a link. */
  readonly barriers: Readonly<Record<BarrierClass, boolean>>;
  /** 无管理主体各算一个. */
  readonly countMissingBodies: boolean;
  /** In the order of TERM; not all 0. */
  readonly weights: readonly [number, number, number, number, number];
  /** Constants of section 5, 假设, never the sliders' present values. */
  readonly constants: Constants;
}

export interface Constants {
  /** H₀, households. */
  readonly viableHouseholds: number;
  /** g₀ and D₀, m. */
  readonly gapM: number;
  readonly diameterM: number;
  /** 万元. */
  readonly setupSavedWan: number;
  readonly wallSavedWan: number;
  /** Share of the budget. */
  readonly savingCap: number;
  /** 万元 a household. */
  readonly costLowWan: number;
  readonly costHighWan: number;
}

/** Where an estate stands, for the chips of who takes part. */
export const STATUS = ["stock", "planned", "underway", "finished", "notEligible", "toVerify", "excluded"] as const;
export type Status = (typeof STATUS)[number];

/** Columns the packaging rules read, one entry per estate (row order of the dataset); NaN / −1 = unknown. */
export interface PackagingColumns {
  readonly id: readonly string[];
  readonly households: Float64Array;
  readonly buildings: Float64Array;
  readonly floorAreaM2: Float64Array;
  readonly budgetWan: Float64Array;
  readonly body: Int32Array;
  readonly managementMode: Int8Array;
  /** Position in EXCLUSION, or −1. */
  readonly exclusion: Int8Array;
  readonly district: Int32Array;
  readonly street: Int32Array;
  /** Position in STATUS. */
  readonly status: Uint8Array;
}
