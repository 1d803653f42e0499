/** The packaging engine: from parameters to packages, links, components and a reason for every estate that is left out. */
import type { BarrierTable } from "../../model/dataset";
import type { GeometryTable } from "../../model/geometry";
import type { Edits } from "../../model/scenario";
import { agglomerate } from "./agglomerate";
import type { Around, LeftFigures } from "./around";
import { type Held, missingFields, OWN_CODE } from "./candidates";
import { widely } from "./change";
import type { Packaged } from "./edit/hold";
import { packagesOf } from "./groups";
import { type Problem, problems } from "./problem";
import { type LeftCode, nearestLinks, whyAlone } from "./reasons";
import { type Found, scorer } from "./score";
import { search } from "./search";
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
  /** Found ones and held ones, the most valuable first. */
  readonly packages: readonly Packaged[];
  /** Position of the package by rank, or −1. */
  readonly packageOf: Int32Array;
}

export interface Engine {
  readonly graph: Graph;
  /** The question in full. @throws when the weights of the terms that are on sum to 0. */
  problem(p: Parameters, edits?: Edits): Problem;
  /**
   * Packages under the parameters; `quick` leaves out the local search, for a hand that still moves.
   * @throws when the weights of the terms that are on sum to 0.
   */
  answer(p: Parameters, quick?: boolean, edits?: Edits): Answer;
  /** An answer from packages found elsewhere; the held ones of the question are added, or those that are given. */
  answerOf(problem: Problem, packages: readonly Found[], held?: readonly Packaged[]): Answer;
  /** One reason for each estate in no package, in order of rank. `moneyDecides`: the answer is a portfolio. */
  left(answer: Answer, moneyDecides?: boolean): Left[];
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

/** @param barriers lines that part what lies farther apart than the graph reaches; those it was built with. */
export function createEngine(
  graph: Graph,
  columns: PackagingColumns,
  geometry: GeometryTable,
  barriers?: BarrierTable,
): Engine {
  const problem = problems(graph, columns, geometry, barriers);
  const answerOf = (asked: Problem, found: readonly Found[], held = asked.hold.packages): Answer => {
    // The most valuable first, so that a number means the same package everywhere.
    const packages: Packaged[] = [...found, ...held];
    packages.sort((x, y) => y.figures.value - x.figures.value || x.members[0] - y.members[0]);
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
    answer(p, quick = false, edits) {
      const asked = problem(p, edits);
      return answerOf(asked, quickly(asked, quick));
    },
    left,
  };
}

/** Packages at once: agglomeration, then the local search unless `quick`. */
export function quickly(problem: Problem, quick = false): Found[] {
  const { graph, columns, part, large, limits, extent, plane, score } = problem;
  if (!score) return [];
  const least = quick ? limits.minMembers : 1;
  const sets = agglomerate(graph, columns, part, large, problem, limits, extent, plane, least);
  return quick
    ? packagesOf(problem, sets)
    : search(
        problem,
        sets.sort((x, y) => x[0] - y[0]),
      );
}

function left({ problem, packageOf, packages }: Answer, moneyDecides = false): Left[] {
  const { p, graph, columns, held, extent, codes, large, mask, gapMm, limits, hold } = problem;
  const { n, row } = graph;
  const own = (e: number): Left => ({
    row: e,
    ...ownReason(columns, held, p, OWN_CODE[codes[e]] as LeftCode, e, extent.own(e)),
  });
  // Without households nobody can be judged, but who is excluded or takes no part is so for that.
  if (!problem.score) return Array.from(row, own);
  // Members of held packages are neighbours like any other: what stands in the way is then the package.
  const { part, allowed, component, takenOut } = hold;
  const score = hold.allowed === problem.allowed ? problem.score : scorer(graph, columns, held, p, extent, allowed);
  const componentHouseholds = new Float64Array(n);
  const bodies = new Map<number, Set<number>>();
  const componentBodies = new Uint32Array(n);
  const alone = new Map<number, number[]>();
  for (let r = 0; r < n; r++) {
    if (!part[r]) continue;
    const c = component[r];
    componentHouseholds[c] += columns.households[row[r]];
    const body = columns.body[row[r]];
    const set = bodies.get(c) ?? new Set<number>();
    bodies.set(c, set);
    if (body >= 0) set.add(body);
    else if (p.countMissingBodies) set.add(-1 - r);
    if (packageOf[r] < 0) {
      const list = alone.get(c);
      if (list) list.push(r);
      else alone.set(c, [r]);
    }
  }
  for (const [c, set] of bodies) componentBodies[c] = set.size;
  const nearest = nearestLinks(graph, part);
  const around: Around = {
    graph,
    id: columns.id,
    part,
    allowed,
    wide: widely({ graph, part }),
    large,
    limits,
    score,
    mask,
    gapMm,
    component,
    componentHouseholds,
    componentBodies,
    alone: (label) => alone.get(label) ?? [],
    packages,
    packageOf,
    moneyDecides,
  };
  const list: Left[] = [];
  for (let r = 0; r < n; r++) {
    if (packageOf[r] >= 0) continue;
    const e = row[r];
    if (codes[e] !== 0) list.push(own(e));
    else if (takenOut[r]) list.push({ row: e, code: "takenOut", figures: {} });
    else list.push({ row: e, ...whyAlone(r, around, nearest) });
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
