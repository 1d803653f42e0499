/**
 * Class breaks and colours. One ColourScale is read by the paint, the SVG and the legend, so that they cannot differ.
 * Ramps are ColorBrewer's (Cynthia Brewer, Apache-2.0), single direction of lightness: safe for colour-blind eyes.
 */
import type { Theme } from "./types";

export const METHODS = ["quantile", "equal", "natural", "manual"] as const;
export type Method = (typeof METHODS)[number];

/** ColorBrewer OrRd and BuGn, five classes, light to dark; others are taken from between. */
const RAMPS = {
  brick: ["#fef0d9", "#fdcc8a", "#fc8d59", "#d7301f", "#7f0000"],
  teal: ["#edf8fb", "#b2e2e2", "#66c2a4", "#2ca25f", "#006d2c"],
} as const;
export type Ramp = keyof typeof RAMPS;

/** A class, −1 for no data, −2 for not in this plan: what columns of feature-state hold. */
export const NO_DATA = -1;
export const NOT_IN_PLAN = -2;

export interface ColourScale {
  readonly kind: "classes";
  readonly method: Method;
  /** Ends of the classes, one more than colours, ascending: class k holds breaks[k] ≤ v < breaks[k + 1], the last its end too. */
  readonly breaks: readonly number[];
  /** Light to dark on light ground, dark to light on dark ground: more is always further from the ground. */
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
  /** For `manual`: ends of the classes in any order. */
  readonly breaks?: readonly number[];
  readonly ramp?: Ramp;
  readonly theme?: Theme;
}
