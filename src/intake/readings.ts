/** How names are read in pinyin: every reading of a character that has several, the one that fits the name first. */
import { pinyin } from "pinyin-pro";
import { comparable } from "./comparable";

export interface Reading {
  /** The name as it is compared, character by character. */
  readonly chars: readonly string[];
  /** By character its syllables without tones, ü as v and as u; none for letters and digits. */
  readonly syllables: readonly (readonly string[])[];
}

const CHINESE = /\p{Script=Han}/u;
const typed = (syllable: string): string[] =>
  syllable.includes("ü") ? [syllable.replaceAll("ü", "v"), syllable.replaceAll("ü", "u")] : [syllable];

const known = new Map<string, readonly string[]>();
function allOf(char: string): readonly string[] {
  const found = known.get(char) ?? pinyin(char, { multiple: true, type: "array", toneType: "none" }).flatMap(typed);
  known.set(char, found);
  return found;
}

export function readingOf(name: string): Reading {
  const chars = [...comparable(name)];
  const fitting = pinyin(chars.join(""), { type: "array", toneType: "none" });
  const syllables = chars.map((char, k) => {
    if (!CHINESE.test(char)) return [];
    // What is no character to the library may shift the rest: then only the characters themselves are asked.
    const first = fitting.length === chars.length ? typed(fitting[k]) : [];
    return [...new Set([...first, ...allOf(char)])];
  });
  return { chars, syllables };
}
