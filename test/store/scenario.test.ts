import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { dataset } from "../../src/store/dataset";
import { apply, lastEdit, nextRedo, nextUndo, packagesOnView, redo, runOutcomes, undo } from "../../src/store/hand";
import { contradictions, moved, moveSlider, parameters, plan, reset, setMoved } from "../../src/store/packaging";
import { columns, details, question, reply } from "../../src/store/packaging-run";
import {
  choosePlan,
  current,
  deleted,
  deleteScenario,
  duplicateScenario,
  edits,
  openScenario,
  redoTo,
  renameScenario,
  restoreScenario,
  runScenarios,
  saveScenario,
  scenarios,
  startFresh,
  undoTo,
} from "../../src/store/scenario";
import { comparisonOf, exportScenarios, importScenarios, missingHere } from "../../src/store/scenario-file";
import { settled, trouble } from "../../src/store/scenario-saved";
import { openSession, type Session } from "../../src/workers/packaging-session";
import { datasetOf, ids } from "./rows";

let session: Session;
/** What the worker does: answers the present question. */
function answer(): void {
  const asked = question.peek();
  reply.value = { reply: session.answer(asked.p, false, asked.edits), ...asked };
  details.value = { details: session.details(asked.p, asked.edits), of: reply.peek(), ...asked };
}
const sets = (): string[] =>
  (reply.value?.reply.packages ?? []).map(({ members }) => members.map((e) => ids[e]).join("")).sort();

/** Ends what keeps scenarios in step with the parameters. */
let stopAll = (): void => {};
beforeAll(async () => {
  dataset.value = await datasetOf(ids);
  const { id, geometry, district, street } = dataset.value.estates;
  session = openSession({ id, geometry, district, street, barriers: dataset.value.barriers }, columns.value!);
  stopAll = runScenarios();
  runOutcomes();
  await settled();
});
beforeEach(() => {
  for (const { id } of scenarios.value) deleteScenario(id);
  plan.value = "renovation";
  reset();
  startFresh();
  answer();
});

describe("the hand", () => {
  it("edits the open scenario, tells the totals before and after, and survives the slider", () => {
    expect(sets()).toEqual(["abc", "mno"]);
    expect(current.value.id).toBe("");
    apply({ do: "remove", estates: ["c"] });
    expect(lastEdit.value).toMatchObject({ kind: "remove", warnings: [], refused: null, sums: null, answered: false });
    answer();
    expect(sets()).toEqual(["ab", "mno"]);
    expect(lastEdit.value?.sums).toMatchObject({
      before: { households: 1200 },
      after: { households: 1000 },
      proven: false,
    });
    expect(current.value).toMatchObject({ name: "方案 1", rule: "renovation" });
    moved.gapM.value = 0;
    answer();
    expect(sets()).toEqual(["ab"]);
    // No difference is the edit's alone any more.
    expect(lastEdit.value).toBeNull();
    expect(reply.value?.reply.packages[0].hand?.warnings.map(({ code }) => code)).toEqual(["disconnected"]);
    expect(current.value.parameters).toEqual({ gapM: "0" });
  });

  it("works on what the edits say, before the engine has answered", () => {
    apply({ do: "merge", a: "a", b: "m" });
    expect(packagesOnView.value).toEqual([{ held: "h1", members: ["a", "b", "c", "m", "n", "o"] }]);
    expect(apply({ do: "remove", estates: ["o"] })?.edits.packages[0].members).toEqual(["a", "b", "c", "m", "n"]);
  });

  it("says why nothing changed, and changes nothing", () => {
    apply({ do: "lock", at: "a" });
    const before = edits.value;
    expect(apply({ do: "remove", estates: ["a"] })?.refused).toEqual({ code: "locked", held: "h1" });
    expect(edits.value).toBe(before);
    expect(lastEdit.value?.refused?.code).toBe("locked");
  });

  it("goes back without limit and forth again; a new edit ends the way forth", () => {
    const start = edits.value;
    for (let k = 0; k < 60; k++) apply({ do: k % 2 ? "putBack" : "takeOut", estates: ["a"] });
    const end = edits.value;
    for (let k = 0; k < 60; k++) expect(undo()).toBe(true);
    expect([edits.value, undoTo.value !== null, undo()]).toEqual([start, false, false]);
    while (redoTo.value) redo();
    expect(edits.value).toBe(end);
    undo();
    apply({ do: "takeOut", estates: ["b"] });
    expect([redoTo.value, redo()]).toEqual([null, false]);
  });
});

