/** What chosen packages are called: as in the answer without a budget, so that a number means one place on every tab. */
import { letters, type Named } from "../figures";

/**
 * Chosen packages with number, name and colour of the package of `whole` that each is; others get numbers after the last.
 * @param match for each its position in `whole`, −1: there is none.
 */
export function numberedAs(chosen: readonly Named[], whole: readonly Named[], match: readonly number[]): Named[] {
  const seen = new Map<string, number>();
  for (const { place } of whole) seen.set(place, (seen.get(place) ?? 0) + 1);
  let last = whole.length;
  return chosen.map((one, k): Named => {
    const like = whole[match[k] ?? -1];
    if (!like) {
      const before = seen.get(one.place) ?? 0;
      seen.set(one.place, before + 1);
      last++;
      return { ...one, number: last, letter: letters(before) };
    }
    const { number, place, letter, colour } = like;
    const had = new Set(like.members);
    const kept = one.members.filter((row) => had.has(row)).length;
    const [less, more] = [like.members.length - kept, one.members.length - kept];
    return { ...one, number, place, letter, colour, differs: less + more > 0 ? { less, more } : undefined };
  });
}
