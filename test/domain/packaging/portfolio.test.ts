import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Effort } from "../../../src/domain/packaging/exact/choose";
import { SOLVER_BYTES } from "../../../src/domain/packaging/exact/memory";
import { broken } from "../../../src/domain/packaging/feasible";
import { type PortfolioQuestion, solveBudget } from "../../../src/domain/packaging/portfolio/budget";
import { frontierOf, POINTS } from "../../../src/domain/packaging/portfolio/frontier";
import { stockOf } from "../../../src/domain/packaging/portfolio/stock";
import type { Problem } from "../../../src/domain/packaging/problem";
import type { Lot } from "./city";
import { CAPS, highs, loose, lotsOf, problemOf } from "./exact/towns";

const effort: Effort = { nodes: 2000, columns: 20_000, steps: 1_000_000, bytes: SOLVER_BYTES, secondsLeft: () => null };
const stockFor = (problem: Problem, caps = CAPS) => stockOf(problem, caps, () => false);
const ask = (problem: Problem, question: PortfolioQuestion, caps = CAPS, most = effort) =>
  solveBudget(stockFor(problem, caps), highs, question, most);
/** A bound holds at any effort: towns of 30 need not be proven here. */
const little = { ...effort, nodes: 100, columns: 1_600, steps: 100_000 };

interface Plan {
  value: number;
  households: number;
  spent: number;
  byDistrict: [number, number];
}
/** Every choice of disjoint packages, by trying all partitions. */
function allPlans(problem: Problem): Plan[] {
  const { score, limits, large, part, columns, graph } = problem;
  const ranks = Array.from(part.keys()).filter((r) => part[r]);
  const known = new Map<string, Plan | null>();
  const judge = (set: readonly number[]): Plan | null => {
    const key = set.join();
    let plan = known.get(key);
    if (plan !== undefined) return plan;
    const f = score!(set);
    const fine = set.length > 1 && broken(f, set, large, limits) === null && !Number.isNaN(f.budget);
    const byDistrict: [number, number] = [0, 0];
    for (const r of set) byDistrict[columns.district[graph.row[r]]] += columns.households[graph.row[r]];
    plan = fine ? { value: f.value, households: f.households, spent: f.budget, byDistrict } : null;
    known.set(key, plan);
    return plan;
  };
  const plans: Plan[] = [];
  const walk = (left: readonly number[], plan: Plan): void => {
    if (left.length === 0) {
      plans.push(plan);
      return;
    }
    const [first, ...rest] = left;
    walk(rest, plan);
    for (let bits = 1; bits < 2 ** rest.length; bits++) {
      const mates = rest.filter((_, i) => bits & (1 << i));
      const one = judge([first, ...mates]);
      if (!one) continue;
      walk(
        rest.filter((r) => !mates.includes(r)),
        {
          value: plan.value + one.value,
          households: plan.households + one.households,
          spent: plan.spent + one.spent,
          byDistrict: [plan.byDistrict[0] + one.byDistrict[0], plan.byDistrict[1] + one.byDistrict[1]],
        },
      );
    }
  };
  walk(ranks, { value: 0, households: 0, spent: 0, byDistrict: [0, 0] });
  return plans;
}

const objective = fc.constantFrom("value" as const, "households" as const);

