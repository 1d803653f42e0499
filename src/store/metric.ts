/** Which measure the map and the tables show, and how it is parted into classes. */
import { computed } from "@preact/signals";
import {
  DENOMINATOR,
  type Denominator,
  METRIC,
  type Measure,
  type Metric,
  NUMERATOR,
  type Numerator,
  UNIT,
} from "../domain/coverage/measure";
import { QUANTITY, type Quantity, WEIGHT, type Weight } from "../domain/progress/standing";
import { IS_PUBLIC } from "../model/edition";
import { PUBLIC_DENOMINATORS, PUBLIC_METRICS } from "../model/public";
import { dataset } from "./dataset";
import { oneOf, viewKey } from "./view";

/** What this build offers to choose from. */
export const METRICS: readonly Metric[] = IS_PUBLIC ? PUBLIC_METRICS : METRIC;
export const DENOMINATORS: readonly Denominator[] = IS_PUBLIC ? PUBLIC_DENOMINATORS : DENOMINATOR;

/** null: what the data can say: progress with reports, coverage with a programme, else households. */
export const chosenMetric = viewKey<Metric | null>("metric", null, oneOf(METRICS), (v) => v ?? "");
export const metric = computed<Metric>(() => {
  if (chosenMetric.value) return chosenMetric.value;
  const data = dataset.value;
  return !data || data.programmes.length === 0 ? "households" : data.reports.n > 0 ? "progress" : "coverage";
});
export const numerator = viewKey<Numerator>("numerator", "inProgramme", oneOf<Numerator>(NUMERATOR));
export const denominator = viewKey<Denominator>(
  "denominator",
  IS_PUBLIC ? "surveyed" : "eligible",
  oneOf(DENOMINATORS),
);
export const weight = viewKey<Weight>("weight", "households", oneOf<Weight>(WEIGHT));
export const measure = computed<Measure>(() => ({
  metric: metric.value,
  numerator: numerator.value,
  denominator: denominator.value,
  weight: weight.value,
}));

export const CLASSES = ["quantile", "equal", "natural"] as const;
export type Classes = (typeof CLASSES)[number];
/** null: what suits the measure. */
export const chosenClasses = viewKey<Classes | null>("classes", null, oneOf(CLASSES), (v) => v ?? "");
/** Shares are parted into equal classes of 0–100 %, which are the same in every month, place and page; what has no such end into classes of equal number. */
export const classesOf = (of: Metric): Classes => chosenClasses.value ?? (UNIT[of] === "share" ? "equal" : "quantile");
/** Circles sized by households beside the choropleth. */
export const symbols = viewKey<"on" | "off">("symbols", "off", oneOf(["on", "off"]));

/** What the progress page's map shows. */
export const SHOWN = ["progress", "completed", "behind", "S3", "S5"] as const;
export type Shown = (typeof SHOWN)[number];
export const shown = viewKey<Shown>("shows", "progress", oneOf<Shown>(SHOWN));

/** What the S-curve counts. */
export const quantity = viewKey<Quantity>("curve", "households", oneOf<Quantity>(QUANTITY));
