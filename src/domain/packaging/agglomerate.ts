/** Constrained agglomeration: Kruskal over the allowed links, joining two sets only while no upper limit breaks. */
import type { Extent } from "./extent";
import type { Limits } from "./feasible";
import { nested } from "./nested";
import type { Plane } from "./projection";
import type { Graph, PackagingColumns } from "./types";

/** Which links may join: at most `gapMm` high, without a flag of `mask`. */
export interface Joining {
  readonly gapMm: number;
  readonly mask: number;
}

/**
 * Sets of ranks of estates that take part, each in ascending order; the sets in any order, which depends on the links alone.
 * @param part 1 by rank for estates that may be in a package.
 * @param large 1 by rank for those of which a set holds one at most.
 * @param least members of the smallest set that is wanted.
 */
export function agglomerate(
  graph: Graph,
  columns: PackagingColumns,
  part: Uint8Array,
  large: Uint8Array,
  { gapMm, mask }: Joining,
  limits: Limits,
  extent: Extent,
  plane: Plane,
  least = 1,
): number[][] {
  const { n } = graph;
  const { rankAt, rowAt, links } = nested(graph);
  // Everything by place, so that what is joined lies side by side.
  const nobody = n;
  const root = new Uint32Array(n + 1);
  const size = new Uint16Array(n).fill(1);
  const anchored = new Uint8Array(n);
  const next = new Uint32Array(n).fill(nobody);
  const tail = new Uint32Array(n);
  const households = new Float64Array(n);
  const box = new Float64Array(4 * n);
  let widestHalf = 0.5;
  root[nobody] = nobody;
  for (let i = 0; i < n; i++) {
    const r = rankAt[i];
    root[i] = nobody;
    if (part[r] === 0) continue;
    const e = rowAt[i];
    root[i] = tail[i] = i;
    anchored[i] = large[r];
    households[i] = columns.households[e];
    box[4 * i] = plane.box[4 * e];
    box[4 * i + 1] = plane.box[4 * e + 1];
    box[4 * i + 2] = plane.box[4 * e + 2];
    box[4 * i + 3] = plane.box[4 * e + 3];
    if (plane.halfScale[e] > widestHalf) widestHalf = plane.halfScale[e];
  }
  const { maxDiameterMm, maxMembers, maxHouseholds } = limits;
  /** Scales are ≥ 1, so an unscaled extent is a lower bound. */
  const tooWide = (x: number, y: number): boolean => {
    const dx = Math.max(box[4 * x + 2], box[4 * y + 2]) - Math.min(box[4 * x], box[4 * y]);
    const dy = Math.max(box[4 * x + 3], box[4 * y + 3]) - Math.min(box[4 * x + 1], box[4 * y + 1]);
    if (Math.max(dx, dy) * 1000 > maxDiameterMm + 1) return true;
    // The whole box within the limit: no pair can be wider.
    const wide = 2 * widestHalf * dx;
    if ((wide * wide + dy * dy) * 1e6 < maxDiameterMm * maxDiameterMm * (1 - 1e-9)) return false;
    for (let i = x; i !== nobody; i = next[i]) {
      for (let j = y; j !== nobody; j = next[j]) if (extent.between(rowAt[i], rowAt[j]) > maxDiameterMm) return true;
    }
    return false;
  };
  for (let k = 0; k < links.length; k += 3) {
    const last = links[k + 2];
    if (last >>> 8 > gapMm || (last & mask) !== 0) continue;
    let x = root[links[k]];
    let y = root[links[k + 1]];
    if (x === y || x === nobody || y === nobody) continue;
    while (root[x] !== x) x = root[x] = root[root[x]];
    while (root[y] !== y) y = root[y] = root[root[y]];
    root[links[k]] = x;
    root[links[k + 1]] = y;
    if (x === y) continue;
    if (size[x] + size[y] > maxMembers || anchored[x] + anchored[y] > 1) continue;
    if (households[x] + households[y] > maxHouseholds || tooWide(x, y)) continue;
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
  for (let x = 0; x < n; x++) {
    if (root[x] !== x || size[x] < least) continue;
    // By insertion: sets are small.
    const set = [rankAt[x]];
    for (let i = next[x]; i !== nobody; i = next[i]) {
      const r = rankAt[i];
      let at = set.push(r) - 1;
      for (; at > 0 && set[at - 1] > r; at--) set[at] = set[at - 1];
      set[at] = r;
    }
    sets.push(set);
  }
  return sets;
}
