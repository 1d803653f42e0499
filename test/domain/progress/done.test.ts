/** A city that nobody has reported on is unknown, not at 0. */
import { expect, it } from "vitest";
import { doneSums, startedOf } from "../../../src/domain/progress/done";
import { situationAt } from "../../../src/domain/progress/situation";
import { build } from "../../../src/intake/build";
import { parseDay, parseMonth } from "../../../src/model/time";
import { collection, feature, part, square } from "../../intake/fixtures";

const at = async (accepted: string | null, reports: string) => {
  const acceptance = accepted ? { report: { on: accepted } } : null;
  const { dataset } = await build([
    part(
      "estates",
      "e.geojson",
      collection([
        feature({ id: "a", programme: "p", households: 30, acceptance }),
        feature({ id: "b", programme: "p", households: 40 }, square(114)),
        feature({ id: "c", households: 50 }, square(115)),
      ]),
    ),
    part("reports", "r.csv", `month,estateId,stage\n${reports}`),
  ]);
  if (!dataset) throw new Error("not read");
  const now = situationAt(dataset, parseMonth("2020-08"), parseDay("2020-09-10"));
  return { started: startedOf(dataset, now, 0), done: doneSums(dataset, now, 0)?.households.value ?? null };
};

it("knows nothing without reports and records", async () => {
  expect(await at(null, "")).toEqual({ started: null, done: null });
});
it("takes nothing from a report on an estate outside the programme", async () => {
  expect(await at(null, "2020-08,c,started\n")).toEqual({ started: null, done: null });
});
it("counts 0 once a report says that none has started", async () => {
  expect(await at(null, "2020-08,b,scheme\n")).toEqual({ started: { count: 0, notReported: 1 }, done: 0 });
});
it("says how many are silent beside those that started", async () => {
  const { started } = await at(null, "2020-08,b,construction\n");
  expect(started).toEqual({ count: 1, notReported: 1 });
});
it("knows what is complete from the record alone, and what has started from reports alone", async () => {
  expect(await at("2020-08-20", "")).toEqual({ started: null, done: 30 });
});
