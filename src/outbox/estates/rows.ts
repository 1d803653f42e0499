/** How many estates a sheet holds. */

/** A sheet has 1,048,576 rows (ECMA-376, and every program that opens one); the heading takes one. */
export const MOST_ROWS = 1_048_575;

export class TooManyRows extends Error {}
