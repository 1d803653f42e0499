/** One question in full: the parameters, who takes part, the allowed links and the score. Search, solver and reasons read this alone. */
import type { GeometryTable } from "../../model/geometry";
import { forbiddenFlags, type Neighbours, neighbours } from "./allowed";
import { type Held, heldFields, ownCodes } from "./candidates";
import { components } from "./components";
import { type Extent, extents } from "./extent";
import { anchors, type Limits, limitsOf } from "./feasible";
import { type Plane, project } from "./projection";
import { type Score, scorer } from "./score";
import type { Graph, PackagingColumns, Parameters } from "./types";

export interface Problem {
  readonly p: Parameters;
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

/** Makes problems on one dataset. The result throws when the weights of the terms that are on sum to 0. */
export function problems(graph: Graph, columns: PackagingColumns, geometry: GeometryTable): (p: Parameters) => Problem {
  const held = heldFields(columns);
  const plane = project(geometry);
  const extent = extents(geometry, plane);
  const { n, row } = graph;
  return (p) => {
    const codes = ownCodes(columns, held, p, extent);
    // Without households whoever stands there counts as taking part.
    const part = held.households ? Uint8Array.from(row, (r) => (codes[r] === 0 ? 1 : 0)) : new Uint8Array(n).fill(1);
    const mask = forbiddenFlags(p, held);
    const gapMm = Math.round(p.gapM * 1000);
    const allowed = neighbours(graph, part, mask, gapMm);
    return {
      p,
      graph,
      columns,
      held,
      plane,
      extent,
      codes,
      part,
      large: anchors(columns, p, row),
      mask,
      gapMm,
      limits: limitsOf(p, held.managementBody),
      allowed,
      component: components(n, allowed.links, graph, allowed.links.length),
      score: held.households ? scorer(graph, columns, held, p, extent, allowed) : null,
    };
  };
}
