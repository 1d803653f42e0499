/** The portfolio under a budget: solved while its tab is open and the hand rests; the last one stays on view until the next. */
import { batch, computed, effect, signal } from "@preact/signals";
import { matchOf } from "../domain/packaging/compare";
import type { PackagingColumns } from "../domain/packaging/types";
import { ESTATE_STATE, type Reply } from "../workers/packaging";
import {
  type Outcome,
  type PortfolioAsk,
  type PortfolioReply,
  type Solver,
  startSolver,
  type Task,
  type Unavailable,
} from "../workers/solver-client";
import { dataset } from "./dataset";
import { budgetWan, floors, objective, plan, side } from "./packaging";
import { columns, details, held, question, reply, weightsRefused } from "./packaging-run";
import { MOST_UNASKED } from "./proof";
import { seconds } from "./proof-clock";

/** How long the hand rests before the portfolio is asked for, ms. */
const REST = 350;

export type Ended =
  | { readonly state: "cancelled" }
  | { readonly state: "unavailable"; readonly reason: Unavailable }
  | { readonly state: "failed"; readonly message: string };
export type Choosing =
  | { readonly state: "idle" }
  | { readonly state: "running"; readonly share: number }
  /** Too many estates to begin unasked. */
  | { readonly state: "large"; readonly estates: number }
  | Ended;
export const choosing = signal<Choosing>({ state: "idle" });

/** Whether the portfolio is what the page shows; the basket has none. */
export const portfolioOpen = computed(() => side.value === "portfolio" && plan.value !== "basket");

/** What is asked, whatever the budget; the same object as long as it stays the same. null: nothing can be asked. */
export const wish = computed<Omit<PortfolioAsk, "budgetWan" | "seconds"> | null>(() => {
  const data = dataset.value;
  if (!data || weightsRefused.value || !held.value?.households || !held.value.budgetWan) return null;
  const byRow = Object.entries(floors.value).map(([id, households]) => ({
    district: data.districts.id.indexOf(id),
    households,
  }));
  return {
    ...question.value,
    objective: objective.value,
    floors: byRow.filter(({ district }) => district >= 0).sort((a, b) => a.district - b.district),
  };
});
export const ask = computed<PortfolioAsk | null>(() => {
  const budget = budgetWan.value;
  return wish.value && budget !== null ? { ...wish.value, budgetWan: budget, seconds: seconds.value || null } : null;
});
/** Districts that floors are set for and the data does not hold. */
export const strangeFloors = computed(() => {
  const known = dataset.value?.districts.id ?? [];
  return Object.keys(floors.value).filter((id) => !known.includes(id));
});

export interface Solved {
  readonly reply: PortfolioReply;
  readonly asked: PortfolioAsk;
  /** The ledger it was solved over. */
  readonly over: PackagingColumns;
}
const last = signal<Solved | null>(null);
/** The last portfolio solved over the data on view. */
export const solved = computed(() => (last.value && last.value.over === columns.value ? last.value : null));
/** It answers an older question. */
export const stale = computed(() => solved.value !== null && solved.value.asked !== ask.value);

/** An answer in which every package is let go. */
function withoutPackages(answer: Reply): Reply {
  const [packaged, alone] = [ESTATE_STATE.indexOf("packaged"), ESTATE_STATE.indexOf("alone")];
  return {
    ...answer,
    packages: [],
    packageOf: answer.packageOf.map(() => -1),
    states: answer.states.map((state) => (state === packaged ? alone : state)),
  };
}

const chosenAnswer = computed<Reply | null>(() =>
  portfolioOpen.value ? (solved.value?.reply.chosen?.answer ?? null) : null,
);
/** For each chosen package its position in the answer without a budget, by the estates they share; −1: it is in none. */
export const wholeOf = computed<readonly number[]>(() => {
  const whole = reply.value?.reply.packages ?? [];
  const places = new Map(whole.flatMap(({ members }, k) => members.map((row) => [row, k] as const)));
  return matchOf(chosenAnswer.value?.packages ?? [], places);
});
/** What the budget buys, in the colours it has without one, while the portfolio is open and solved. */
export const bought = computed<Reply | null>(() => {
  const answer = chosenAnswer.value;
  const whole = reply.value?.reply.packages ?? [];
  const packages = answer?.packages.map((one, k) => ({ ...one, colour: (whole[wholeOf.value[k]] ?? one).colour }));
  return answer && packages ? { ...answer, packages } : null;
});

