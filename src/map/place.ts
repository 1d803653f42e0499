/** Where words find room on paper, where nobody can point at what is missing: near their place, else off it with a line back. */

export interface Wish {
  /** Pixels. */
  readonly at: readonly [number, number];
  /** Lines parted by \n. */
  readonly text: string;
  /** Height of a line in pixels. */
  readonly em: number;
  /** Stands exactly at its place, over whatever is there. */
  readonly fixed?: boolean;
  /** Distance kept from its own place, pixels: half of the mark that stands there. */
  readonly clear?: number;
  /** It names an area: a line leads back from wherever but its own place. */
  readonly tied?: boolean;
  /** How far it may stand off, in pixels; 0: only beside its place. */
  readonly reach?: number;
}

/** Middle of the words. */
export interface Placed<W extends Wish> {
  readonly wish: W;
  readonly x: number;
  readonly y: number;
  /** Stands off its place: a line leads back. */
  readonly off: boolean;
}

type Box = readonly [left: number, top: number, right: number, bottom: number];
const DIRECTIONS = Array.from({ length: 16 }, (_, k) => (k * Math.PI) / 8);
const STEP = 14;

/** Ems: narrow letters, capitals and wide ones, the other Latin letters and digits; everything else is as wide as high, as are two signs in Chinese fonts. */
const NARROW = /[ijlft.,:;'|()[\]!\s/-]/;
const FULL = /[±·]/;
const WIDE = /[A-Zmw%&@+<>=–]/;
const emsOf = (c: string): number => {
  if ((c.charCodeAt(0) > 255 || FULL.test(c)) && !WIDE.test(c)) return 1;
  return NARROW.test(c) ? 0.38 : WIDE.test(c) ? 0.78 : 0.58;
};

/** Width of the widest line of words in pixels, rather too much than too little. */
export const widthOf = (text: string, em: number): number =>
  em * Math.max(...text.split("\n").map((line) => [...line].reduce((sum, c) => sum + emsOf(c), 0)));

const meet = (a: Box, b: Box): boolean => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

/** Wishes in order of importance; those without room are left out. `taken` = boxes where nothing may stand. */
export function placed<W extends Wish>(
  wishes: readonly W[],
  width: number,
  height: number,
  taken: readonly Box[] = [],
): Placed<W>[] {
  const full: Box[] = [...taken];
  const done: Placed<W>[] = [];
  for (const wish of wishes) {
    const { at, text, em, fixed = false, clear = 0, tied = false, reach = 0 } = wish;
    const [w, h] = [widthOf(text, em) / 2 + 2, em * 0.6 * text.split("\n").length];
    const spots: (readonly [x: number, y: number, off: boolean])[] = [[0, 0, false]];
    if (!fixed) {
      if (clear > 0) spots.length = 0;
      // Below, above, right, left.
      spots.push([0, clear + h, tied], [0, -clear - h, tied], [clear + w, 0, tied], [-clear - w, 0, tied]);
      for (let far = clear + STEP; far <= clear + reach; far += STEP)
        for (const a of DIRECTIONS) spots.push([Math.cos(a) * (far + w), Math.sin(a) * (far + h), true]);
    }
    for (const [dx, dy, off] of spots) {
      const [x, y] = [at[0] + dx, at[1] + dy];
      const box: Box = [x - w, y - h, x + w, y + h];
      const inside = box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height;
      if (!fixed && (!inside || full.some((other) => meet(box, other)))) continue;
      full.push(box);
      done.push({ wish, x, y, off });
      break;
    }
  }
  return done;
}
