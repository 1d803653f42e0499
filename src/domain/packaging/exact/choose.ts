/** The best choice of columns that share no estate: bounded by the relaxation, found by an integer solve over few columns. */
import type { Stop } from "./enumerate";
import { type Highs, INFEASIBLE, OPTIMAL } from "./highs";
import { searchLosses } from "./losses";
import { hasRoom } from "./memory";
import { membersOf } from "./pool";
import { type Duals, dualBound, modelOf, type Packing, relax } from "./relax";

export interface Effort {
  /** Branch-and-bound nodes of one integer solve. */
  readonly nodes: number;
  /** Columns of one integer solve at most. */
  readonly columns: number;
  /** Columns that a search on losses looks at before it gives up. */
  readonly steps: number;
  /** That columns and HiGHS may take together. */
  readonly bytes: number;
  /** Seconds left, or null: no clock. */
  readonly secondsLeft: () => number | null;
}

export interface Choice {
  /** Columns in ascending order. */
  readonly picks: readonly number[];
  readonly value: number;
  /** No choice is worth more; a whole number. */
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: Stop;
  /** Ties are settled: no equally good choice has more households, or as many and earlier ids. */
  readonly settled: boolean;
  readonly duals: Duals;
  /** Reduced costs under the duals, none above 0, and the bound they belong to. */
  readonly rc: Float64Array;
  readonly dualBound: number;
}

const SLACK = 1e-6;
/** Columns of the first integer solve, and how much more each next one sees. */
const FIRST = 400;
const GROWTH = 4;
/** Columns that a search on losses starts from at most. */
const SEARCHED = 30_000;

/** Ascending columns with no estate twice and every side kept. */
export function fits({ pool, sides }: Packing, picks: readonly number[]): boolean {
  const used = new Uint8Array(pool.rows);
  for (const j of picks) for (const i of membersOf(pool, j)) if (used[i]++) return false;
  return sides.every(({ coefficient, limit }) => picks.reduce((sum, j) => sum + coefficient[j], 0) <= limit);
}

export const worthOf = (objective: Float64Array, picks: readonly number[]): number =>
  picks.reduce((sum, j) => sum + objective[j], 0);

/** Worth nothing, and no side is kept by it: as with packages of other districts where one floor is asked for. */
const isIdle = ({ objective, sides }: Packing, j: number): boolean =>
  objective[j] <= 0 && sides.every(({ coefficient }) => coefficient[j] >= 0);

/** Columns whose choice leaves a bound above `least`, which is told from the dual bound on; none that are idle. */
function surviving(packing: Packing, rc: Float64Array, least: number): number[] {
  const found: number[] = [];
  for (let j = 0; j < rc.length; j++) if (Math.floor(rc[j] - least + SLACK) > 0 && !isIdle(packing, j)) found.push(j);
  return found;
}

/** An integer solve over some columns. `bound`: no choice of these columns is worth more. */
export function integerSolve(
  highs: Highs,
  packing: Packing,
  columns: readonly number[],
  start: readonly number[] | null,
  effort: Effort,
): { picks: number[] | null; bound: number; ended: "optimal" | "infeasible" | "early" } {
  if (columns.length === 0) return { picks: [], bound: 0, ended: "optimal" };
  const model = modelOf(highs, packing, columns, true);
  try {
    const seconds = effort.secondsLeft();
    model.options.set({
      mip_max_nodes: effort.nodes,
      mip_rel_gap: 0,
      // Values are whole: a gap under 1 is none.
      mip_abs_gap: 0.999,
      ...(seconds === null ? {} : { time_limit: Math.max(0.01, seconds) }),
    });
    if (start) {
      const chosen = new Set(start);
      model.setSolution({ colValue: Float64Array.from(columns, (j) => (chosen.has(j) ? 1 : 0)) });
    }
    model.run();
    const status = model.getModelStatus();
    if (status === INFEASIBLE) return { picks: null, bound: Number.NEGATIVE_INFINITY, ended: "infeasible" };
    const { colValue } = model.getSolution();
    const picks = columns.filter((_, c) => colValue[c] > 0.5).sort((a, b) => a - b);
    const bound = Math.floor(-Number(model.info.get("mip_dual_bound")) + SLACK);
    const whole = fits(packing, picks) ? picks : null;
    return {
      picks: whole,
      bound: Number.isFinite(bound) ? bound : Number.POSITIVE_INFINITY,
      ended: status === OPTIMAL && whole ? "optimal" : "early",
    };
  } finally {
    model.dispose();
  }
}

/**
 * The best choice, at least as good as `start`.
 * @param beyond given the duals, how much columns that are not in the pool may add to the bound.
 */
export function choose(
  highs: Highs,
  packing: Packing,
  start: readonly number[],
  first: Duals,
  effort: Effort,
  beyond?: (duals: Duals) => number,
): Choice {
  const { objective } = packing;
  const late = (): boolean => (effort.secondsLeft() ?? 1) <= 0;
  const { duals, rc } = relax(highs, packing, start, first, late, effort.bytes);
  const dual = dualBound(packing, duals);
  const total = dual + (beyond?.(duals) ?? 0);
  let picks = [...start];
  let value = worthOf(objective, picks);
  let bound = Math.max(value, Math.floor(total + SLACK));
  let stoppedBy: Choice["stoppedBy"] = null;
  let settled = false;
  /** By losses, when few columns are left: the best of the pool, ties settled. */
  const bySearch = (): boolean => {
    const open = surviving(packing, rc, value - 1 - dual);
    if (open.length > SEARCHED) return false;
    const found = searchLosses(packing, duals, rc, dual, open, picks, effort.steps);
    picks = [...found.picks];
    value = worthOf(objective, picks);
    if (found.complete && !beyond) bound = value;
    settled = found.complete;
    return found.complete;
  };
  const searched = bySearch();
  for (let size = FIRST; !searched && bound > value; size *= GROWTH) {
    if (late()) {
      stoppedBy = "clock";
      break;
    }
    const survivors = surviving(packing, rc, value - dual);
    if (survivors.length > size) survivors.sort((a, b) => rc[b] - rc[a] || a - b);
    if (!hasRoom(highs, packing.pool, packing.sides.length, Math.min(size, survivors.length), effort.bytes)) {
      stoppedBy = "memory";
      break;
    }
    const chosen = new Set([...survivors.slice(0, size), ...picks]);
    const columns = [...chosen].sort((a, b) => a - b);
    const solved = integerSolve(highs, packing, columns, picks, effort);
    const found = solved.picks ? worthOf(objective, solved.picks) : Number.NEGATIVE_INFINITY;
    if (solved.picks && found > value) {
      picks = solved.picks;
      value = found;
    }
    const all = surviving(packing, rc, value - dual).every((j) => chosen.has(j));
    // Without columns beyond the pool, what survives is all that could be better.
    if (all && !beyond) bound = Math.min(bound, solved.ended === "optimal" ? value : solved.bound);
    if (solved.ended === "early") stoppedBy = late() ? "clock" : "cap";
    else if (!all && size >= effort.columns) stoppedBy = "cap";
    if (all || stoppedBy || bySearch()) break;
  }
  bound = Math.max(bound, value);
  const proven = bound === value;
  return { picks, value, bound, proven, stoppedBy: proven ? null : stoppedBy, settled, duals, rc, dualBound: dual };
}
