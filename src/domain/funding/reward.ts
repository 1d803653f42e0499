/**
 * The reward (方案五(一)): the city pays 30 % of a central district's own fiscal input for what is finished in time, after 审定.
 * What the text leaves open is a setting. Judged on everything known on day t; the pace alone is that of month m.
 */
import type { Dataset } from "../../model/dataset";
import { type Day, parseDay } from "../../model/time";
import { JUDGING, type Judging, lastInTime } from "../progress/plan";
import type { Situation } from "../progress/situation";
import { cents } from "./amounts";

export const REWARD_STATE = ["earned", "awaiting", "onTrack", "atRisk", "lost"] as const;
export type RewardState = (typeof REWARD_STATE)[number];
/** Is an estate late by itself, or is its district as a whole? */
export const REWARD_UNIT = ["project", "district"] as const;
export type RewardUnit = (typeof REWARD_UNIT)[number];
/** In time by the day of 竣工, or by that of the acceptance report (A3). */
export const REWARD_BY = ["finished", "report"] as const;
export type RewardBy = (typeof REWARD_BY)[number];

/** The three questions that the text leaves open (假设). */
export interface RewardSettings {
  /** Ids of the districts that count as 中心城区. */
  readonly central: ReadonlySet<string>;
  readonly unit: RewardUnit;
  readonly by: RewardBy;
}

/** What the reward is judged by. Columns are by row of the estates. */
export interface RewardInputs {
  readonly data: Pick<Dataset, "estates" | "districts" | "programmes">;
  readonly programme: number;
  /** m as known at t: for the pace. */
  readonly now: Situation;
  /** All that is known at t. */
  readonly known: Situation;
  /** Days on which 审定 was passed; NaN: not. */
  readonly passedOn: Float64Array;
  /** Rows that are overdue on a milestone at t. */
  readonly overdue: ReadonlySet<number>;
  /** Planned percent at the end of m; NaN: no plan. */
  readonly planned: (e: number) => number;
  /** The day an estate is expected to finish; NaN: no forecast. */
  readonly forecast: (e: number) => Day;
  readonly judging?: Judging;
}

/** One estate of a district that the reward is for. */
export interface Reward {
  readonly e: number;
  readonly state: RewardState;
  /** The district's own fiscal input, whole 0.01 万元; NaN: unknown, the reward cannot be computed. */
  readonly base: number;
}

/** The programme's reward; null: it has none. `districts`: the plan's own reading of 中心城区, else empty. */
export function rewardRule({ programmes }: Pick<Dataset, "programmes">, programme: number) {
  const reward = programmes[programme]?.reward;
  if (!reward) return null;
  return {
    share: reward.share,
    deadline: parseDay(reward.deadline ?? ""),
    districts: reward.districts ?? [],
    clause: reward.clause ?? null,
  };
}

/** The day by which an estate counts as done; NaN: it is not known to be. */
function doneOn({ data, known }: RewardInputs, by: RewardBy, e: number): Day {
  const accepted = data.estates.acceptedOn[e] <= known.today ? data.estates.acceptedOn[e] : Number.NaN;
  if (by === "report") return accepted;
  // An acceptance report says that the works were finished before it.
  return Number.isNaN(known.finishedOn[e]) ? accepted : known.finishedOn[e];
}

function stateOf(inputs: RewardInputs, by: RewardBy, deadline: Day, e: number): RewardState {
  const { known, now, overdue, planned, forecast, passedOn, judging = JUDGING } = inputs;
  const on = doneOn(inputs, by, e);
  if (on <= deadline) return passedOn[e] <= known.today ? "earned" : "awaiting";
  if (known.today > deadline || on > deadline) return "lost";
  const behind = now.percent[e] - planned(e) < -judging.pacePoints;
  return overdue.has(e) || behind || forecast(e) > deadline ? "atRisk" : "onTrack";
}

/** A district late as a whole: what one estate loses or risks, all do; nothing is earned before the last is done. */
function asDistrict(list: readonly Reward[], districtOf: Int32Array): Reward[] {
  const worst = new Map<number, RewardState>();
  for (const { e, state } of list) {
    const rank = REWARD_STATE.indexOf(worst.get(districtOf[e]) ?? "earned");
    if (REWARD_STATE.indexOf(state) > rank) worst.set(districtOf[e], state);
  }
  return list.map((one) => {
    const state = worst.get(districtOf[one.e]) ?? one.state;
    return state === "earned" || state === "awaiting" ? one : { ...one, state };
  });
}

/**
 * Every estate of the programme in a central district, with its state. In time ⇔ done by the last day in time.
 * A deadline that is not known: nothing can be late, and what is done waits for 审定 or has passed it.
 */
export function rewards(inputs: RewardInputs, settings: RewardSettings): Reward[] {
  const { data, programme } = inputs;
  const { estates, districts } = data;
  const rule = rewardRule(data, programme);
  if (!rule) return [];
  const last = lastInTime(rule.deadline, inputs.judging ?? JUDGING);
  const deadline = Number.isNaN(last) ? Number.POSITIVE_INFINITY : last;
  const list: Reward[] = [];
  for (let e = 0; e < estates.n; e++) {
    if (estates.programme[e] !== programme || !settings.central.has(districts.id[estates.district[e]])) continue;
    list.push({ e, state: stateOf(inputs, settings.by, deadline, e), base: cents(estates.fiscalWan[e]) });
  }
  return settings.unit === "district" ? asDistrict(list, estates.district) : list;
}

/** The five parts, 万元, which sum to share × Σ base; and what cannot be computed. */
export interface RewardSums {
  readonly parts: Readonly<Record<RewardState, { readonly wan: number; readonly estates: number }>>;
  readonly wholeWan: number;
  readonly estates: number;
  /** Rows without a known base. */
  readonly unknown: readonly number[];
}

export function rewardSums(list: readonly Reward[], share: number): RewardSums {
  const parts = Object.fromEntries(REWARD_STATE.map((state) => [state, { base: 0, estates: 0 }])) as Record<
    RewardState,
    { base: number; estates: number }
  >;
  const unknown: number[] = [];
  for (const { e, state, base } of list) {
    if (Number.isNaN(base)) unknown.push(e);
    else {
      parts[state].base += base;
      parts[state].estates++;
    }
  }
  const wan = (base: number): number => (share * base) / 100;
  return {
    parts: Object.fromEntries(
      REWARD_STATE.map((state) => [state, { wan: wan(parts[state].base), estates: parts[state].estates }]),
    ) as RewardSums["parts"],
    wholeWan: wan(REWARD_STATE.reduce((sum, state) => sum + parts[state].base, 0)),
    estates: list.length,
    unknown,
  };
}
