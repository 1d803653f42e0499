import { useLayoutEffect, useRef, useState } from "preact/hooks";

/** Width of a chart's room and the size of its text, px: both follow the window, so that nothing drawn is ever scaled. */
export interface Room {
  readonly width: number;
  readonly text: number;
}

/** Text of a chart beside a root of `rem` px: never under 12 px on a phone, 20 px and more on a wall. */
const textOf = (rem: number): number => Math.max(12, 0.82 * rem);

/** Measures the element that holds a chart; `preset` stands in for it until it is there (and on paper, where nothing is measured). */
export function useRoom<E extends HTMLElement>(preset: Room = { width: 340, text: 13 }) {
  const element = useRef<E>(null);
  const [room, setRoom] = useState(preset);
  useLayoutEffect(() => {
    if (!element.current) return;
    const measure = (wide: number): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setRoom({ width: Math.max(240, Math.floor(wide)), text: textOf(rem) });
    };
    measure(element.current.clientWidth);
    const watch = new ResizeObserver(([{ contentRect }]) => measure(contentRect.width));
    watch.observe(element.current);
    return () => watch.disconnect();
  }, []);
  return { element, room };
}
