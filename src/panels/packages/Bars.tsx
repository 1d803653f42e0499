/** A distribution behind a slider: bars between its ends, and at wish a second curve as a thin line. */
import { useMemo } from "preact/hooks";

const HIGH = 24;
/** The tallest bar, and the top of the line. */
const TALL = 22;

/** One path for all bars from `first` up to `end`; a bar that stands for anything is seen. */
function barsPath(bars: ArrayLike<number>, most: number, first: number, end: number): string {
  let path = "";
  for (let k = first; k < end; k++)
    if (bars[k] > 0) path += `M${k + 0.08} ${HIGH}v${-Math.max(1.5, (TALL * bars[k]) / most)}h.84V${HIGH}`;
  return path;
}

/** The greatest value, at least 1. */
function greatest(values: ArrayLike<number>): number {
  let most = 1;
  for (let k = 0; k < values.length; k++) most = Math.max(most, values[k]);
  return most;
}

export interface BarsProps {
  readonly bars: ArrayLike<number>;
  /** A value by bar, drawn as a line to a scale of its own. */
  readonly line?: ArrayLike<number>;
  /** Shares 0–1 of the width: bars whose middle lies between them are within the handles. */
  readonly from: number;
  readonly to: number;
}

/** Two paths for all bars, so that a moving handle changes two attributes. */
export function Bars({ bars, line, from, to }: BarsProps) {
  const n = bars.length;
  const most = useMemo(() => greatest(bars), [bars]);
  const curve = useMemo(() => {
    if (!line) return "";
    const top = greatest(line);
    const places = Array.from(line, (value, k) => `${k + 0.5} ${(HIGH - (TALL * value) / top).toFixed(2)}`);
    return places.length > 0 ? `M${places.join("L")}` : "";
  }, [line]);
  const first = Math.min(n, Math.max(0, Math.ceil(from * n - 0.5)));
  const end = Math.max(first, Math.min(n, Math.floor(to * n - 0.5) + 1));
  return (
    <svg class="bars" viewBox={`0 0 ${n} ${HIGH}`} preserveAspectRatio="none" aria-hidden="true">
      <path d={barsPath(bars, most, 0, first) + barsPath(bars, most, end, n)} />
      <path class="on" d={barsPath(bars, most, first, end)} />
      {curve && <path class="line" d={curve} />}
    </svg>
  );
}
