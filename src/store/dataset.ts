/** The accepted dataset and how it came. What was there stays until something else is accepted. */
import { signal } from "@preact/signals";
import type { Opened, Progress } from "../intake/api";
import type { Dataset } from "../model/dataset";

/** The dataset on screen; null until the first one is open. */
export const dataset = signal<Dataset | null>(null);
/** What the door said about it: parts (to build upon), tallies, findings. */
export const opened = signal<Opened | null>(null);

export type Opening =
  | { readonly state: "idle" }
  | { readonly state: "opening"; readonly progress: Progress | null }
  | { readonly state: "failed"; readonly reason: string };
export const opening = signal<Opening>({ state: "opening", progress: null });
