import { describe, expect, it } from "vitest";
import { matchOf } from "../../src/domain/packaging/compare";
import type { Named } from "../../src/panels/packages/figures";
import { numberedAs } from "../../src/panels/packages/portfolio/numbers";

const one = (rank: number, colour: number, place: string, letter: string, members: readonly number[]): Named =>
  ({ rank, number: rank, colour, place, letter, members }) as unknown as Named;

describe("numbers of chosen packages", () => {
  it("are those of the answer without a budget, with what differs; others follow after its last", () => {
    const whole = [
      one(1, 3, "东街", "A", [1, 2, 3, 4]),
      one(2, 5, "西街", "A", [5, 6]),
      one(3, 0, "东街", "B", [7, 8]),
    ];
    const chosen = [
      one(1, 1, "西街", "A", [5, 6]),
      one(2, 2, "东街", "A", [2, 3, 9]),
      one(3, 4, "东街", "B", [10, 11]),
    ];
    const at = new Map(whole.flatMap(({ members }, k) => members.map((row) => [row, k] as const)));
    const match = matchOf(chosen, at);
    expect(match).toEqual([1, 0, -1]);
    const list = numberedAs(chosen, whole, match);
    expect(
      list.map(({ rank, number, colour, place, letter, differs }) => [rank, number, colour, place + letter, differs]),
    ).toEqual([
      [1, 2, 5, "西街A", undefined],
      [2, 1, 3, "东街A", { less: 2, more: 1 }],
      // 东街 has A and B without a budget.
      [3, 4, 4, "东街C", undefined],
    ]);
  });
});
