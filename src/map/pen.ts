/** The pen of the WebGL map: lines drawn and reshaped by mouse or finger. The drawing library comes with the first one asked for. */
import type { Map as MapLibre } from "maplibre-gl";
import type { Place } from "./measure";
import type { DrawnLine, Theme } from "./types";

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

export interface PenHolder {
  /** Puts a pen into the hand instead of the one before, and hands it over once it is there; null: none. */
  readonly take: (task: PenTask | null, theme?: Theme, onPen?: (pen: Pen) => void) => void;
  /** Whether a pen has the pointer. */
  readonly holds: () => boolean;
}

/** @param whenReady calls back once the map takes sources. Should the library not come, places are set one by one as before. */
export function penHolder(map: MapLibre, whenReady: (go: () => void) => void): PenHolder {
  let pen: Pen | null = null;
  let turn = 0;
  return {
    take(task, theme = "light", onPen) {
      const mine = ++turn;
      pen?.end();
      pen = null;
      if (!task) return;
      import("./draw")
        .then(({ penOn }) =>
          whenReady(() => {
            if (mine !== turn) return;
            pen = penOn(map, task, theme);
            onPen?.(pen);
          }),
        )
        .catch(() => {});
    },
    holds: () => pen !== null,
  };
}
