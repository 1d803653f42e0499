/** Places set one by one on the map, by mouse, finger or Enter: for measuring, and for lines that the page asks for. */
import type { RefObject } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { Place } from "./measure";
import type { Pen } from "./pen";
import type { MapDrawing, MapPoint } from "./types";

export interface Places {
  /** null: nobody sets places. */
  readonly list: readonly Place[] | null;
  readonly add: (point: MapPoint) => void;
  /** Begins, or ends without a line. */
  readonly toggle: () => void;
  /** Hands the line to the page and begins another; a refused one stays. */
  readonly finish: () => void;
  /** What the pen has set. */
  readonly put: (places: readonly Place[]) => void;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, select, textarea, dialog") !== null;

/** @param pen sets the places of lines while it is in the hand. */
export function usePlaces(drawing: MapDrawing | null | undefined, pen: RefObject<Pen | null>): Places {
  const [list, setList] = useState<readonly Place[] | null>(null);
  /** What is set this moment: a double click ends a line before its second place was rendered. */
  const now = useRef(list);
  /** Whether Enter sets a place this moment, and whether it set the last one. */
  const keyed = useRef({ now: false, last: false });
  const put = (next: readonly Place[] | null): void => {
    if ((next?.length ?? 0) > (now.current?.length ?? 0)) keyed.current.last = keyed.current.now;
    now.current = next;
    setList(next);
  };
  const asked = useRef(drawing);
  asked.current = drawing;
  const sets = drawing?.kind === "line" || drawing?.kind === "measure";
  const key = sets ? drawing.key : "";
  useEffect(() => put(sets ? [] : null), [key, sets]);
  const on = list !== null;
  const finish = (): void => {
    if (pen.current) {
      pen.current.finish();
      return;
    }
    const line = now.current ?? [];
    if (asked.current?.kind !== "line" || line.length < 2) return;
    if (asked.current.onLine(line)) put([]);
  };
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      const back = event.key === "Backspace" && !typing(event.target);
      if (event.key !== "Escape" && !back) return;
      if (pen.current) pen.current[back ? "undo" : "clear"]();
      else if (back) put(now.current?.slice(0, -1) ?? null);
      else put(asked.current ? [] : null);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [on]);
  return {
    list,
    add: ({ longitude, latitude }) => {
      if (!pen.current) {
        put([...(now.current ?? []), [longitude, latitude]]);
        return;
      }
      // The pen has the pointer: this is Enter. It ends a line that the pointer drew.
      if ((now.current?.length ?? 0) > 1 && !keyed.current.last) {
        finish();
        return;
      }
      keyed.current.now = true;
      pen.current.add([longitude, latitude]);
      keyed.current.now = false;
    },
    toggle: () => put(now.current ? null : []),
    finish,
    put,
  };
}
