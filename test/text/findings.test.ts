import { expect, it } from "vitest";
import type { Finding } from "../../src/model/finding";
import { heading, sentence } from "../../src/text/sentence";

const finding = (more: Partial<Finding>): Finding => ({
  ...{ code: "badValue", severity: "warning", file: "a.csv", feature: 0, id: null, field: "households", value: "-45" },
  ...more,
});

it("a heading over several findings names only what they share", () => {
  const [low, word] = [finding({}), finding({ value: "一百二" })];
  expect(heading("zh-CN", [low])).toBe("“户数”的值“-45”不能用，按未知处理，原值保留。");
  expect(heading("zh-CN", [word, low])).toBe("“户数”的值“…”不能用，按未知处理，原值保留。");
  expect(heading("zh-CN", [word, finding({ field: "buildings" })])).toMatch(/^“…”的值“…”不能用/);
});

it("counts rows where there are rows, and features where there are none", () => {
  const twice = finding({ code: "duplicateId", field: "id", value: "A", params: { first: 5 } });
  expect(sentence("zh-CN", { ...twice, row: 7 })).toContain("与第 5 行重复");
  expect(sentence("zh-CN", twice)).toContain("与第 5 个要素重复");
});