describe("parameters", () => {
  it("go back and forth like edits, a hand that moves one control in one step", () => {
    for (const gap of [50, 40, 30]) moveSlider("gapM", gap);
    moveSlider("maxMembers", 5);
    expect([parameters.value.gapM, parameters.value.maxMembers, nextUndo.value]).toEqual([30, 5, "move"]);
    expect(undo()).toBe(true);
    expect([parameters.value.gapM, parameters.value.maxMembers]).toEqual([30, 12]);
    expect(lastEdit.value).toMatchObject({ kind: "undo", again: "move", before: { parameters: { maxMembers: "5" } } });
    expect(undo()).toBe(true);
    expect([parameters.value.gapM, current.value.id]).toEqual([60, ""]);
    redo();
    redo();
    expect([parameters.value.gapM, parameters.value.maxMembers, redo()]).toEqual([30, 5, false]);
    // A hand that goes back to where it began leaves no step.
    for (const gap of [20, 10, 30]) moveSlider("gapM", gap);
    undo();
    expect([parameters.value.gapM, parameters.value.maxMembers]).toEqual([30, 12]);
  });

  it("and edits are one way back, which goes on when a fresh scenario is kept, and is none of another's", () => {
    moveSlider("gapM", 40);
    apply({ do: "takeOut", estates: ["a"] });
    moveSlider("gapM", 20);
    undo();
    expect([parameters.value.gapM, edits.value.takenOut, current.value.parameters]).toEqual([
      40,
      ["a"],
      { gapM: "40" },
    ]);
    undo();
    expect([parameters.value.gapM, edits.value.takenOut]).toEqual([40, []]);
    undo();
    expect([parameters.value.gapM, current.value.parameters]).toEqual([60, {}]);
    redo();
    choosePlan("management");
    expect([undoTo.value, lastEdit.value]).toEqual([null, null]);
    moveSlider("gapM", 70);
    choosePlan("renovation");
    expect([parameters.value.gapM, nextRedo.value]).toEqual([40, "takeOut"]);
    // Its parameters begin anew, and so does the way back.
    choosePlan("management");
    expect([parameters.value.gapM, undoTo.value]).toEqual([60, null]);
  });
});

describe("a page that is left and come back to", () => {
  it("writes nothing into a scenario that a link opens with other parameters", () => {
    apply({ do: "lock", at: "a" });
    stopAll();
    moveSlider("gapM", 20);
    stopAll = runScenarios();
    expect([current.value.parameters, nextUndo.value]).toEqual([{}, "lock"]);
  });
});

describe("parameters of two scenarios", () => {
  it("moved one after the other are a step of each", () => {
    apply({ do: "lock", at: "a" });
    const first = current.value.id;
    duplicateScenario(first);
    moveSlider("gapM", 40);
    openScenario(first);
    moveSlider("gapM", 30);
    expect(nextUndo.value).toBe("move");
    undo();
    expect([current.value.id, parameters.value.gapM, nextUndo.value]).toEqual([first, 60, "lock"]);
  });
});

