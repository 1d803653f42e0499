/** What a gap would give before it is chosen: components, estates in company and the largest component over all gaps. */
import type { Dendrogram } from "./dendrogram";

export interface GapCurve {
  /** Entry k is the gap k·stepMm. */
  readonly stepMm: number;
  readonly components: Uint32Array;
  /** Estates in a component of two or more. */
  readonly covered: Uint32Array;
  readonly largest: Uint32Array;
}

/** The whole curve from 0 to `mostMm` in steps; one pass over the joins. */
export function gapCurve(dendrogram: Dendrogram, mostMm: number, stepMm: number): GapCurve {
  const steps = Math.floor(mostMm / stepMm) + 1;
  const components = new Uint32Array(steps);
  const covered = new Uint32Array(steps);
  const largest = new Uint32Array(steps);
  const { n, joins, joinGapMm, joinCovered, joinLargest } = dendrogram;
  let k = 0;
  for (let step = 0; step < steps; step++) {
    while (k < joins && joinGapMm[k] <= step * stepMm) k++;
    components[step] = n - k;
    covered[step] = k > 0 ? joinCovered[k - 1] : 0;
    largest[step] = k > 0 ? joinLargest[k - 1] : Math.min(1, n);
  }
  return { stepMm, components, covered, largest };
}
