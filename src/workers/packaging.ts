/** The packaging engine in its own thread: the latest question wins. */
import { type Remote, wrap } from "comlink";
import type { GapCurve } from "../domain/packaging/curve";
import type { Left, Near } from "../domain/packaging/engine";
import type { GraphInput, PackagingColumns, Parameters } from "../domain/packaging/types";
import type { Packaging, Reply } from "./packaging.worker";

export type { GapCurve } from "../domain/packaging/curve";
export type { Left } from "../domain/packaging/engine";
export type { Reply, Shown } from "./packaging.worker";
export type Neighbour = Near;

export interface Packager {
  /** Asks; `onReply` hears only the answer to the last question asked, then the reasons once the hand rests. */
  ask(p: Parameters): void;
  /** Links of an estate up to 300 m, nearest first. */
  around(p: Parameters, row: number): Promise<readonly Neighbour[]>;
  dispose(): void;
}

export interface Listener {
  onReady(links: number): void;
  onReply(reply: Reply): void;
  onLeft(left: readonly Left[]): void;
  /** What every gap would give, once the hand rests. */
  onCurve(curve: GapCurve): void;
  onError(message: string): void;
}

/** Starts the worker on copies of the columns. */
export function startPackager(input: GraphInput, columns: PackagingColumns, listener: Listener): Packager {
  const worker = new Worker(new URL("./packaging.worker.ts", import.meta.url), { type: "module" });
  const remote: Remote<Packaging> = wrap<Packaging>(worker);
  const fail = (error: unknown): void => listener.onError(error instanceof Error ? error.message : String(error));
  let wanted: Parameters | null = null;
  let busy = true;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  /** Once the hand rests: the local search, the reasons, the curve. A newer question makes all of it void. */
  const refine = async (p: Parameters): Promise<void> => {
    const mine = asked;
    const better = await remote.answer(p, false);
    if (mine !== asked) return;
    listener.onReply(better);
    const left = await remote.left(p);
    if (mine === asked) listener.onLeft(left);
    const curve = await remote.curve(p);
    if (mine === asked) listener.onCurve(curve);
  };
  const next = async (): Promise<void> => {
    clearTimeout(rest);
    while (wanted) {
      const p = wanted;
      wanted = null;
      listener.onReply(await remote.answer(p, true));
      if (!wanted) {
        rest = setTimeout(() => refine(p).catch(fail), 120);
      }
    }
    busy = false;
  };
  const ready = remote.prepare(input, columns);
  ready
    .then((links) => {
      listener.onReady(links);
      return next();
    })
    .catch(fail);
  return {
    ask(p) {
      wanted = p;
      asked++;
      if (busy) return;
      busy = true;
      next().catch(fail);
    },
    around: (p, row) => ready.then(() => remote.around(p, row)),
    dispose() {
      clearTimeout(rest);
      worker.terminate();
    },
  };
}
