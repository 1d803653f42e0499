/** The packaging engine: from parameters to packages, links, components and a reason for every estate that is left out. */
import type { GeometryTable } from "../../model/geometry";
import { agglomerate } from "./agglomerate";
import { type Held, missingFields, OWN_CODE } from "./candidates";
import { type Problem, problems } from "./problem";
import { type LeftCode, type LeftFigures, nearestLinks, whyAlone } from "./reasons";
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
  readonly problem: Problem;
  readonly notes: readonly Note[];
  readonly packages: readonly Found[];
  /** Position of the package by rank, or −1. */
  readonly packageOf: Int32Array;
}

export interface Engine {
  readonly graph: Graph;
  /** The question in full. @throws when the weights of the terms that are on sum to 0. */
  problem(p: Parameters): Problem;
  /**
   * Packages under the parameters; `quick` leaves out the local search, for a hand that still moves.
   * @throws when the weights of the terms that are on sum to 0.
   */
  answer(p: Parameters, quick?: boolean): Answer;
  /** An answer from packages found elsewhere, by the solver or by hand. */
  answerOf(problem: Problem, packages: readonly Found[]): Answer;
  /** One reason for each estate in no package, in order of rank. */
  left(answer: Answer): Left[];
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
  const problem = problems(graph, columns, geometry);
  const answerOf = (asked: Problem, found: readonly Found[]): Answer => {
    // The most valuable first, so that a number means the same package everywhere.
    const packages = [...found].sort((x, y) => y.figures.value - x.figures.value || x.members[0] - y.members[0]);
    const packageOf = new Int32Array(graph.n).fill(-1);
    packages.forEach(({ members }, g) => {
      for (const r of members) packageOf[r] = g;
    });
    return { problem: asked, notes: notesOf(graph, asked.held, asked.p), packages, packageOf };
  };
  return {
    graph,
    problem,
    answerOf,
    answer(p, quick = false) {
      const asked = problem(p);
      return answerOf(asked, quickly(asked, quick ? 0 : undefined));
    },
    left,
  };
}

/** Packages at once: agglomeration, then `sweeps` passes of the local search. */
export function quickly(problem: Problem, sweeps?: number): Found[] {
  const { graph, columns, part, large, allowed, limits, extent, plane, score } = problem;
  if (!score) return [];
  const sets = agglomerate(graph, columns, part, large, allowed, limits, extent, plane);
  return search({ graph, allowed, large, limits, score }, sets, sweeps);
}

function left({ problem, packageOf, packages }: Answer): Left[] {
  const { p, graph, columns, held, extent, codes, part, large, mask, gapMm, limits, allowed, component } = problem;
  const { n, row } = graph;
  const { score } = problem;
  if (!score) {
    return Array.from(row, (r) => ({ row: r, code: "cannotBeJudged", figures: { fields: "households" } }));
  }
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
  const list: Left[] = [];
  for (let r = 0; r < n; r++) {
    if (packageOf[r] >= 0) continue;
    const e = row[r];
    if (codes[e] !== 0)
      list.push({ row: e, ...ownReason(columns, held, p, OWN_CODE[codes[e]] as LeftCode, e, extent.own(e)) });
    else list.push({ row: e, ...whyAlone(r, around, nearest, packages, packageOf) });
  }
  return list;
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
