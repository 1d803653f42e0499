/** Answers as they came, by the edits they are to: like is compared with like, and what is known is not sought anew. */
import { signal } from "@preact/signals";
import type { Edits } from "../model/scenario";
import type { Question, Reply, Totals } from "../workers/packaging";
import type { ProofReply } from "../workers/solver-client";
import { dataset } from "./dataset";

/** The quick answer as it stood when the proof began. */
interface Quick {
  readonly value: number;
  /** Members of each package, rows joined by commas. */
  readonly sets: ReadonlySet<string>;
}
/** A proof that has ended, by itself or by its clock. */
export interface Done {
  readonly state: "done";
  readonly reply: ProofReply;
  readonly quick: Quick;
}
/** What is known of one question. */
interface Known extends Pick<Question, "p"> {
  /** The engine's own packages of the best answer so far, rows; held ones are in the edits. */
  readonly sets: readonly (readonly number[])[];
  /** Totals of the refined quick answer, and of what the proof left. */
  readonly quick: Totals;
  readonly final: Totals | null;
  readonly proof: Done | null;
}

let known = new WeakMap<Edits, Known>();
/** Moves whenever more is known. */
const heard = signal(0);
function put(edits: Edits, one: Known): Known {
  known.set(edits, one);
  heard.value = heard.peek() + 1;
  return one;
}
/** Another dataset or day: nothing of it holds. */
export function forgetKnown(): void {
  known = new WeakMap();
}

function knownTo({ p, edits }: Question): Known | null {
  const one = known.get(edits);
  return one?.p === p ? one : null;
}
/** What is known of a question; whoever reads it wakes when there is more. */
export function knownOf(asked: Question): Known | null {
  heard.value;
  return knownTo(asked);
}

/** Keeps a refined answer; `proof`: the one that left it. */
export function remember({ reply, ...asked }: { readonly reply: Reply } & Question, proof: Done | null): void {
  const before = knownTo(asked);
  if (before && (proof === null || proof === before.proof)) return;
  const { totals } = reply;
  const sets = reply.packages.flatMap(({ hand, members }) => (hand ? [] : [members]));
  put(asked.edits, { p: asked.p, sets, quick: before?.quick ?? totals, final: proof && totals, proof });
}

/** Whether the engine has the same to do under both: they differ in names, locks, notes, or in holding packages of its own (`own`: ids joined). */
function asksTheSame(a: Edits, b: Edits, own: ReadonlySet<string>): boolean {
  if (a.takenOut !== b.takenOut || a.forced !== b.forced || a.forbidden !== b.forbidden || a.barriers !== b.barriers)
    return false;
  const now = new Map(b.packages.map(({ id, members }) => [id, members]));
  const was = new Set(a.packages.map(({ id }) => id));
  return (
    a.packages.every(({ id, members }) => now.get(id) === members) &&
    b.packages.every(({ id, members }) => was.has(id) || own.has(members.join()))
  );
}

/** What is known of a question before it is asked: from before, or from the last one (`last`), where it asks the same. */
export function knownAhead(asked: Question, last: Question | null): Known | null {
  const one = knownTo(asked);
  const before = last && knownTo(last);
  if (one || !before || before.p !== asked.p) return one;
  const id = dataset.peek()?.estates.id ?? [];
  const own = new Set(before.sets.map((set) => set.map((e) => id[e]).join()));
  if (!asksTheSame(last.edits, asked.edits, own)) return null;
  const held = new Set(asked.edits.packages.flatMap(({ members }) => members));
  return put(asked.edits, { ...before, sets: before.sets.filter((set) => !set.some((e) => held.has(id[e]))) });
}
