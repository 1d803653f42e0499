/** A figure for people who stand far off: it counts up once, calmly, and is heard as it is. */
import { useEffect, useRef } from "preact/hooks";
import { speed } from "../../store/show-keys";

/** How long it counts, ms. */
const TAKES = 1400;

export function Figure({ value, write, unit }: { value: number; write: (value: number) => string; unit?: string }) {
  const shown = useRef<HTMLElement>(null);
  useEffect(() => {
    const text = shown.current?.firstChild as Text | null;
    if (!text || speed.peek() > 1 || matchMedia("(prefers-reduced-motion: reduce)").matches) return;
    const from = performance.now();
    let frame = 0;
    const tick = (now: number): void => {
      const done = Math.max(0, Math.min(1, (now - from) / TAKES));
      text.data = write(done < 1 ? value * (1 - (1 - done) ** 3) : value);
      if (done < 1) frame = requestAnimationFrame(tick);
    };
    frame = requestAnimationFrame(tick);
    return () => {
      cancelAnimationFrame(frame);
      text.data = write(value);
    };
  }, [value]);
  return (
    <p class="figure">
      <b aria-hidden="true" ref={shown}>
        {write(value)}
      </b>
      <span class="hear">{write(value)}</span>
      {unit && <small>{unit}</small>}
    </p>
  );
}
