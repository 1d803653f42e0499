/** What is told fits its room, whatever an office writes and whichever letters a machine has. */
import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** Sizes that are tried, of the size as designed. */
const SIZES = [1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65, 0.6];
/** As low as this, in CSS pixels, letters are nearly as small as they may be: a longer chapter is scrolled. */
const LOW = 480;

export const overflows = (box: HTMLElement): boolean => box.scrollHeight > box.clientHeight + 1;

/** Where hands press, only lists on a wall are smaller: a phone's buttons stay as large as a finger. */
const WALL = 900;
const PRESSED = new Set(["mine", "done"]);

function sizesFor({ classList, dataset: { scene = "" } }: HTMLElement): readonly number[] {
  if (classList.contains("looping")) return innerHeight > LOW ? SIZES : SIZES.slice(0, 2);
  return innerHeight > WALL && PRESSED.has(scene) ? SIZES.slice(0, 5) : [1];
}

function shrink(box: HTMLElement): void {
  for (const size of sizesFor(box.parentElement ?? box)) {
    box.style.setProperty("--fit", String(size));
    if (!overflows(box)) return;
  }
}

/** Measures before anything is painted: after each drawing, when the window has another size, and when its letters are there. */
export function useFit(told: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (told.current) shrink(told.current);
  });
  useLayoutEffect(() => {
    const again = (): void => {
      if (told.current) shrink(told.current);
    };
    addEventListener("resize", again);
    document.fonts.addEventListener("loadingdone", again);
    return () => {
      removeEventListener("resize", again);
      document.fonts.removeEventListener("loadingdone", again);
    };
  }, []);
}
