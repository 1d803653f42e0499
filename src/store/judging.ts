/** How the plan's words are read where they leave it open (假设): settings of the page, in its link. */
import { computed } from "@preact/signals";
import { JUDGING, type Judging } from "../domain/progress/plan";
import { numberIn, oneOf, viewKey } from "./view";

export const BEFORE = ["inclusive", "exclusive"] as const;
/** 6月1日前: with its day (以前), or without it. */
export const before = viewKey<(typeof BEFORE)[number]>("before", "inclusive", oneOf(BEFORE));
/** Points either side of the plan that count as normal. */
export const pacePoints = viewKey<number>("points", JUDGING.pacePoints, numberIn(0, 50));

export const judging = computed<Judging>(() => ({
  inclusive: before.value === "inclusive",
  pacePoints: pacePoints.value,
}));
