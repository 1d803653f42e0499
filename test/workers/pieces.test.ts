/** Large answers cross between threads in pieces and are whole again behind them. */
import { describe, expect, it } from "vitest";
import { buffersOf, givePieces, takePieces } from "../../src/workers/pieces";

const numbers = Array.from({ length: 20_001 }, (_, k) => k);
const made = () => ({
  dataset: {
    estates: { id: numbers.map((k) => `e${k}`), name: numbers.map(() => null), centre: Float64Array.of(1, 2) },
  },
  parts: [{ path: "a", mapping: { take: { except: numbers.map(String) } } }],
  short: ["x"],
  none: null,
});

describe("an answer in pieces", () => {
  it("is the same answer, and no piece is long", async () => {
    const { take, whole } = takePieces();
    const longest: number[] = [];
    const rest = await givePieces(made(), async (piece) => {
      longest.push(piece.items.length);
      take(structuredClone(piece));
    });
    expect(rest.dataset.estates.id).toEqual([]);
    expect(whole(structuredClone(rest))).toEqual(made());
    // 20,001 in three pieces each, of three lists.
    expect(longest.length).toBe(9);
    expect(Math.max(...longest)).toBeLessThan(10_000);
  });

  it("hands over the memory of its columns once each", () => {
    const shared = new Float64Array(8);
    const value = { a: shared.subarray(0, 4), b: [{ c: shared.subarray(4) }, { d: new Int32Array(2) }], e: "text" };
    expect(buffersOf(value).size).toBe(2);
  });
});
