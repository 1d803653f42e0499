import { readdirSync, readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { moved, parameters, rule } from "../../src/store/packaging";
import { connectAddress, lang, page, printView, readView, theme, unread } from "../../src/store/view";

const SRC = new URL("../../src/", import.meta.url);
const text = (path: string): string => readFileSync(new URL(path, SRC), "utf8");

describe("the keys of the address", () => {
  it("are all known before it is read: a key of a page that comes later would be lost from its link", () => {
    const makers = readdirSync(SRC, { recursive: true, encoding: "utf8" })
      .filter((path) => /\.tsx?$/.test(path) && path !== "store/view.ts" && /viewKey[<(]/.test(text(path)))
      .map((path) => `./${path.replace(/\.tsx?$/, "")}`);
    expect(makers.length).toBeGreaterThan(8);
    const main = text("main.tsx");
    expect(makers.filter((path) => !main.includes(`"${path}"`))).toEqual([]);
  });
});

describe("the address", () => {
  beforeEach(() => readView(""));

  it("restores exactly the view it was printed from", () => {
    page.value = "packages";
    lang.value = "en";
    moved.gapM.value = 35;
    const address = printView();
    readView("");
    expect(moved.gapM.value).toBeNull();
    readView(address);
    expect([page.value, lang.value, moved.gapM.value]).toEqual(["packages", "en", 35]);
    expect(parameters.value.gapM).toBe(35);
  });

  it("leaves defaults out", () => {
    expect(printView()).toBe("#/overview");
  });

  it("falls back key by key", () => {
    readView("#/packages?lang=klingon&theme=dark&gapM=9000&rule=management&unheard=1&maxMembers=");
    expect([page.value, lang.value, theme.value]).toEqual(["packages", "zh-CN", "dark"]);
    expect(rule.value).toBe("management");
    expect(parameters.value.gapM).toBe(60);
    expect(parameters.value.maxMembers).toBe(12);
    readView("#/nowhere?%E0%A4%A");
    expect(page.value).toBe("overview");
  });

  it("names what of a link it could not read, and nothing of a good one", () => {
    readView("#/packages?lang=klingon&theme=dark&unheard=1&data=0123456789abcdef");
    expect(unread.value).toEqual(["lang=klingon", "unheard=1"]);
    readView("#/nowhere");
    expect(unread.value).toEqual(["nowhere"]);
    readView("#/progress?theme=dark");
    expect(unread.value).toEqual([]);
  });
});

describe("the address of a hand that moves", () => {
  let leave = (): void => {};
  const entries: string[] = [];
  beforeEach(() => {
    vi.useFakeTimers();
    entries.length = 0;
    const location = { hash: "" };
    const put = (kind: string) => (_: unknown, __: string, next: string) => {
      entries.push(`${kind} ${next}`);
      location.hash = next;
    };
    vi.stubGlobal("location", location);
    vi.stubGlobal("history", { pushState: put("push"), replaceState: put("replace") });
    vi.stubGlobal("addEventListener", (name: string, heard: () => void) => {
      if (name === "pagehide") leave = heard;
    });
    vi.stubGlobal("removeEventListener", () => {});
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it("lets no move wait for it: writes the last of many soon, pages at once, and what is left when the reader leaves", () => {
    const stop = connectAddress();
    page.value = "packages";
    expect(entries.splice(0)).toEqual(["replace #/overview", "push #/packages"]);
    for (let gap = 10; gap <= 50; gap++) moved.gapM.value = gap;
    expect(entries.splice(0)).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(entries.splice(0)).toEqual(["replace #/packages?gapM=50"]);
    moved.gapM.value = 51;
    leave();
    expect(entries.splice(0)).toEqual(["replace #/packages?gapM=51"]);
    moved.gapM.value = 52;
    page.value = "progress";
    expect(entries.splice(0)).toEqual(["push #/progress?gapM=52"]);
    vi.advanceTimersByTime(1000);
    theme.value = "dark";
    expect(entries.splice(0)).toEqual(["replace #/progress?theme=dark&gapM=52"]);
    stop();
    vi.advanceTimersByTime(1000);
    expect(entries).toEqual([]);
  });
});
