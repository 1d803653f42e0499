import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { NO_EDITS } from "../../src/model/scenario";
import { dataset } from "../../src/store/dataset";
import { budgetWan, floors, moved, parameters, side } from "../../src/store/packaging";
import { reply } from "../../src/store/packaging-run";
import {
  cancelChoosing,
  chooseNow,
  choosing,
  onView,
  runPortfolio,
  solved,
  stale,
  strangeFloors,
  undecided,
} from "../../src/store/portfolio";
import { readView } from "../../src/store/view";
import { ESTATE_STATE } from "../../src/workers/packaging";
import type { Outcome, PortfolioAsk, PortfolioReply } from "../../src/workers/solver-client";
import { reportOf } from "../outbox/town";

interface Asked {
  readonly ask: PortfolioAsk;
  readonly end: (outcome: Outcome<PortfolioReply>) => void;
  cancelled: boolean;
}
const asked = vi.hoisted((): Asked[] => []);
const disposed = vi.hoisted(() => ({ count: 0 }));
vi.mock("../../src/workers/solver-client", () => ({
  startSolver: () => ({
    portfolio: (ask: PortfolioAsk) => {
      let end: Asked["end"] = () => {};
      const outcome = new Promise<Outcome<PortfolioReply>>((done) => {
        end = done;
      });
      const one = { ask, end, cancelled: false };
      asked.push(one);
      return {
        outcome,
        cancel: () => {
          one.cancelled = true;
          end({ kind: "cancelled" });
        },
      };
    },
    dispose: () => {
      disposed.count++;
    },
  }),
}));

const { data } = await reportOf();
const none: PortfolioReply = {
  chosen: null,
  outOfReach: { what: "locked", neededWan: 9 },
  budgetsUnknown: 0,
  milliseconds: 1,
};
let end: () => void;
const rest = () => vi.advanceTimersByTimeAsync(400);

beforeEach(() => {
  vi.useFakeTimers();
  asked.length = 0;
  disposed.count = 0;
  readView("#/packages");
  dataset.value = data;
  end = runPortfolio();
});
afterEach(() => {
  end();
  dataset.value = null;
  readView("#/packages");
  vi.useRealTimers();
});

describe("the portfolio", () => {
  it("is asked for on its tab alone, once when the hand rests, and the last one is told from the present question", async () => {
    budgetWan.value = 100;
    await rest();
    expect(asked).toHaveLength(0);
    side.value = "portfolio";
    for (const budget of [200, 300, 400]) {
      budgetWan.value = budget;
      await vi.advanceTimersByTimeAsync(50);
    }
    await rest();
    expect(asked.map(({ ask }) => ask.budgetWan)).toEqual([400]);
    expect(choosing.value.state).toBe("running");
    asked[0].end({ kind: "done", reply: none });
    await rest();
    expect([choosing.value.state, stale.value, solved.value?.reply]).toEqual(["idle", false, none]);
    budgetWan.value = 500;
    expect(stale.value).toBe(true);
    expect(solved.value?.reply).toBe(none);
    side.value = "packages";
    expect(disposed.count).toBe(1);
    expect(onView.value).toBeNull();
  });

  it("lets a solve end when only money moves, for it holds the packages; ends it when the packages change", async () => {
    side.value = "portfolio";
    budgetWan.value = 100;
    await rest();
    budgetWan.value = 200;
    await rest();
    floors.value = { nowhere: 5 };
    await rest();
    expect(asked.map(({ cancelled }) => cancelled)).toEqual([false]);
    expect(strangeFloors.value).toEqual(["nowhere"]);
    asked[0].end({ kind: "done", reply: none });
    await rest();
    expect(asked.map(({ ask }) => [ask.budgetWan, ask.floors])).toEqual([
      [100, []],
      [200, []],
    ]);
    moved.gapM.value = 20;
    expect(asked[1].cancelled).toBe(true);
    await rest();
    expect(asked[2].ask.p.gapM).toBe(20);
  });

  it("shows nothing as chosen before its first answer, whatever the packages are without a budget", async () => {
    const whole = {
      packages: [{ members: [0, 1] }],
      packageOf: Int32Array.of(0, 0, -1),
      states: Uint8Array.of(ESTATE_STATE.indexOf("packaged"), ESTATE_STATE.indexOf("packaged"), 2),
    };
    reply.value = { reply: whole, p: parameters.value, edits: NO_EDITS } as never;
    expect([onView.value, undecided.value]).toEqual([whole, false]);
    budgetWan.value = 100;
    side.value = "portfolio";
    expect(undecided.value).toBe(true);
    expect(onView.value?.packages).toEqual([]);
    expect([...(onView.value?.packageOf ?? [])]).toEqual([-1, -1, -1]);
    expect(ESTATE_STATE[onView.value?.states[0] ?? -1]).toBe("alone");
    await rest();
    asked[0].end({ kind: "done", reply: none });
    await rest();
    expect([onView.value?.packages, undecided.value]).toEqual([[], false]);
    reply.value = null;
  });

  it("stays cancelled until something moves or it is asked for", async () => {
    side.value = "portfolio";
    budgetWan.value = 100;
    await rest();
    cancelChoosing();
    await rest();
    expect([choosing.value.state, asked.length]).toEqual(["cancelled", 1]);
    chooseNow();
    await rest();
    expect([choosing.value.state, asked.length]).toEqual(["running", 2]);
    asked[1].end({ kind: "unavailable", reason: "wasmBlocked" });
    await rest();
    expect(choosing.value).toEqual({ state: "unavailable", reason: "wasmBlocked" });
    budgetWan.value = 150;
    await rest();
    expect(asked).toHaveLength(3);
  });
});
