/** One place's figures at two moments or by two measures, and by how much they differ. */
import { cents } from "../funding/amounts";
import { type Figure, type Measure, type Metric, UNIT, USES } from "./measure";

export interface Pair {
  readonly a: Figure;
  readonly b: Figure;
  /** b − a in the metric's own unit (a share: 0–1); null: a figure is lacking, or they do not count the same. */
  readonly change: number | null;
}

/** Whether two measures count the same: then their figures share one scale. Choices that a metric does not use do not part them. */
export function isSameMeasure(a: Measure, b: Measure): boolean {
  const uses = USES[a.metric];
  return (
    a.metric === b.metric &&
    (!uses.numerator || a.numerator === b.numerator) &&
    (!uses.denominator || a.denominator === b.denominator) &&
    (!uses.weight || a.weight === b.weight)
  );
}

/** Figures in pairs, by position. Shares may be told apart in points whatever they are of; other units only by the same measure. */
export function pairsOf(a: readonly Figure[], b: readonly Figure[], [of, other]: readonly [Measure, Measure]): Pair[] {
  const isShare = UNIT[of.metric] === "share" && UNIT[other.metric] === "share";
  const comparable = isShare || isSameMeasure(of, other);
  const change = (x: Figure, y: Figure): number | null => {
    if (!comparable || x.state !== "value" || y.state !== "value") return null;
    return UNIT[of.metric] === "wan" ? (cents(y.value) - cents(x.value)) / 100 : y.value - x.value;
  };
  return a.map((figure, k) => ({ a: figure, b: b[k], change: change(figure, b[k]) }));
}

/** The known values of figures; those without one leave a gap. */
export const valuesOf = (figures: readonly (Figure | null)[]): (number | null)[] =>
  figures.map((figure) => (figure?.state === "value" ? figure.value : null));

/** What a ring may be filled by: the figures of a metric that is a share; of any other, none: one project is no whole. */
export const sharesOf = (of: Metric, figures: readonly Figure[]): (number | null)[] =>
  UNIT[of] === "share" ? valuesOf(figures) : figures.map(() => null);
