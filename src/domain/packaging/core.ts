/**
 * Which links a Kruskal under any filter has to look at. A link x–y never joins anything while a third estate w takes part to
 * which both x and y have earlier links, allowed wherever x–y is: they hang together through w by then. Such a w is a witness.
 * Links without a witness (some 1.3 an estate, the relative neighbourhood graph, where all may witness) are the core; any other
 * link matters only when its witnesses take no part, and is found from them. So it pays to hear only those who take part now: the
 * next filter is much like this one, and leaves out few of them.
 */
import type { Nested } from "./nested";

/** Links of a nested order as a set of bits: bit k & 31 of word k >> 5. */
export type LinkSet = Uint32Array;

/**
 * Prepares a nested order. Any `heard` will do: where those that take part are among them, few links are looked at in vain.
 * @param heard 1 by place for the estates that may be witnesses.
 * @returns a function that writes to `out` (⌈m/32⌉ words) the links that suffice for the estates that take part: 1 by
 * place, null = all. Some with an end that takes no part are among them.
 */
export function sufficientLinks(nested: Nested, heard: Uint8Array): (part: Uint8Array | null, out: LinkSet) => void {
  const { core, start, entries } = witnesses(nested, heard);
  return (part, out) => {
    out.set(core);
    if (part) addUnwitnessed(start, entries, part, out);
  };
}

/** Adds the links both of whose witnesses take no part. */
function addUnwitnessed(start: Uint32Array, entries: Uint32Array, part: Uint8Array, out: LinkSet): void {
  for (let w = 0; w + 1 < start.length; w++) {
    if (part[w] !== 0) continue;
    for (let e = 2 * start[w]; e < 2 * start[w + 1]; e += 2) {
      // The second witness may still stand for the link; without a branch, which nothing could foretell.
      const k = entries[e];
      out[k >> 5] |= (part[entries[e + 1]] ^ 1) << (k & 31);
    }
  }
}

interface Witnesses {
  readonly core: LinkSet;
  /** Links whose first witness is w: pairs start[w] … start[w + 1] of position and second witness or n. */
  readonly start: Uint32Array;
  readonly entries: Uint32Array;
}

function witnesses(nested: Nested, heard: Uint8Array): Witnesses {
  const { links } = nested;
  const [n, m] = [nested.rankAt.length, links.length / 3];
  const around = linksAround(nested);
  const first = new Uint32Array(m).fill(n);
  const other = new Uint32Array(m).fill(n);
  // Two numbers a place, for the neighbours of the estate in hand: whose neighbour, and by which link.
  const seen = new Uint32Array(2 * n).fill(n);
  for (let x = 0; x < n; x++) {
    for (let e = around.start[x]; e < around.start[x + 1]; e++) {
      seen[2 * around.to[e]] = x;
      seen[2 * around.to[e] + 1] = around.link[e];
    }
    for (let e = around.start[x]; e < around.start[x + 1]; e++) {
      const y = around.to[e];
      if (y < x) continue;
      const k = around.link[e];
      const open = ~links[3 * k + 2] & 255;
      for (let i = around.start[y]; i < around.start[y + 1] && around.link[i] < k; i++) {
        const w = around.to[i];
        if (heard[w] === 0 || seen[2 * w] !== x || seen[2 * w + 1] >= k) continue;
        if (((links[3 * seen[2 * w + 1] + 2] | links[3 * around.link[i] + 2]) & open) !== 0) continue;
        if (first[k] === n) first[k] = w;
        else {
          other[k] = w;
          break;
        }
      }
    }
  }
  const core = new Uint32Array((m + 31) >> 5);
  const start = new Uint32Array(n + 1);
  for (let k = 0; k < m; k++) {
    if (first[k] === n) core[k >> 5] |= 1 << (k & 31);
    else start[first[k] + 1]++;
  }
  for (let w = 0; w < n; w++) start[w + 1] += start[w];
  const fill = start.slice();
  const entries = new Uint32Array(2 * start[n]);
  for (let k = 0; k < m; k++) {
    if (first[k] === n) continue;
    const e = fill[first[k]]++;
    entries[2 * e] = k;
    entries[2 * e + 1] = other[k];
  }
  return { core, start, entries };
}

/** The links of each place in order, which is that of their gaps: the other end and the position of each. */
function linksAround({ rankAt, links }: Nested): { start: Uint32Array; to: Uint32Array; link: Uint32Array } {
  const [n, m] = [rankAt.length, links.length / 3];
  const start = new Uint32Array(n + 1);
  for (let k = 0; k < m; k++) {
    start[links[3 * k] + 1]++;
    start[links[3 * k + 1] + 1]++;
  }
  for (let r = 0; r < n; r++) start[r + 1] += start[r];
  const fill = start.slice();
  const to = new Uint32Array(2 * m);
  const link = new Uint32Array(2 * m);
  for (let k = 0; k < m; k++) {
    const [a, b] = [links[3 * k], links[3 * k + 1]];
    const x = fill[a]++;
    to[x] = b;
    link[x] = k;
    const y = fill[b]++;
    to[y] = a;
    link[y] = k;
  }
  return { start, to, link };
}
