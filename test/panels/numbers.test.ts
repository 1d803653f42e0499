import { describe, expect, it } from "vitest";
import { matchOf } from "../../src/domain/packaging/compare";
import type { Named } from "../../src/panels/packages/figures";
import { numberedAs } from "../../src/panels/packages/portfolio/numbers";

const one = (rank: number, colour: number, estate: string, members: readonly number[]): Named =>
  ({ rank, number: rank, colour, called: { estate, apart: "" }, members }) as unknown as Named;

describe("numbers of chosen packages", () => {
  it("are those of the answer without a budget, with what differs; others follow after its last", () => {
    const whole = [one(1, 3, "甲院", [1, 2, 3, 4]), one(2, 5, "乙院", [5, 6]), one(3, 0, "丙院", [7, 8])];
    const chosen = [one(1, 1, "乙院", [5, 6]), one(2, 2, "丁院", [2, 3, 9]), one(3, 4, "戊院", [10, 11])];
    const at = new Map(whole.flatMap(({ members }, k) => members.map((row) => [row, k] as const)));
    const match = matchOf(chosen, at);
    expect(match).toEqual([1, 0, -1]);
    const list = numberedAs(chosen, whole, match);
    expect(
      list.map(({ rank, number, colour, called, differs }) => [rank, number, colour, called.estate, differs]),
    ).toEqual([
      [1, 2, 5, "乙院", undefined],
      // Named after an estate that is in it.
      [2, 1, 3, "丁院", { less: 2, more: 1 }],
      [3, 4, 4, "戊院", undefined],
    ]);
  });
});
