import { expect, it } from "vitest";
import { NO_EDITS, type Scenario } from "../../src/model/scenario";
import { lostOf } from "../../src/store/locked";
import { datasetOf, ids } from "./rows";

const scenario = (name: string, packages: readonly (readonly [members: string[], locked: boolean])[]): Scenario => ({
  id: name,
  name,
  rule: "renovation",
  parameters: {},
  edits: {
    ...NO_EDITS,
    packages: packages.map(([members, locked], k) => ({ id: `${k}`, name: null, members, locked, life: null })),
  },
  createdOn: "",
  changedOn: "",
  fingerprint: "",
  outcome: null,
});

it("names estates that go and are locked, with the scenarios that lock them", async () => {
  const [first, second, third, ...rest] = ids;
  const [old, next] = [await datasetOf(ids), await datasetOf(rest)];
  const list = [
    scenario("A", [[[first, rest[0]], true]]),
    scenario("B", [
      [[first, second], true],
      [[third, rest[1]], false],
    ]),
  ];
  expect(lostOf(old, next, list).map(({ id, scenarios }) => [id, scenarios])).toEqual([
    [first, ["A", "B"]],
    [second, ["B"]],
  ]);
  expect(lostOf(old, old, list)).toEqual([]);
});
