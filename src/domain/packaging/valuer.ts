/** V of a set of estates in the search's inner loop: the sums of section 5 over typed arrays, nothing allocated. */
import type { Problem } from "./problem";
import { NEAR_MM, type Sums, wholeValue, worthUnder } from "./score";

/** V of the first `k` ranks of `members` in any order; 0 when they are no package. */
export type Valuer = (members: ArrayLike<number>, k: number) => number;

export function valuer({ graph, columns, held, p, extent, allowed, limits, large, plane }: Problem): Valuer {
  const { n, row, gapMm, heightMm, a, b } = graph;
  // Links come in order of their heights: that of their gaps, but where some were forced.
  const byGap = heightMm !== gapMm;
  const { start, to, link } = allowed;
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
  // Marks of the set in hand: its number by body and by rank, and the place of each of its ranks.
  let set = 0;
  const bodySeen = new Int32Array(mostBody + 1);
  const seen = new Int32Array(n);
  const place = new Int32Array(n);
  const most = Math.max(2, limits.maxMembers);
  const root = new Int32Array(most);
  const rows = new Uint32Array(most);
  const inside = new Int32Array((most * (most - 1)) / 2);

  const later = (x: number, y: number): boolean => (byGap && gapMm[x] !== gapMm[y] ? gapMm[x] > gapMm[y] : x > y);
  const find = (i: number): number => {
    let at = i;
    while (root[at] !== at) at = root[at] = root[root[at]];
    return at;
  };

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
      seen[r] = set;
      place[r] = i;
      root[i] = i;
    }
    if (sumHouseholds > limits.maxHouseholds || sumHouseholds < limits.minHouseholds) return 0;
    if (anchored > 1 || bodies < limits.minBodies) return 0;
    if (east - west > mostM || north - south > mostM) return 0;
    // Links inside the set in their order, by insertion: each estate's come in order already.
    let count = 0;
    for (let i = 0; i < k; i++) {
      const r = members[i];
      for (let e = start[r]; e < start[r + 1]; e++) {
        if (to[e] < r || seen[to[e]] !== set) continue;
        const one = link[e];
        let at = count++;
        for (; at > 0 && later(inside[at - 1], one); at--) inside[at] = inside[at - 1];
        inside[at] = one;
      }
    }
    let tree = 0;
    let spanMm = 0;
    let near = 0;
    for (let c = 0; c < count && tree < k - 1; c++) {
      const x = find(place[a[inside[c]]]);
      const y = find(place[b[inside[c]]]);
      if (x === y) continue;
      root[x] = y;
      tree++;
      spanMm += gapMm[inside[c]];
      if (gapMm[inside[c]] < NEAR_MM) near++;
    }
    if (tree < k - 1) return 0;
    for (let i = 0; i < k; i++) rows[i] = row[members[i]];
    const diameterMm = extent.across(rows, k, limits.maxDiameterMm);
    if (diameterMm > limits.maxDiameterMm) return 0;
    sums.members = k;
    sums.households = sumHouseholds;
    sums.budget = sumBudget;
    sums.bodies = bodies;
    sums.diameterMm = diameterMm;
    sums.spanMm = spanMm;
    sums.near = near;
    return wholeValue(sumHouseholds, worth.score(sums, raw));
  };
}
