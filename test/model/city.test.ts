/** Where a file comes from, in one language or in both. */
import { describe, expect, it } from "vitest";
import { citySchema } from "../../src/model/city";
import { inLang } from "../../src/text/phrase";

const city = (source: unknown) => ({
  schema: 1,
  name: { zh: "甲", en: "A" },
  dataDate: "2020-01-01",
  files: [{ path: "a.csv", kind: "funds", provenance: "user", source, bytes: 1, sha256: "0".repeat(64) }],
});

describe("the source of a file", () => {
  it("is a string, or a pair of languages, or unknown", () => {
    for (const source of ["台账", { zh: "台账", en: "Ledger" }, null, undefined])
      expect(citySchema.safeParse(city(source)).success).toBe(true);
    for (const source of ["", 3, { zh: "台账" }, { zh: "", en: "Ledger" }])
      expect(citySchema.safeParse(city(source)).success).toBe(false);
  });

  it("is shown in the reader's language where it has it", () => {
    expect(inLang("en", { zh: "台账", en: "Ledger" })).toBe("Ledger");
    expect(inLang("zh-CN", { zh: "台账", en: "Ledger" })).toBe("台账");
    expect(inLang("en", "台账")).toBe("台账");
  });
});
