import { afterEach, describe, expect, it } from "vitest";
import { myEstate } from "../../src/store/show-keys";
import { homeLink } from "../../src/store/take-home";
import { lang, page, readView } from "../../src/store/view";

describe("the address to take home", () => {
  afterEach(() => readView(""));

  it("opens the card of the estate in the public site, in the reader's language", () => {
    const city = { publicUrl: "https://example.org/gaizao/?city=demo" };
    const link = homeLink(city, "甲 1&2");
    expect(link).toMatch(/^https:\/\/example\.org\/gaizao\/\?city=demo#\/mine\?my=/);
    lang.value = "en";
    readView(new URL(homeLink(city, "甲 1&2") ?? "").hash);
    expect([page.value, myEstate.value, lang.value]).toEqual(["mine", "甲 1&2", "en"]);
  });

  it("is none without a public site that a phone could open", () => {
    for (const publicUrl of [null, undefined, "", "gaizao", "javascript:alert(1)", "file:///srv/index.html"])
      expect(homeLink({ publicUrl }, "a")).toBeNull();
  });
});
