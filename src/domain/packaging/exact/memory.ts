/** What the solver takes of memory: estimates from above, so that it ends with its bound and not with its thread. */
import type { Highs } from "./highs";
import type { Pool } from "./pool";

/** Bytes that the solver's thread may take: columns, what is worked out of them, and the heap of HiGHS. */
export const SOLVER_BYTES = 1.5 * 2 ** 30;

/**
 * Bytes of so many columns with so many members in all. Every array may be twice as long as it must be, and stands beside
 * the one before while it grows; prices and orders of the columns come to some 48 bytes each.
 */
export const columnBytes = (columns: number, members: number): number =>
  3 * (28 * columns + 4 * members) + 48 * columns;

/** Bytes of a model in HiGHS with its branch and bound: measured at 150 MB for 24,000 columns of eight members, and a margin. */
export const modelBytes = (columns: number, members: number): number => 128 * 2 ** 20 + 2000 * columns + 100 * members;

/**
 * Whether HiGHS can be handed so many columns of a pool within a number of bytes; its heap never shrinks.
 * @param sides rows beside the estates', each with a coefficient for every column.
 */
export function hasRoom(highs: Highs, pool: Pool, sides: number, columns: number, bytes: number): boolean {
  const members = pool.start[pool.count];
  const mean = members / Math.max(1, pool.count) + sides;
  const own = columnBytes(pool.count, members) + 8 * sides * pool.count;
  return own + Math.max(highs.memoryBytes, modelBytes(columns, columns * mean)) <= bytes;
}
