/** Rows without ids that are called like estates that are there. */
import type { JoinChoice, JoinReview, Mapping } from "./api";
import { metresApart } from "./globe";
import { type DistrictName, homeOf, narrowed, plainName } from "./join";

/** An estate, or a row, as it calls itself, and where it lies. */
export interface Called extends JoinChoice {
  readonly spot: readonly [number, number] | null;
  /** No column names its district. */
  readonly homeless: boolean;
}
export interface CalledRow extends Called {
  readonly position: number;
  /** Row by which its own program calls it. */
  readonly row: number;
}

/** What a row came to: an estate's id by name or by hand, or null where it is one of its own, or, with the question, not known. */
export interface Met {
  readonly id: string | null;
  readonly by?: "name" | "hand";
  readonly asked?: JoinReview;
}

/** Middles of outlines of one estate lie nearer than this, m. */
const SAME_M = 150;
/** Farther apart than any datum moves, two of one name may be two estates, m. */
const FAR_M = 2000;

const apart = (a: Called, b: Called): number | null => a.spot && b.spot && metresApart(a.spot, b.spot);

function grouped<T>(list: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const word = key(one);
    const group = groups.get(word);
    if (group) group.push(one);
    else groups.set(word, [one]);
  }
  return groups;
}

const wordOf = ({ name, district, street, yearBuilt, households }: CalledRow): string =>
  ["", "", name, district, street, yearBuilt, households].map((one) => one ?? "").join("|");
/** The key of each row for a decision by the hand; those that say the same are told apart by their number. */
function keysOf(rows: readonly CalledRow[]): ReadonlyMap<CalledRow, string> {
  const alike = grouped(rows, wordOf);
  return new Map(
    rows.map((row) => {
      const word = wordOf(row);
      return [row, (alike.get(word)?.length ?? 0) > 1 ? `${word}|#${row.row}` : word];
    }),
  );
}

/** Of estates of its name those that a row may be about: in the district that it names, else about where it lies. */
const near = (row: CalledRow, all: readonly Called[], nameOf: DistrictName): readonly Called[] =>
  row.homeless
    ? all.filter((one) => (apart(row, one) ?? Infinity) <= FAR_M)
    : all.filter(({ district }) => district !== null && homeOf(district, nameOf) === homeOf(row.district, nameOf));

/** The one of these that a row is about: where it lies, else by street, year and households; null: it may be another. */
function meant(row: CalledRow, free: readonly Called[]): Called | null {
  const same = free.filter((one) => (apart(row, one) ?? Infinity) <= SAME_M);
  if (same.length === 1) return same[0];
  const found = narrowed([...free.keys()], (k) => free[k], row);
  if (found.length !== 1) return null;
  const one = free[found[0]];
  return (apart(row, one) ?? 0) > FAR_M ? null : one;
}

/**
 * Meets rows without ids with the estates of their name in their district, by position; a row that is called like none is
 * left out, one that may be one of several, or of which several may be one, is asked about.
 * @param there estates that no other row of the file names by id.
 */
export function meetNamesakes(
  rows: readonly CalledRow[],
  there: readonly Called[],
  joins: NonNullable<Mapping["joins"]>,
  from: Pick<JoinReview, "file" | "layer">,
  nameOf: DistrictName,
): ReadonlyMap<number, Met> {
  const met = new Map<number, Met>();
  const nameKey = ({ name }: JoinChoice): string => plainName(name ?? "");
  const known = grouped(there, nameKey);
  for (const [name, list] of grouped(rows, nameKey)) {
    const all = known.get(name) ?? [];
    const mine = list.filter((row) => near(row, all, nameOf).length > 0);
    const keys = keysOf(mine);
    const used = new Set<string>();
    const open: CalledRow[] = [];
    for (const row of mine) {
      const key = keys.get(row) as string;
      const decided = Object.hasOwn(joins, key) ? joins[key] : undefined;
      if (decided === "") met.set(row.position, { id: null });
      else if (decided !== undefined && !used.has(decided) && all.some(({ id }) => id === decided)) {
        used.add(decided);
        met.set(row.position, { id: decided, by: "hand" });
      } else open.push(row);
    }
    const free = (row: CalledRow) => near(row, all, nameOf).filter(({ id }) => !used.has(id));
    const ones = open.map((row) => meant(row, free(row))?.id ?? null);
    open.forEach(({ position }, k) => {
      const id = ones[k];
      if (id === null || ones.filter((other) => other === id).length > 1) return;
      used.add(id);
      met.set(position, { id, by: "name" });
    });
    for (const row of open) {
      const choices = free(row).map(({ spot: _, homeless: __, ...one }) => one);
      // With no namesake left it is another estate.
      if (met.has(row.position) || choices.length === 0) continue;
      const { position, spot: _, id: __, homeless: ___, ...told } = row;
      met.set(position, { id: null, asked: { ...from, key: keys.get(row) as string, ...told, choices } });
    }
  }
  return met;
}
