/** An answer of the engine as the page shows it: rows of the dataset, colours told apart, states, totals. */
import { coloursApart, hashOf } from "../domain/packaging/apart";
import { heldFields, isLarge, OWN_CODE } from "../domain/packaging/candidates";
import type { Packaged } from "../domain/packaging/edit/hold";
import type { Answer } from "../domain/packaging/engine";
import { savingWan } from "../domain/packaging/facts";
import type { Graph, PackagingColumns, Parameters } from "../domain/packaging/types";
import { ESTATE_STATE, PACKAGE_COLOURS, type Reply, type Shown, type Totals } from "./packaging-types";

const state = (name: (typeof ESTATE_STATE)[number]): number => ESTATE_STATE.indexOf(name);
/** State by OWN_CODE. */
const STATE_OF = OWN_CODE.map((code) =>
  state(
    code === "ok"
      ? "alone"
      : code === "tooLarge" || code === "overCapacity" || code === "tooWide"
        ? "larger"
        : code === "excluded" || code === "notEligible" || code === "cannotBeJudged"
          ? code
          : "notTakingPart",
  ),
);

/** What tells an answer about these columns. */
export function replier(columns: PackagingColumns): (answer: Answer) => Omit<Reply, "milliseconds"> {
  const held = heldFields(columns);
  const n = columns.id.length;
  const shownOf = (graph: Graph, { members, figures: f, hand }: Packaged, colour: number): Shown => ({
    members: members.map((r) => graph.row[r]),
    households: f.households,
    bodies: f.bodies,
    budgetWan: Number.isNaN(f.budget) ? null : f.budget / 100,
    diameterM: f.diameterMm / 1000,
    spanM: f.spanMm / 1000,
    near: f.near,
    terms: f.terms,
    score: f.score,
    value: f.value,
    colour,
    hand: hand ?? null,
    links: f.links.map((k) => ({ a: graph.row[graph.a[k]], b: graph.row[graph.b[k]], gapM: graph.gapMm[k] / 1000 })),
  });

  const totalsOf = (p: Parameters, packages: readonly Shown[], packageOf: Int32Array, states: Uint8Array): Totals => {
    const bodies = new Set<number>();
    const [alone, larger] = [state("alone"), state("larger")];
    let [packaged, small, smallPackaged, left] = [0, 0, 0, 0];
    for (let e = 0; e < n; e++) {
      const inOne = packageOf[e] >= 0;
      if (inOne) {
        packaged++;
        if (columns.body[e] >= 0) bodies.add(columns.body[e]);
      } else if (states[e] === alone) left++;
      if ((inOne || states[e] === alone || states[e] === larger) && !isLarge(columns, p, e)) {
        small++;
        if (inOne) smallPackaged++;
      }
    }
    const sum = (get: (one: Shown) => number): number => packages.reduce((total, one) => total + get(one), 0);
    return {
      packages: packages.length,
      packaged,
      households: sum(({ households }) => households),
      budgetWan: sum(({ budgetWan }) => budgetWan ?? 0),
      savingWan: sum((one) => savingWan(one, p.constants) ?? 0),
      budgetsUnknown: sum(({ budgetWan }) => (budgetWan === null ? 1 : 0)),
      value: sum(({ value }) => value),
      bodies: bodies.size,
      small,
      smallPackaged,
      alone: left,
      left: n - packaged,
    };
  };

  return (answer) => {
    const { notes, packages, packageOf: byRank, problem } = answer;
    const { graph, p } = problem;
    const { row } = graph;
    const colours = coloursApart(
      graph,
      byRank,
      packages.length,
      (g) => hashOf(packages[g].hand?.id ?? columns.id[row[packages[g].members[0]]]),
      PACKAGE_COLOURS,
    );
    const packageOf = new Int32Array(n);
    const states = new Uint8Array(n);
    for (let r = 0; r < n; r++) {
      const e = row[r];
      const own = held.households ? problem.codes[e] : 0;
      packageOf[e] = byRank[r];
      states[e] =
        byRank[r] >= 0 ? state("packaged") : own === 0 && problem.hold.takenOut[r] ? state("takenOut") : STATE_OF[own];
    }
    const shown = packages.map((one, g) => shownOf(graph, one, colours[g]));
    return {
      notes,
      packages: shown,
      packageOf,
      states,
      totals: totalsOf(p, shown, packageOf, states),
    };
  };
}
