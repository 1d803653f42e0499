/** Constrained agglomeration: Kruskal over the allowed links, joining two sets only while no upper limit breaks. */
import type { Neighbours } from "./allowed";
import type { Extent } from "./extent";
import type { Limits } from "./feasible";
import type { Plane } from "./projection";
import type { Graph, PackagingColumns } from "./types";

/**
 * Sets of ranks of estates that take part, each in ascending order, by least rank.
 * @param part 1 by rank for estates that may be in a package.
 * @param least members of the smallest set that is wanted.
 */
export function agglomerate(
  graph: Graph,
  columns: PackagingColumns,
  part: Uint8Array,
  large: Uint8Array,
  allowed: Neighbours,
  limits: Limits,
  extent: Extent,
  plane: Plane,
  least = 1,
): number[][] {
  const { n, row, a, b } = graph;
  const root = new Uint32Array(n);
  for (let r = 0; r < n; r++) root[r] = r;
  const size = new Uint16Array(n).fill(1);
  const anchored = Uint8Array.from(large);
  const next = new Int32Array(n).fill(-1);
  const tail = root.slice();
  const households = new Float64Array(n);
  const box = new Float64Array(4 * n);
  for (let r = 0; r < n; r++) {
    households[r] = columns.households[row[r]];
    for (let k = 0; k < 4; k++) box[4 * r + k] = plane.box[4 * row[r] + k];
  }
  const find = (r: number): number => {
    while (root[r] !== r) {
      root[r] = root[root[r]];
      r = root[r];
    }
    return r;
  };
  const { maxDiameterMm } = limits;
  let widestHalf = 0.5;
  for (let r = 0; r < n; r++) if (plane.halfScale[r] > widestHalf) widestHalf = plane.halfScale[r];
  /** Scales are ≥ 1, so an unscaled extent is a lower bound. */
  const tooWide = (x: number, y: number): boolean => {
    const dx = Math.max(box[4 * x + 2], box[4 * y + 2]) - Math.min(box[4 * x], box[4 * y]);
    const dy = Math.max(box[4 * x + 3], box[4 * y + 3]) - Math.min(box[4 * x + 1], box[4 * y + 1]);
    if (Math.max(dx, dy) * 1000 > maxDiameterMm + 1) return true;
    // The whole box within the limit: no pair can be wider.
    const wide = 2 * widestHalf * dx;
    if ((wide * wide + dy * dy) * 1e6 < maxDiameterMm * maxDiameterMm * (1 - 1e-9)) return false;
    for (let i = x; i !== -1; i = next[i]) {
      for (let j = y; j !== -1; j = next[j]) if (extent.between(row[i], row[j]) > maxDiameterMm) return true;
    }
    return false;
  };
  for (const k of allowed.links) {
    const x = find(a[k]);
    const y = find(b[k]);
    if (x === y) continue;
    if (size[x] + size[y] > limits.maxMembers || anchored[x] + anchored[y] > 1) continue;
    if (households[x] + households[y] > limits.maxHouseholds || tooWide(x, y)) continue;
    root[y] = x;
    size[x] += size[y];
    anchored[x] += anchored[y];
    households[x] += households[y];
    next[tail[x]] = y;
    tail[x] = tail[y];
    for (let c = 0; c < 2; c++) {
      box[4 * x + c] = Math.min(box[4 * x + c], box[4 * y + c]);
      box[4 * x + 2 + c] = Math.max(box[4 * x + 2 + c], box[4 * y + 2 + c]);
    }
  }
  const sets: number[][] = [];
  const of = new Int32Array(n).fill(-1);
  for (let r = 0; r < n; r++) {
    if (!part[r]) continue;
    const x = find(r);
    if (size[x] < least) continue;
    if (of[x] < 0) of[x] = sets.push([]) - 1;
    sets[of[x]].push(r);
  }
  return sets;
}
