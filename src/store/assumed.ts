/** Which fields of the estates on view hold values that a planner only assumed (假设): what is summed over them is marked. */
import { computed } from "@preact/signals";
import { type Measure, USES } from "../domain/coverage/measure";
import { dataset } from "./dataset";

const fields = computed<ReadonlySet<string>>(
  () =>
    new Set(
      Object.entries(dataset.value?.estates.assumedAt ?? {}).flatMap(([field, at]) => (at.includes(1) ? [field] : [])),
    ),
);
/** Whether an estate's value of a field is an assumption. */
export const isAssumed = (field: string): boolean => fields.value.has(field);

/** Whether a measure counts by, or sums, what was assumed. */
export const restsOnAssumed = ({ metric, weight }: Measure): boolean =>
  (USES[metric].weight && isAssumed(weight)) ||
  isAssumed(metric) ||
  (metric === "budgetPerHousehold" && (isAssumed("budgetWan") || isAssumed("households")));
