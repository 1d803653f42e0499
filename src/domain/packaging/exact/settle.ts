/** Ties: of the choices of greatest value the one of most households, then the one of the least ids. */
import { type Choice, type Effort, integerSolve, worthOf } from "./choose";
import type { Highs } from "./highs";
import { compareColumns } from "./pool";
import type { Packing, Side } from "./relax";

/** Columns decided in one integer solve: powers of two stay whole and apart. */
const AT_ONCE = 16;
/** More columns than this in equally good choices: the choice found stays. */
const MOST = 3000;

const negative = (numbers: Float64Array): Float64Array => numbers.map((one) => -one);

/** @returns the picks that ties settle on; those of the choice when the effort does not suffice. */
export function settle(highs: Highs, packing: Packing, choice: Choice, effort: Effort): readonly number[] {
  const { pool } = packing;
  const columns: number[] = [];
  for (let j = 0; j < pool.count; j++) {
    if (Math.floor(choice.dualBound + choice.rc[j] + 1e-6) >= choice.value) columns.push(j);
  }
  if (columns.length > MOST || columns.every((j) => choice.picks.includes(j))) return choice.picks;
  const sameValue: Side = { coefficient: negative(packing.objective), limit: -choice.value };
  const wide: Packing = { ...packing, objective: pool.households, sides: [...packing.sides, sameValue] };
  const second = integerSolve(highs, wide, columns, choice.picks, effort);
  if (second.ended !== "optimal" || !second.picks) return choice.picks;
  const households = worthOf(pool.households, second.picks);
  const sameHouseholds: Side = { coefficient: negative(pool.households), limit: -households };
  const same: Packing = { ...wide, sides: [...wide.sides, sameHouseholds] };
  // Another choice of the same worth: one that leaves out at least one of these.
  const chosen = new Set(second.picks);
  const other: Side = {
    coefficient: Float64Array.from({ length: pool.count }, (_, j) => (chosen.has(j) ? 1 : 0)),
    limit: second.picks.length - 1,
  };
  const nothing = new Float64Array(pool.count);
  const another = integerSolve(
    highs,
    { ...same, objective: nothing, sides: [...same.sides, other] },
    columns,
    null,
    effort,
  );
  if (another.ended !== "optimal") return second.picks;
  return leastIds(highs, same, columns, second.picks, effort);
}

/** The choice whose columns, in order of their ids, come first. */
function leastIds(
  highs: Highs,
  packing: Packing,
  columns: readonly number[],
  known: readonly number[],
  effort: Effort,
): readonly number[] {
  const { pool } = packing;
  const free = [...columns].sort((a, b) => compareColumns(pool, a, b));
  const fixed: number[] = [];
  const used = new Uint8Array(pool.rows);
  const open = (j: number): boolean => {
    for (let e = pool.start[j]; e < pool.start[j + 1]; e++) if (used[pool.member[e]]) return false;
    return true;
  };
  let picks = known;
  for (let left = free; left.length > 0; ) {
    const now = left.slice(0, AT_ONCE);
    const objective = new Float64Array(pool.count);
    now.forEach((j, k) => {
      objective[j] = 2 ** (AT_ONCE - k);
    });
    const mustStay = new Float64Array(pool.count);
    for (const j of fixed) mustStay[j] = -1;
    const side: Side = { coefficient: mustStay, limit: -fixed.length };
    const solved = integerSolve(
      highs,
      { ...packing, objective, sides: [...packing.sides, side] },
      [...fixed, ...left].sort((a, b) => a - b),
      picks,
      effort,
    );
    if (solved.ended !== "optimal" || !solved.picks) return picks;
    picks = solved.picks;
    for (const j of now) {
      if (!picks.includes(j)) continue;
      fixed.push(j);
      for (let e = pool.start[j]; e < pool.start[j + 1]; e++) used[pool.member[e]] = 1;
    }
    left = left.slice(AT_ONCE).filter(open);
  }
  return picks;
}
