/** What each budget brings: worked out when its chart is open and the portfolio is settled, by a solver of its own. */
import { computed, effect, signal } from "@preact/signals";
import type { FrontierPoint, FrontierReply, Solver, Task } from "../workers/solver-client";
import { dataset } from "./dataset";
import { budgetWan, objective } from "./packaging";
import { columns, reply } from "./packaging-run";
import { choosing, type Ended, ended, newSolver, portfolioOpen, solved, stale, stepFor, wish } from "./portfolio";
import { MOST_UNASKED } from "./proof";

type Wish = NonNullable<typeof wish.value>;
export type Frontier =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly share: number }
  | { readonly state: "done" }
  | Ended;
const now = signal<Frontier & { readonly asked?: Wish }>({ state: "none" });
const found = signal<{ readonly asked: Wish; readonly points: readonly FrontierPoint[] } | null>(null);
/** Whether the chart is unfolded. */
export const frontierOpen = signal(false);

/** How far it is, for the question on view. */
export const frontier = computed<Frontier>(() => (now.value.asked === wish.value ? now.value : { state: "none" }));
/** Points for the question on view, by budget, as far as they have come. */
export const frontierPoints = computed<readonly FrontierPoint[]>(() =>
  found.value && found.value.asked === wish.value ? found.value.points : [],
);
/** What a point brings of the objective. */
export const bringsOf = (point: Pick<FrontierPoint, "value" | "households">): number => point[objective.value];

/** The end of the budget slider, 万元: what all packages cost, or the budget that is enough, or the one that was typed. */
export const topWan = computed(() => {
  const enough = frontierPoints.value.at(-1)?.budgetWan ?? 0;
  const most = Math.max(reply.value?.reply.totals.budgetWan ?? 0, enough, budgetWan.value ?? 0, 1);
  const step = stepFor(most);
  return Math.ceil(most / step) * step;
});

let solver: Solver | null = null;
let task: Task<FrontierReply> | null = null;

function stop(next: Frontier): void {
  task?.cancel();
  task = null;
  // Its memory is not needed between two frontiers.
  solver?.dispose();
  solver = null;
  now.value = { ...next, asked: wish.peek() ?? undefined };
}

export async function drawFrontier(): Promise<void> {
  const asked = wish.peek();
  if (!asked) return;
  stop({ state: "running", share: 0 });
  solver = newSolver();
  if (!solver) return;
  const mine = solver.frontier({ ...asked, budgetWan: 0, seconds: null }, ({ share, points }) => {
    if (task !== mine) return;
    now.value = { state: "running", share, asked };
    if (points) found.value = { asked, points };
  });
  task = mine;
  const outcome = await mine.outcome;
  if (task !== mine) return;
  task = null;
  if (outcome.kind === "done") found.value = { asked, points: outcome.reply.points };
  stop(outcome.kind === "done" ? { state: "done" } : ended(outcome));
}
/** The points that have come stay. */
export const cancelFrontier = (): void => stop({ state: "cancelled" });

/** Keeps the chart in step while the page is open; the function it returns ends that. */
export function runFrontier(): () => void {
  const stopOld = effect(() => {
    const asked = wish.value;
    const wanted = portfolioOpen.value && frontierOpen.value && columns.value !== null;
    if (task && (!wanted || now.peek().asked !== asked)) stop({ state: "none" });
  });
  const stopDraw = effect(() => {
    const small = (dataset.value?.estates.n ?? 0) <= MOST_UNASKED;
    const settled = choosing.value.state === "idle" && solved.value?.reply.chosen && !stale.value;
    if (!portfolioOpen.value || !frontierOpen.value || !settled || !small) return;
    if (frontier.peek().state === "none") void drawFrontier();
  });
  return () => {
    stopDraw();
    stopOld();
    if (task) stop({ state: "none" });
  };
}
