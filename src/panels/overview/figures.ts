import type { Figure, Measure, Metric } from "../../domain/coverage/measure";
import { UNIT, USES } from "../../domain/coverage/measure";
import type { Sum } from "../../domain/coverage/reconcile";
import type { TargetField } from "../../model/enums";
import { restsOnAssumed } from "../../store/assumed";
import { t } from "../../store/lang";
import { measure } from "../../store/metric";
import { lang } from "../../store/view";
import { formatNumber, formatShare, formatWanM2 } from "../../text/format";
import { overview } from "../../text/overview";

export interface RankedRow {
  /** Row of the area; −1: estates without one. */
  readonly row: number;
  readonly name: string;
  /** Estates of the programme, and all. */
  readonly mine: number;
  readonly all: number;
  readonly figure: Figure;
}

/** One of the five quantities as officials write it, without its unit. */
export const write = (field: TargetField, value: number | null): string =>
  field === "floorAreaM2" ? formatWanM2(value) : formatNumber(value, field === "budgetWan" ? 1 : 0);

/** A sum; with unknowns it is a lower bound and says so. */
export const writeSum = (field: TargetField, sum: Sum): string =>
  sum.unknown > 0 && sum.value === 0
    ? t(overview.noData)
    : sum.unknown > 0
      ? t(overview.unknown, { value: write(field, sum.value), count: formatNumber(sum.unknown) })
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

/** A measure in words: 覆盖率 列入计划 ÷ 符合条件存量（按户数）. */
export function measureWords({ metric: of, ...choices }: Measure): string {
  const uses = USES[of];
  const by = uses.weight ? t(overview[`w_${choices.weight}`]) : metricUnit(of);
  const over = uses.denominator ? ` ÷ ${t(overview[`d_${choices.denominator}`])}` : "";
  const fraction = uses.numerator ? ` ${t(overview[`n_${choices.numerator}`])}${over}` : over;
  return `${t(overview[`m_${of}`])}${fraction}${by ? title(`（${by}）`, ` (${by})`) : ""}`;
}
/** The measure on view in words. */
export const measureName = (): string =>
  measureWords(measure.value) + (restsOnAssumed(measure.value) ? ` · ${t(overview.assumed)}` : "");
