/**
 * Every connected set of a component once, by its least member (ESU, Wernicke 2006), cut off where a limit breaks that every
 * larger set breaks too: members, households, diameter, one anchor. Bodies and least sums are looked at in the set itself.
 */
import type { Problem } from "../problem";
import { type Sums, wholeValue, worthUnder } from "../score";
import { NEAR_MM } from "../tree";
import type { Cluster } from "./cluster";
import { columnBytes } from "./memory";
import { addColumn, emptyPool, type Pool } from "./pool";

export interface Caps {
  /** Connected sets looked at in a component. */
  readonly sets: number;
  /** Packages kept. */
  readonly columns: number;
  /** That the packages kept, and all that is worked out of them, may take. */
  readonly bytes: number;
}

export interface Enumerated {
  readonly pool: Pool;
  /** Least members whose sets were not looked at to the end. */
  readonly unfinished: readonly number[];
  readonly sets: number;
  /** What ended it early. */
  readonly stoppedBy: Stop;
}

/** What ended a search before its end: its size, the clock, the memory. */
export type Stop = null | "cap" | "clock" | "memory";

/** Sets between two looks at the clock. */
const TICK = 16_384;

/** All packages of a component within the caps; when they do not suffice each least member gets an equal share of them. */
export function enumerate(problem: Problem, cluster: Cluster, caps: Caps, late: () => boolean): Enumerated {
  const whole = walk(problem, cluster, caps, late, false);
  return whole.stoppedBy === "cap" || whole.stoppedBy === "memory" ? walk(problem, cluster, caps, late, true) : whole;
}

