/**
 * Single linkage, once for a filter: estates in a leaf order with the gap at which each joins the one before it, so that the
 * components at any gap are the maximal runs with joins ≤ gap. Moving the gap is one pass; moving a filter is one Kruskal.
 */
import { type LinkSet, sufficientLinks } from "./core";
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

type Linkage = (filter: LinkFilter) => Dendrogram;
const made = new WeakMap<Graph, Linkage>();

/** The function from filters to dendrograms of a graph, made once for each graph. */
export function linkage(graph: Graph): Linkage {
  const known = made.get(graph);
  if (known) return known;
  const fresh = linkageOf(graph);
  made.set(graph, fresh);
  return fresh;
}

function linkageOf(graph: Graph): Linkage {
  const { n, m, a, b, heightMm, flags } = graph;
  /** Root of the estates that take no part: joins nothing. */
  const nobody = n;
  const root = new Uint32Array(n + 1);
  root[nobody] = nobody;
  // Numbers that are wanted together side by side. A rank's: the next one in the list, where it was joined to the one before.
  const list = new Uint32Array(2 * n);
  // A root's: the head of its list, which is the least rank, the tail and the length.
  const ends = new Uint32Array(4 * n);
  const leaf = new Uint32Array(n);
  const height = new Uint32Array(n);
  const joinGapMm = new Uint32Array(n);
  const joinCovered = new Uint32Array(n);
  const joinLargest = new Uint32Array(n);
  const links = new Uint32Array((m + 31) >> 5);
  // Worth preparing only for who comes back: the first filter looks at every link.
  let sufficient: ReturnType<typeof sufficientLinks> | null = null;
  let asked = false;

  return ({ part, mask }) => {
    for (let r = 0; r < n; r++) {
      root[r] = part && part[r] === 0 ? nobody : r;
      list[2 * r] = nobody;
      list[2 * r + 1] = APART;
      ends[4 * r] = r;
      ends[4 * r + 1] = r;
      ends[4 * r + 2] = 1;
    }
    if (asked) sufficient ??= sufficientLinks(graph);
    asked = true;
    if (sufficient) sufficient(part, links);
    else allOf(links, m);
    let joins = 0;
    let covered = 0;
    let largest = 0;
    for (let word = 0; word < links.length; word++) {
      for (let bits = links[word]; bits !== 0; bits &= bits - 1) {
        const k = (word << 5) + 31 - Math.clz32(bits & -bits);
        if ((flags[k] & mask) !== 0) continue;
        let x = root[a[k]];
        let y = root[b[k]];
        if (x === y || x === nobody || y === nobody) continue;
        while (root[x] !== x) x = root[x] = root[root[x]];
        while (root[y] !== y) y = root[y] = root[root[y]];
        root[a[k]] = x;
        root[b[k]] = y;
        if (x === y) continue;
        // The smaller hangs below the larger; the list with the least rank comes first.
        if (ends[4 * x + 2] < ends[4 * y + 2]) {
          const t = x;
          x = y;
          y = t;
        }
        root[y] = x;
        const sizeX = ends[4 * x + 2];
        const sizeY = ends[4 * y + 2];
        ends[4 * x + 2] = sizeX + sizeY;
        const headX = ends[4 * x];
        const headY = ends[4 * y];
        if (headX < headY) {
          list[2 * ends[4 * x + 1]] = headY;
          list[2 * headY + 1] = heightMm[k];
          ends[4 * x + 1] = ends[4 * y + 1];
        } else {
          list[2 * ends[4 * y + 1]] = headX;
          list[2 * headX + 1] = heightMm[k];
          ends[4 * x] = headY;
        }
        if (sizeX === 1) covered++;
        if (sizeY === 1) covered++;
        if (sizeX + sizeY > largest) largest = sizeX + sizeY;
        joinGapMm[joins] = heightMm[k];
        joinCovered[joins] = covered;
        joinLargest[joins++] = largest;
      }
    }
    let leaves = 0;
    for (let r = 0; r < n; r++) {
      if (list[2 * r + 1] !== APART || root[r] === nobody) continue;
      for (let i = r; i !== nobody; i = list[2 * i]) {
        leaf[leaves] = i;
        height[leaves++] = list[2 * i + 1];
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

function allOf(links: LinkSet, m: number): void {
  links.fill(0xffff_ffff);
  if (m & 31) links[links.length - 1] = (1 << (m & 31)) - 1;
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
