/** What accepting would change: estates and districts by id. */
import type { Dataset, EstateTable } from "../model/dataset";

/** West, south, east, north, degrees. */
export type Box = readonly [number, number, number, number];

/** The box of what is open; null: nothing is. */
export function boxOf(data: Dataset | null): Box | null {
  if (!data) return null;
  let [w, s, e, n] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const places of [data.estates.centre, data.districts.geometry.coords]) {
    for (let k = 0; k < places.length; k += 2) {
      w = Math.min(w, places[k]);
      e = Math.max(e, places[k]);
      s = Math.min(s, places[k + 1]);
      n = Math.max(n, places[k + 1]);
    }
  }
  return w > e ? null : [w, s, e, n];
}

/** True when a box and what is open do not meet. */
export function elsewhere(bounds: Box | null, data: Dataset | null): boolean {
  const box = bounds && boxOf(data);
  if (!bounds || !box) return false;
  const [w, s, e, n] = box;
  return bounds[0] > e || bounds[2] < w || bounds[1] > n || bounds[3] < s;
}

const COMPARED = ["households", "buildings", "floorAreaM2", "budgetWan", "yearBuilt", "willingnessPct"] as const;

/** Whether any compared figure, or the name, differs between row a and row b. */
function differs(a: EstateTable, rowA: number, b: EstateTable, rowB: number): boolean {
  return (
    a.name[rowA] !== b.name[rowB] ||
    COMPARED.some((field) => !Object.is(a[field][rowA], b[field][rowB])) ||
    a.centre[2 * rowA] !== b.centre[2 * rowB] ||
    a.centre[2 * rowA + 1] !== b.centre[2 * rowB + 1]
  );
}

export interface Difference {
  readonly estates: {
    readonly added: number;
    readonly changed: number;
    readonly same: number;
    readonly gone: number;
  };
  /** Districts whose outline comes from the new files, and those that keep theirs. */
  readonly districts: { readonly replaced: number; readonly added: number; readonly kept: number };
  /** New districts without an outline: only estates name them. */
  readonly newAreas: readonly string[];
  /** Sum over all estates that know it. */
  readonly households: { readonly before: number; readonly after: number };
}

const total = (values: Float64Array): number => values.reduce((sum, v) => (Number.isNaN(v) ? sum : sum + v), 0);

/** Rows compared between two breaths of the page. */
const STEP = 4000;
const breath = (): Promise<void> => new Promise((done) => setTimeout(done));

/** Calls `look` with every row up to `n`; the page may answer in between. */
async function eachRow(n: number, look: (row: number) => void): Promise<void> {
  for (let from = 0; from < n; from += STEP) {
    if (from > 0) await breath();
    for (let row = from; row < Math.min(n, from + STEP); row++) look(row);
  }
}

/** Vertices of the first polygon of an area. */
function outlineOf({ districts: { geometry: g } }: Dataset, row: number): Float64Array {
  const from = g.ringStart[g.polygonStart[g.featureStart[row]]];
  const to = g.ringStart[g.polygonStart[g.featureStart[row + 1]]];
  return g.coords.subarray(2 * from, 2 * to);
}

/** What would change from one dataset to the next; in small steps, so that very large ones do not hold the page up. */
export async function differenceOf(old: Dataset, next: Dataset): Promise<Difference> {
  const rowOf = new Map<string, number>();
  await eachRow(old.estates.n, (row) => void rowOf.set(old.estates.id[row], row));
  let kept = 0;
  let changed = 0;
  await eachRow(next.estates.n, (row) => {
    const was = rowOf.get(next.estates.id[row]);
    if (was === undefined) return;
    kept++;
    if (differs(old.estates, was, next.estates, row)) changed++;
  });
  const wasArea = new Map(old.districts.id.map((id, row) => [id, row]));
  const newAreas: string[] = [];
  const areas = { replaced: 0, added: 0, kept: 0 };
  next.districts.id.forEach((id, row) => {
    const was = wasArea.get(id);
    if (was === undefined) {
      if (outlineOf(next, row).length === 0) newAreas.push(next.districts.name[row]);
      else areas.added++;
      return;
    }
    const [a, b] = [outlineOf(old, was), outlineOf(next, row)];
    areas[a.length === b.length && a.every((value, k) => value === b[k]) ? "kept" : "replaced"]++;
  });
  return {
    estates: { added: next.estates.n - kept, changed, same: kept - changed, gone: old.estates.n - kept },
    districts: areas,
    newAreas,
    households: { before: total(old.estates.households), after: total(next.estates.households) },
  };
}
