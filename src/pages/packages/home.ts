/** Where the packages page first looks: where most is packaged, near enough to tell parcels apart. */
import type { Dataset } from "../../model/dataset";
import type { Bounds } from "../../model/geometry";
import type { Shown } from "../../workers/packaging";

/** Half of the side of the first view, in degrees of latitude: some 800 m. */
const REACH = 0.0072;

/** Mean of the members' places. */
function middleOf(centre: Float64Array, members: readonly number[]): [number, number] {
  let [x, y] = [0, 0];
  for (const row of members) {
    x += centre[2 * row];
    y += centre[2 * row + 1];
  }
  return [x / members.length, y / members.length];
}

/** The member nearest to the mean of all: where the number stands. */
export function middleMember(centre: Float64Array, members: readonly number[]): number {
  const [x, y] = middleOf(centre, members);
  const far = (e: number): number => (centre[2 * e] - x) ** 2 + (centre[2 * e + 1] - y) ** 2;
  return members.reduce((best, e) => (far(e) < far(best) ? e : best));
}

/** The box with most packaged households about a package; null without packages. */
export function densest({ centre }: Pick<Dataset["estates"], "centre">, packages: readonly Shown[]): Bounds | null {
  const middles = packages.map(({ members }) => middleOf(centre, members));
  let best: { at: [number, number]; sum: number } | null = null;
  for (const at of middles.slice(0, 400)) {
    const wide = REACH / Math.max(0.1, Math.cos((at[1] * Math.PI) / 180));
    let sum = 0;
    middles.forEach(([x, y], k) => {
      if (Math.abs(x - at[0]) <= 1.6 * wide && Math.abs(y - at[1]) <= REACH) sum += packages[k].households;
    });
    if (!best || sum > best.sum) best = { at, sum };
  }
  if (!best) return null;
  const [x, y] = best.at;
  const wide = REACH / Math.max(0.1, Math.cos((y * Math.PI) / 180));
  return [x - wide, y - REACH, x + wide, y + REACH];
}