/** Whether a budget is to choose and has not yet: what is chosen is not known, which is not that nothing is. */
export const undecided = computed(() => portfolioOpen.value && solved.value === null);
/** The answer that map, list and totals show: the portfolio while it is open, without any package until it is solved, else the engine's last. */
export const onView = computed<Reply | null>(() => {
  const own = reply.value?.reply ?? null;
  return portfolioOpen.value ? (bought.value ?? (own && withoutPackages(own))) : own;
});

/** As a solver's task that did not end well is told. */
export const ended = (outcome: Exclude<Outcome<unknown>, { kind: "done" }>): Ended =>
  outcome.kind === "unavailable"
    ? { state: "unavailable", reason: outcome.reason }
    : outcome.kind === "failed"
      ? { state: "failed", message: outcome.message }
      : { state: "cancelled" };

let solver: Solver | null = null;
let task: Task<PortfolioReply> | null = null;
/** What was last taken up, and whether another was asked for meanwhile. */
let taken: PortfolioAsk | null = null;
let waiting = false;

/** A solver over the data on view: nothing is loaded before its first task. null: there is no data. */
export function newSolver(): Solver | null {
  const data = dataset.peek();
  const from = columns.peek();
  if (!data || !from) return null;
  const { id, geometry, district, street } = data.estates;
  return startSolver({ id, geometry, district, street, barriers: data.barriers }, from);
}

function stop(next: Choosing): void {
  task?.cancel();
  task = null;
  waiting = false;
  choosing.value = next;
}

/** Whether the packages to choose from are the same, so that the solver knows them already. */
const sameStock = (a: PortfolioAsk | null, b: PortfolioAsk): boolean => a?.p === b.p && a.edits === b.edits;

async function begin(): Promise<void> {
  const asked = ask.peek();
  const over = columns.peek();
  if (!asked || !over) return;
  // To end the thread would lose what it has enumerated.
  if (task && sameStock(taken, asked)) {
    waiting = true;
    return;
  }
  stop({ state: "running", share: 0 });
  solver ??= newSolver();
  if (!solver) return;
  taken = asked;
  const mine = solver.portfolio(asked, ({ share }) => {
    if (task === mine) choosing.value = { state: "running", share };
  });
  task = mine;
  const outcome = await mine.outcome;
  if (task !== mine) return;
  task = null;
  batch(() => {
    if (outcome.kind === "done") last.value = { reply: outcome.reply, asked, over };
    choosing.value = outcome.kind === "done" ? { state: "idle" } : ended(outcome);
  });
  if (waiting) void begin();
}

export const cancelChoosing = (): void => stop({ state: "cancelled" });
/** Begins now, whatever the size. */
export const chooseNow = (): void => {
  stop({ state: "idle" });
  void begin();
};

/** A round step for a slider up to `most`: a five-hundredth or less of it. */
export function stepFor(most: number): number {
  const rough = Math.max(1, most / 500);
  const power = 10 ** Math.floor(Math.log10(rough));
  return [5, 2, 1].map((one) => one * power).find((one) => one <= rough) ?? 1;
}
/** What the budget starts at, 万元: half of what all packages on view cost in two digits, the same for the quick answer and the proven one. */
export const firstBudget = (totalWan: number): number => {
  const half = totalWan / 2;
  const power = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(1, half))) - 1);
  return Math.max(1, Math.round(half / power) * power);
};

/** Chooses while the page is open; the function it returns ends that. */
export function runPortfolio(): () => void {
  const stopSolver = effect(() => {
    if (!portfolioOpen.value || !columns.value) return;
    return () => {
      stop({ state: "idle" });
      taken = null;
      solver?.dispose();
      solver = null;
    };
  });
  // The first look at the tab: half the money.
  const stopFirst = effect(() => {
    const rest = details.value;
    const answer = reply.value;
    if (!portfolioOpen.value || budgetWan.value !== null || !answer || rest?.p !== answer.p) return;
    if (answer.reply.totals.budgetWan > 0) budgetWan.value = firstBudget(answer.reply.totals.budgetWan);
  });
  const stopRest = effect(() => {
    const asked = ask.value;
    const estates = dataset.value?.estates.n ?? 0;
    if (!portfolioOpen.value || !asked || !columns.value) return;
    if (taken === asked || (taken === null && solved.peek()?.asked === asked)) return;
    if (!sameStock(taken, asked)) stop({ state: "idle" });
    if (estates > MOST_UNASKED) {
      stop({ state: "large", estates });
      return;
    }
    const timer = setTimeout(() => void begin(), REST);
    return () => clearTimeout(timer);
  });
  return () => {
    stopRest();
    stopFirst();
    stopSolver();
  };
}
