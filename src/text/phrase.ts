import type { Words } from "../model/schema";

/**
 * Every string of the product is a Phrase: Chinese first, English second, side by side, so that neither can be missing.
 * `{name}` stands for a parameter. Files in this folder are named after the room that speaks them.
 */
export type Lang = "zh-CN" | "en";
export type Phrase = readonly [zh: string, en: string];
export type Params = Readonly<Record<string, string | number>>;

/**
 * The phrase in one language with its parameters filled in; a parameter that is missing stays visible as `{name}`.
 * `{n:estate|estates}` is the first word where `n` is 1, else the second.
 */
export function say(lang: Lang, phrase: Phrase, params?: Params): string {
  const text = phrase[lang === "en" ? 1 : 0];
  if (!params) return text;
  return text.replace(/\{(\w+)(?::(.*?)\|(.*?))?\}/g, (whole, name: string, one?: string, many?: string) => {
    const value = name in params ? String(params[name]) : whole;
    return (value === "1" ? one : many) ?? value;
  });
}

/** Names and words one after the other, as the language lists them. */
export const joined = (lang: Lang, list: readonly string[]): string => list.join(lang === "en" ? ", " : "、");

/** Words of the data in the reader's language; words in one language alone stand as they are. */
export const inLang = (lang: Lang, words: Words): string =>
  typeof words === "string" ? words : words[lang === "en" ? "en" : "zh"];

/** Marks a list of phrases; keeps the keys' types. */
export const phrases = <K extends string>(list: Record<K, Phrase>): Readonly<Record<K, Phrase>> => list;
