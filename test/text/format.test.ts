import { expect, it } from "vitest";
import { formatShare } from "../../src/text/format";

it("says 100 % only of what is whole", () => {
  const shares = [1, 0.9996, 0.996, 1 - 1e-12, 1.2, 0];
  expect(shares.map((share) => formatShare(share))).toEqual(["100%", "99%", "99%", "100%", "120%", "0%"]);
  expect(shares.map((share) => formatShare(share, 1))).toEqual([
    "100.0%",
    "99.9%",
    "99.6%",
    "100.0%",
    "120.0%",
    "0.0%",
  ]);
});
