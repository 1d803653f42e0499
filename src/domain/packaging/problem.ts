/** One question in full: the parameters, who takes part, the allowed links and the score. Search, solver and reasons read this alone. */
import type { BarrierTable } from "../../model/dataset";
import type { GeometryTable } from "../../model/geometry";
import { type Edits, NO_EDITS } from "../../model/scenario";
import { forbiddenFlags, type Neighbours, neighbours } from "./allowed";
import { type Held, heldFields, ownCodes } from "./candidates";
import { components } from "./components";
import { holdPackages, type Packaged } from "./edit/hold";
import { overlay } from "./edit/overlay";
import { type Resolved, resolve } from "./edit/resolve";
import { rulesOf } from "./edit/rules";
import type { Extent } from "./extent";
import { anchors, type Limits, limitsOf } from "./feasible";
import type { Plane } from "./projection";
import { type Score, scorer } from "./score";
import { type Survey, surveyOf } from "./survey";
import type { Graph, PackagingColumns, Parameters } from "./types";

/** Edits on this dataset. */
interface Hand {
  readonly resolved: Resolved;
  readonly graph: Graph;
}

/** What the planner's hand holds, and who takes part and hangs together when the held packages are counted in. */
export interface Hold {
  readonly packages: readonly Packaged[];
  /** 1 by rank: taken out by hand. */
  readonly takenOut: Uint8Array;
  /** As the problem's own, with the members of held packages that may take part. */
  readonly part: Uint8Array;
  readonly allowed: Neighbours;
  readonly component: Uint32Array;
}

/** Search and solver see neither the members of held packages nor what was taken out: both are in `hold` alone. */
export interface Problem {
  readonly p: Parameters;
  readonly edits: Edits;
  readonly hold: Hold;
  readonly survey: Survey;
  /** With the links that were forced, forbidden and parted by hand. */
  readonly graph: Graph;
  /** By row of the dataset. */
  readonly columns: PackagingColumns;
  readonly held: Held;
  readonly plane: Plane;
  /** By row of the dataset. */
  readonly extent: Extent;
  /** Position in OWN_CODE by row of the dataset. */
  readonly codes: Uint8Array;
  /** 1 by rank: may be in a package. */
  readonly part: Uint8Array;
  /** 1 by rank: larger than small, at most one in a package. */
  readonly large: Uint8Array;
  /** Flags that forbid a link. */
  readonly mask: number;
  readonly gapMm: number;
  readonly limits: Limits;
  /** The links at the gap under the filter. */
  readonly allowed: Neighbours;
  /** Least rank of the component by rank, over the allowed links. */
  readonly component: Uint32Array;
  /** Worth of sets of ranks; null where no estate holds households: components and links only. */
  readonly score: Score | null;
}

/**
 * Makes problems on one dataset. The result throws when the weights of the terms that are on sum to 0.
 * @param barriers lines that part forced links and hand-made packages beyond 300 m; those of the graph.
 */
export function problems(
  plain: Graph,
  columns: PackagingColumns,
  geometry: GeometryTable,
  barriers: BarrierTable | null = null,
): (p: Parameters, edits?: Edits) => Problem {
  const held = heldFields(columns);
  const survey = surveyOf(columns, geometry, barriers);
  const { plane, extent } = survey;
  const { n, row } = plain;
  const rankOf = new Map(columns.id.map((id, e) => [id, plain.rank[e]]));
  const untouched: Hand = { resolved: resolve(NO_EDITS, rankOf, plain), graph: plain };
  // The parameters move often, the edits seldom.
  let last = { key: "", hand: untouched };
  const handOf = (edits: Edits): Hand => {
    if (edits === NO_EDITS) return untouched;
    const key = JSON.stringify(edits);
    if (last.key !== key) {
      const resolved = resolve(edits, rankOf, plain);
      last = { key, hand: { resolved, graph: overlay(plain, survey, resolved, edits.barriers) } };
    }
    return last.hand;
  };
  return (p, edits = NO_EDITS) => {
    const { resolved, graph } = handOf(edits);
    const { takenOut, packageOf, packages } = resolved;
    const codes = ownCodes(columns, held, p, extent);
    // Without households whoever stands there counts as taking part.
    const mayBe = new Uint8Array(n);
    for (let r = 0; r < n; r++) mayBe[r] = !held.households || (codes[row[r]] === 0 && takenOut[r] === 0) ? 1 : 0;
    const free = packages.length === 0 ? mayBe : mayBe.map((one, r) => (packageOf[r] >= 0 ? 0 : one));
    const mask = forbiddenFlags(p, held);
    const gapMm = Math.round(p.gapM * 1000);
    const linked = (part: Uint8Array): Pick<Hold, "part" | "allowed" | "component"> => {
      const allowed = neighbours(graph, part, mask, gapMm);
      return { part, allowed, component: components(n, allowed.links, graph, allowed.links.length) };
    };
    const own = linked(free);
    const limits = limitsOf(p, held.managementBody);
    const rules = rulesOf(survey, p, held, limits, codes, edits);
    return {
      p,
      edits,
      hold: {
        ...(free === mayBe ? own : linked(mayBe)),
        packages: held.households ? holdPackages(graph, rules, resolved, mask) : [],
        takenOut,
      },
      survey,
      graph,
      columns,
      held,
      plane,
      extent,
      codes,
      ...own,
      large: anchors(columns, p, row),
      mask,
      gapMm,
      limits,
      score: held.households ? scorer(graph, columns, held, p, extent, own.allowed) : null,
    };
  };
}
