/**
 * What each limit cuts: for every slider the values that it would judge if it alone were lifted, so that the planner sees
 * what lies on either side of the handle. Sets come from the quick agglomeration; a set counts with its estates.
 */
import { agglomerate } from "./agglomerate";
import { forbiddenFlags } from "./allowed";
import { type Held, OWN_CODE, ownCodes } from "./candidates";
import { gapCurve } from "./curve";
import { linkage } from "./dendrogram";
import type { Extent } from "./extent";
import { anchors, type Limits, limitsOf } from "./feasible";
import type { Plane } from "./projection";
import { type Graph, MAX_GAP_MM, type PackagingColumns, type Parameters } from "./types";

/** Values in ascending order; `weight[k]` = estates that value k stands for. */
export interface Cut {
  readonly value: Float64Array;
  readonly weight: Uint32Array;
}
/** Entry k is the gap k·stepM. */
export interface GapCut {
  readonly stepM: number;
  /** Estates that take part. */
  readonly estates: number;
  /** Of them in a component of two or more, and in the largest one. */
  readonly covered: Uint32Array;
  readonly largest: Uint32Array;
  /** Components, an estate without company being one. */
  readonly components: Uint32Array;
  /** Allowed links up to the gap. */
  readonly links: Uint32Array;
}
export interface Cuts {
  readonly gap: GapCut;
  /** Of the estates that take part. */
  readonly smallHouseholds: Cut;
  readonly smallFloorAreaM2: Cut;
  readonly smallBuildings: Cut;
  /** Of sets of two or more. */
  readonly members: Cut;
  readonly bodies: Cut;
  readonly households: Cut;
  /** m. */
  readonly diameterM: Cut;
}

const GAP_STEP_MM = 2000;
/** Members of a set when only the number of members is lifted: twice the slider's end. */
const MOST_MEMBERS = 48;

function cutOf(pairs: readonly (readonly [value: number, weight: number])[]): Cut {
  const sorted = pairs.filter(([value]) => !Number.isNaN(value)).sort(([a], [b]) => a - b);
  return { value: Float64Array.from(sorted, ([v]) => v), weight: Uint32Array.from(sorted, ([, w]) => w) };
}

/** All cuts under the present parameters. O(links + estates), and a diameter for each set. */
export function cutsOf(
  graph: Graph,
  columns: PackagingColumns,
  held: Held,
  extent: Extent,
  plane: Plane,
  p: Parameters,
): Cuts {
  const { row } = graph;
  const codes = ownCodes(columns, held, p, extent);
  const part = Uint8Array.from(row, (r) => (codes[r] === 0 ? 1 : 0));
  const mask = forbiddenFlags(p, held);
  const sized = (OWN_CODE as readonly string[]).indexOf("tooLarge");
  const asked: number[] = [];
  // Whoever takes part and can be judged: only size may still speak against it.
  for (let e = 0; e < codes.length; e++) if (codes[e] === 0 || codes[e] >= sized) asked.push(e);
  const own = (column: Float64Array): Cut => cutOf(asked.map((e) => [column[e], 1]));

  const gapMm = Math.round(p.gapM * 1000);
  const limits = limitsOf(p, held.managementBody);
  const large = anchors(columns, p, row);
  const sets = (lifted: Partial<Limits>): number[][] =>
    agglomerate(graph, columns, part, large, { gapMm, mask }, { ...limits, ...lifted }, extent, plane, 2);
  const cut = (lifted: Partial<Limits>, value: (set: readonly number[]) => number): Cut =>
    cutOf(sets(lifted).map((set) => [value(set), set.length]));
  const bodiesOf = (set: readonly number[]): number => {
    const seen = new Set<number>();
    for (const r of set) {
      const body = columns.body[row[r]];
      if (body >= 0) seen.add(body);
      else if (p.countMissingBodies) seen.add(-1 - r);
    }
    return seen.size;
  };
  const diameterOf = (set: readonly number[]): number =>
    extent.across(
      set.map((r) => row[r]),
      set.length,
    ) / 1000;

  const curve = gapCurve(linkage(graph)({ part, mask }), MAX_GAP_MM, GAP_STEP_MM);
  const links = new Uint32Array(curve.covered.length);
  for (let k = 0; k < graph.m; k++) {
    if (graph.flags[k] & mask || !part[graph.a[k]] || !part[graph.b[k]]) continue;
    links[Math.ceil(graph.heightMm[k] / GAP_STEP_MM)]++;
  }
  for (let s = 1; s < links.length; s++) links[s] += links[s - 1];
  return {
    gap: {
      stepM: GAP_STEP_MM / 1000,
      estates: part.reduce((sum, one) => sum + one, 0),
      covered: curve.covered,
      largest: curve.largest,
      components: curve.components,
      links,
    },
    smallHouseholds: own(columns.households),
    smallFloorAreaM2: own(columns.floorAreaM2),
    smallBuildings: own(columns.buildings),
    members: cut({ maxMembers: MOST_MEMBERS }, (set) => set.length),
    bodies: cut({}, bodiesOf),
    households: cut({ maxHouseholds: Number.MAX_SAFE_INTEGER }, (set) =>
      set.reduce((sum, r) => sum + columns.households[row[r]], 0),
    ),
    diameterM: cut({ maxDiameterMm: Number.MAX_SAFE_INTEGER }, diameterOf),
  };
}
