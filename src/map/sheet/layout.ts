/** Where the parts of a map sheet stand. */
import type { SheetSize } from "./paper";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface SheetBoxes {
  readonly head: Box;
  readonly map: Box;
  /** The core's picture; null: none. */
  readonly inset: Box | null;
  readonly legend: Box & { readonly columns: number };
  /** Scale bar and north arrow. */
  readonly scale: Box;
  readonly foot: Box;
}

/** Units. */
const [HEAD, GAP, SCALE, LINE] = [58, 12, 62, 16];
/** Height of the inset ÷ its width, and room for its title. */
const [ASPECT, CAPTION] = [0.68, 18];
/** Two pictures of one size in the map's place, `caption` units kept free over each: side by side, or one above the other in a high one. */
export function halves({ x, y, width, height }: Box, caption: number): readonly [Box, Box] {
  const isWide = width > height;
  const one = isWide
    ? { width: (width - GAP) / 2, height: height - caption }
    : { width, height: (height - GAP) / 2 - caption };
  const first = { x, y: y + caption, ...one };
  return [first, isWide ? { ...first, x: x + one.width + GAP } : { ...first, y: first.y + one.height + GAP + caption }];
}

/** Least width of a column of the legend below the map. */
const COLUMN = 205;
/** Shares of the width that a column beside the map may take, least first. */
const SIDES = [0.25, 0.3, 0.36, 0.44];

/**
 * Boxes in units. `legend` says how high a legend of so many columns of a width is; `footLines` how many lines stand below a
 * width. A wide sheet has a column beside the map, a high one, and one of two maps, a strip below it.
 */
export function sheetBoxes(
  { width, height, mm }: SheetSize,
  hasInset: boolean,
  legend: (columns: number, width: number) => number,
  footLines: (width: number) => number,
  isPair = false,
): SheetBoxes {
  // A picture has no margin of its own.
  const edge = mm ? 0 : 24;
  const inner = width - 2 * edge;
  const foot = footLines(inner) * LINE + 6;
  const head: Box = { x: edge, y: edge, width: inner, height: HEAD };
  const footBox: Box = { x: edge, y: height - edge - foot, width: inner, height: foot };
  const [top, bottom] = [edge + HEAD + GAP, footBox.y - GAP];
  const room = bottom - top;
  if (width > height && !isPair) {
    const sides = SIDES.map((share) => Math.max(240, Math.min(420, share * inner)));
    const insetOf = (side: number): number => (hasInset ? side * ASPECT + CAPTION + GAP : 0);
    const fits = (side: number): boolean => insetOf(side) + legend(1, side) + GAP + SCALE <= room;
    const side = sides.find(fits) ?? sides[sides.length - 1];
    const x = edge + inner - side;
    const under = top + insetOf(side);
    return {
      head,
      foot: footBox,
      map: { x: edge, y: top, width: inner - side - GAP, height: room },
      inset: hasInset ? { x, y: top + CAPTION, width: side, height: side * ASPECT } : null,
      legend: { x, y: under, width: side, height: bottom - SCALE - GAP - under, columns: 1 },
      scale: { x, y: bottom - SCALE, width: side, height: SCALE },
    };
  }
  const left = hasInset ? 0.42 * inner : 270;
  const beside = inner - left - GAP;
  const least = hasInset ? left * ASPECT + CAPTION + GAP + SCALE : SCALE;
  const most = Math.max(1, Math.floor((beside + GAP) / (COLUMN + GAP)));
  const highOf = (columns: number): number => legend(columns, (beside - (columns - 1) * GAP) / columns);
  // As few columns as stand beside the inset, else as many as there is room for.
  const columns = Array.from({ length: most }, (_, k) => k + 1).find((count) => highOf(count) <= least) ?? most;
  const tall = Math.max(least, highOf(columns));
  const strip = bottom - tall;
  return {
    head,
    foot: footBox,
    map: { x: edge, y: top, width: inner, height: strip - GAP - top },
    inset: hasInset ? { x: edge, y: strip + CAPTION, width: left, height: left * ASPECT } : null,
    legend: { x: edge + left + GAP, y: strip, width: beside, height: tall, columns },
    scale: { x: edge, y: bottom - SCALE, width: left, height: SCALE },
  };
}
