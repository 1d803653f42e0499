/** What sets that nobody has looked at can be worth at most: a share for each estate, such that V of any set ≤ the sum of its members'. */
import type { Problem } from "../problem";
import type { Cluster } from "./cluster";
import type { Duals } from "./relax";

/** Shares of V by number, section 5 term by term. */
export function ceilings({ p, held, limits }: Problem, cluster: Cluster): Float64Array {
  const { n, households, budget, body, nearStart, pairMm } = cluster;
  const { constants: c, weights } = p;
  const on = [held.households, held.managementBody, true, held.budgetWan, held.budgetWan && held.households];
  const weight = weights.map((w, t) => (on[t] ? w : 0));
  const sum = weight.reduce((total, w) => total + w, 0);
  const bodies = new Set(body).size + (p.countMissingBodies ? n : 0);
  const t1 = Math.min(1, limits.maxHouseholds / c.viableHouseholds);
  const t2 = 1 - 1 / Math.max(1, Math.min(limits.maxMembers, bodies));
  // H·t4 ≤ H, and ≤ k times what one more member saves at the least cost a household.
  let most = 0;
  for (let i = 0; i < n; i++) most = Math.max(most, households[i] / (budget[i] / 100));
  const saved = ((c.setupSavedWan + c.wallSavedWan) * most) / c.savingCap;
  const total = households.reduce((all, h) => all + h, 0);
  const byMember = Number.isFinite(saved) && saved * n < total;
  return Float64Array.from(households, (h, i) => {
    // A set is at least as wide as each of its members.
    const t3 = 0.5 + 0.5 * Math.max(0, 1 - pairMm[nearStart[i]] / 1000 / c.diameterM);
    const t5 = Math.max(0, (c.costHighWan * h - budget[i] / 100) / (c.costHighWan - c.costLowWan));
    const shares = [h * t1, h * t2, h * t3, byMember ? saved : h, Number.isFinite(t5) ? t5 : h];
    const share = shares.reduce((all, one, t) => (weight[t] > 0 ? all + weight[t] * one : all), 0);
    // Half a point of rounding is shared by at least two.
    return (10 * share) / sum + 0.25;
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
