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

/** So many of the best packages may be the middle of it. */
const TRIED = 400;

/** The box with most packaged households about one of the best packages; null without packages. */
export function densest({ centre }: Pick<Dataset["estates"], "centre">, packages: readonly Shown[]): Bounds | null {
  if (packages.length === 0) return null;
  const middles = packages.map(({ members }) => middleOf(centre, members));
  // From south to north, so that each looks at its own band alone.
  const order = middles.map((_, k) => k).sort((a, b) => middles[a][1] - middles[b][1]);
  const wideAt = (y: number): number => REACH / Math.max(0.1, Math.cos((y * Math.PI) / 180));
  let [best, most] = [0, -1];
  let from = 0;
  for (const k of order) {
    const [x, y] = middles[k];
    while (middles[order[from]][1] < y - REACH) from++;
    if (k >= TRIED) continue;
    const reach = 1.6 * wideAt(y);
    let sum = 0;
    for (let j = from; j < order.length && middles[order[j]][1] <= y + REACH; j++)
      if (Math.abs(middles[order[j]][0] - x) <= reach) sum += packages[order[j]].households;
    if (sum > most || (sum === most && k < best)) [best, most] = [k, sum];
  }
  const [x, y] = middles[best];
  const wide = wideAt(y);
  return [x - wide, y - REACH, x + wide, y + REACH];
}
