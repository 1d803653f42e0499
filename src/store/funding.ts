/** Money and the reward of the programme on view, at the two times; null until the records are read. */
import { computed } from "@preact/signals";
import type { Ground, GroundFunding } from "../domain/coverage/measure";
import { expectedFinish } from "../domain/funding/expected";
import { type Money, moneyAt } from "../domain/funding/money";
import { type Reward, type RewardSettings, rewardRule, rewards } from "../domain/funding/reward";
import type { RecordTable } from "../domain/programme/records";
import { deadlineOf, WORKS } from "../domain/progress/deadlines";
import { lastInTime, plannedAt } from "../domain/progress/plan";
import { programmeRows } from "../domain/progress/standing";
import type { Dataset } from "../model/dataset";
import { type Day, lastDay } from "../model/time";
import { ground } from "./ground";
import { judging } from "./judging";
import { records } from "./records";
import { rewardBy, rewardUnit, viewCentral } from "./rewarding";

const moneyOf = ({ data, now }: Ground, table: RecordTable): Money => moneyAt(data, table, now.month, now.today);
export const money = computed<Money | null>(() => {
  const [on, table] = [ground.value, records.value];
  return on && table ? moneyOf(on, table) : null;
});

/** Districts that count as 中心城区 unless the reader says otherwise: the plan's own list, else the city's. */
export const centralByDefault = ({ city, programmes }: Dataset, programme: number): readonly string[] =>
  programmes[programme]?.reward?.districts ?? city.settings?.centralDistricts ?? [];

export interface Rewarding {
  readonly share: number;
  /** The last day in time; NaN: the plan names none. */
  readonly deadline: Day;
  readonly clause: string | null;
  readonly settings: RewardSettings;
  readonly list: readonly Reward[];
  /** The day by which an estate is expected to finish; NaN: no forecast. */
  readonly forecast: (e: number) => Day;
}

/** null: the programme has no reward. */
function rewardingOf(on: Ground, table: RecordTable): Rewarding | null {
  const { data, now, known, programme } = on;
  const rule = rewardRule(data, programme);
  if (!rule) return null;
  const settings: RewardSettings = {
    central: new Set(viewCentral.value ?? centralByDefault(data, programme)),
    unit: rewardUnit.value,
    by: rewardBy.value,
  };
  const mine = programmeRows(data, programme);
  const read = judging.value;
  const late = WORKS.flatMap((id) => deadlineOf(data, known, programme, id, mine, read)?.rows ?? []);
  const expected = expectedFinish(data, known);
  const forecast = (e: number): Day => expected[e];
  const inputs = {
    data,
    programme,
    now,
    known,
    passedOn: table.audit.passedOn,
    overdue: new Set(late),
    planned: plannedAt(data, programme, lastDay(now.month)),
    forecast,
    judging: read,
  };
  return { ...rule, deadline: lastInTime(rule.deadline, read), settings, list: rewards(inputs, settings), forecast };
}
/** null: the records are not read, or the programme has no reward. */
export const rewarding = computed<Rewarding | null>(() => {
  const [on, table] = [ground.value, records.value];
  return on && table ? rewardingOf(on, table) : null;
});

const fundingFrom = (columns: Money, reward: Rewarding | null): GroundFunding => ({
  money: columns,
  rewards: new Map(reward?.list.map((one) => [one.e, one])),
});
/** What the overview's measures of money are taken from. */
export const groundFunding = computed<GroundFunding | null>(
  () => money.value && fundingFrom(money.value, rewarding.value),
);
/** The same at other times than those on view; null: the records are not read. */
export const fundingAt = (on: Ground): GroundFunding | null =>
  records.value && fundingFrom(moneyOf(on, records.value), rewardingOf(on, records.value));
