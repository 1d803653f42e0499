/** The measures of the overview's map and tables: one figure for a group of estates, or the reason why there is none. */
import type { Dataset } from "../../model/dataset";
import { MANAGEMENT_MODE } from "../../model/enums";
import { cents } from "../funding/amounts";
import { arrivedShare, type Money } from "../funding/money";
import { type Reward, rewardSums } from "../funding/reward";
import type { Judging } from "../progress/plan";
import type { Situation } from "../progress/situation";
import { behindSchedule, programmeRows, standing, type Weight, weightColumn } from "../progress/standing";

export const METRIC = [
  "coverage",
  "progress",
  "completed",
  "behind",
  "unmanaged",
  "projects",
  "households",
  "buildings",
  "floorAreaM2",
  "budgetWan",
  "budgetPerHousehold",
  "arrivedShare",
  "rewardAtRisk",
] as const;
export type Metric = (typeof METRIC)[number];
/** What is covered: in the programme, started, complete. */
export const NUMERATOR = ["inProgramme", "started", "complete"] as const;
export type Numerator = (typeof NUMERATOR)[number];
/** Of what whole: the eligible stock, all estates of the ledger, the programme. */
export const DENOMINATOR = ["eligible", "surveyed", "programme"] as const;
export type Denominator = (typeof DENOMINATOR)[number];

/** A metric with its choices; those that it does not use are ignored. */
export interface Measure {
  readonly metric: Metric;
  readonly numerator: Numerator;
  readonly denominator: Denominator;
  readonly weight: Weight;
}

/** Unit of a metric's value. */
export type Unit = "share" | "count" | "m2" | "wan" | "wanPerHousehold";
export const UNIT: Readonly<Record<Metric, Unit>> = {
  coverage: "share",
  progress: "share",
  completed: "share",
  behind: "share",
  unmanaged: "share",
  projects: "count",
  households: "count",
  buildings: "count",
  floorAreaM2: "m2",
  budgetWan: "wan",
  budgetPerHousehold: "wanPerHousehold",
  arrivedShare: "share",
  rewardAtRisk: "share",
};
/** Which choices a metric uses. */
export interface Uses {
  readonly numerator: boolean;
  readonly denominator: boolean;
  readonly weight: boolean;
}
const SUM: Uses = { numerator: false, denominator: false, weight: false };
const SHARE: Uses = { ...SUM, weight: true };
export const USES: Readonly<Record<Metric, Uses>> = {
  coverage: { numerator: true, denominator: true, weight: true },
  progress: SHARE,
  completed: SHARE,
  behind: SHARE,
  unmanaged: { ...SHARE, denominator: true },
  projects: SUM,
  households: SUM,
  buildings: SUM,
  floorAreaM2: SUM,
  budgetWan: SUM,
  budgetPerHousehold: SUM,
  arrivedShare: SUM,
  rewardAtRisk: SUM,
};
/** Metrics that rest on the records, which are read when they are asked for. */
export const OF_RECORDS: ReadonlySet<Metric> = new Set(["arrivedShare", "rewardAtRisk"]);

export type Figure =
  | {
      readonly state: "value";
      readonly value: number;
      /** What was divided by what: Σw, 万元 or households; a plain sum has no whole. */
      readonly part: number;
      readonly whole: number | null;
      /** Estates left out because they lack what the figure needs. */
      readonly unknown: number;
      /** Estates of the programme that reported nothing; 0 for metrics that need no report. */
      readonly notReported: number;
    }
  | { readonly state: "notInPlan" }
  | { readonly state: "noData" };

/** What measures are taken from. */
export interface Ground {
  readonly data: Dataset;
  readonly now: Situation;
  /** The situation with no limit of months: all that is known at t. */
  readonly known: Situation;
  /** Eligibility by row: 1 yes, 0 no, −1 待核实. */
  readonly stock: Int8Array;
  readonly programme: number;
  /** How the plan's words are read; by default as `plan.ts` has it. */
  readonly judging?: Judging;
  /** Money and the reward, once the records are read. */
  readonly funding?: GroundFunding;
}

export interface GroundFunding {
  readonly money: Money;
  /** Of the districts that it is for; empty: the programme has none. */
  readonly rewards: ReadonlyMap<number, Reward>;
}

/** 1 by district row that the programme names; a plan without a table by district names whoever has estates in it. */
export function inPlan({ districts, estates, programmes }: Dataset, programme: number): Uint8Array {
  const plan = programmes[programme];
  const named = new Set(plan?.targets.map(({ district }) => district));
  const holds = new Set<number>();
  for (let e = 0; e < estates.n; e++) if (estates.programme[e] === programme) holds.add(estates.district[e]);
  if (!plan) return new Uint8Array(districts.n).fill(1);
  return Uint8Array.from(districts.id, (id, row) => ((named.size > 0 ? named.has(id) : holds.has(row)) ? 1 : 0));
}

