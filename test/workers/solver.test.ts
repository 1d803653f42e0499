import { expose } from "comlink";
import loadHighs from "highs";
import { describe, expect, it } from "vitest";
import { defaultParameters } from "../../src/domain/packaging/defaults";
import { NO_EDITS } from "../../src/model/scenario";
import { openSolver } from "../../src/workers/solver";
import { startSolver } from "../../src/workers/solver-client";
import type { PortfolioAsk, SolverProgress } from "../../src/workers/solver-types";
import { type Lot, noBarriers, town } from "../domain/packaging/city";

const P1 = defaultParameters("renovation");
/** Two rows of three, 400 m apart, in two districts. */
const lots: Lot[] = [
  ...["m", "n", "o"].map(
    (id, i): Lot => ({ id, place: [50 * i, 440, 40, 40], households: 250, budgetWan: 500, body: id, district: 1 }),
  ),
  ...["a", "b", "c"].map(
    (id, i): Lot => ({ id, place: [50 * i, 0, 40, 40], households: 120, budgetWan: 240, body: id, district: 0 }),
  ),
];
const { columns, geometry } = town(lots);
const input = { id: columns.id, geometry, district: columns.district, street: columns.street, barriers: noBarriers };
const highs = await loadHighs();
const ids = (rows: readonly number[]): string => rows.map((e) => columns.id[e]).join(" ");
const question = { p: P1, edits: NO_EDITS, seconds: null };
const ask: PortfolioAsk = { ...question, objective: "households", budgetWan: 1600, floors: [] };

describe("a solver session", () => {
  it("proves in rows of the dataset, counts held packages in and leaves their members alone", () => {
    const session = openSolver(input, columns, highs);
    const proof = session.prove(question);
    expect(proof.sets.map(ids)).toEqual(["a b c", "m n o"]);
    expect(proof).toMatchObject({ proven: true, stoppedBy: null, bound: proof.value });
    const held = session.prove({
      ...question,
      edits: {
        ...NO_EDITS,
        packages: [{ id: "h1", members: ["a", "b"], name: null, locked: true, life: null }],
      },
    });
    expect(held.sets.map(ids)).toEqual(["m n o"]);
    expect(held.value).toBeLessThan(proof.value);
    expect(held.value).toBeGreaterThan(0);
  });

  it("chooses under a budget in 万元, and explains a floor out of reach", () => {
    const session = openSolver(input, columns, highs);
    const seen: number[] = [];
    const reply = session.portfolio(ask, ({ share }) => seen.push(share));
    expect(reply.chosen?.answer.packages.map(({ members }) => ids(members))).toEqual(["m n o"]);
    expect(reply.chosen).toMatchObject({ spentWan: 1500, households: 750, bound: 750, proven: true });
    expect(seen.at(-1)).toBe(1);
    const poor = session.portfolio({ ...ask, budgetWan: 500, floors: [{ district: 1, households: 501 }] });
    // 500 万元 buy no two of the dear row.
    expect(poor).toMatchObject({ chosen: null, outOfReach: { what: "floor", district: 1, most: 0, shortfall: 501 } });
  });

  it("ends with a bound, and says why, where memory does not suffice", () => {
    const best = openSolver(input, columns, highs).prove(question);
    const poor = openSolver(input, columns, highs, 200);
    const proof = poor.prove(question);
    expect(proof).toMatchObject({ proven: false, stoppedBy: "memory" });
    expect(proof.bound).toBeGreaterThanOrEqual(best.value);
    expect(proof.value).toBeLessThanOrEqual(proof.bound);
    const { chosen } = poor.portfolio(ask);
    expect(chosen).toMatchObject({ stoppedBy: "memory" });
    // What all memory reaches: the dear row of 750 households.
    expect(chosen?.bound).toBeGreaterThanOrEqual(750);
  });

  it("draws the frontier up to the budget that is enough", () => {
    const { points, enoughWan } = openSolver(input, columns, highs).frontier(ask);
    expect(enoughWan).toBe(2220);
    expect(points).toHaveLength(20);
    expect(points.at(-1)).toMatchObject({ budgetWan: 2220, spentWan: 2220, households: 1110, packages: 2 });
  });
});

describe("the solver's client", () => {
  /** A thread that runs here, over a channel. */
  function thread(solver: object): { worker: Worker; ended: () => boolean } {
    const { port1, port2 } = new MessageChannel();
    expose(solver, port1);
    port2.start();
    let ended = false;
    const terminate = (): void => {
      ended = true;
      port1.close();
      port2.close();
    };
    return { worker: Object.assign(port2, { terminate }) as unknown as Worker, ended: () => ended };
  }
  const session = openSolver(input, columns, highs);
  const able = { prepare: async () => null, prove: session.prove, portfolio: session.portfolio };

  it("answers with progress and keeps its thread for the next task", async () => {
    let made = 0;
    const { worker, ended } = thread(able);
    const solver = startSolver(input, columns, () => {
      made++;
      return worker;
    });
    expect(made).toBe(0);
    const seen: SolverProgress[] = [];
    const first = await solver.prove(question, (progress) => seen.push(progress)).outcome;
    expect(first).toMatchObject({ kind: "done", reply: { proven: true } });
    expect(await solver.portfolio(ask).outcome).toMatchObject({ kind: "done", reply: { chosen: { spentWan: 1500 } } });
    expect([made, ended()]).toEqual([1, false]);
    expect(seen.at(-1)?.share).toBe(1);
    solver.dispose();
    expect(ended()).toBe(true);
  });

  it("ends the thread to cancel and starts the next one anew; a new task cancels the one before", async () => {
    const never = { ...able, prove: () => new Promise(() => {}) };
    const threads = [thread(never), thread(never), thread(able)];
    let made = 0;
    const solver = startSolver(input, columns, () => threads[made++].worker);
    const one = solver.prove(question);
    one.cancel();
    expect(await one.outcome).toEqual({ kind: "cancelled" });
    expect(threads[0].ended()).toBe(true);
    const two = solver.prove(question);
    const three = solver.prove(question);
    expect(await two.outcome).toEqual({ kind: "cancelled" });
    expect(await three.outcome).toMatchObject({ kind: "done" });
    expect(threads.map(({ ended }) => ended())).toEqual([true, true, false]);
    solver.dispose();
  });

  it("says why there is no solver, and what went wrong", async () => {
    const barred = thread({ ...able, prepare: async () => "wasmBlocked" });
    const failing = thread({
      ...able,
      prove: () => {
        throw new Error("out of memory");
      },
    });
    const threads = [barred, failing];
    const solver = startSolver(input, columns, () => threads.shift()!.worker);
    expect(await solver.prove(question).outcome).toEqual({ kind: "unavailable", reason: "wasmBlocked" });
    expect(barred.ended()).toBe(true);
    expect(await solver.prove(question).outcome).toEqual({ kind: "failed", message: "out of memory" });
    expect(failing.ended()).toBe(true);
  });
});
