import { describe, expect, it } from "vitest";
import { CHAPTER, readShow } from "../../src/model/show";
import { move, pageTop, step } from "../../src/store/show-clock";
import { scenesOf } from "../../src/store/show-scenes";

const at = (scene: number, since: number, held = false) => ({ scene, since, held });

describe("the loop's clock", () => {
  const dwell = [10_000, 5000, 5000];
  it("stays for a scene's dwell, goes on, and says when a round ends", () => {
    expect(step(at(0, 0), 9999, dwell)).toEqual({ clock: at(0, 0), ended: null });
    expect(step(at(0, 0), 10_000, dwell)).toEqual({ clock: at(1, 10_000), ended: "scene" });
    expect(step(at(2, 0), 5000, dwell)).toEqual({ clock: at(0, 5000), ended: "loop" });
  });
  it("moves one scene on after a night's sleep, and begins the scene anew when the clock went back", () => {
    expect(step(at(1, 1000), 9 * 3600_000, dwell)).toEqual({ clock: at(2, 9 * 3600_000), ended: "scene" });
    expect(step(at(1, 50_000), 20, dwell)).toEqual({ clock: at(1, 20), ended: null });
    expect(step(at(1, 20), 5019, dwell).ended).toBeNull();
  });
  it("stands while it is held, and starts over when the data have fewer scenes", () => {
    expect(step(at(1, 0, true), 1e9, dwell)).toEqual({ clock: at(1, 0, true), ended: null });
    expect(step(at(7, 0), 1, dwell)).toEqual({ clock: at(0, 1), ended: "loop" });
    expect(step(at(0, 0), 1e9, [])).toEqual({ clock: at(0, 0), ended: null });
  });
  it("is turned by hand around both ends", () => {
    expect(move(at(2, 0), 1, 3, 7)).toEqual(at(0, 7));
    expect(move(at(0, 0), -1, 3, 7)).toEqual(at(2, 7));
    expect(move(at(0, 0, true), 1, 3, 7).held).toBe(true);
  });
});

describe("a scene longer than its room", () => {
  it("turns its pages in equal parts of its dwell, and the last one shows its end", () => {
    const at = (done: number): number => pageTop(done, 100, 250);
    expect([0, 0.33, 0.34, 0.66, 0.67, 1].map(at)).toEqual([0, 0, 100, 100, 150, 150]);
    expect(pageTop(0.9, 100, 90)).toBe(0);
    expect(pageTop(0.5, 0, 0)).toBe(0);
  });
});

describe("an office's own arrangement", () => {
  it("is every chapter for twelve seconds, back after a minute, unless the office says otherwise", () => {
    const { show, fault } = readShow(undefined);
    expect(fault).toBeNull();
    expect(show.chapters.map(({ kind }) => kind)).toEqual(CHAPTER);
    expect(new Set(show.chapters.map(({ seconds }) => seconds))).toEqual(new Set([12]));
    expect([show.idleSeconds, show.checkMinutes]).toEqual([60, 5]);
  });
  it("keeps the office's order, dwell and words", () => {
    const { show, fault } = readShow({
      seconds: 20,
      idleSeconds: 90,
      chapters: [
        { kind: "thanks", text: "谢谢" },
        { kind: "city", seconds: 30, title: { zh: "今年", en: "This year" } },
      ],
    });
    expect(fault).toBeNull();
    expect(show.chapters).toEqual([
      { kind: "thanks", seconds: 20, title: null, text: "谢谢" },
      { kind: "city", seconds: 30, title: { zh: "今年", en: "This year" }, text: null },
    ]);
    expect(show.idleSeconds).toBe(90);
  });
  it("that cannot be read plays as usual and names the place", () => {
    for (const [value, place] of [
      [{ chapters: [{ kind: "citty" }] }, "show.chapters.0.kind"],
      [{ seconds: 0 }, "show.seconds"],
      [{ chapters: [] }, "show.chapters"],
      ["loop", "show"],
    ] as const) {
      const { show, fault } = readShow(value);
      expect(fault).toBe(place);
      expect(show.chapters.map(({ kind }) => kind)).toEqual(CHAPTER);
    }
  });
  it("has one scene a district, and none for a chapter with nothing to tell", () => {
    const { chapters } = readShow({ chapters: [{ kind: "districts" }, { kind: "photos" }, { kind: "city" }] }).show;
    const scenes = scenesOf(chapters, [4, 2], new Set(["photos"]));
    expect(scenes.map(({ kind, district }) => [kind, district])).toEqual([
      ["districts", 4],
      ["districts", 2],
      ["city", -1],
    ]);
  });
});
