/**
 * The linear relaxation of choosing columns that share no estate, by sifting: HiGHS sees a growing part of the pool, the rest
 * is priced with its duals. Any duals ≥ 0 bound the whole pool once no column has a reduced cost above 0.
 */
import { type Highs, type Matrix, OPTIMAL, STEADY } from "./highs";
import { hasRoom } from "./memory";
import type { Pool } from "./pool";

/** A further row: Σ coefficient·x ≤ limit, one coefficient for each column of the pool. */
export interface Side {
  readonly coefficient: Float64Array;
  readonly limit: number;
}

export interface Packing {
  readonly pool: Pool;
  /** Whole number by column, to be maximised. */
  readonly objective: Float64Array;
  readonly sides: readonly Side[];
}

export interface Duals {
  /** By estate, then by side; all ≥ 0. */
  readonly y: Float64Array;
  readonly side: Float64Array;
}

/** Columns that may violate by so much, from the arithmetic of the simplex method. */
const TOLERANCE = 1e-7;

/** Σ y + Σ side·limit: what the duals say is the most possible. */
export const dualBound = ({ sides }: Packing, { y, side }: Duals): number =>
  y.reduce((sum, one) => sum + one, 0) + side.reduce((sum, one, s) => sum + one * sides[s].limit, 0);

/** Reduced cost of every column, into `out`. */
export function price({ pool, objective, sides }: Packing, { y, side }: Duals, out: Float64Array): void {
  const { count, start, member } = pool;
  for (let j = 0, e = 0; j < count; j++) {
    let rc = objective[j];
    for (const end = start[j + 1]; e < end; e++) rc -= y[member[e]];
    out[j] = rc;
  }
  sides.forEach(({ coefficient }, s) => {
    if (side[s] !== 0) for (let j = 0; j < count; j++) out[j] -= side[s] * coefficient[j];
  });
}

/** The chosen columns of the pool as HiGHS reads them. */
export function matrixOf({ pool, sides }: Packing, columns: ArrayLike<number>): Matrix {
  const numCols = columns.length;
  const starts = new Int32Array(numCols + 1);
  for (let c = 0; c < numCols; c++) {
    const j = columns[c];
    starts[c + 1] = starts[c] + pool.start[j + 1] - pool.start[j] + sides.length;
  }
  const indices = new Int32Array(starts[numCols]);
  const values = new Float64Array(starts[numCols]).fill(1);
  for (let c = 0; c < numCols; c++) {
    const j = columns[c];
    let at = starts[c];
    for (let e = pool.start[j]; e < pool.start[j + 1]; e++) indices[at++] = pool.member[e];
    sides.forEach(({ coefficient }, s) => {
      indices[at] = pool.rows + s;
      values[at++] = coefficient[j];
    });
  }
  return { format: "csc", numRows: pool.rows + sides.length, numCols, starts, indices, values };
}

/** A model of the chosen columns; whoever opens it disposes of it. HiGHS minimises, hence the sign of the costs. */
export function modelOf(highs: Highs, packing: Packing, columns: ArrayLike<number>, whole: boolean) {
  const { pool, objective, sides } = packing;
  const numRows = pool.rows + sides.length;
  const n = columns.length;
  const rowUpper = new Float64Array(numRows).fill(1);
  sides.forEach(({ limit }, s) => {
    rowUpper[pool.rows + s] = limit;
  });
  const model = highs.createModel({
    numCols: n,
    numRows,
    colCost: Float64Array.from({ length: n }, (_, c) => -objective[columns[c]]),
    colLower: new Float64Array(n),
    colUpper: new Float64Array(n).fill(whole ? 1 : highs.infinity),
    rowLower: new Float64Array(numRows).fill(-highs.infinity),
    rowUpper,
    matrix: matrixOf(packing, columns),
    ...(whole ? { integrality: new Int32Array(n).fill(1) } : {}),
  });
  model.options.set(STEADY);
  return model;
}

