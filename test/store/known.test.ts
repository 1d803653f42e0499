/** What is known of a question before it is asked. */
import { beforeAll, expect, it } from "vitest";
import { applyOp } from "../../src/domain/packaging/edit/apply";
import { nowOf } from "../../src/domain/packaging/edit/now";
import type { Op } from "../../src/domain/packaging/edit/types";
import { surveyOf } from "../../src/domain/packaging/survey";
import { type Edits, NO_EDITS } from "../../src/model/scenario";
import { dataset } from "../../src/store/dataset";
import { type Done, knownAhead, knownOf, remember } from "../../src/store/known";
import { parameters } from "../../src/store/packaging";
import { columns } from "../../src/store/packaging-run";
import { openSession, type Session } from "../../src/workers/packaging-session";
import { datasetOf, ids } from "./rows";

let session: Session;
beforeAll(async () => {
  dataset.value = await datasetOf(ids);
  const { id, geometry, district, street } = dataset.value.estates;
  session = openSession({ id, geometry, district, street, barriers: dataset.value.barriers }, columns.value!);
});

it("is all of the last answer where an edit only names or locks, and nothing where it changes packages", () => {
  const p = parameters.value;
  const { geometry, centre } = dataset.value!.estates;
  const start = { p, edits: NO_EDITS };
  const reply = session.answer(p, false);
  const seen = reply.packages.map(({ members }) => ({ held: null, members: members.map((e) => ids[e]) }));
  const now = nowOf(surveyOf(columns.value!, geometry, dataset.value!.barriers), centre, p, seen);
  const after = (edits: Edits, op: Op) => ({ p, edits: applyOp(edits, now, op).edits });
  const proof = { state: "done", reply: { proven: true } } as Done;
  remember({ reply, ...start }, null);
  remember({ reply, ...start }, proof);

  const locked = after(NO_EDITS, { do: "lock", at: "a" });
  const ahead = knownAhead(locked, start)!;
  expect(ahead.proof).toBe(proof);
  expect(ahead.sets.map((set) => set.map((e) => ids[e]).join(""))).toEqual(["mno"]);
  // The page shows it as it was.
  expect(session.adopt(p, ahead.sets, locked.edits).totals).toEqual(reply.totals);
  const named = after(locked.edits, { do: "rename", at: "m", name: "一号片" });
  expect(knownAhead(named, locked)).toMatchObject({ sets: [], proof, final: reply.totals });

  const without = after(NO_EDITS, { do: "remove", estates: ["c"] });
  expect(knownAhead(without, start)).toBeNull();
  // Taken back it is as it was; under other parameters nobody knows.
  expect(knownAhead(start, without)).toBe(knownOf(start));
  expect(knownAhead({ ...locked, p: { ...p } }, start)).toBeNull();
});
