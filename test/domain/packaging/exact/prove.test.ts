import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quickly } from "../../../../src/domain/packaging/engine";
import { ceilings } from "../../../../src/domain/packaging/exact/ceiling";
import { choose, integerSolve, worthOf } from "../../../../src/domain/packaging/exact/choose";
import { clusterOf, componentsOf } from "../../../../src/domain/packaging/exact/cluster";
import { enumerate } from "../../../../src/domain/packaging/exact/enumerate";
import { SOLVER_BYTES } from "../../../../src/domain/packaging/exact/memory";
import { membersOf } from "../../../../src/domain/packaging/exact/pool";
import { firstDuals } from "../../../../src/domain/packaging/exact/prove";
import { dualBound, relax } from "../../../../src/domain/packaging/exact/relax";
import { settle } from "../../../../src/domain/packaging/exact/settle";
import { bestSubset, isSmall } from "../../../../src/domain/packaging/exact/subsets";
import { tighten } from "../../../../src/domain/packaging/exact/tighten";
import { broken } from "../../../../src/domain/packaging/feasible";
import type { Problem } from "../../../../src/domain/packaging/problem";
import type { Lot } from "../city";
import { CAPS, highs, limits, loose, lotsOf, problemOf, proofOf } from "./towns";

interface Best {
  value: number;
  households: number;
  sets: number[][];
}
/** Orders choices by value, then households, then the ids of their packages. */
function better(a: Best, b: Best): boolean {
  if (a.value !== b.value) return a.value > b.value;
  if (a.households !== b.households) return a.households > b.households;
  for (let k = 0; k < a.sets.length && k < b.sets.length; k++) {
    const [x, y] = [a.sets[k], b.sets[k]];
    for (let i = 0; i < x.length && i < y.length; i++) if (x[i] !== y[i]) return x[i] < y[i];
    if (x.length !== y.length) return x.length < y.length;
  }
  return a.sets.length > b.sets.length;
}

/** The best of all partitions of the estates that take part, every block judged by score and limits. */
function bruteForce(problem: Problem): Best {
  const { score, limits: keep, large, part } = problem;
  const worth = new Map<string, { value: number; households: number } | null>();
  const judge = (set: readonly number[]) => {
    const key = set.join();
    let known = worth.get(key);
    if (known === undefined) {
      const figures = score!(set);
      const fine = set.length > 1 && broken(figures, set, large, keep) === null && figures.value > 0;
      known = fine ? { value: figures.value, households: figures.households } : null;
      worth.set(key, known);
    }
    return known;
  };
  const ranks = Array.from(part.keys()).filter((r) => part[r]);
  let best: Best = { value: 0, households: 0, sets: [] };
  const blocks: number[][] = [];
  const place = (k: number): void => {
    if (k === ranks.length) {
      const sets = blocks.filter((set) => judge(set));
      const total = sets.map((set) => judge(set)!);
      const now = {
        value: total.reduce((sum, one) => sum + one.value, 0),
        households: total.reduce((sum, one) => sum + one.households, 0),
        sets,
      };
      if (better(now, best)) best = { ...now, sets: sets.map((set) => [...set]) };
      return;
    }
    for (const block of blocks) {
      block.push(ranks[k]);
      place(k + 1);
      block.pop();
    }
    blocks.push([ranks[k]]);
    place(k + 1);
    blocks.pop();
  };
  place(0);
  return best;
}

const sets = (packages: readonly { members: readonly number[] }[]): number[][] => packages.map((f) => [...f.members]);
const totalOf = (packages: readonly { figures: { value: number } }[]): number =>
  packages.reduce((sum, f) => sum + f.figures.value, 0);

