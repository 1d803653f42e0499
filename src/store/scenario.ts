/** The planner's scenarios: those of this browser, the open one, and the way back through its edits. */
import { batch, computed, effect, signal } from "@preact/signals";
import type { Dataset } from "../model/dataset";
import type { PlanRule } from "../model/enums";
import { type Edits, NO_EDITS, type Outcome, type Scenario } from "../model/scenario";
import { scenarios as words } from "../text/scenarios";
import { dataset } from "./dataset";
import { t } from "./lang";
import { movedTexts, openScenarioId as openId, plan, setMoved } from "./packaging";
import { erase, keep, readKept } from "./scenario-saved";

/** Those of this city in order of their making, and those that were deleted. */
export const scenarios = signal<readonly Scenario[]>([]);
export const deleted = signal<readonly Scenario[]>([]);
/** Whether what this browser keeps was read. */
export const loaded = signal(false);

/** The scenario of each rule that was open last. */
const lastOpen = new Map<PlanRule, string>();

const fresh = (rule: PlanRule): Scenario => ({
  id: "",
  name: "",
  rule,
  parameters: {},
  edits: NO_EDITS,
  createdOn: "",
  changedOn: "",
  fingerprint: "",
  outcome: null,
});
/** The open scenario; its id is empty until something is done to it. */
export const current = computed<Scenario>(
  () => scenarios.value.find(({ id, rule }) => id === openId.value && rule === plan.value) ?? fresh(plan.value),
);
/** The address names a scenario that this browser does not hold. */
export const notHere = computed(() => loaded.value && openId.value !== "" && current.value.id === "");
/** The edits of the open scenario. Immutable; another value is another object. */
export const edits = computed<Edits>(() => current.value.edits);

/** Whether anything of the open scenario was done by hand. */
export const edited = computed(() => {
  const { basket, ...lists } = edits.value;
  return [...Object.values(lists), ...Object.values(basket)].some((list) => list.length > 0);
});

/** What a step leads from or to: everything that the planner set. */
export interface Moment {
  readonly edits: Edits;
  readonly parameters: Scenario["parameters"];
}
interface History {
  readonly past: readonly Moment[];
  readonly future: readonly Moment[];
}
const NO_HISTORY: History = { past: [], future: [] };
/** By scenario, and by rule for a fresh one, for as long as the page is open. */
const histories = signal<ReadonlyMap<string, History>>(new Map());
export const historyKey = computed(() => current.value.id || plan.value);
const history = computed(() => histories.value.get(historyKey.value) ?? NO_HISTORY);
/** What undo and redo lead to; null: there is nothing. */
export const undoTo = computed(() => history.value.past.at(-1) ?? null);
export const redoTo = computed(() => history.value.future.at(-1) ?? null);

/** Moves of one control that follow each other within so many ms are one step. */
const GESTURE = 1000;
/** The parameters as they were last seen, and the move that is under way. */
let seen: { readonly key: string; readonly spelt: string; readonly texts: Scenario["parameters"] } | null = null;
let gesture: { readonly key: string; readonly names: string; readonly at: number } | null = null;
const see = (key: string, texts: Scenario["parameters"]): void => {
  seen = { key, spelt: JSON.stringify(texts), texts };
};

/** An id without crypto.randomUUID, which plain http does not offer. */
const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
const now = (): string => new Date().toISOString();
const cityOf = ({ city }: Dataset): string => city.adcode ?? city.name.zh;
const cityKey = (): string => here ?? "";

/** Puts a scenario in the place of the one with its id, or at the end, and keeps it. */
function put(scenario: Scenario): Scenario {
  const known = scenarios.peek().some(({ id }) => id === scenario.id);
  scenarios.value = known
    ? scenarios.peek().map((one) => (one.id === scenario.id ? scenario : one))
    : [...scenarios.peek(), scenario];
  keep(cityKey(), scenario, false);
  return scenario;
}

function freeName(): string {
  const taken = new Set(scenarios.peek().map(({ name }) => name));
  for (let n = 1; ; n++) {
    const name = t(words.untitled, { n });
    if (!taken.has(name)) return name;
  }
}

