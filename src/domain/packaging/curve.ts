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
  // Differences from step to step, modulo 2³², summed up below.
  const components = new Uint32Array(steps);
  const covered = new Uint32Array(steps);
  const largest = new Uint32Array(steps);
  const { n, joins, joinGapMm, joinSize, joinFirst } = dendrogram;
  if (steps > 0) {
    components[0] = n;
    largest[0] = Math.min(1, n);
  }
  for (let k = 0; k < joins; k++) {
    const step = Math.ceil(joinGapMm[k] / stepMm);
    if (step >= steps) continue;
    components[step]--;
    covered[step] += joinFirst[k];
    if (joinSize[k] > largest[step]) largest[step] = joinSize[k];
  }
  for (let step = 1; step < steps; step++) {
    components[step] += components[step - 1];
    covered[step] += covered[step - 1];
    if (largest[step - 1] > largest[step]) largest[step] = largest[step - 1];
  }
  return { stepMm, components, covered, largest };
}