function walk(problem: Problem, cluster: Cluster, caps: Caps, late: () => boolean, shared: boolean): Enumerated {
  const { p, limits, held } = problem;
  const { n, start, to, gap, households, budget, body, large, nearStart, near, pairMm } = cluster;
  const most = Math.min(limits.maxMembers, n);
  const worth = worthUnder(held, p);
  const raw = new Float64Array(5);
  const pool = emptyPool(n);
  const sums: Sums = { members: 0, households: 0, budget: 0, bodies: 0, diameterMm: 0, spanMm: 0, near: 0 };

  // Positions in the ball of the present root; −1 outside.
  const at = new Int32Array(n).fill(-1);
  let ball = 0;
  let pair = new Float64Array(64 * 64);
  const cover = new Int32Array(n);
  const slot = new Int32Array(n).fill(-1);
  const set = new Int32Array(most);
  const H = new Float64Array(most + 1);
  const B = new Float64Array(most + 1);
  const wide = new Float64Array(most + 1);
  const anchored = new Int32Array(most + 1);
  const bodyIds = [...new Set(body)].filter((one) => one >= 0).sort((a, b) => a - b);
  const bodyOf = Int32Array.from(body, (one) => (one < 0 ? -1 : bodyIds.indexOf(one)));
  const bodyCount = new Int32Array(bodyIds.length);
  let bodies = 0;
  let missing = 0;
  // Spanning tree of the first d members at d·most: gap and the slots of its ends.
  const treeGap = new Float64Array((most + 1) * most);
  const treeA = new Int32Array((most + 1) * most);
  const treeB = new Int32Array((most + 1) * most);
  const root = new Int32Array(most);
  let stack = new Int32Array(4096);

  let sets = 0;
  let setsLeft = 0;
  let columnsLeft = 0;
  let bytesLeft = 0;
  let stop: Stop = null;

  /** Tree of the first d members and w (slot d), from the tree of the first d and w's own links. */
  const span = (d: number, w: number): void => {
    const old = d * most;
    const made = (d + 1) * most;
    for (let i = 0; i <= d; i++) root[i] = i;
    let e = start[w];
    const end = start[w + 1];
    let t = 0;
    let kept = 0;
    while (kept < d) {
      while (e < end && slot[to[e]] < 0) e++;
      const fromTree = t < d - 1 && (e >= end || treeGap[old + t] <= gap[e]);
      let a = fromTree ? treeA[old + t] : slot[to[e]];
      let b = fromTree ? treeB[old + t] : d;
      const [x, y] = [a, b];
      while (root[a] !== a) a = root[a];
      while (root[b] !== b) b = root[b];
      if (a !== b) {
        root[b] = a;
        treeGap[made + kept] = fromTree ? treeGap[old + t] : gap[e];
        treeA[made + kept] = x;
        treeB[made + kept] = y;
        kept++;
      }
      if (fromTree) t++;
      else e++;
    }
  };

  const emit = (k: number): void => {
    const bodyTotal = bodies + (p.countMissingBodies ? missing : 0);
    if (k < limits.minMembers || H[k] < limits.minHouseholds || bodyTotal < limits.minBodies) return;
    let spanMm = 0;
    let close = 0;
    for (let t = k * most; t < k * most + k - 1; t++) {
      spanMm += treeGap[t];
      if (treeGap[t] < NEAR_MM) close++;
    }
    sums.members = k;
    sums.households = H[k];
    sums.budget = B[k];
    sums.bodies = bodyTotal;
    sums.diameterMm = wide[k];
    sums.spanMm = spanMm;
    sums.near = close;
    const value = wholeValue(H[k], worth.score(sums, raw));
    if (!(value > 0)) return;
    bytesLeft -= columnBytes(1, k);
    if (columnsLeft-- <= 0) stop = "cap";
    else if (bytesLeft < 0) stop = "memory";
    else addColumn(pool, set, k, value, H[k], B[k]);
  };

  /** Grows the first d members by each of stack[from … till). */
  const grow = (d: number, from: number, till: number): void => {
    for (let e = till - 1; e >= from && !stop; e--) {
      const w = stack[e];
      if (H[d] + households[w] > limits.maxHouseholds || anchored[d] + large[w] > 1) continue;
      const row = at[w] * ball;
      let diameter = wide[d];
      for (let i = 0; i < d; i++) {
        const mm = pair[row + at[set[i]]];
        if (mm > diameter) diameter = mm;
      }
      if (pair[row + at[w]] > diameter) diameter = pair[row + at[w]];
      if (diameter > limits.maxDiameterMm) continue;
      sets++;
      if (setsLeft-- <= 0) {
        stop = "cap";
        return;
      }
      if (sets % TICK === 0 && late()) {
        stop = "clock";
        return;
      }
      const k = d + 1;
      span(d, w);
      set[d] = w;
      slot[w] = d;
      H[k] = H[d] + households[w];
      B[k] = B[d] + budget[w];
      wide[k] = diameter;
      anchored[k] = anchored[d] + large[w];
      const own = bodyOf[w];
      if (own < 0) missing++;
      else if (bodyCount[own]++ === 0) bodies++;
      emit(k);
      if (k < most) {
        if (till + (e - from) + (start[w + 1] - start[w]) > stack.length) {
          const longer = new Int32Array(2 * stack.length + ball);
          longer.set(stack);
          stack = longer;
        }
        let top = till;
        for (let i = from; i < e; i++) if (pair[row + at[stack[i]]] <= limits.maxDiameterMm) stack[top++] = stack[i];
        for (let l = start[w]; l < start[w + 1]; l++) {
          const u = to[l];
          if (at[u] >= 0 && cover[u]++ === 0) stack[top++] = u;
        }
        if (top > till) grow(k, till, top);
        for (let l = start[w]; l < start[w + 1]; l++) if (at[to[l]] >= 0) cover[to[l]]--;
      }
      if (own < 0) missing--;
      else if (--bodyCount[own] === 0) bodies--;
      slot[w] = -1;
    }
  };

  const unfinished: number[] = [];
  let stoppedBy: Stop = null;
  setsLeft = caps.sets;
  columnsLeft = caps.columns;
  bytesLeft = caps.bytes;
  for (let r = 0; r < n; r++) {
    if (stoppedBy === "clock" || (stoppedBy && !shared)) {
      unfinished.push(r);
      continue;
    }
    if (shared) {
      setsLeft = Math.floor((caps.sets - sets) / (n - r));
      columnsLeft = Math.floor((caps.columns - pool.count) / (n - r));
      bytesLeft = Math.floor((caps.bytes - columnBytes(pool.count, pool.start[pool.count])) / (n - r));
    }
    ball = nearStart[r + 1] - nearStart[r];
    if (ball * ball > pair.length) pair = new Float64Array(2 * ball * ball);
    for (let i = 0; i < ball; i++) at[near[nearStart[r] + i]] = i;
    pair.fill(Number.POSITIVE_INFINITY, 0, ball * ball);
    for (let i = 0; i < ball; i++) {
      const a = near[nearStart[r] + i];
      for (let x = nearStart[a]; x < nearStart[a + 1]; x++) {
        const j = at[near[x]];
        if (j >= 0) pair[i * ball + j] = pair[j * ball + i] = pairMm[x];
      }
    }
    stop = null;
    cover[r] = 1;
    stack[0] = r;
    grow(0, 0, 1);
    cover[r] = 0;
    for (let i = 0; i < ball; i++) at[near[nearStart[r] + i]] = -1;
    if (stop) {
      stoppedBy = stop;
      unfinished.push(r);
      // What an early end leaves behind.
      slot.fill(-1);
      cover.fill(0);
      bodyCount.fill(0);
      bodies = missing = 0;
    }
  }
  return { pool, unfinished, sets, stoppedBy };
}
