/** The accepted dataset and how it came. What was there stays until something else is accepted. */
import { effect, signal } from "@preact/signals";
import type { Opened, Progress } from "../intake/api";
import type { Dataset } from "../model/dataset";
import type { Finding } from "../model/finding";

/** The dataset on screen; null until the first one is open. */
export const dataset = signal<Dataset | null>(null);
/** What the door said about it: parts (to build upon), tallies, findings. */
export const opened = signal<Opened | null>(null);

/** Why no city is open. */
export type Failure =
  /** `?city=` names no folder of this site. */
  | { readonly code: "badName" | "unknownCity"; readonly city: string }
  | { readonly code: "noSite" | "cancelled" }
  /** The folder speaks against itself: see the findings. */
  | { readonly code: "badCity"; readonly city: string; readonly findings: readonly Finding[] }
  | { readonly code: "broken"; readonly message: string };

export type Opening =
  | { readonly state: "idle" }
  | { readonly state: "opening"; readonly progress: Progress | null }
  | { readonly state: "failed"; readonly failure: Failure };
export const opening = signal<Opening>({ state: "opening", progress: null });
/** Comes when no city is on its way any more: open, or failed. */
export const settled = (): Promise<void> =>
  new Promise((done) => {
    const stop = effect(() => {
      if (opening.value.state === "opening") return;
      done();
      queueMicrotask(() => stop());
    });
  });
