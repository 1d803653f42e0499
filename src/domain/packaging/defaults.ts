/** Defaults of the two rules, each marked 假设 on screen: the plan gives no number for near, small or viable. */
import type { Constants, Parameters, Rule } from "./types";

export const defaultConstants = (rule: Rule): Constants => ({
  viableHouseholds: rule === "management" ? 1000 : 800,
  gapM: 60,
  diameterM: 600,
  setupSavedWan: 15,
  wallSavedWan: 10,
  savingCap: 0.15,
  costLowWan: 1.2,
  costHighWan: 3.5,
});

export function defaultParameters(rule: Rule): Parameters {
  const management = rule === "management";
  return {
    rule,
    participants: { planned: true, underway: true, stock: true },
    smallHouseholds: 300,
    smallFloorAreaM2: null,
    smallBuildings: null,
    anchor: false,
    gapM: 60,
    minMembers: 2,
    maxMembers: 12,
    minBodies: management ? 0 : 2,
    minHouseholds: management ? 500 : 300,
    maxHouseholds: management ? 3000 : 2000,
    maxDiameterM: 600,
    scope: management ? "street" : "district",
    barriers: { railway: true, trunk: true, mainRoad: false, river: true, wall: false, drawn: true },
    countMissingBodies: false,
    weights: [0.3, 0.2, 0.2, 0.15, 0.15],
    constants: defaultConstants(rule),
  };
}
