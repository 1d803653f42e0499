/** The allowed links at a gap as neighbour lists: what connects estates under the present filter. */
import { BARRIER_CLASS } from "../../model/enums";
import type { Held } from "./candidates";
import { type Graph, OTHER_DISTRICT, OTHER_STREET, type Parameters } from "./types";

/** Flags that forbid a link: barrier classes that are on, and the scope as far as the dataset knows areas. */
export function forbiddenFlags(p: Parameters, held: Held): number {
  let mask = 0;
  BARRIER_CLASS.forEach((name, bit) => {
    if (p.barriers[name]) mask |= 1 << bit;
  });
  if (p.scope !== "city" && held.district) mask |= OTHER_DISTRICT;
  if (p.scope === "street" && held.street) mask |= OTHER_STREET;
  return mask;
}

/** Neighbours of rank r: `to[start[r]] … to[start[r + 1]]`, in order of (gap, a, b), with the position of each link. */
export interface Neighbours {
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly link: Uint32Array;
  /** Positions of the allowed links in order. */
  readonly links: Uint32Array;
}

/** Number of links with a height of at most `gapMm`: links are sorted by it. */
export function linksWithin(graph: Graph, gapMm: number): number {
  let low = 0;
  let high = graph.m;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (graph.heightMm[middle] <= gapMm) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Links of at most `gapMm` between ranks that take part and without a forbidden flag. */
export function neighbours(graph: Graph, part: Uint8Array, mask: number, gapMm: number): Neighbours {
  const m = linksWithin(graph, gapMm);
  const { a, b, flags, n } = graph;
  const kept = new Uint32Array(m);
  const start = new Uint32Array(n + 1);
  let count = 0;
  for (let k = 0; k < m; k++) {
    if (flags[k] & mask || !part[a[k]] || !part[b[k]]) continue;
    kept[count++] = k;
    start[a[k] + 1]++;
    start[b[k] + 1]++;
  }
  for (let r = 0; r < n; r++) start[r + 1] += start[r];
  const fill = start.slice();
  const to = new Uint32Array(2 * count);
  const link = new Uint32Array(2 * count);
  for (let c = 0; c < count; c++) {
    const k = kept[c];
    to[fill[a[k]]] = b[k];
    link[fill[a[k]]++] = k;
    to[fill[b[k]]] = a[k];
    link[fill[b[k]]++] = k;
  }
  return { start, to, link, links: kept.subarray(0, count) };
}
