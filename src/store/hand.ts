/** The planner's hand: operations on the open scenario, what they break, and the totals before and after. */
import { computed, effect, signal } from "@preact/signals";
import { applyOp } from "../domain/packaging/edit/apply";
import { packagesNow } from "../domain/packaging/edit/held";
import type { Warning } from "../domain/packaging/edit/judge";
import { nowOf } from "../domain/packaging/edit/now";
import type { Edited, Op, Seen } from "../domain/packaging/edit/types";
import { savingWan } from "../domain/packaging/facts";
import { type Survey, surveyOf } from "../domain/packaging/survey";
import type { Edits, Outcome } from "../model/scenario";
import type { Question, Reply, Totals } from "../workers/packaging";
import { dataset } from "./dataset";
import { knownOf, remember } from "./known";
import { movedTexts, parameters } from "./packaging";
import { columns, details, question, reply } from "./packaging-run";
import { proof } from "./proof";
import {
  commit,
  current,
  edits,
  historyKey,
  type Moment,
  redoTo,
  setOutcome,
  stepBack,
  stepForth,
  undoTo,
} from "./scenario";

/** What a step of the planner's did. */
export type Did = Op["do"] | "move";
/** What the last edit did. */
export interface LastEdit extends Pick<Edited, "warnings" | "touched" | "refused"> {
  readonly kind: Op["do"] | "undo" | "redo";
  /** What was undone or redone; null: nothing was. */
  readonly again: Did | null;
  /** What it led to, and what was before. */
  readonly after: Moment;
  readonly before: Moment;
  /** The scenario that it was done to. */
  readonly key: string;
  /** Ids of the estates that it named. */
  readonly estates: readonly string[];
  /** Whether its question is answered and refined. */
  readonly answered: boolean;
  /** Totals before and after it, both proven or both of quick answers; null: not answered, or not comparable. */
  readonly sums: { readonly before: Totals; readonly after: Totals; readonly proven: boolean } | null;
}
/** What led to edits, by what they are. */
const ledTo = new WeakMap<Edits, Op["do"]>();
const last = signal<(Omit<LastEdit, "answered" | "sums"> & { readonly from: Question; readonly to: Question }) | null>(
  null,
);
/** The last edit with its totals before and after; null: none yet, or something was moved or opened since. */
export const lastEdit = computed<LastEdit | null>(() => {
  if (!last.value) return null;
  const { from, to, ...edit } = last.value;
  if (edit.key !== historyKey.value || edit.after.edits !== edits.value || to.p !== parameters.value) return null;
  const [before, after] = [knownOf(from), knownOf(to)];
  const proven = Boolean(before?.proof?.reply.proven && after?.proof?.reply.proven);
  const [a, b] = before?.final && after?.final ? [before.final, after.final] : [before?.quick, after?.quick];
  return { ...edit, answered: after !== null, sums: a && b ? { before: a, after: b, proven } : null };
});

/** What led from one moment to the next; null: it was done before the page was loaded. */
const didBetween = (from: Moment["edits"], to: Moment["edits"]): Did | null =>
  from === to ? "move" : (ledTo.get(to) ?? null);
/** What the next step back takes back, and the next one forth does again; null: there is none, or nobody knows. */
export const nextUndo = computed(() => undoTo.value && didBetween(undoTo.value.edits, edits.value));
export const nextRedo = computed(() => redoTo.value && didBetween(edits.value, redoTo.value.edits));
const moment = (): Moment => ({ edits: edits.peek(), parameters: movedTexts.peek() });

/** Made when the hand first moves: it takes a pass over all outlines. */
const survey = computed<Survey | null>(() => {
  const data = dataset.value;
  return data && columns.value ? surveyOf(columns.value, data.estates.geometry, data.barriers) : null;
});