describe("a portfolio", { timeout: 60_000 }, () => {
  it("is the best of all plans within the budget and over the floors; a floor out of reach is named with the most possible", () => {
    const floors = fc.array(
      fc.record({ district: fc.constantFrom(0, 1), households: fc.integer({ min: 50, max: 900 }) }),
      { maxLength: 2 },
    );
    fc.assert(
      fc.property(
        lotsOf(14, 3),
        loose,
        objective,
        fc.double({ min: 0, max: 1, noNaN: true }),
        floors,
        (lots, some, what, share, wish) => {
          const problem = problemOf(lots, some);
          const plans = allPlans(problem);
          const dearest = Math.max(...plans.map(({ spent }) => spent));
          const budget = Math.floor(share * dearest);
          const list = wish.filter(({ district }, k) => wish.findIndex((one) => one.district === district) === k);
          const { reached, outOfReach } = ask(problem, { objective: what, budget, floors: list });
          let fine = plans.filter(({ spent }) => spent <= budget);
          for (const { district, households } of list) {
            const most = Math.max(...fine.map(({ byDistrict }) => byDistrict[district]));
            if (most < households) {
              expect(outOfReach).toEqual({
                what: "floor",
                district,
                most,
                shortfall: households - most,
                proven: true,
              });
              return;
            }
            fine = fine.filter(({ byDistrict }) => byDistrict[district] >= households);
          }
          const best = Math.max(...fine.map((plan) => plan[what]));
          expect(outOfReach).toBeNull();
          expect(reached?.[what]).toBe(best);
          expect(reached).toMatchObject({ bound: best, proven: true });
          expect(reached!.spent).toBeLessThanOrEqual(budget);
          const sums = reached!.packages.reduce((sum, { figures }) => sum + figures.budget, 0);
          expect(reached!.spent).toBe(sums);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("has a true bound when the caps end the search early", () => {
    const caps = fc.constantFrom(
      { sets: 300, columns: 300, bytes: SOLVER_BYTES },
      { sets: 20, columns: 10, bytes: SOLVER_BYTES },
      { sets: 0, columns: 0, bytes: SOLVER_BYTES },
      { sets: 300, columns: 300, bytes: 8000 },
    );
    fc.assert(
      fc.property(
        lotsOf(30, 6),
        loose,
        objective,
        fc.integer({ min: 0, max: 800_000 }),
        caps,
        (lots, some, what, budget, cap) => {
          const problem = problemOf(lots, some);
          const question = { objective: what, budget, floors: [] };
          const full = ask(problem, question, CAPS, little).reached!;
          const capped = ask(problem, question, cap, little).reached!;
          expect(capped.bound).toBeGreaterThanOrEqual(full[what]);
          expect(full.bound).toBeGreaterThanOrEqual(capped[what]);
          expect(capped.spent).toBeLessThanOrEqual(budget);
          const inside = capped.packages.flatMap(({ members }) => members);
          expect(new Set(inside).size).toBe(inside.length);
        },
      ),
      { numRuns: 25 },
    );
  });

  it("proves a floor out of reach also beside a district of very many possible packages", () => {
    // Sixteen of one district in a square: tens of thousands of sets, none of which brings the other district anything.
    const square = Array.from(
      { length: 16 },
      (_, k): Lot => ({
        id: `s${String(k).padStart(2, "0")}`,
        place: [50 * (k % 4), 50 * Math.floor(k / 4), 40, 40],
        households: 100,
        budgetWan: 100,
        body: `s${k}`,
        district: 0,
      }),
    );
    // Three that touch each other, of whom two are as many households as a package may have: by halves it would be three.
    const three = [
      [0, 2000],
      [50, 2000],
      [25, 2050],
    ].map(
      ([x, y], k): Lot => ({
        id: `t${k}`,
        place: [x, y, 40, 40],
        households: 500,
        budgetWan: 100,
        body: `t${k}`,
        district: 1,
      }),
    );
    const problem = problemOf([...square, ...three], { gapM: 15, smallHouseholds: null, maxHouseholds: 1200 });
    const { outOfReach } = ask(
      problem,
      { objective: "value", budget: 1e9, floors: [{ district: 1, households: 1001 }] },
      { ...CAPS, sets: 2_000_000 },
      { ...effort, columns: 1600 },
    );
    expect(outOfReach).toEqual({ what: "floor", district: 1, most: 1000, shortfall: 1, proven: true });
  });

  it("keeps a second floor with what the first can spare, before any search", () => {
    // Six pairs of one district and one of another, each 400 households for 100 万元: of four that the money buys, two keep the first floor.
    const pairs = Array.from({ length: 7 }, (_, pair) =>
      [0, 50].map(
        (x): Lot => ({
          id: `p${pair}-${x}`,
          place: [x, 1000 * pair, 45, 45],
          households: 200,
          budgetWan: 50,
          body: `${pair}-${x}`,
          district: pair < 6 ? 0 : 1,
        }),
      ),
    ).flat();
    const none = { ...effort, nodes: 0, columns: 1, steps: 0, secondsLeft: () => 0 };
    const { reached } = ask(
      problemOf(pairs, { gapM: 15 }),
      {
        objective: "value",
        budget: 40_000,
        floors: [
          { district: 0, households: 800 },
          { district: 1, households: 400 },
        ],
      },
      CAPS,
      none,
    );
    expect(reached?.households).toBe(1600);
    expect(reached?.spent).toBe(40_000);
  });

  it("leaves packages of unknown budget out and counts them", () => {
    const row: Lot[] = ["a", "b", "c"].map((id, i) => ({
      id,
      place: [50 * i, 0, 40, 40],
      households: 200,
      budgetWan: i === 2 ? undefined : 300 + i,
      body: id,
    }));
    const problem = problemOf(row, { weights: [0.4, 0.3, 0.3, 0, 0] });
    const { reached } = ask(problem, { objective: "households", budget: 1e9, floors: [] });
    // a–b alone; b–c and a–b–c hold an unknown budget (a–c is 60 m: no nearer than the gap allows).
    expect(reached?.packages.map(({ members }) => members)).toEqual([[0, 1]]);
    expect(reached).toMatchObject({ spent: 60_100, households: 400, budgetsUnknown: 3 });
  });

  it("has a frontier that rises, ends at the best without a budget and stays under its hull", () => {
    fc.assert(
      fc.property(lotsOf(26, 5), loose, objective, (lots, some, what) => {
        const stock = stockFor(problemOf(lots, some));
        const seen: number[] = [];
        const { points, enough } = frontierOf(stock, highs, what, [], effort, (share) => seen.push(share));
        if (points.length === 0) return;
        expect(points).toHaveLength(POINTS);
        expect(seen.at(-1)).toBe(1);
        points.forEach((point, k) => {
          expect(point.spent).toBeLessThanOrEqual(point.budget);
          expect(point.bound).toBeGreaterThanOrEqual(point[what]);
          if (k > 0) expect(point[what]).toBeGreaterThanOrEqual(points[k - 1][what]);
          const alone = solveBudget(stock, highs, { objective: what, budget: point.budget, floors: [] }, effort)
            .reached!;
          if (point.proven && alone.proven) expect(point[what]).toBe(alone[what]);
        });
        const last = points[POINTS - 1];
        expect(last.budget).toBe(enough);
        const rich = solveBudget(stock, highs, { objective: what, budget: 1e9, floors: [] }, effort).reached!;
        expect(last[what]).toBe(rich[what]);
      }),
      { numRuns: 15 },
    );
  });
});
