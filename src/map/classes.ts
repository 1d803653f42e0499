/**
 * Class breaks and colours. One ColourScale is read by the paint, the SVG and the legend, so that they cannot differ.
 * The ramp is ColorBrewer's (Cynthia Brewer, Apache-2.0); at night its hues begin at the dark ground. Red is most in both,
 * and lightness goes one way: safe for colour-blind eyes.
 */
import { ckmeans } from "simple-statistics";
import { mix, type Theme } from "./colour";

export const METHODS = ["quantile", "equal", "natural", "manual"] as const;
export type Method = (typeof METHODS)[number];

/** Nine steps away from the ground: ColorBrewer OrRd on paper, from a dim brown to a bright red at night. */
const RAMP: Readonly<Record<Theme, readonly string[]>> = {
  light: ["#fff7ec", "#fee8c8", "#fdd49e", "#fdbb84", "#fc8d59", "#ef6548", "#d7301f", "#b30000", "#7f0000"],
  dark: ["#543d33", "#643f34", "#734a38", "#8b4a35", "#a54a34", "#c14b36", "#de533d", "#f8674e", "#ff8a70"],
};

/** A class, −1 for no data, −2 for not in this plan: what columns of feature-state hold. */
export const NO_DATA = -1;
export const NOT_IN_PLAN = -2;

export interface ColourScale {
  readonly kind: "classes";
  readonly method: Method;
  /** Ends of the classes, one more than colours, ascending: class k holds breaks[k] ≤ v < breaks[k + 1], the last its end too. */
  readonly breaks: readonly number[];
  /** Pale to deep red on light ground, dim to bright red on dark ground: more is always redder, and further from the ground. */
  readonly colours: readonly string[];
  /** How many known values made the breaks. */
  readonly n: number;
  /** Ground under the hatching, and under the dots. */
  readonly notInPlan: string;
  readonly noData: string;
  /** Class of a value; values beyond the ends belong to the outermost; NO_DATA for null and NaN. */
  readonly classOf: (value: number | null) => number;
  readonly colourOf: (value: number | null) => string;
}

export interface ScaleOptions {
  readonly method?: Method;
  /** Wished number of classes, 2–9; there are fewer when the values are. 5 by default. */
  readonly classes?: number;
  /** For `equal`: least and greatest end instead of those of the values, as 0 and 1 for shares. */
  readonly domain?: readonly [number, number];
  /** For `manual`: ends of the classes in any order. */
  readonly breaks?: readonly number[];
  readonly theme?: Theme;
}

const GROUND = {
  light: { notInPlan: "#ebe5d8", noData: "#f4efe5" },
  dark: { notInPlan: "#2e2925", noData: "#25211e" },
} as const;

/** Where on the ramp the classes begin and end: clear of the ground at the near end, clear of black at the far one. */
const SPAN = { light: [0.12, 0.92], dark: [0, 1] } as const;

/** `k` colours of a ramp: the first near the ground, the last far from it. */
export function rampColours(k: number, theme: Theme = "light"): string[] {
  const [from, to] = SPAN[theme];
  const ramp = RAMP[theme];
  return Array.from({ length: k }, (_, c) => {
    const at = (k === 1 ? (from + to) / 2 : from + ((to - from) * c) / (k - 1)) * (ramp.length - 1);
    const low = Math.min(Math.floor(at), ramp.length - 2);
    return mix(ramp[low], ramp[low + 1], at - low);
  });
}

/** The values after which a class begins anew, by method; `sorted` is ascending and not empty. */
function cuts(sorted: readonly number[], method: Method, k: number, options: ScaleOptions): number[] {
  const least = sorted[0];
  const most = sorted[sorted.length - 1];
  if (method === "natural")
    return ckmeans([...sorted], k)
      .map((cluster) => cluster[0])
      .slice(1);
  if (method === "quantile")
    return Array.from({ length: k - 1 }, (_, i) => sorted[Math.round(((i + 1) * sorted.length) / k)]);
  const [low, high] = options.domain ?? [least, most];
  return Array.from({ length: k - 1 }, (_, i) => low + ((high - low) * (i + 1)) / k);
}

/** Ends of the classes: ascending, all different; [v, v] when there is but one value, none without values. */
function endsOf(sorted: readonly number[], method: Method, options: ScaleOptions): number[] {
  if (sorted.length === 0 && !(method === "equal" && options.domain)) return [];
  const distinct = new Set(sorted).size;
  const wished = Math.max(1, Math.min(9, Math.floor(options.classes ?? 5)));
  const fixed = method === "equal" && options.domain !== undefined;
  const [least, most] = fixed ? options.domain! : [sorted[0], sorted[sorted.length - 1]];
  if (!(least < most)) return [least, most];
  const k = fixed ? wished : Math.min(wished, distinct);
  const inner = cuts(sorted, method, k, options).filter((v) => v > least && v < most);
  // The greatest value may be a class of its own: its class is then closed at both ends.
  const alone = method !== "equal" && cuts(sorted, method, k, options).includes(most) ? [most] : [];
  const ends = [...new Set([least, ...inner, ...alone])].sort((a, b) => a - b);
  return [...ends, most];
}

/**
 * Breaks and colours for values (NaN and null = unknown, left out of the breaks). Ties never straddle two classes; there
 * are never more classes than different values, except for `equal` with a domain and `manual`, where classes may be empty.
 */
export function colourScale(values: Iterable<number | null>, options: ScaleOptions = {}): ColourScale {
  const theme = options.theme ?? "light";
  const known = Float64Array.from([...values].filter((v): v is number => v !== null && Number.isFinite(v))).sort();
  const given = [...new Set(options.breaks?.filter(Number.isFinite))].sort((a, b) => a - b);
  const asked = options.method ?? "quantile";
  // Fewer than two ends make no class: the values then speak for themselves.
  const method = asked === "manual" && given.length < 2 ? "equal" : asked;
  const breaks = method === "manual" ? given : endsOf(Array.from(known), method, options);
  const k = Math.max(0, breaks.length - 1);
  // Nothing but 0 stands near the ground, as the least of several classes would.
  const isNothing = k === 1 && breaks[0] === 0 && breaks[1] === 0;
  const colours = rampColours(isNothing ? 2 : k, theme).slice(0, k);
  const { notInPlan, noData } = GROUND[theme];
  const classOf = (value: number | null): number => {
    if (value === null || !Number.isFinite(value) || k === 0) return NO_DATA;
    let c = 0;
    while (c < k - 1 && value >= breaks[c + 1]) c++;
    return c;
  };
  const colourOf = (value: number | null): string => colours[classOf(value)] ?? noData;
  return { kind: "classes", method, breaks, colours, n: known.length, notInPlan, noData, classOf, colourOf };
}

/**
 * Classes of a column, one a row, for feature-state.
 * @param inPlan 1 where a row belongs to the plan; absent: all do. A row outside of it is NOT_IN_PLAN, whatever its value.
 */
export function classColumn(
  scale: ColourScale,
  values: ArrayLike<number | null>,
  inPlan?: ArrayLike<number>,
): Int8Array {
  return Int8Array.from({ length: values.length }, (_, row) =>
    inPlan && !inPlan[row] ? NOT_IN_PLAN : scale.classOf(values[row]),
  );
}
