import jsQR from "jsqr";
import { describe, expect, it } from "vitest";
import { qrPath } from "../../src/panels/show/QrCode";

/** Paints the path, four pixels a module, as a camera would see it. */
function seen({ path, size }: { path: string; size: number }) {
  const scale = 4;
  const side = size * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g)) {
    for (let row = +y * scale; row < (+y + 1) * scale; row++)
      for (let at = +x * scale; at < (+x + +run) * scale; at++)
        pixels.fill(0, 4 * (row * side + at), 4 * (row * side + at) + 3);
  }
  return jsQR(pixels, side, side)?.data;
}

describe("the code for a phone", () => {
  it("says the address, Chinese included, with four modules of white around it", () => {
    for (const link of [
      "https://example.org/gaizao/#/mine?my=410702-013",
      `https://example.org/?city=demo#/mine?lang=en&my=${encodeURIComponent("市卫生局家属院")}`,
    ]) {
      const code = qrPath(link);
      if (!code) throw new Error("No code was made.");
      expect(seen(code)).toBe(link);
      const rows = [...code.path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, run]) => [+x, +y, +x + +run]);
      expect(Math.min(...rows.flat())).toBe(4);
      expect(Math.max(...rows.map(([, , end]) => end))).toBe(code.size - 4);
    }
  });

  it("is none for a text longer than any code holds", () => {
    expect(qrPath("x".repeat(5000))).toBeNull();
  });
});
