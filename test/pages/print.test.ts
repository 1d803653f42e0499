import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { INKS } from "../../src/map/style";
import { feetOf } from "../../src/pages/print/feet";
import { PACKAGE_COLOURS, packageColour } from "../../src/ui/palette";
import { contrast } from "../contrast";

const css = ["print", "placesheet"]
  .map((name) => readFileSync(new URL(`../../src/pages/print/${name}.css`, import.meta.url), "utf8"))
  .join("\n");
const found = (pattern: RegExp): string[] => [...css.matchAll(pattern)].map(([, value]) => value);

describe("paper", () => {
  it("has every word at 4.5 : 1 or more on every ground of a sheet", () => {
    const inks = found(/[^-]color: (#[0-9a-f]{6})/g);
    const grounds = [...found(/\.sheet[^{]*\{[^}]*background: (#[0-9a-f]{6})/g), "#ffffff"];
    expect(inks.length).toBeGreaterThan(4);
    expect(grounds.length).toBeGreaterThan(3);
    for (const ink of inks)
      for (const ground of grounds) expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it("has legible names and numbers on its maps", () => {
    const { ink, quiet, ground, land, green, parcel } = INKS.light;
    for (const word of [ink, quiet])
      for (const under of ["#ffffff", ground, land, green, parcel])
        expect(contrast(word, under), `${word} on ${under}`).toBeGreaterThanOrEqual(4.5);
    for (let k = 0; k < PACKAGE_COLOURS; k++) {
      expect(contrast("#ffffff", packageColour(k, "light")[1]), `number of colour ${k}`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(ink, packageColour(k, "light")[0]), `name on colour ${k}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it("says at the foot of every page whose it is, whatever the name holds", () => {
    const rules = feetOf(["总图", 'a "b" \\ c\n}'], "a3");
    expect(rules).toContain('@bottom-left { content: "总图"; font-size: 9pt;');
    expect(rules).toContain('content: "a \\22 b\\22  \\5c  c\\a }";');
    expect(rules).toContain(".sheet:nth-child(2) { page: sheet1; }");
    expect(rules.match(/size: 297mm 420mm/g)).toHaveLength(2);
  });

  it("has no text under 9 pt", () => {
    const sizes = found(/font-size: ([\d.]+)pt/g).map(Number);
    expect(sizes.length).toBeGreaterThan(8);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(9);
  });
});
