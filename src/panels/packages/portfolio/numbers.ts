/** The numbers of chosen packages: as in the answer without a budget, so that a number means one place on every tab. */
import type { Named } from "../figures";

/**
 * Chosen packages with number and colour of the package of `whole` that each is; others get numbers after the last.
 * @param match for each its position in `whole`, −1: there is none.
 */
export function numberedAs(chosen: readonly Named[], whole: readonly Named[], match: readonly number[]): Named[] {
  let last = whole.length;
  return chosen.map((one, k): Named => {
    const like = whole[match[k] ?? -1];
    if (!like) return { ...one, number: ++last };
    const { number, colour } = like;
    const had = new Set(like.members);
    const kept = one.members.filter((row) => had.has(row)).length;
    const [less, more] = [like.members.length - kept, one.members.length - kept];
    return { ...one, number, colour, differs: less + more > 0 ? { less, more } : undefined };
  });
}
