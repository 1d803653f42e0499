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

  it("has its long columns in pieces too where this thread keeps them", async () => {
    const value = {
      side: { coords: Float64Array.from({ length: 300_001 }, (_, k) => k / 7), rows: new Int32Array(200_000).fill(-1) },
      few: Uint8Array.of(1, 2),
    };
    const { take, whole } = takePieces();
    let pieces = 0;
    const rest = await givePieces(
      value,
      async (piece) => {
        pieces++;
        take(structuredClone(piece));
      },
      true,
    );
    expect(rest.side.coords).toEqual(new Float64Array(0));
    // Three of the first and two of the second; the third is short.
    expect(pieces).toBe(5);
    const { side, few } = whole(structuredClone(rest));
    expect([side.coords.constructor, side.rows.constructor, few]).toEqual([Float64Array, Int32Array, value.few]);
    const same = (a: Float64Array | Int32Array, b: typeof a): boolean =>
      Buffer.from(a.buffer).equals(Buffer.from(b.buffer));
    expect([same(side.coords, value.side.coords), same(side.rows, value.side.rows)]).toEqual([true, true]);
    expect(value.side.coords.length).toBe(300_001);
  });

  it("hands over the memory of its columns once each", () => {
    const shared = new Float64Array(8);
    const value = { a: shared.subarray(0, 4), b: [{ c: shared.subarray(4) }, { d: new Int32Array(2) }], e: "text" };
    expect(buffersOf(value).size).toBe(2);
  });
});
