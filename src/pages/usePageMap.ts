/** What every map of a page has alike: the handle it gives, and what it is handed. */
import { useRef, useState } from "preact/hooks";
import type { MapFrameProps, MapHandle } from "../map/types";
import { attribution } from "../store/attribution";
import { shownTheme } from "../store/theme";
import { lang } from "../store/view";

/** `ready`: there is a map to steer by `handle`; `given`: props of the map. */
export function usePageMap() {
  const handle = useRef<MapHandle | null>(null);
  const [ready, setReady] = useState(false);
  const [onHandle] = useState(() => (next: MapHandle | null): void => {
    handle.current = next;
    setReady(next !== null);
  });
  const given: Pick<MapFrameProps, "theme" | "lang" | "attribution" | "onHandle"> = {
    theme: shownTheme.value,
    lang: lang.value,
    attribution: attribution.value,
    onHandle,
  };
  return { handle, ready, given };
}
