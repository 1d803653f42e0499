/** One component as the solver sees it: estates numbered from 0 in order of rank, allowed links and pairs that fit in a diameter. */
import type { Problem } from "../problem";

export interface Cluster {
  readonly n: number;
  /** Rank of each number, ascending. */
  readonly rank: Uint32Array;
  readonly households: Float64Array;
  /** 0.01 万元, NaN where unknown. */
  readonly budget: Float64Array;
  /** −1: none. */
  readonly body: Int32Array;
  readonly large: Uint8Array;
  /** Neighbours of i: `to[start[i]] … to[start[i + 1]]` in order of their gaps, with the gap in mm. */
  readonly start: Uint32Array;
  readonly to: Uint32Array;
  readonly gap: Uint32Array;
  /** Estates j > i that fit in one diameter with i: `near[nearStart[i]] …`, ascending, with the pair's diameter in mm. */
  readonly nearStart: Uint32Array;
  readonly near: Uint32Array;
  readonly pairMm: Float64Array;
}

/** The ranks of every component in which a package is possible by size and households, by least rank. */
export function componentsOf({ graph, columns, part, component, limits }: Problem): number[][] {
  const of = new Map<number, number[]>();
  for (let r = 0; r < graph.n; r++) {
    if (!part[r]) continue;
    const members = of.get(component[r]);
    if (members) members.push(r);
    else of.set(component[r], [r]);
  }
  return [...of.values()].filter((members) => {
    if (members.length < limits.minMembers) return false;
    let households = 0;
    for (const r of members) households += columns.households[graph.row[r]];
    return households >= limits.minHouseholds;
  });
}

/** @param members ranks of one component, ascending. */
export function clusterOf(problem: Problem, members: readonly number[]): Cluster {
  const { graph, columns, large, allowed, limits } = problem;
  const { row } = graph;
  const n = members.length;
  const number = new Map<number, number>();
  members.forEach((r, i) => {
    number.set(r, i);
  });
  const start = new Uint32Array(n + 1);
  members.forEach((r, i) => {
    start[i + 1] = start[i] + allowed.start[r + 1] - allowed.start[r];
  });
  const to = new Uint32Array(start[n]);
  const gap = new Uint32Array(start[n]);
  members.forEach((r, i) => {
    const links = Array.from({ length: start[i + 1] - start[i] }, (_, k) => allowed.start[r] + k);
    links.sort((x, y) => graph.gapMm[allowed.link[x]] - graph.gapMm[allowed.link[y]] || x - y);
    links.forEach((e, k) => {
      to[start[i] + k] = number.get(allowed.to[e]) as number;
      gap[start[i] + k] = graph.gapMm[allowed.link[e]];
    });
  });
  return {
    n,
    rank: Uint32Array.from(members),
    households: Float64Array.from(members, (r) => columns.households[row[r]]),
    budget: Float64Array.from(members, (r) => Math.round(columns.budgetWan[row[r]] * 100)),
    body: Int32Array.from(members, (r) => columns.body[row[r]]),
    large: Uint8Array.from(members, (r) => large[r]),
    start,
    to,
    gap,
    ...pairs(problem, members, limits.maxDiameterMm),
  };
}

function pairs({ graph, extent, plane }: Problem, members: readonly number[], mostMm: number) {
  const n = members.length;
  const box = (i: number, k: number): number => plane.box[4 * graph.row[members[i]] + k];
  const west = Array.from({ length: n }, (_, i) => i).sort((a, b) => box(a, 0) - box(b, 0) || a - b);
  const lists: [number, number][][] = Array.from({ length: n }, () => []);
  // Scales are ≥ 1, so an unscaled extent is a lower bound.
  const most = mostMm / 1000 + 0.001;
  for (let x = 0; x < n; x++) {
    const i = west[x];
    for (let y = x + 1; y < n; y++) {
      const j = west[y];
      if (box(j, 2) - box(i, 0) > most) {
        if (box(j, 0) - box(i, 0) > most) break;
        continue;
      }
      if (Math.max(box(i, 3), box(j, 3)) - Math.min(box(i, 1), box(j, 1)) > most) continue;
      const mm = extent.between(graph.row[members[i]], graph.row[members[j]]);
      if (mm > mostMm) continue;
      lists[Math.min(i, j)].push([Math.max(i, j), mm]);
    }
  }
  const nearStart = new Uint32Array(n + 1);
  lists.forEach((list, i) => {
    nearStart[i + 1] = nearStart[i] + list.length + 1;
  });
  const near = new Uint32Array(nearStart[n]);
  const pairMm = new Float64Array(nearStart[n]);
  lists.forEach((list, i) => {
    // An estate fits with itself: its own diameter.
    const own = extent.own(graph.row[members[i]]);
    const sorted: [number, number][] = [[i, own], ...list.sort(([a], [b]) => a - b)];
    sorted.forEach(([j, mm], k) => {
      near[nearStart[i] + k] = j;
      pairMm[nearStart[i] + k] = mm;
    });
  });
  return { nearStart, near, pairMm };
}
