/** The solver's part of `npm run bench`: proofs and portfolios, beside the quick answer and HiGHS alone on all columns. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import loadHighs from "highs";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { createEngine, type Engine, quickly } from "../../src/domain/packaging/engine";
import { integerSolve } from "../../src/domain/packaging/exact/choose";
import { clusterOf, componentsOf } from "../../src/domain/packaging/exact/cluster";
import { enumerate } from "../../src/domain/packaging/exact/enumerate";
import type { Highs } from "../../src/domain/packaging/exact/highs";
import {
  DEFAULT_CAPS,
  DEFAULT_EFFORT,
  DEFAULT_NODES,
  PORTFOLIO_CAPS,
  PORTFOLIO_EFFORT,
  prove,
} from "../../src/domain/packaging/exact/prove";
import { buildGraph } from "../../src/domain/packaging/graph";
import { solveBudget } from "../../src/domain/packaging/portfolio/budget";
import { frontierOf } from "../../src/domain/packaging/portfolio/frontier";
import { stockOf } from "../../src/domain/packaging/portfolio/stock";
import type { Problem } from "../../src/domain/packaging/problem";
import type { Parameters } from "../../src/domain/packaging/types";
import { packagingColumns } from "../../src/domain/programme/packaging";
import { latestMonth, situationAt } from "../../src/domain/progress/situation";
import { noBarriers } from "../../src/intake/barriers";
import { openFolder } from "../../src/intake/city";
import { parseDay } from "../../src/model/time";
import { parcels } from "./parcels";

const P1 = defaultParameters("renovation");
const all: Parameters = { ...P1, smallHouseholds: null, gapM: 100 };
const SETTINGS: readonly (readonly [string, Parameters])[] = [
  ["at the defaults", P1],
  ["≤ 300 households, same street, 50 m, ≤ 8 members", { ...P1, scope: "street", gapM: 50, maxMembers: 8 }],
  ["≤ 300, any street, 100 m, ≤ 12", { ...P1, scope: "city", gapM: 100 }],
  ["all, same street, 100 m, ≤ 12", { ...all, scope: "street" }],
  ["all, any street, 100 m, ≤ 12", { ...all, scope: "city" }],
  ["all, any street, 100 m, 800 m wide, ≤ 16", { ...all, scope: "city", maxDiameterM: 800, maxMembers: 16 }],
];
/** HiGHS alone is asked up to so many columns: beyond it takes many minutes. */
const MOST_ALONE = 40_000;
const ALONE_SECONDS = 30;

const now = (): number => performance.now();
const since = (from: number): string => (now() - from).toFixed(0);
const percent = (part: number, whole: number): string => `${(whole > 0 ? (100 * part) / whole : 100).toFixed(2)} %`;

function syntheticEngine(n: number): Engine {
  const { geometry, columns } = parcels(n);
  const { id, district, street } = columns;
  return createEngine(buildGraph({ id, geometry, district, street, barriers: noBarriers }), columns, geometry);
}

/** The demo city as the page opens it. */
async function demoEngine(): Promise<Engine> {
  const folder = join(import.meta.dirname, "../../data/xinxiang");
  const { dataset } = await openFolder(async (path) => new Blob([readFileSync(join(folder, path))]));
  if (!dataset) throw new Error("The demo city does not open.");
  const today = parseDay(dataset.city.dataDate);
  const columns = packagingColumns(dataset, situationAt(dataset, latestMonth(dataset, today) ?? 0, today));
  const { id, geometry, district, street } = dataset.estates;
  const graph = buildGraph({ id, geometry, district, street, barriers: dataset.barriers });
  return createEngine(graph, columns, geometry, dataset.barriers);
}

/** HiGHS on all columns of every component, without bound, fixing or start. */
function alone(problem: Problem, highs: Highs): string {
  const pools = componentsOf(problem).map(
    (members) => enumerate(problem, clusterOf(problem, members), DEFAULT_CAPS, () => false).pool,
  );
  if (pools.some(({ count }) => count > MOST_ALONE)) return "–";
  const from = now();
  const effort = {
    ...DEFAULT_EFFORT,
    nodes: 1_000_000,
    secondsLeft: () => ALONE_SECONDS - (now() - from) / 1000,
  };
  for (const pool of pools) {
    if (effort.secondsLeft() <= 0) return `> ${ALONE_SECONDS} s`;
    const columns = Array.from({ length: pool.count }, (_, j) => j);
    const packing = { pool, objective: pool.value.subarray(0, pool.count), sides: [] };
    if (integerSolve(highs, packing, columns, null, effort).ended !== "optimal") return `> ${ALONE_SECONDS} s`;
  }
  return since(from);
}

function proofRow(name: string, engine: Engine, p: Parameters, highs: Highs, peer: boolean): void {
  const problem = engine.problem(p);
  const known = quickly(problem);
  const quick = known.reduce((sum, { figures }) => sum + figures.value, 0);
  const run = () => prove(problem, highs, { caps: DEFAULT_CAPS, nodes: DEFAULT_NODES, seconds: null, now, known });
  let proof = run();
  // The second run is warm; what takes long is run once.
  if (proof.milliseconds < 2000) proof = run();
  const columns = proof.components.reduce((sum, one) => sum + one.columns, 0);
  const { milliseconds, proven, stoppedBy, value, bound } = proof;
  const state = proven ? "proven" : `within ${percent(bound - value, value)} (${stoppedBy})`;
  process.stdout.write(
    `${name}  ${columns}  ${milliseconds.toFixed(0)}  ${state}  ${percent(quick, value)}  ${peer ? alone(problem, highs) : "–"}\n`,
  );
}

function portfolioRow(name: string, engine: Engine, p: Parameters, highs: Highs): void {
  const effort = { ...PORTFOLIO_EFFORT, secondsLeft: () => null };
  const from = now();
  const stock = stockOf(engine.problem(p), PORTFOLIO_CAPS, () => false);
  const prepared = since(from);
  const atFrontier = now();
  const { points, enough } = frontierOf(stock, highs, "value", [], effort);
  const frontier = since(atFrontier);
  const atHalf = now();
  const { reached } = solveBudget(
    stock,
    highs,
    { objective: "value", budget: Math.floor(enough / 2), floors: [] },
    effort,
  );
  const half = since(atHalf);
  if (!reached) throw new Error("Half of what is enough is out of reach.");
  const state = reached.proven ? "proven" : `within ${percent(reached.bound - reached.value, reached.value)}`;
  const provenPoints = points.filter(({ proven }) => proven).length;
  process.stdout.write(
    `${name}  ${prepared}  ${half} ${state}  ${frontier} (${provenPoints} of ${points.length} points proven)\n`,
  );
}

/** Prints the rows; some minutes. */
export async function benchExact(): Promise<void> {
  const highs = await loadHighs();
  const small = syntheticEngine(331);
  const demo = await demoEngine();
  const district = syntheticEngine(2000);
  process.stdout.write(
    "\nexact packaging, ms with enumeration  columns  time  state  the quick answer reaches  HiGHS alone on all columns\n",
  );
  for (const [name, p] of SETTINGS) proofRow(`331, ${name}`, small, p, highs, true);
  proofRow("the demo city at its defaults", demo, P1, highs, true);
  proofRow("a district of 2,000 at the defaults", district, P1, highs, true);
  process.stdout.write("\nportfolio, ms  enumeration  half the budget  frontier of 20 budgets\n");
  portfolioRow("331 at the defaults", small, P1, highs);
  portfolioRow("the demo city at its defaults", demo, P1, highs);
  portfolioRow("a district of 2,000 at the defaults", district, P1, highs);
}
