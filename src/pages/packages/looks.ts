/** How estates look on the packages map: their package's colour, or the state they are in. */
import type { EstateLook } from "../../map/layers/estates";
import { INKS } from "../../map/style";
import type { LegendItem, Theme } from "../../map/types";
import { packages as words } from "../../text/packages";
import type { Phrase } from "../../text/phrase";
import { portfolio } from "../../text/portfolio";
import { PACKAGE_COLOURS, packageColour } from "../../ui/palette";
import { ESTATE_STATE, type EstateState, type Reply } from "../../workers/packaging";

/** Who could still be packaged, and whom a hand took out, are outlined strongly. */
const STRONG: ReadonlySet<EstateState> = new Set<EstateState>(["alone", "takenOut"]);
/** Light, dark, pattern: no two are told apart by the tint alone. */
const STATE: Readonly<Record<Exclude<EstateState, "packaged">, readonly [string, string, EstateLook["pattern"]?]>> = {
  alone: ["#faedc2", "#6d5f38"],
  larger: ["#d9cdb6", "#4d453b", "bars"],
  excluded: ["#d9d2c6", "#38322d", "hatch"],
  notTakingPart: ["#e6dfd2", "#312c28"],
  notEligible: ["#ece6da", "#2b2623", "dots"],
  cannotBeJudged: ["#dfe0dd", "#2f3233", "back"],
  takenOut: ["#e9e2f0", "#3a3344", "hatch"],
};

/** Where a budget chooses, who could be in a package and is in none is no call to act: light, dark. */
const NOT_CHOSEN = ["#f1e8d2", "#332e29"] as const;

/** Package colours first, then the states in their order; `chooses`: a budget does. */
export function looksOf(theme: Theme, chooses = false): EstateLook[] {
  const dark = theme === "dark";
  return [
    ...Array.from({ length: PACKAGE_COLOURS }, (_, k): EstateLook => {
      const [colour, line] = packageColour(k, theme);
      return { colour, line, strong: true };
    }),
    ...ESTATE_STATE.map((state): EstateLook => {
      if (state === "packaged") return { colour: packageColour(0, theme)[0] };
      if (state === "alone" && chooses) return { colour: NOT_CHOSEN[dark ? 1 : 0], strong: true };
      const [light, night, pattern] = STATE[state];
      return { colour: dark ? night : light, pattern, strong: STRONG.has(state) };
    }),
  ];
}

/** Position in the looks by row; before the first answer every estate is one that takes no part. */
export function lookColumn(n: number, reply: Reply | null): Int16Array {
  const still = PACKAGE_COLOURS + ESTATE_STATE.indexOf("notTakingPart");
  return Int16Array.from({ length: n }, (_, row) => {
    if (!reply) return still;
    const k = reply.packageOf[row];
    return k >= 0 ? reply.packages[k].colour : PACKAGE_COLOURS + reply.states[row];
  });
}

/** Colours of packages that the legend shows: as many as its sample has room for. */
export const SHOWN = 4;

/** Legend of what is on the map now; `open`: the budget has not chosen yet. */
export function legendItems(
  theme: Theme,
  reply: Reply | null,
  t: (phrase: Phrase) => string,
  chooses = false,
  open = false,
): LegendItem[] {
  const looks = looksOf(theme, chooses);
  const present = new Set(reply?.states ?? []);
  return ESTATE_STATE.flatMap((state, k): LegendItem[] => {
    if (!present.has(k)) return [];
    if (state === "packaged") {
      const colours = looks.slice(0, SHOWN).map(({ colour }) => colour);
      return [{ label: t(chooses ? portfolio.legendChosen : words.legendPackage), colour: colours[0], colours }];
    }
    const { colour, pattern, strong } = looks[PACKAGE_COLOURS + k];
    const other = open ? portfolio.legendOpen : portfolio.legendOther;
    const label = chooses && state === "alone" ? other : words[`s_${state}`];
    return [{ label: t(label), colour, pattern, edge: strong ? INKS[theme].ink : undefined }];
  });
}

/** Colour of every estate's column: what outlines its package, or its state's own; before the first answer none. */
export function columnColours(theme: Theme, reply: Reply | null): (row: number) => string | undefined {
  const looks = looksOf(theme);
  return (row) => {
    if (!reply) return undefined;
    const k = reply.packageOf[row];
    const look = looks[k >= 0 ? reply.packages[k].colour : PACKAGE_COLOURS + reply.states[row]];
    return look.line ?? look.colour;
  };
}