/** Packages of the last answer by id. */
const seenOf = (answer: Reply | undefined, id: readonly string[]): Seen[] =>
  (answer?.packages ?? []).map(({ hand, members }) => ({ held: hand?.id ?? null, members: members.map((e) => id[e]) }));

/** Packages as they are this moment: held ones by the edits, the engine's by its last answer. */
export const packagesOnView = computed<readonly Seen[]>(() => {
  const data = dataset.value;
  return data ? packagesNow(edits.value, seenOf(reply.value?.reply, data.estates.id)) : [];
});

/** What a set of estates breaks when it stands together as a package; none before there is a dataset. */
export function judgeSet(members: readonly string[]): readonly Warning[] {
  const data = dataset.value;
  const measured = survey.value;
  if (!data || !measured) return [];
  return nowOf(measured, data.estates.centre, parameters.value, []).judge(members, edits.value);
}

/** Least gap between estates of two packages, rows of the dataset, in metres; null before there is a dataset. */
export function gapBetween(one: readonly number[], other: readonly number[]): number | null {
  const measured = survey.value;
  return measured && Math.min(...one.flatMap((i) => other.map((j) => measured.reach(i, j).gapMm))) / 1000;
}

/** Does it: the engine is asked anew, and undo takes it back. null: no dataset is open. */
export function apply(op: Op): Edited | null {
  const data = dataset.peek();
  const measured = survey.value;
  if (!data || !measured) return null;
  const seen = seenOf(reply.peek()?.reply, data.estates.id);
  const done = applyOp(edits.peek(), nowOf(measured, data.estates.centre, parameters.peek(), seen), op);
  const from = question.peek();
  const before = moment();
  const { warnings, touched, refused } = done;
  if (!refused && done.edits !== before.edits) {
    ledTo.set(done.edits, op.do);
    commit(done.edits);
  }
  const estates = "estates" in op ? op.estates : [];
  last.value = {
    kind: op.do,
    again: null,
    after: moment(),
    before,
    key: historyKey.peek(),
    estates,
    warnings,
    touched,
    refused,
    from,
    to: question.peek(),
  };
  return done;
}

function step(kind: "undo" | "redo", move: () => boolean): boolean {
  const from = question.peek();
  const before = moment();
  const again = (kind === "undo" ? nextUndo : nextRedo).peek();
  if (!move()) return false;
  const none = { estates: [], warnings: [], touched: [], refused: null };
  last.value = { kind, again, after: moment(), before, key: historyKey.peek(), ...none, from, to: question.peek() };
  return true;
}
/** One step back, an edit or a move of the parameters; false: there is none. */
export const undo = (): boolean => step("undo", stepBack);
export const redo = (): boolean => step("redo", stepForth);

/** What an answer comes to, for a comparison. */
export function outcomeOf(
  { packages, totals }: Reply,
  id: readonly string[],
  constants: Parameters<typeof savingWan>[1],
): Outcome {
  return {
    packages: packages.map((one) => ({
      held: one.hand?.id ?? null,
      members: one.members.map((e) => id[e]),
      households: one.households,
      bodies: one.bodies,
      budgetWan: one.budgetWan,
      savingWan: savingWan(one, constants),
      value: one.value,
    })),
    alone: totals.alone,
  };
}

/** Remembers each refined answer and writes it into the open scenario; the function it returns ends that. */
export function runOutcomes(): () => void {
  return effect(() => {
    const answer = reply.value;
    const rest = details.value;
    const data = dataset.value;
    const proved = proof.value;
    // One that is saved or opened under the same question gets the answer on view.
    current.value.id;
    if (!answer || !data || rest?.p !== answer.p || rest.edits !== answer.edits) return;
    if (answer.edits !== edits.peek() || answer.p !== parameters.peek()) return;
    remember(answer, proved.state === "done" ? proved : null);
    const proven = proved.state === "done" && proved.reply.proven;
    setOutcome({ ...outcomeOf(answer.reply, data.estates.id, answer.p.constants), proven });
  });
}
