import { useEffect, useState } from "preact/hooks";

/** Whether a media query holds, now and after the window has changed. */
export function useMedia(query: string): boolean {
  const [, again] = useState(0);
  const list = matchMedia(query);
  useEffect(() => {
    const onChange = () => again((count) => count + 1);
    list.addEventListener("change", onChange);
    return () => list.removeEventListener("change", onChange);
  }, [query]);
  return list.matches;
}
