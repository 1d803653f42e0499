/** Households as columns: as high as they are many, in the colour of what the estate is in. */
import { rgba } from "../deck";
import type { ColumnsLayer, Legend } from "../types";

/** Height of a column, m a household. */
export const M_PER_HOUSEHOLD = 0.5;
/** Half the width of a column, m. */
const RADIUS = 16;

export interface HouseholdColumnsInput {
  readonly centre: Float64Array;
  /** NaN: unknown. */
  readonly households: Float64Array;
  /** #rrggbb by row; an estate without a colour has no column. */
  readonly colour: (row: number) => string | undefined;
  readonly legend: Legend;
}

/** A column for every estate whose households are known and not none; events call it by its row. */
export function householdColumns({ centre, households, colour, legend }: HouseholdColumnsInput): ColumnsLayer {
  const rows = Int32Array.from(
    Array.from(households.keys()).filter((row) => households[row] > 0 && colour(row) !== undefined),
  );
  const n = rows.length;
  const at = new Float64Array(2 * n);
  const height = new Float32Array(n);
  const colours = new Uint8Array(4 * n);
  rows.forEach((row, k) => {
    at[2 * k] = centre[2 * row];
    at[2 * k + 1] = centre[2 * row + 1];
    height[k] = M_PER_HOUSEHOLD * households[row];
    colours.set(rgba(colour(row) ?? "#000000"), 4 * k);
  });
  return {
    kind: "columns",
    id: "estateColumn",
    slot: "column",
    n,
    at,
    height,
    colour: colours,
    rows,
    radius: RADIUS,
    interactive: true,
    legend,
  };
}
