/** The best portfolio within a budget: disjoint packages, floors by district in households, and a bound that none exceeds. */

import type { Packaged } from "../edit/hold";
import { type Choice, choose, type Effort, fits, worthOf } from "../exact/choose";
import type { Stop } from "../exact/enumerate";
import type { Highs } from "../exact/highs";
import { membersOf } from "../exact/pool";
import type { Duals, Packing, Side } from "../exact/relax";
import { type Free, heldIn, type Objective, type Stock } from "./stock";

export interface Floor {
  /** As in the columns. */
  readonly district: number;
  readonly households: number;
}

export interface PortfolioQuestion {
  readonly objective: Objective;
  /** Whole 0.01 万元. */
  readonly budget: number;
  readonly floors: readonly Floor[];
}

/** Why no portfolio keeps the question: the locked packages alone cost more, or a floor is out of reach beside the floors before it. */
export type OutOfReach =
  | { readonly what: "locked"; readonly needed: number }
  | {
      readonly what: "floor";
      readonly district: number;
      /** Households. */
      readonly most: number;
      readonly shortfall: number;
      /** Nothing more is possible; else it is the most that was found. */
      readonly proven: boolean;
    };

export interface Portfolio {
  /** Locked ones included, by least rank. */
  readonly packages: readonly Packaged[];
  readonly value: number;
  readonly households: number;
  /** Whole 0.01 万元. */
  readonly spent: number;
  /** No portfolio reaches more of the objective. */
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: Stop;
  /** What one more 0.01 万元 would bring of the objective, by the duals. */
  readonly price: number;
  /** Packages left out of the choice because a budget is unknown. */
  readonly budgetsUnknown: number;
}

/** What one solve leaves for the next at another budget. */
export interface Memory {
  readonly picks: readonly number[];
  readonly duals: Duals;
}

export type Solved =
  | { readonly reached: Portfolio; readonly memory: Memory; readonly outOfReach: null }
  | { readonly reached: null; readonly outOfReach: OutOfReach };

const budgetSide = (stock: Stock, budget: number): Side => ({
  coefficient: stock.pool.budget.subarray(0, stock.pool.count),
  limit: budget,
});
const negative = (numbers: Float64Array): Float64Array => numbers.map((one) => -one);

/** Adds columns to a base in order of what they bring for their cost while they fit; never a loss. */
function greedy({ pool }: Stock, worth: Float64Array, budget: number, base: readonly number[] = []): number[] {
  const order = Array.from({ length: pool.count }, (_, j) => j).filter((j) => worth[j] > 0 && pool.budget[j] <= budget);
  const rate = order.length > 0 ? worth.map((w, j) => w / Math.max(1, pool.budget[j])) : worth;
  order.sort((a, b) => rate[b] - rate[a] || a - b);
  const used = new Uint8Array(pool.rows);
  const picks = [...base];
  let left = budget;
  for (const j of base) {
    left -= pool.budget[j];
    for (const i of membersOf(pool, j)) used[i] = 1;
  }
  for (const j of order) {
    if (pool.budget[j] > left) continue;
    const members = membersOf(pool, j);
    if (members.some((i) => used[i])) continue;
    for (const i of members) used[i] = 1;
    left -= pool.budget[j];
    picks.push(j);
  }
  return picks.sort((a, b) => a - b);
}

/** What is left of a choice that keeps the floors when every column they can do without is dropped, those that bring them least for their cost first. */
function lean({ pool }: Stock, floors: readonly Side[], picks: readonly number[]): number[] {
  const brought = (j: number): number => floors.reduce((sum, { coefficient }) => sum - coefficient[j], 0);
  const rate = new Map(picks.map((j) => [j, brought(j) / Math.max(1, pool.budget[j])]));
  const kept = new Set(picks);
  const spare = floors.map(({ coefficient, limit }) => limit - worthOf(coefficient, picks));
  for (const j of [...picks].sort((a, b) => (rate.get(a) ?? 0) - (rate.get(b) ?? 0) || b - a)) {
    if (floors.some(({ coefficient }, s) => spare[s] + coefficient[j] < 0)) continue;
    kept.delete(j);
    floors.forEach(({ coefficient }, s) => {
      spare[s] += coefficient[j];
    });
  }
  return picks.filter((j) => kept.has(j));
}

/** The second choice when it is worth more and keeps the side, else the first. */
const better = (worth: Float64Array, a: readonly number[], b: readonly number[], { coefficient, limit }: Side) =>
  worthOf(worth, b) > worthOf(worth, a) && worthOf(coefficient, b) <= limit ? b : a;

