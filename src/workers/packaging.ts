/** The packaging engine in its own thread: the latest question wins; to cancel is to end the thread. */
import { proxy, type Remote, wrap } from "comlink";
import type { GraphInput, PackagingColumns, Parameters } from "../domain/packaging/types";
import type { Edits } from "../model/scenario";
import type { Packaging } from "./packaging.worker";
import { unpack } from "./packaging-columns";
import type { Details, Neighbour, Reply } from "./packaging-types";

export type { Cut, Cuts, GapCut } from "../domain/packaging/cuts";
export type { Left } from "../domain/packaging/engine";
export * from "./packaging-types";

/** How long the hand must rest before reasons and distributions are asked for, ms. */
const REST = 180;

/** What the engine is asked. */
export interface Question {
  readonly p: Parameters;
  readonly edits: Edits;
}

export interface Packager {
  /** Asks; `onReply` hears only answers to the last question asked, `onDetails` once the hand rests. `sets`: the packages (rows), where they are known. */
  ask(question: Question, sets?: readonly (readonly number[])[]): void;
  /** Shows the solver's packages (rows) for the very question last asked, with their reasons; any older one is void. */
  adopt(question: Question, sets: readonly (readonly number[])[]): void;
  /** Estates within 300 m of `row`, nearest first. */
  neighbours(question: Question, row: number): Promise<readonly Neighbour[]>;
  dispose(): void;
}

export interface Listener {
  /** Share of the estates searched for neighbours, 0–1. */
  onProgress(share: number): void;
  onReady(links: number): void;
  onReply(reply: Reply, question: Question): void;
  onDetails(details: Details, question: Question): void;
  onError(message: string): void;
}

/** Starts the worker on copies of the columns. */
export function startPackager(input: GraphInput, columns: PackagingColumns, listener: Listener): Packager {
  const worker = new Worker(new URL("./packaging.worker.ts", import.meta.url), { type: "module" });
  const remote: Remote<Packaging> = wrap<Packaging>(worker);
  let gone = false;
  const fail = (error: unknown): void => {
    if (!gone) listener.onError(error instanceof Error ? error.message : String(error));
  };
  worker.addEventListener("error", (event) => fail(new Error(event.message || "The worker did not start.")));
  let wanted: { readonly question: Question; readonly sets?: readonly (readonly number[])[] } | null = null;
  let latest: Question | null = null;
  let busy = true;
  let rest: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  /** Once the hand rests: the local search, then reasons and distributions. A newer question makes all of it void. */
  const refine = async (question: Question, isKnown: boolean): Promise<void> => {
    const { p, edits } = question;
    const mine = asked;
    if (!isKnown) {
      const better = await remote.answer(p, false, edits);
      if (gone || mine !== asked) return;
      listener.onReply(unpack(better), question);
    }
    const details = await remote.details(p, edits);
    if (!gone && mine === asked) listener.onDetails(details, question);
  };
  const adopt = async (question: Question, sets: readonly (readonly number[])[]): Promise<void> => {
    if (question !== latest) return;
    const { p, edits } = question;
    const mine = asked;
    const proven = await remote.adopt(p, sets, edits);
    if (gone || mine !== asked) return;
    listener.onReply(unpack(proven), question);
    const details = await remote.details(p, edits);
    if (!gone && mine === asked) listener.onDetails(details, question);
  };
  const next = async (): Promise<void> => {
    clearTimeout(rest);
    while (wanted) {
      const { question, sets } = wanted;
      const { p, edits } = question;
      wanted = null;
      const reply = await (sets ? remote.adopt(p, sets, edits) : remote.answer(p, true, edits));
      if (gone) return;
      listener.onReply(unpack(reply), question);
      if (!wanted) rest = setTimeout(() => refine(question, sets !== undefined).catch(fail), REST);
    }
    busy = false;
  };
  const again = (error: unknown): void => {
    busy = false;
    fail(error);
  };
  const ready = remote.prepare(
    input,
    columns,
    proxy((share: number) => !gone && listener.onProgress(share)),
  );
  ready
    .then((links) => {
      if (gone) return;
      listener.onReady(links);
      return next();
    })
    .catch(again);
  return {
    ask(question, sets) {
      wanted = { question, sets };
      latest = question;
      asked++;
      if (busy) return;
      busy = true;
      next().catch(again);
    },
    adopt: (question, sets) => void adopt(question, sets).catch(fail),
    neighbours: ({ p, edits }, row) => ready.then(() => remote.neighbours(p, row, edits)),
    dispose() {
      gone = true;
      clearTimeout(rest);
      worker.terminate();
    },
  };
}
