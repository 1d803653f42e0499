/** Constrained agglomeration: Kruskal over the allowed links, joining two sets only while no upper limit breaks. */
import type { Extent } from "./extent";
import type { Limits } from "./feasible";
import { BLOCK, nested } from "./nested";
import type { Plane } from "./projection";
import type { Graph, PackagingColumns } from "./types";

/** Which links may join: at most `gapMm` high, without a flag of `mask`. */
export interface Joining {
  readonly gapMm: number;
  readonly mask: number;
}

/** What one run needs, by place, used again by the next; and what each estate brings when it is alone. */
interface Room {
  readonly root: Uint32Array;
  readonly size: Uint16Array;
  readonly anchored: Uint8Array;
  readonly next: Uint32Array;
  readonly tail: Uint32Array;
  readonly households: Float64Array;
  readonly box: Float64Array;
  readonly alone: { readonly households: Float64Array; readonly box: Float64Array };
  readonly widestHalf: number;
  readonly of: readonly [PackagingColumns, Plane];
}

const rooms = new WeakMap<Graph, Room>();

function room(graph: Graph, columns: PackagingColumns, plane: Plane): Room {
  const known = rooms.get(graph);
  if (known && known.of[0] === columns && known.of[1] === plane) return known;
  const { n } = graph;
  const { rowAt } = nested(graph);
  const alone = { households: new Float64Array(n), box: new Float64Array(4 * n) };
  let widestHalf = 0.5;
  for (let i = 0; i < n; i++) {
    const e = rowAt[i];
    alone.households[i] = columns.households[e];
    for (let c = 0; c < 4; c++) alone.box[4 * i + c] = plane.box[4 * e + c];
    if (plane.halfScale[e] > widestHalf) widestHalf = plane.halfScale[e];
  }
  const fresh: Room = {
    root: new Uint32Array(n + 1),
    size: new Uint16Array(n),
    anchored: new Uint8Array(n),
    next: new Uint32Array(n),
    tail: new Uint32Array(n),
    households: new Float64Array(n),
    box: new Float64Array(4 * n),
    alone,
    widestHalf,
    of: [columns, plane],
  };
  rooms.set(graph, fresh);
  return fresh;
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
  const { rankAt, rowAt, links, leastMm } = nested(graph);
  const { root, size, anchored, next, tail, households, box, alone, widestHalf } = room(graph, columns, plane);
  // Everything by place, so that what is joined lies side by side.
  const nobody = n;
  size.fill(1);
  next.fill(nobody);
  households.set(alone.households);
  box.set(alone.box);
  root[nobody] = nobody;
  for (let i = 0; i < n; i++) {
    const r = rankAt[i];
    root[i] = part[r] === 0 ? nobody : i;
    tail[i] = i;
    anchored[i] = large[r];
  }
  const { maxDiameterMm, maxMembers, maxHouseholds } = limits;
  const most2 = maxDiameterMm * maxDiameterMm * 1e-6 * (1 - 1e-9);
  /** Whether no two points in the box that holds boxes x and y are farther apart than the limit. */
  const within = (of: Float64Array, x: number, y: number): boolean => {
    const dx = Math.max(of[4 * x + 2], of[4 * y + 2]) - Math.min(of[4 * x], of[4 * y]);
    const dy = Math.max(of[4 * x + 3], of[4 * y + 3]) - Math.min(of[4 * x + 1], of[4 * y + 1]);
    const wide = 2 * widestHalf * dx;
    return wide * wide + dy * dy < most2;
  };
  const tooWide = (x: number, y: number): boolean => {
    if (within(box, x, y)) return false;
    const dx = Math.max(box[4 * x + 2], box[4 * y + 2]) - Math.min(box[4 * x], box[4 * y]);
    const dy = Math.max(box[4 * x + 3], box[4 * y + 3]) - Math.min(box[4 * x + 1], box[4 * y + 1]);
    // Scales are ≥ 1, so an unscaled extent is a lower bound.
    if (Math.max(dx, dy) * 1000 > maxDiameterMm + 1) return true;
    for (let i = x; i !== nobody; i = next[i]) {
      for (let j = y; j !== nobody; j = next[j]) {
        if (!within(alone.box, i, j) && extent.between(rowAt[i], rowAt[j]) > maxDiameterMm) return true;
      }
    }
    return false;
  };
  for (let block = 0; block < leastMm.length; block++) {
    if (leastMm[block] > gapMm) continue;
    const end = Math.min(links.length, 3 * BLOCK * (block + 1));
    for (let k = 3 * BLOCK * block; k < end; k += 3) {
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
  }
  const sets: number[][] = [];
  for (let x = 0; x < n; x++) {
    if (root[x] !== x || size[x] < least) continue;
    // By insertion: sets are small.
    const set = new Array<number>(size[x]);
    let k = 0;
    for (let i = x; i !== nobody; i = next[i]) {
      const r = rankAt[i];
      let at = k++;
      for (; at > 0 && set[at - 1] > r; at--) set[at] = set[at - 1];
      set[at] = r;
    }
    sets.push(set);
  }
  return sets;
}
