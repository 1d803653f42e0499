/** Links between estates, darker and wider the smaller their gap; those of packages strong, the others faint. */
import type { LegendItem, LineLook, LinesLayer, Theme } from "../types";

/** Ends of the classes of gaps, m: up to 12 m two estates share a wall or a lane. */
export const GAP_BREAKS = [12, 30, 60] as const;
export const GAP_CLASSES = GAP_BREAKS.length + 1;

/** By class, nearest first. Lightness and width say the same, so that no colour need be told apart. */
const COLOURS: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#231f1c", "#51473f", "#7b6f60", "#9c8f7e"],
  dark: ["#fff8ee", "#d3c8ba", "#a99b8b", "#82766a"],
};
const WIDTHS = [3.2, 2.4, 1.6, 1] as const;

/** Which of the classes a gap in m belongs to; an end belongs to the nearer class. */
export const gapClass = (gapM: number): number => {
  const found = GAP_BREAKS.findIndex((end) => gapM <= end);
  return found < 0 ? GAP_BREAKS.length : found;
};

const strong = (theme: Theme): LineLook[] =>
  COLOURS[theme].map((colour, c) => ({ colour, width: WIDTHS[c], opacity: 1 }));
const faint = (theme: Theme): LineLook[] =>
  COLOURS[theme].map((colour, c) => ({ colour, width: WIDTHS[c] / 2, opacity: 0.45 }));

export interface LinkLayerInput {
  readonly id: string;
  readonly theme: Theme;
  /** Longitude and latitude of every estate: 2 numbers a row. */
  readonly centre: Float64Array;
  /** Rows of the estates at either end, and the gap in m. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  readonly gapM: Float32Array;
  /** Of packages, or beside them and only from near. */
  readonly kind: "tree" | "near";
  readonly legend?: { readonly title: string; readonly items: readonly LegendItem[]; readonly note?: string };
}

/** Links from centre to centre; interactive, row = position in the columns. */
export function linkLayer({ id, theme, centre, a, b, gapM, kind, legend }: LinkLayerInput): LinesLayer {
  const n = a.length;
  const [from, to] = [new Float64Array(2 * n), new Float64Array(2 * n)];
  const classes = new Uint8Array(n);
  for (let k = 0; k < n; k++) {
    from[2 * k] = centre[2 * a[k]];
    from[2 * k + 1] = centre[2 * a[k] + 1];
    to[2 * k] = centre[2 * b[k]];
    to[2 * k + 1] = centre[2 * b[k] + 1];
    classes[k] = gapClass(gapM[k]);
  }
  return {
    kind: "lines",
    id,
    slot: "link",
    n,
    from,
    to,
    classes,
    looks: kind === "tree" ? strong(theme) : faint(theme),
    minzoom: kind === "tree" ? 12.5 : 14,
    interactive: true,
    legend,
  };
}

/** Samples of the classes: `say` names the one from `least` to `most`, which is null for the last. */
export const linkLegend = (theme: Theme, say: (least: number, most: number | null) => string): LegendItem[] =>
  Array.from({ length: GAP_CLASSES }, (_, c) => ({
    label: say(c === 0 ? 0 : GAP_BREAKS[c - 1], GAP_BREAKS[c] ?? null),
    colour: COLOURS[theme][c],
    shape: "line",
    width: WIDTHS[c],
  }));
