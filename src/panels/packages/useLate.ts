/** Lets a frame be drawn before what need not be in it: the map and the totals answer a hand first, the list follows. */
import { useEffect, useRef, useState } from "preact/hooks";

/** The longest that a page which is never idle puts it off, ms; a newer value begins anew. */
const LATEST = 100;

/** Runs once the page has nothing else to do, at the latest so many ms later; the function it returns calls it off. */
function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === "function") {
    const asked = requestIdleCallback(run, { timeout: LATEST });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(run, 0);
  return () => clearTimeout(timer);
}

/** The value once a frame was drawn since it came; one that is overtaken meanwhile is never shown. `atOnce`: without delay. */
export function useLate<T>(value: T, atOnce: boolean): T {
  const shown = useRef(value);
  const [, wake] = useState(0);
  if (atOnce) shown.current = value;
  useEffect(() => {
    if (shown.current === value) return;
    return whenIdle(() => {
      shown.current = value;
      wake((count) => count + 1);
    });
  }, [value]);
  return shown.current;
}