/** Raises y until no column has a reduced cost above 0: one row of each violated column by its violation, the worst first. */
export function lift(packing: Packing, duals: Duals, rc: Float64Array): void {
  const { pool } = packing;
  const { y } = duals;
  const violated: number[] = [];
  for (let j = 0; j < pool.count; j++) if (rc[j] > 0) violated.push(j);
  violated.sort((a, b) => rc[b] - rc[a] || a - b);
  const raised = new Float64Array(pool.rows);
  for (const j of violated) {
    let now = rc[j];
    let row = pool.member[pool.start[j]];
    for (let e = pool.start[j]; e < pool.start[j + 1]; e++) {
      const i = pool.member[e];
      now -= raised[i];
      // The estate already raised most serves the most columns.
      if (raised[i] > raised[row]) row = i;
    }
    if (now > 0) raised[row] += now;
  }
  for (let i = 0; i < y.length; i++) y[i] += raised[i];
}

export interface Relaxed {
  readonly duals: Duals;
  /** Reduced costs under the duals, by column. */
  readonly rc: Float64Array;
  /** Columns of the last linear program's answer and how much of each it takes, 0–1; none where there was no room for it. */
  readonly x: readonly (readonly [column: number, share: number])[];
}

/**
 * Duals under which no column of the pool has a reduced cost above 0, and those reduced costs.
 * @param start columns that HiGHS sees first, among them a solution that keeps the sides.
 * @param first duals to choose the next columns by; those of the answer where HiGHS has no room within the `bytes`.
 */
export function relax(
  highs: Highs,
  packing: Packing,
  start: readonly number[],
  first: Duals,
  late: () => boolean,
  bytes: number,
): Relaxed {
  const { pool, objective, sides } = packing;
  let x: Relaxed["x"] = [];
  const rc = new Float64Array(pool.count);
  const inside = new Uint8Array(pool.count);
  /** Up to `most` columns outside of the model with the greatest reduced costs above `least`, no more than `each` of one least member. */
  const best = (most: number, each: number, least: number): number[] => {
    const found: number[] = [];
    for (let j = 0; j < pool.count; j++) if (!inside[j] && rc[j] > least) found.push(j);
    found.sort((a, b) => rc[b] - rc[a] || a - b);
    const taken = new Uint16Array(pool.rows);
    const chosen: number[] = [];
    for (const j of found) {
      if (chosen.length >= most) break;
      if (taken[pool.member[pool.start[j]]]++ < each) chosen.push(j);
    }
    for (const j of chosen) inside[j] = 1;
    return chosen;
  };
  price(packing, first, rc);
  for (const j of start) inside[j] = 1;
  const seen = [...start, ...best(8 * pool.rows, 12, -1e9)];
  /** The duals of a model that grows by what they price above 0. */
  function sifted(): Duals {
    let now = first;
    const model = modelOf(highs, packing, seen, false);
    try {
      model.options.set({ presolve: "off", solver: "simplex", simplex_strategy: 4 });
      for (;;) {
        model.run();
        if (model.getModelStatus() !== OPTIMAL) break;
        const { colValue, rowDual } = model.getSolution();
        x = seen.flatMap((j, c): [number, number][] => (colValue[c] > TOLERANCE ? [[j, colValue[c]]] : []));
        now = {
          y: Float64Array.from({ length: pool.rows }, (_, i) => Math.max(0, -rowDual[i])),
          side: Float64Array.from(sides, (_, s) => Math.max(0, -rowDual[pool.rows + s])),
        };
        price(packing, now, rc);
        if (late()) break;
        const added = best(Math.max(200, 3 * pool.rows), 20, TOLERANCE);
        if (added.length === 0 || !hasRoom(highs, pool, sides.length, seen.length + added.length, bytes)) break;
        seen.push(...added);
        const matrix = matrixOf(packing, added);
        model.addCols({
          cost: Float64Array.from(added, (j) => -objective[j]),
          lower: new Float64Array(added.length),
          upper: new Float64Array(added.length).fill(highs.infinity),
          matrix,
        });
      }
    } finally {
      model.dispose();
    }
    return now;
  }
  const duals = hasRoom(highs, pool, sides.length, seen.length, bytes) ? sifted() : first;
  const lifted = { y: duals.y.slice(), side: duals.side.slice() };
  price(packing, lifted, rc);
  lift(packing, lifted, rc);
  price(packing, lifted, rc);
  return { duals: lifted, rc, x };
}
