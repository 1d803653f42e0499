import { expect, it } from "vitest";
import { reachedBy } from "../../src/domain/progress/forecast";
import { worstOfEach } from "../../src/outbox/papers/mostLate";

it("every group's worst row is told before more of the same, in the order of the rows", () => {
  const rows = ["x9", "x8", "x7", "y3", "z1"];
  const of = (row: string) => row.charAt(0);
  expect(worstOfEach(rows, of, 4)).toEqual(["x9", "x8", "y3", "z1"]);
  expect(worstOfEach(rows, of, 2)).toEqual(["x9", "y3"]);
  expect(worstOfEach(rows, of, 9)).toEqual(rows);
});

it("three months at 10 % bring 60 % to 90 %; nothing is more than all", () => {
  expect(reachedBy({ from: 100, done: 0.6 }, 103, 0.1)).toBeCloseTo(0.9, 12);
  expect(reachedBy({ from: 100, done: 0.6 }, 109, 0.1)).toBe(1);
});
