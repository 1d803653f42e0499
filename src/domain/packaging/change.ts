/** What would have to change: the least step that would let estates left out join a package or make one. */
import { type Neighbours, neighbours } from "./allowed";
import type { Around, LeftFigures } from "./around";
import { broken } from "./feasible";
import { MAX_GAP_MM } from "./types";

/** Every link up to 300 m among those who take part, whatever the filter. */
export const widely = ({ graph, part }: Pick<Around, "graph" | "part">): Neighbours =>
  neighbours(graph, part, 0, MAX_GAP_MM);

/** A set that would be a package but for the links inside it. */
const fits = (set: readonly number[], { score, large, limits }: Around): boolean => {
  if (set.length > limits.maxMembers) return false;
  const limit = broken(score(set), set, large, limits);
  return limit === null || limit === "connected";
};

const ascending = (a: number, b: number): number => a - b;

/**
 * The nearest link out of `set` that passes and leads to a package that takes the whole set in, or to others left out with
 * whom it makes one: `joins` the package's number or null, `joinsGapM` the gap, `joinsId` the estate there, `forms` the
 * members together. A held package takes nobody in by itself. Empty where no such link is.
 */
export function leastStep(
  set: readonly number[],
  around: Around,
  passes: (flags: number, gapMm: number) => boolean,
): LeftFigures {
  const { graph, id, wide, packages, packageOf, component } = around;
  if (set.length >= around.limits.maxMembers) return {};
  const inside = new Set(set);
  const out: [to: number, link: number][] = [];
  for (const r of set) {
    for (let e = wide.start[r]; e < wide.start[r + 1]; e++) {
      const k = wide.link[e];
      if (!inside.has(wide.to[e]) && passes(graph.flags[k], graph.gapMm[k])) out.push([wide.to[e], k]);
    }
  }
  out.sort(([, j], [, k]) => graph.gapMm[j] - graph.gapMm[k] || j - k);
  for (const [to, link] of out) {
    const g = packageOf[to];
    const others = g >= 0 ? [packages[g].members] : [[to], around.alone(component[to])];
    if (g >= 0 && packages[g].hand) continue;
    for (const other of others) {
      const both = [...new Set([...set, ...other])].sort(ascending);
      if (!fits(both, around)) continue;
      const joinsGapM = graph.gapMm[link] / 1000;
      return { joins: g >= 0 ? g + 1 : null, joinsGapM, joinsId: id[graph.row[to]], forms: both.length };
    }
  }
  return {};
}
