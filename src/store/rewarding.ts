/** How the reward's open questions are answered (假设): settings of the page, in its link. */
import { REWARD_BY, REWARD_UNIT, type RewardBy, type RewardUnit } from "../domain/funding/reward";
import { oneOf, viewKey } from "./view";

/** Ids of the districts that count as 中心城区; null: as the plan or the city says. */
export const viewCentral = viewKey<readonly string[] | null>(
  "central",
  null,
  (text) => (text === "-" ? [] : text.split("~").filter((id) => id !== "")),
  (ids) => (ids === null ? "" : ids.length === 0 ? "-" : ids.join("~")),
);
export const rewardUnit = viewKey<RewardUnit>("rewardUnit", "project", oneOf<RewardUnit>(REWARD_UNIT));
export const rewardBy = viewKey<RewardBy>("rewardBy", "finished", oneOf<RewardBy>(REWARD_BY));
