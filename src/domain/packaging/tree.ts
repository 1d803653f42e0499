/** The spanning tree inside a set of estates: Kruskal over scratch arrays that are used again, nothing allocated for a set. */
import type { Neighbours } from "./allowed";
import type { Graph } from "./types";

/** Walls between estates nearer than this are counted as saved, mm. */
export const NEAR_MM = 12_000;

/** What `grow` found last. */
export interface Tree {
  /** Finds the tree of the first `k` ranks of `members`, in any order. @returns its links: fewer than k − 1 when the set hangs apart. */
  grow(members: ArrayLike<number>, k: number): number;
  /** The tree's links in the order of their gaps, positions in the graph; longer than the tree. Replaced when a larger set comes. */
  links: Uint32Array;
  /** L, mm: the links together. */
  spanMm: number;
  /** W: how many of them are under 12 m. */
  near: number;
}

/** Trees over the allowed links of a graph. */
export function spanningTrees({ n, a, b, gapMm, heightMm }: Graph, { start, to, link }: Neighbours): Tree {
  // Links come in order of their heights: that of their gaps, but where some were forced.
  const byGap = heightMm !== gapMm;
  const later = (x: number, y: number): boolean => (byGap && gapMm[x] !== gapMm[y] ? gapMm[x] > gapMm[y] : x > y);
  // The number of the set in hand by rank, and the place of each of its ranks.
  let set = 0;
  const seen = new Int32Array(n);
  const place = new Int32Array(n);
  let root = new Int32Array(16);
  let inside = new Uint32Array(64);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]];
    return at;
  };
  const tree: Tree = {
    links: new Uint32Array(16),
    spanMm: 0,
    near: 0,
    grow(members, k) {
      if (k > root.length) {
        root = new Int32Array(2 * k);
        tree.links = new Uint32Array(2 * k);
      }
      set++;
      for (let i = 0; i < k; i++) {
        seen[members[i]] = set;
        place[members[i]] = i;
        root[i] = i;
      }
      // By insertion: each estate's links come in order already.
      let count = 0;
      for (let i = 0; i < k; i++) {
        const r = members[i];
        for (let e = start[r]; e < start[r + 1]; e++) {
          if (to[e] < r || seen[to[e]] !== set) continue;
          if (count === inside.length) {
            const wider = new Uint32Array(2 * count);
            wider.set(inside);
            inside = wider;
          }
          const one = link[e];
          let at = count++;
          for (; at > 0 && later(inside[at - 1], one); at--) inside[at] = inside[at - 1];
          inside[at] = one;
        }
      }
      const { links } = tree;
      let size = 0;
      let spanMm = 0;
      let near = 0;
      for (let c = 0; c < count && size < k - 1; c++) {
        const one = inside[c];
        const x = find(place[a[one]]);
        const y = find(place[b[one]]);
        if (x === y) continue;
        root[x] = y;
        links[size++] = one;
        spanMm += gapMm[one];
        if (gapMm[one] < NEAR_MM) near++;
      }
      tree.spanMm = spanMm;
      tree.near = near;
      return size;
    },
  };
  return tree;
}
