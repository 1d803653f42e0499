/** The proof of the answer on view: begun when the hand rests, void as soon as it moves. */
import { computed, effect, signal } from "@preact/signals";
import type { Question } from "../workers/packaging";
import { type ProofReply, type Solver, startSolver, type Task, type Unavailable } from "../workers/solver-client";
import { dataset } from "./dataset";
import { type Done, knownAhead } from "./known";
import { plan } from "./packaging";
import { adopt, columns, details, question, reply } from "./packaging-run";
import { seconds } from "./proof-clock";

export type Proof =
  /** The hand moves, or there is nothing to prove. */
  | { readonly state: "none" }
  /** `share` of the connected groups that are done, 0–1; `since`: when it began, ms since 1970. */
  | { readonly state: "running"; readonly share: number; readonly since: number }
  | Done
  | { readonly state: "cancelled" }
  | { readonly state: "unavailable"; readonly reason: Unavailable }
  | { readonly state: "failed"; readonly message: string }
  /** Too many estates to begin unasked. */
  | { readonly state: "large"; readonly estates: number };
export const proof = signal<Proof>({ state: "none" });

/** Above so many estates the proof begins only when it is asked for. */
export const MOST_UNASKED = 20_000;
/** How long the hand rests after the reasons have come, ms. */
const REST = 200;

const keyOf = (members: readonly number[]): string => members.join();
/** Packages of the answer on view that the quick answer did not hold. */
export const changedSets = computed(() => {
  const now = proof.value;
  if (now.state !== "done") return 0;
  return reply.value?.reply.packages.filter(({ members }) => !now.quick.sets.has(keyOf(members))).length ?? 0;
});

let solver: Solver | null = null;
let task: Task<ProofReply> | null = null;
/** The question that was last taken up. */
let taken: Question | null = null;
/** Waits for the page to show the proven packages. */
let adopting: { readonly after: unknown; readonly proof: Proof } | null = null;

/** Ends what is at work; the quick answer stands. */
function stop(next: Proof): void {
  task?.cancel();
  task = null;
  adopting = null;
  proof.value = next;
}

async function begin(): Promise<void> {
  const asked = question.peek();
  const answer = reply.peek();
  if (!solver || answer?.p !== asked.p || answer.edits !== asked.edits) return;
  taken = asked;
  const { totals, packages } = answer.reply;
  const quick = { value: totals.value, sets: new Set(packages.map(({ members }) => keyOf(members))) };
  const since = Date.now();
  proof.value = { state: "running", share: 0, since };
  const clock = seconds.peek() || null;
  const mine = solver.prove({ ...asked, seconds: clock }, ({ share }) => {
    if (task === mine) proof.value = { state: "running", share, since };
  });
  task = mine;
  const outcome = await mine.outcome;
  if (task !== mine) return;
  task = null;
  if (outcome.kind === "done") {
    const done: Done = { state: "done", reply: outcome.reply, quick };
    // Stopped early it may hold less than what is on view.
    if (outcome.reply.value < quick.value) proof.value = done;
    else {
      adopting = { after: reply.peek(), proof: done };
      adopt(asked, outcome.reply.sets);
    }
  } else if (outcome.kind === "cancelled") proof.value = { state: "cancelled" };
  else if (outcome.kind === "unavailable") proof.value = { state: "unavailable", reason: outcome.reason };
  else proof.value = { state: "failed", message: outcome.message };
}

export const cancelProof = (): void => stop({ state: "cancelled" });
/** Begins now, whatever the size. */
export const proveNow = (): void => {
  stop({ state: "none" });
  void begin();
};
/** Another clock: a proof that it stopped, or that it could stop, begins anew. */
export function setSeconds(next: number): void {
  seconds.value = next;
  const now = proof.peek();
  if (now.state === "running" || (now.state === "done" && !now.reply.proven)) proveNow();
}

/** Proves while the page is open; the function it returns ends that. */
export function runProof(): () => void {
  const stopSolver = effect(() => {
    const data = dataset.value;
    const from = columns.value;
    taken = null;
    if (!data || !from) return;
    const { id, geometry, district, street } = data.estates;
    solver = startSolver({ id, geometry, district, street, barriers: data.barriers }, from);
    return () => {
      stop({ state: "none" });
      solver?.dispose();
      solver = null;
    };
  });
  const stopCancel = effect(() => {
    const asked = question.value;
    // An engine that starts anew knows nothing of what was adopted.
    const restarted = reply.value === null;
    if (taken && (restarted || taken !== asked)) {
      taken = null;
      stop({ state: "none" });
    }
    if (restarted || taken) return;
    // Proven before: only the page has to show it again.
    const again = knownAhead(asked, reply.peek())?.proof;
    if (!again) return;
    taken = asked;
    adopting = { after: reply.peek(), proof: again };
  });
  const stopRest = effect(() => {
    const asked = question.value;
    const rest = details.value;
    const estates = dataset.value?.estates.n ?? 0;
    // The basket has no optimum to prove.
    if (plan.value === "basket") return;
    if (!rest?.details.cuts || rest.p !== asked.p || rest.edits !== asked.edits || taken === asked) return;
    const timer = setTimeout(() => {
      if (estates <= MOST_UNASKED) void begin();
      else {
        taken = asked;
        proof.value = { state: "large", estates };
      }
    }, REST);
    return () => clearTimeout(timer);
  });
  const stopAdopt = effect(() => {
    const answer = reply.value;
    if (!adopting || answer === adopting.after || answer?.p !== taken?.p || answer?.edits !== taken?.edits) return;
    proof.value = adopting.proof;
    adopting = null;
  });
  return () => {
    stopAdopt();
    stopRest();
    stopCancel();
    stopSolver();
  };
}
