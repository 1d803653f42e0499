/** A large collection is read slice by slice, and says the same as when it is read whole. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sliceCollection } from "../../src/intake/formats/slices";

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Every character that a scan could take for structure. */
const word = fc.string({
  unit: fc.constantFrom("a", "小", "𠮷", '"', "\\", "{", "}", "[", "]", ",", ":"),
  maxLength: 8,
});
const feature = fc.record({
  type: fc.constant("Feature"),
  properties: fc.dictionary(
    word.filter((name) => name !== "__proto__"),
    fc.oneof(word, fc.integer(), fc.constant(null), fc.array(word, { maxLength: 3 })),
    { maxKeys: 4 },
  ),
});

describe("a collection in slices", () => {
  it("is what JSON says it is, wherever it is cut and however it is spaced", () => {
    fc.assert(
      fc.property(
        fc.array(feature, { maxLength: 12 }),
        fc.dictionary(
          word.filter((name) => !["features", "__proto__"].includes(name)),
          fc.oneof(word, fc.constant({ features: [{}] }), fc.constant("features")),
          { maxKeys: 3 },
        ),
        fc.integer({ min: 1, max: 200 }),
        fc.constantFrom(undefined, 1, "\t"),
        (features, others, size, space) => {
          const before = { ...others, type: "FeatureCollection", features, last: others };
          const sliced = sliceCollection(bytesOf(JSON.stringify(before, null, space)), undefined, size);
          expect(sliced?.features).toEqual(features);
          expect(sliced?.root).toEqual({ ...before, features: [] });
        },
      ),
    );
  });

  it("says how far it is, to the end", () => {
    const text = JSON.stringify({ features: Array.from({ length: 100 }, (_, k) => ({ k })) });
    const heard: number[] = [];
    sliceCollection(bytesOf(text), (done) => heard.push(done), 64);
    expect(heard.length).toBeGreaterThan(10);
    expect(heard).toEqual([...heard].sort((a, b) => a - b));
    expect(heard.at(-1)).toBe(text.length - 2);
  });

  it("is left to be read whole when it is cut short, has two lists, a comma too many or bytes of no character", () => {
    const whole = '{"type":"FeatureCollection","features":[{"a":1},{"b":[2]}]}';
    for (let k = 0; k < whole.length; k++) expect(sliceCollection(bytesOf(whole.slice(0, k)), undefined, 1)).toBeNull();
    expect(sliceCollection(bytesOf(whole.replace("]}]}", "]},]}")), undefined, 1)).toBeNull();
    expect(sliceCollection(bytesOf(whole.replace("]}]}", ']}],"features":[{"c":3}]}')))).toBeNull();
    expect(sliceCollection(bytesOf('{"type":"features","x":{"features":[{}]}}'))).toBeNull();
    const broken = bytesOf(whole);
    broken[whole.indexOf("a")] = 0xff;
    expect(sliceCollection(broken)).toBeNull();
  });
});
