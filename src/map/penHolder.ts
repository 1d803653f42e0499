/** The hand that holds the pen; the drawing library comes with the first one asked for. */
import type { Map as MapLibre } from "maplibre-gl";
import type { Pen, PenTask } from "./pen";
import type { Theme } from "./types";

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
