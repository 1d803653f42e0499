import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { dataset } from "../../src/store/dataset";
import {
  cancelFrontier,
  drawFrontier,
  frontier,
  frontierOpen,
  frontierPoints,
  runFrontier,
  topWan,
} from "../../src/store/frontier";
import { budgetWan, objective, side } from "../../src/store/packaging";
import { runPortfolio } from "../../src/store/portfolio";
import { readView } from "../../src/store/view";
import type { FrontierReply, Outcome, PortfolioAsk, SolverProgress } from "../../src/workers/solver-client";
import { reportOf } from "../outbox/town";

interface Drawn {
  readonly ask: PortfolioAsk;
  readonly hear: (progress: SolverProgress) => void;
  readonly end: (outcome: Outcome<FrontierReply>) => void;
  cancelled: boolean;
}
const drawn = vi.hoisted((): Drawn[] => []);
const chosen = vi.hoisted(() => ({ answer: { packages: [], packageOf: [], states: [] }, spentWan: 90 }));
vi.mock("../../src/workers/solver-client", () => ({
  startSolver: () => ({
    portfolio: () => ({
      outcome: Promise.resolve({ kind: "done", reply: { chosen, outOfReach: null, budgetsUnknown: 0 } }),
      cancel: () => {},
    }),
    frontier: (ask: PortfolioAsk, hear: Drawn["hear"]) => {
      let end: Drawn["end"] = () => {};
      const outcome = new Promise<Outcome<FrontierReply>>((done) => {
        end = done;
      });
      const one = { ask, hear, end, cancelled: false };
      drawn.push(one);
      return {
        outcome,
        cancel: () => {
          one.cancelled = true;
          end({ kind: "cancelled" });
        },
      };
    },
    dispose: () => {},
  }),
}));

const { data } = await reportOf();
const point = (wan: number) => ({
  budgetWan: wan,
  spentWan: wan,
  value: wan,
  households: wan,
  packages: 1,
  bound: wan,
  proven: true,
});
let ends: (() => void)[];
const rest = () => vi.advanceTimersByTimeAsync(500);

beforeEach(async () => {
  vi.useFakeTimers();
  drawn.length = 0;
  readView("#/packages?side=portfolio&budget=100");
  dataset.value = data;
  ends = [runFrontier(), runPortfolio()];
  await rest();
});
afterEach(() => {
  frontierOpen.value = false;
  for (const end of ends) end();
  dataset.value = null;
  readView("#/packages");
  vi.useRealTimers();
});

describe("the frontier", () => {
  it("is drawn once its chart is open, whatever the budget, and its points come one by one", async () => {
    expect(drawn).toHaveLength(0);
    frontierOpen.value = true;
    await rest();
    expect(drawn).toHaveLength(1);
    drawn[0].hear({ share: 0.5, value: null, bound: null, points: [point(10)] });
    expect(frontier.value).toMatchObject({ state: "running", share: 0.5 });
    budgetWan.value = 50;
    await rest();
    expect(drawn[0].cancelled).toBe(false);
    expect(frontierPoints.value).toEqual([point(10)]);
    drawn[0].end({ kind: "done", reply: { points: [point(10), point(2000)], enoughWan: 2000, milliseconds: 1 } });
    await rest();
    expect(frontier.value.state).toBe("done");
    expect(topWan.value).toBe(2000);
    budgetWan.value = 60;
    await rest();
    expect(drawn).toHaveLength(1);
  });

  it("is void when the question changes, and is drawn anew when the portfolio is settled again", async () => {
    frontierOpen.value = true;
    await rest();
    drawn[0].hear({ share: 0.5, value: null, bound: null, points: [point(10)] });
    objective.value = "households";
    expect(drawn[0].cancelled).toBe(true);
    expect(frontierPoints.value).toEqual([]);
    await rest();
    expect(drawn.map(({ ask }) => ask.objective)).toEqual(["value", "households"]);
  });

  it("keeps the points that came before it was stopped, and begins again when it is told to", async () => {
    frontierOpen.value = true;
    await rest();
    drawn[0].hear({ share: 0.5, value: null, bound: null, points: [point(10)] });
    cancelFrontier();
    await rest();
    expect([frontier.value.state, frontierPoints.value.length, drawn.length]).toEqual(["cancelled", 1, 1]);
    void drawFrontier();
    await rest();
    expect([frontier.value.state, drawn.length]).toEqual(["running", 2]);
    side.value = "packages";
    expect(drawn[1].cancelled).toBe(true);
  });
});
