import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

/** Width and height of an element, CSS pixels, as they change; 0, 0 until it is there. */
export function useSize(place: RefObject<HTMLElement | null>): readonly [width: number, height: number] {
  const [size, setSize] = useState<readonly [number, number]>([0, 0]);
  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    const measure = (): void => setSize([element.clientWidth, element.clientHeight]);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return size;
}
