/** Puts the pen into the hand while the page asks for lines. */
import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Place } from "./measure";
import type { LiveMap } from "./mount";
import type { Pen, PenTask } from "./pen";
import type { MapDrawing, Theme } from "./types";

export interface PenUse {
  readonly live: RefObject<LiveMap | null>;
  /** Filled while a pen is in the hand. */
  readonly pen: RefObject<Pen | null>;
  readonly drawing: MapDrawing | null | undefined;
  /** Whether the map is there. */
  readonly ready: boolean;
  readonly theme: Theme;
  /** Another number is another map. */
  readonly losses: number;
  /** Set before the pen came. */
  readonly places: readonly Place[] | null;
  readonly put: (places: readonly Place[]) => void;
  readonly setPenned: (penned: boolean) => void;
  readonly onVertex: PenTask["onVertex"];
}

export function usePen({ live, pen, drawing, ready, theme, losses, places, put, setPenned, onVertex }: PenUse): void {
  const now = useRef({ drawing, places, put, onVertex });
  now.current = { drawing, places, put, onVertex };
  const kind = drawing?.kind === "line" || drawing?.kind === "reshape" ? drawing.kind : null;
  const key = kind ? drawing && "key" in drawing && drawing.key : "";
  useEffect(() => {
    const map = live.current;
    if (!kind || !ready || !map) return;
    map.takePen(
      {
        kind,
        onPlaces: (set) => now.current.put(set),
        onLine: (line) => now.current.drawing?.kind !== "line" || now.current.drawing.onLine(line),
        onVertex: (id, at) => now.current.onVertex(id, at),
        onReshape: (id, line) => now.current.drawing?.kind !== "reshape" || now.current.drawing.onReshape(id, line),
      },
      theme,
      (next) => {
        pen.current = next;
        if (kind === "reshape" && now.current.drawing?.kind === "reshape") next.show(now.current.drawing.lines);
        for (const place of now.current.places ?? []) next.add(place);
        setPenned(true);
      },
    );
    return () => {
      pen.current = null;
      setPenned(false);
      map.takePen(null);
    };
  }, [kind, key, ready, theme, losses]);
  const lines = drawing?.kind === "reshape" ? drawing.lines : null;
  useEffect(() => {
    if (lines) pen.current?.show(lines);
  }, [lines]);
}