describe("the proven set of packages", { timeout: 60_000 }, () => {
  it("is the best of all partitions, ties settled", () => {
    fc.assert(
      fc.property(lotsOf(16, 3), fc.oneof(loose, limits), (lots, some) => {
        const problem = problemOf(lots, some);
        const best = bruteForce(problem);
        const proof = proofOf(problem);
        expect(proof).toMatchObject({ value: best.value, bound: best.value, proven: true, stoppedBy: null });
        expect(sets(proof.packages)).toEqual(best.sets);
      }),
      { numRuns: 25 },
    );
  });

  it("is the same by subsets, by losses and by integer programs", () => {
    const effort = { nodes: 2000, columns: 20_000, steps: 1_000_000, bytes: SOLVER_BYTES, secondsLeft: () => null };
    fc.assert(
      fc.property(lotsOf(22, 4), loose, (lots, some) => {
        const problem = problemOf(lots, some);
        for (const members of componentsOf(problem)) {
          const cluster = clusterOf(problem, members);
          const { pool } = enumerate(problem, cluster, CAPS, () => false);
          if (!isSmall(pool)) continue;
          const best = bestSubset(pool);
          const packing = { pool, objective: pool.value.subarray(0, pool.count), sides: [] };
          const choice = choose(highs, packing, [], firstDuals(cluster, pool, []), effort);
          expect(choice).toMatchObject({ proven: true, settled: true, value: worthOf(pool.value, best) });
          expect(choice.picks).toEqual(best);
          expect(settle(highs, packing, choice, effort)).toEqual(best);
          const all = Array.from({ length: pool.count }, (_, j) => j);
          const whole = integerSolve(highs, packing, all, null, effort);
          expect(worthOf(pool.value, whole.picks ?? [])).toBe(choice.value);
          expect(settle(highs, packing, { ...choice, picks: whole.picks ?? [] }, effort)).toEqual(best);
        }
      }),
      { numRuns: 25 },
    );
  });

  it("settles a tie by the least ids", () => {
    // A ring of four equal lots: two ways to pair them, of the same worth.
    const ring: Lot[] = ["a", "b", "c", "d"].map((id, i) => ({
      id,
      place: [60 * (i === 1 || i === 2 ? 1 : 0), 60 * (i >> 1), 45, 45],
      households: 100,
      budgetWan: 200,
      body: id,
    }));
    const problem = problemOf(ring, { maxMembers: 2, minHouseholds: 0, gapM: 20 });
    expect(sets(proofOf(problem).packages)).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it("is not changed by the inequalities that close the relaxation, nor by the columns they let go", () => {
    let closed = 0;
    fc.assert(
      fc.property(lotsOf(26, 4), loose, fc.integer({ min: 60, max: 120 }), (lots, some, households) => {
        // Estates of one size leave the relaxation most open.
        const problem = problemOf(
          lots.map((lot) => ({ ...lot, households })),
          some,
        );
        for (const members of componentsOf(problem)) {
          const cluster = clusterOf(problem, members);
          const { pool } = enumerate(problem, cluster, CAPS, () => false);
          if (!isSmall(pool)) continue;
          const best = bestSubset(pool);
          const value = worthOf(pool.value, best);
          const packing = { pool, objective: pool.value.subarray(0, pool.count), sides: [] };
          const first = firstDuals(cluster, pool, []);
          const tight = tighten(highs, packing, best.slice(1), first, () => false, SOLVER_BYTES);
          const again = relax(highs, tight.packing, tight.start, tight.duals, () => false, SOLVER_BYTES);
          const bound = dualBound(tight.packing, again.duals);
          expect(bound).toBeGreaterThan(value - 1e-6);
          const open = dualBound(packing, relax(highs, packing, [], first, () => false, SOLVER_BYTES).duals);
          if (Math.floor(bound + 1e-6) === value && Math.floor(open + 1e-6) > value) closed++;
          const left = tight.packing.pool;
          expect(bestSubset(left).map((j) => [...membersOf(left, j)])).toEqual(
            best.map((j) => [...membersOf(pool, j)]),
          );
        }
      }),
      { numRuns: 40, seed: 1 },
    );
    expect(closed).toBeGreaterThan(0);
  });

  it("bounds what nobody looked at by shares that no package exceeds", () => {
    fc.assert(
      fc.property(lotsOf(22, 4), fc.oneof(loose, limits), (lots, some) => {
        const problem = problemOf(lots, some);
        for (const members of componentsOf(problem)) {
          const cluster = clusterOf(problem, members);
          const { pool } = enumerate(problem, cluster, CAPS, () => false);
          const share = ceilings(problem, cluster);
          for (let j = 0; j < pool.count; j++) {
            const most = membersOf(pool, j).reduce((sum, i) => sum + share[i], 0);
            expect(most).toBeGreaterThan(pool.value[j] - 1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("is worth at least the quick answer, keeps every limit and shares no estate, at every cap", () => {
    const caps = fc.constantFrom(
      { sets: 200_000, columns: 200_000, bytes: SOLVER_BYTES },
      { sets: 2000, columns: 2000, bytes: SOLVER_BYTES },
      { sets: 60, columns: 40, bytes: SOLVER_BYTES },
      { sets: 0, columns: 0, bytes: SOLVER_BYTES },
      // No room for the columns; room for them and none for HiGHS; none at all.
      { sets: 200_000, columns: 200_000, bytes: 20_000 },
      { sets: 200_000, columns: 200_000, bytes: 100 * 2 ** 20 },
      { sets: 200_000, columns: 200_000, bytes: 0 },
    );
    fc.assert(
      fc.property(lotsOf(40, 7), limits, caps, (lots, some, cap) => {
        const problem = problemOf(lots, some);
        const quick = quickly(problem);
        const full = proofOf(problem);
        const proof = proofOf(problem, { caps: cap, known: quick });
        expect(proof.value).toBe(totalOf(proof.packages));
        expect(proof.value).toBeGreaterThanOrEqual(totalOf(quick));
        // Weak duality: whatever was looked at, nobody's answer exceeds the bound.
        expect(proof.bound).toBeGreaterThanOrEqual(full.value);
        expect(full.bound).toBeGreaterThanOrEqual(proof.value);
        if (proof.proven) expect(proof.value).toBe(full.value);
        const inside = sets(proof.packages).flat();
        expect(new Set(inside).size).toBe(inside.length);
        for (const { members } of proof.packages)
          expect(broken(problem.score!(members), members, problem.large, problem.limits)).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  it("never bounds below the best of all partitions, however little memory there is", () => {
    fc.assert(
      fc.property(lotsOf(8, 4), limits, fc.integer({ min: 0, max: 20_000 }), (lots, some, bytes) => {
        const problem = problemOf(lots, some);
        const best = bruteForce(problem);
        const proof = proofOf(problem, { caps: { ...CAPS, bytes } });
        expect(proof.bound).toBeGreaterThanOrEqual(best.value);
        expect(proof.value).toBeLessThanOrEqual(best.value);
        if (proof.proven) expect(proof.value).toBe(best.value);
        else expect(proof.stoppedBy).toBe("memory");
      }),
      { numRuns: 60 },
    );
  });

  it("does not depend on the order of the input", () => {
    fc.assert(
      fc.property(lotsOf(30, 6), limits, (lots, some) => {
        const [forth, back] = [lots, [...lots].reverse()].map((list) => {
          const proof = proofOf(problemOf(list, some));
          return { value: proof.value, bound: proof.bound, sets: sets(proof.packages), components: proof.components };
        });
        expect(back).toEqual(forth);
      }),
      { numRuns: 30 },
    );
  });

  it("never falls when a limit is relaxed", () => {
    const relaxed = fc.constantFrom(
      { maxMembers: 14 },
      { minBodies: 0 },
      { minHouseholds: 0 },
      { maxHouseholds: 5000 },
      { maxDiameterM: 2000 },
      { smallHouseholds: null },
      { scope: "city" as const },
      { gapM: 100 },
    );
    fc.assert(
      fc.property(lotsOf(22, 6), limits, relaxed, (lots, some, wider) => {
        const [tight, loose] = [some, { ...some, ...wider }].map((one) => proofOf(problemOf(lots, one)));
        fc.pre(tight.proven && loose.proven);
        expect(loose.value).toBeGreaterThanOrEqual(tight.value);
      }),
      { numRuns: 25 },
    );
  });

  it("says what ended it, and tells of its progress", () => {
    const lots: Lot[] = Array.from({ length: 49 }, (_, i) => ({
      id: `e${String(i).padStart(2, "0")}`,
      place: [60 * (i % 7), 60 * Math.floor(i / 7), 45, 45],
      households: 60 + ((i * 37) % 90),
      budgetWan: 100 + ((i * 53) % 200),
      body: `b${i % 11}`,
    }));
    const problem = problemOf(lots, {});
    const capped = proofOf(problem, { caps: { sets: 500, columns: 500, bytes: SOLVER_BYTES } });
    expect(capped).toMatchObject({ stoppedBy: "cap", proven: false });
    expect(capped.bound).toBeGreaterThan(capped.value);
    expect(capped.components[0].sets).toBeLessThanOrEqual(500);
    const poor = proofOf(problem, { caps: { ...CAPS, bytes: 100_000 } });
    expect(poor).toMatchObject({ stoppedBy: "memory", proven: false });
    expect(poor.bound).toBeGreaterThan(capped.value);
    // A clock that is always past the limit.
    let time = 0;
    const seen: number[] = [];
    const late = proofOf(problem, {
      seconds: 1,
      now: () => (time += 5000),
      onProgress: ({ done, components }) => seen.push(done / components),
    });
    expect(late).toMatchObject({ stoppedBy: "clock", proven: false });
    expect(late.bound).toBeGreaterThanOrEqual(capped.value);
    expect(seen).toEqual([1]);
    // Counts, not clocks: twice the same.
    expect({
      ...proofOf(problem, { caps: { sets: 500, columns: 500, bytes: SOLVER_BYTES } }),
      milliseconds: 0,
    }).toEqual({
      ...capped,
      milliseconds: 0,
    });
  });
});
