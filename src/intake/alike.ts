/** Names of districts that may be another's with a slip in it. */

/** A name as districts are compared by: in one width and case, without blanks. */
export const areaKey = (text: string): string => text.normalize("NFKC").replaceAll(/\s/g, "").toLowerCase();

const stem = (key: string): string => key.replace(/[区县市]$/, "");
/** 1区 and 2区 are no slips of each other. */
const NUMERAL = /[\p{N}一二三四五六七八九十]/u;

/** Whether two names of three characters or more differ by one that is no numeral: another one, one more or one less. */
function oneApart(a: string, b: string): boolean {
  const [x, y] = [[...a], [...b]];
  if (Math.min(x.length, y.length) < 3 || Math.abs(x.length - y.length) > 1) return false;
  let from = 0;
  while (from < x.length && x[from] === y[from]) from++;
  let [p, q] = [x.length, y.length];
  while (p > from && q > from && x[p - 1] === y[q - 1]) [p, q] = [p - 1, q - 1];
  const [mine, its] = [x.slice(from, p), y.slice(from, q)];
  return mine.length <= 1 && its.length <= 1 && ![...mine, ...its].some((c) => NUMERAL.test(c));
}

/** Of the known names those that one may be meant for: one character differs, or only 区, 县 or 市 behind it. */
export function alikeNames(name: string, known: readonly string[]): string[] {
  const mine = areaKey(name);
  return known.filter((other) => {
    const its = areaKey(other);
    return its !== mine && ((stem(mine).length > 1 && stem(its) === stem(mine)) || oneApart(mine, its));
  });
}

/**
 * Row of the one district that a name is written for without 区, 县 or 市 behind it; −1: none or several, or the city itself may be meant.
 * @param city its name; null: unknown.
 */
export function shortRow(written: string, names: readonly string[], city: string | null): number {
  const mine = areaKey(written);
  if (city !== null && [areaKey(city), stem(areaKey(city))].includes(mine)) return -1;
  const rows = names.flatMap((name, row) => (stem(areaKey(name)) === mine ? [row] : []));
  return rows.length === 1 ? rows[0] : -1;
}
