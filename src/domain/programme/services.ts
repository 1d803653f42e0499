/** What stands after the works: lifts (V1), care (V2, V3), management (M1, M2), what is told and asked (K3, W1), O2, B3, Q1. */
import type { EstateTable } from "../../model/dataset";
import {
  CARE_KIND,
  CARE_MEANS,
  CONTRIBUTION,
  DISCLOSURE,
  INSPECTION,
  MANAGEMENT_MODE,
  WASTE_STEP,
} from "../../model/enums";
import type { Day } from "../../model/time";
import type { Sum } from "../coverage/reconcile";
import type { Flags, RecordTable } from "./records";

/** Rows of the estates. */
export interface Tally {
  readonly yes: readonly number[];
  readonly no: readonly number[];
  readonly unknown: readonly number[];
}
function tally(rows: readonly number[], of: (e: number) => number): Tally {
  const found = { yes: [] as number[], no: [] as number[], unknown: [] as number[] };
  for (const e of rows) found[of(e) === 1 ? "yes" : of(e) === 0 ? "no" : "unknown"].push(e);
  return found;
}
const flagTallies = <T extends string>(of: readonly T[], { bits, known }: Flags, rows: readonly number[]) =>
  Object.fromEntries(of.map((one, k) => [one, tally(rows, (e) => (known[e] ? (bits[e] >> k) & 1 : -1))])) as Record<
    T,
    Tally
  >;
const sum = (column: Float64Array, rows: readonly number[]): Sum =>
  rows.reduce(
    ({ value, unknown }, e) =>
      Number.isNaN(column[e]) ? { value, unknown: unknown + 1 } : { value: value + column[e], unknown },
    { value: 0, unknown: 0 },
  );

/** V1: lifts needed, agreed, built; and built by who pays (null: not said). */
export function lifts({ elevators }: RecordTable, rows: readonly number[]) {
  const payers = new Map<string | null, number>();
  for (const e of rows) {
    if (!(elevators.built[e] > 0)) continue;
    const payer = elevators.payer[e] < 0 ? null : elevators.payers[elevators.payer[e]];
    payers.set(payer, (payers.get(payer) ?? 0) + elevators.built[e]);
  }
  return {
    needed: sum(elevators.needed, rows),
    agreed: sum(elevators.agreed, rows),
    built: sum(elevators.built, rows),
    payers: [...payers].map(([payer, built]) => ({ payer, built })).sort((a, b) => b.built - a.built),
  };
}

export interface CareCount {
  readonly kind: (typeof CARE_KIND)[number];
  /** Open by the day; planned: dated later, or not dated. */
  readonly open: number;
  readonly planned: number;
  /** Open and planned, by CARE_MEANS and not said. */
  readonly means: Readonly<Record<(typeof CARE_MEANS)[number] | "unknown", number>>;
  /** Estates that have one, open or planned. */
  readonly rows: readonly number[];
}

/** V2, V3: facilities by kind, and by the means of getting them. */
export function careCounts({ care }: RecordTable, rows: readonly number[], end: Day): CareCount[] {
  return CARE_KIND.map((kind, of) => {
    const means = { buyback: 0, rent: 0, convert: 0, unknown: 0 };
    const having = new Set<number>();
    let [open, planned] = [0, 0];
    for (const e of rows)
      for (let k = care.start[e]; k < care.start[e + 1]; k++) {
        if (care.kind[k] !== of) continue;
        having.add(e);
        means[CARE_MEANS[care.means[k]] ?? "unknown"]++;
        if (care.on[k] <= end) open++;
        else planned++;
      }
    return { kind, open, planned, means, rows: [...having] };
  });
}

/** value = part ÷ whole; null: nothing to divide by. `unknown`: estates left out. */
export interface Share {
  readonly value: number | null;
  readonly part: number;
  readonly whole: number;
  readonly unknown: number;
}
const shareOf = (part: number, whole: number, unknown: number): Share => ({
  value: whole > 0 ? part / whole : null,
  part,
  whole,
  unknown,
});

/** M1 before and after: estates by MANAGEMENT_MODE, the last place unknown; and the share of w with any management. */
export interface Management {
  readonly modes: readonly number[];
  readonly managed: Share;
}
const NONE = MANAGEMENT_MODE.indexOf("none");

/** Share = Σw with a mode other than none ÷ Σw, over rows that know both. */
export function management(mode: Int8Array, w: Float64Array, rows: readonly number[]): Management {
  const modes = [...MANAGEMENT_MODE, ""].map(() => 0);
  let [top, bottom, unknown] = [0, 0, 0];
  for (const e of rows) {
    modes[mode[e] < 0 ? MANAGEMENT_MODE.length : mode[e]]++;
    if (mode[e] < 0 || Number.isNaN(w[e])) unknown++;
    else {
      bottom += w[e];
      if (mode[e] !== NONE) top += w[e];
    }
  }
  return { modes, managed: shareOf(top, bottom, unknown) };
}

/** M2: estates by body. */
export const bodyTallies = ({ bodies }: RecordTable, rows: readonly number[]) =>
  Object.fromEntries(
    (["assembly", "committee", "partyBranch", "council"] as const).map((body) => [
      body,
      tally(rows, (e) => bodies[body][e]),
    ]),
  ) as Record<keyof RecordTable["bodies"], Tally>;

/** K3: estates by what was told. */
export const disclosed = ({ disclosure }: RecordTable, rows: readonly number[]) =>
  flagTallies(DISCLOSURE, disclosure, rows);
/** B3: estates by what residents gave. */
export const contributed = ({ contributions }: RecordTable, rows: readonly number[]) =>
  flagTallies(CONTRIBUTION, contributions, rows);
/** O2: estates by step of waste sorting. */
export const wasteTallies = ({ waste }: RecordTable, rows: readonly number[]) =>
  Object.fromEntries(WASTE_STEP.map((step, k) => [step, tally(rows, (e) => waste[k][e])])) as Record<
    (typeof WASTE_STEP)[number],
    Tally
  >;

/** W1: Σ households · satisfaction ÷ Σ households, over rows that know both, 0–1. */
export function satisfaction(
  { satisfactionPct }: RecordTable,
  { households }: Pick<EstateTable, "households">,
  rows: readonly number[],
) {
  let [top, bottom, unknown] = [0, 0, 0];
  for (const e of rows) {
    if (Number.isNaN(satisfactionPct[e]) || Number.isNaN(households[e])) unknown++;
    else {
      top += (households[e] * satisfactionPct[e]) / 100;
      bottom += households[e];
    }
  }
  return shareOf(top, bottom, unknown);
}

/** Q1: inspections by day `end`: how many, estates without any, findings, and those not put right (estates' rows). */
export function inspectionCounts({ inspections: list }: RecordTable, rows: readonly number[], end: Day) {
  const held = { quality: 0, safety: 0 };
  const open: number[] = [];
  let [findings, without] = [0, 0];
  for (const e of rows) {
    let [mine, unfixed] = [0, false];
    for (let k = list.start[e]; k < list.start[e + 1]; k++) {
      if (!(list.on[k] <= end)) continue;
      mine++;
      held[INSPECTION[list.kind[k]]]++;
      if (!(list.findings[k] > 0)) continue;
      findings += list.findings[k];
      if (!(list.fixedOn[k] <= end)) unfixed = true;
    }
    if (mine === 0) without++;
    if (unfixed) open.push(e);
  }
  return { held, findings, without, open };
}
