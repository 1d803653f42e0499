/** An answer of the engine as the page shows it: rows of the dataset, colours told apart, states, totals. */
import { coloursApart, hashOf } from "../domain/packaging/apart";
import { heldFields, OWN_CODE } from "../domain/packaging/candidates";
import type { Packaged } from "../domain/packaging/edit/hold";
import type { Answer } from "../domain/packaging/engine";
import type { Graph, PackagingColumns } from "../domain/packaging/types";
import { totalsOf } from "./packaging-totals";
import { ESTATE_STATE, PACKAGE_COLOURS, type Reply, type Shown } from "./packaging-types";

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
    const made = { packages: shown, packageOf, states };
    return { notes, ...made, totals: totalsOf(columns, p, made) };
  };
}