const NO_MANAGEMENT = MANAGEMENT_MODE.indexOf("none");

const divided = (part: number, whole: number, unknown: number): Figure => ({
  state: "value",
  value: part / whole,
  part,
  whole,
  unknown,
  notReported: 0,
});

/**
 * Coverage(N, D, w) = Σw over N∩D ÷ Σw over D; unmanaged: N = those without property management (M1). What is unknown, the
 * weight or the mode, is out of both.
 */
function shareOf({ data, now, stock, programme }: Ground, m: Measure, rows: Iterable<number>): Figure {
  const { estates } = data;
  const w = weightColumn(data, m.weight);
  let [top, bottom, unknown] = [0, 0, 0];
  for (const e of rows) {
    const mine = programme >= 0 && estates.programme[e] === programme;
    const inWhole = m.denominator === "surveyed" || (m.denominator === "programme" ? mine : stock[e] === 1);
    if (!inWhole) continue;
    const mode = estates.managementMode[e];
    if (Number.isNaN(w[e]) || (m.metric === "unmanaged" && mode < 0)) {
      unknown++;
      continue;
    }
    bottom += w[e];
    const counts =
      m.metric === "unmanaged"
        ? mode === NO_MANAGEMENT
        : mine && (m.numerator === "inProgramme" || now[m.numerator][e] === 1);
    if (counts) top += w[e];
  }
  return bottom > 0 ? divided(top, bottom, unknown) : { state: "noData" };
}

/** A sum over the programme's estates; money in whole 0.01 万元. */
function sum({ data, programme }: Ground, metric: Metric, rows: Iterable<number>): Figure {
  const { estates } = data;
  // Without any programme the ledger itself is summed.
  const mine = programme < 0 ? [...rows] : programmeRows(data, programme, rows);
  let [top, bottom, unknown] = [0, 0, 0];
  for (const e of mine) {
    const h = estates.households[e];
    const x =
      metric === "projects"
        ? 1
        : metric === "budgetWan"
          ? cents(estates.budgetWan[e])
          : metric === "budgetPerHousehold"
            ? h > 0
              ? cents(estates.budgetWan[e])
              : Number.NaN
            : estates[metric as "households"][e];
    if (Number.isNaN(x)) {
      unknown++;
      continue;
    }
    top += x;
    bottom += h;
  }
  if (mine.length === unknown) return { state: "noData" };
  if (metric === "budgetPerHousehold") return divided(top / 100, bottom, unknown);
  const value = metric === "budgetWan" ? top / 100 : top;
  return { state: "value", value, part: value, whole: null, unknown, notReported: 0 };
}

/** arrivedShare: Σ arrived ÷ Σ planned; rewardAtRisk: (at risk + lost) ÷ the whole reward. Estates without a base are unknown. */
function ofRecords({ data, programme, funding }: Ground, metric: Metric, rows: Iterable<number>): Figure {
  if (!funding) return { state: "noData" };
  const mine = programmeRows(data, programme, rows);
  if (metric === "arrivedShare") {
    const { part, whole, unknown } = arrivedShare(funding.money, mine);
    return whole > 0 ? divided(part, whole, unknown) : { state: "noData" };
  }
  const { parts, wholeWan, unknown } = rewardSums(
    mine.flatMap((e) => funding.rewards.get(e) ?? []),
    1,
  );
  return wholeWan > 0 ? divided(parts.atRisk.wan + parts.lost.wan, wholeWan, unknown.length) : { state: "noData" };
}

/** The figure of a measure over rows of estates (all without a list). */
export function figureOf(ground: Ground, m: Measure, rows?: Iterable<number>): Figure {
  const list = rows ?? Array(ground.data.estates.n).keys();
  if (m.metric === "coverage" || m.metric === "unmanaged") return shareOf(ground, m, list);
  if (OF_RECORDS.has(m.metric)) return ofRecords(ground, m.metric, list);
  if (m.metric === "behind") {
    const { data, known, programme, judging } = ground;
    const mine = programmeRows(data, programme, list);
    const { value, part, whole, unknown, notReported } = behindSchedule(
      data,
      known,
      programme,
      mine,
      m.weight,
      judging,
    );
    return value === null ? { state: "noData" } : { state: "value", value, part, whole, unknown, notReported };
  }
  if (m.metric !== "progress" && m.metric !== "completed") return sum(ground, m.metric, list);
  const s = standing(ground.data, ground.now, ground.known, ground.programme, list, m.weight, ground.judging);
  const { value, part, whole, unknown } = s[m.metric];
  if (value === null) return { state: "noData" };
  return { state: "value", value, part, whole, unknown, notReported: m.metric === "progress" ? s.notReported : 0 };
}
