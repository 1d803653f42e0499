/** The engine at work for the dataset on view: what it was asked, what it answered, what went wrong. */
import { computed, effect, signal } from "@preact/signals";
import { type Held, heldFields } from "../domain/packaging/candidates";
import { type PackagingColumns, STATUS, type Status } from "../domain/packaging/types";
import { packagingColumns } from "../domain/programme/packaging";
import {
  type Details,
  type Neighbour,
  type Packager,
  type Question,
  type Reply,
  startPackager,
} from "../workers/packaging";
import { dataset } from "./dataset";
import { forgetKnown, knownAhead } from "./known";
import { parameters } from "./packaging";
import { edits } from "./scenario";
import { situation } from "./time";

export type Run =
  | { readonly state: "preparing"; readonly share: number }
  | { readonly state: "ready" }
  | { readonly state: "cancelled" }
  | { readonly state: "failed"; readonly reason: string };
export const run = signal<Run>({ state: "preparing", share: 0 });
/** What the engine is asked. */
export const question = computed<Question>(() => ({ p: parameters.value, edits: edits.value }));
type Answer = { readonly reply: Reply } & Question;
/** The last answer, and to what. */
export const reply = signal<Answer | null>(null);
/** Reasons, near links and what the sliders cut, `of` an answer: the last one but for a moment after a move or a proof. */
export const details = signal<({ readonly details: Details; readonly of: Answer | null } & Question) | null>(null);
/** Whether the reasons are there for the answer on view; the quick answer of a moving hand has none yet. */
export const settled = computed(() => reply.value !== null && details.value?.of === reply.value);

/** What the engine reads of the ledger and of the reports known today; null before both are there. */
export const columns = computed<PackagingColumns | null>(() => {
  const data = dataset.value;
  const now = situation.value;
  return data && now ? packagingColumns(data, now) : null;
});
/** Which fields any estate holds; null before there is a dataset. */
export const held = computed<Held | null>(() => (columns.value ? heldFields(columns.value) : null));
/** Estates by status. */
export const statusCounts = computed<Readonly<Record<Status, number>>>(() => {
  const counts = Object.fromEntries(STATUS.map((status) => [status, 0])) as Record<Status, number>;
  for (const status of columns.value?.status ?? []) counts[STATUS[status]]++;
  return counts;
});
/** The weights of the terms that the ledger can score sum to 0: nothing is asked. */
export const weightsRefused = computed(() => {
  const has = held.value;
  if (!has) return false;
  const on = [has.households, has.managementBody, true, has.budgetWan, has.budgetWan && has.households];
  return parameters.value.weights.reduce((sum, weight, k) => sum + (on[k] ? weight : 0), 0) === 0;
});

let packager: Packager | null = null;
const tries = signal(0);

/** Keeps the engine running while the page is open; the function it returns ends it. */
export function runPackaging(): () => void {
  const stopRun = effect(() => {
    const data = dataset.value;
    const from = columns.value;
    tries.value;
    if (!data || !from) return;
    const { id, geometry, district, street } = data.estates;
    run.value = { state: "preparing", share: 0 };
    reply.value = null;
    details.value = null;
    forgetKnown();
    packager = startPackager({ id, geometry, district, street, barriers: data.barriers }, from, {
      onProgress: (share) => {
        if (run.peek().state === "preparing") run.value = { state: "preparing", share };
      },
      onReady: () => {
        run.value = { state: "ready" };
      },
      onReply: (next, asked) => {
        reply.value = { reply: next, ...asked };
        if (run.peek().state !== "ready") run.value = { state: "ready" };
      },
      onDetails: (next, asked) => {
        details.value = { details: next, of: reply.peek(), ...asked };
      },
      onError: (reason) => {
        run.value = { state: "failed", reason };
      },
    });
    // A question from before, should the other effect have run first.
    if (!weightsRefused.peek()) packager.ask(question.peek());
    return () => {
      packager?.dispose();
      packager = null;
    };
  });
  const stopAsking = effect(() => {
    const asked = question.value;
    columns.value;
    tries.value;
    if (!weightsRefused.value) packager?.ask(asked, knownAhead(asked, reply.peek())?.sets);
  });
  return () => {
    stopAsking();
    stopRun();
  };
}

/** Ends the worker; what was answered stays. */
export function cancelRun(): void {
  packager?.dispose();
  packager = null;
  run.value = { state: "cancelled" };
}
/** Shows the solver's packages (rows), unless the question has changed since. */
export const adopt = (asked: Question, sets: readonly (readonly number[])[]): void => packager?.adopt(asked, sets);
export function retryRun(): void {
  tries.value++;
}
/** Estates within 300 m of `row`, nearest first; none while the engine is not there. */
export const neighboursOf = async (row: number): Promise<readonly Neighbour[]> =>
  packager ? packager.neighbours(question.peek(), row) : [];