/** The open scenario as one that is kept: a fresh one gets its id and a name. */
function kept(): Scenario {
  const open = current.peek();
  if (open.id !== "") return open;
  const id = newId();
  const before = histories.peek().get(open.rule);
  if (before) {
    histories.value = new Map(histories.peek()).set(id, before);
    setHistory(open.rule, NO_HISTORY);
  }
  return { ...open, id, name: freeName(), parameters: movedTexts.peek(), createdOn: now() };
}

const changed = (scenario: Scenario, to: Partial<Scenario>): Scenario => ({
  ...scenario,
  ...to,
  changedOn: now(),
  fingerprint: dataset.peek()?.fingerprint ?? scenario.fingerprint,
});

function setHistory(id: string, next: History): void {
  histories.value = new Map(histories.peek()).set(id, next);
}

/** A step away from a moment, which can be had back; what was undone before cannot any more. */
function leave(key: string, moment: Moment): void {
  const { past } = histories.peek().get(key) ?? NO_HISTORY;
  setHistory(key, { past: [...past, moment], future: [] });
}

/** New edits for the open scenario; the present ones can be had back. */
export function commit(next: Edits): void {
  if (next === current.peek().edits) return;
  gesture = null;
  batch(() => {
    const scenario = kept();
    leave(scenario.id, { edits: scenario.edits, parameters: movedTexts.peek() });
    put(changed(scenario, { edits: next }));
    openId.value = scenario.id;
  });
}

/** Parameters moved from `before`: a step of its own, or the next move of the hand that moves them. */
function noteMove(before: Scenario["parameters"], after: Scenario["parameters"]): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name])
    .join();
  const at = performance.now();
  const key = historyKey.peek();
  const goesOn = gesture?.key === key && gesture.names === names && at - gesture.at < GESTURE;
  gesture = { key, names, at };
  if (!goesOn) {
    leave(key, { edits: edits.peek(), parameters: before });
    return;
  }
  const { past } = history.peek();
  if (JSON.stringify(past.at(-1)?.parameters) !== JSON.stringify(after)) return;
  // The hand went back to where it began: nothing is left to undo.
  gesture = null;
  setHistory(key, { past: past.slice(0, -1), future: [] });
}

function travel(from: "past" | "future", to: "past" | "future"): boolean {
  const scenario = current.peek();
  const lines = history.peek();
  const next = lines[from].at(-1);
  if (!next) return false;
  gesture = null;
  batch(() => {
    const key = historyKey.peek();
    const left: Moment = { edits: scenario.edits, parameters: movedTexts.peek() };
    setHistory(key, { ...lines, [from]: lines[from].slice(0, -1), [to]: [...lines[to], left] });
    see(key, next.parameters);
    setMoved(next.parameters);
    if (scenario.id !== "") put(changed(scenario, next));
  });
  return true;
}
/** One step back or forth; false: there is none. `hand.ts` tells what it did to the totals. */
export const stepBack = (): boolean => travel("past", "future");
export const stepForth = (): boolean => travel("future", "past");

/** Opens a scenario with its rule and parameters. Unknown ids open nothing. */
export function openScenario(id: string): void {
  const scenario = scenarios.peek().find((one) => one.id === id);
  if (!scenario) return;
  batch(() => {
    plan.value = scenario.rule;
    setMoved(scenario.parameters);
    openId.value = id;
  });
  lastOpen.set(scenario.rule, id);
}

/** Leaves the open scenario for a fresh one under the present parameters. */
export function startFresh(): void {
  lastOpen.delete(plan.peek());
  gesture = null;
  batch(() => {
    setHistory(plan.peek(), NO_HISTORY);
    openId.value = "";
  });
}

/** Turns to another rule: to the scenario of it that was open last, else to its defaults. */
export function choosePlan(next: PlanRule): void {
  if (next === plan.peek()) return;
  lastOpen.set(plan.peek(), current.peek().id);
  const before = lastOpen.get(next) ?? "";
  batch(() => {
    plan.value = next;
    openId.value = "";
    setMoved({});
    setHistory(next, NO_HISTORY);
    if (before !== "") openScenario(before);
  });
}

