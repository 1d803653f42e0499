/** Places set one by one on the map, by mouse, finger or Enter: for measuring, and for lines that the page asks for. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Place } from "./measure";
import type { MapDrawing, MapPoint } from "./types";

export interface Places {
  /** null: nobody sets places. */
  readonly list: readonly Place[] | null;
  readonly add: (point: MapPoint) => void;
  /** Begins, or ends without a line. */
  readonly toggle: () => void;
  /** Hands the line to the page and begins another. */
  readonly finish: () => void;
}

const typing = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest("input, select, textarea, dialog") !== null;

export function usePlaces(drawing: MapDrawing | null | undefined): Places {
  const [list, setList] = useState<readonly Place[] | null>(null);
  /** What is set this moment: a double click ends a line before its second place was rendered. */
  const now = useRef(list);
  const put = (next: readonly Place[] | null): void => {
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
    const line = now.current ?? [];
    if (asked.current?.kind !== "line" || line.length < 2) return;
    put([]);
    asked.current.onLine(line);
  };
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") put(asked.current ? [] : null);
      else if (event.key === "Backspace" && !typing(event.target)) put(now.current?.slice(0, -1) ?? null);
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [on]);
  return {
    list,
    add: ({ longitude, latitude }) => put([...(now.current ?? []), [longitude, latitude]]),
    toggle: () => put(now.current ? null : []),
    finish,
  };
}
