import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Phrase, say } from "../../src/text/phrase";

const folder = new URL("../../src/text/", import.meta.url);
/** Meant to differ: numbers of parts are written 一 and 1, and "等 5 处" counts all where "and 2 more" counts the rest. */
const APART = ["cli.andMore", "papers.numbered"];

const isPhrase = (value: unknown): value is [string, string] =>
  Array.isArray(value) && value.length === 2 && value.every((text) => typeof text === "string");
const named = (text: string): string[] =>
  [...new Set(Array.from(text.matchAll(/\{(\w+)[:}]/g), ([, name]) => name))].sort();

describe("a phrase", () => {
  it("says in English what it says in Chinese: the same figures and names stand in both", async () => {
    const apart: string[] = [];
    let seen = 0;
    for (const file of readdirSync(folder)) {
      const words = (await import(new URL(file, folder).href)) as Record<string, unknown>;
      for (const [list, phrases] of Object.entries(words))
        for (const [key, phrase] of Object.entries(typeof phrases === "object" && phrases ? phrases : {})) {
          if (!isPhrase(phrase)) continue;
          seen++;
          if (named(phrase[0]).join() !== named(phrase[1]).join()) apart.push(`${list}.${key}`);
        }
    }
    expect(seen).toBeGreaterThan(1500);
    expect(apart.sort()).toEqual(APART);
  });

  it("counts one of a thing as one", () => {
    const phrase: Phrase = ["{n} 个小区，{m}", "{n} {n:estate is|estates are} late, {m}"];
    expect([1, "1", 0, "1,001", 1.5].map((n) => say("en", phrase, { n, m: 1 }))).toEqual([
      "1 estate is late, 1",
      "1 estate is late, 1",
      "0 estates are late, 1",
      "1,001 estates are late, 1",
      "1.5 estates are late, 1",
    ]);
    expect(say("zh-CN", phrase, { n: 1 })).toBe("1 个小区，{m}");
  });
});
