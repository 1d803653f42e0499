/** Estates parted by area: districts, the streets of a district, the communities of a street; and those without an area. */
import type { AreaTable, Dataset } from "../../model/dataset";

export interface Group {
  /** Row in the table of areas; null: estates that name none. */
  readonly area: number | null;
  /** Rows of estates in order. */
  readonly rows: Int32Array;
}

/** Every row of a dataset's estates. */
export const everyEstate = ({ estates: { n } }: Dataset): Int32Array => {
  const rows = new Int32Array(n);
  for (let e = 0; e < n; e++) rows[e] = e;
  return rows;
};

/** Groups `rows` by a column of area rows: the areas of `areas` in order, empty ones too, then "no area" when it is not empty. */
function groupBy(column: Int32Array, rows: Int32Array, areas: readonly number[]): Group[] {
  // A first round counts, a second one fills: lists that grow would cost ten times as much at 280,000.
  const groupOf = new Map(areas.map((area, k) => [area, k]));
  const none = areas.length;
  const sizes = new Int32Array(none + 1);
  const mine = new Int32Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    mine[k] = groupOf.get(column[rows[k]]) ?? none;
    sizes[mine[k]]++;
  }
  const lists = Array.from(sizes, (size) => new Int32Array(size));
  const filled = new Int32Array(none + 1);
  for (let k = 0; k < rows.length; k++) lists[mine[k]][filled[mine[k]]++] = rows[k];
  const groups: Group[] = areas.map((area, k) => ({ area, rows: lists[k] }));
  return sizes[none] > 0 ? [...groups, { area: null, rows: lists[none] }] : groups;
}

/** Areas of a table under `parent`, and those that hold one of the rows: the ledger decides who belongs where. */
function areasOf(table: AreaTable, parent: string | null, column: Int32Array, rows: Int32Array): number[] {
  const held = new Set<number>();
  for (const e of rows) if (column[e] >= 0) held.add(column[e]);
  return Array.from({ length: table.n }, (_, area) => area).filter(
    (area) => held.has(area) || (parent !== null && table.parent[area] === parent),
  );
}

/** One group a district, empty districts included, in the order of the table. */
export function byDistrict(dataset: Dataset): Group[] {
  const { districts, estates } = dataset;
  return groupBy(estates.district, everyEstate(dataset), [...districts.id.keys()]);
}

/** The streets of a district row (null: of the whole dataset). */
export function byStreet(dataset: Dataset, district: number | null): Group[] {
  const { estates, streets, districts } = dataset;
  const rows = everyEstate(dataset).filter((e) => district === null || estates.district[e] === district);
  const parent = district === null ? null : districts.id[district];
  const areas = district === null ? [...streets.id.keys()] : areasOf(streets, parent, estates.street, rows);
  return groupBy(estates.street, rows, areas);
}