describe("scenarios", () => {
  it("are saved, duplicated, renamed, deleted and brought back", () => {
    apply({ do: "lock", at: "a" });
    const first = current.value.id;
    saveScenario("甲案");
    duplicateScenario(first);
    expect(scenarios.value.map(({ name }) => name)).toEqual(["甲案", "甲案（副本）"]);
    expect(current.value.name).toBe("甲案（副本）");
    apply({ do: "unlock", at: "a" });
    renameScenario(current.value.id, "乙案");
    openScenario(first);
    expect(edits.value.packages[0].locked).toBe(true);
    deleteScenario(first);
    expect([current.value.id, edits.value.packages]).toEqual(["", []]);
    expect(scenarios.value.map(({ name }) => name)).toEqual(["乙案"]);
    expect(deleted.value.some(({ id }) => id === first)).toBe(true);
    restoreScenario(first);
    expect(scenarios.value.map(({ name }) => name)).toEqual(["乙案", "甲案"]);
    openScenario(first);
    expect(edits.value.packages[0].locked).toBe(true);
    // Each keeps its own way back.
    expect(undoTo.value).not.toBeNull();
  });

  it("open with their rule and parameters; each rule has its own", () => {
    moved.gapM.value = 85;
    apply({ do: "lock", at: "a" });
    const first = current.value.id;
    choosePlan("management");
    expect([current.value.id, moved.gapM.value, edits.value.packages]).toEqual(["", null, []]);
    moved.gapM.value = 40;
    saveScenario("物业");
    choosePlan("renovation");
    expect([current.value.id, parameters.value.gapM]).toEqual([first, 85]);
    choosePlan("management");
    expect([current.value.name, parameters.value.gapM]).toEqual(["物业", 40]);
    openScenario(first);
    expect([plan.value, parameters.value.gapM]).toEqual(["renovation", 85]);
    // To look at a scenario changes none.
    expect(scenarios.value.map((one) => one.parameters)).toEqual([{ gapM: "85" }, { gapM: "40" }]);
  });

  it("compare by what each came to", () => {
    saveScenario("现状");
    answer();
    const one = current.value.id;
    duplicateScenario(one);
    apply({ do: "takeOut", estates: ["c"] });
    answer();
    const rows = comparisonOf(one, current.value.id)?.rows ?? [];
    expect(rows.filter(({ change }) => change !== 0).map(({ key, change }) => [key, change])).toEqual([
      ["estates", -1],
      ["households", -200],
      ["bodies", -1],
      ["budgetWan", -400],
      // One set-up and one wall fewer are saved.
      ["savingWan", -(15 + 10)],
      ["value", expect.any(Number)],
    ]);
    expect(comparisonOf(one, current.value.id)?.moves).toEqual([{ estate: "c", a: expect.any(Number), b: -1 }]);
  });

  it("travel in a project file, beside what is here, and tell what the data lacks", async () => {
    apply({ do: "rename", at: "a", name: "东片" });
    const file = exportScenarios();
    const { id } = current.value;
    expect(importScenarios(file?.content ?? "")).toMatchObject({ read: { trouble: null, broken: [] }, unused: [] });
    expect(scenarios.value).toHaveLength(1);
    apply({ do: "takeOut", estates: ["n"] });
    importScenarios(file?.content ?? "");
    expect(scenarios.value).toHaveLength(2);
    expect(importScenarios("{")).toEqual({ read: { trouble: { code: "notJson" } }, unused: [] });
    // New data of the same city without c.
    const full = dataset.value;
    dataset.value = await datasetOf(ids.filter((one) => one !== "c"));
    openScenario(id);
    expect(missingHere.value).toEqual([{ in: "package", held: "h1", name: "东片", estates: ["c"], all: false }]);
    expect(edits.value.packages[0].members).toEqual(["a", "b", "c"]);
    dataset.value = full;
  });

  it("of a file are taken in without the barriers that cross themselves, which are counted", () => {
    apply({ do: "lock", at: "a" });
    const fine = [
      [113.9, 35.3],
      [113.91, 35.31],
    ] as const;
    apply({ do: "drawBarrier", line: fine });
    const file = JSON.parse(exportScenarios()?.content ?? "");
    const knot = [...fine, [113.91, 35.3], [113.9, 35.31]];
    file.scenarios[0].id = "other";
    file.scenarios[0].name = "打结";
    file.scenarios[0].edits.barriers.push({ id: "b2", line: knot });
    expect(importScenarios(JSON.stringify(file))?.unused).toEqual([{ name: "打结", knots: 1, parameters: [] }]);
    const taken = scenarios.value.find(({ id }) => id === "other");
    expect(taken?.edits.barriers).toEqual([{ id: "b1", line: fine }]);
    expect(taken?.edits.packages[0]).toMatchObject({ locked: true, members: ["a", "b", "c"] });
  });

  it("of a file that names one id twice are both there, and a parameter that cannot be read is told and kept", () => {
    saveScenario("一");
    const file = JSON.parse(exportScenarios()?.content ?? "");
    const [one] = file.scenarios;
    file.scenarios = [
      { ...one, id: "twin", name: "甲" },
      { ...one, id: "twin", name: "乙", parameters: { gapM: "1e9", minMembers: "3", nonsense: "1" } },
    ];
    expect(importScenarios(JSON.stringify(file))?.unused).toEqual([
      { name: "乙", knots: 0, parameters: ["gapM=1e9", "nonsense=1"] },
    ]);
    expect(scenarios.value.map(({ name }) => name).slice(-2)).toEqual(["甲", "乙"]);
    openScenario(scenarios.value.at(-1)?.id ?? "");
    expect(parameters.value).toMatchObject({ gapM: 60, minMembers: 3 });
    expect(current.value.parameters.gapM).toBe("1e9");
  });

  it("keep parameters that contradict each other as they were asked, and work with the default", () => {
    setMoved({ minMembers: "9", maxMembers: "4", minHouseholds: "400" });
    expect(contradictions.value).toEqual([{ what: "members", low: 9, high: 4, used: [2, 12] }]);
    expect(parameters.value).toMatchObject({ minMembers: 2, maxMembers: 12, minHouseholds: 400, maxHouseholds: 2000 });
    saveScenario("矛盾");
    expect(current.value.parameters).toEqual({ minMembers: "9", maxMembers: "4", minHouseholds: "400" });
    // A hand on one end takes the other from where it is seen to stand.
    moveSlider("minMembers", 5);
    expect(contradictions.value).toEqual([]);
    expect(parameters.value).toMatchObject({ minMembers: 5, maxMembers: 12 });
    setMoved({ minHouseholds: "2500", "c.costLowWan": "4", "c.costHighWan": "4" });
    expect(contradictions.value).toEqual([
      { what: "households", low: 2500, high: 2000, used: [300, 2000] },
      { what: "cost", low: 4, high: 4, used: [1.2, 3.5] },
    ]);
    expect(parameters.value).toMatchObject({ minHouseholds: 300, constants: { costLowWan: 1.2, costHighWan: 3.5 } });
  });

  it("stay in memory where the browser keeps nothing, and say so", async () => {
    apply({ do: "lock", at: "a" });
    await settled();
    expect(trouble.value?.code).toBe("storageDenied");
    expect(scenarios.value).toHaveLength(1);
  });
});
