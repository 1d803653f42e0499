/** What was known at "today" of every month's end of the programme on view. */
import { computed } from "@preact/signals";
import { curveMonths, situationsOf } from "../domain/progress/curve";
import type { Situation } from "../domain/progress/situation";
import { dataset } from "./dataset";
import { programme } from "./programme";
import { today } from "./time";

export const monthEnds = computed<readonly Situation[]>(() => {
  const data = dataset.value;
  return data ? situationsOf(data, curveMonths(data, programme(data), today.value), today.value) : [];
});
