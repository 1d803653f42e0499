/** Finding one's own estate: by initials or whole syllables in pinyin, by Chinese characters and digits, mixed as one likes. */
import { comparable } from "../intake/comparable";
import type { Reading } from "../intake/readings";
import type { Dataset } from "../model/dataset";
import { once } from "../model/once";
import type { Readings } from "./pinyin";

/** Rows; −1: not narrowed. */
export interface Within {
  readonly district: number;
  readonly street: number;
}
export const EVERYWHERE: Within = { district: -1, street: -1 };

/** A district or street to narrow to. */
export interface Spot extends Within {
  readonly name: string;
  /** Estates in it. */
  readonly count: number;
}
export interface Finds {
  readonly spots: readonly Spot[];
  /** Rows, the best first. */
  readonly estates: readonly number[];
  /** Estates found beside these. */
  readonly more: number;
}

/** What was typed as it is compared; no more than anyone types. */
export const asked = (text: string): string => comparable(text).slice(0, 24);

/** How many letters of `text` from `at` on a syllable begins with. */
function shared(syllable: string, text: string, at: number): number {
  let k = 0;
  while (k < syllable.length && syllable[k] === text[at + k]) k++;
  return k;
}

/** Whether the characters from `start` on can be typed as `text`; `first`: only by the reading that fits the name. */
function runs({ chars, syllables }: Reading, text: string, start: number, first: boolean): boolean {
  const whole = 1 << text.length;
  /** Bit q: the first q letters of the text are used up. */
  let reach = 1;
  for (let k = start; k < chars.length && reach !== 0; k++) {
    let next = 0;
    for (let q = 0; q < text.length; q++) {
      if (!(reach & (1 << q))) continue;
      if (chars[k] === text[q]) next |= 1 << (q + 1);
      for (const syllable of first ? syllables[k].slice(0, 1) : syllables[k])
        for (let n = shared(syllable, text, q); n > 0; n--) next |= 1 << (q + n);
    }
    if (next & whole) return true;
    reach = next;
  }
  return false;
}

/** 0: the name begins so; 1: it is within; 2 and 3: the same by another reading of a character; null: not at all. */
export function rank(reading: Reading, text: string): number | null {
  const where = [...reading.chars.keys()];
  for (const [more, first] of [
    [0, true],
    [2, false],
  ] as const) {
    if (runs(reading, text, 0, first)) return more;
    if (where.some((start) => start > 0 && runs(reading, text, start, first))) return more + 1;
  }
  return null;
}

const literal = new Map<string, Reading>();
/** A name as it is written, until its readings are there. */
function written(name: string): Reading {
  const known = literal.get(name);
  if (known) return known;
  const chars = [...comparable(name)];
  const found = { chars, syllables: chars.map(() => []) };
  if (literal.size > 20_000) literal.clear();
  literal.set(name, found);
  return found;
}

/** Of all estates as they are compared: worked out once, not with every letter. */
const addressesOf = once(({ estates }: Dataset) => estates.address.map((address) => address && comparable(address)));

const isIn = ({ estates }: Dataset, e: number, { district, street }: Within): boolean =>
  (district < 0 || estates.district[e] === district) && (street < 0 || estates.street[e] === street);

/** Places one level down that hold estates, in their own order. */
export function spotsIn({ estates, districts, streets }: Dataset, within: Within): Spot[] {
  if (within.street >= 0) return [];
  const counts = new Map<number, number>();
  const column = within.district < 0 ? estates.district : estates.street;
  for (let e = 0; e < estates.n; e++)
    if (column[e] >= 0 && (within.district < 0 || estates.district[e] === within.district))
      counts.set(column[e], (counts.get(column[e]) ?? 0) + 1);
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([row, count]) =>
      within.district < 0
        ? { district: row, street: -1, name: districts.name[row], count }
        : { district: within.district, street: row, name: streets.name[row], count },
    );
}

/** All districts and streets with estates. */
const spotsOf = once((data: Dataset): Spot[] => {
  const districts = spotsIn(data, EVERYWHERE);
  return [...districts, ...districts.flatMap((district) => spotsIn(data, district))];
});

/**
 * Estates whose name can be typed so or whose address says so, and the districts and streets, those of the place narrowed to. Without a text: all of
 * the place, by name. @param most estates that are given.
 */
export function find(data: Dataset, readings: Readings | null, text: string, within: Within, most = 40): Finds {
  const { estates } = data;
  const wanted = asked(text);
  const ranked: { readonly e: number; readonly at: number }[] = [];
  const ranks = new Map<string, number | null>();
  const rankOf = (name: string): number | null => {
    let at = ranks.get(name);
    if (at === undefined) {
      at = wanted === "" ? 0 : rank(readings?.get(name) ?? written(name), wanted);
      ranks.set(name, at);
    }
    return at;
  };
  /** After all names: the words of its address. */
  const addressed = (e: number): number | null => (addressesOf(data)[e]?.includes(wanted) ? 4 : null);
  for (let e = 0; e < estates.n; e++) {
    if (!isIn(data, e, within)) continue;
    const at = rankOf(estates.name[e] ?? estates.id[e]) ?? addressed(e);
    if (at !== null) ranked.push({ e, at });
  }
  // Those of a plan first: most who ask live there.
  const later = (e: number): number => (estates.programme[e] >= 0 ? 0 : 1);
  ranked.sort((a, b) => a.at - b.at || later(a.e) - later(b.e) || a.e - b.e);
  const all = spotsOf(data);
  const spots =
    wanted === ""
      ? spotsIn(data, within)
      : all
          .filter(({ district }) => within.district < 0 || district === within.district)
          .filter(({ street }) => within.district < 0 || (street >= 0 && within.street < 0))
          .map((spot) => ({ spot, at: rankOf(spot.name) }))
          .filter(({ at }) => at === 0 || at === 2)
          .slice(0, 6)
          .map(({ spot }) => spot);
  return { spots, estates: ranked.slice(0, most).map(({ e }) => e), more: Math.max(0, ranked.length - most) };
}
