/**
 * The solver in a thread of its own. One task at a time: a new one ends the one before; to cancel is to end the thread, which
 * also gives back its memory. The next task starts it anew.
 */
import { proxy, type Remote, wrap } from "comlink";
import type { GraphInput, PackagingColumns } from "../domain/packaging/types";
import type { SolverWorker } from "./solver.worker";
import type {
  FrontierReply,
  PortfolioAsk,
  PortfolioReply,
  ProofQuestion,
  ProofReply,
  SolverProgress,
  Unavailable,
} from "./solver-types";

export * from "./solver-types";

/** How a task ended. `unavailable`: the quick answer stays. */
export type Outcome<T> =
  | { readonly kind: "done"; readonly reply: T }
  | { readonly kind: "cancelled" }
  | { readonly kind: "unavailable"; readonly reason: Unavailable }
  | { readonly kind: "failed"; readonly message: string };

export interface Task<T> {
  /** Never rejects. */
  readonly outcome: Promise<Outcome<T>>;
  cancel(): void;
}

export interface Solver {
  prove(question: ProofQuestion, onProgress?: (progress: SolverProgress) => void): Task<ProofReply>;
  portfolio(ask: PortfolioAsk, onProgress?: (progress: SolverProgress) => void): Task<PortfolioReply>;
  frontier(ask: PortfolioAsk, onProgress?: (progress: SolverProgress) => void): Task<FrontierReply>;
  dispose(): void;
}

const makeWorker = (): Worker => new Worker(new URL("./solver.worker.ts", import.meta.url), { type: "module" });

interface Thread {
  readonly worker: Worker;
  readonly remote: Remote<SolverWorker>;
  readonly prepared: Promise<Unavailable | null>;
}

/** Nothing is loaded before the first task. `make` gives the thread; tests hand in their own. */
export function startSolver(input: GraphInput, columns: PackagingColumns, make: () => Worker = makeWorker): Solver {
  let thread: Thread | null = null;
  let cancelPresent: (() => void) | null = null;
  const end = (): void => {
    thread?.worker.terminate();
    thread = null;
  };
  const started = (): Thread => {
    if (thread) return thread;
    const worker = make();
    const remote = wrap<SolverWorker>(worker);
    const broken = new Promise<never>((_, fail) => {
      worker.addEventListener("error", (event) => fail(new Error(event.message || "The worker did not start.")));
    });
    const prepared = Promise.race([remote.prepare(input, columns), broken]);
    thread = { worker, remote, prepared };
    return thread;
  };

  function task<T>(run: (remote: Remote<SolverWorker>) => Promise<T>): Task<T> {
    cancelPresent?.();
    let settled = false;
    let settle: (outcome: Outcome<T>) => void = () => {};
    const outcome = new Promise<Outcome<T>>((done) => {
      settle = (one) => {
        if (settled) return;
        settled = true;
        if (cancelPresent === cancel) cancelPresent = null;
        done(one);
      };
    });
    const cancel = (): void => {
      if (settled) return;
      end();
      settle({ kind: "cancelled" });
    };
    cancelPresent = cancel;
    const { worker, remote, prepared } = started();
    worker.addEventListener("error", (event) => {
      if (!settled) end();
      settle({ kind: "failed", message: event.message });
    });
    prepared
      .then(async (reason): Promise<void> => {
        if (settled) return;
        if (reason) {
          end();
          settle({ kind: "unavailable", reason });
        } else settle({ kind: "done", reply: await run(remote) });
      })
      .catch((error: unknown) => {
        if (!settled) end();
        settle({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
      });
    return { outcome, cancel };
  }
  const heard = (onProgress?: (progress: SolverProgress) => void) =>
    proxy((progress: SolverProgress) => onProgress?.(progress));
  return {
    prove: (question, onProgress) => task((remote) => remote.prove(question, heard(onProgress))),
    portfolio: (ask, onProgress) => task((remote) => remote.portfolio(ask, heard(onProgress))),
    frontier: (ask, onProgress) => task((remote) => remote.frontier(ask, heard(onProgress))),
    dispose() {
      cancelPresent?.();
      end();
    },
  };
}
