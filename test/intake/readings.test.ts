import { describe, expect, it } from "vitest";
import { readingOf } from "../../src/intake/readings";

const syllables = (name: string): string[][] => readingOf(name).syllables.map((list) => [...list]);

describe("how a name is read", () => {
  it("gives the reading that fits the name first, and every other one of a character", () => {
    expect(syllables("长垣")[0].slice(0, 1)).toEqual(["chang"]);
    expect(new Set(syllables("长垣")[0])).toEqual(new Set(["chang", "zhang"]));
    expect(syllables("重庆路").map((list) => list[0])).toEqual(["chong", "qing", "lu"]);
    expect(syllables("银行院")[1][0]).toBe("hang");
    expect(syllables("银行院")[1]).toContain("xing");
  });

  it("keeps digits and letters as they are, wide ones too, and drops signs", () => {
    const { chars, syllables: read } = readingOf("解放路１２号院（Ａ区）");
    expect(chars.join("")).toBe("解放路12号院a区");
    expect(read[3]).toEqual([]);
    expect(read.at(-1)).toContain("qu");
  });

  it("lets ü be typed as v or as u", () => {
    expect(syllables("绿")[0]).toEqual(expect.arrayContaining(["lv", "lu"]));
  });
});
