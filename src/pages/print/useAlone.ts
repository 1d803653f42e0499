/** What is set out for print stands alone: the page behind it rests, Escape puts it away, the focus comes back. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";

export function useAlone(first: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const app = document.getElementById("app");
    const before = document.activeElement;
    if (app) app.inert = true;
    first.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape") close();
    };
    addEventListener("keydown", onKey);
    return () => {
      if (app) app.inert = false;
      removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
}
