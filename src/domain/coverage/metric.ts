/** The measures of the overview's map: one figure by district, or the reason why there is none. */
import type { Dataset } from "../../model/dataset";
import type { Situation } from "../progress/situation";
import { standing } from "../progress/standing";

export const METRIC = [
  "coverage",
  "startedCoverage",
  "completeCoverage",
  "projects",
  "households",
  "floorAreaM2",
  "budgetWan",
  "budgetPerHousehold",
  "progress",
  "completed",
] as const;
export type Metric = (typeof METRIC)[number];
export const METRIC_UNIT: Readonly<Record<Metric, "share" | "count" | "m2" | "wan" | "wanPerHousehold">> = {
  coverage: "share",
  startedCoverage: "share",
  completeCoverage: "share",
  projects: "count",
  households: "count",
  floorAreaM2: "m2",
  budgetWan: "wan",
  budgetPerHousehold: "wanPerHousehold",
  progress: "share",
  completed: "share",
};

export type Figure =
  /** `unknown`: estates left out because they lack what the figure needs. */
  | { readonly state: "value"; readonly value: number; readonly unknown: number }
  | { readonly state: "notInPlan" }
  | { readonly state: "noData" };

/** Eligible, three-valued, for the stock of coverage: 1 yes, 0 no, −1 待核实. In a programme = yes: the authority decided. */
export function eligible({ estates, city }: Dataset): Int8Array {
  const builtBefore = city.settings?.builtBefore ?? 2000;
  const strong = city.settings?.strongWillingnessPct ?? 66.7;
  return Int8Array.from({ length: estates.n }, (_, e) => {
    if (estates.programme[e] >= 0) return 1;
    const year = estates.yearBuilt[e];
    const willing = estates.willingnessPct[e];
    if (estates.exclusion[e] >= 0 || year >= builtBefore || willing < strong) return 0;
    if (estates.facts.some((fact) => fact[e] === 0)) return 0;
    return Number.isNaN(year) || Number.isNaN(willing) || estates.facts.some((fact) => fact[e] < 0) ? -1 : 1;
  });
}

/**
 * The figure of a metric for programme row `programme` in a district row, or everywhere (null). Ratios are ratios of sums
 * over estates that have both; money is summed in whole 0.01 万元.
 */
export function figureOf(
  data: Dataset,
  now: Situation,
  stock: Int8Array,
  metric: Metric,
  programme: number,
  district: number | null,
): Figure {
  const { estates, programmes, districts } = data;
  const plan = programmes[programme];
  const here = (e: number): boolean => district === null || estates.district[e] === district;
  if (
    district !== null &&
    plan.targets.length > 0 &&
    !plan.targets.some((t) => t.district === districts.id[district])
  ) {
    return { state: "notInPlan" };
  }
  if (metric === "progress" || metric === "completed") {
    const share = standing(data, now, programme, district)[metric];
    return share.value === null ? { state: "noData" } : { state: "value", value: share.value, unknown: share.unknown };
  }
  let [top, bottom, unknown, count] = [0, 0, 0, 0];
  for (let e = 0; e < estates.n; e++) {
    if (!here(e)) continue;
    const mine = estates.programme[e] === programme;
    const w = estates.households[e];
    if (metric === "coverage" || metric === "startedCoverage" || metric === "completeCoverage") {
      if (stock[e] !== 1) continue;
      count++;
      if (Number.isNaN(w)) {
        unknown++;
        continue;
      }
      bottom += w;
      const covered =
        metric === "coverage"
          ? mine
          : metric === "startedCoverage"
            ? mine && !Number.isNaN(now.startedOn[e])
            : mine && now.complete[e] === 1;
      if (covered) top += w;
      continue;
    }
    if (!mine) continue;
    count++;
    const x = metric === "projects" ? 1 : metric === "budgetPerHousehold" ? estates.budgetWan[e] : estates[metric][e];
    if (Number.isNaN(x) || (metric === "budgetPerHousehold" && Number.isNaN(w))) {
      unknown++;
      continue;
    }
    const money = metric === "budgetWan" || metric === "budgetPerHousehold";
    top += money ? Math.round(x * 100) : x;
    bottom += metric === "budgetPerHousehold" ? w : 0;
    if (metric === "budgetWan") bottom = 100;
  }
  if (count === 0 || count === unknown) return { state: "noData" };
  if (metric === "budgetPerHousehold")
    return bottom > 0 ? { state: "value", value: top / 100 / bottom, unknown } : { state: "noData" };
  if (METRIC_UNIT[metric] === "share")
    return bottom > 0 ? { state: "value", value: top / bottom, unknown } : { state: "noData" };
  return { state: "value", value: metric === "budgetWan" ? top / 100 : top, unknown };
}
