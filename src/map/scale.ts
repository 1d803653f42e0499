/** Class breaks and their colours: read by the paint and by the legend alike. */

/** ColorBrewer OrRd, five classes, safe for colour-blind eyes. */
const RAMP = ["#fef0d9", "#fdcc8a", "#fc8d59", "#e34a33", "#b30000"] as const;

export interface Scale {
  /** Upper ends of all classes but the last; a value equal to one lies in the class above. */
  readonly breaks: readonly number[];
  readonly colours: readonly string[];
  readonly least: number;
  readonly most: number;
  readonly n: number;
  classOf(value: number): number;
}

/** Quantile classes over the values, fewer where values repeat. */
export function quantiles(values: readonly number[]): Scale {
  const sorted = [...values].sort((a, b) => a - b);
  const n = sorted.length;
  const wanted = Math.min(RAMP.length, n);
  const breaks = [
    ...new Set(Array.from({ length: Math.max(0, wanted - 1) }, (_, k) => sorted[Math.floor(((k + 1) * n) / wanted)])),
  ].filter((b) => b > sorted[0]);
  const colours = breaks.length === 0 ? [RAMP[2]] : breaks.length < 4 ? RAMP.slice(4 - breaks.length) : [...RAMP];
  return {
    breaks,
    colours,
    least: sorted[0] ?? Number.NaN,
    most: sorted[n - 1] ?? Number.NaN,
    n,
    classOf: (value) => breaks.filter((b) => value >= b).length,
  };
}
