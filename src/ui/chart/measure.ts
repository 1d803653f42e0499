/** How much room words take, and which of them there is room for: charts are drawn without asking a browser. */

/** Width in ems: a Han character fills one, a Latin letter or a digit rather more than half. */
export const widthOf = (words: string): number =>
  [...words].reduce((sum, c) => sum + (c.charCodeAt(0) > 0x2e7f ? 1 : 0.6), 0);

/** Shortens words to `most` ems with an ellipsis. */
export function fitted(words: string, most: number): string {
  if (widthOf(words) <= most) return words;
  let kept = "";
  for (const c of words) {
    if (widthOf(kept) + widthOf(c) + 1 > most) break;
    kept += c;
  }
  return kept === "" ? "" : `${kept}…`;
}

export interface Spot {
  /** Middle, px. */
  readonly at: number;
  /** px. */
  readonly wide: number;
  /** The larger goes first where room is short. */
  readonly rank?: number;
}

/** Which spots on one line can stand without touching, with `gap` px between them; the ranks decide, then the order. */
export function standing(spots: readonly Spot[], gap: number): boolean[] {
  const shown = spots.map(() => false);
  const order = [...spots.keys()].sort((a, b) => (spots[b].rank ?? 0) - (spots[a].rank ?? 0) || a - b);
  for (const k of order)
    shown[k] = spots.every(
      ({ at, wide }, j) => !shown[j] || Math.abs(at - spots[k].at) >= (wide + spots[k].wide) / 2 + gap,
    );
  return shown;
}

/** Places labels on one upright line so that none covers another: middles at least `tall` px apart, within [top, bottom], near their wishes. */
export function apart(wishes: readonly number[], tall: number, top: number, bottom: number): number[] {
  const order = [...wishes.keys()].sort((a, b) => wishes[a] - wishes[b] || a - b);
  const places = wishes.map((y) => Math.min(bottom, Math.max(top, y)));
  for (let k = 1; k < order.length; k++) places[order[k]] = Math.max(places[order[k]], places[order[k - 1]] + tall);
  let limit = bottom;
  for (const k of [...order].reverse()) {
    places[k] = Math.min(places[k], limit);
    limit = places[k] - tall;
  }
  return places;
}
