/** The packaging engine: from parameters to packages, links, components and a reason for every estate that is left out. */
import type { GeometryTable } from "../../model/geometry";
import { agglomerate } from "./agglomerate";
import { forbiddenFlags, type Neighbours, neighbours } from "./allowed";
import { type Held, heldFields, missingFields, OWN_CODE, ownCodes } from "./candidates";
import { components } from "./components";
import { extents } from "./extent";
import { anchors, limitsOf } from "./feasible";
import { project } from "./projection";
import { type LeftCode, type LeftFigures, nearestLinks, whyAlone } from "./reasons";
import { scorer } from "./score";
import { type Found, search } from "./search";
import { type Graph, type PackagingColumns, type Parameters, STATUS } from "./types";

/** Said once above the results. */
export const NOTE = ["noHouseholds", "noBodies", "noBudget", "noMode", "noDistrict", "noStreet", "hasPoints"] as const;
export type Note = (typeof NOTE)[number];

export interface Left {
  /** Row of the dataset. */
  readonly row: number;
  readonly code: LeftCode;
  readonly figures: LeftFigures;
}

/** One answer. Members of packages are ranks; `graph.row` leads to the dataset. */
export interface Answer {
  readonly notes: readonly Note[];
  readonly packages: readonly Found[];
  /** Position of the package by rank, or −1. */
  readonly packageOf: Int32Array;
  /** 1 by rank: may be in a package. */
  readonly part: Uint8Array;
  /** Least rank of the component by rank, over the allowed links. */
  readonly component: Uint32Array;
  readonly allowed: Neighbours;
  readonly held: Held;
}

export interface Engine {
  readonly graph: Graph;
  /**
   * Packages under the parameters; `quick` leaves out the local search, for a hand that still moves.
   * @throws when the weights sum to 0.
   */
  answer(p: Parameters, quick?: boolean): Answer;
  /** One reason for each estate in no package, in order of rank. */
  left(p: Parameters, answer: Answer): Left[];
}

const notesOf = (graph: Graph, held: Held, p: Parameters): Note[] => {
  const notes: Note[] = [];
  if (!held.households) notes.push("noHouseholds");
  if (!held.managementBody && (p.weights[1] > 0 || p.minBodies > 0)) notes.push("noBodies");
  if (!held.budgetWan && (p.weights[3] > 0 || p.weights[4] > 0)) notes.push("noBudget");
  if (!held.managementMode && p.rule === "management") notes.push("noMode");
  if (!held.district && p.scope !== "city") notes.push("noDistrict");
  if (!held.street && p.scope === "street") notes.push("noStreet");
  if (graph.hasPoints) notes.push("hasPoints");
  return notes;
};

export function createEngine(graph: Graph, columns: PackagingColumns, geometry: GeometryTable): Engine {
  const held = heldFields(columns);
  const plane = project(geometry);
  const extent = extents(geometry, plane);
  const { n, row } = graph;

  const prepare = (p: Parameters) => {
    const codes = ownCodes(columns, held, p, extent);
    const part = Uint8Array.from(row, (r) => (codes[r] === 0 ? 1 : 0));
    const mask = forbiddenFlags(p, held);
    const gapMm = Math.round(p.gapM * 1000);
    return { codes, part, mask, gapMm, limits: limitsOf(p, held.managementBody), large: anchors(columns, p, row) };
  };

  return {
    graph,
    answer(p, quick = false) {
      const notes = notesOf(graph, held, p);
      if (!held.households) {
        // Components and links only: whoever stands there counts as taking part.
        const part = new Uint8Array(n).fill(1);
        const allowed = neighbours(graph, part, forbiddenFlags(p, held), Math.round(p.gapM * 1000));
        const component = components(n, allowed.links, graph, allowed.links.length);
        return { notes, packages: [], packageOf: new Int32Array(n).fill(-1), part, component, allowed, held };
      }
      const { part, mask, gapMm, limits, large } = prepare(p);
      const allowed = neighbours(graph, part, mask, gapMm);
      const component = components(n, allowed.links, graph, allowed.links.length);
      const score = scorer(graph, columns, held, p, extent, allowed);
      const sets = agglomerate(graph, columns, part, large, allowed, limits, extent, plane);
      // The most valuable first, so that a number means the same package everywhere.
      const packages = search({ graph, allowed, large, limits, score }, sets, quick ? 0 : undefined).sort(
        (x, y) => y.figures.value - x.figures.value || x.members[0] - y.members[0],
      );
      const packageOf = new Int32Array(n).fill(-1);
      packages.forEach((found, g) => {
        for (const r of found.members) packageOf[r] = g;
      });
      return { notes, packages, packageOf, part, component, allowed, held };
    },
    left(p, answer) {
      const { codes, part, mask, gapMm, limits, large } = prepare(p);
      const { allowed, component, packageOf, packages } = answer;
      if (!held.households) {
        return Array.from(row, (r) => ({ row: r, code: "cannotBeJudged", figures: { fields: "households" } }));
      }
      const score = scorer(graph, columns, held, p, extent, allowed);
      const componentHouseholds = new Float64Array(n);
      const bodies = new Map<number, Set<number>>();
      const componentBodies = new Uint32Array(n);
      for (let r = 0; r < n; r++) {
        if (!part[r]) continue;
        const c = component[r];
        componentHouseholds[c] += columns.households[row[r]];
        const body = columns.body[row[r]];
        const set = bodies.get(c) ?? new Set<number>();
        bodies.set(c, set);
        if (body >= 0) set.add(body);
        else if (p.countMissingBodies) set.add(-1 - r);
      }
      for (const [c, set] of bodies) componentBodies[c] = set.size;
      const nearest = nearestLinks(graph, part);
      const around = {
        graph,
        id: columns.id,
        part,
        allowed,
        large,
        limits,
        score,
        mask,
        gapMm,
        component,
        componentHouseholds,
        componentBodies,
      };
      const left: Left[] = [];
      for (let r = 0; r < n; r++) {
        if (packageOf[r] >= 0) continue;
        const e = row[r];
        if (codes[e] !== 0)
          left.push({ row: e, ...ownReason(columns, held, p, OWN_CODE[codes[e]] as LeftCode, e, extent.own(e)) });
        else left.push({ row: e, ...whyAlone(r, around, nearest, packages, packageOf) });
      }
      return left;
    },
  };
}

function ownReason(
  columns: PackagingColumns,
  held: Held,
  p: Parameters,
  code: LeftCode,
  e: number,
  ownMm: number,
): { code: LeftCode; figures: LeftFigures } {
  const status = STATUS[columns.status[e]];
  const households = columns.households[e];
  switch (code) {
    case "excluded":
      return { code, figures: { exclusion: columns.exclusion[e] } };
    case "notEligible":
      return { code, figures: { status } };
    case "notTakingPart":
      return {
        code,
        figures: { status: status === "finished" || !p.participants[status as "stock"] ? status : "market" },
      };
    case "cannotBeJudged":
      return { code, figures: { fields: missingFields(columns, held, p, e).join(" ") } };
    case "tooLarge":
      return { code, figures: { households, most: p.smallHouseholds } };
    case "overCapacity":
      return { code, figures: { households, most: p.maxHouseholds } };
    default:
      return { code, figures: { diameterM: ownMm / 1000, most: p.maxDiameterM } };
  }
}
