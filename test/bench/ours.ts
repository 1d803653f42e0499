/** What the bench measures of ours at one size; milliseconds, medians. */
import { agglomerate } from "../../src/domain/packaging/agglomerate";
import { linksWithin } from "../../src/domain/packaging/allowed";
import { components, emptyRuns, runsAt } from "../../src/domain/packaging/components";
import { gapCurve } from "../../src/domain/packaging/curve";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { linkage, prefixSums, previousSame } from "../../src/domain/packaging/dendrogram";
import { createEngine } from "../../src/domain/packaging/engine";
import { buildGraph } from "../../src/domain/packaging/graph";
import { type Plane, project } from "../../src/domain/packaging/projection";
import { noBarriers } from "../../src/intake/barriers";
import type { Parcels } from "./parcels";

/** Runs once to warm up, then `times` times; `run` gets the number of the run. */
export function median(run: (turn: number) => void, times: number): number {
  run(0);
  const all = Array.from({ length: times }, (_, turn) => {
    const from = performance.now();
    run(turn + 1);
    return performance.now() - from;
  });
  return all.sort((a, b) => a - b)[Math.floor(times / 2)];
}

export interface Ours {
  readonly links: number;
  readonly build: number;
  readonly gapMove: number;
  readonly filterMove: number;
  readonly curve: number;
  /** The agglomeration alone, without the question before it and the worth after it. */
  readonly agglomerated: number;
  readonly quick: number;
  readonly searched: number;
}

const inputOf = ({ geometry, columns: { id, district, street } }: Parcels) => ({
  id,
  geometry,
  district,
  street,
  barriers: noBarriers,
});

export function measureOurs(parcels: Parcels): Ours {
  const { geometry, columns } = parcels;
  const n = geometry.n;
  const times = n > 50_000 ? 3 : n > 1000 ? 9 : 31;
  const input = inputOf(parcels);
  const graph = buildGraph(input);
  const build = median(() => buildGraph(input), times);
  const link = linkage(graph);
  const filters = [300, 250, 200].map((most) => ({
    part: Uint8Array.from(graph.row, (r) => (columns.households[r] <= most ? 1 : 0)),
    mask: 128,
  }));
  link(filters[0]);
  const filterMove = median((turn) => link(filters[turn % 3]), 9);
  const all = link({ part: null, mask: 0 });
  const households = prefixSums(all, graph, columns.households);
  const previous = previousSame(all, graph, columns.body);
  const runs = emptyRuns(n);
  const gapMove = median((turn) => runsAt(all, (turn * 7000) % 300_000, households, previous, runs), 51);
  const curve = median(() => gapCurve(all, 300_000, 1000), 9);
  const engine = createEngine(graph, columns, geometry);
  const p = defaultParameters("renovation");
  const question = engine.problem(p);
  const { part, large, limits, extent, plane } = question;
  const agglomerated = median(
    () => agglomerate(graph, columns, part, large, question, limits, extent, plane, limits.minMembers),
    n > 50_000 ? 5 : 15,
  );
  const answer = (quick: boolean) => (turn: number) => {
    engine.answer({ ...p, smallHouseholds: 300 - (turn % 3) }, quick);
  };
  const quick = median(answer(true), n > 50_000 ? 3 : 15);
  const searched = median(answer(false), n > 50_000 ? 1 : 5);
  return { links: graph.m, build, gapMove, filterMove, curve, agglomerated, quick, searched };
}

/** The plane without scales by pair, for comparison with a planar engine, and our labels on it. */
export function planar(parcels: Parcels): { plane: Plane; labelsAt(gapM: number): Uint32Array; rank: Uint32Array } {
  const own = project(parcels.geometry);
  const plane: Plane = { ...own, halfScale: own.halfScale.map(() => 0.5) };
  const graph = buildGraph(inputOf(parcels), undefined, plane);
  return {
    plane,
    rank: graph.rank,
    labelsAt: (gapM) => components(graph.n, null, graph, linksWithin(graph, Math.round(gapM * 1000))),
  };
}
