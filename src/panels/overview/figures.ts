import type { Figure, Metric } from "../../domain/coverage/measure";
import { UNIT, USES } from "../../domain/coverage/measure";
import type { Sum } from "../../domain/coverage/reconcile";
import type { TargetField } from "../../model/enums";
import { t } from "../../store/lang";
import { denominator, metric, numerator, weight } from "../../store/metric";
import { lang } from "../../store/view";
import { formatNumber, formatShare, formatWanM2 } from "../../text/format";
import { overview } from "../../text/overview";

/** One of the five quantities as officials write it, without its unit. */
export const write = (field: TargetField, value: number | null): string =>
  field === "floorAreaM2" ? formatWanM2(value) : formatNumber(value, field === "budgetWan" ? 1 : 0);

/** A sum; with unknowns it is a lower bound and says so. */
export const writeSum = (field: TargetField, sum: Sum): string =>
  sum.unknown > 0 && sum.value === 0
    ? t(overview.noData)
    : sum.unknown > 0
      ? t(overview.unknown, { value: write(field, sum.value), count: sum.unknown })
      : write(field, sum.value);

export const unit = (field: TargetField): string =>
  t(overview[`unit${field[0].toUpperCase()}${field.slice(1)}` as "unitProjects"]);
export const title = (zh: string, en: string): string => (lang.value === "en" ? en : zh);

/** A metric's figure, without its unit except for shares. */
export function writeMetric(of: Metric, value: number): string {
  const kind = UNIT[of];
  if (kind === "share") return formatShare(value, 1);
  if (kind === "m2") return formatWanM2(value);
  return formatNumber(value, kind === "wan" ? 1 : kind === "wanPerHousehold" ? 2 : 0);
}

/** Unit that stands behind the figures of a metric; empty for shares. */
export function metricUnit(of: Metric): string {
  if (UNIT[of] === "share") return "";
  if (of === "budgetPerHousehold") return t(overview.unitBudgetWan);
  return unit(of as TargetField);
}

/** A figure or why there is none. */
export const writeFigure = (of: Metric, figure: Figure): string =>
  figure.state === "value"
    ? writeMetric(of, figure.value)
    : t(figure.state === "notInPlan" ? overview.notInPlan : overview.noData);

/** The measure on view in words: 覆盖率：列入计划 ÷ 符合条件存量（按户数）. */
export function measureName(): string {
  const of = metric.value;
  const uses = USES[of];
  const by = uses.weight ? t(overview[`w_${weight.value}`]) : metricUnit(of);
  const over = uses.denominator ? ` ÷ ${t(overview[`d_${denominator.value}`])}` : "";
  const fraction = uses.numerator ? ` ${t(overview[`n_${numerator.value}`])}${over}` : over;
  return `${t(overview[`m_${of}`])}${fraction}${by ? title(`（${by}）`, ` (${by})`) : ""}`;
}
