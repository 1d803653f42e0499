/** One planner's session with the engine: rows of the dataset instead of ranks, packages in order of value. */

import { forbiddenFlags } from "../domain/packaging/allowed";
import { coloursApart, hashOf } from "../domain/packaging/apart";
import { heldFields, isLarge, OWN_CODE, ownCodes } from "../domain/packaging/candidates";
import { type Cuts, cutsOf } from "../domain/packaging/cuts";
import { type Answer, createEngine, type Left } from "../domain/packaging/engine";
import { extents } from "../domain/packaging/extent";
import { buildGraph } from "../domain/packaging/graph";
import { project } from "../domain/packaging/projection";
import type { Found } from "../domain/packaging/search";
import {
  type GraphInput,
  OTHER_DISTRICT,
  OTHER_STREET,
  type PackagingColumns,
  type Parameters,
} from "../domain/packaging/types";
import { BARRIER_CLASS } from "../model/enums";
import {
  type Details,
  ESTATE_STATE,
  type NearLinks,
  type Neighbour,
  PACKAGE_COLOURS,
  type Reply,
  type Shown,
  type Totals,
} from "./packaging-types";

/** More links than this are not drawn beside the packages' own; the nearest come first. */
const MOST_LINKS = 30_000;
const MOST_NEIGHBOURS = 60;

export interface Session {
  /** Links of the proximity graph. */
  readonly links: number;
  /** @throws when the weights of the terms that are on sum to 0. */
  /** `quick` leaves out the local search, for a hand that still moves. */
  answer(p: Parameters, quick: boolean): Reply;
  details(p: Parameters): Details;
  neighbours(p: Parameters, row: number): Neighbour[];
}

const state = (name: (typeof ESTATE_STATE)[number]): number => ESTATE_STATE.indexOf(name);
/** State by OWN_CODE. */
const STATE_OF = OWN_CODE.map((code) =>
  state(
    code === "ok"
      ? "alone"
      : code === "tooLarge" || code === "overCapacity" || code === "tooWide"
        ? "larger"
        : code === "excluded" || code === "notEligible" || code === "cannotBeJudged"
          ? code
          : "notTakingPart",
  ),
);

