/** The papers of a map sheet, and the scale at which a place fits on one. */
import type { Bounds } from "../../model/geometry";
import type { Sheet, Turn } from "../../model/paper";
import type { MapView } from "../types";
import { metresPerPixel, viewOf } from "../view";

/** A CSS pixel, mm. */
const PIXEL = 25.4 / 96;
/** Short and long side and margin in mm, and how many times as large as on A4 everything is drawn: A1 is read from further away. */
const PAPER = {
  a4: { short: 210, long: 297, margin: 10, times: 1 },
  a3: { short: 297, long: 420, margin: 12, times: 1.2 },
  a1: { short: 594, long: 841, margin: 15, times: 2.2 },
} as const;
/** A slide is 16 : 9, and its words are a third larger than its pixels make them. */
const SLIDE = { width: 1280, height: 720 } as const;

export interface SheetSize {
  /** Within the margins, in units: 12 of them are the height of the smallest text. */
  readonly width: number;
  readonly height: number;
  /** mm within the margins; null: a picture, which has no length. */
  readonly mm: readonly [width: number, height: number] | null;
  /** mm a unit: 0.265 on A4, where 12 units are 9 pt; NaN: a picture. */
  readonly unit: number;
}

/** What is printable of a paper; a slide is always landscape. A hair is kept free, so that rounding never makes another page. */
export function sheetSize(sheet: Sheet, turn: Turn): SheetSize {
  if (sheet === "slide") return { ...SLIDE, mm: null, unit: Number.NaN };
  const { short, long, margin, times } = PAPER[sheet];
  const [w, h] = turn === "landscape" ? [long, short] : [short, long];
  const mm = [w - 2 * margin, h - 2 * margin - 0.5] as const;
  const unit = PIXEL * times;
  return { width: mm[0] / unit, height: mm[1] / unit, mm, unit };
}

/** The round denominator of a scale that is not larger than 1 : `least`. */
export function roundScale(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  // A hair of tolerance: 1 : 50 000 stays what it is.
  const found =
    [1, 1.25, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5, 6, 7, 8, 9, 10].find((k) => k * power >= least * (1 - 1e-9)) ?? 10;
  return Math.round(found * power);
}

export interface Fitted {
  readonly view: MapView;
  /** m a unit in the middle of the map. */
  readonly metres: number;
  /** Of the scale in the middle of the map; null: a picture, which has none. */
  readonly scale: number | null;
}

/** Estates are never drawn larger than at this zoom. */
const MOST_ZOOM = 17.5;

/** The view that shows the bounds in width × height units of `unit` mm, at a round scale where there is one. */
export function fitted(bounds: Bounds, width: number, height: number, unit: number): Fitted {
  const full = viewOf(bounds, width, height, 14);
  const view = { ...full, zoom: Math.min(MOST_ZOOM, full.zoom) };
  const metres = metresPerPixel(view);
  if (Number.isNaN(unit)) return { view, metres, scale: null };
  const scale = roundScale((metres * 1000) / unit);
  const round = (scale * unit) / 1000;
  return { view: { ...view, zoom: view.zoom + Math.log2(metres / round) }, metres: round, scale };
}
