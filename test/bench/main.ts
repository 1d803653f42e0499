/** `npm run bench`: medians of graph build, gap move, filter move and packages at once, beside turf's clusters of centroids. */
import { clustersDbscan, featureCollection, point } from "@turf/turf";
import { emptyRuns, runsAt } from "../../src/domain/packaging/components";
import { gapCurve } from "../../src/domain/packaging/curve";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { linkage, prefixSums, previousSame } from "../../src/domain/packaging/dendrogram";
import { createEngine } from "../../src/domain/packaging/engine";
import { buildGraph } from "../../src/domain/packaging/graph";
import { noBarriers } from "../../src/intake/barriers";
import { parcels } from "./parcels";

const SIZES = process.argv
  .slice(2)
  .map(Number)
  .filter((n) => n > 0);

function median(run: () => void, times: number): number {
  run();
  const all = Array.from({ length: times }, () => {
    const from = performance.now();
    run();
    return performance.now() - from;
  });
  return all.sort((a, b) => a - b)[Math.floor(times / 2)];
}
const ms = (value: number): string =>
  value < 1 ? value.toFixed(3) : value < 100 ? value.toFixed(1) : value.toFixed(0);

process.stdout.write(
  "milliseconds, medians; one thread\nestates  links  build  gap move  filter move  whole curve  packages at once  turf.clustersDbscan (100 m, centroids)\n",
);
for (const n of SIZES.length > 0 ? SIZES : [331, 10_000, 100_000, 280_000]) {
  const { geometry, columns } = parcels(n);
  const { id, district, street } = columns;
  const input = { id, geometry, district, street, barriers: noBarriers };
  const times = n > 50_000 ? 3 : 9;
  const graph = buildGraph(input);
  const build = median(() => buildGraph(input), times);
  const link = linkage(graph);
  const all = link({ part: null, mask: 0 });
  const households = prefixSums(all, graph, columns.households);
  const previous = previousSame(all, graph, columns.body);
  const runs = emptyRuns(graph.n);
  let gap = 0;
  const move = median(() => {
    gap = (gap + 7000) % 300_000;
    runsAt(all, gap, households, previous, runs);
  }, 51);
  const curve = median(() => gapCurve(all, 300_000, 1000), times);
  const part = Uint8Array.from({ length: graph.n }, (_, r) => (columns.households[graph.row[r]] <= 300 ? 1 : 0));
  const filter = median(() => link({ part, mask: 128 }), times);
  const engine = createEngine(graph, columns, geometry);
  const p = defaultParameters("renovation");
  const packages = n > 10_000 ? Number.NaN : median(() => engine.answer(p), 3);
  let turf = Number.NaN;
  if (n <= 10_000) {
    const points = featureCollection(
      Array.from({ length: n }, (_, e) => {
        const v = 2 * geometry.ringStart[geometry.polygonStart[geometry.featureStart[e]]];
        return point([geometry.coords[v], geometry.coords[v + 1]]);
      }),
    );
    const from = performance.now();
    clustersDbscan(points, 0.1, { minPoints: 1 });
    turf = performance.now() - from;
  }
  process.stdout.write(
    `${n}  ${graph.m}  ${[build, move, filter, curve, packages, turf].map((x) => (Number.isNaN(x) ? "–" : ms(x))).join("  ")}\n`,
  );
}
