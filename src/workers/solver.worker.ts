import { expose } from "comlink";
import wasm from "highs/runtime?url";
import type { GraphInput, PackagingColumns } from "../domain/packaging/types";
import { type OnSolverProgress, openSolver, type SolverSession } from "./solver";
import type {
  FrontierReply,
  PortfolioAsk,
  PortfolioReply,
  ProofQuestion,
  ProofReply,
  Unavailable,
} from "./solver-types";

let session: SolverSession | null = null;
const ready = (): SolverSession => {
  if (!session) throw new Error("prepare comes first");
  return session;
};

const solver = {
  /** Loads HiGHS and builds the graph; gives the reason when there can be no solver. */
  async prepare(input: GraphInput, columns: PackagingColumns): Promise<Unavailable | null> {
    if (typeof WebAssembly !== "object") return "wasmBlocked";
    const response = await fetch(wasm).catch(() => null);
    if (!response?.ok) return "notLoaded";
    const bytes = await response.arrayBuffer();
    try {
      // A policy without 'wasm-unsafe-eval' refuses here.
      const wasmModule = await WebAssembly.compile(bytes);
      const { default: loadHighs } = await import("highs");
      session = openSolver(input, columns, await loadHighs({ wasmModule }));
    } catch (error) {
      if (error instanceof WebAssembly.CompileError) return "wasmBlocked";
      throw error;
    }
    return null;
  },
  prove: (question: ProofQuestion, onProgress: OnSolverProgress): ProofReply => ready().prove(question, onProgress),
  portfolio: (ask: PortfolioAsk, onProgress: OnSolverProgress): PortfolioReply => ready().portfolio(ask, onProgress),
  frontier: (ask: PortfolioAsk, onProgress: OnSolverProgress): FrontierReply => ready().frontier(ask, onProgress),
};
export type SolverWorker = typeof solver;
expose(solver);
