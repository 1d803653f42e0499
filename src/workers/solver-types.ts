/** What the page asks of the solver and what it hears: rows of the dataset, money in 万元. */
import type { Stop } from "../domain/packaging/exact/enumerate";
import type { ComponentProof } from "../domain/packaging/exact/prove";
import type { Objective } from "../domain/packaging/portfolio/stock";
import type { Parameters } from "../domain/packaging/types";
import type { Edits } from "../model/scenario";
import type { Reply } from "./packaging-types";

export interface ProofQuestion {
  readonly p: Parameters;
  readonly edits: Edits;
  /** null: no clock. */
  readonly seconds: number | null;
}

export interface ProofReply {
  /** Members of each package that no hand holds. */
  readonly sets: readonly (readonly number[])[];
  /** Σ V with the held packages; no set of packages beside them is worth more than `bound`. */
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: Stop;
  readonly components: readonly ComponentProof[];
  readonly milliseconds: number;
}

export interface FloorAsk {
  /** As in the columns. */
  readonly district: number;
  readonly households: number;
}

export interface PortfolioAsk extends ProofQuestion {
  readonly objective: Objective;
  readonly budgetWan: number;
  readonly floors: readonly FloorAsk[];
}

export interface Chosen {
  /** As the page shows any answer; held packages that were not chosen are not in it. */
  readonly answer: Reply;
  readonly value: number;
  readonly households: number;
  readonly spentWan: number;
  readonly bound: number;
  readonly proven: boolean;
  readonly stoppedBy: Stop;
}

export type Unreachable =
  | { readonly what: "locked"; readonly neededWan: number }
  | {
      readonly what: "floor";
      readonly district: number;
      readonly most: number;
      readonly shortfall: number;
      readonly proven: boolean;
    };

export interface PortfolioReply {
  /** One of the two is null. */
  readonly chosen: Chosen | null;
  readonly outOfReach: Unreachable | null;
  /** Packages left out because a budget is unknown. */
  readonly budgetsUnknown: number;
  readonly milliseconds: number;
}

export interface FrontierPoint {
  readonly budgetWan: number;
  readonly spentWan: number;
  readonly value: number;
  readonly households: number;
  readonly packages: number;
  /** Of the objective. */
  readonly bound: number;
  readonly proven: boolean;
}

export interface FrontierReply {
  /** By budget. None: not even all the money is enough. */
  readonly points: readonly FrontierPoint[];
  readonly enoughWan: number;
  readonly milliseconds: number;
}

export interface SolverProgress {
  /** 0–1. */
  readonly share: number;
  /** So far; null where the task has none yet. */
  readonly value: number | null;
  readonly bound: number | null;
  /** Of a frontier, as they come. */
  readonly points?: readonly FrontierPoint[];
}

/** Why there is no solver: the server's policy or the browser bars WebAssembly, or its file cannot be had. */
export type Unavailable = "wasmBlocked" | "notLoaded";
