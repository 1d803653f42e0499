import { describe, expect, it } from "vitest";
import { patternImage, ringImage } from "../../src/map/images";
import { type MapImage, PATTERNS } from "../../src/map/types";

const alpha = ({ data, width }: MapImage, x: number, y: number): number => data[4 * (y * width + x) + 3];
const rgb = ({ data, width }: MapImage, x: number, y: number): number[] => [
  ...data.slice(4 * (y * width + x), 4 * (y * width + x) + 3),
];

describe("patternImage", () => {
  it("joins itself without a seam: hatching is the same along each diagonal, round the edges", () => {
    const image = patternImage("hatch", "light");
    for (let y = 0; y < image.height; y++) {
      for (let x = 0; x < image.width; x++) {
        const next = alpha(image, (x + 1) % image.width, (y + image.height - 1) % image.height);
        expect(alpha(image, x, y)).toBe(next);
      }
    }
  });

  it("falls to the right without a seam where the other rises, and runs across in level lines", () => {
    const [back, bars] = [patternImage("back", "light"), patternImage("bars", "light")];
    for (let y = 0; y < back.height; y++) {
      for (let x = 0; x < back.width; x++) {
        expect(alpha(back, x, y)).toBe(alpha(back, (x + 1) % back.width, (y + 1) % back.height));
        expect(alpha(bars, x, y)).toBe(alpha(bars, 0, y));
      }
    }
  });

  it("leaves most of the ground free in every pattern", () => {
    for (const image of PATTERNS.flatMap((name) => [patternImage(name, "light"), patternImage(name, "dark")])) {
      let covered = 0;
      for (let k = 3; k < image.data.length; k += 4) covered += image.data[k] / 255;
      const share = covered / (image.width * image.height);
      expect(share).toBeGreaterThan(0.05);
      expect(share).toBeLessThan(0.5);
    }
  });
});

describe("ringImage", () => {
  const look = { radius: 20, colour: "#a6402b", track: "#e8d5c4", inside: "#fffdf8" };
  const [ink, track, inside] = [
    [166, 64, 43],
    [232, 213, 196],
    [255, 253, 248],
  ];

  it("fills a quarter clockwise from the top", () => {
    const image = ringImage({ ...look, share: 0.25 });
    const middle = Math.floor(image.width / 2);
    const edge = 4;
    const far = image.width - 1 - edge;
    expect(rgb(image, middle + 20, middle - 28)).toEqual(ink);
    expect(rgb(image, far, middle + 12)).toEqual(track);
    expect(rgb(image, edge, middle)).toEqual(track);
    expect(rgb(image, middle, middle)).toEqual(inside);
    expect(alpha(image, 0, 0)).toBe(0);
  });

  it("tells nothing done from unknown, and everything done from both", () => {
    const inks = (share: number | null): number => {
      const image = ringImage({ ...look, share });
      let count = 0;
      for (let y = 0; y < image.height; y++)
        for (let x = 0; x < image.width; x++) if (rgb(image, x, y).join() === ink.join()) count++;
      return count;
    };
    expect(inks(0)).toBe(0);
    expect(inks(null)).toBe(0);
    expect(inks(1)).toBeGreaterThan(1.9 * inks(0.5));
    expect(ringImage({ ...look, share: null }).data).not.toEqual(ringImage({ ...look, share: 0 }).data);
  });
});
