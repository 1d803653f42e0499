/**
 * Subset-row inequalities (Jepsen, Petersen, Spoorendonk and Pisinger 2008): of the columns that hold at least two of three
 * estates only one can be chosen, where the linear relaxation takes halves of three. They close what a few estates leave open.
 * Columns whose reduced cost rules them out of every choice as good as the known one go meanwhile.
 */

import { worthOf } from "./choose";
import type { Highs } from "./highs";
import { addColumn, emptyPool, membersOf, type Pool } from "./pool";
import { type Duals, dualBound, type Packing, type Relaxed, relax, type Side } from "./relax";

/** Beyond so many estates the relaxation leaves little open; and numbers that all inequalities' coefficients may come to. */
const MOST_ROWS = 128;
const MOST_COEFFICIENTS = 24_000_000;
const ROUNDS = 12;
/** Inequalities that a round adds. */
const EACH = 24;
const VIOLATED = 0.02;
const SLACK = 1e-6;

/** The most violated inequalities of an answer of the relaxation. */
function violated({ rows, start, member }: Pool, x: Relaxed["x"], threes: readonly number[][]): number[][] {
  const known = new Set(threes.map((three) => three.join()));
  const held = x.map(([j]) => {
    const own = new Uint8Array(rows);
    for (let e = start[j]; e < start[j + 1]; e++) own[member[e]] = 1;
    return own;
  });
  const found: { readonly three: number[]; readonly by: number }[] = [];
  for (let a = 0; a < rows; a++) {
    for (let b = a + 1; b < rows; b++) {
      for (let c = b + 1; c < rows; c++) {
        let sum = 0;
        for (let k = 0; k < x.length; k++) if (held[k][a] + held[k][b] + held[k][c] > 1) sum += x[k][1];
        if (sum > 1 + VIOLATED && !known.has(`${a},${b},${c}`)) found.push({ three: [a, b, c], by: sum });
      }
    }
  }
  return found
    .sort((one, two) => two.by - one.by)
    .slice(0, EACH)
    .map(({ three }) => three);
}

function sideOf({ rows, count, start, member }: Pool, three: readonly number[]): Side {
  const wanted = new Uint8Array(rows);
  for (const i of three) wanted[i] = 1;
  const coefficient = new Float64Array(count);
  for (let j = 0; j < count; j++) {
    let held = 0;
    for (let e = start[j]; e < start[j + 1]; e++) held += wanted[member[e]];
    if (held > 1) coefficient[j] = 1;
  }
  return { coefficient, limit: 1 };
}

/** Whether it holds for so many columns that a pool without them is worth its copy. */
function manyOf({ count }: Pool, holds: (j: number) => boolean): boolean {
  let many = 0;
  for (let j = 0; j < count; j++) if (holds(j)) many++;
  return many > count / 4;
}

/** The columns of a pool that are wanted, and those of `start` among them. */
function only(pool: Pool, start: readonly number[], wanted: (j: number) => boolean): { pool: Pool; start: number[] } {
  const kept = new Set(start);
  const made = emptyPool(pool.rows);
  const at: number[] = [];
  for (let j = 0; j < pool.count; j++) {
    if (!kept.has(j) && !wanted(j)) continue;
    if (kept.has(j)) at.push(made.count);
    const members = membersOf(pool, j);
    addColumn(made, members, members.length, pool.value[j], pool.households[j], pool.budget[j]);
  }
  return { pool: made, start: at };
}

export interface Tight {
  /** With inequalities that every choice keeps, and of the columns those that may be in a choice as good as `start`. */
  readonly packing: Packing;
  /** The columns of `start` in it. */
  readonly start: readonly number[];
  readonly duals: Duals;
}

/** @param packing all packages of a component, worth V. */
export function tighten(
  highs: Highs,
  { pool: all, objective }: Packing,
  known: readonly number[],
  first: Duals,
  late: () => boolean,
  bytes: number,
): Tight {
  const least = worthOf(objective, known);
  let [pool, start, duals] = [all, known, first];
  const threes: number[][] = [];
  const packed = (): Packing => ({
    pool,
    objective: pool.value.subarray(0, pool.count),
    sides: threes.map((three) => sideOf(pool, three)),
  });
  let packing = packed();
  for (let round = 0; round < ROUNDS && pool.rows <= MOST_ROWS && !late(); round++) {
    const relaxed = relax(highs, packing, start, duals, late, bytes);
    duals = relaxed.duals;
    const bound = dualBound(packing, duals);
    const more = bound < least + 1 ? [] : violated(pool, relaxed.x, threes);
    const worse = (j: number): boolean => Math.floor(bound + relaxed.rc[j] + SLACK) < least;
    if (manyOf(pool, worse)) ({ pool, start } = only(pool, start, (j) => !worse(j)));
    const room = Math.floor(MOST_COEFFICIENTS / Math.max(1, pool.count)) - threes.length;
    threes.push(...more.slice(0, Math.max(0, room)));
    packing = packed();
    duals = { y: duals.y, side: Float64Array.from(threes, (_, s) => duals.side[s] ?? 0) };
    if (more.length === 0 || room < 1) break;
  }
  return { packing, start, duals };
}
