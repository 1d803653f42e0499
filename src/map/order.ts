/** Every place a layer can have, bottom to top, each with its reason. */
export const ORDER = [
  // Areas that only help to read the map lie under everything.
  "green",
  "water",
  "road",
  // Tints of whole areas: a larger area lies under the smaller ones it holds.
  "districtFill",
  "streetFill",
  // An estate is the thing itself: it covers the tint of its street.
  "estateFill",
  // A package's tint lies over its members, thin enough to let their state through.
  "packageFill",
  // Lines part what was filled, so they lie over fills; larger areas' lines over smaller ones'.
  "estateLine",
  "streetLine",
  "districtLine",
  // Links join estates and must not be cut by their outlines.
  "link",
  "packageLine",
  // A barrier says why a link is missing: it lies over links.
  "barrier",
  // Estates without an outline are points, small enough to be lost under lines.
  "estatePoint",
  // What the hand draws or measures lies over all data.
  "drawing",
  "symbol",
  // Columns stand upon the ground and hide what lies behind them, but no words.
  "column",
  // Words last: nothing may cover them; the more important the area, the later it is drawn, and the sooner it gets its place.
  "estateLabel",
  "streetLabel",
  "packageLabel",
  "districtLabel",
] as const;

export type Slot = (typeof ORDER)[number];

const place = new Map<string, number>(ORDER.map((slot, k) => [slot, k]));

/** Whether what stands in `a` covers what stands in `b`. */
export const covers = (a: Slot, b: Slot): boolean => (place.get(a) ?? 0) > (place.get(b) ?? 0);

/** Layers bottom to top; those of one slot keep the order in which they came. */
export function inOrder<T extends { readonly slot: Slot }>(layers: readonly T[]): T[] {
  return layers
    .map((layer, k) => ({ layer, k }))
    .sort((a, b) => (place.get(a.layer.slot) ?? 0) - (place.get(b.layer.slot) ?? 0) || a.k - b.k)
    .map(({ layer }) => layer);
}
