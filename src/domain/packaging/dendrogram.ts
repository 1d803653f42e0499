/**
 * Single linkage, once for a filter: estates in a leaf order with the gap at which each joins the one before it, so that the
 * components at any gap are the maximal runs with joins ≤ gap. Moving the gap is one pass; moving a filter is one Kruskal.
 */
import { once } from "../../model/once";
import { type LinkSet, sufficientLinks } from "./core";
import { nested } from "./nested";
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
  /** Ranks in leaf order. */
  readonly leaf: Uint32Array;
  /** Gap in mm at which leaf i joins leaf i − 1, APART when it never does; `height[0]` is APART. */
  readonly height: Uint32Array;
  /** The joins in any order: gap in mm, the component's size, and how many of its estates had no company before (0–2). */
  readonly joins: number;
  readonly joinGapMm: Uint32Array;
  readonly joinSize: Uint32Array;
  readonly joinFirst: Uint8Array;
}

/** Words of 32 links whose links are fetched together. */
const HAND = 128;

/** Single linkage under way, everything by place; a component's root is its least place, where its list of estates begins. */
interface Joining {
  /** One more than there are places: the last is nobody's, and joins nothing. */
  readonly root: Uint32Array;
  /** The next one in the list, and the height at which it was joined to the one before. */
  readonly next: Uint32Array;
  readonly heightAt: Uint32Array;
  /** A root's: the end of its list and the length. */
  readonly tail: Uint32Array;
  readonly size: Uint32Array;
  readonly joinGapMm: Uint32Array;
  readonly joinSize: Uint32Array;
  readonly joinFirst: Uint8Array;
}

/** The function from filters to dendrograms of a graph, made once for each graph. */
export const linkage = once(linkageOf);

function linkageOf(graph: Graph): (filter: LinkFilter) => Dendrogram {
  const { n, m } = graph;
  const order = nested(graph);
  const { rankAt, links } = order;
  const joining: Joining = {
    root: new Uint32Array(n + 1),
    next: new Uint32Array(n),
    heightAt: new Uint32Array(n),
    tail: new Uint32Array(n),
    size: new Uint32Array(n),
    joinGapMm: new Uint32Array(n),
    joinSize: new Uint32Array(n),
    joinFirst: new Uint8Array(n),
  };
  const takesPart = new Uint8Array(n + 1);
  const hand = new Uint32Array(3 * (32 * HAND + 1));
  const leaf = new Uint32Array(n);
  const height = new Uint32Array(n);
  const wanted = new Uint32Array((m + 31) >> 5);
  // Worth preparing only for who comes back: the first filter looks at every link.
  let sufficient: ReturnType<typeof sufficientLinks> | null = null;
  let asked = false;
  /** Estates that took part when it was prepared. */
  let heard = 0;

  return ({ part, mask }) => {
    const taking = setApart(joining, rankAt, part, takesPart);
    // What was prepared for a few says little of many; at most once for each doubling.
    if (asked && (!sufficient || taking > 2 * heard)) {
      sufficient = sufficientLinks(order, takesPart);
      heard = taking;
    }
    asked = true;
    if (sufficient) sufficient(part && takesPart, wanted);
    else allOf(wanted, m);
    let joins = 0;
    for (let word = 0; word < wanted.length; word += HAND) {
      const held = fetchLinks(links, wanted.subarray(word, word + HAND), word << 5, takesPart, mask, hand);
      joins = joinLinks(hand, held, joining, joins);
    }
    const leaves = inLeafOrder(joining, rankAt, leaf, height);
    return {
      n: leaves,
      leaf: leaf.subarray(0, leaves),
      height: height.subarray(0, leaves),
      joins,
      joinGapMm: joining.joinGapMm,
      joinSize: joining.joinSize,
      joinFirst: joining.joinFirst,
    };
  };
}

/** Every estate by itself; those that take no part belong to nobody, whose place is the last. Returns how many take part. */
function setApart(
  { root, next, heightAt, tail, size }: Joining,
  rankAt: Uint32Array,
  part: Uint8Array | null,
  takesPart: Uint8Array,
): number {
  const nobody = rankAt.length;
  let taking = 0;
  next.fill(nobody);
  heightAt.fill(APART);
  size.fill(1);
  root[nobody] = nobody;
  for (let i = 0; i < nobody; i++) {
    const takes = part ? part[rankAt[i]] : 1;
    takesPart[i] = takes;
    taking += takes;
    root[i] = takes === 0 ? nobody : i;
    tail[i] = i;
  }
  return taking;
}

/**
 * Writes the wanted links that count to `hand`, three numbers each, and returns how many numbers. Fetched many at once, those
 * that do not count overwritten by the next: one by one the processor would wait for each, and guess wrong at each.
 * @param first the link of the first bit of `wanted`.
 */
function fetchLinks(
  links: Uint32Array,
  wanted: LinkSet,
  first: number,
  takesPart: Uint8Array,
  mask: number,
  hand: Uint32Array,
): number {
  let held = 0;
  for (let word = 0; word < wanted.length; word++) {
    for (let bits = wanted[word]; bits !== 0; bits &= bits - 1) {
      const k = 3 * (first + (word << 5) + 31 - Math.clz32(bits & -bits));
      const a = links[k];
      const b = links[k + 1];
      const last = links[k + 2];
      hand[held] = a;
      hand[held + 1] = b;
      hand[held + 2] = last;
      held += 3 * (takesPart[a] & takesPart[b] & +((last & mask) === 0));
    }
  }
  return held;
}

/** Joins what the links in hand tie together, from the nearest on; returns the number of joins so far. */
function joinLinks(hand: Uint32Array, held: number, joining: Joining, before: number): number {
  const { root, next, heightAt, tail, size, joinGapMm, joinSize, joinFirst } = joining;
  let joins = before;
  for (let k = 0; k < held; k += 3) {
    const a = hand[k];
    const b = hand[k + 1];
    let x = root[a];
    let y = root[b];
    if (x === y) continue;
    while (root[x] !== x) x = root[x] = root[root[x]];
    while (root[y] !== y) y = root[y] = root[root[y]];
    root[a] = x;
    root[b] = y;
    if (x === y) continue;
    const first = Math.min(x, y);
    const second = Math.max(x, y);
    root[second] = first;
    next[tail[first]] = second;
    tail[first] = tail[second];
    const gapMm = hand[k + 2] >>> 8;
    heightAt[second] = gapMm;
    const sizeOf1 = size[first];
    const sizeOf2 = size[second];
    size[first] = sizeOf1 + sizeOf2;
    joinGapMm[joins] = gapMm;
    joinFirst[joins] = +(sizeOf1 === 1) + +(sizeOf2 === 1);
    joinSize[joins++] = sizeOf1 + sizeOf2;
  }
  return joins;
}

/** Writes the ranks and heights of the leaves, component by component; returns their number. */
function inLeafOrder(
  { root, next, heightAt }: Joining,
  rankAt: Uint32Array,
  leaf: Uint32Array,
  height: Uint32Array,
): number {
  const n = rankAt.length;
  let leaves = 0;
  for (let head = 0; head < n; head++) {
    if (root[head] !== head) continue;
    for (let i = head; i < n; i = next[i]) {
      leaf[leaves] = rankAt[i];
      height[leaves++] = heightAt[i];
    }
  }
  return leaves;
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
