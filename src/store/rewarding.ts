/** What the pages of money and works ask of the reader, in the link: the reward's open questions (假设), what their maps show. */
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

/** What the map beside the money shows. */
export const MONEY_SHOWN = ["arrivedShare", "rewardAtRisk"] as const;
export const moneyShown = viewKey<(typeof MONEY_SHOWN)[number]>("moneyShows", "arrivedShare", oneOf(MONEY_SHOWN));
/** The menu item that the map beside the works shows; empty: all of them. */
export const itemShown = viewKey<string>("item", "", (text) => text);
