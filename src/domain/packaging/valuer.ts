/** V of a set of estates in the search's inner loop: the sums of section 5 over typed arrays, nothing allocated. */
import type { Problem } from "./problem";
import { type Sums, wholeValue, worthUnder } from "./score";
import { spanningTrees } from "./tree";

/** V of the first `k` ranks of `members` in any order; 0 when they are no package. */
export type Valuer = (members: ArrayLike<number>, k: number) => number;

export function valuer({ graph, columns, held, p, extent, allowed, limits, large, plane }: Problem): Valuer {
  const { n, row } = graph;
  const tree = spanningTrees(graph, allowed);
  const worth = worthUnder(held, p);
  const raw = new Float64Array(5);
  const sums: Sums = { members: 0, households: 0, budget: 0, bodies: 0, diameterMm: 0, spanMm: 0, near: 0 };
  const households = new Float64Array(n);
  const budget = new Float64Array(n);
  const body = new Int32Array(n);
  /** Scales of pairs are ≥ 1, so an unscaled extent is a lower bound of the diameter. */
  const mostM = limits.maxDiameterMm / 1000 + 0.001;
  const box = new Float64Array(4 * n);
  let mostBody = -1;
  for (let r = 0; r < n; r++) {
    households[r] = columns.households[row[r]];
    budget[r] = Math.round(columns.budgetWan[row[r]] * 100);
    body[r] = columns.body[row[r]];
    for (let c = 0; c < 4; c++) box[4 * r + c] = plane.box[4 * row[r] + c];
    if (body[r] > mostBody) mostBody = body[r];
  }
  // The number of the set in hand by body.
  let set = 0;
  const bodySeen = new Int32Array(mostBody + 1);
  const rows = new Uint32Array(Math.max(2, limits.maxMembers));

  return (members, k) => {
    if (k < limits.minMembers || k > limits.maxMembers) return 0;
    let sumHouseholds = 0;
    let sumBudget = 0;
    let anchored = 0;
    let bodies = 0;
    let west = Infinity;
    let south = Infinity;
    let east = -Infinity;
    let north = -Infinity;
    set++;
    for (let i = 0; i < k; i++) {
      const r = members[i];
      sumHouseholds += households[r];
      sumBudget += budget[r];
      anchored += large[r];
      if (box[4 * r] < west) west = box[4 * r];
      if (box[4 * r + 1] < south) south = box[4 * r + 1];
      if (box[4 * r + 2] > east) east = box[4 * r + 2];
      if (box[4 * r + 3] > north) north = box[4 * r + 3];
      if (body[r] < 0) bodies += p.countMissingBodies ? 1 : 0;
      else if (bodySeen[body[r]] !== set) {
        bodySeen[body[r]] = set;
        bodies++;
      }
    }
    if (sumHouseholds > limits.maxHouseholds || sumHouseholds < limits.minHouseholds) return 0;
    if (anchored > 1 || bodies < limits.minBodies) return 0;
    if (east - west > mostM || north - south > mostM) return 0;
    if (tree.grow(members, k) < k - 1) return 0;
    for (let i = 0; i < k; i++) rows[i] = row[members[i]];
    const diameterMm = extent.across(rows, k, limits.maxDiameterMm);
    if (diameterMm > limits.maxDiameterMm) return 0;
    sums.members = k;
    sums.households = sumHouseholds;
    sums.budget = sumBudget;
    sums.bodies = bodies;
    sums.diameterMm = diameterMm;
    sums.spanMm = tree.spanMm;
    sums.near = tree.near;
    return wholeValue(sumHouseholds, worth.score(sums, raw));
  };
}
