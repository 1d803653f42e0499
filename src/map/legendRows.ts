/** What a legend says, row by row, from the same scale that paints. */
import type { Legend, LegendItem } from "./types";

export type LegendRow = LegendItem;

export interface LegendRows {
  /** One a class, lightest first: its ends as `a – b`, or one value. */
  readonly classes: readonly LegendRow[];
  /** Ends to stand under classes side by side, one more than colours; null when they are too many or too long for it. */
  readonly ends: readonly string[] | null;
  /** Items, then hatching and dots where the map has them. */
  readonly items: readonly LegendRow[];
}

/** How many classes, and how many letters an end, find room side by side. */
const [MOST_CLASSES, MOST_LETTERS] = [5, 5];

/** Decimals of per cents that are 0 at every end are left out. */
const plainly = (texts: readonly string[]): readonly string[] =>
  texts.every((text) => /\.0+%$/.test(text)) ? texts.map((text) => text.replace(/\.0+%$/, "%")) : texts;

/** @param words of what is hatched and of what is dotted, in the reader's language. */
export function legendRows(
  { scale, items = [], notInPlan, noData }: Legend,
  format: (value: number) => string,
  words: { readonly notInPlan: string; readonly noData: string },
): LegendRows {
  const breaks = scale?.breaks ?? [];
  const texts = plainly(breaks.map(format));
  const classes = (scale?.colours ?? []).map((colour, c): LegendRow => {
    // Ends that are written alike are one value to the reader.
    const label = texts[c] === texts[c + 1] ? texts[c] : `${texts[c]} – ${texts[c + 1]}`;
    return { label, colour };
  });
  const plain = texts.every((text, k) => text.length <= MOST_LETTERS && text !== texts[k + 1]);
  const ends = classes.length > 1 && classes.length <= MOST_CLASSES && plain ? texts : null;
  const states: LegendRow[] = [];
  if (notInPlan) states.push({ label: words.notInPlan, colour: scale?.notInPlan, pattern: "hatch" });
  if (noData) states.push({ label: words.noData, colour: scale?.noData, pattern: "dots" });
  return { classes, ends, items: [...items, ...states] };
}
