/** What sets that nobody has looked at can be worth at most: a share for each estate, such that V of any set ≤ the sum of its members'. */
import type { Problem } from "../problem";
import { NEAR_MM } from "../tree";
import type { Cluster } from "./cluster";
import type { Duals } from "./relax";

/** Everyone that stands within some diameter of each estate, nearest first: `who[i]` and the pair's diameter in mm, itself included. */
function around({ n, nearStart, near, pairMm }: Cluster): { who: Uint32Array; mm: Float64Array }[] {
  const lists: [number, number][][] = Array.from({ length: n }, () => []);
  for (let i = 0; i < n; i++) {
    for (let x = nearStart[i]; x < nearStart[i + 1]; x++) {
      lists[i].push([near[x], pairMm[x]]);
      if (near[x] !== i) lists[near[x]].push([i, pairMm[x]]);
    }
  }
  return lists.map((list) => {
    list.sort((a, b) => a[1] - b[1] || a[0] - b[0]);
    return { who: Uint32Array.from(list, ([j]) => j), mm: Float64Array.from(list, ([, mm]) => mm) };
  });
}

/**
 * Shares of V by number, section 5 term by term; 0 for an estate that no package can hold. A package of diameter D lies within D
 * of each of its members and hangs together there: what is within D bounds its households and bodies, D its compactness, and
 * the D that serves an estate best bounds its share.
 */
export function ceilings({ p, held, limits }: Problem, cluster: Cluster): Float64Array {
  const { n, households, budget, body, start, to, gap } = cluster;
  const { constants: c, weights } = p;
  const on = [held.households, held.managementBody, true, held.budgetWan, held.budgetWan && held.households];
  const weight = weights.map((w, t) => (on[t] ? w : 0));
  const sum = weight.reduce((total, w) => total + w, 0);
  /** 户 per 万元; without a known budget anything is possible. */
  const cheapness = Float64Array.from(households, (h, i) =>
    budget[i] > 0 ? h / (budget[i] / 100) : Number.POSITIVE_INFINITY,
  );
  /** What a member saves at most, 万元: the set-up, and a wall where a neighbour is near. */
  const saves = Float64Array.from(households, (_, i) => {
    const hasNear = start[i] < start[i + 1] && gap[start[i]] < NEAR_MM;
    return (c.setupSavedWan + (hasNear ? c.wallSavedWan : 0)) / c.savingCap;
  });
  // H·t4 ≤ H, and ≤ what the members save at the least cost a household: one of the two for all.
  const least = cheapness.reduce((most, one) => Math.max(most, one), 0);
  const total = households.reduce((all, h) => all + h, 0);
  const byMember = least * saves.reduce((all, one) => all + one, 0) < total;

  // Union of those that are within the growing diameter and linked, by its root: its sums.
  const root = new Int32Array(n).fill(-1);
  const size = new Int32Array(n);
  const joined = new Float64Array(n);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]];
    return at;
  };
  return Float64Array.from(around(cluster), ({ who, mm }, i) => {
    let best = 0;
    let counted = 0;
    let cheapest = 0;
    const seen = new Set<number>();
    const count = (j: number): void => {
      if (body[j] >= 0) seen.add(body[j]);
      else if (p.countMissingBodies) counted++;
      cheapest = Math.max(cheapest, cheapness[j]);
    };
    const t5 = Math.max(0, (c.costHighWan * households[i] - budget[i] / 100) / (c.costHighWan - c.costLowWan));
    for (let x = 0; x < who.length; x++) {
      const j = who[x];
      root[j] = j;
      size[j] = 1;
      joined[j] = households[j];
      for (let l = start[j]; l < start[j + 1]; l++) {
        if (root[to[l]] < 0) continue;
        const [a, b] = [find(j), find(to[l])];
        if (a === b) continue;
        root[b] = a;
        size[a] += size[b];
        joined[a] += joined[b];
      }
      // Bodies and costs are counted over all within the diameter, linked or not: more is no harm to a bound.
      count(j);
      if (root[i] < 0 || (x + 1 < who.length && mm[x + 1] === mm[x])) continue;
      const own = find(i);
      const k = Math.min(limits.maxMembers, size[own]);
      const h = Math.min(limits.maxHouseholds, joined[own]);
      const bodies = Math.min(k, seen.size + counted);
      if (k < limits.minMembers || h < limits.minHouseholds || bodies < limits.minBodies) continue;
      const t3 = 0.5 + 0.5 * Math.max(0, 1 - mm[x] / 1000 / c.diameterM);
      const shares = [
        households[i] * Math.min(1, h / c.viableHouseholds),
        households[i] * (1 - 1 / Math.max(1, bodies)),
        households[i] * t3,
        byMember ? cheapest * saves[i] * (1 - 1 / k) : households[i],
        Number.isFinite(t5) ? t5 : households[i],
      ];
      const share = shares.reduce((all, one, t) => (weight[t] > 0 ? all + weight[t] * one : all), 0);
      // Half a point of rounding is shared by at least two.
      best = Math.max(best, (10 * share) / sum + 0.25);
    }
    for (const j of who) root[j] = -1;
    return best;
  });
}

/**
 * Most that sets of the unfinished least members add to the bound under the duals: one set each, never more than its estates'
 * shares over their prices within the limits on households and members.
 * @param share by estate, sides' prices taken off.
 */
export function beyondRoots(
  problem: Problem,
  cluster: Cluster,
  roots: readonly number[],
  share: Float64Array,
  y: Float64Array,
): number {
  const { maxHouseholds, maxMembers } = problem.limits;
  let sum = 0;
  for (const r of roots) {
    const gain: [gain: number, households: number][] = [];
    for (let x = cluster.nearStart[r] + 1; x < cluster.nearStart[r + 1]; x++) {
      const i = cluster.near[x];
      if (share[i] > y[i]) gain.push([share[i] - y[i], cluster.households[i]]);
    }
    let room = maxHouseholds - cluster.households[r];
    let most = 0;
    // Fractional filling bounds by households, the greatest ones bound by members.
    for (const [g, h] of gain.sort((a, b) => b[0] * a[1] - a[0] * b[1])) {
      if (room <= 0) break;
      most += g * Math.min(1, room / h);
      room -= h;
    }
    const few = gain
      .map(([g]) => g)
      .sort((a, b) => b - a)
      .slice(0, maxMembers - 1)
      .reduce((total, g) => total + g, 0);
    sum += Math.max(0, share[r] - y[r] + Math.min(most, few));
  }
  return sum;
}

/** The least bound on a way from the duals to the estates' shares: Σ y + side + what lies beyond. Returns what it adds to Σ y + side. */
export function leastBeyond(
  problem: Problem,
  cluster: Cluster,
  roots: readonly number[],
  share: Float64Array,
  { y }: Duals,
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let step = 0; step <= 8; step++) {
    const raised = y.map((one, i) => one + (step / 8) * Math.max(0, share[i] - one));
    const lifted = raised.reduce((sum, one, i) => sum + one - y[i], 0);
    least = Math.min(least, lifted + beyondRoots(problem, cluster, roots, share, raised));
  }
  return least;
}
