/** What is set out for print stands alone and is light: the page behind it rests, Escape puts it away, the focus comes back. */
import type { RefObject } from "preact";
import { useEffect } from "preact/hooks";
import { onPaper } from "../../store/theme";

export function useAlone(first: RefObject<HTMLElement | null>, close: () => void): void {
  useEffect(() => {
    const app = document.getElementById("app");
    const before = document.activeElement;
    if (app) app.inert = true;
    onPaper.value = true;
    first.current?.focus();
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== "Escape") return;
      // The page behind it must not take the same key.
      event.stopImmediatePropagation();
      close();
    };
    addEventListener("keydown", onKey);
    return () => {
      if (app) app.inert = false;
      onPaper.value = false;
      removeEventListener("keydown", onKey);
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
}
