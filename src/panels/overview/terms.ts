/** The terms of a measure's figure, in words and as numbers: numerator, denominator, what was left out. */
import { type Figure, type Measure, type Metric, UNIT, USES } from "../../domain/coverage/measure";
import type { Weight } from "../../domain/progress/standing";
import { t } from "../../store/lang";
import { formatNumber } from "../../text/format";
import { money } from "../../text/money";
import { overview } from "../../text/overview";
import { take } from "../../text/take";
import type { Format } from "../take/offer";

const MONEY: ReadonlySet<Metric> = new Set(["arrivedShare", "rewardAtRisk"]);

/** Units of numerator and denominator. */
export function unitsOf({ metric, weight }: Measure): readonly [string, string] {
  if (MONEY.has(metric)) return [t(money.wan), t(money.wan)];
  if (metric === "budgetPerHousehold") return [t(money.wan), t(take.u_households)];
  if (USES[metric].weight) return [t(take[`u_${weight}`]), t(take[`u_${weight}`])];
  if (UNIT[metric] === "wan") return [t(money.wan), ""];
  const counted = metric === "projects" ? "estates" : (metric as Exclude<Weight, "estates">);
  return [t(take[`u_${counted}`]), ""];
}

/** How a measure's figures are written in a workbook. */
export const formatOf = (metric: Metric): Format =>
  UNIT[metric] === "share" ? "share" : UNIT[metric] === "count" ? "whole" : "decimal";
/** A figure as it is shown, and taken: square metres in 万m². */
export const scaled = (metric: Metric, value: number | null | undefined): number | null =>
  value === null || value === undefined ? null : UNIT[metric] === "m2" ? value / 10_000 : value;

export interface Term {
  readonly term: string;
  readonly words: string;
}

export function terms(of: Measure, figure: Figure): Term[] {
  if (figure.state !== "value") return [];
  const [upper, lower] = unitsOf(of);
  const say = (value: number, unit: string): string => `${formatNumber(value, 2)} ${unit}`.trim();
  return [
    { term: t(figure.whole === null ? take.sum : take.numerator), words: say(figure.part, upper) },
    ...(figure.whole === null ? [] : [{ term: t(take.denominator), words: say(figure.whole, lower) }]),
    ...(USES[of.metric].weight ? [{ term: t(take.weight), words: t(overview[`w_${of.weight}`]) }] : []),
    { term: t(take.unknownEstates), words: formatNumber(figure.unknown) },
    { term: t(take.silentEstates), words: formatNumber(figure.notReported) },
  ];
}
