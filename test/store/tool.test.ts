import { describe, expect, it } from "vitest";
import { strokeMembers } from "../../src/store/tool";

describe("a stroke of the brush", () => {
  it("joins when it begins outside, each estate once", () => {
    expect(strokeMembers(["a", "b"], ["c", "a", "d"])).toEqual(["a", "b", "c", "d"]);
  });
  it("takes out when it begins inside, and lets the others be", () => {
    expect(strokeMembers(["a", "b", "c"], ["b", "x", "c"])).toEqual(["a"]);
  });
  it("does nothing where nothing was hit", () => {
    expect(strokeMembers(["a"], [])).toEqual(["a"]);
  });
});