const unbound = (worth: Float64Array, { picks, bound }: Free, duals: Duals) => {
  const proven = worthOf(worth, picks) === bound;
  return { picks, bound, proven, stoppedBy: proven ? null : ("cap" as const), duals };
};

const prices = (stock: Stock, worth: Float64Array, picks: readonly number[], sides: number): Duals => {
  const y = new Float64Array(stock.pool.rows);
  for (const j of picks) {
    const members = membersOf(stock.pool, j);
    for (const i of members) y[i] = worth[j] / members.length;
  }
  return { y, side: new Float64Array(sides) };
};

/** @param memory of a solve at a budget that is not greater and the same floors. */
export function solveBudget(
  stock: Stock,
  highs: Highs,
  { objective, budget, floors }: PortfolioQuestion,
  effort: Effort,
  memory?: Memory,
): Solved {
  const { pool, locked, problem, beyond } = stock;
  const fixed = locked.filter(({ figures }) => !Number.isNaN(figures.budget));
  const needed = fixed.reduce((sum, { figures }) => sum + figures.budget, 0);
  if (needed > budget) return { reached: null, outOfReach: { what: "locked", needed } };
  const money = budgetSide(stock, budget - needed);
  const sides: Side[] = [money];
  const districts: number[] = [];
  const worth = (objective === "value" ? pool.value : pool.households).subarray(0, pool.count);
  let start = memory?.picks ?? null;

  // District by district the most that is possible beside the floors before it.
  for (const { district, households } of floors) {
    const own = fixed.reduce((sum, one) => sum + heldIn(problem, one, district), 0);
    const coefficient = stock.inDistrict(district);
    if (!memory && own + worthOf(coefficient, start ?? []) < households) {
      // What the floors before it can spare goes to this one.
      const spared = greedy(stock, coefficient, money.limit, lean(stock, sides.slice(1), start ?? []));
      const first = start ? better(coefficient, start, spared, money) : spared;
      if (own + worthOf(coefficient, first) >= households) {
        start = first;
      } else {
        const packing: Packing = { pool, objective: coefficient, sides };
        const most = choose(highs, packing, first, prices(stock, coefficient, first, sides.length), effort);
        if (own + most.value < households) {
          const reached = own + most.value;
          return {
            reached: null,
            outOfReach: {
              what: "floor",
              district,
              most: reached,
              shortfall: households - reached,
              proven: most.proven && !beyond,
            },
          };
        }
        start = most.picks;
      }
    }
    sides.push({ coefficient: negative(coefficient), limit: own - households });
    districts.push(district);
  }
  // Without floors the cheapest for its worth is a start; with them what keeps them.
  const first = start
    ? better(worth, start, greedy(stock, worth, money.limit, lean(stock, sides.slice(1), start)), money)
    : better(worth, greedy(stock, worth, money.limit), stock.quick, money);
  const packing: Packing = { pool, objective: worth, sides };
  // With money enough nothing ties the components together.
  const free = stock.freely(highs, objective, effort);
  const choice: Pick<Choice, "picks" | "bound" | "proven" | "stoppedBy" | "duals"> = fits(packing, free.picks)
    ? unbound(worth, free, prices(stock, worth, free.picks, sides.length))
    : choose(
        highs,
        packing,
        first,
        memory?.duals ?? prices(stock, worth, first, sides.length),
        effort,
        beyond ? (duals) => beyond(objective, duals, districts) : undefined,
      );
  const packages = [...fixed, ...stock.packages(choice.picks)].sort((a, b) => a.members[0] - b.members[0]);
  const sum = (get: (one: Packaged) => number): number => packages.reduce((total, one) => total + get(one), 0);
  const fixedWorth = fixed.reduce(
    (total, { figures }) => total + (objective === "value" ? figures.value : figures.households),
    0,
  );
  const { proven, stoppedBy, duals } = choice;
  return {
    outOfReach: null,
    memory: { picks: choice.picks, duals },
    reached: {
      packages,
      value: sum(({ figures }) => figures.value),
      households: sum(({ figures }) => figures.households),
      spent: sum(({ figures }) => figures.budget),
      bound: choice.bound + fixedWorth,
      proven,
      stoppedBy: proven ? null : (stock.stoppedBy ?? stoppedBy),
      price: duals.side[0],
      budgetsUnknown: stock.budgetsUnknown,
    },
  };
}
