/** The pen of the WebGL map: lines drawn and reshaped by mouse or finger. */
import type { Place } from "./measure";
import type { DrawnLine } from "./types";

/** What a pen is to do, and whom it tells. */
export interface PenTask {
  /** Draw new lines, or reshape those that `show` hands over. */
  readonly kind: "line" | "reshape";
  /** Places of the line in hand. */
  readonly onPlaces: (places: readonly Place[]) => void;
  /** A line of at least two places has ended; false: it was refused and stays in hand. */
  readonly onLine: (line: readonly Place[]) => boolean;
  /** A line's vertices were moved, added or deleted; false: refused, the line goes back. */
  readonly onReshape: (id: string, line: readonly Place[]) => boolean;
  /** A vertex was pressed without moving it. */
  readonly onVertex: (id: string, at: number) => void;
}

export interface Pen {
  /** Sets a place, as a click there would. */
  readonly add: (place: Place) => void;
  /** Takes the last place back. */
  readonly undo: () => void;
  /** Drops the line in hand. */
  readonly clear: () => void;
  readonly finish: () => void;
  /** The lines that can be reshaped, as they stand now. */
  readonly show: (lines: readonly DrawnLine[]) => void;
  readonly end: () => void;
}
