import { phrases } from "./phrase";

/** Scenarios and edits by hand: names, warnings, refusals, troubles. */
export const scenarios = phrases({
  untitled: ["方案 {n}", "Scenario {n}"],
  copyOf: ["{name}（副本）", "{name} (copy)"],
});
