/** Which packages lie side by side, and a colour for each such that those that do differ. */
import type { Graph } from "./types";

/** Packages nearer than this are seen side by side on the map, mm. */
const BESIDE_MM = 150_000;

/**
 * A colour position for each of `count` packages; those with members within 150 m of each other differ wherever `colours`
 * allow it. A package keeps the colour of its least id while its surroundings let it.
 * @param packageOf position of the package by rank, −1 for none.
 * @param wish a number by package that names its first choice.
 */
export function coloursApart(
  graph: Graph,
  packageOf: Int32Array,
  count: number,
  wish: (position: number) => number,
  colours: number,
): Uint8Array {
  const beside = Array.from({ length: count }, () => new Set<number>());
  for (let k = 0; k < graph.m && graph.heightMm[k] <= BESIDE_MM; k++) {
    const x = packageOf[graph.a[k]];
    const y = packageOf[graph.b[k]];
    if (x < 0 || y < 0 || x === y) continue;
    beside[x].add(y);
    beside[y].add(x);
  }
  const order = Array.from({ length: count }, (_, g) => g).sort((x, y) => beside[y].size - beside[x].size || x - y);
  const colour = new Int16Array(count).fill(-1);
  for (const g of order) {
    const used = new Uint16Array(colours);
    for (const h of beside[g]) if (colour[h] >= 0) used[colour[h]]++;
    const first = wish(g) % colours;
    let best = first;
    for (let step = 1; step < colours; step++) {
      const other = (first + step) % colours;
      if (used[other] < used[best]) best = other;
    }
    colour[g] = best;
  }
  return Uint8Array.from(colour);
}

/** A number from an id, the same everywhere: FNV-1a over UTF-16 code units. */
export function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (let k = 0; k < id.length; k++) hash = Math.imul(hash ^ id.charCodeAt(k), 0x01000193);
  return hash >>> 0;
}
