/** The definition of a measure, its inputs and its clause, behind a small button. */
import type { ComponentChildren } from "preact";
import { lazy, Suspense } from "preact/compat";
import type { Metric } from "../../domain/coverage/measure";
import { t } from "../../store/lang";
import { overview } from "../../text/overview";
import { Explain } from "../../ui/Explain";
import type { Defined } from "./Definition";

const Definition = lazy(() => import("./Definition"));

/** The definition that a metric of the overview rests on: plain quantities share one. */
export const definedAs = (metric: Metric): Defined => {
  switch (metric) {
    case "projects":
    case "households":
    case "buildings":
    case "floorAreaM2":
    case "budgetWan":
      return "sum";
    case "arrivedShare":
      return "arrived";
    case "rewardAtRisk":
      return "reward";
    default:
      return metric;
  }
};

export function HowCounted({
  of,
  name,
  figure,
  children,
}: {
  of: Defined;
  name: string;
  /** The figure itself, to be opened; else a small sign stands beside it. */
  figure?: ComponentChildren;
  children?: ComponentChildren;
}) {
  return (
    <Explain label={t(overview.howFor, { name })} trigger={figure}>
      <Suspense fallback={null}>
        <Definition of={of}>{children}</Definition>
      </Suspense>
    </Explain>
  );
}
