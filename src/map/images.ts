/** Images made in code: patterns for states, rings for symbols. No sprite is ever fetched. */
import { channels } from "./colour";
import type { MapImage, PatternName, Theme } from "./types";

const blank = (size: number, ratio: number): MapImage => ({
  width: size,
  height: size,
  data: new Uint8ClampedArray(4 * size * size),
  ratio,
});

/** Paints a pixel with a colour and its coverage (0–1) over what is there, in straight alpha. */
function paint({ width, data }: MapImage, x: number, y: number, [r, g, b]: readonly number[], cover: number): void {
  if (cover <= 0) return;
  const at = 4 * (y * width + x);
  const before = data[at + 3] / 255;
  const after = cover + before * (1 - cover);
  [r, g, b].forEach((v, k) => {
    data[at + k] = (v * cover + data[at + k] * before * (1 - cover)) / after;
  });
  data[at + 3] = after * 255;
}

const clamp = (value: number): number => Math.max(0, Math.min(1, value));

/** Ink of the patterns: contrast enough to be seen beside every class, quiet enough to read names upon. */
export const PATTERN_INK: Readonly<Record<Theme, string>> = { light: "#a3957f", dark: "#6e6257" };

const made = new Map<string, MapImage>();

/**
 * A tile of 16 × 16 pixels at ratio 2 that joins itself without seams: lines (rising ones: 未列入本计划), or dots (no data).
 * The same object each time, so that the map sees that nothing changed.
 */
export function patternImage(name: PatternName, theme: Theme): MapImage {
  const key = `${name} ${theme}`;
  const image = made.get(key) ?? pattern(name, theme);
  made.set(key, image);
  return image;
}

function pattern(name: PatternName, theme: Theme): MapImage {
  const size = 16;
  const image = blank(size, 2);
  const ink = channels(PATTERN_INK[theme]);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (name !== "dots") {
        // Distance to the nearest of the lines x + y ≡ 0, x − y ≡ 0 or y ≡ 0 (mod size).
        const along = (name === "hatch" ? x + y + 1 : name === "back" ? x - y + size : y + 0.5) % size;
        const distance = Math.min(along, size - along) / (name === "bars" ? 1 : Math.SQRT2);
        paint(image, x, y, ink, clamp(1.4 - distance));
      } else {
        const [dx, dy] = [(x % 8) - 3.5, (y % 8) - 3.5];
        paint(image, x, y, ink, clamp(1.9 - Math.hypot(dx, dy)));
      }
    }
  }
  return image;
}

export interface Ring {
  /** Outer radius, CSS pixels. */
  readonly radius: number;
  /** 0–1, clockwise from the top; null: unknown, the track is then dashed. */
  readonly share: number | null;
  readonly colour: string;
  readonly track: string;
  /** Fill inside of the ring. */
  readonly inside: string;
}

/** A disc with a ring that is filled by a share. */
export function ringImage({ radius, share, colour, track, inside }: Ring, ratio = 2): MapImage {
  const outer = radius * ratio;
  const width = Math.max(3 * ratio, outer * 0.16);
  const size = Math.ceil(2 * outer) + 2;
  const image = blank(size, ratio);
  const middle = (size - 1) / 2;
  const [ink, ground, disc] = [channels(colour), channels(track), channels(inside)];
  const end = clamp(share ?? 0) * 2 * Math.PI;
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [dx, dy] = [x - middle, y - middle];
      const distance = Math.hypot(dx, dy);
      const edge = clamp(outer - distance + 0.5);
      if (edge === 0) continue;
      paint(image, x, y, disc, edge);
      const onRing = Math.min(edge, clamp(distance - (outer - width) + 0.5));
      if (onRing === 0) continue;
      const angle = (Math.atan2(dx, -dy) + 2 * Math.PI) % (2 * Math.PI);
      if (share === null) {
        if (Math.floor((angle / (2 * Math.PI)) * 24) % 2 === 0) paint(image, x, y, ground, onRing);
        continue;
      }
      paint(image, x, y, ground, onRing);
      // Half a pixel of softness at the arc's end; a full ring has no end.
      const arc = share >= 1 ? 1 : clamp((end - angle) * distance + 0.5);
      if (end > 0) paint(image, x, y, ink, Math.min(onRing, arc));
    }
  }
  return image;
}

/** A lock on a disc, 20 CSS pixels wide. The same object each time. */
export function lockImage(ink: string, halo: string, theme: Theme): MapImage {
  const key = `lock ${theme}`;
  const image = made.get(key) ?? lock(ink, halo);
  made.set(key, image);
  return image;
}

function lock(ink: string, halo: string): MapImage {
  const size = 40;
  const image = blank(size, 2);
  const [dark, light] = [channels(ink), channels(halo)];
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const [px, py] = [x + 0.5, y + 0.5];
      const away = Math.hypot(px - 20, py - 20);
      paint(image, x, y, dark, clamp(19.5 - away));
      paint(image, x, y, light, clamp(17 - away));
      // Body and shackle.
      if (px > 12 && px < 28 && py > 18 && py < 29) paint(image, x, y, dark, 1);
      if (py <= 18) paint(image, x, y, dark, clamp(2.2 - Math.abs(Math.hypot(px - 20, py - 17) - 5.5)));
    }
  }
  return image;
}
