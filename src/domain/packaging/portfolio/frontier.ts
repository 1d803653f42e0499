/** What each budget brings: exact points at evenly spaced budgets under the hull of the Lagrange multiplier. */
import type { Effort } from "../exact/choose";
import type { Highs } from "../exact/highs";
import { type Floor, type Memory, type Solved, solveBudget } from "./budget";
import type { Objective, Stock } from "./stock";

export const POINTS = 20;

export interface FrontierPoint {
  /** Whole 0.01 万元. */
  readonly budget: number;
  readonly spent: number;
  readonly value: number;
  readonly households: number;
  readonly packages: number;
  /** Of the objective: a point of the hull, or the proven value under it. */
  readonly bound: number;
  readonly proven: boolean;
}

export interface Frontier {
  /** By budget; those too small for the floors or the locked packages are left out. */
  readonly points: readonly FrontierPoint[];
  /** The budget from which more money brings nothing, as far as is known. */
  readonly enough: number;
}

/** @param onProgress hears the share of points done, 0–1, and those points. */
export function frontierOf(
  stock: Stock,
  highs: Highs,
  objective: Objective,
  floors: readonly Floor[],
  effort: Effort,
  onProgress?: (share: number, points: readonly FrontierPoint[]) => void,
): Frontier {
  const { pool } = stock;
  let all = 0;
  for (let j = 0; j < pool.count; j++) all += pool.budget[j];
  for (const { figures } of stock.locked) all += figures.budget || 0;
  const most = solveBudget(stock, highs, { objective, budget: all, floors }, effort);
  onProgress?.(1 / POINTS, []);
  if (!most.reached) return { points: [], enough: 0 };
  const enough = most.reached.spent;
  const points: FrontierPoint[] = [];
  let memory: Memory | undefined;
  const add = (budget: number, solved: Solved): void => {
    if (!solved.reached) return;
    const { spent, value, households, packages, bound, proven } = solved.reached;
    points.push({ budget, spent, value, households, packages: packages.length, bound, proven });
    memory = solved.memory;
  };
  for (let k = 1; k < POINTS; k++) {
    const budget = Math.floor((enough * k) / POINTS);
    add(budget, solveBudget(stock, highs, { objective, budget, floors }, effort, memory));
    onProgress?.((k + 1) / POINTS, points);
  }
  add(enough, most);
  return { points, enough };
}
