/**
 * Single linkage, once for a filter: estates in a leaf order with the gap at which each joins the one before it, so that the
 * components at any gap are the maximal runs with joins ≤ gap. Moving the gap is one pass; moving a filter is one Kruskal.
 */
import type { Graph } from "./types";

/** Join height of a leaf that no allowed link ever ties to the one before it. */
export const APART = 0xffff_ffff;

/** Which links count. */
export interface LinkFilter {
  /** 1 by rank for the estates that take part; null = all do. */
  readonly part: Uint8Array | null;
  /** Flags that forbid a link, see `types.ts`; 0 = every link counts. */
  readonly mask: number;
}

/** Valid until the next call of the function that made it: the buffers are used again. */
export interface Dendrogram {
  /** Leaves: the estates that take part. */
  readonly n: number;
  /** Ranks in leaf order; a run's first leaf is the least rank in it, which has the least id. */
  readonly leaf: Uint32Array;
  /** Gap in mm at which leaf i joins leaf i − 1, APART when it never does; `height[0]` is APART. */
  readonly height: Uint32Array;
  /** The joins in order of their gaps: gap in mm, estates that are then in a component of two or more, size of the largest. */
  readonly joins: number;
  readonly joinGapMm: Uint32Array;
  readonly joinCovered: Uint32Array;
  readonly joinLargest: Uint32Array;
}

/** The first so many links are joined one by one; then what already hangs together is struck out of the rest. */
const firstRound = (n: number): number => n + (n >> 1);

/** A function from filters to dendrograms of one graph. */
export function linkage(graph: Graph): (filter: LinkFilter) => Dendrogram {
  const { n, m, a, b, gapMm, flags } = graph;
  const root = new Uint32Array(n);
  const next = new Int32Array(n);
  const tail = new Uint32Array(n);
  const size = new Uint32Array(n);
  const joinedAt = new Uint32Array(n);
  const leaf = new Uint32Array(n);
  const height = new Uint32Array(n);
  const joinGapMm = new Uint32Array(n);
  const joinCovered = new Uint32Array(n);
  const joinLargest = new Uint32Array(n);

  return ({ part, mask }) => {
    for (let r = 0; r < n; r++) {
      root[r] = r;
      tail[r] = r;
    }
    next.fill(-1);
    size.fill(1);
    joinedAt.fill(APART);
    let joins = 0;
    let covered = 0;
    let largest = 0;
    const join = (k: number): void => {
      let x = a[k];
      let y = b[k];
      if (root[x] === root[y]) return;
      while (root[x] !== x) x = root[x] = root[root[x]];
      while (root[y] !== y) y = root[y] = root[root[y]];
      if (x === y) return;
      // The least rank stays root and head of the list.
      if (x > y) {
        const t = x;
        x = y;
        y = t;
      }
      root[y] = x;
      next[tail[x]] = y;
      tail[x] = tail[y];
      joinedAt[y] = gapMm[k];
      if (size[x] === 1) covered++;
      if (size[y] === 1) covered++;
      size[x] += size[y];
      if (size[x] > largest) largest = size[x];
      joinGapMm[joins] = gapMm[k];
      joinCovered[joins] = covered;
      joinLargest[joins++] = largest;
    };
    let k = 0;
    for (let round = firstRound(n); k < m; round *= 2) {
      const end = Math.min(m, round);
      if (part) {
        for (; k < end; k++) if ((flags[k] & mask) === 0 && (part[a[k]] & part[b[k]]) !== 0) join(k);
      } else {
        for (; k < end; k++) if ((flags[k] & mask) === 0) join(k);
      }
      // Flat roots make the test at the head of `join` decide for almost every later link.
      for (let r = 0; r < n; r++) root[r] = root[root[r]];
    }
    let leaves = 0;
    for (let r = 0; r < n; r++) {
      if (root[r] !== r || (part && !part[r])) continue;
      for (let i = r; i !== -1; i = next[i]) {
        leaf[leaves] = i;
        height[leaves++] = joinedAt[i];
      }
    }
    return {
      n: leaves,
      leaf: leaf.subarray(0, leaves),
      height: height.subarray(0, leaves),
      joins,
      joinGapMm,
      joinCovered,
      joinLargest,
    };
  };
}

/** Sums by leaf: `sum[e] − sum[s]` is the total of leaves s … e − 1. Unknown (NaN) adds nothing. */
export function prefixSums(dendrogram: Dendrogram, graph: Graph, column: Float64Array): Float64Array {
  const sum = new Float64Array(dendrogram.n + 1);
  for (let i = 0; i < dendrogram.n; i++) {
    const value = column[graph.row[dendrogram.leaf[i]]];
    sum[i + 1] = sum[i] + (Number.isNaN(value) ? 0 : value);
  }
  return sum;
}

/** Last earlier leaf with the same body by leaf, −1 when there is none; the leaf's own place when it has no body. */
export function previousSame(dendrogram: Dendrogram, graph: Graph, body: Int32Array): Int32Array {
  const before = new Int32Array(dendrogram.n);
  let most = -1;
  for (let r = 0; r < body.length; r++) if (body[r] > most) most = body[r];
  const last = new Int32Array(most + 1).fill(-1);
  for (let i = 0; i < dendrogram.n; i++) {
    const value = body[graph.row[dendrogram.leaf[i]]];
    before[i] = value < 0 ? i : last[value];
    if (value >= 0) last[value] = i;
  }
  return before;
}
