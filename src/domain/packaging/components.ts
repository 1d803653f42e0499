/** Connected components of the allowed links: with no filter they are PostGIS's ST_ClusterDBSCAN(geom, gap, 1). */
import type { Graph } from "./types";

/** Label of each rank: the least rank of its component, which has the least id. */
export function components(n: number, links: Uint32Array | null, graph: Graph, count: number): Uint32Array {
  const root = Uint32Array.from({ length: n }, (_, r) => r);
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