/** Keeps the open scenario as it is, edits or none, under a name; the name it has when this one is empty. */
export function saveScenario(name: string): Scenario {
  const scenario = kept();
  return batch(() => {
    const made = put(changed(scenario, { name: name.trim() || scenario.name, parameters: movedTexts.peek() }));
    openId.value = made.id;
    return made;
  });
}
export function renameScenario(id: string, name: string): void {
  const scenario = scenarios.peek().find((one) => one.id === id);
  if (scenario && name.trim() !== "") put(changed(scenario, { name: name.trim() }));
}
/** A copy under another name, opened. */
export function duplicateScenario(id: string): void {
  const scenario = scenarios.peek().find((one) => one.id === id);
  if (!scenario) return;
  const copy = { ...scenario, id: newId(), name: t(words.copyOf, { name: scenario.name }), createdOn: now() };
  batch(() => {
    put(copy);
    openScenario(copy.id);
  });
}
/** Deletes a scenario; `restoreScenario` brings it back. */
export function deleteScenario(id: string): void {
  const scenario = scenarios.peek().find((one) => one.id === id);
  if (!scenario) return;
  batch(() => {
    scenarios.value = scenarios.peek().filter((one) => one !== scenario);
    deleted.value = [...deleted.peek(), scenario];
    if (openId.peek() === id) startFresh();
  });
  keep(cityKey(), scenario, true);
}
export function restoreScenario(id: string): void {
  const scenario = deleted.peek().find((one) => one.id === id);
  if (!scenario) return;
  deleted.value = deleted.peek().filter((one) => one !== scenario);
  put(scenario);
}
/** Deletes for good what was deleted. */
export function emptyDeleted(): void {
  for (const { id } of deleted.peek()) erase(id);
  deleted.value = [];
}

/** Takes scenarios in from a file: each under a new id where this browser holds another of its id. */
export function addScenarios(list: readonly Scenario[]): void {
  const taken = new Map([...scenarios.peek(), ...deleted.peek()].map((one) => [one.id, one]));
  batch(() => {
    for (const scenario of list) {
      const same = taken.get(scenario.id);
      if (same && JSON.stringify(same) === JSON.stringify(scenario) && !deleted.peek().includes(same)) continue;
      const made = put(same ? { ...scenario, id: newId() } : scenario);
      // A file may name one id twice.
      taken.set(made.id, made);
    }
  });
}

/** Writes down what the open scenario came to; no change of the planner's. */
export function setOutcome(outcome: Outcome): void {
  const scenario = current.peek();
  if (scenario.id === "" || JSON.stringify(scenario.outcome) === JSON.stringify(outcome)) return;
  put({ ...scenario, outcome });
}

const city = computed(() => (dataset.value ? cityOf(dataset.value) : null));
/** The city whose scenarios are here. */
let here: string | null = null;

/** Reads the scenarios of the city on screen and keeps their parameters in step; the function it returns ends that. */
export function runScenarios(): () => void {
  const stopLoading = effect(() => {
    const asked = city.value;
    if (asked === null || asked === here) return;
    here = asked;
    batch(() => {
      scenarios.value = [];
      deleted.value = [];
      histories.value = new Map();
      loaded.value = false;
    });
    void readKept(asked).then((records) => {
      if (here !== asked) return;
      batch(() => {
        // What was made while the browser was still reading stays.
        const read = new Set(records.map(({ scenario }) => scenario.id));
        const made = scenarios.peek().filter(({ id }) => !read.has(id));
        scenarios.value = [...records.flatMap((one) => (one.deleted ? [] : one.scenario)), ...made];
        deleted.value = records.flatMap((one) => (one.deleted ? one.scenario : []));
        loaded.value = true;
      });
    });
  });
  // The first look at a scenario writes nothing: a link may carry other parameters than it was left with.
  seen = null;
  gesture = null;
  const stopParameters = effect(() => {
    const texts = movedTexts.value;
    const key = historyKey.value;
    const before = seen;
    see(key, texts);
    if (before?.key !== key || before.spelt === seen?.spelt) return;
    batch(() => {
      noteMove(before.texts, texts);
      if (current.peek().id !== "") put(changed(current.peek(), { parameters: texts }));
    });
  });
  return () => {
    stopLoading();
    stopParameters();
  };
}
