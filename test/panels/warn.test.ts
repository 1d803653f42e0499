import { describe, expect, it } from "vitest";
import { WARNING } from "../../src/domain/packaging/edit/judge";
import { REFUSAL } from "../../src/domain/packaging/edit/types";
import { missingText, refusalText, warningText } from "../../src/panels/packages/warn";

const zh = { lang: "zh-CN", nameOf: (id: string) => `小区${id}`, heldName: () => "东片" } as const;
const en = { lang: "en", nameOf: (id: string) => id, heldName: () => null } as const;
const figures = {
  ...{ estates: ["a", "b"], gapM: 84.6, diameterM: 640.2, class: "river", classes: ["river"], forbidden: 0 },
  ...{ districts: 2, streets: 2, pieces: 2, members: 13, households: 2100, bodies: 1, least: 2, most: 60 },
};

describe("the sentence of a warning", () => {
  it("names the rule with its figure", () => {
    expect(warningText({ code: "overCapacity", figures: { households: 2100, most: 2000 } }, zh)).toBe(
      "有 2,100 户，至多 2,000 户",
    );
    const apart = { ...figures, class: null };
    expect(warningText({ code: "disconnected", figures: apart }, zh)).toContain(
      "“小区a”与“小区b”相距 84.6 米，间距上限 60 米",
    );
    expect(warningText({ code: "disconnected", figures }, zh)).toContain("隔着河流");
    expect(warningText({ code: "disconnected", figures: { ...figures, forbidden: 1 } }, zh)).toContain("手工禁止");
    const many = ["1", "2", "3", "4", "5", "6", "7"];
    expect(warningText({ code: "excludedMember", figures: { estates: many } }, zh)).toContain("小区5 等 7 个");
  });

  it("leaves no gap in either language, whatever the code", () => {
    for (const context of [zh, en]) {
      for (const code of WARNING) expect(warningText({ code, figures }, context)).not.toMatch(/[{}]|–|undefined/);
      for (const code of REFUSAL) expect(refusalText({ code, held: "h1" }, context)).not.toMatch(/[{}]|undefined/);
    }
    expect(refusalText({ code: "locked", held: "h1" }, zh)).toBe("“东片”已锁定：先解锁");
  });

  it("names the package and the estates that are gone", () => {
    const gone = { in: "package", held: "h1", name: "东片", estates: ["a"], all: false } as const;
    expect(missingText(gone, zh)).toBe("片区“东片”中的 小区a 已不在数据中，片区其余部分照旧。");
    expect(missingText({ ...gone, name: null, all: true }, en)).toContain("package h1");
    expect(missingText({ in: "takenOut", estates: ["a"] }, en)).toContain("taken out");
  });
});
