/** One planner's session with the solver; HiGHS is handed in. */
import { createEngine } from "../domain/packaging/engine";
import type { Effort } from "../domain/packaging/exact/choose";
import type { Highs } from "../domain/packaging/exact/highs";
import { SOLVER_BYTES } from "../domain/packaging/exact/memory";
import { DEFAULT_CAPS, DEFAULT_NODES, PORTFOLIO_CAPS, PORTFOLIO_EFFORT, prove } from "../domain/packaging/exact/prove";
import { buildGraph } from "../domain/packaging/graph";
import { solveBudget } from "../domain/packaging/portfolio/budget";
import { frontierOf, type FrontierPoint as Point } from "../domain/packaging/portfolio/frontier";
import { type Stock, stockOf } from "../domain/packaging/portfolio/stock";
import type { GraphInput, PackagingColumns } from "../domain/packaging/types";
import { replier } from "./packaging-reply";
import type {
  FrontierPoint,
  FrontierReply,
  PortfolioAsk,
  PortfolioReply,
  ProofQuestion,
  ProofReply,
  SolverProgress,
} from "./solver-types";

export type OnSolverProgress = (progress: SolverProgress) => void;

export interface SolverSession {
  /** The best set of packages, or what the caps and the clock let be known of it. */
  prove(question: ProofQuestion, onProgress?: OnSolverProgress): ProofReply;
  /** The best portfolio within the budget and over the floors. */
  portfolio(ask: PortfolioAsk, onProgress?: OnSolverProgress): PortfolioReply;
  /** What each of 20 budgets brings; the ask's own budget is not read. */
  frontier(ask: PortfolioAsk, onProgress?: OnSolverProgress): FrontierReply;
}

const now = (): number => performance.now();
const inWan = ({ budget, spent, ...point }: Point): FrontierPoint => ({
  ...point,
  budgetWan: budget / 100,
  spentWan: spent / 100,
});

/** @param bytes that the session may take; it ends with its bound where they do not suffice. */
export function openSolver(
  input: GraphInput,
  columns: PackagingColumns,
  highs: Highs,
  bytes = SOLVER_BYTES,
): SolverSession {
  const caps = { ...DEFAULT_CAPS, bytes };
  const graph = buildGraph(input);
  const engine = createEngine(graph, columns, input.geometry, input.barriers);
  const told = replier(columns);
  const rows = (members: readonly number[]): number[] => members.map((r) => graph.row[r]);
  // A budget slider asks again and again of the same packages.
  let last: { key: string; stock: Stock } | null = null;
  const start = ({ p, edits, seconds }: ProofQuestion, onProgress?: OnSolverProgress) => {
    const from = now();
    const effort: Effort = {
      ...PORTFOLIO_EFFORT,
      bytes,
      secondsLeft: () => (seconds === null ? null : seconds - (now() - from) / 1000),
    };
    const key = JSON.stringify([p, edits]);
    const late = (): boolean => (effort.secondsLeft() ?? 1) <= 0;
    const share = (one: number): void => onProgress?.({ share: one, value: null, bound: null });
    const known = last?.key === key ? last.stock : null;
    const stock =
      known ?? stockOf(engine.problem(p, edits), { ...PORTFOLIO_CAPS, bytes }, late, (done) => share(done / 2));
    // What the clock cut short is not kept.
    last = stock.stoppedBy === "clock" ? null : { key, stock };
    return { from, effort, stock, share };
  };
  return {
    prove({ p, edits, seconds }, onProgress) {
      const problem = engine.problem(p, edits);
      const held = problem.hold.packages.reduce((sum, { figures }) => sum + figures.value, 0);
      const proof = prove(problem, highs, {
        caps,
        nodes: DEFAULT_NODES,
        seconds,
        now,
        onProgress: ({ done, components, value, bound }) =>
          onProgress?.({ share: done / components, value: value + held, bound: bound + held }),
      });
      const { packages, value, bound, ...rest } = proof;
      return {
        ...rest,
        sets: packages.map(({ members }) => rows(members)),
        value: value + held,
        bound: bound + held,
      };
    },
    portfolio(ask, onProgress) {
      const { from, effort, stock, share } = start(ask, onProgress);
      const { objective, floors } = ask;
      const budget = Math.round(ask.budgetWan * 100);
      const { reached, outOfReach } = solveBudget(stock, highs, { objective, budget, floors }, effort);
      share(1);
      return {
        chosen: reached && {
          answer: {
            ...told(engine.answerOf(stock.problem, reached.packages, [])),
            milliseconds: now() - from,
          },
          value: reached.value,
          households: reached.households,
          spentWan: reached.spent / 100,
          bound: reached.bound,
          proven: reached.proven,
          stoppedBy: reached.stoppedBy,
        },
        outOfReach: outOfReach?.what === "locked" ? { what: "locked", neededWan: outOfReach.needed / 100 } : outOfReach,
        budgetsUnknown: stock.budgetsUnknown,
        milliseconds: now() - from,
      };
    },
    frontier(ask, onProgress) {
      const { from, effort, stock } = start(ask, onProgress);
      const { points, enough } = frontierOf(stock, highs, ask.objective, ask.floors, effort, (done, soFar) =>
        onProgress?.({ share: (1 + done) / 2, value: null, bound: null, points: soFar.map(inWan) }),
      );
      return {
        points: points.map(inWan),
        enoughWan: enough / 100,
        milliseconds: now() - from,
      };
    },
  };
}
