/** The proximity graph under a planner's hand: links forced in, forbidden out, drawn barriers flagged. Nothing is measured twice. */
import type { DrawnBarrier } from "../../../model/scenario";
import { barrierTest } from "../barrier";
import { meridianArc } from "../projection";
import type { Survey } from "../survey";
import { type Graph, OTHER_DISTRICT } from "../types";
import { drawnTable } from "./drawn";
import type { Resolved } from "./resolve";
import { DRAWN } from "./tie";

/** Box of all drawn lines on the plane, minX, minY, maxX, maxY. */
function boxOf(barriers: readonly DrawnBarrier[], { longitude0, k0 }: Graph): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { line } of barriers) {
    for (const [longitude, latitude] of line) {
      const [x, y] = [(longitude - longitude0) * k0, meridianArc(latitude)];
      box[0] = Math.min(box[0], x);
      box[1] = Math.min(box[1], y);
      box[2] = Math.max(box[2], x);
      box[3] = Math.max(box[3], y);
    }
  }
  return box;
}

/** Positions of links that a drawn barrier meets: 1 by link. */
function drawnAcross(graph: Graph, { plane }: Survey, barriers: readonly DrawnBarrier[]): Uint8Array {
  const across = new Uint8Array(graph.m);
  const test = barrierTest(drawnTable(barriers), plane);
  if (!test) return across;
  const [west, south, east, north] = boxOf(barriers, graph);
  const { a, b, row, gapMm } = graph;
  const { box } = plane;
  for (let k = 0; k < graph.m; k++) {
    // A gap under 0.5 mm is never barred. A shortest segment lies in the box of its two estates.
    if (gapMm[k] === 0) continue;
    const [i, j] = [4 * row[a[k]], 4 * row[b[k]]];
    if (Math.min(box[i], box[j]) > east || Math.max(box[i + 2], box[j + 2]) < west) continue;
    if (Math.min(box[i + 1], box[j + 1]) > north || Math.max(box[i + 3], box[j + 3]) < south) continue;
    if (test(...graph.segment(k)) > 0) across[k] = 1;
  }
  return across;
}

/**
 * The graph that the edits make of `graph`; the same one when they change no link. Forced links come first with a height
 * of 0 and their real gap; of their flags only the other district stays.
 */
export function overlay(
  graph: Graph,
  survey: Survey,
  { forced, forbidden }: Pick<Resolved, "forced" | "forbidden">,
  barriers: readonly DrawnBarrier[],
): Graph {
  if (forced.length === 0 && forbidden.length === 0 && barriers.length === 0) return graph;
  const key = (a: number, b: number): number => a * graph.n + b;
  const off = new Set(forbidden.map(([a, b]) => key(a, b)));
  const on = new Map(forced.filter(([a, b]) => !off.has(key(a, b))).map((pair) => [key(...pair), pair]));
  const across = drawnAcross(graph, survey, barriers);
  const kept: number[] = [];
  for (let k = 0; k < graph.m; k++) {
    const pair = key(graph.a[k], graph.b[k]);
    if (!off.has(pair) && !on.has(pair)) kept.push(k);
  }
  const made = [...on.values()]
    .map(([a, b]) => ({ a, b, ...survey.reach(graph.row[a], graph.row[b]) }))
    .sort((x, y) => x.gapMm - y.gapMm || x.a - y.a || x.b - y.b);
  const f = made.length;
  const m = f + kept.length;
  const column = <T extends Uint32Array | Uint8Array>(
    out: T,
    hand: (k: number) => number,
    old: (k: number) => number,
  ): T => {
    for (let k = 0; k < f; k++) out[k] = hand(k);
    for (let k = f; k < m; k++) out[k] = old(kept[k - f]);
    return out;
  };
  return {
    ...graph,
    m,
    a: column(
      new Uint32Array(m),
      (k) => made[k].a,
      (k) => graph.a[k],
    ),
    b: column(
      new Uint32Array(m),
      (k) => made[k].b,
      (k) => graph.b[k],
    ),
    gapMm: column(
      new Uint32Array(m),
      (k) => made[k].gapMm,
      (k) => graph.gapMm[k],
    ),
    heightMm: column(
      new Uint32Array(m),
      () => 0,
      (k) => graph.gapMm[k],
    ),
    flags: column(
      new Uint8Array(m),
      (k) => made[k].flags & OTHER_DISTRICT,
      (k) => graph.flags[k] | (across[k] ? DRAWN : 0),
    ),
    segment: (link) => (link < f ? made[link].segment : graph.segment(kept[link - f])),
  };
}
