/**
 * The links cluster by cluster, for a Kruskal that stays in the processor's cache: a link comes after every shorter one of its
 * component at its own gap, and what is in different components waits for nothing. Any Kruskal over such an order, also one that
 * leaves out estates and links, joins the same sets at the same links as one over all links from short to long.
 */
import { once } from "../../model/once";
import type { Graph } from "./types";

/** Estates numbered by place, so that what is near in the tree of joins is near in memory; links in nested order. */
export interface Nested {
  /** Rank by place, and row of the dataset by place. */
  readonly rankAt: Uint32Array;
  readonly rowAt: Uint32Array;
  /** Three numbers a link, side by side: the places of its two ends, and its height in mm with its flags in the lowest 8 bits. */
  readonly links: Uint32Array;
  /** Height in mm of the shortest link of each `BLOCK` in this order. */
  readonly leastMm: Uint32Array;
}

/** Links that are passed over together where all of them are too long. */
export const BLOCK = 32;

/** The nested order of a graph, made once for each graph. O(links). */
export const nested = once(nest);

function nest(graph: Graph): Nested {
  const { n, m, a, b, heightMm, flags } = graph;
  // The tree of joins: estates are nodes 0 … n − 1, each join makes another one.
  const root = new Uint32Array(n);
  const nodeAt = new Uint32Array(n);
  const left = new Uint32Array(n);
  const right = new Uint32Array(n);
  // By node: estates, and links from its making up to the next join above it; then of the whole subtree.
  const estates = new Uint32Array(2 * n).fill(1, 0, n);
  const links = new Uint32Array(2 * n);
  const nodeOf = new Uint32Array(m);
  for (let r = 0; r < n; r++) root[r] = nodeAt[r] = r;
  const find = (r: number): number => {
    let at = r;
    while (root[at] !== at) at = root[at] = root[root[at]];
    return at;
  };
  let joins = 0;
  for (let k = 0; k < m; k++) {
    let x = find(a[k]);
    let y = find(b[k]);
    if (x !== y) {
      if (estates[nodeAt[x]] < estates[nodeAt[y]]) [x, y] = [y, x];
      left[joins] = nodeAt[x];
      right[joins] = nodeAt[y];
      estates[n + joins] = estates[nodeAt[x]] + estates[nodeAt[y]];
      root[y] = x;
      nodeAt[x] = n + joins++;
    }
    nodeOf[k] = nodeAt[x];
    links[nodeAt[x]]++;
  }
  for (let j = 0; j < joins; j++) links[n + j] += links[left[j]] + links[right[j]];
  // From the roots down: each subtree gets its stretch of places and of links, its own links last.
  const place = new Uint32Array(n + joins);
  const next = new Uint32Array(n + joins);
  let places = 0;
  let before = 0;
  for (let r = 0; r < n; r++) {
    if (root[r] !== r) continue;
    place[nodeAt[r]] = places;
    next[nodeAt[r]] = before;
    places += estates[nodeAt[r]];
    before += links[nodeAt[r]];
  }
  for (let j = joins - 1; j >= 0; j--) {
    const [x, y] = [left[j], right[j]];
    place[x] = place[n + j];
    place[y] = place[x] + estates[x];
    next[x] = next[n + j];
    next[y] = next[x] + links[x];
    next[n + j] = next[y] + links[y];
  }
  const rankAt = new Uint32Array(n);
  const rowAt = new Uint32Array(n);
  for (let r = 0; r < n; r++) {
    rankAt[place[r]] = r;
    rowAt[place[r]] = graph.row[r];
  }
  const triples = new Uint32Array(3 * m);
  const leastMm = new Uint32Array(Math.ceil(m / BLOCK)).fill(0xffff_ffff);
  for (let k = 0; k < m; k++) {
    const at = 3 * next[nodeOf[k]]++;
    triples[at] = place[a[k]];
    triples[at + 1] = place[b[k]];
    triples[at + 2] = (heightMm[k] << 8) | flags[k];
    const block = Math.floor(at / (3 * BLOCK));
    if (heightMm[k] < leastMm[block]) leastMm[block] = heightMm[k];
  }
  return { rankAt, rowAt, links: triples, leastMm };
}
