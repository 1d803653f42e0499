/** One planner's session with the engine: rows of the dataset instead of ranks, packages in order of value. */

import { heldFields } from "../domain/packaging/candidates";
import { type Cuts, cutsOf } from "../domain/packaging/cuts";
import { type Answer, createEngine } from "../domain/packaging/engine";
import { buildGraph } from "../domain/packaging/graph";
import {
  type Graph,
  type GraphInput,
  OTHER_DISTRICT,
  OTHER_STREET,
  type PackagingColumns,
  type Parameters,
} from "../domain/packaging/types";
import { BARRIER_CLASS } from "../model/enums";
import { type Edits, NO_EDITS } from "../model/scenario";
import { replier } from "./packaging-reply";
import type { Details, NearLinks, Neighbour, Reply } from "./packaging-types";

/** More links than this are not drawn beside the packages' own; the nearest come first. */
const MOST_LINKS = 30_000;
const MOST_NEIGHBOURS = 60;

export interface Session {
  /** Links of the proximity graph. */
  readonly links: number;
  /**
   * `quick` leaves out the local search, for a hand that still moves.
   * @throws when the weights of the terms that are on sum to 0.
   */
  answer(p: Parameters, quick: boolean, edits?: Edits): Reply;
  /** Takes the solver's packages for the answer, rows of the dataset; details then explain them. */
  adopt(p: Parameters, sets: readonly (readonly number[])[], edits?: Edits): Reply;
  details(p: Parameters, edits?: Edits): Details;
  neighbours(p: Parameters, row: number, edits?: Edits): Neighbour[];
}

/** @param graph that of the input, where it is built already. */
export function openSession(input: GraphInput, columns: PackagingColumns, graph: Graph = buildGraph(input)): Session {
  const engine = createEngine(graph, columns, input.geometry, input.barriers);
  const held = heldFields(columns);
  const told = replier(columns);
  const { row, rank } = graph;
  const rowOf = new Map(columns.id.map((id, e) => [id, e]));
  // The details of an answer are asked for after it.
  let last: { key: string; answer: Answer } | null = null;
  const keyOf = (p: Parameters, quick: boolean, edits: Edits): string => `${quick}${JSON.stringify([p, edits])}`;
  const answerTo = (p: Parameters, quick: boolean, edits: Edits): Answer => {
    const key = keyOf(p, quick, edits);
    if (last?.key !== key) last = { key, answer: engine.answer(p, quick, edits) };
    return last.answer;
  };

  const session: Session = {
    links: graph.m,
    adopt(p, sets, edits = NO_EDITS) {
      const problem = engine.problem(p, edits);
      const found = sets.flatMap((set) => {
        const members = set.map((e) => rank[e]).sort((a, b) => a - b);
        return problem.score ? [{ members, figures: problem.score(members) }] : [];
      });
      last = { key: keyOf(p, false, edits), answer: engine.answerOf(problem, found) };
      return session.answer(p, false, edits);
    },
    answer(p, quick, edits = NO_EDITS) {
      const from = performance.now();
      const answer = answerTo(p, quick, edits);
      return { ...told(answer), milliseconds: performance.now() - from };
    },
    details(p, edits = NO_EDITS) {
      const answer = answerTo(p, false, edits);
      const { graph, hold, plane, extent } = answer.problem;
      const { links } = hold.allowed;
      const shown = links.subarray(0, MOST_LINKS);
      const near: NearLinks = {
        a: Int32Array.from(shown, (k) => row[graph.a[k]]),
        b: Int32Array.from(shown, (k) => row[graph.b[k]]),
        gapM: Float32Array.from(shown, (k) => graph.gapMm[k] / 1000),
        notShown: links.length - shown.length,
      };
      const cuts: Cuts | null = held.households ? cutsOf(graph, columns, held, extent, plane, p) : null;
      return { left: engine.left(answer), near, cuts };
    },
    neighbours(p, e, edits = NO_EDITS) {
      const r = rank[e];
      const { mask, codes, graph, hold, survey } = engine.problem(p, edits);
      const found: Neighbour[] = [];
      const add = (other: number, gapMm: number, flags: number, hand: Neighbour["hand"]): void => {
        found.push({
          row: other,
          gapM: gapMm / 1000,
          barriers: BARRIER_CLASS.filter((_, bit) => flags & (1 << bit)),
          otherStreet: (flags & OTHER_STREET) !== 0,
          otherDistrict: (flags & OTHER_DISTRICT) !== 0,
          forbidden: hand === "forbidden" || (flags & mask & (hand === "forced" ? OTHER_DISTRICT : 0xff)) !== 0,
          takesPart: hold.takenOut[rank[other]] === 0 && (!held.households || codes[other] === 0),
          hand,
        });
      };
      // What a hand said of it comes whatever the distance.
      const named = (pairs: Edits["forced"], hand: "forced" | "forbidden"): void => {
        for (const pair of pairs) {
          if (!pair.includes(columns.id[e])) continue;
          const other = rowOf.get(pair[0] === columns.id[e] ? pair[1] : pair[0]);
          if (other === undefined) continue;
          const { gapMm, flags } = survey.reach(e, other);
          add(other, gapMm, flags, hand);
        }
      };
      named(edits.forced, "forced");
      named(edits.forbidden, "forbidden");
      const known = new Set(found.map((one) => one.row));
      for (let k = 0; k < graph.m && found.length < MOST_NEIGHBOURS; k++) {
        if (graph.a[k] !== r && graph.b[k] !== r) continue;
        const other = row[graph.a[k] === r ? graph.b[k] : graph.a[k]];
        if (!known.has(other)) add(other, graph.gapMm[k], graph.flags[k], null);
      }
      return found.sort((x, y) => x.gapM - y.gapM);
    },
  };
  return session;
}
