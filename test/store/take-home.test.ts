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

  it("is the public build's own address where the city names none, unless only this machine knows it", () => {
    const none = { publicUrl: null };
    expect(homeLink(none, "a", "http://10.1.2.3/gaizao/?city=demo#/show?speed=2")).toBe(
      "http://10.1.2.3/gaizao/?city=demo#/mine?my=a",
    );
    expect(homeLink({ publicUrl: "https://example.org/" }, "a", "http://10.1.2.3/")).toBe(
      "https://example.org/#/mine?my=a",
    );
    for (const here of ["http://localhost:4173/", "http://127.0.0.1:8080/", "http://[::1]/", "file:///srv/index.html"])
      expect(homeLink(none, "a", here), here).toBeNull();
  });
});