/** Builds the graph; `onProgress` hears the share of estates searched, 0–1. */
export function openSession(
  input: GraphInput,
  columns: PackagingColumns,
  onProgress?: (share: number) => void,
): Session {
  const graph = buildGraph(input, onProgress);
  const engine = createEngine(graph, columns, input.geometry);
  const plane = project(input.geometry);
  const extent = extents(input.geometry, plane);
  const held = heldFields(columns);
  const { n, row, rank } = graph;
  // The details of an answer are asked for after it.
  let last: { key: string; answer: Answer } | null = null;
  const answerTo = (p: Parameters, quick: boolean): Answer => {
    const key = `${quick}${JSON.stringify(p)}`;
    if (last?.key !== key) last = { key, answer: engine.answer(p, quick) };
    return last.answer;
  };

  /** Positions of the answer's packages in order of value, then of the least id. */
  const byValue = (packages: readonly Found[]): number[] =>
    packages.map((_, g) => g).sort((x, y) => packages[y].figures.value - packages[x].figures.value || x - y);

  const shownOf = ({ members, figures: f }: Found, colour: number): Shown => ({
    members: members.map((r) => row[r]),
    households: f.households,
    bodies: f.bodies,
    budgetWan: Number.isNaN(f.budget) ? null : f.budget / 100,
    diameterM: f.diameterMm / 1000,
    spanM: f.spanMm / 1000,
    near: f.near,
    terms: f.terms,
    score: f.score,
    value: f.value,
    colour,
    links: f.links.map((k) => ({ a: row[graph.a[k]], b: row[graph.b[k]], gapM: graph.gapMm[k] / 1000 })),
  });

  const totalsOf = (p: Parameters, packageOf: Int32Array, states: Uint8Array): Totals => {
    const bodies = new Set<number>();
    const [alone, larger] = [state("alone"), state("larger")];
    let [packaged, households, small, smallPackaged, left] = [0, 0, 0, 0, 0];
    for (let e = 0; e < n; e++) {
      const inOne = packageOf[e] >= 0;
      if (inOne) {
        packaged++;
        households += columns.households[e];
        if (columns.body[e] >= 0) bodies.add(columns.body[e]);
      } else if (states[e] === alone) left++;
      if ((inOne || states[e] === alone || states[e] === larger) && !isLarge(columns, p, e)) {
        small++;
        if (inOne) smallPackaged++;
      }
    }
    return { packaged, households, bodies: bodies.size, small, smallPackaged, alone: left, left: n - packaged };
  };

  return {
    links: graph.m,
    answer(p, quick) {
      const from = performance.now();
      const { notes, packages, packageOf: byRank } = answerTo(p, quick);
      const order = byValue(packages);
      const colours = coloursApart(
        graph,
        byRank,
        packages.length,
        (g) => hashOf(columns.id[row[packages[g].members[0]]]),
        PACKAGE_COLOURS,
      );
      const place = new Int32Array(packages.length);
      order.forEach((g, k) => {
        place[g] = k;
      });
      const codes = held.households ? ownCodes(columns, held, p, extent) : new Uint8Array(n);
      const packageOf = new Int32Array(n);
      const states = new Uint8Array(n);
      for (let r = 0; r < n; r++) {
        const e = row[r];
        packageOf[e] = byRank[r] >= 0 ? place[byRank[r]] : -1;
        states[e] = byRank[r] >= 0 ? state("packaged") : STATE_OF[codes[e]];
      }
      return {
        notes,
        packages: order.map((g) => shownOf(packages[g], colours[g])),
        packageOf,
        states,
        totals: totalsOf(p, packageOf, states),
        milliseconds: performance.now() - from,
      };
    },
    details(p) {
      const answer = answerTo(p, false);
      const order = byValue(answer.packages);
      const place = new Map(order.map((g, k) => [g + 1, k + 1]));
      const left = engine.left(answer).map(({ figures, ...one }): Left => {
        if (typeof figures.packages !== "string") return { ...one, figures };
        // The engine counts packages by least id, the page by value.
        const places = figures.packages.split(" ").flatMap((g) => place.get(Number(g)) ?? []);
        return { ...one, figures: { ...figures, packages: places.sort((x, y) => x - y).join(" ") } };
      });
      const { links } = answer.problem.allowed;
      const shown = links.subarray(0, MOST_LINKS);
      const near: NearLinks = {
        a: Int32Array.from(shown, (k) => row[graph.a[k]]),
        b: Int32Array.from(shown, (k) => row[graph.b[k]]),
        gapM: Float32Array.from(shown, (k) => graph.gapMm[k] / 1000),
        notShown: links.length - shown.length,
      };
      const cuts: Cuts | null = held.households ? cutsOf(graph, columns, held, extent, plane, p) : null;
      return { left, near, cuts };
    },
    neighbours(p, e) {
      const r = rank[e];
      const mask = forbiddenFlags(p, held);
      const codes = held.households ? ownCodes(columns, held, p, extent) : null;
      const found: Neighbour[] = [];
      // Links come in order of their gaps.
      for (let k = 0; k < graph.m && found.length < MOST_NEIGHBOURS; k++) {
        if (graph.a[k] !== r && graph.b[k] !== r) continue;
        const other = row[graph.a[k] === r ? graph.b[k] : graph.a[k]];
        const flags = graph.flags[k];
        found.push({
          row: other,
          gapM: graph.gapMm[k] / 1000,
          barriers: BARRIER_CLASS.filter((_, bit) => flags & (1 << bit)),
          otherStreet: (flags & OTHER_STREET) !== 0,
          otherDistrict: (flags & OTHER_DISTRICT) !== 0,
          forbidden: (flags & mask) !== 0,
          takesPart: codes === null || codes[other] === 0,
        });
      }
      return found;
    },
  };
}
