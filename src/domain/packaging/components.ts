/** Connected components of the allowed links: with no filter they are PostGIS's ST_ClusterDBSCAN(geom, gap, 1). */
import type { Dendrogram } from "./dendrogram";
import type { Graph } from "./types";

/** Label of each rank: the least rank of its component, which has the least id. */
export function components(n: number, links: Uint32Array | null, graph: Graph, count: number): Uint32Array {
  const root = new Uint32Array(n);
  for (let r = 0; r < n; r++) root[r] = r;
  const find = (r: number): number => {
    while (root[r] !== r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  };
  for (let k = 0; k < count; k++) {
    const link = links ? links[k] : k;
    const x = find(graph.a[link]);
    const y = find(graph.b[link]);
    // The smaller root wins: the label is the least rank.
    if (x < y) root[y] = x;
    else root[x] = y;
  }
  for (let r = 0; r < n; r++) root[r] = find(r);
  return root;
}

/** Members of each component by its label. */
export function sizes(label: Uint32Array): Uint32Array {
  const size = new Uint32Array(label.length);
  for (const r of label) size[r]++;
  return size;
}

/** The runs of a dendrogram at one gap; arrays are longer than `count` when they are used again. */
export interface Runs {
  count: number;
  /** First leaf of each run; entry `count` is the number of leaves. */
  readonly start: Uint32Array;
  /** Sum of the households, 0 where none are known. */
  readonly households: Float64Array;
  /** Different bodies. */
  readonly bodies: Uint32Array;
}

export const emptyRuns = (n: number): Runs => ({
  count: 0,
  start: new Uint32Array(n + 1),
  households: new Float64Array(n),
  bodies: new Uint32Array(n),
});

/**
 * The components at a gap with their totals, in one pass.
 * @param households prefix sums by leaf. @param previous earlier leaf of the same body, see `dendrogram.ts`.
 */
export function runsAt(
  dendrogram: Dendrogram,
  gapMm: number,
  households: Float64Array,
  previous: Int32Array,
  out: Runs,
): Runs {
  const { n, height } = dendrogram;
  const { start } = out;
  let count = 0;
  let from = 0;
  let bodies = 0;
  start[0] = 0;
  for (let i = 0; i < n; i++) {
    if (height[i] > gapMm && i > 0) {
      out.households[count] = households[i] - households[from];
      out.bodies[count++] = bodies;
      start[count] = from = i;
      bodies = 0;
    }
    if (previous[i] < from) bodies++;
  }
  if (n > 0) {
    out.households[count] = households[n] - households[from];
    out.bodies[count++] = bodies;
    start[count] = n;
  }
  out.count = count;
  return out;
}

/** Label of each rank at a gap: the least rank of its component; a rank that takes no part is its own. */
export function labelsAt(dendrogram: Dendrogram, gapMm: number, label: Uint32Array): Uint32Array {
  const { n, leaf, height } = dendrogram;
  for (let r = 0; r < label.length; r++) label[r] = r;
  let from = 0;
  for (let i = 1; i <= n; i++) {
    if (i < n && height[i] <= gapMm) continue;
    let least = leaf[from];
    for (let k = from + 1; k < i; k++) if (leaf[k] < least) least = leaf[k];
    for (let k = from; k < i; k++) label[leaf[k]] = least;
    from = i;
  }
  return label;
}
