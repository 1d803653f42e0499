/** How estates look under P3: a colour a basket, hatched where a hand put them in. */
import type { Baskets } from "../../domain/packaging/basket";
import type { EstateLook } from "../../map/layers/estates";
import type { LegendItem, Theme } from "../../map/types";
import { hand as words } from "../../text/hand";
import type { Phrase } from "../../text/phrase";
import { PACKAGE_COLOURS, packageColour } from "../../ui/palette";
import { SHOWN } from "./looks";

/** Colours, the same ones hatched, and that of estates in no basket. */
export function basketLooks(theme: Theme): EstateLook[] {
  const colours = Array.from({ length: PACKAGE_COLOURS }, (_, k): EstateLook => {
    const [colour, line] = packageColour(k, theme);
    return { colour, line, strong: true };
  });
  return [
    ...colours,
    ...colours.map((look): EstateLook => ({ ...look, pattern: "hatch" })),
    { colour: theme === "dark" ? "#312c28" : "#e6dfd2" },
  ];
}

/** Position in the looks by row. */
export function basketColumn(n: number, all: Baskets | null): Int16Array {
  const column = new Int16Array(n).fill(2 * PACKAGE_COLOURS);
  all?.baskets.forEach(({ estates, byHand }, k) => {
    for (const e of estates) column[e] = k % PACKAGE_COLOURS;
    for (const e of byHand) column[e] = PACKAGE_COLOURS + (k % PACKAGE_COLOURS);
  });
  return column;
}

export function basketLegend(theme: Theme, all: Baskets | null, t: (phrase: Phrase) => string): LegendItem[] {
  const looks = basketLooks(theme);
  const byHand = all?.baskets.some((one) => one.byHand.length > 0);
  return [
    {
      label: t(words.legendBasket),
      colour: looks[0].colour,
      colours: looks.slice(0, Math.min(SHOWN, Math.max(1, all?.baskets.length ?? 1))).map(({ colour }) => colour),
    },
    ...(byHand ? [{ label: t(words.legendBasketHand), colour: looks[0].colour, pattern: "hatch" as const }] : []),
    { label: t(words.legendBasketNot), colour: looks[2 * PACKAGE_COLOURS].colour },
  ];
}
