/** A town under a planner's hand: operations, answers and reasons by id. */
import { defaultParameters } from "../../../../src/domain/packaging/defaults";
import { applyOp } from "../../../../src/domain/packaging/edit/apply";
import { nowOf } from "../../../../src/domain/packaging/edit/now";
import type { Edited, Op } from "../../../../src/domain/packaging/edit/types";
import { createEngine } from "../../../../src/domain/packaging/engine";
import { surveyOf } from "../../../../src/domain/packaging/survey";
import type { Parameters } from "../../../../src/domain/packaging/types";
import { type Edits, NO_EDITS } from "../../../../src/model/scenario";
import { degrees, type Lot, noBarriers, town } from "../city";

export const P1 = defaultParameters("renovation");

/** A lot of 40 × 40 m with a body of its own. */
export const lot = (id: string, x: number, y = 0, more: Partial<Lot> = {}): Lot => ({
  id,
  place: [x, y, 40, 40],
  households: 200,
  budgetWan: 400,
  body: `body ${id}`,
  ...more,
});

/** Metres from the town's corner as a line in degrees. */
export const line = (...points: [number, number][]): [number, number][] => points.map(([x, y]) => degrees(x, y));

export function planner(lots: readonly Lot[], p: Parameters = P1, barriers = noBarriers) {
  const { graph, columns, geometry } = town(lots, barriers);
  const engine = createEngine(graph, columns, geometry, barriers);
  const survey = surveyOf(columns, geometry, barriers);
  const centre = Float64Array.from(lots.flatMap(({ place: [x, y, w, h] }) => degrees(x + w / 2, y + h / 2)));
  const idOf = (rank: number): string => columns.id[graph.row[rank]];
  const answer = (edits: Edits = NO_EDITS, q: Parameters = p) => {
    const full = engine.answer(q, false, edits);
    const left = new Map(engine.left(full).map((one) => [columns.id[one.row], one]));
    return {
      full,
      left,
      code: (id: string) => left.get(id)?.code,
      figures: (id: string) => left.get(id)?.figures,
      packages: full.packages,
      /** Members of each package, in order of their first. */
      sets: full.packages.map(({ members }) => members.map(idOf)).sort(([a], [b]) => (a < b ? -1 : 1)),
      held: full.packages.flatMap(({ hand, members }) => (hand ? [{ ...hand, members: members.map(idOf) }] : [])),
    };
  };
  const act = (edits: Edits, op: Op, q: Parameters = p): Edited => {
    const seen = engine.answer(q, false, edits).packages.map(({ hand, members }) => ({
      held: hand?.id ?? null,
      members: members.map(idOf),
    }));
    return applyOp(edits, nowOf(survey, centre, q, seen), op);
  };
  /** All operations one after the other; throws at a refusal. */
  const doAll = (...ops: Op[]): Edits =>
    ops.reduce((edits, op) => {
      const done = act(edits, op);
      if (done.refused) throw new Error(`${op.do} was refused: ${done.refused.code}`);
      return done.edits;
    }, NO_EDITS);
  return { answer, act, doAll, graph, columns, engine, idOf };
}
